namespace CommunityBot.Dialogs;

/// <summary>Why something is not the words that were asked for.</summary>
internal static class Wanted
{
    public static Prompt? Length(string text, int max)
    {
        if (text.Length == 0)
        {
            return DialogPrompts.Empty;
        }

        var count = text.EnumerateRunes().Count();
        return count > max ? DialogPrompts.TooLong(max, count) : null;
    }

    public static Prompt Words(ConversationInput input) => input switch
    {
        ConversationInput.Voice => DialogPrompts.VoiceNotWords,
        ConversationInput.Photo { Caption: not null } or ConversationInput.File { Caption: not null } or ConversationInput.Other { Caption: not null } =>
            DialogPrompts.CaptionNotWords,
        _ => DialogPrompts.NotWords,
    };
}
