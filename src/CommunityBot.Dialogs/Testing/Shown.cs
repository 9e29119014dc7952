using System.Globalization;

namespace CommunityBot.Dialogs;

/// <summary>How a test sees things: prompts by their ids, moments in digits.</summary>
internal static class Shown
{
    public static string As(Value value) => value switch
    {
        TextValue text => text.Text,
        RichValue rich => rich.Text.Plain,
        CountValue count => count.Count.ToString(CultureInfo.InvariantCulture),
        TimeValue time => time.Time.ToString("HH:mm", CultureInfo.InvariantCulture),
        MomentValue moment => As(moment),
        PromptValue prompt => As(prompt.Prompt),
        LanguageValue language => language.Code,
        ListValue list => string.Join(", ", list.Items.Select(As)),
        _ => value.ToString(),
    };

    public static string As(Prompt prompt) =>
        prompt.Args.Count == 0 ? prompt.Id : $"{prompt.Id}({string.Join(", ", prompt.Args.Select(arg => $"{arg.Key}: {As(arg.Value)}"))})";

    public static string As(Step step) => step switch
    {
        Asks asks => As(asks.Screen),
        _ => $"({step.GetType().Name.Split('`')[0]})",
    };

    public static string As(ConversationInput input) => input switch
    {
        ConversationInput.Said said => said.Text.Plain,
        ConversationInput.Pressed pressed => $"[{pressed.Data}]",
        _ => $"({input.GetType().Name})",
    };

    private static string As(Screen screen) =>
        string.Join(" / ", screen.Text.Select(paragraph => As(paragraph.Words)))
        + string.Concat(screen.Buttons.Select(row => " " + string.Concat(row.Select(button => $"[{As(button.Label)}]"))));

    private static string As(MomentValue moment)
    {
        var format = moment.Style switch
        {
            MomentStyle.Day => "yyyy-MM-dd",
            MomentStyle.Time => "HH:mm",
            MomentStyle.Month => "yyyy-MM",
            _ => "yyyy-MM-dd HH:mm",
        };
        return TimeZoneInfo.ConvertTime(moment.At, TimeZoneInfo.FindSystemTimeZoneById(moment.Zone)).ToString(format, CultureInfo.InvariantCulture);
    }
}
