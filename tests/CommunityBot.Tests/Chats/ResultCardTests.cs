using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Polls;

namespace CommunityBot.Tests.Chats;

/// <summary>How a result reaches voters, groups and facilitators.</summary>
public sealed class ResultCardTests : IDisposable
{
    private readonly Town town = new();
    private readonly Someone ana;
    private readonly Someone priya;

    public ResultCardTests()
    {
        ana = town.Resident(1002, "Ana", "ro", Consent.Polls);
        priya = town.Facilitator();
    }

    public void Dispose() => town.Dispose();

    [Fact]
    public void A_voter_gets_it_in_their_language_with_the_way_out_and_where_it_stands_is_not_kept()
    {
        priya.OpensPoll("Which day?", "Monday", "Friday");
        ana.Taps("Monday");
        priya.Taps("Close now");

        var result = town.Transcript.Messages.Last(message => message.ChatId == ana.Id);
        Assert.Contains(town.Word(PollPrompts.TooFew, "ro"), result.Text);
        Assert.Contains(result.Rows.SelectMany(row => row), button => button.Text == town.Word(SharedPrompts.StopThese, "ro"));
        Assert.DoesNotContain(town.Stored().Keys, key => key.Collection == "cardplaces" && key.Id.StartsWith("result/"));
    }

    [Fact]
    public void A_result_that_waits_tells_what_happens_next_if_that_was_said_meanwhile()
    {
        priya.OpensPoll("Which day?", "Monday", "Friday");
        ana.Taps("Monday");
        town.Advance(TimeSpan.FromHours(12));
        priya.Says("/polls").Taps("⚙", "Close now", "Say what happens now").Says("We start on Monday.").Taps("Send it");
        town.Advance(TimeSpan.FromHours(11));

        Assert.Contains(town.Transcript.Messages, message => message.ChatId == ana.Id && message.Text.Contains("Which day?") && message.Text.Contains("We start on Monday."));
    }

    [Fact]
    public void Where_nobody_voted_nothing_is_said_of_too_few_votes()
    {
        priya.OpensPoll("Which day?", "Monday", "Friday").Taps("Close now");
        Assert.Contains("0 people voted", town.Transcript.LastTo(priya));
        Assert.DoesNotContain("too few", town.Transcript.LastTo(priya));
    }
}
