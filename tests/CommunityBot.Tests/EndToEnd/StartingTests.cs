using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using CommunityBot.Neighbourhood.Facilitators;
using CommunityBot.Neighbourhood.Residents;
using CommunityBot.Tests.Prompts;
using CommunityBot.Tests.Storage;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>What is wrong at the start is said in one clear line that names what to do; what is right just works.</summary>
public sealed class StartingTests : IDisposable
{
    private const string Token = "123456789:AAF-SecretSecretSecretSecretSecret";

    private static readonly string[] Area =
        ["--Neighbourhoods:0:Id=parc-celyn", "--Neighbourhoods:0:Name=Parc Celyn", "--Neighbourhoods:0:Languages:0=en", "--Neighbourhoods:0:Languages:1=cy"];

    private readonly TempDirectory folder = new();

    public static TheoryData<string, string[]> Mistakes => new()
    {
        { "Telegram:BotToken", ["--Telegram:BotToken=AAF-SecretSecretSecretSecretSecret", .. Area] },
        { "Neighbourhoods:0:Id", [$"--Telegram:BotToken={Token}"] },
        { "Prompts:Path", ["--Prompts:Path=nowhere"] },
        { "Neighbourhoods:0:Languages:1", [.. Area, "--Neighbourhoods:0:Languages:1=xx"] },
        { "Neighbourhoods:0:TimeZone", [.. Area, "--Neighbourhoods:0:TimeZone=Wales"] },
        { "Neighbourhoods:0:QuietHours", [.. Area, "--Neighbourhoods:0:QuietHours:From=9 pm"] },
        { "Neighbourhoods:0:Facilitators:0", [.. Area, "--Neighbourhoods:0:Facilitators:0=Priya"] },
        { "Telegram:InFlight", ["--Telegram:InFlight=99"] },
        { "Telegram:MessagesPerSecond", ["--Telegram:MessagesPerSecond=many"] },
        { "Telegram:ApiBaseUrl", ["--Telegram:ApiBaseUrl=telegram"] },
        { "Neighbourhoods:0:TranslationCharactersPerMonth", [.. Area, "--Neighbourhoods:0:TranslationCharactersPerMonth=-1"] },
        { "Neighbourhoods:0:EverydayAutomatic", [.. Area, "--Neighbourhoods:0:EverydayAutomatic=perhaps"] },
        { "Neighbourhoods:0:Help", [.. Area, $"--Neighbourhoods:0:Help={new string('x', 101)}"] },
        { "Telegram:BotTokn", [$"--Telegram:BotTokn={Token}"] },
        { "Playground:Url", ["--Playground:Url=somewhere"] },
        { "Translation:Azure:Key", ["--Translation:Provider=Azure", "--Translation:Azure:Key=Secret with spaces"] },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public Task A_wrong_setting_is_named(string key, string[] arguments) => Fails(key, arguments);

    [Fact]
    public async Task A_token_that_telegram_refuses_is_told_and_never_shown()
    {
        await using var town = await LiveTown.Empty();

        await Fails("BotFather", [.. Area, $"--Telegram:BotToken={Token}", $"--Telegram:ApiBaseUrl={town.People.Url}"]);
    }

    [Fact]
    public async Task A_broken_prompts_file_is_named_with_its_key()
    {
        Copy(PromptFolder.Real, folder["words"]);
        var romanian = folder["words/ro.yaml"];
        File.WriteAllLines(romanian, File.ReadAllLines(romanian).Where(line => !line.StartsWith("groups.already:", StringComparison.Ordinal)));

        await Fails("ro.yaml groups.already", ["--Prompts:Path=words"]);
    }

    [Fact]
    public async Task A_broken_settings_file_is_named()
    {
        File.WriteAllText(folder["appsettings.json"], """{ "Telegram": { "BotToken": """);

        await Fails("appsettings.json", []);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        await Fails("Playground:Url", [$"--Playground:Url=http://{other.LocalEndpoint}"]);
    }

    [Fact]
    public async Task A_second_bot_on_the_same_data_is_refused_and_the_first_goes_on()
    {
        await using var town = await LiveTown.Start();

        using var second = BotProcess.Launch(town.Folder, $"--Playground:Url={town.People.Url}");
        Assert.Equal(1, await second.Ended());

        var problem = Assert.Single(Problems(second));
        Assert.Contains("in use by another running bot", problem);
        await (await town.Newcomer("Sam", "ro")).Joins();
    }

    [Fact]
    public async Task With_a_token_it_works_as_at_telegram_and_settings_and_paths_are_those_of_the_working_directory()
    {
        await using var town = await LiveTown.Empty();
        Copy(PromptFolder.Real, Path.Combine(town.Folder, "words"));
        var settings = new
        {
            Telegram = new { BotToken = "7000001:AAF-PlaygroundOnlyNotASecret-Millbr", ApiBaseUrl = town.People.Url },
            Data = new { Path = "kept" },
            Prompts = new { Path = "words" },
            Neighbourhoods = new[] { new { Id = "parc-celyn", Name = "Parc Celyn", Languages = (string[])["en", "cy"] } },
        };
        File.WriteAllText(Path.Combine(town.Folder, "appsettings.json"), JsonSerializer.Serialize(settings));

        using var bot = BotProcess.LaunchBare(town.Folder);
        await bot.AtWork;
        var sam = await town.Newcomer("Sam", "cy");
        await sam.Says("/start");
        await sam.Hears(JoinPrompts.Language);
        await Becomes_facilitator_by_the_link_printed_at_the_start(town, bot);
        Assert.Equal(0, await bot.Stop());

        Assert.True(File.Exists(Path.Combine(town.Folder, "kept", "parc-celyn.db")));
        Assert.False(Directory.Exists(Path.Combine(town.Folder, "data")));
        Assert.DoesNotContain("PlaygroundOnlyNotASecret", bot.Output);
    }

    public void Dispose() => folder.Dispose();

    private static async Task Becomes_facilitator_by_the_link_printed_at_the_start(LiveTown town, BotProcess bot)
    {
        var link = Assert.Single(bot.Output.Split('\n'), line => line.StartsWith("Parc Celyn has no facilitator yet", StringComparison.Ordinal)).Split(' ')[^1];
        var (nia, rhys) = (await town.Newcomer("Nia"), await town.Newcomer("Rhys"));
        await nia.Opens(link);
        await nia.Hears(FacilitatorPrompts.Welcome("Parc Celyn"));
        await rhys.Opens(link);
        await rhys.Hears(FacilitatorPrompts.InvitationOver);
    }

    /// <summary>It ends with 1, in one line that names this, without the token.</summary>
    private async Task Fails(string named, string[] arguments)
    {
        using var bot = BotProcess.Launch(folder[""], arguments);

        Assert.Equal(1, await bot.Ended());

        var problem = Assert.Single(Problems(bot));
        Assert.Contains(named, problem);
        Assert.DoesNotContain("Secret", bot.Output);
    }

    /// <summary>What it said; the platform's own lines about a host that starts and ends aside.</summary>
    private static IEnumerable<string> Problems(BotProcess bot) => bot.Output.Split('\n')
        .Where(line => line.Length > 0 && !line.StartsWith("info:", StringComparison.Ordinal) && !line.StartsWith("      ", StringComparison.Ordinal)
            && !line.StartsWith("The playground is at", StringComparison.Ordinal));

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
