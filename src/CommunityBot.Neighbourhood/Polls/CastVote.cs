using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>A press on an option: one vote a person, wherever they press; the last one counts.</summary>
public static class CastVote
{
    public static readonly Personal Held = new(
        "votes",
        (turn, id) => Of(turn, id).Select(ballot => PollPrompts.Held(turn.Find<Poll>(ballot.Poll)!.TextFor(turn.Locale).Question)),
        (turn, id) => Of(turn, id).ToList() is { Count: > 0 } ballots
            ? new JsonArray([.. ballots.Select(ballot => JsonSerializer.SerializeToNode(ballot, PollsJson.Default.Ballot))])
            : null,
        Forget);

    public static void Handle(Turn turn, string[] arguments)
    {
        if (Parse(turn, arguments) is not var (poll, choice))
        {
            turn.Toast(SharedPrompts.OldButton);
            return;
        }

        if (!poll.IsOpen)
        {
            turn.Toast(PollPrompts.AlreadyClosed);
            return;
        }

        var before = turn.Find<Ballot>(Ballot.KeyOf(poll.Id, turn.By!.Id))?.Choice;
        if (before != choice)
        {
            poll = poll with { Counts = Moved(poll.Counts, before, choice) };
            turn.Put(new Ballot(poll.Id, turn.By.Id, choice));
            turn.Put(poll);
            PollCard.Refresh(poll, turn);
        }

        if (turn.PressedOwnCopy)
        {
            turn.Reply(PollCard.ForPerson(poll, turn, choice), replace: true);
        }

        turn.Toast(PollPrompts.Counted(poll.TextFor(turn.Locale).Options[choice]));
    }

    private static (Poll Poll, int Choice)? Parse(Turn turn, string[] arguments) =>
        arguments is [var id, var option]
        && turn.Find<Poll>(id) is { } poll
        && int.TryParse(option, NumberStyles.None, CultureInfo.InvariantCulture, out var choice)
        && choice < poll.Own.Options.Count
            ? (poll, choice)
            : null;

    private static int[] Moved(IReadOnlyList<int> counts, int? from, int? to) =>
        [.. counts.Select((count, option) => count - (option == from ? 1 : 0) + (option == to ? 1 : 0))];

    private static IEnumerable<Ballot> Of(Turn turn, long id) => turn.All<Ballot>().Where(ballot => ballot.VoterId == id);

    /// <summary>Takes the person's vote out of polls still open; what was counted at a closing stays a number.</summary>
    private static void Forget(Turn turn, long id)
    {
        foreach (var ballot in Of(turn, id).ToList())
        {
            turn.Delete<Ballot>(ballot.Id);
            if (turn.Find<Poll>(ballot.Poll) is { IsOpen: true } poll)
            {
                poll = poll with { Counts = Moved(poll.Counts, ballot.Choice, null) };
                turn.Put(poll);
                PollCard.Refresh(poll, turn);
            }
        }
    }
}
