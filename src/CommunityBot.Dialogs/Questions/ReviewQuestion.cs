using System.Text.Json;

namespace CommunityBot.Dialogs;

/// <summary>The stored answer is the mark of the draft that was confirmed, so a changed draft is shown again.</summary>
internal sealed class ReviewQuestion(Replay replay, string key, Prompt prompt) : Question<bool>(replay, key, prompt)
{
    private const string Confirm = "y";
    private const string Edit = "e";
    private const string Set = "s";

    internal override bool ByButtons => true;

    internal override Heard Hear(ConversationInput input) => new Heard.Wrong(DialogPrompts.NotAButton);

    internal override Heard Press(string value)
    {
        if (value.StartsWith(Confirm, StringComparison.Ordinal))
        {
            return value == Confirm + Replay.Draft() ? Take(true) : new Heard.Wrong(DialogPrompts.Changed);
        }

        foreach (var stop in Replay.Path)
        {
            var mark = stop.Question.Mark;
            if (value == Edit + mark)
            {
                return new Heard.Reopened(stop.Question.Key);
            }

            if (value.StartsWith(Set + mark, StringComparison.Ordinal))
            {
                return stop.Question.Press(value[(Set.Length + mark.Length)..]);
            }
        }

        return new Heard.Stale();
    }

    internal override IReadOnlyList<IReadOnlyList<Button>> Buttons() =>
    [
        .. Replay.Path.Where(stop => stop.Shown is not null).Select(stop => new Button[] { Line(stop) }),
        [Button(Prompt.Part("confirm"), Confirm + Replay.Draft())],
    ];

    internal override bool TryRead(JsonElement stored, out bool answer) =>
        answer = stored.ValueKind == JsonValueKind.String && stored.GetString() == Replay.Draft();

    internal override JsonElement Store(bool answer) => JsonSerializer.SerializeToElement(Replay.Draft(), DialogsJson.Default.String);

    internal override Value? Show(bool answer) => null;

    private Press Line(Stop stop)
    {
        var label = stop.Question.Prompt.Label;
        if (!stop.IsSetting)
        {
            var endsAList = stop is { Question: LineQuestion, Answer.ValueKind: JsonValueKind.Null };
            return Button(endsAList ? DialogPrompts.More(label) : DialogPrompts.Edit(label, stop.Shown!), Edit + stop.Question.Mark);
        }

        var opens = Edit + stop.Question.Mark;
        var flips = stop.Question.Flip(stop.Answer) is { } other ? Set + stop.Question.Mark + other : opens;
        return Button(DialogPrompts.Setting(label, stop.Shown!), flips);
    }
}
