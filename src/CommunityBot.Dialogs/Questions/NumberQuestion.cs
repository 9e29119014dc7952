using System.Globalization;
using System.Text.Json;

namespace CommunityBot.Dialogs;

internal sealed class NumberQuestion(Replay replay, string key, Prompt prompt, int min, int max) : Question<int>(replay, key, prompt)
{
    private const int ButtonsAtMost = 8;
    private const int PerRow = 4;

    internal override Heard Hear(ConversationInput input)
    {
        var typed = input is ConversationInput.Said said ? Folded.For(said.Text.Plain).Replace('\u2212', '-') : "";
        if (int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return Take(number);
        }

        var isHuge = typed.TrimStart('-', '+') is { Length: > 0 } digits && digits.All(char.IsAsciiDigit);
        return new Heard.Wrong(isHuge ? DialogPrompts.OutOfRange(min, max) : DialogPrompts.NotANumber);
    }

    internal override Heard Press(string value) =>
        value.StartsWith('n') && int.TryParse(value.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Take(number)
            : new Heard.Stale();

    internal override IReadOnlyList<IReadOnlyList<Button>> Buttons() =>
        (long)max - min >= ButtonsAtMost
            ? []
            : [.. Enumerable.Range(min, max - min + 1).Chunk(PerRow).Select(row => row.Select(number => Button(number, FormattableString.Invariant($"n{number}"))).ToArray())];

    internal override bool TryRead(JsonElement stored, out int answer)
    {
        answer = 0;
        return stored.ValueKind == JsonValueKind.Number && stored.TryGetInt32(out answer);
    }

    internal override JsonElement Store(int answer) => JsonSerializer.SerializeToElement(answer, DialogsJson.Default.Int32);

    internal override Value Show(int answer) => answer;

    private protected override Prompt? Limit(int answer) => answer < min || answer > max ? DialogPrompts.OutOfRange(min, max) : null;
}
