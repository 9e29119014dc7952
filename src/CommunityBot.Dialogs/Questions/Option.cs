namespace CommunityBot.Dialogs;

/// <summary>One of the answers to choose from.</summary>
/// <param name="Id">What is stored; append-only, never shown.</param>
/// <param name="Label">What the button says.</param>
public sealed record Option(string Id, Value Label)
{
    /// <summary>The id as buttons carry it.</summary>
    internal string Mark => Dialogs.Mark.Of(Id);
}
