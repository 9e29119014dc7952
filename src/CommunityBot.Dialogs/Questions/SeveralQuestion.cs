using System.Text.Json;

namespace CommunityBot.Dialogs;

internal sealed class SeveralQuestion(Replay replay, string key, Prompt prompt, IReadOnlyList<Option> options) : Question<IReadOnlySet<string>>(replay, key, prompt)
{
    private const string DonePress = "d";
    private const char Tick = '+';
    private const char Untick = '-';

    private readonly IReadOnlyList<Option> _options = Options.Checked(key, options);

    internal override bool ByButtons => true;

    internal override Heard Hear(ConversationInput input) => new Heard.Wrong(DialogPrompts.NotAButton);

    internal override Heard Press(string value)
    {
        var ticked = Ticked();
        if (value == DonePress)
        {
            return Take(_options.Where(option => ticked.Contains(option.Mark)).Select(option => option.Id).ToHashSet());
        }

        if (_options.FirstOrDefault(option => value == Options.Pressed(option) + Tick || value == Options.Pressed(option) + Untick) is not { } toggled)
        {
            return new Heard.Stale();
        }

        // The button says what it will be, not "the other": pressed twice it changes nothing more.
        _ = value.EndsWith(Tick) ? ticked.Add(toggled.Mark) : ticked.Remove(toggled.Mark);
        return new Heard.Looked(string.Join(' ', ticked.Order(StringComparer.Ordinal)));
    }

    internal override IReadOnlyList<IReadOnlyList<Button>> Buttons()
    {
        var ticked = Ticked();
        return [.. _options.Select(option => new Button[] { Toggle(option, ticked.Contains(option.Mark)) }), [Button(DialogPrompts.Done, DonePress)]];
    }

    internal override bool TryRead(JsonElement stored, out IReadOnlySet<string>? answer)
    {
        answer = Stored.TryRead(stored, DialogsJson.Default.StringArray, out var ids) ? ids!.ToHashSet() : null;
        return answer is not null && answer.All(id => _options.Any(option => option.Id == id));
    }

    /// <summary>In the order of the options, so that one set is one JSON.</summary>
    internal override JsonElement Store(IReadOnlySet<string> answer) =>
        JsonSerializer.SerializeToElement(_options.Select(option => option.Id).Where(answer.Contains).ToArray(), DialogsJson.Default.StringArray);

    internal override Value Show(IReadOnlySet<string> answer) =>
        answer.Count == 0 ? DialogPrompts.None : new ListValue([.. _options.Where(option => answer.Contains(option.Id)).Select(option => option.Label)]);

    private Press Toggle(Option option, bool isTicked) =>
        Button(isTicked ? DialogPrompts.Ticked(option.Label) : DialogPrompts.Unticked(option.Label), Options.Pressed(option) + (isTicked ? Untick : Tick));

    private HashSet<string> Ticked()
    {
        if (View is { } state)
        {
            return [.. state.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        }

        var held = Replay.Conversation.Answers.TryGetValue(Key, out var stored) && Stored.TryRead(stored, DialogsJson.Default.StringArray, out var ids) ? ids! : [];
        return [.. _options.Where(option => held.Contains(option.Id)).Select(option => option.Mark)];
    }
}
