using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;
using CommunityBot.Playground.Text;

namespace CommunityBot.Playground.Methods;

/// <summary>answerCallbackQuery: once, while the query lives.</summary>
internal static class CallbackAnswers
{
    private const int LongestText = 200;

    public static JsonNode Answer(World world, BotCall call)
    {
        var text = call.Text("text") ?? "";
        if (text.EnumerateRunes().Count() > LongestText) throw Refused.BadRequest("MESSAGE_TOO_LONG");
        var url = call.Text("url") ?? "";
        if (url.Length > 0 && !Links.OpensTheBot(url)) throw Refused.BadRequest("URL_INVALID");

        var press = world.Presses.Find(call.Text("callback_query_id") ?? "");
        if (press is null || press.Answers > 0 || world.Now - press.At > Press.Life)
            throw Refused.BadRequest("query is too old and response timeout expired or query ID is invalid");
        var answer = new JsonObject
        {
            ["text"] = text.Length == 0 ? null : text,
            ["show_alert"] = call.Flag("show_alert"),
            ["url"] = url.Length == 0 ? null : url,
        };
        Telling.Answer(world, world.Presses.Put(press with { Answer = answer, Answers = 1 }));
        return true;
    }
}
