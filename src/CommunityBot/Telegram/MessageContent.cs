using CommunityBot.Dialogs;
using Telegram.Bot.Types;

namespace CommunityBot.Telegram;

/// <summary>What a message holds, as a conversation takes it.</summary>
internal static class MessageContent
{
    public static ConversationInput Of(Message message)
    {
        var caption = message.Caption is { } words ? RichTextEntities.ToRichText(words, message.CaptionEntities) : null;
        return message switch
        {
            { Text: { } text } => new ConversationInput.Said(RichTextEntities.ToRichText(text, message.Entities)),
            { Photo: [.., var largest] } => new ConversationInput.Photo(largest.FileId, caption),
            { Voice: { } voice } => new ConversationInput.Voice(voice.FileId, caption),
            { Document: { } file } => new ConversationInput.File(file.FileId, file.FileName, caption),
            { Venue: { } venue } => new ConversationInput.Place(venue.Location.Latitude, venue.Location.Longitude, venue.Title),
            { Location: { } place } => new ConversationInput.Place(place.Latitude, place.Longitude),
            _ => new ConversationInput.Other(message.Type.ToString().ToLowerInvariant(), caption),
        };
    }
}
