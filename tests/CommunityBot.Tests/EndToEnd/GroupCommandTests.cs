using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Residents;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>What concerns one person stays between that person and the bot, also where a command is given in a group.</summary>
public sealed class GroupCommandTests(SharedTown shared) : InSharedTown(shared)
{
    [Fact]
    public async Task A_command_from_the_menu_is_answered_to_that_person_alone()
    {
        var ana = await Town.Resident("Ana", "ro");
        var group = await LinkedGroup(ana);
        var before = (await SaidIn(group)).Count;

        await ana.Says("/settings", group);
        var settings = await ana.Hears(SettingsPrompts.Text("Millbrook"), group);
        await ana.Taps(SettingsPrompts.Off(Consent.Polls), group);
        await People.WaitForButton(group, ana.Id, Words.Label(SettingsPrompts.On(Consent.Polls), "ro"));

        Assert.Equal(ana.Id, (long?)settings["visible_to"]);
        Assert.Equal(before, (await SaidIn(group)).Count);
    }

    [Fact]
    public async Task A_typed_command_adds_one_link_to_the_group_in_ten_minutes()
    {
        var ana = await Town.Resident("Ana", "ro");
        var stranger = await Town.Newcomer("Lee", "pl");
        var group = await LinkedGroup(ana, stranger);
        var before = (await SaidIn(group)).Count;

        await stranger.Says($"/settings@{PlaygroundClient.BotName}", group, ephemeral: false);
        var reply = await stranger.Hears(SharedPrompts.AnswerPrivately, group);
        await ana.Says($"/settings@{PlaygroundClient.BotName}", group, ephemeral: false);
        await ana.Hears(SettingsPrompts.Text("Millbrook"));
        await stranger.Says($"/help@{PlaygroundClient.BotName}", group, ephemeral: false);
        await EverythingIsAnswered();
        Assert.Equal(before + 1, (await SaidIn(group)).Count);
        Assert.Empty(await stranger.Chat());

        await People.AdvanceClock(TimeSpan.FromMinutes(10));
        await stranger.Says($"/help@{PlaygroundClient.BotName}", group, ephemeral: false);
        await stranger.Hears(SharedPrompts.AnswerPrivately, group);
        Assert.Equal(before + 2, (await SaidIn(group)).Count);

        await ana.Opens(PlaygroundClient.Button(reply, Words.Label(SharedPrompts.OpenPrivately, "pl"))!["url"]!.ToString());
        await ana.Hears(SettingsPrompts.Text("Millbrook"));
    }
}
