using System.Globalization;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>A press on an option: one vote a person, wherever they press; the last wish counts.</summary>
public static class CastVote
{
    /// <summary><c>vote POLL OPTION</c>: chooses it; where several may be chosen, beside the others. Pressed twice it changes nothing more.</summary>
    public static void Handle(Turn turn, string[] arguments) =>
        Change(turn, arguments, (poll, held, option) => option is not { } choice ? held : poll.Rules.Several ? [.. held.Union([choice]).Order()] : [choice]);

    /// <summary><c>unvote POLL OPTION</c> takes one choice back, <c>unvote POLL</c> the whole vote.</summary>
    public static void TakeBack(Turn turn, string[] arguments) =>
        Change(turn, arguments, (_, held, option) => option is { } choice ? [.. held.Where(other => other != choice)] : []);

    private static void Change(Turn turn, string[] arguments, Func<Poll, IReadOnlyList<int>, int?, IReadOnlyList<int>> wish)
    {
        if (Parse(turn, arguments) is not var (poll, option))
        {
            turn.Toast(SharedPrompts.OldButton);
            return;
        }

        if (!poll.TakesVotes(turn.Now))
        {
            turn.Toast(PollPrompts.AlreadyClosed);
            return;
        }

        if (poll.Rules.Secret)
        {
            turn.KeepSecret(poll.Id);
        }

        var ballots = turn.Find<Ballots>(Ballots.KeyOf(poll))!;
        var token = poll.TokenOf(turn.By!.Id, turn);
        var held = ballots.ChoicesOf(token);
        var choices = wish(poll, held, option);
        if (!choices.SequenceEqual(held))
        {
            Record(poll, ballots, new Ballot(token, choices, poll.Rules.Secret ? null : turn.By.Name, IsFresh: true), turn);
        }

        Receipt(poll, choices, turn);
    }

    private static void Record(Poll poll, Ballots before, Ballot ballot, Turn turn)
    {
        var ballots = before.With(ballot, poll);
        turn.Put(ballots);
        if (turn.Me is { } me)
        {
            turn.Put(Roll.Of(poll, turn).With(me.UserId, ballot.Choices.Count > 0));
        }

        if (PollCard.ForGroup(poll, before, turn) is var was && PollCard.ForGroup(poll, ballots, turn) is var now && !PollCard.LooksLike(was, now))
        {
            PollCard.RefreshGroups(poll, now, turn);
        }
    }

    /// <summary>What is counted, told to the voter alone; their own copies show it.</summary>
    private static void Receipt(Poll poll, IReadOnlyList<int> choices, Turn turn)
    {
        var own = PollCard.ForPerson(poll, choices, turn);
        if (turn.PressedOwnCopy)
        {
            turn.Reply(own, replace: true);
        }
        else
        {
            PollCard.RefreshCopy(poll, turn.By!.Id, own, turn);
        }

        var options = poll.TextFor(turn.Locale).Options;
        turn.Toast(choices.Count == 0 ? PollPrompts.TakenBack : PollPrompts.Counted([.. choices.Select(choice => options[choice])]));
    }

    private static (Poll Poll, int? Option)? Parse(Turn turn, string[] arguments) => arguments switch
    {
        [var id] when turn.Find<Poll>(id) is { } poll => (poll, null),
        [var id, var option] when turn.Find<Poll>(id) is { } poll
            && int.TryParse(option, NumberStyles.None, CultureInfo.InvariantCulture, out var choice)
            && choice < poll.Own.Options.Count => (poll, choice),
        _ => null,
    };
}
