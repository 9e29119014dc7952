using System.Text.Json.Nodes;

namespace CommunityBot.Playground.Tests.Text;

/// <summary>Lengths in code points, offsets in UTF-16, and what Telegram finds by itself.</summary>
public sealed class TextTests(Town town) : TownTest(town)
{
    [Theory]
    [InlineData("x", 4096, "ok")]
    [InlineData("x", 4097, "400 Bad Request: message is too long")]
    [InlineData("🗑", 4096, "ok")]
    [InlineData("🗑", 4097, "400 Bad Request: message is too long")]
    [InlineData("ج", 4096, "ok")]
    [InlineData(" \n\t", 3, "400 Bad Request: message text is empty")]
    public async Task A_text_has_1_to_4096_code_points(string one, int times, string said) => Assert.Equal(said, (await Send(Repeat(one, times))).Said);

    [Fact]
    public async Task The_length_is_that_after_the_entities()
    {
        Assert.Equal("ok", (await Send($"<b>{Repeat("x", 4096)}</b>", "HTML")).Said);
        Assert.Equal("ok", (await Send(Repeat("&amp;", 4096), "HTML")).Said);
        Assert.Equal("400 Bad Request: message text is empty", (await Send("<b> </b>", "HTML")).Said);
    }

    [Theory]
    [InlineData(1024, "ok")]
    [InlineData(1025, "400 Bad Request: message caption is too long")]
    public async Task A_caption_has_1024_code_points(int length, string said)
    {
        await Town.Start(Town.Ana);
        using var form = new MultipartFormDataContent
        {
            { new StringContent($"{Town.Ana}"), "chat_id" }, { new StringContent(Repeat("🗑", length)), "caption" }, { new ByteArrayContent([1]), "document", "a.txt" },
        };
        Assert.Equal(said, (await Town.Send("sendDocument", form)).Said);
    }

    [Fact]
    public async Task Entities_count_in_utf16_and_follow_the_trimmed_text()
    {
        var sent = (await Send("\r\n 🗑 bins \n", entities: """[{"type":"bold","offset":3,"length":2},{"type":"italic","offset":6,"length":6}]""")).Result;
        Assert.Equal("🗑 bins", (string?)sent["text"]);
        Assert.Equal("""[{"type":"bold","offset":0,"length":2},{"type":"italic","offset":3,"length":4}]""", sent["entities"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""[{"type":"bold","offset":0,"length":99}]""", "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 99")]
    [InlineData("""[{"type":"bold","offset":1,"length":1}]""", "entity begins in a middle of a UTF-16 symbol at byte offset 1")]
    [InlineData("""[{"type":"bold","offset":0,"length":1}]""", "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 1")]
    public async Task Entities_outside_the_text_or_inside_a_symbol_are_refused(string entities, string said) =>
        Assert.Equal($"400 Bad Request: {said}", (await Send("🗑 bins", entities: entities)).Said);

    [Fact]
    public async Task A_hundred_entities_are_honoured()
    {
        var entities = Enumerable.Range(0, 120).Select(i => new { type = "bold", offset = i * 2, length = 1 });
        var sent = (await Send(Repeat("x ", 120), entities: System.Text.Json.JsonSerializer.Serialize(entities))).Result;
        Assert.Equal(100, sent["entities"]!.AsArray().Count);
    }

    [Fact]
    public async Task Telegram_finds_commands_mentions_links_and_addresses_by_itself()
    {
        await Town.Say(Town.Ana, "/help@MillbrookPlaygroundBot @ana_millbrook #bins https://example.org/a. me@example.org +44 29 2000 0000 a/b");
        var message = Assert.Single(await Town.Updates("message"));
        Assert.Equal(
            ["bot_command:/help@MillbrookPlaygroundBot", "mention:@ana_millbrook", "hashtag:#bins", "url:https://example.org/a", "email:me@example.org", "phone_number:+44 29 2000 0000"],
            message["entities"]!.AsArray().Select(one => $"{one!["type"]}:{((string)message["text"]!).Substring((int)one["offset"]!, (int)one["length"]!)}"));
    }

    [Fact]
    public async Task The_apps_split_a_long_text_into_several_messages_at_once()
    {
        var words = string.Join(' ', Enumerable.Range(1000, 1999));
        await Town.Say(Town.Ana, words + new string('x', 10));
        var parts = await Town.Updates("message");
        Assert.Equal(3, parts.Length);
        Assert.All(parts, part => Assert.InRange(((string)part["text"]!).Length, 1, 4096));
        Assert.Equal(words + new string('x', 10), string.Join(' ', parts.Select(part => (string?)part["text"])));
        Assert.Single(parts.Select(part => (long)part["date"]!).Distinct());

        await Town.Say(Town.Ana, new string('y', 10_000));
        Assert.Equal([4096, 4096, 1808], (await Town.Heard()).Select(text => text!.Length));
    }

    [Fact]
    public async Task An_album_of_a_person_comes_as_several_updates_of_one_group()
    {
        foreach (var caption in new[] { "one", "two" })
            await Town.Do($"chats/{Town.Ana}/messages", new { from = Town.Ana, caption, media_group = "7", photo = new { name = "a.png", mime = "image/png", base64 = Convert.ToBase64String(Png.Bytes) } });
        var parts = await Town.Updates("message");
        Assert.Equal(["one/7", "two/7"], parts.Select(part => $"{part["caption"]}/{part["media_group_id"]}"));
    }

    private async Task<Answer> Send(string text, string? mode = null, string? entities = null)
    {
        await Town.Start(Town.Ana);
        return await Town.Call("sendMessage", new { chat_id = Town.Ana, text, parse_mode = mode, entities = entities is null ? null : JsonNode.Parse(entities) });
    }

    private static string Repeat(string one, int times) => string.Concat(Enumerable.Repeat(one, times));
}
