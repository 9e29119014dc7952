using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Playground;

/// <summary>JSON as it goes over the wire: readable, not escaped for HTML.</summary>
internal static class Wire
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task Write(HttpContext http, JsonNode body)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, Options);
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    public static string ToText(JsonNode body) => body.ToJsonString(Options);
}
