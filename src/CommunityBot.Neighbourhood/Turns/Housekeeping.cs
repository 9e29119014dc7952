namespace CommunityBot.Neighbourhood;

/// <summary>
/// Deletes, once an hour, what was promised to be kept for a while only: what people said in conversations they left, updates
/// set aside, invitations that are over, what a machine translated.
/// </summary>
internal static class Housekeeping
{
    private const string Kind = "housekeeping";

    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan DeadLettersLive = TimeSpan.FromDays(7);

    public static void Register(FeatureBook book)
    {
        book.AtStart(turn =>
        {
            if (turn.Find<DueItem>($"{Kind}/") is null)
            {
                turn.Schedule(Kind, "", turn.Now + Every);
            }
        });
        book.Due(Kind, (turn, _) =>
        {
            Sweep(turn);
            turn.Schedule(Kind, "", turn.Now + Every);
        });
    }

    private static void Sweep(Turn turn)
    {
        foreach (var talk in turn.All<Talk>().Where(talk => !talk.IsSwept).ToList())
        {
            Conversations.Store(Swept(talk, turn), turn);
        }

        foreach (var letter in turn.All<DeadLetter>().Where(letter => turn.Now - letter.At > DeadLettersLive).ToList())
        {
            turn.Delete<DeadLetter>(letter.Id);
        }

        foreach (var invitation in turn.All<FacilitatorInvitation>().Where(invitation => invitation.Expires <= turn.Now).ToList())
        {
            turn.Delete<FacilitatorInvitation>(invitation.Id);
        }

        TranslationMemory.Sweep(turn);
    }

    /// <summary>Of a resident's conversation that is over the shell stays, so that the next word to it is told so.</summary>
    private static Talk Swept(Talk talk, Turn turn)
    {
        var isResident = turn.Find<Resident>(talk.Id) is not null;
        var current = talk.Current is { } open && open.IsOver(turn.Now) ? (isResident ? open.Emptied() : null) : talk.Current;
        return talk with
        {
            Current = current,
            Kept = [.. talk.Kept.Where(kept => !kept.IsOver(turn.Now))],
            Last = talk.Last is { } last && turn.Now - last.SentAt > Every ? null : talk.Last,
        };
    }
}
