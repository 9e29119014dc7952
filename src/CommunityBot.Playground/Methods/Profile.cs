using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Methods;

/// <summary>getMe, and what the bot says of itself: name, description, short description, each per language.</summary>
internal static partial class Profile
{
    public const string Name = "name";
    public const string Description = "description";
    public const string ShortDescription = "short_description";

    public static JsonNode GetMe(World world, BotCall call)
    {
        var me = world.Bot.ToUser();
        me["can_join_groups"] = true;
        me["can_read_all_group_messages"] = !world.Facts.Switches.PrivacyMode;
        foreach (var ability in new[] { "supports_inline_queries", "can_connect_to_business", "has_main_web_app", "has_topics_enabled", "supports_guest_queries", "can_manage_bots" })
            me[ability] = false;
        return me;
    }

    public static Func<World, BotCall, JsonNode> Set(string kind, int limit) => (world, call) =>
    {
        var text = call.Text(kind) ?? "";
        if (text.EnumerateRunes().Count() > limit) throw Refused.BadRequest($"{kind.Replace('_', ' ')} is too long");
        var language = LanguageOf(call);
        if (text.Length > 0) world.Profile.Put(new(kind, language, text));
        else if (world.Profile.Find(ProfileText.KeyOf(kind, language)) is { } old) world.Profile.Remove(old);
        if (kind == Name && language.Length == 0) world.People.Put(world.Bot with { FirstName = text.Length > 0 ? text : TheBot.FirstName });
        return true;
    };

    public static Func<World, BotCall, JsonNode> Get(string kind) => (world, call) =>
        new JsonObject { [kind] = TextIn(world, kind, LanguageOf(call)) };

    /// <summary>The text in this language, else the one for all languages.</summary>
    public static string TextIn(World world, string kind, string language) =>
        (world.Profile.Find(ProfileText.KeyOf(kind, language)) ?? world.Profile.Find(ProfileText.KeyOf(kind, "")))?.Text
        ?? (kind == Name ? TheBot.FirstName : "");

    public static string LanguageOf(BotCall call)
    {
        var language = call.Text("language_code") ?? "";
        return language.Length == 0 || TwoLetters().IsMatch(language) ? language : throw Refused.BadRequest("invalid language_code specified");
    }

    [GeneratedRegex("^[a-z]{2}$")]
    private static partial Regex TwoLetters();
}
