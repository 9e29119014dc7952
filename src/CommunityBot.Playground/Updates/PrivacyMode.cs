using System.Text.Json.Nodes;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Updates;

/// <summary>
/// What a bot hears in a group: with privacy mode on and without administrator rights only commands meant for it, replies to
/// it and service messages. Mentions are withheld, and so is what other bots say.
/// </summary>
internal static class PrivacyMode
{
    public static bool Hears(World world, Post post)
    {
        if (post.From == TheBot.Id || world.PersonOf(post.From) is { IsBot: true }) return false;
        if (post.Chat > 0 || post.Ephemeral != 0) return true;
        if (!world.Facts.Switches.PrivacyMode || world.BotIsAdmin(post.Chat) || post.IsService) return true;
        if (post.ReplyTo is { } id && world.Posts.Find(post.Chat, id) is { From: TheBot.Id }) return true;
        return Command.In(post.Body) is { } command && (command.Bot is null ? BotSpokeLast(world, post) : command.IsForTheBot);
    }

    /// <summary>Of all bots in the group ours was the last to post.</summary>
    private static bool BotSpokeLast(World world, Post post)
    {
        var posts = world.Posts.Of(post.Chat);
        for (var i = posts.Count - 1; i >= 0; i--)
            if (posts[i].Ephemeral == 0 && world.PersonOf(posts[i].From) is { IsBot: true } bot) return bot.Id == TheBot.Id;
        return false;
    }
}

/// <summary>The command a message begins with: /name or /name@bot.</summary>
internal sealed record Command(string Name, string? Bot)
{
    public bool IsForTheBot => Bot?.Equals(TheBot.Username, StringComparison.OrdinalIgnoreCase) == true;

    public static Command? In(JsonObject body)
    {
        var text = (string?)body["text"] ?? (string?)body["caption"];
        var entities = (body["entities"] ?? body["caption_entities"]) as JsonArray;
        var first = entities?.FirstOrDefault(entity => (string?)entity!["type"] == "bot_command" && (int)entity["offset"]! == 0);
        if (text is null || first is null) return null;
        var parts = text[1..(int)first["length"]!].Split('@');
        return new(parts[0], parts.Length > 1 ? parts[1] : null);
    }
}
