using System.Text.Json;

namespace CommunityBot.Dialogs;

internal sealed class LineQuestion(Replay replay, string key, Prompt prompt, int max, int index, Prompt? done) : Question<string?>(replay, key, prompt)
{
    private const string DonePress = "d";

    /// <summary>Whether there is a line to take out, be it a good one or one that a rule now refuses.</summary>
    internal bool HoldsALine => Replay.Conversation.Answers.TryGetValue(Key, out var held) && held.ValueKind == JsonValueKind.String;

    /// <summary>The key of the line so many after this one.</summary>
    internal string KeyAt(int offset) => AnswerKey.Of(Prompt.Id, index + offset);

    internal override Heard Hear(ConversationInput input) =>
        input is ConversationInput.Said said ? Take(Clean.Text(said.Text).Plain) : new Heard.Wrong(Wanted.Words(input));

    internal override Heard Press(string value) => value == DonePress && done is not null && !HoldsALine ? Take(null) : new Heard.Stale();

    /// <summary>A list is ended where it ends: a line in the middle can be kept or taken out instead, so that no later one is lost.</summary>
    internal override IReadOnlyList<IReadOnlyList<Button>> Buttons() =>
        done is not null && Replay.Kept is null && !HoldsALine ? [[Button(done, DonePress)]] : [];

    internal override bool TryRead(JsonElement stored, out string? answer)
    {
        answer = null;
        return stored.ValueKind == JsonValueKind.Null ? done is not null : Stored.TryRead(stored, DialogsJson.Default.String, out answer);
    }

    internal override JsonElement Store(string? answer) => JsonSerializer.SerializeToElement(answer, DialogsJson.Default.String);

    internal override Value Show(string? answer) => answer is null ? done! : Shortened.For(answer);

    private protected override Prompt? Limit(string? answer) =>
        answer is null ? null : Wanted.Length(answer, max) ?? (answer.Contains('\n') ? DialogPrompts.OneLine : null);
}
