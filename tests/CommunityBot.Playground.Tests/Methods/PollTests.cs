using Telegram.Bot;
using Telegram.Bot.Types;

namespace CommunityBot.Playground.Tests.Methods;

/// <summary>Telegram's own polls.</summary>
public sealed class PollTests(Town town) : TownTest(town)
{
    [Fact]
    public async Task Votes_are_told_and_counted_and_the_closed_poll_is_final()
    {
        await Town.AddBot();
        var message = await Town.Client.SendPoll(Town.Group, "Which day?", [new("Monday"), new("Wednesday")], isAnonymous: false);
        await Vote(Town.Ana, message.Id, 1);
        await Vote(Town.Joan, message.Id, 0);
        await Vote(Town.Joan, message.Id, 1);
        await Vote(Town.Ana, message.Id);

        var answers = await Town.Updates("poll_answer");
        Assert.Equal(["1002:1", "1006:0", "1006:1", "1002:"], answers.Select(one => $"{one["user"]!["id"]}:{string.Join(',', one["option_ids"]!.AsArray().Select(id => id!.ToString()))}"));
        Assert.All(answers, one => Assert.Equal(message.Poll!.Id, (string?)one["poll_id"]));
        var closed = await Town.Client.StopPoll(Town.Group, message.Id);
        Assert.Equal((true, 1, 0, 1), (closed.IsClosed, closed.TotalVoterCount, closed.Options[0].VoterCount, closed.Options[1].VoterCount));
        Assert.Equal("400 Bad Request: poll has already been closed", (await Town.Call("stopPoll", new { chat_id = Town.Group, message_id = message.Id })).Said);
        Assert.Equal("400 The poll is closed.", await Town.Denied($"chats/{Town.Group}/vote", new { by = Town.Ana, message_id = message.Id, options = new[] { 0 } }));
    }

    [Fact]
    public async Task An_anonymous_poll_tells_counts_only()
    {
        await Town.AddBot();
        var message = await Town.Client.SendPoll(Town.Group, "Which day?", [new("Monday"), new("Wednesday")]);
        Assert.Equal("400 The poll takes one answer.", await Town.Denied($"chats/{Town.Group}/vote", new { by = Town.Ana, message_id = message.Id, options = new[] { 0, 1 } }));
        await Vote(Town.Ana, message.Id, 1);
        var update = Assert.Single(await Town.Updates());
        Assert.Equal(1, (int)update["poll"]!["options"]![1]!["voter_count"]!);
        Assert.Null(update["poll_answer"]);
    }

    [Fact]
    public async Task A_poll_closes_when_its_time_is_over()
    {
        await Town.AddBot();
        var message = await Town.Client.SendPoll(Town.Group, "Which day?", [new("Monday"), new("Wednesday")], openPeriod: 600);
        await Town.MoveClock(599);
        await Vote(Town.Ana, message.Id, 0);
        await Town.Updates();
        await Town.MoveClock(1);

        var told = Assert.Single(await Town.Updates("poll"));
        Assert.Equal((true, 1), ((bool)told["is_closed"]!, (int)told["total_voter_count"]!));
        Assert.Equal("400 Bad Request: poll has already been closed", (await Town.Call("stopPoll", new { chat_id = Town.Group, message_id = message.Id })).Said);
    }

    [Theory]
    [InlineData(301, 2, 1, null, "poll question length must not exceed 300")]
    [InlineData(10, 0, 1, null, "poll must have at least 1 answer option")]
    [InlineData(10, 13, 1, null, "poll can't have more than 12 options")]
    [InlineData(10, 2, 101, null, "poll options length must not exceed 100")]
    [InlineData(10, 2, 1, 4, "can't use specified open period")]
    public async Task A_poll_that_breaks_a_limit_is_refused(int question, int options, int length, int? period, string said)
    {
        await Town.AddBot();
        var answer = await Town.Call("sendPoll", new
        {
            chat_id = Town.Group, question = new string('q', question), open_period = period,
            options = Enumerable.Repeat(new { text = new string('o', length) }, options),
        });
        Assert.Equal($"400 Bad Request: {said}", answer.Said);
    }

    private Task Vote(long by, int message, params int[] options) => Town.Do($"chats/{Town.Group}/vote", new { by, message_id = message, options });
}
