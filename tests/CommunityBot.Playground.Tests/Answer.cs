using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace CommunityBot.Playground.Tests;

/// <summary>What the bot is answered, as it came over the wire.</summary>
public sealed record Answer(int Status, JsonObject Body, HttpResponseHeaders Headers)
{
    /// <summary>The result; throws with Telegram's words when there is none.</summary>
    public JsonNode Result => (bool)Body["ok"]! ? Body["result"]! : throw new InvalidOperationException(Said);

    public JsonNode? Parameters => Body["parameters"];

    /// <summary>"ok", or the code and the words of the error.</summary>
    public string Said => (bool)Body["ok"]! ? "ok" : $"{Body["error_code"]} {Body["description"]}";

    public static async Task<Answer> Of(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var answer = new Answer((int)response.StatusCode, JsonNode.Parse(text)!.AsObject(), response.Headers);
        Assert.Equal((int?)answer.Body["error_code"] ?? 200, answer.Status);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return answer;
    }
}
