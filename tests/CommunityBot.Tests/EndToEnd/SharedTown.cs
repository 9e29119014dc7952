using System.Text.Json.Nodes;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>One running town for all tests that don't disturb each other: each brings its own people and groups.</summary>
public sealed class SharedTown : IAsyncLifetime
{
    internal LiveTown Town { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Town = await LiveTown.Start();
        await ProfileTests.ProfileIsSet(Town.People, 0);
        await Town.Priya.Joins();
    }

    public async Task DisposeAsync() => await Town.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class SharedTownCollection : ICollectionFixture<SharedTown>
{
    public const string Name = "Shared town";
}

/// <summary>A test in the shared town: it leaves it as it was, and the bot well-behaved.</summary>
[Collection(SharedTownCollection.Name)]
public abstract class InSharedTown(SharedTown shared) : IAsyncLifetime
{
    private protected LiveTown Town => shared.Town;

    private protected PlaygroundClient People => shared.Town.People;

    private protected Neighbour Priya => shared.Town.Priya;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await People.Delete("faults");
        await People.Post("switches", new { ephemeral = "works" });
        await Town.BehavedWell();
    }

    /// <summary>A group of these people and Priya, with the bot in it and linked.</summary>
    private protected async Task<long> LinkedGroup(params Neighbour[] members)
    {
        var group = await People.AddGroup("Neighbours", [PlaygroundClient.Priya, .. members.Select(member => member.Id)]);
        await People.AddBotToGroup(PlaygroundClient.Priya, group: group);
        await Priya.Says($"/link@{PlaygroundClient.BotName}", group);
        await People.WaitForText(group, PlaygroundClient.Priya, Words.Text(Neighbourhood.Groups.GroupPrompts.Hello("Millbrook"), "en"));
        return group;
    }

    /// <summary>
    /// Waits until the bot is through with all that happened before: it takes updates in order, so its answer to somebody's
    /// last word comes after all it had to say. For what must not come.
    /// </summary>
    private protected async Task EverythingIsAnswered()
    {
        await Priya.Says("/privacy");
        await Priya.Hears(Neighbourhood.Residents.PrivacyPrompts.Text("Millbrook"));
    }

    /// <summary>What the bot has said in a group, as all see it.</summary>
    private protected async Task<IReadOnlyList<JsonNode>> SaidIn(long group) =>
        [.. (await People.Messages(group, PlaygroundClient.Priya)).Where(PlaygroundClient.IsFromBot)];
}
