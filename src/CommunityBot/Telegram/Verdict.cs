using CommunityBot.Neighbourhood;

namespace CommunityBot.Telegram;

/// <summary>What an answer of Telegram means for us.</summary>
public abstract record Verdict;

/// <summary>As good as done ("message is not modified", "message to delete not found").</summary>
public sealed record AlreadyDone : Verdict;

/// <summary>Ask again after <paramref name="For"/>; may be hours. Ignoring it is what gets bots banned.</summary>
public sealed record WaitFor(TimeSpan For) : Verdict;

/// <summary>No, for good.</summary>
/// <param name="Said">Telegram's words, without what they quote.</param>
public sealed record No(Refusal Reason, string? Said = null) : Verdict;

/// <summary>The group has a new id.</summary>
public sealed record NewChatId(long To) : Verdict;

/// <summary>Something else polls with this token, or a webhook is set: back off, say so, do not fight.</summary>
public sealed record OtherPoller : Verdict;

/// <summary>The token or the server's address is wrong: stop.</summary>
public sealed record Fatal : Verdict;

/// <summary>It may have been carried out or not.</summary>
public sealed record MayHaveArrived : Verdict;

/// <summary>It never left this machine: safe to try again.</summary>
public sealed record NeverLeft : Verdict;

/// <summary>What a verdict means for the envelope that met it.</summary>
internal static class Verdicts
{
    public static Delivery.Attempt ToAttempt(this Verdict verdict) => verdict switch
    {
        AlreadyDone => new Delivery.Settled(new Sent()),
        WaitFor wait => new Delivery.Later(wait.For),
        No no => new Delivery.Settled(new Refused(no.Reason, no.Said)),
        NewChatId moved => new Delivery.Settled(new Moved(moved.To)),
        MayHaveArrived => new Delivery.Settled(new Unknown()),

        // A refused token or a second bot is the receiver's to see and to say; until then nothing is lost.
        NeverLeft or OtherPoller or Fatal => new Delivery.NoConnection(),
        _ => throw new InvalidOperationException($"No attempt for {verdict.GetType().Name}."),
    };
}
