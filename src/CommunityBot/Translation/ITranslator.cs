namespace CommunityBot.Translation;

/// <summary>A machine that translates: Azure, LibreTranslate, or a test. What goes wrong is a value; only cancellation throws.</summary>
public interface ITranslator
{
    /// <summary>For logs and for people who look after the bot, such as <c>Azure</c>.</summary>
    string Name { get; }

    /// <summary>Translates pieces of HTML into all targets, each piece by itself.</summary>
    Task<TranslatorAnswer> Translate(TranslatorCall call, CancellationToken cancel);
}

/// <summary>What is to be translated.</summary>
/// <param name="From">Code of the prompt files; null = the machine finds out.</param>
/// <param name="To">Codes of the prompt files, each once.</param>
/// <param name="Html">Pieces of HTML, each a sentence: escaped text, paired tags, and empty elements where something must stay as it is.</param>
public sealed record TranslatorCall(string? From, IReadOnlyList<string> To, IReadOnlyList<string> Html)
{
    /// <summary>What it costs: characters times targets.</summary>
    public long Characters => Html.Sum(html => (long)html.Length) * To.Count;
}

/// <summary>What came of a call.</summary>
/// <param name="Characters">What the provider counts for it: as it said, else characters times targets of what it did.</param>
public abstract record TranslatorAnswer(long Characters);

/// <summary>One text for each piece, in their order, under each target of the call. Not verified.</summary>
/// <param name="Detected">The source language as the machine named it, if it was asked to find out.</param>
public sealed record TranslatorSaid(IReadOnlyDictionary<string, IReadOnlyList<string>> Texts, long Characters, string? Detected = null) : TranslatorAnswer(Characters);

/// <summary>It did not translate.</summary>
/// <param name="Why">What can be done about it depends on this.</param>
/// <param name="Said">The provider's code and words, without keys and without what was to be translated.</param>
/// <param name="RetryAfter">How long it asks to be left alone.</param>
/// <param name="Characters">For a part that it did before it failed.</param>
public sealed record TranslatorFailed(TranslatorTrouble Why, string Said, TimeSpan? RetryAfter = null, long Characters = 0) : TranslatorAnswer(Characters);

/// <summary>Why a machine did not translate.</summary>
public enum TranslatorTrouble
{
    /// <summary>Too much at once, out of order for a while, not reached, or no answer in time: later.</summary>
    Busy,

    /// <summary>The month's quota is used up.</summary>
    Quota,

    /// <summary>It was not asked: the neighbourhood's month has not enough left.</summary>
    Budget,

    /// <summary>The key is missing or refused.</summary>
    Key,

    /// <summary>It does not know the language.</summary>
    Language,

    /// <summary>It refuses what it was given, or what it answered cannot be read.</summary>
    Invalid,
}
