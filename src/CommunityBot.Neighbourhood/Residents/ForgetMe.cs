using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Residents;

/// <summary><c>Forget me</c>: asks once more, erases all, and never writes to the person again until they press Start.</summary>
public static class ForgetMe
{
    public static void Handle(Turn turn, string[] arguments, FeatureBook book)
    {
        switch (arguments)
        {
            case ["yes"]:
                // The farewell is in their language, which is part of what is erased.
                turn.Speaking = turn.Locale;
                turn.Forget(turn.By!.Id, book.Personal);
                turn.Reply(ForgetPrompts.Done, replace: true);
                break;
            case ["no"]:
                turn.Reply(ForgetPrompts.NotDone, replace: true);
                break;
            default:
                turn.Reply(
                    new Screen(ForgetPrompts.Sure)
                        .Row(new Press(ForgetPrompts.YesButton, "forget yes"))
                        .Row(new Press(ForgetPrompts.NoButton, "forget no")),
                    replace: true);
                break;
        }
    }
}
