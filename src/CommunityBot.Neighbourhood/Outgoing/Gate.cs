namespace CommunityBot.Neighbourhood;

/// <summary>
/// The one gate every push passes at the moment of sending: do-not-contact, consent, reachability, quiet hours, expiry and
/// <c>/pause</c>. Answers only expire.
/// </summary>
public static class Gate
{
    /// <param name="forgotten">The person is on the do-not-contact list.</param>
    public static GateDecision Decide(Envelope envelope, IDocuments state, Area area, bool forgotten, DateTimeOffset now)
    {
        if (envelope.Expires <= now)
        {
            return new Drop("expired");
        }

        if (envelope.Push is not { } push)
        {
            return new Go();
        }

        if (((AreaStatus?)state.Find(typeof(AreaStatus), AreaStatus.Key))?.PausedAt is not null)
        {
            return new Hold(null);
        }

        return envelope.ChatId > 0
            ? ToPerson(envelope, push, state, area, forgotten, now)
            : ToGroup(envelope, push, state, area, now);
    }

    private static GateDecision ToPerson(Envelope envelope, PushTerms push, IDocuments state, Area area, bool forgotten, DateTimeOffset now)
    {
        if (forgotten || state.Find(typeof(Resident), Resident.KeyOf(envelope.ChatId)) is not Resident resident)
        {
            return new Drop("no resident");
        }

        if (!resident.Reachable)
        {
            return new Drop("unreachable");
        }

        if (push.Consent is { } consent && !resident.Chose(consent))
        {
            return new Drop("no consent");
        }

        return Quiet(push, resident.Quiet ?? area.QuietHours, area, now);
    }

    private static GateDecision ToGroup(Envelope envelope, PushTerms push, IDocuments state, Area area, DateTimeOffset now) =>
        state.Find(typeof(Group), Resident.KeyOf(envelope.ChatId)) is Group { Suspended: false }
            ? Quiet(push, area.QuietHours, area, now)
            : new Drop("no group");

    private static GateDecision Quiet(PushTerms push, QuietHours quiet, Area area, DateTimeOffset now) =>
        !push.Urgent && quiet.EndAfter(now, area.Zone) is { } end ? new Hold(end) : new Go();
}

/// <summary>What the gate says.</summary>
public abstract record GateDecision;

public sealed record Go : GateDecision;

/// <summary>Not yet. <paramref name="Until"/>: null = until the area goes on.</summary>
public sealed record Hold(DateTimeOffset? Until) : GateDecision;

public sealed record Drop(string Why) : GateDecision;
