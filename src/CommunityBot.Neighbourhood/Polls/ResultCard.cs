using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>
/// A result on its way to a group, a voter or, with the question what happens next, a facilitator. It is drawn when it leaves:
/// whoever is forgotten while it waits is not named. <c>result/ID</c>, <c>result/ID/ask</c>.
/// </summary>
public static class ResultCard
{
    public const string Kind = "result";

    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public static void Tell(Poll poll, Turn turn)
    {
        foreach (var group in turn.Groups)
        {
            turn.PostCard(group, $"{Kind}/{poll.Id}", turn.Now + Life);
        }

        foreach (var voter in Roll.Of(poll, turn).Voters.Where(voter => turn.Find<Resident>(Resident.KeyOf(voter)) is not null))
        {
            turn.TellCard(voter, $"{Kind}/{poll.Id}", Consent.Polls, turn.Now + Life);
        }
    }

    public static void Ask(Poll poll, long facilitator, DateTimeOffset expires, Turn turn) =>
        turn.TellCard(facilitator, $"{Kind}/{poll.Id}/ask", null, expires, lane: Lane.Reminder);

    public static Drawn? Draw(Drawing drawing)
    {
        if (drawing.Card.Split('/') is not [_, var id, .. var rest] || drawing.Find<Poll>(id) is not { } poll)
        {
            return null;
        }

        var language = drawing.Reader?.Language ?? drawing.Area.OwnLanguage;
        var result = PollResult.For(poll, language, drawing.Find<Ballots>(Ballots.KeyOf(poll)));
        return new Drawn(rest.Length > 0 ? SayWhatNext.Asking(poll, result)
            : drawing.ChatId < 0 ? PollCard.WithLanguages(result, poll, drawing.Area)
            : result.WithStop(Consent.Polls));
    }

    /// <summary>It is not drawn again.</summary>
    public static void Settled(Turn turn, Settlement settlement) => turn.Delete<CardPlace>(CardPlace.KeyOf(settlement.Card, settlement.ChatId));
}
