using System.Text.Json;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Telegram;

namespace CommunityBot.Tests.Telegram;

/// <summary>From Telegram's JSON to what happened: who really speaks, in which chat, and what it is.</summary>
public sealed class UpdateReaderTests
{
    private const string Ana = """{"id":1002,"is_bot":false,"first_name":"Ana","language_code":"ro"}""";
    private const string AnonymousAdmin = """{"id":1087968824,"is_bot":true,"first_name":"Group","username":"GroupAnonymousBot"}""";
    private const string Group = """{"id":-1002001,"type":"supergroup","title":"Neighbours"}""";
    private const string PrivateChat = """{"id":1002,"type":"private","first_name":"Ana"}""";

    [Fact]
    public void A_message_says_who_where_when_and_what()
    {
        var message = Message(Ana, PrivateChat, """ "text":"hello" """);

        Assert.Equal(new Person(1002, "Ana", "ro"), message.From);
        Assert.Equal((1002, ChatKind.Private), (message.Chat.Id, message.Chat.Kind));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1774260000), message.SentAt);
        Assert.Equal("hello", Assert.IsType<ConversationInput.Said>(message.Content).Text.Plain);
        Assert.Null(message.Command);
    }

    [Theory]
    [InlineData("/help", "help", "")]
    [InlineData("/HELP@MillBrookBot", "help", "")]
    [InlineData("/poll@millbrookbot\\nBins?", "poll", "Bins?")]
    [InlineData("/start  millbrook_poll_1 ", "start", "millbrook_poll_1")]
    public void A_command_for_us(string text, string name, string arguments) =>
        Assert.Equal(new Command(name, arguments), Message(Ana, Group, Text(text)).Command);

    [Theory]
    [InlineData("/help@otherbot")]
    [InlineData("/help@MillbrookBot2")]
    public void A_command_for_another_bot_in_a_group_is_none_of_ours(string text) => Assert.Null(ReadMessage(Ana, Group, Text(text)));

    [Fact]
    public void A_command_in_the_middle_or_in_a_caption_is_only_text()
    {
        Assert.Null(Message(Ana, PrivateChat, """ "text":"see /help","entities":[{"type":"bot_command","offset":4,"length":5}] """).Command);
        Assert.Null(Message(Ana, PrivateChat, """ "photo":[{"file_id":"f","file_unique_id":"u","width":1,"height":1}],"caption":"/help","caption_entities":[{"type":"bot_command","offset":0,"length":5}] """).Command);
    }

    [Fact]
    public void An_anonymous_administrator_is_nobody_in_particular()
    {
        var message = Message(AnonymousAdmin, Group, $""" "sender_chat":{Group},{Text("/link")} """);

        Assert.Null(message.From);
        Assert.Equal("link", message.Command!.Name);
    }

    [Fact]
    public void What_the_linked_channel_posts_in_its_group_is_no_residents_word() => Assert.Null(ReadMessage(
        """{"id":777000,"is_bot":false,"first_name":"Telegram"}""",
        Group,
        """ "sender_chat":{"id":-1003,"type":"channel","title":"News"},"is_automatic_forward":true,"text":"news" """));

    [Fact]
    public void Who_sends_as_a_channel_is_no_resident() => Assert.Null(ReadMessage(
        """{"id":136817688,"is_bot":true,"first_name":"Channel","username":"Channel_Bot"}""",
        Group,
        $$""" "sender_chat":{"id":-1003,"type":"channel","title":"News"},{{Text("/poll")}} """));

    [Fact]
    public void An_anonymous_administrator_of_another_group_is_no_administrator_here() => Assert.Null(ReadMessage(
        AnonymousAdmin, Group, $$""" "sender_chat":{"id":-1009,"type":"supergroup","title":"Other"},{{Text("/link")}} """));

    [Fact]
    public void Other_bots_and_we_ourselves_are_not_heard()
    {
        Assert.Null(ReadMessage("""{"id":5,"is_bot":true,"first_name":"Bot"}""", Group, Text("/help")));
        Assert.Null(ReadMessage("""{"id":7000001,"is_bot":true,"first_name":"Millbrook"}""", PrivateChat, Text("hello")));
    }

    [Theory]
    [InlineData(""" "new_chat_members":[{"id":1002,"is_bot":false,"first_name":"Ana"}] """)]
    [InlineData(""" "left_chat_member":{"id":1002,"is_bot":false,"first_name":"Ana"} """)]
    [InlineData(""" "new_chat_title":"New" """)]
    [InlineData(""" "message_auto_delete_timer_changed":{"message_auto_delete_time":86400} """)]
    [InlineData(""" "forum_topic_created":{"name":"Bins","icon_color":1} """)]
    [InlineData(""" "video_chat_started":{} """)]
    [InlineData(""" "service_message_of_the_future":{"x":1} """)]
    [InlineData("")]
    public void What_only_tells_of_the_chat_or_is_not_known_yet_is_ignored(string content) =>
        Assert.Null(ReadMessage(Ana, PrivateChat, content));

    [Fact]
    public void An_entity_of_the_future_is_only_text() => Assert.Equal(
        "hello",
        Assert.IsType<ConversationInput.Said>(Message(Ana, PrivateChat, """ "text":"hello","entities":[{"type":"entity_of_the_future","offset":0,"length":5}] """).Content).Text.Plain);

    [Theory]
    [InlineData("""{"update_id":7,"kind_of_the_future":{"x":1}}""")]
    [InlineData("""{"update_id":7,"channel_post":{"message_id":1,"date":1774260000,"chat":{"id":-1003,"type":"channel","title":"News"},"text":"/link"}}""")]
    [InlineData("""{"update_id":7,"poll_answer":{"poll_id":"1","option_ids":[0]}}""")]
    public void A_kind_of_update_that_concerns_nobody_is_ignored(string update) => Assert.Null(Read(update));

    [Fact]
    public void An_update_with_a_value_of_the_future_says_so_and_is_not_guessed() => Assert.Throws<JsonException>(() => Read(
        $$$$$"""{"update_id":7,"my_chat_member":{"chat":{{{{{Group}}}}},"from":{{{{{Ana}}}}},"date":1774260000,"old_chat_member":{"status":"left","user":{{{{{Ana}}}}}},"new_chat_member":{"status":"of_the_future","user":{{{{{Ana}}}}}}}}"""));

    [Theory]
    [InlineData("""{"status":"kicked","user":{"id":7000001,"is_bot":true,"first_name":"M"},"until_date":0}""", false)]
    [InlineData("""{"status":"left","user":{"id":7000001,"is_bot":true,"first_name":"M"}}""", false)]
    [InlineData("""{"status":"member","user":{"id":7000001,"is_bot":true,"first_name":"M"}}""", true)]
    public void Our_coming_and_going(string status, bool isMember)
    {
        var change = Assert.IsType<BotMembershipChanged>(Read(
            $$$$$"""{"update_id":7,"my_chat_member":{"chat":{{{{{Group}}}}},"from":{{{{{Ana}}}}},"date":1774260000,"old_chat_member":{"status":"left","user":{{{{{Ana}}}}}},"new_chat_member":{{{{{status}}}}}}}"""));

        Assert.Equal((isMember, -1002001L, 1002L), (change.IsMember, change.Chat.Id, change.By.Id));
    }

    [Fact]
    public void Both_service_messages_tell_of_one_migration()
    {
        Assert.Equal(new ChatMigrated(7, -2001, -1002001), Read(Json(Ana, """{"id":-2001,"type":"group","title":"N"}""", """ "migrate_to_chat_id":-1002001 """)));
        Assert.Equal(new ChatMigrated(7, -2001, -1002001), Read(Json(Ana, Group, """ "migrate_from_chat_id":-2001 """)));
    }

    [Fact]
    public void An_edited_message_is_marked() => Assert.True(Assert.IsType<MessageReceived>(Read(Json(Ana, PrivateChat, Text("/help"), "edited_message"))).Edited);

    [Fact]
    public void Topic_album_and_ephemeral_message_are_kept()
    {
        var message = Message(Ana, Group, $""" "is_topic_message":true,"message_thread_id":12,"media_group_id":"album","ephemeral_message_id":33,{Text("/help")} """);

        Assert.Equal((12, "album", 33), (message.Chat.Topic, message.Album, message.EphemeralId));
        Assert.Null(Message(Ana, Group, $""" "message_thread_id":12,{Text("/help")} """).Chat.Topic);
    }

    [Fact]
    public void A_press_on_a_message_that_can_not_be_seen_any_more_is_a_press()
    {
        var press = Press($$""" "message":{"chat":{{Group}},"message_id":40,"date":0},"data":"abcdvote 1 2" """);

        Assert.Equal((-1002001L, 40, "abcdvote 1 2"), (press.Chat.Id, press.MessageId, press.Data));
    }

    [Fact]
    public void A_press_on_an_ephemeral_message_names_it()
    {
        var press = Press($$""" "message":{"chat":{{Group}},"message_id":0,"ephemeral_message_id":33,"date":1774260000,"text":"x"},"data":"abcdvote" """);

        Assert.Equal((null, 33), (press.MessageId, press.EphemeralId));
    }

    [Theory]
    [InlineData(""" "inline_message_id":"im1","data":"abcdvote 1 2" """)]
    [InlineData(""" "inline_message_id":"im1","game_short_name":"chess" """)]
    public void A_press_without_a_message_is_answered_to_the_person_and_does_nothing(string rest)
    {
        var press = Press(rest);

        Assert.Equal(("q1", 1002L, ""), (press.QueryId, press.Chat.Id, press.Data));
    }

    [Fact]
    public void A_press_without_data_is_answered()
    {
        var press = Press($$""" "message":{"chat":{{Group}},"message_id":40,"date":1774260000,"text":"x"},"game_short_name":"chess" """);

        Assert.Equal(("q1", -1002001L, ""), (press.QueryId, press.Chat.Id, press.Data));
    }

    private static string Text(string text)
    {
        var entities = text.StartsWith('/') ? $$""","entities":[{"type":"bot_command","offset":0,"length":{{text.Split(' ', '\\')[0].Length}}}]""" : "";
        return $"\"text\":\"{text}\"{entities}";
    }

    private static MessageReceived Message(string from, string chat, string content) => Assert.IsType<MessageReceived>(ReadMessage(from, chat, content));

    private static Update? ReadMessage(string from, string chat, string content) => Read(Json(from, chat, content));

    private static string Json(string from, string chat, string content, string kind = "message") =>
        $$$"""{"update_id":7,"{{{kind}}}":{"message_id":40,"date":1774260000,"from":{{{from}}},"chat":{{{chat}}}{{{(content.Length > 0 ? "," + content : "")}}}}}""";

    private static ButtonPressed Press(string rest) => Assert.IsType<ButtonPressed>(Read(
        $$$"""{"update_id":7,"callback_query":{"id":"q1","from":{{{Ana}}},"chat_instance":"c",{{{rest}}}}}"""));

    private static Update? Read(string json) => new UpdateReader("MillbrookBot").Read(JsonDocument.Parse(json).RootElement);
}
