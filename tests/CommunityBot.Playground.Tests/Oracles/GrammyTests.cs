using System.Text.Json.Nodes;

namespace CommunityBot.Playground.Tests.Oracles;

/// <summary>grammY from npm, unmodified, is the bot, and people see what it does. No violation.</summary>
public sealed class GrammyTests(Town town) : TownTest(town)
{
    [NeedsNode]
    public async Task A_bot_on_grammY_works_here_as_at_Telegram()
    {
        using var bot = await Grammy.Start(Town);

        await Town.Say(Town.Ana, "/start");
        var question = await Sees(Town.Ana, Town.Ana, message => (string?)message["text"] == "Bins? For you & yours");
        Assert.Equal("bold", (string?)question["entities"]![0]!["type"]);
        Assert.Equal(["Yes", "No", "More"], question["reply_markup"]!["inline_keyboard"]!.AsArray().SelectMany(row => row!.AsArray()).Select(button => (string?)button!["text"]));
        Assert.Equal("""{"text":"Noted","show_alert":true,"url":null}""", await Taps(Town.Ana, Town.Ana, question, "yes"));
        await Sees(Town.Ana, Town.Ana, message => (string?)message["text"] == "Bins: yes" && message["reply_markup"] is null);

        await Town.Say(Town.Ana, "/file Ana");
        var minutes = await Sees(Town.Ana, Town.Ana, message => (string?)message["caption"] == "for Ana");
        Assert.Equal("minutes of May", await Town.Http.GetStringAsync($"/playground/files/{minutes["document"]!["file_id"]}"));
        await Town.Do($"chats/{Town.Ana}/messages", new { from = Town.Ana, document = new { name = "a.txt", mime = "text/plain", base64 = Convert.ToBase64String("zażółć"u8) } });
        var echo = await Sees(Town.Ana, Town.Ana, message => (string?)message["text"] == "It says: zażółć");
        Assert.Equal("a.txt", (string?)echo["reply_to_message"]!["document"]!["file_name"]);
        // One person gets one message a second, and the clock stands still.
        await Town.MoveClock(10);
        await Town.Say(Town.Ana, "/album");
        await Sees(Town.Ana, Town.Ana, message => (string?)message["caption"] == "again" && message["photo"] is not null);

        await Town.Do($"chats/{Town.Group}/members", new { user = Town.Bot, by = Town.Priya, status = "member" });
        await Sees(Town.Joan, Town.Group, message => (string?)message["text"] == "Hello, Millbrook neighbours");
        await Town.Say(Town.Priya, $"/card@{Town.BotName}", Town.Group);
        var card = await Sees(Town.Ana, Town.Group, message => (string?)message["text"] == "Tap for your answer");
        Assert.Equal("""{"text":null,"show_alert":false,"url":null}""", await Taps(Town.Ana, Town.Group, card, "tell"));
        await Sees(Town.Ana, Town.Group, message => (string?)message["text"] == "Only for you, Ana");
        await Town.Say(Town.Joan, "/week", Town.Group);
        await Sees(Town.Joan, Town.Group, message => (string?)message["text"] == "This week: nothing");
        await Town.Say(Town.Priya, $"/poll@{Town.BotName}", Town.Group);
        await Sees(Town.Joan, Town.Group, message => message["poll"] is { } poll && (bool)poll["is_closed"]!);

        Assert.DoesNotContain(await Town.Reads(Town.Joan, Town.Group), text => text.StartsWith("Only for you", StringComparison.Ordinal));
        Assert.Empty(await Town.Violations());

        async Task<JsonNode> Sees(long person, long chat, Func<JsonNode, bool> what)
        {
            for (long seq = 0; ;)
            {
                var news = await bot.Alive(Town.See($"chats/{chat}/messages?as={person}&since_seq={seq}&wait=30"));
                seq = (long)news["seq"]!;
                if (news["messages"]!.AsArray().FirstOrDefault(message => what(message!)) is { } found) return found;
            }
        }

        async Task<string> Taps(long person, long chat, JsonNode message, string data) =>
            (await bot.Alive(Town.Do($"chats/{chat}/press?wait=30", new { by = person, message_id = (int)message["message_id"]!, data })))["answer"]!.ToJsonString();
    }
}
