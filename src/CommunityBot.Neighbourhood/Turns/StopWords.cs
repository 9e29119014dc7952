using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>STOP and its words in each language, as the whole message.</summary>
internal static class StopWords
{
    public static bool Match(ConversationInput content, Turn turn)
    {
        if (content is not ConversationInput.Said said || said.Text.Plain.Length > 40)
        {
            return false;
        }

        var word = said.Text.Plain.Trim().TrimEnd('.', '!', '۔').Trim();
        return turn.Area.Languages.Append(turn.Locale).Distinct()
            .SelectMany(language => turn.Languages.Label(SharedPrompts.StopWords, language).Split(',', StringSplitOptions.TrimEntries))
            .Any(stop => string.Equals(stop, word, StringComparison.OrdinalIgnoreCase));
    }
}
