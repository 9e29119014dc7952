using System.Net;
using Telegram.Bot;

namespace CommunityBot.Playground.Tests.Methods;

/// <summary>Files that people send can be fetched, byte for byte.</summary>
public sealed class FileTests(Town town) : TownTest(town)
{
    [Fact]
    public async Task A_file_of_a_person_is_downloaded_with_its_bytes()
    {
        var bytes = Enumerable.Range(0, 5000).Select(i => (byte)(i * 31)).ToArray();
        await Town.Do($"chats/{Town.Ana}/messages", new { from = Town.Ana, caption = "mine", document = new { name = "plan.pdf", mime = "application/pdf", base64 = Convert.ToBase64String(bytes) } });
        var document = Assert.Single(await Town.Updates("message"))["document"]!;
        Assert.Equal(("plan.pdf", "application/pdf", 5000), ((string?)document["file_name"], (string?)document["mime_type"], (int)document["file_size"]!));

        using var kept = new MemoryStream();
        var file = await Town.Client.GetInfoAndDownloadFile((string)document["file_id"]!, kept);
        Assert.Equal(bytes, kept.ToArray());
        Assert.Equal(5000, file.FileSize);
    }

    [Theory]
    [InlineData("photo", "a.png")]
    [InlineData("voice", "a.oga")]
    [InlineData("sticker", "a.webp")]
    public async Task Photos_voices_and_stickers_reach_the_bot(string kind, string name)
    {
        var said = new Dictionary<string, object> { ["from"] = Town.Ana, [kind] = new { name, mime = "application/octet-stream", base64 = Convert.ToBase64String(Png.Bytes) } };
        await Town.Do($"chats/{Town.Ana}/messages", said);
        var update = Assert.Single(await Town.Client.GetUpdates());
        var file = kind switch { "photo" => update.Message!.Photo![^1].FileId, "voice" => update.Message!.Voice!.FileId, _ => update.Message!.Sticker!.FileId };
        Assert.EndsWith(Path.GetExtension(name), (await Town.Client.GetFile(file)).FilePath);
    }

    [Fact]
    public async Task What_is_not_there_is_refused()
    {
        Assert.Equal("400 Bad Request: invalid file_id", (await Town.Call("getFile", new { file_id = "x" })).Said);
        await Town.Do($"chats/{Town.Ana}/messages", new { from = Town.Ana, document = new { name = "a.txt", mime = "text/plain", base64 = "AAAA" } });
        var id = (string?)Assert.Single(await Town.Updates("message"))["document"]!["file_id"];
        var path = (string?)(await Town.Ok("getFile", new { file_id = id }))["file_path"];
        Assert.Equal(HttpStatusCode.OK, await Status($"/file/bot{Town.Token}/{path}"));
        Assert.Equal(HttpStatusCode.NotFound, await Status($"/file/bot1:x/{path}"));
        Assert.Equal(HttpStatusCode.NotFound, await Status($"/file/bot{Town.Token}/{path}x"));
        Assert.Equal(HttpStatusCode.NotFound, await Status($"/file/bot{Town.Token}/..%2Fjournal.jsonl"));
    }

    private async Task<HttpStatusCode> Status(string address)
    {
        using var response = await Town.Http.GetAsync(address);
        return response.StatusCode;
    }
}
