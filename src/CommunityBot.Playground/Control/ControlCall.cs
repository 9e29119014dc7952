using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Playground.State;
using Microsoft.AspNetCore.Http.Features;

namespace CommunityBot.Playground.Control;

/// <summary>A request to the control API: what its address and its body say.</summary>
internal sealed record ControlCall(HttpContext Http, JsonObject Body)
{
    public CancellationToken Gone => Http.RequestAborted;

    /// <summary>The id in the address.</summary>
    public long Id => long.TryParse(Name, out var id) ? id : throw new ControlError("The id in the address is not a number.");

    public string Name => (string?)Http.GetRouteValue("id") ?? "";

    /// <summary>Whose eyes; null: all is seen.</summary>
    public long? As => QueryLong("as");

    /// <summary>How long the answer may wait for something to happen.</summary>
    public TimeSpan Wait => Query("wait") is { } text && double.TryParse(text, CultureInfo.InvariantCulture, out var seconds)
        ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 60))
        : TimeSpan.Zero;

    public string? Query(string name) => Http.Request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    public long? QueryLong(string name) => Query(name) is not { } text ? null
        : long.TryParse(text, out var value) ? value
        : throw new ControlError($"{name} must be a number.");

    public string? Text(string name) => Value<string>(name);

    public long? Long(string name) => Value<long>(name, out var value) ? value : null;

    public double? Number(string name) => Value<double>(name, out var value) ? value : null;

    public bool? Flag(string name) => Value<bool>(name, out var value) ? value : null;

    public string Required(string name) => Text(name) ?? throw new ControlError($"{name} is missing.");

    public long RequiredLong(string name) => Long(name) ?? throw new ControlError($"{name} is missing.");

    public long[] Ids(string name) => Body[name] is not JsonArray ids ? []
        : [.. ids.Select(id => id is JsonValue value && value.TryGetValue<long>(out var one) ? one : throw new ControlError($"{name} must be a list of ids."))];

    public Person PersonIn(World world, string name) => PersonWith(world, RequiredLong(name));

    public static Person PersonWith(World world, long id) => world.PersonOf(id) ?? throw ControlError.NotFound($"Person {id}");

    public static Room RoomWith(World world, long id) => world.RoomOf(id) ?? throw ControlError.NotFound($"Chat {id}");

    public static async Task<ControlCall> Of(HttpContext http)
    {
        if (http.Request.Method is "GET" or "DELETE" || !HasBody(http)) return new(http, []);
        try
        {
            var body = await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            return new(http, body as JsonObject ?? throw new ControlError("The body must be a JSON object."));
        }
        catch (JsonException)
        {
            throw new ControlError("The body is not JSON.");
        }
    }

    /// <summary>A body sent in chunks has no length.</summary>
    private static bool HasBody(HttpContext http) =>
        http.Request.ContentLength is not 0 && http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true;

    private T? Value<T>(string name) => Value<T>(name, out var value) ? value : default;

    private bool Value<T>(string name, out T? value)
    {
        value = default;
        if (Body[name] is not { } node) return false;
        return node is JsonValue found && found.TryGetValue(out value) ? true : throw new ControlError($"{name} has the wrong type.");
    }
}
