using System.Text.Json;

namespace CommunityBot.Dialogs;

/// <param name="replay">The run that asks.</param>
/// <param name="key">The answer's key.</param>
/// <param name="prompt">What is asked.</param>
/// <param name="taken">The attachment in an input of the wanted kind; null for every other input.</param>
/// <param name="wanted">What to say when it is something else.</param>
/// <param name="shown">What it is called where it cannot be shown.</param>
internal sealed class AttachmentQuestion(
    Replay replay, string key, Prompt prompt, Func<ConversationInput, Attachment?> taken, Prompt wanted, Prompt shown) : Question<Attachment>(replay, key, prompt)
{
    internal override Heard Hear(ConversationInput input) => taken(input) is { } attachment ? Take(attachment) : new Heard.Wrong(wanted);

    internal override bool TryRead(JsonElement stored, out Attachment? answer)
    {
        answer = null;
        var hasReadableCaption = stored.ValueKind == JsonValueKind.Object
            && (!stored.TryGetProperty(nameof(Attachment.Caption), out var caption) || caption.ValueKind == JsonValueKind.Null || Stored.IsRichText(caption));
        return hasReadableCaption && Stored.TryRead(stored, DialogsJson.Default.Attachment, out answer);
    }

    internal override JsonElement Store(Attachment answer) => JsonSerializer.SerializeToElement(answer, DialogsJson.Default.Attachment);

    internal override Value Show(Attachment answer) => answer.Name is { Length: > 0 } name ? Shortened.For(name) : shown;
}
