using System.Text.Json;

namespace CommunityBot.Dialogs;

/// <summary>Words with formatting, alone or under one photo or file, where Telegram takes fewer of them.</summary>
internal sealed class MessageQuestion(Replay replay, string key, Prompt prompt, int max, int maxUnderFile) : Question<Composed>(replay, key, prompt)
{
    internal override Heard Hear(ConversationInput input) => input switch
    {
        ConversationInput.Said said => Take(new Composed(Clean.Text(said.Text))),
        ConversationInput.Photo photo => Take(new Composed(Words(photo.Caption), new Attachment(photo.FileId), IsPhoto: true)),
        ConversationInput.File file => Take(new Composed(Words(file.Caption), new Attachment(file.FileId, file.Name))),
        _ => new Heard.Wrong(Wanted.Words(input)),
    };

    internal override bool TryRead(JsonElement stored, out Composed? answer)
    {
        answer = null;
        return stored.ValueKind == JsonValueKind.Object && stored.TryGetProperty(nameof(Composed.Text), out var text) && Stored.IsRichText(text)
            && Stored.TryRead(stored, DialogsJson.Default.Composed, out answer);
    }

    internal override JsonElement Store(Composed answer) => JsonSerializer.SerializeToElement(answer, DialogsJson.Default.Composed);

    internal override Value Show(Composed answer) => Shortened.For(answer.Text.Plain);

    private protected override Prompt? Limit(Composed answer) => Wanted.Length(answer.Text.Plain, answer.File is null ? max : maxUnderFile);

    private static RichText Words(RichText? caption) => caption is null ? RichText.Empty : Clean.Text(caption);
}
