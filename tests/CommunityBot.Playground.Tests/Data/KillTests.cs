namespace CommunityBot.Playground.Tests.Data;

/// <summary>kill -9, and on.</summary>
public sealed class KillTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("playground").FullName;

    [Fact]
    public async Task All_that_was_answered_is_there_after_a_kill()
    {
        string epoch;
        double offset;
        string file;
        using (var first = await PlaygroundProcess.Start(folder))
        {
            epoch = (string)(await first.See("bot"))["epoch"]!;
            await first.Do($"chats/{Town.Ana}/messages", new { from = Town.Ana, text = "/start" });
            await first.Do($"chats/{Town.Ana}/messages", new { from = Town.Ana, caption = "map", document = new { name = "a.png", mime = "image/png", base64 = Convert.ToBase64String(Png.Bytes) } });
            var heard = (await first.Ok("getUpdates", new { allowed_updates = new[] { "message" } })).AsArray();
            file = (string)heard[1]!["message"]!["document"]!["file_id"]!;
            await first.Ok("getUpdates", new { offset = (int)heard[1]!["update_id"]!, limit = 1 });
            await first.Ok("sendMessage", new { chat_id = Town.Ana, text = "hello" });
            await first.Ok("setMyCommands", new { commands = new[] { new { command = "week", description = "what is on" } } });
            await first.Ok("setMyName", new { name = "Bins bot" });
            await first.Do($"people/{Town.Joan}/block", new { });
            await first.Do("switches", new { drop_reply_to_message = true });
            offset = (double)(await first.Do("clock", new { advance_seconds = 86000 }))["offset_seconds"]!;
            await first.Kill();
        }
        using var second = await PlaygroundProcess.Start(folder);
        Assert.Equal(("Bins bot", epoch), ((string?)(await second.See("bot"))["first_name"], (string?)(await second.See("bot"))["epoch"]));
        Assert.Equal(offset, (double)(await second.See("clock"))["offset_seconds"]!);
        Assert.Equal(["/start", null, "hello"], (await second.See($"chats/{Town.Ana}/messages?as={Town.Ana}"))["messages"]!.AsArray().Select(message => (string?)message!["text"]));
        Assert.Equal("week", (string?)(await second.See($"menu?as={Town.Ana}"))[0]!["command"]);
        Assert.True((bool)(await second.See("switches"))["drop_reply_to_message"]!);
        Assert.True((bool)(await second.See("people")).AsArray().Single(person => (long)person!["id"]! == Town.Joan)!["blocked"]!);
        Assert.Equal(Png.Bytes, await second.Download((string)(await second.Ok("getFile", new { file_id = file }))["file_path"]!));

        var waiting = (await second.Ok("getUpdates", new { offset = 0 })).AsArray();
        Assert.Equal("map", (string?)Assert.Single(waiting)!["message"]!["caption"]);
        await second.Do($"people/{Town.Joan}/unblock", new { });
        await second.Do($"chats/{Town.Ana}/messages", new { from = Town.Ana, text = "next" });
        var next = Assert.Single((await second.Ok("getUpdates", new { offset = (int)waiting[0]!["update_id"]! + 1 })).AsArray())!;
        Assert.Equal(((int)waiting[0]!["update_id"]! + 1, "next"), ((int)next["update_id"]!, (string?)next["message"]!["text"]));
    }

    [Fact]
    public async Task A_kill_while_many_talk_loses_nothing_that_was_answered_and_doubles_nothing()
    {
        var answered = new List<string>();
        using (var first = await PlaygroundProcess.Start(folder))
        {
            var enough = new TaskCompletionSource();
            var talking = Enumerable.Range(Priya, 6).Select(person => Task.Run(async () =>
            {
                for (var i = 0; ; i++)
                {
                    try
                    {
                        await first.Do($"chats/{person}/messages", new { from = person, text = $"{person} {i}" });
                    }
                    catch (HttpRequestException)
                    {
                        return;
                    }
                    lock (answered)
                    {
                        answered.Add($"{person} {i}");
                        if (answered.Count == 100) enough.SetResult();
                    }
                }
            })).ToList();
            await enough.Task;
            await first.Kill();
            await Task.WhenAll(talking);
        }
        using var second = await PlaygroundProcess.Start(folder);
        var kept = new List<string>();
        for (var person = Priya; person < Priya + 6; person++)
            kept.AddRange((await second.See($"chats/{person}/messages"))["messages"]!.AsArray().Select(message => (string)message!["text"]!));
        Assert.Empty(answered.Except(kept));
        Assert.Equal(kept.Distinct(), kept);
    }

    private const int Priya = (int)Town.Priya;

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
