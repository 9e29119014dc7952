namespace CommunityBot.Dialogs;

/// <summary>How a parked question looks: what was wrong, what is asked, its buttons, and those that every question has.</summary>
internal static class Face
{
    public const string Back = "b";
    public const string Cancel = "x";
    public const string Keep = "k";
    public const string Remove = "r";
    public const string Clear = "c";

    public static Screen Of(Replay replay, Prompt? problem)
    {
        var question = replay.Parked!;
        var screen = problem is null ? new Screen(question.Prompt) : new Screen(problem, question.Prompt);
        screen = screen with { Buttons = question.Buttons() };
        Press Own(Value label, string value) => new(label, new ConversationData(replay.Conversation.Id, question.Mark, value).ToString());

        if (replay.Kept is { } kept)
        {
            screen = screen.Row(Own(DialogPrompts.Keep(kept), Keep));
        }

        if (replay.Parked is LineQuestion { HoldsALine: true })
        {
            screen = screen.Row(Own(DialogPrompts.Remove, Remove));
        }

        if (replay.Clearing is { } clearing)
        {
            screen = screen.Row(Own(clearing, Clear));
        }

        return screen.Row(Own(DialogPrompts.Back, Back), Own(DialogPrompts.Cancel, Cancel));
    }
}
