namespace CommunityBot.Playground.Tests.Groups;

/// <summary>Topics of a forum.</summary>
public sealed class TopicTests(Town town) : TownTest(town)
{
    [Fact]
    public async Task Messages_keep_to_their_topic()
    {
        var (forum, topic) = await Forum();
        var sent = await Town.Ok("sendMessage", new { chat_id = forum, text = "in it", message_thread_id = topic });
        Assert.Equal((topic, true), ((int)sent["message_thread_id"]!, (bool)sent["is_topic_message"]!));
        await Town.Say(Town.Ana, "an answer", forum, replyTo: (int)sent["message_id"]!);
        Assert.Equal(topic, (int)(await Town.Updates("message"))[^1]["message_thread_id"]!);
        Assert.Null((await Town.Ok("sendMessage", new { chat_id = forum, text = "general" }))["message_thread_id"]);
        Assert.Equal("400 Bad Request: message thread not found", await Write(forum, 1));
        Assert.Equal("400 Bad Request: message thread not found", await Write(forum, 4711));
    }

    [Fact]
    public async Task A_closed_topic_takes_nothing_of_a_member_not_even_a_reply()
    {
        var (forum, topic) = await Forum();
        var sent = (int)(await Town.Ok("sendMessage", new { chat_id = forum, text = "in it", message_thread_id = topic }))["message_id"]!;
        await Town.Do($"chats/{forum}/topics", new { thread = topic, closed = true });
        Assert.NotNull((await Town.Updates("message"))[^1]["forum_topic_closed"]);
        Assert.Equal("400 Bad Request: TOPIC_CLOSED", await Write(forum, topic));
        Assert.Equal("400 Bad Request: TOPIC_CLOSED", (await Town.Call("sendMessage", new { chat_id = forum, text = "x", reply_parameters = new { message_id = sent } })).Said);
        await Town.AddBot("administrator", forum);
        Assert.Equal("ok", await Write(forum, topic));
    }

    [Fact]
    public async Task A_deleted_topic_takes_nothing()
    {
        var (forum, topic) = await Forum();
        await Town.Do($"chats/{forum}/topics", new { thread = topic, deleted = true });
        Assert.Equal("400 Bad Request: TOPIC_DELETED", await Write(forum, topic));
        Assert.Equal($"404 Topic {topic} is not there.", await Town.Denied($"chats/{forum}/messages", new { from = Town.Ana, text = "x", thread = topic }));
    }

    private async Task<(long Forum, int Topic)> Forum()
    {
        var forum = await Town.AddGroup("supergroup", isForum: true, Town.Ana);
        var topic = (int)(await Town.Do($"chats/{forum}/topics", new { name = "Bins" }))["message_thread_id"]!;
        var opened = (await Town.Updates("message"))[^1];
        Assert.Equal(("Bins", true), ((string?)opened["forum_topic_created"]!["name"], (bool)opened["chat"]!["is_forum"]!));
        return (forum, topic);
    }

    private async Task<string> Write(long forum, int topic) => (await Town.Call("sendMessage", new { chat_id = forum, text = "x", message_thread_id = topic })).Said;
}
