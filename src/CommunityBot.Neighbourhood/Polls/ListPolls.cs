using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary><c>/polls</c>: what is open to answer, what came out lately; facilitators can look after the open ones.</summary>
public static class ListPolls
{
    private const int MostResults = 5;

    public static void Show(Turn turn)
    {
        var open = turn.All<Poll>().Where(poll => poll.TakesVotes(turn.Now)).OrderBy(poll => poll.ClosesAt).ToList();
        var closed = turn.All<Poll>().Where(poll => !poll.IsOpen).OrderByDescending(poll => poll.ClosedAt).Take(MostResults).ToList();
        var screen = new Screen(open.Count == 0 ? PollPrompts.NoneOpen : PollPrompts.OpenPolls(open.Count));
        foreach (var poll in open)
        {
            screen = screen.Row(new Press(PollPrompts.OpenPollButton(Question(poll, turn)), $"poll {poll.Id}"));
            screen = turn.IsFacilitator ? screen.Row(new Press(PollPrompts.ManageButton(Question(poll, turn)), $"manage {poll.Id}")) : screen;
        }

        var drafts = turn.IsFacilitator ? turn.All<Draft>().Where(draft => !draft.Sent).OrderBy(draft => draft.WrittenAt).ToList() : [];
        screen = drafts.Aggregate(screen, (shown, draft) => shown.Row(new Press(DeskPrompts.NotSent(Shortened.For(draft.Lines[0])), $"drdesk {draft.Id}")));
        screen = closed.Count > 0 ? screen.Then(PollPrompts.LastResults) : screen;
        turn.Reply(closed.Aggregate(screen, (shown, poll) => shown.Row(new Press(PollPrompts.ResultButton(Question(poll, turn)), $"poll {poll.Id}"))));
    }

    private static string Question(Poll poll, Turn turn) => Shortened.For(poll.TextFor(turn.Locale).Question);
}
