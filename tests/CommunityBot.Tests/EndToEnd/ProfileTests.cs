using System.Text.Json.Nodes;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Residents;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>The bot's name, texts and menus in Telegram's own places.</summary>
public sealed class ProfileTests(SharedTown shared) : InSharedTown(shared)
{
    private static readonly string[] Texts = ["setMyName", "setMyDescription", "setMyShortDescription"];

    [Fact]
    public async Task Each_app_reads_the_bot_in_its_language_and_a_second_start_sets_nothing()
    {
        await using var town = await LiveTown.Start();
        await ProfileIsSet(town.People, 0);
        foreach (var language in (string[])["en", "ro", "ur", "ar", "pl"])
        {
            var newcomer = await town.Newcomer("Sam", language);
            var menu = (await town.People.Get($"menu?as={newcomer.Id}")).AsArray();
            Assert.Contains(menu, command => command!["description"]!.ToString() == Words.Label(CommandPrompts.Describe("start"), language));
            Assert.DoesNotContain(menu, command => (string?)command!["command"] == "poll");
        }

        var since = await town.People.NextCall();
        await town.Bot.Stop();
        await town.StartBot();
        await ProfileIsSet(town.People, since);
        await (await town.Newcomer("Sam")).Joins();

        Assert.DoesNotContain(await town.People.Calls(since: since), call => IsSet(call) && call["params"]!["scope"]?["chat_id"] is null);
    }

    [Fact]
    public async Task Telegram_asking_to_wait_an_hour_with_it_delays_nobody()
    {
        await using var town = await LiveTown.Empty();
        await town.People.Post("faults", new { method = "setMyName", times = 9, fault = "status", error_code = 429, parameters = new { retry_after = 3600 } });
        await town.StartBot();
        await town.People.WaitForCalls(0, 1, call => (string?)call["method"] == "setMyName");

        await (await town.Newcomer("Sam", "ro")).Joins();
        Assert.Equal(0, await town.Bot.Stop());

        Assert.Single(await town.People.Calls("setMyName"));
    }

    [Fact]
    public async Task After_a_change_of_language_the_persons_own_menu_is_in_it()
    {
        var marek = await Town.Resident("Marek", "pl");

        await marek.Says("/language");
        await marek.Hears(LanguagePrompts.Question);
        var since = await People.NextCall();
        await marek.Taps(new LanguageValue("ur"));
        await People.WaitForCalls(since, 1, call => (string?)call["method"] == "setMyCommands" && (long?)call["params"]!["scope"]!["chat_id"] == marek.Id);

        var menu = (await People.Get($"menu?as={marek.Id}")).AsArray();
        Assert.All(menu, command => Assert.Equal(Words.Label(CommandPrompts.Describe(command!["command"]!.ToString()), "ur"), command["description"]!.ToString()));
        Assert.DoesNotContain(menu, command => (string?)command!["command"] == "poll");
        Assert.Contains((await People.Get($"menu?as={Priya.Id}")).AsArray(), command => (string?)command!["command"] == "poll");
    }

    /// <summary>Waits until all menus have been looked at: two for each of five languages, the last thing done.</summary>
    internal static Task ProfileIsSet(PlaygroundClient people, long since) =>
        people.WaitForCalls(since, 10, call => (string?)call["method"] == "getMyCommands");

    private static bool IsSet(JsonNode call) => call["method"]!.ToString() is var method && (Texts.Contains(method) || method == "setMyCommands");
}
