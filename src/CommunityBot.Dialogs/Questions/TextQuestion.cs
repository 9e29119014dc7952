using System.Text.Json;

namespace CommunityBot.Dialogs;

internal sealed class TextQuestion(Replay replay, string key, Prompt prompt, int max) : Question<string>(replay, key, prompt)
{
    internal override Heard Hear(ConversationInput input) =>
        input is ConversationInput.Said said ? Take(Clean.Text(said.Text).Plain) : new Heard.Wrong(Wanted.Words(input));

    internal override bool TryRead(JsonElement stored, out string? answer) => Stored.TryRead(stored, DialogsJson.Default.String, out answer);

    internal override JsonElement Store(string answer) => JsonSerializer.SerializeToElement(answer, DialogsJson.Default.String);

    internal override Value Show(string answer) => Shortened.For(answer);

    private protected override Prompt? Limit(string answer) => Wanted.Length(answer, max);
}
