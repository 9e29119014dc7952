using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;

namespace CommunityBot.Playground.Text;

/// <summary>What Telegram takes as a keyboard.</summary>
internal static class Keyboards
{
    private const int MostInRow = 8;
    private const int MostButtons = 100;

    private static readonly string[] Actions =
    [
        "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay", "disabled",
    ];

    /// <summary>reply_markup of a request, checked; null when there is none or it has no buttons.</summary>
    public static JsonObject? Read(BotCall call)
    {
        if (call.Object("reply_markup") is not { Count: > 0 } markup) return null;
        if (markup["inline_keyboard"] is { } rows) return Inline(markup, rows);
        if (markup["keyboard"] is { } keys) CheckSize(Rows(keys));
        return markup;
    }

    /// <summary>The part of a markup that the Message carries: inline keyboards only.</summary>
    public static JsonNode? OfMessage(JsonObject? markup) => markup?["inline_keyboard"] is { } rows
        ? new JsonObject { ["inline_keyboard"] = rows.DeepClone() }
        : null;

    public static bool HasButton(JsonObject? markup, string data) => markup?["inline_keyboard"] is JsonArray rows
        && rows.Any(row => ((JsonArray)row!).Any(button => (string?)button!["callback_data"] == data));

    private static JsonObject? Inline(JsonObject markup, JsonNode keyboard)
    {
        var rows = Rows(keyboard).Where(row => row.Count > 0).ToList();
        CheckSize(rows);
        foreach (var row in rows)
            foreach (var button in row)
                CheckButton(button as JsonObject ?? throw Refused.BadRequest("can't parse inline keyboard button: InlineKeyboardButton must be an Object"));
        if (rows.Count == 0) return null;
        markup["inline_keyboard"] = new JsonArray([.. rows.Select(row => row.DeepClone())]);
        return markup;
    }

    private static List<JsonArray> Rows(JsonNode keyboard) => keyboard is JsonArray rows && rows.All(row => row is JsonArray)
        ? [.. rows.Cast<JsonArray>()]
        : throw Refused.BadRequest("object expected as reply markup");

    private static void CheckSize(List<JsonArray> rows)
    {
        if (rows.Any(row => row.Count > MostInRow) || rows.Sum(row => row.Count) > MostButtons)
            throw Refused.BadRequest("reply markup is too long");
    }

    private static void CheckButton(JsonObject button)
    {
        if (string.IsNullOrWhiteSpace((string?)button["text"])) throw Refused.BadRequest("inline keyboard button text is empty");
        var actions = Actions.Where(button.ContainsKey).ToList();
        if (actions.Count == 0) throw Refused.BadRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        if (actions.Count > 1) throw Refused.BadRequest("can't parse inline keyboard button: exactly one of the optional fields must be used");

        switch (actions[0])
        {
            case "callback_data" when Encoding.UTF8.GetByteCount((string?)button["callback_data"] ?? "") is < 1 or > 64:
                throw Refused.BadRequest("BUTTON_DATA_INVALID");
            case "url" when !Links.IsButtonUrl((string?)button["url"]):
                throw Refused.BadRequest($"inline keyboard button URL '{(string?)button["url"]}' is invalid: Wrong HTTP URL");
            case "copy_text" when ((string?)button["copy_text"]?["text"] ?? "").Length is < 1 or > 256:
                throw Refused.BadRequest("BUTTON_COPY_TEXT_INVALID");
        }
    }
}
