using System.Text.Json.Nodes;
using CommunityBot.Playground.Faults;
using CommunityBot.Playground.Methods;
using CommunityBot.Playground.Schema;
using CommunityBot.Playground.State;
using CommunityBot.Playground.Updates;

namespace CommunityBot.Playground.BotApi;

/// <summary>/bot&lt;token&gt;/&lt;method&gt;: reads the request, lets a fault have its way, carries it out, answers.</summary>
internal sealed class BotEndpoint(World world, FaultList faults, CallLog calls, TimeProvider time)
{
    private readonly GetUpdates _getUpdates = new(world);

    public async Task Serve(HttpContext http, string token, string method)
    {
        var gone = http.RequestAborted;
        BotCall call;
        try
        {
            CheckToken(token);
            var name = ApiSchema.NameOf(method) ?? throw UnknownMethod(method);
            call = await RequestReader.Read(http.Request, name, gone);
        }
        catch (Refused refused)
        {
            await Envelope.Write(http, world, refused);
            return;
        }

        var chat = long.TryParse(call.Text("chat_id"), out var id) ? id : (long?)null;
        var fault = faults.Meet(call.Method, chat);
        if (fault is not null && fault.Delay > TimeSpan.Zero && fault.Kind != FaultKind.LoseAnswer) await Task.Delay(fault.Delay, time, gone);
        if (fault is not null && fault.Kind != FaultKind.LoseAnswer)
        {
            calls.Add(call, Outcome.Of(fault));
            await FaultAnswers.Give(http, world, fault, faults.Cleared);
            return;
        }

        var outcome = await Carry(call, gone);
        if (call.Method != "getUpdates") calls.Add(call, outcome);
        if (fault is not null)
        {
            await Task.Delay(fault.Delay, time, gone);
            FaultAnswers.Reset(http);
            return;
        }
        if (call.Method == "getUpdates") calls.Add(call, outcome);
        await Envelope.Write(http, world, outcome);
    }

    private async Task<Outcome> Carry(BotCall call, CancellationToken gone)
    {
        try
        {
            await Judge(call);
            if (call.Method == "getUpdates") return Outcome.Success(await _getUpdates.Answer(call, gone));
            var carry = MethodTable.All.GetValueOrDefault(call.Method)
                ?? throw Refused.BadRequest($"the playground does not carry out {call.Method}");
            var (result, kept) = world.Do(() => carry(world, call));
            await kept;
            return Outcome.Success(result);
        }
        catch (Refused refused)
        {
            return Outcome.Of(refused);
        }
    }

    /// <summary>Writes down what the documentation does not allow; refuses what can't be read, and all of it when the playground is strict.</summary>
    private async Task Judge(BotCall call)
    {
        var problems = SchemaCheck.Check(call);
        if (!MethodTable.All.ContainsKey(call.Method) && call.Method != "getUpdates")
            problems.Add(new("", "the playground does not carry out this method"));
        if (problems.Count == 0) return;
        var (strict, kept) = world.Do(() =>
        {
            foreach (var problem in problems) Note(call.Method, problem);
            return world.Facts.Switches.Strict;
        });
        await kept;
        if (strict) throw Refused.BadRequest($"{problems[0].Field}: {problems[0].Text}");
        if (problems.Find(problem => problem.Unreadable) is { } wrong) throw Refused.BadRequest($"can't parse {wrong.Field}: {wrong.Text}");
    }

    private Refused UnknownMethod(string method)
    {
        world.Do(() =>
        {
            Note(method, new("", "unknown method"));
            return 0;
        });
        return new(404, "Not Found: method not found");
    }

    private void Note(string method, Problem problem) =>
        world.Violations.Put(new(world.Next("violation"), method, problem.Field.Length == 0 ? null : problem.Field, problem.Text));

    private static void CheckToken(string token)
    {
        if (token == TheBot.Token) return;
        var shaped = token.Split(':') is [var id, { Length: > 0 }] && long.TryParse(id, out _);
        throw new Refused(401, shaped ? "Unauthorized" : "Unauthorized: invalid token specified");
    }
}
