namespace CommunityBot.Neighbourhood;

/// <summary>
/// A person of 16 or older who pressed Start and said yes. Not stored: phone, surname, age, ethnicity.
/// </summary>
/// <param name="UserId">Telegram's user id.</param>
/// <param name="Consents">What they chose to receive, each with when and under which privacy text.</param>
/// <param name="Reachable">False after blocking the bot. Pushes come back only with a new yes, which makes the consents anew.</param>
/// <param name="CurrentSince">Of several areas the one with the latest is the person's current one.</param>
/// <param name="Quiet">Their own quiet hours; null = the area's.</param>
/// <param name="Menu">A short mark of the command menu they were given last (<see cref="Neighbourhood.Menu"/>).</param>
public sealed record Resident(
    long UserId,
    string Name,
    string Language,
    IReadOnlyDictionary<Consent, Agreement> Consents,
    bool Reachable,
    DateTimeOffset JoinedAt,
    DateTimeOffset CurrentSince,
    QuietHours? Quiet = null,
    string? Menu = null) : IDocument
{
    public string Id => KeyOf(UserId);

    public static string KeyOf(long userId) => userId.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public bool Chose(Consent consent) => Consents.ContainsKey(consent);

    public Resident With(Consent consent, Agreement? agreement)
    {
        var consents = new Dictionary<Consent, Agreement>(Consents);
        consents.Remove(consent);
        if (agreement is not null)
        {
            consents[consent] = agreement;
        }

        return this with { Consents = consents };
    }

    public Resident WithoutPushes() => this with { Consents = new Dictionary<Consent, Agreement>() };
}

/// <summary>A yes. <paramref name="PrivacyText"/>: the version of the privacy text the person had before them.</summary>
public sealed record Agreement(DateTimeOffset At, int PrivacyText);
