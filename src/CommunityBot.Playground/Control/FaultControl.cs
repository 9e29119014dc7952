using System.Text.Json.Nodes;
using CommunityBot.Playground.Faults;

namespace CommunityBot.Playground.Control;

/// <summary>Orders faults, and calls them off.</summary>
internal static class FaultControl
{
    public static JsonNode Add(FaultList faults, ControlCall call)
    {
        var kind = call.Required("fault") switch
        {
            "status" => FaultKind.Status,
            "html" => FaultKind.Html,
            "reset" => FaultKind.Reset,
            "hang" => FaultKind.Hang,
            "lose_answer" => FaultKind.LoseAnswer,
            "garbage" => FaultKind.Garbage,
            _ => throw new ControlError("fault must be status, html, reset, hang, lose_answer or garbage."),
        };
        var id = faults.Add(number => new(
            number,
            call.Text("method") ?? "*",
            call.Long("chat"),
            kind,
            call.Number("probability") ?? 1,
            (int?)call.Long("error_code"),
            call.Text("description"),
            call.Body["parameters"]?.DeepClone() as JsonObject,
            TimeSpan.FromMilliseconds(call.Number("delay_ms") ?? 0)), (int)(call.Long("times") ?? 1));
        return new JsonObject { ["id"] = id };
    }

    public static JsonNode Clear(FaultList faults)
    {
        faults.Clear();
        return new JsonObject();
    }
}
