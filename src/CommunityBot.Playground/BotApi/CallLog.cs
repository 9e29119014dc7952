using System.Text.Json.Nodes;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.BotApi;

/// <summary>One request of the bot and what it was answered.</summary>
internal sealed record LoggedCall(long N, DateTimeOffset At, BotCall Call, Outcome Outcome)
{
    public JsonObject ToJson()
    {
        var call = new JsonObject
        {
            ["n"] = N,
            ["at"] = At.ToString("O"),
            ["method"] = Call.Method,
            ["params"] = new JsonObject(Call.Fields.Select(field => KeyValuePair.Create(field.Key, JsonNode.Parse(field.Value.GetRawText())))),
            ["ok"] = Outcome.Ok,
        };
        if (!Outcome.Ok) (call["error_code"], call["description"]) = (Outcome.Code, Outcome.Description);
        if (Outcome.MessageId is { } id) call["message_id"] = id;
        return call;
    }
}

/// <summary>All the bot asked for lately, in order.</summary>
internal sealed class CallLog(PlaygroundClock clock)
{
    public const int Size = 10_000;

    private readonly Lock _gate = new();
    private readonly Queue<LoggedCall> _calls = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _next = 1;

    public Task More
    {
        get { lock (_gate) return _more.Task; }
    }

    public void Add(BotCall call, Outcome outcome)
    {
        TaskCompletionSource more;
        lock (_gate)
        {
            // The bytes of files would fill the memory.
            _calls.Enqueue(new(_next++, clock.Now, call with { Files = new Dictionary<string, SentFile>() }, outcome));
            if (_calls.Count > Size) _calls.Dequeue();
            (more, _more) = (_more, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        more.SetResult();
    }

    /// <summary>The calls from number <paramref name="since"/> on, and the number to go on with.</summary>
    public (long Next, List<LoggedCall> Calls) Since(long since, string? method)
    {
        lock (_gate)
        {
            var calls = _calls.Where(call => call.N >= since && (method is null || call.Call.Method.Equals(method, StringComparison.OrdinalIgnoreCase)));
            return (_next, calls.ToList());
        }
    }
}
