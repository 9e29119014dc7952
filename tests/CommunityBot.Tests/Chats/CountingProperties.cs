using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Polls;
using CommunityBot.Writing;
using CsCheck;

namespace CommunityBot.Tests.Chats;

/// <summary>However votes, changes, double taps, repeated updates, restarts and migrations follow one another, the count is the last wish of each person.</summary>
public sealed class CountingProperties
{
    private const int Voters = 6;
    private const int Options = 3;

    private static readonly Gen<Act> AnyAct = Gen.Frequency(
        (10, Gen.Select(Gen.Int[0, Voters - 1], Gen.Int[0, 2], Gen.Int[0, Options - 1], Gen.Int[1, 2], (voter, place, option, times) => (Act)new Vote(voter, place, option, times))),
        (3, Gen.Select(Gen.Int[0, Voters - 1], Gen.Int[0, 2], (voter, place) => (Act)new TakeBack(voter, place))),
        (1, Gen.Const((Act)new Restart())),
        (1, Gen.Const((Act)new Migrate())));

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void The_count_is_the_last_wish_of_each_person(bool several, bool secret) =>
        AnyAct.List[1, 30].Sample(acts => Check(acts, several, secret), iter: 12, threads: 1);

    private static void Check(List<Act> acts, bool several, bool secret)
    {
        using var town = new Town();
        var group = new Chat(-2002, ChatKind.Supergroup, "Second group");
        var priya = town.Facilitator().SaysIn(group, "/link");
        var voters = Enumerable.Range(1101, Voters).Select(id => id % 2 == 0 ? town.Resident(id, $"V{id}", "en", Consent.Polls) : town.Person(id, $"V{id}")).ToList();
        priya.Asks("Which day?", "Monday", "Friday", "Sunday").Taps([.. several ? (string[])["One choice"] : [], .. secret ? (string[])[] : ["Secret ballot"], "Open the poll"]);
        var poll = town.PollId;
        var (wishes, first, update) = (new Dictionary<int, SortedSet<int>>(), -2001L, 0);
        foreach (var act in acts)
        {
            switch (act)
            {
                case Vote vote:
                    Press(vote.Voter, vote.Place, $"vote {poll} {vote.Option}", vote.Times);
                    var before = several && wishes.TryGetValue(vote.Voter, out var held) ? held : [];
                    wishes[vote.Voter] = [.. before, vote.Option];
                    break;
                case TakeBack back:
                    Press(back.Voter, back.Place, $"unvote {poll}", 1);
                    wishes.Remove(back.Voter);
                    break;
                case Restart:
                    town.Restart();
                    break;
                case Migrate:
                    town.Receive(new ChatMigrated(town.NextUpdate(), first, first - 1000));
                    town.Receive(new ChatMigrated(town.NextUpdate(), first, first - 1000));
                    first -= 1000;
                    break;
            }
        }

        Assert.Equal(Enumerable.Range(0, Options).Select(option => wishes.Values.Count(wish => wish.Contains(option))), town.Counts);
        Assert.Equal(wishes.Count, town.Find<Ballots>(Ballots.KeyOf(town.Find<Poll>(poll)!))!.Voters);

        // A press of a person in one of the groups or in private; Telegram may tell it twice.
        void Press(int voter, int place, string data, int times)
        {
            var person = new Person(voters[voter].Id, $"V{voters[voter].Id}", "en");
            var chat = place switch { 0 => new Chat(person.Id, ChatKind.Private), 1 => new Chat(first, ChatKind.Supergroup), _ => group };
            update = town.NextUpdate();
            for (var time = 0; time < times; time++)
            {
                town.Receive(new ButtonPressed(update, $"q{update}", chat, person, 1, null, AreaMark.Put("millbrook", data)));
            }
        }
    }

    private abstract record Act;

    private sealed record Vote(int Voter, int Place, int Option, int Times) : Act;

    private sealed record TakeBack(int Voter, int Place) : Act;

    private sealed record Restart : Act;

    private sealed record Migrate : Act;
}
