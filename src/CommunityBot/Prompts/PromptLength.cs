namespace CommunityBot.Prompts;

/// <summary>How long a text may be, in Unicode code points, by what its key ends or begins with. Sources: Bot API.</summary>
internal static class PromptLength
{
    /// <summary>What a phone shows of a button over the full width, without what is filled in.</summary>
    public const int Label = 40;

    /// <summary>A generous name, date or list to fill a placeholder with.</summary>
    private const int Argument = 40;

    /// <summary>A generous number.</summary>
    private const int Count = 6;

    public static bool IsLabel(string key) => key.Split('.')[^1] is "button" or "label" or "confirm";

    /// <summary>answerCallbackQuery.text: 200, BotCommand.description: 256, sendMessage.text: 4096.</summary>
    public static int Limit(string key) => key.Split('.') switch
    {
        [.., "toast"] => 200,
        ["command", ..] => 256,
        _ => 4096,
    };

    /// <summary>The length with every placeholder filled, isolates included.</summary>
    public static int Filled(Template template) => template.Parts.Sum(part => part switch
    {
        { IsPlaceholder: false } => part.Text.EnumerateRunes().Count(),
        { Text: "count" } => Count,
        _ => Argument + 2,
    });
}
