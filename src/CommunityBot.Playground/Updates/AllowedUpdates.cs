using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Updates;

/// <summary>Which kinds of updates the bot wants: remembered until it says otherwise.</summary>
internal static class AllowedUpdates
{
    public static void Remember(World world, BotCall call)
    {
        if (call.Array("allowed_updates") is not { } kinds) return;
        string[]? allowed = kinds.Count == 0 ? null : [.. kinds.Select(kind => (string)kind!)];
        if (!Same(allowed, world.Facts.AllowedUpdates)) world.Facts = world.Facts with { AllowedUpdates = allowed };
    }

    private static bool Same(string[]? one, string[]? other) =>
        one is null || other is null ? one == other : one.SequenceEqual(other);
}
