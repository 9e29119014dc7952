using System.Text.Json.Nodes;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>What polls hold of a person, and how it is forgotten: open votes go, what was counted at a closing stays a number, what they asked stays a question of nobody's.</summary>
public static class VotesHeld
{
    public static readonly Personal OfPerson = new(
        "votes",
        (turn, id) => Of(turn, id).Select(poll => PollPrompts.Held(poll.TextFor(turn.Locale).Question)),
        (turn, id) => Of(turn, id).ToList() is { Count: > 0 } polls ? new JsonArray([.. polls.Select(poll => AsData(poll, turn, id))]) : null,
        Forget);

    private static IEnumerable<Poll> Of(Turn turn, long id) =>
        turn.All<Poll>().Where(poll => Roll.Of(poll, turn).Has(id) || BallotOf(poll, turn, id) is not null).OrderBy(poll => poll.OpenedAt);

    private static JsonObject AsData(Poll poll, Turn turn, long id)
    {
        var data = new JsonObject { ["question"] = poll.TextFor(turn.Locale).Question };
        if (BallotOf(poll, turn, id) is { } ballot)
        {
            data["choices"] = new JsonArray([.. ballot.Choices.Select(choice => (JsonNode)poll.TextFor(turn.Locale).Options[choice])]);
        }

        return data;
    }

    /// <summary>Null also where the poll is secret and closed: there is nothing left that says whose a vote was.</summary>
    private static Ballot? BallotOf(Poll poll, Turn turn, long id) => turn.Find<Ballots>(Ballots.KeyOf(poll)) is { } ballots
        ? ballots.Cast.FirstOrDefault(ballot => ballot.Token == poll.TokenOf(id, turn) && ballot.Choices.Count > 0)
        : null;

    private static void Forget(Turn turn, long id)
    {
        foreach (var poll in turn.All<Poll>().ToList())
        {
            if (turn.Find<Roll>(Roll.KeyOf(poll)) is { } roll && roll.Has(id))
            {
                turn.Put(roll.With(id, voted: false));
            }

            if (BallotOf(poll, turn, id) is { } ballot)
            {
                turn.Put(turn.Find<Ballots>(Ballots.KeyOf(poll))!.Without(ballot.Token));
                if (poll.IsOpen)
                {
                    PollCard.RefreshGroups(poll, PollCard.ForGroup(poll, turn), turn);
                }
            }

            if (poll.By == id)
            {
                turn.Put(poll with { By = 0 });
            }

            turn.Delete<CardPlace>(CardPlace.KeyOf(PollCard.KeyOf(poll), id));
        }

        foreach (var draft in turn.All<Draft>().Where(draft => draft.By == id).ToList())
        {
            turn.Put(draft with { By = 0 });
        }
    }
}
