using System.Text.Json;

namespace CommunityBot.Dialogs;

internal sealed class YesNoQuestion(Replay replay, string key, Prompt prompt) : Question<bool>(replay, key, prompt)
{
    private const string Yes = "o1";
    private const string No = "o0";

    internal override bool ByButtons => true;

    internal override Heard Hear(ConversationInput input) => new Heard.Wrong(DialogPrompts.NotAButton);

    internal override Heard Press(string value) => value switch
    {
        Yes => Take(true),
        No => Take(false),
        _ => new Heard.Stale(),
    };

    internal override IReadOnlyList<IReadOnlyList<Button>> Buttons() => [[Button(DialogPrompts.Yes, Yes), Button(DialogPrompts.No, No)]];

    internal override string? Flip(JsonElement? answer) => answer switch
    {
        { ValueKind: JsonValueKind.True } => No,
        { ValueKind: JsonValueKind.False } => Yes,
        _ => null,
    };

    internal override bool TryRead(JsonElement stored, out bool answer)
    {
        answer = stored.ValueKind == JsonValueKind.True;
        return answer || stored.ValueKind == JsonValueKind.False;
    }

    internal override JsonElement Store(bool answer) => JsonSerializer.SerializeToElement(answer, DialogsJson.Default.Boolean);

    internal override Value Show(bool answer) => answer ? DialogPrompts.Yes : DialogPrompts.No;
}
