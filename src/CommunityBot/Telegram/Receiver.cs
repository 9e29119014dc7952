using System.Text.Json;
using CommunityBot.Neighbourhood;
using CommunityBot.Writing;

namespace CommunityBot.Telegram;

/// <summary>
/// Asks Telegram for updates and hands them on. It asks for the next ones when every input of these is committed, and in
/// between never asks again, so whatever happens an update is either committed or comes again.
/// </summary>
public sealed partial class Receiver(TelegramCalls calls, UpdateReader reader, Neighbourhoods neighbourhoods, TimeProvider time, ILogger<Receiver> log)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    /// <summary>For another poller, which may only be the same bot on its way out.</summary>
    private static readonly TimeSpan OtherPollerPause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    private int? offset;

    /// <summary>Whether the last question was answered.</summary>
    public bool IsConnected { get; private set; }

    /// <summary>Receives until cancelled, or until Telegram refuses the token.</summary>
    /// <returns>False: the token was refused, and asking again is useless.</returns>
    public async Task<bool> Run(CancellationToken cancel)
    {
        var failures = 0;
        while (true)
        {
            var (updates, verdict) = await calls.Call(new RawGetUpdates { Offset = offset }, cancel);
            IsConnected = verdict is null;
            if (updates is not null && await Take(updates, cancel))
            {
                failures = 0;
                continue;
            }

            if (verdict is Fatal)
            {
                return false;
            }

            failures++;
            var pause = verdict is WaitFor wait ? wait.For : Backoff(failures, verdict is OtherPoller ? OtherPollerPause : ShortestPause);
            LogPause(Why(verdict), pause);
            await Task.Delay(pause, time, cancel);
        }
    }

    /// <summary>False: there was something and none of it can be confirmed, so asking again at once would only bring it again.</summary>
    private async Task<bool> Take(JsonElement[] updates, CancellationToken cancel)
    {
        var last = (int?)null;
        var handled = new List<Task>(updates.Length);
        foreach (var raw in updates)
        {
            if (IdOf(raw) is not { } id)
            {
                LogNoUpdate(raw.ValueKind);
                continue;
            }

            handled.Add(await Hand(id, raw, cancel));
            last = id + 1;
        }

        await Task.WhenAll(handled).WaitAsync(cancel);
        offset = last ?? offset;
        return last is not null || updates.Length == 0;
    }

    private static int? IdOf(JsonElement raw) =>
        raw.ValueKind == JsonValueKind.Object && raw.TryGetProperty("update_id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt32(out var number)
            ? number
            : null;

    /// <summary>Gives an update to whom it concerns. The task is done when all that came of it is committed.</summary>
    private async Task<Task> Hand(int id, JsonElement raw, CancellationToken cancel)
    {
        Update? update;
        try
        {
            update = reader.Read(raw);
        }
        catch (Exception unreadable)
        {
            // Whatever is in it or missing from it: one update must not keep the others from being read.
            LogUnreadable(id, unreadable.GetType().Name);
            return neighbourhoods.SetAside(id, raw.GetRawText(), unreadable);
        }

        return update is null ? Task.CompletedTask : await neighbourhoods.Post(update, raw.GetRawText(), cancel);
    }

    private static string Why(Verdict? verdict) => verdict switch
    {
        OtherPoller => "another bot polls with this token, or a webhook is set",
        null => "an answer without updates",
        _ => verdict.GetType().Name,
    };

    /// <summary>Doubling, with up to a quarter more by chance so that many bots don't come back in one instant.</summary>
    private static TimeSpan Backoff(int failures, TimeSpan first)
    {
        var pause = Math.Min(first.TotalSeconds * Math.Pow(2, Math.Min(failures - 1, 10)), LongestPause.TotalSeconds);
        return TimeSpan.FromSeconds(pause * (1 + (Random.Shared.NextDouble() / 4)));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No updates from Telegram: {Why}; asking again in {Pause}")]
    private partial void LogPause(string why, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Error, Message = "Among the updates was a {Kind} without an id; it is left out")]
    private partial void LogNoUpdate(JsonValueKind kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {Id} could not be read ({Error}) and was set aside")]
    private partial void LogUnreadable(int id, string error);
}
