using System.Text.Json;

namespace CommunityBot.Dialogs;

internal sealed class RichQuestion(Replay replay, string key, Prompt prompt, int max) : Question<RichText>(replay, key, prompt)
{
    internal override Heard Hear(ConversationInput input) =>
        input is ConversationInput.Said said ? Take(Clean.Text(said.Text)) : new Heard.Wrong(Wanted.Words(input));

    internal override bool TryRead(JsonElement stored, out RichText? answer)
    {
        answer = null;
        return Stored.IsRichText(stored) && Stored.TryRead(stored, DialogsJson.Default.RichText, out answer);
    }

    internal override JsonElement Store(RichText answer) => JsonSerializer.SerializeToElement(answer, DialogsJson.Default.RichText);

    internal override Value Show(RichText answer) => Shortened.For(answer.Plain);

    private protected override Prompt? Limit(RichText answer) => Wanted.Length(answer.Plain, max);
}
