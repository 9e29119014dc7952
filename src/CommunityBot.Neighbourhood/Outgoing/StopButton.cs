using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>The way out that every push carries.</summary>
public static class StopButton
{
    internal const string Verb = "stop";

    /// <summary>With a last row that ends this kind of push at once.</summary>
    public static Screen WithStop(this Screen screen, Consent kind) =>
        screen.Row(new Press(SharedPrompts.StopThese, $"{Verb} {kind}"));
}
