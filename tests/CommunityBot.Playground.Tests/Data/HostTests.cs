namespace CommunityBot.Playground.Tests.Data;

/// <summary>A playground inside another program minds its own options only.</summary>
public sealed class HostTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("playground").FullName;

    [Fact]
    public async Task The_settings_of_the_program_around_it_do_not_move_it()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), """{"Kestrel":{"Endpoints":{"Http":{"Url":"nonsense://x"}}}}""");
        using var playground = await PlaygroundProcess.Start(Path.Combine(folder, "data"), folder);
        Assert.Equal(Town.BotName, (string?)(await playground.See("bot"))["username"]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
