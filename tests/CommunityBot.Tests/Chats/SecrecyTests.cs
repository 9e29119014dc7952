using System.Text;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Polls;

namespace CommunityBot.Tests.Chats;

/// <summary>
/// An adversary with every file that is left, byte for byte, deleted documents and backups included, looks for who chose what in
/// a secret poll.
/// </summary>
public sealed class SecrecyTests : IDisposable
{
    private const int Residents = 12;
    private const int Voters = 20;

    private readonly Town town = new(onDisk: true);
    private readonly Random random = new(20260324);

    public void Dispose() => town.Dispose();

    [Fact]
    public void After_closing_no_file_links_a_voter_and_a_choice()
    {
        var (voters, backups) = Vote("Which day for the club?");
        var (tokens, key) = (Tokens(voters), KeyOf(town.PollOnDisk));

        town.Priya.Taps("Close now");
        var atOnce = town.Files();
        town.BackUp("after.db");

        IReadOnlyList<(string Name, byte[] Content)> files = [.. atOnce, .. town.Files()];
        town.IsOffline = false;
        town.Deliver();
        Assert.Contains("20 people voted", town.Transcript.Messages.Last(message => message.ChatId == town.Group.Id).Text);
        Assert.All(files, file =>
        {
            var text = Encoding.UTF8.GetString(file.Content);
            Assert.DoesNotContain(tokens, text.Contains);
            Assert.Equal(-1, file.Content.AsSpan().IndexOf(key));
            Assert.DoesNotContain("polls.counted", text);
            Assert.DoesNotContain("polls.your_vote", text);
        });
        Assert.DoesNotContain(files, file => file.Name.Contains("keys"));
        Assert.Equal(backups.Append("after.db").Order(), files.Select(file => file.Name).Where(name => name.Contains("backup") || name == "after.db").Distinct().Order());
    }

    [Fact]
    public void A_backup_during_the_poll_knows_neither_votes_nor_voters()
    {
        var (voters, backups) = Vote("Which day for the club?");
        var tokens = Tokens(voters);

        var files = town.Files();
        Assert.All(files.Where(file => backups.Contains(file.Name)), backup =>
        {
            var text = Encoding.UTF8.GetString(backup.Content);
            Assert.DoesNotContain(tokens, text.Contains);
            Assert.DoesNotContain("secret/", text);
            Assert.DoesNotContain("polls.counted", text);
            Assert.DoesNotContain(voters.Skip(Residents), voter => text.Contains($"{voter.Id}"));
        });
        Assert.Contains(files, file => file.Name.Contains("keys"));
    }

    [Fact]
    public void While_it_is_open_no_order_and_no_time_stands_beside_a_vote()
    {
        Vote("Which day for the club?");

        var ballots = town.Find<Ballots>(Secret.Id(town.PollOnDisk))!;
        Assert.Equal(ballots.Cast.OrderBy(ballot => ballot.Token, StringComparer.Ordinal), ballots.Cast);
        Assert.All(ballots.Cast, ballot => Assert.Null(ballot.Name));
        var roll = town.Find<Roll>(Secret.Id(town.PollOnDisk))!;
        Assert.Equal(roll.Voters.Order(), roll.Voters);
        Assert.DoesNotContain(roll.Voters, voter => voter >= 1200 + Residents);
    }

    [Fact]
    public void A_restored_backup_ends_the_poll_uncounted()
    {
        Vote("Which day for the club?");
        town.BackUp("copy.db");

        town.IsOffline = false;
        town.Restore("copy.db");

        Assert.True(town.Find<Poll>(town.PollOnDisk)!.IsUncounted);
        Assert.Contains("could not be counted", town.Transcript.Messages.Last(message => message.ChatId == town.Group.Id).Text);
    }

    /// <summary>Twenty people vote, some of them again and again, some on their private copy; backups and restarts in between.</summary>
    private (List<Someone> Voters, List<string> Backups) Vote(string question)
    {
        town.Facilitator();
        var voters = Enumerable.Range(1200, Voters).Select(id => id < 1200 + Residents ? town.Resident(id, $"R{id}", "en", Consent.Polls) : town.Person(id, $"G{id}")).ToList();
        town.Priya.OpensPoll(question, "Monday", "Wednesday", "Saturday");
        Assert.NotEmpty(town.PollOnDisk);
        var backups = new List<string>();
        for (var press = 0; press < 60; press++)
        {
            var voter = voters[press < Voters ? press : random.Next(Voters)];
            var option = (string)random.GetItems(["Monday", "Wednesday", "Saturday"], 1)[0];
            if (voter.Id < 1200 + Residents && random.Next(2) == 0)
            {
                voter.Taps(option);
            }
            else
            {
                voter.TapsIn(town.Group, option);
            }

            if (press % 15 == 14)
            {
                backups.Add($"backup{press}.db");
                town.BackUp(backups[^1]);
                town.Restart();
            }
        }

        // What the last of them are told is still on its way.
        town.IsOffline = true;
        voters.TakeLast(10).ToList().ForEach(voter => voter.TapsIn(town.Group, "Monday"));
        voters.Take(5).ToList().ForEach(voter => voter.Taps("Saturday"));
        backups.Add("backup-offline.db");
        town.BackUp(backups[^1]);
        return (voters, backups);
    }

    private List<string> Tokens(List<Someone> voters) => [.. voters.Select(voter => town.Keys.Seal($"millbrook.{town.PollOnDisk}", voter.Id)!)];

    private byte[] KeyOf(string poll) => town.Files().Single(file => file.Name.Contains($"millbrook.{poll}")).Content;
}
