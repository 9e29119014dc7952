using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Groups;

/// <summary><c>/link</c>: the bot says hello once, in the area's languages, in one message.</summary>
public static class LinkGroup
{
    public static void Handle(Turn turn)
    {
        if (turn.By is null)
        {
            // An anonymous administrator has no user id; a press on the button shows who it is.
            turn.ReplyInGroup(new Screen(GroupPrompts.WhoAreYou).Row(new Press(GroupPrompts.LinkButton, "link")), turn.Area.OwnLanguage);
        }
        else if (!turn.IsFacilitator)
        {
            turn.ReplyInGroup(GroupPrompts.Refused, turn.Locale);
        }
        else if (turn.Find<Group>(Resident.KeyOf(turn.Chat!.Id)) is { Suspended: false })
        {
            turn.ReplyInGroup(GroupPrompts.Already(turn.Area.Name), turn.Locale);
        }
        else
        {
            Link(turn);
        }
    }

    public static void Press(Turn turn)
    {
        if (turn.Chat!.IsPrivate || !turn.IsFacilitator)
        {
            turn.Toast(GroupPrompts.RefusedToast);
        }
        else if (turn.Find<Group>(Resident.KeyOf(turn.Chat.Id)) is { Suspended: false })
        {
            turn.Toast(GroupPrompts.LinkedToast);
        }
        else
        {
            Link(turn);
            turn.Toast(GroupPrompts.LinkedToast);
        }
    }

    private static void Link(Turn turn)
    {
        var chat = turn.Chat!;
        turn.Put(new Group(chat.Id, chat.Title ?? "", turn.Now));
        var hello = new Screen([.. turn.Area.Languages.Select(language => new Paragraph(new PromptValue(GroupPrompts.Hello(turn.Area.Name)), language))], []);
        turn.ReplyInGroup(hello.Row(new OpenBot(SharedPrompts.OpenPrivately, turn.Area.Id)), turn.Area.OwnLanguage);
    }
}
