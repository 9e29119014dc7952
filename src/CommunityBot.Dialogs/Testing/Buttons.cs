namespace CommunityBot.Dialogs;

/// <summary>Finds buttons of a screen as a test names them.</summary>
internal static class Buttons
{
    /// <summary>By the whole label; or, when none has it, by a prompt's id or by something in the label.</summary>
    public static IEnumerable<Press> Find(Screen screen, string label)
    {
        var whole = All(screen).Where(button => Shown.As(button.Label) == label).ToList();
        return whole.Count > 0
            ? whole
            : All(screen).Where(button => button.Label is PromptValue { Prompt: var prompt } && (prompt.Id == label || prompt.Args.Values.Any(arg => Shown.As(arg) == label)));
    }

    public static IEnumerable<Press> Find(Screen screen, Prompt label) => All(screen).Where(button => Fits(button.Label, label));

    public static IEnumerable<Press> About(Screen screen, Prompt label) =>
        All(screen).Where(button => button.Label is PromptValue { Prompt: var prompt } && prompt.Args.Values.Any(arg => Fits(arg, label)));

    /// <summary>Without arguments any prompt of the id fits.</summary>
    public static bool Fits(Value value, Prompt wanted) =>
        value is PromptValue { Prompt: var prompt } && prompt.Id == wanted.Id && (wanted.Args.Count == 0 || prompt == wanted);

    private static IEnumerable<Press> All(Screen screen) => screen.Buttons.SelectMany(row => row).OfType<Press>();
}
