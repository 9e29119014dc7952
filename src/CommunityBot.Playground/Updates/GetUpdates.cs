using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.Methods;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Updates;

/// <summary>The one method that waits. Its habits are those of the open Bot API server.</summary>
internal sealed class GetUpdates(World world)
{
    private static readonly TimeSpan Repeated = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan RepeatedAtOnce = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan BetweenConflicts = TimeSpan.FromSeconds(3);

    private int? _lastOffset;
    private long _lastAsked;
    private long? _lastConflict;

    public async Task<JsonNode> Answer(BotCall call, CancellationToken gone)
    {
        var real = world.Clock.Real;
        try
        {
            var (begun, kept) = world.Do(() => Begin(call));
            await kept;
            if (begun.Poll is not { } poll) return begun.Updates;

            try
            {
                return await Wait(begun, poll, gone);
            }
            finally
            {
                world.Do(() =>
                {
                    world.Updates.Leave(poll);
                    world.Updates.Asked();
                    return 0;
                });
            }
        }
        catch (Refused refused) when (refused.Code == 409)
        {
            // A second conflict within three seconds is held back, so that two bots do not fight at full speed.
            var soon = _lastConflict is { } last && real.GetElapsedTime(last) < BetweenConflicts;
            if (soon) await Task.Delay(BetweenConflicts, real, gone);
            else _lastConflict = real.GetTimestamp();
            throw;
        }
    }

    private sealed record Begun(JsonArray Updates, LongPoll? Poll, int Offset, int Limit, TimeSpan Timeout);

    private Begun Begin(BotCall call)
    {
        world.Updates.Asked();
        Polls.CloseLate(world);
        if (world.Facts.Webhook.Length > 0)
            throw new Refused(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");

        var offset = call.Int("offset") ?? 0;
        var limit = Math.Clamp(call.Int("limit") ?? 100, 1, 100);
        var timeout = TimeSpan.FromSeconds(Math.Clamp(call.Int("timeout") ?? 0, 0, 50));
        AllowedUpdates.Remember(world, call);

        if (_lastOffset == offset)
        {
            var since = world.Clock.Real.GetElapsedTime(_lastAsked);
            if (since < Repeated && timeout < Repeated) timeout = Repeated;
            if (since < RepeatedAtOnce) limit = 1;
        }
        (_lastOffset, _lastAsked) = (offset, world.Clock.Real.GetTimestamp());

        var updates = world.Updates.Take(offset, limit);
        var poll = updates.Count == 0 && timeout > TimeSpan.Zero ? world.Updates.Wait() : null;
        return new(ToJson(updates), poll, offset, limit, timeout);
    }

    private async Task<JsonNode> Wait(Begun begun, LongPoll poll, CancellationToken gone)
    {
        using var late = new CancellationTokenSource(begun.Timeout, world.Clock.Real);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(gone, late.Token);
        while (true)
        {
            try
            {
                await poll.Woken.WaitAsync(either.Token);
            }
            catch (OperationCanceledException) when (!gone.IsCancellationRequested)
            {
                return new JsonArray();
            }
            var (updates, kept) = world.Do(() =>
            {
                poll.Rest();
                if (poll.ConflictText is { } text) throw new Refused(409, text);
                return world.Updates.Take(begun.Offset, begun.Limit);
            });
            await kept;
            if (updates.Count > 0 || poll.Ended) return ToJson(updates);
        }
    }

    private static JsonArray ToJson(IReadOnlyList<QueuedUpdate> updates) => [.. updates.Select(ToJson)];

    private static JsonNode? ToJson(QueuedUpdate update)
    {
        if (update.Body is not JsonObject body) return update.Body?.DeepClone();
        var whole = new JsonObject { ["update_id"] = update.Id };
        foreach (var (name, value) in body) whole[name] = value?.DeepClone();
        return whole;
    }
}
