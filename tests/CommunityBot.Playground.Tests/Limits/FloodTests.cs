namespace CommunityBot.Playground.Tests.Limits;

/// <summary>How fast the bot may write. The clock stands still, so each number is exact.</summary>
public sealed class FloodTests(Town town) : TownTest(town)
{
    [Fact]
    public async Task One_person_gets_a_burst_of_five_then_one_a_second()
    {
        await Town.Start(Town.Ana);
        Assert.Equal(5, await UntilRefused(Town.Ana, "429 Too Many Requests: retry after 1"));
        await Town.MoveClock(1);
        Assert.Equal(1, await UntilRefused(Town.Ana, "429 Too Many Requests: retry after 1"));
    }

    [Fact]
    public async Task A_group_gets_twenty_a_minute_edits_included()
    {
        await Town.AddBot();
        var first = (int)(await Town.Ok("sendMessage", new { chat_id = Town.Group, text = "0" }))["message_id"]!;
        for (var i = 1; i <= 10; i++) await Town.Ok("editMessageText", new { chat_id = Town.Group, message_id = first, text = $"{i}" });
        Assert.Equal(9, await UntilRefused(Town.Group, "429 Too Many Requests: retry after 3"));
        Assert.Equal("429 Too Many Requests: retry after 3", (await Town.Call("editMessageText", new { chat_id = Town.Group, message_id = first, text = "x" })).Said);

        await Town.MoveClock(3);
        Assert.Equal(1, await UntilRefused(Town.Group, "429 Too Many Requests: retry after 3"));
        await Town.MoveClock(60);
        Assert.Equal(20, await UntilRefused(Town.Group, "429 Too Many Requests: retry after 3"));
    }

    [Fact]
    public async Task All_chats_together_get_thirty_a_second()
    {
        var people = await Crowd(8);
        var sent = 0;
        string said;
        do said = await Write(people[sent % 8], $"{sent++}"); while (said == "ok");
        Assert.Equal((31, "429 Too Many Requests: retry after 1"), (sent, said));
    }

    [Fact]
    public async Task Answers_to_presses_deletions_and_reading_are_free()
    {
        await Town.Start(Town.Ana);
        await UntilRefused(Town.Ana, "429 Too Many Requests: retry after 1");
        var card = (await Town.Seen(Town.Ana))[^1];
        var press = await Town.Press(Town.Ana, Town.Ana, card, "x", forge: true);
        await Town.Ok("answerCallbackQuery", new { callback_query_id = press });
        await Town.Ok("editMessageText", new { chat_id = Town.Ana, message_id = (int)card["message_id"]!, text = "edited" });
        await Town.Ok("deleteMessage", new { chat_id = Town.Ana, message_id = (int)card["message_id"]! });
        await Town.Ok("getChat", new { chat_id = Town.Ana });
    }

    [Fact]
    public async Task An_album_counts_as_its_messages_and_is_sent_whole_or_not_at_all()
    {
        await Town.Start(Town.Ana);
        await Town.Do($"chats/{Town.Ana}/messages", new { from = Town.Ana, photo = new { name = "a.png", mime = "image/png", base64 = Convert.ToBase64String(Png.Bytes) } });
        var photo = new { type = "photo", media = (string?)Assert.Single(await Town.Updates("message"))["photo"]![0]!["file_id"] };
        Assert.Equal("ok", (await Town.Call("sendMediaGroup", new { chat_id = Town.Ana, media = Enumerable.Repeat(photo, 10) })).Said);
        Assert.Equal("429 Too Many Requests: retry after 6", (await Town.Call("sendMediaGroup", new { chat_id = Town.Ana, media = Enumerable.Repeat(photo, 2) })).Said);
        Assert.Equal(12, (await Town.Seen(Town.Ana)).Length);
    }

    [Fact]
    public async Task The_limits_can_be_scaled_and_switched_off()
    {
        await Town.Start(Town.Ana);
        await Town.Do("limits", new { scale = 2 });
        Assert.Equal(10, await UntilRefused(Town.Ana, "429 Too Many Requests: retry after 1"));
        await Town.Do("limits", new { on = false });
        for (var i = 0; i < 50; i++) Assert.Equal("ok", await Write(Town.Ana, $"{i}"));
        Assert.Equal("400 scale must be more than 0.", await Town.Denied("limits", new { scale = 0 }));
    }

    private async Task<int> UntilRefused(long chat, string said)
    {
        for (var sent = 0; ; sent++)
        {
            var answer = await Write(chat, $"{sent}");
            if (answer == "ok") continue;
            Assert.Equal(said, answer);
            return sent;
        }
    }

    private async Task<string> Write(long chat, string text) => (await Town.Call("sendMessage", new { chat_id = chat, text })).Said;

    private async Task<long[]> Crowd(int size)
    {
        var people = new long[size];
        for (var i = 0; i < size; i++)
        {
            people[i] = (long)(await Town.Do("people", new { first_name = $"P{i}" }))["id"]!;
            await Town.Start(people[i]);
        }
        return people;
    }
}
