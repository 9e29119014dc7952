using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood.Groups;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>Who links a group, who does not, and how little the bot says there.</summary>
public sealed class GroupLinkTests(SharedTown shared) : InSharedTown(shared)
{
    private static readonly Screen Hello = GroupPrompts.Hello("Millbrook");

    [Fact]
    public async Task A_facilitators_startgroup_link_links()
    {
        var group = await People.AddGroup("By link", PlaygroundClient.Priya);

        await People.AddBotToGroup(PlaygroundClient.Priya, "millbrook", group);
        await Priya.Hears(Hello, group);
        await Priya.Says($"/start@{PlaygroundClient.BotName} millbrook", group);
        await Priya.Hears(GroupPrompts.Already("Millbrook"), group);

        Assert.Equal(1, await Hellos(group));
    }

    [Fact]
    public async Task The_link_command_links_once_with_one_hello_in_all_languages()
    {
        var group = await People.AddGroup("By command", PlaygroundClient.Priya);
        await People.AddBotToGroup(PlaygroundClient.Priya, group: group);

        await Priya.Says($"/link@{PlaygroundClient.BotName}", group);
        var hello = await Priya.Hears(Hello, group);
        await Priya.Says($"/link@{PlaygroundClient.BotName}", group);
        await Priya.Hears(GroupPrompts.Already("Millbrook"), group);

        Assert.Equal(1, await Hellos(group));
        Assert.All(["en", "ro", "ur", "ar", "pl"], language => Assert.Contains(Words.Text(Hello, language), hello["text"]!.ToString()));
    }

    [Fact]
    public async Task An_anonymous_administrator_links_by_a_press_and_a_stranger_does_not()
    {
        var stranger = await Town.Newcomer("Lee");
        var group = await People.AddGroup("Anonymous", PlaygroundClient.Priya, stranger.Id);
        await People.AddBotToGroup(PlaygroundClient.Priya, group: group);
        await People.Post($"chats/{group}/members", new { user = PlaygroundClient.Priya, status = "administrator", anonymous = true });

        await Priya.Says($"/link@{PlaygroundClient.BotName}", group);
        await Priya.Hears(GroupPrompts.WhoAreYou, group);
        var refused = await stranger.Taps(GroupPrompts.LinkButton, group);
        Assert.Equal(Words.Text(GroupPrompts.RefusedToast, "en"), refused.Text);
        Assert.Equal(0, await Hellos(group));

        var linked = await Priya.Taps(GroupPrompts.LinkButton, group);
        Assert.Equal(Words.Text(GroupPrompts.LinkedToast, "en"), linked.Text);
        await Priya.Hears(Hello, group);
        Assert.Equal(2, (await SaidIn(group)).Count);
    }

    [Fact]
    public async Task A_strangers_startgroup_link_and_command_link_nothing()
    {
        var stranger = await Town.Newcomer("Lee", "pl");
        var group = await People.AddGroup("Strangers", stranger.Id, PlaygroundClient.Priya);

        await People.AddBotToGroup(stranger.Id, "millbrook", group);
        await stranger.Hears(GroupPrompts.Refused, group);
        await stranger.Says($"/link@{PlaygroundClient.BotName}", group);
        await stranger.Hears(GroupPrompts.Refused, group);

        Assert.Equal(2, (await SaidIn(group)).Count);
        Assert.Empty(await stranger.Chat());
    }

    [Fact]
    public async Task An_unlinked_group_hears_nothing()
    {
        var group = await People.AddGroup("Silent", PlaygroundClient.Priya);
        await People.AddBotToGroup(PlaygroundClient.Priya, group: group);

        foreach (var words in (string[])["/help", "/poll", "/settings", "/nosuch"])
        {
            await Priya.Says($"{words}@{PlaygroundClient.BotName}", group, ephemeral: false);
        }

        await Priya.Says($"/settings@{PlaygroundClient.BotName}", group, ephemeral: true);
        await EverythingIsAnswered();
        Assert.Empty(await SaidIn(group));
    }

    private async Task<int> Hellos(long group)
    {
        await EverythingIsAnswered();
        return (await SaidIn(group)).Count(message => message["text"]!.ToString().Contains(Words.Text(Hello, "en")));
    }
}
