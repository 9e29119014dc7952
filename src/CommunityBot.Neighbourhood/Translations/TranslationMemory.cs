using System.Security.Cryptography;
using System.Text;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>
/// What was translated before: people's words for ever, a machine's for 30 days, so that a corrected text is paid for by its
/// changed sentences only. People's override the machine's.
/// </summary>
internal static class TranslationMemory
{
    private static readonly TimeSpan MachinesLive = TimeSpan.FromDays(30);

    public static RememberedTranslation? Find(Turn turn, string from, RichText source, string to) =>
        turn.Find<RememberedTranslation>(KeyOf(from, source, to));

    public static void Learn(Turn turn, string from, RichText source, string to, RichText translation)
    {
        turn.Put(new RememberedTranslation(KeyOf(from, source, to), source, translation, null, ByPeople: true, turn.Now));
        foreach (var (sentence, translated) in SentencePairs.Of(source, translation, turn.Glossary))
        {
            turn.Put(new RememberedTranslation(KeyOf(from, sentence, to), sentence, translated, null, ByPeople: true, turn.Now));
        }
    }

    /// <summary>A machine's verified sentence; what a person said stays.</summary>
    public static void Note(Turn turn, string from, RichText source, string to, SentenceDone made)
    {
        if (made.Text is { } translation && Find(turn, from, source, to) is not { ByPeople: true })
        {
            turn.Put(new RememberedTranslation(KeyOf(from, source, to), source, translation, made.Back, ByPeople: false, turn.Now, made.ForReview == translation ? null : made.ForReview));
        }
    }

    public static void Sweep(Turn turn) => Forget(turn, entry => turn.Now - entry.At > MachinesLive);

    /// <summary>A term got or lost its translation: what the machine said of it before holds no longer.</summary>
    public static void ForgetTerm(Turn turn, string term) =>
        Forget(turn, entry => entry.Source.Plain.Contains(term, StringComparison.OrdinalIgnoreCase));

    private static void Forget(Turn turn, Func<RememberedTranslation, bool> which)
    {
        foreach (var entry in turn.All<RememberedTranslation>().Where(entry => !entry.ByPeople && which(entry)).ToList())
        {
            turn.Delete<RememberedTranslation>(entry.Id);
        }
    }

    /// <summary>Formatting and addresses of links are part of it: the translation has them too.</summary>
    private static string KeyOf(string from, RichText source, string to)
    {
        var runs = source.Runs.Select(run => $"{(int)run.Style}\u0001{run.Link}\u0001{run.Text}");
        var key = $"{from}\u0002{to}\u0002{string.Join('\u0002', runs)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));
    }
}

/// <summary>A sentence or a whole text in another language.</summary>
/// <param name="Id">A hash of both languages and the source.</param>
/// <param name="Back">What a machine's words mean, in the source's language.</param>
/// <param name="ForReview">As a machine formatted it, where that differs; see <see cref="TranslatedText.ForReview"/>.</param>
public sealed record RememberedTranslation(
    string Id,
    RichText Source,
    RichText Translation,
    RichText? Back,
    bool ByPeople,
    DateTimeOffset At,
    RichText? ForReview = null) : IDocument;
