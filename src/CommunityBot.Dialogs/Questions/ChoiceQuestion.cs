using System.Text.Json;

namespace CommunityBot.Dialogs;

internal sealed class ChoiceQuestion : Question<string>
{
    private readonly IReadOnlyList<Option> _options;
    private readonly int _perRow;

    public ChoiceQuestion(Replay replay, string key, Prompt prompt, IReadOnlyList<Option> options, int perRow)
        : base(replay, key, prompt)
    {
        _options = Options.Checked(key, options);
        _perRow = perRow;
    }

    internal override bool ByButtons => true;

    internal override Heard Hear(ConversationInput input) => new Heard.Wrong(DialogPrompts.NotAButton);

    internal override Heard Press(string value) =>
        _options.FirstOrDefault(option => Options.Pressed(option) == value) is { } chosen ? Take(chosen.Id) : new Heard.Stale();

    internal override IReadOnlyList<IReadOnlyList<Button>> Buttons() =>
        [.. _options.Chunk(_perRow).Select(row => row.Select(option => Button(option.Label, Options.Pressed(option))).ToArray())];

    internal override string? Flip(JsonElement? answer) =>
        _options.Count == 2 && answer is { } stored && TryRead(stored, out var id)
            ? Options.Pressed(_options.Single(option => option.Id != id))
            : null;

    internal override bool TryRead(JsonElement stored, out string? answer) =>
        Stored.TryRead(stored, DialogsJson.Default.String, out answer) && _options.Any(option => option.Id == stored.GetString());

    internal override JsonElement Store(string answer) => JsonSerializer.SerializeToElement(answer, DialogsJson.Default.String);

    internal override Value Show(string answer) => _options.First(option => option.Id == answer).Label;
}
