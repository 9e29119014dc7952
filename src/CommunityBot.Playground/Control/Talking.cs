using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.Methods;
using CommunityBot.Playground.State;
using CommunityBot.Playground.Text;
using CommunityBot.Playground.Updates;

namespace CommunityBot.Playground.Control;

/// <summary>People write, send and edit.</summary>
internal static class Talking
{
    private static readonly string[] MediaKinds = ["photo", "voice", "document", "sticker"];

    public static JsonNode Say(World world, ControlCall call)
    {
        CheckTypes(call);
        return Say(world, call.Id, call.PersonIn(world, "from"), call.Body);
    }

    public static JsonNode Say(World world, long chat, Person from, JsonObject said)
    {
        Voice.Check(world, chat, from, said);
        var pieces = ContentOf(world, said);
        var posts = pieces.Select(content => Post(world, chat, from, said, content)).ToList();
        if (chat > 0 && world.PersonOf(chat) is { Started: false } person) world.People.Put(person with { Started = true });
        foreach (var post in posts)
        {
            Delivery.New(world, post);
            AutoForward.Follow(world, post);
        }
        return MessageView.ForPeople(world, posts[0]);
    }

    public static JsonNode Edit(World world, ControlCall call)
    {
        var from = call.PersonIn(world, "from");
        var id = int.TryParse((string?)call.Http.GetRouteValue("message"), out var number) ? number : 0;
        var post = world.Posts.Find(call.Id, id) ?? throw ControlError.NotFound($"Message {id}");
        if (post.From != from.Id || post.IsService) throw new ControlError("People can edit their own messages only.");
        var text = Formatted.Parse(call.Required("text"), null, null);
        if (text.Text.Length == 0) throw new ControlError("The text is empty.");
        var fields = post.Text is null ? text.Fields("caption", "caption_entities") : text.Fields("text", "entities");
        var edited = Telling.Message(world, post.With([.. fields, ("edit_date", world.Now.ToUnixTimeSeconds())]));
        Delivery.Edited(world, edited);
        return MessageView.ForPeople(world, edited);
    }

    /// <summary>So that what follows may read the fields without looking.</summary>
    private static void CheckTypes(ControlCall call)
    {
        foreach (var name in new[] { "text", "caption" }) call.Text(name);
        foreach (var name in new[] { "reply_to", "reply_to_ephemeral", "thread", "sender_chat" }) call.Long(name);
        call.Flag("ephemeral");
    }

    /// <summary>What each message carries; a long text becomes several, as in the apps.</summary>
    private static List<List<(string Name, JsonNode? Value)>> ContentOf(World world, JsonObject said)
    {
        try
        {
            if (said["text"] is { } text)
            {
                var pieces = LongText.Split((string)text!, said["entities"] as JsonArray).Select(piece => piece.Fields("text", "entities").ToList()).ToList();
                return pieces.Count > 0 ? pieces : throw new ControlError("The text is empty.");
            }
            var caption = Formatted.Parse((string?)said["caption"] ?? "", null, said["entities"] as JsonArray);
            if (caption.Length > Formatted.CaptionLimit) throw new ControlError("A caption has 1,024 characters at most.");
            return [[.. MediaOf(world, said), .. caption.Fields("caption", "caption_entities"), .. AlbumOf(said)]];
        }
        catch (Refused refused)
        {
            throw new ControlError(refused.Description);
        }
    }

    private static IEnumerable<(string, JsonNode?)> MediaOf(World world, JsonObject said)
    {
        if (said["location"] is JsonObject place) return [("location", place.DeepClone())];
        var kind = MediaKinds.FirstOrDefault(kind => said[kind] is JsonObject)
            ?? throw new ControlError("A message needs a text, a file or a location.");
        var file = said[kind]!;
        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String((string?)file["base64"] ?? "");
        }
        catch (FormatException)
        {
            throw new ControlError($"{kind}.base64 is not base64.");
        }
        var name = (string?)file["name"] ?? kind;
        return Media.Keep(world, kind, new(name, (string?)file["mime"] ?? "application/octet-stream", bytes)).Fields();
    }

    private static IEnumerable<(string, JsonNode?)> AlbumOf(JsonObject said) =>
        said["media_group"] is { } album ? [("media_group_id", album.ToString())] : [];

    private static Post Post(World world, long chat, Person from, JsonObject said, List<(string Name, JsonNode? Value)> content)
    {
        var body = new JsonObject { ["message_id"] = 0 };
        var secret = EphemeralTalk.Is(world, chat, from, said, content);
        var (id, ephemeral) = secret ? (0, world.NextEphemeralId(chat)) : (world.NextMessageId(chat), 0);
        body["message_id"] = id;
        if (secret) (body["ephemeral_message_id"], body["receiver_user"]) = (ephemeral, world.Bot.ToUser());

        var replyTo = (int?)said["reply_to"];
        if (replyTo is { } original && world.Posts.Find(chat, original) is null) throw ControlError.NotFound($"Message {original}");
        var thread = (int?)said["thread"] ?? (replyTo is { } one ? world.Posts.Find(chat, one)!.Thread : 0);
        if (thread != 0)
        {
            if (world.Topics.Find(Topic.KeyOf(chat, thread)) is not { Deleted: false }) throw ControlError.NotFound($"Topic {thread}");
            (body["message_thread_id"], body["is_topic_message"]) = (thread, true);
        }
        foreach (var (name, value) in Voice.Of(world, chat, from, said)) body[name] = value;
        body["chat"] = world.ChatJson(chat);
        body["date"] = world.Now.ToUnixTimeSeconds();
        foreach (var (name, value) in content)
            if (value is not null) body[name] = value.DeepClone();
        return Telling.Message(world, new(chat, id, ephemeral, 0, from.Id, world.Now, body, VisibleTo: secret ? from.Id : null,
            ReplyTo: replyTo, ReplyToEphemeral: (int?)said["reply_to_ephemeral"]));
    }
}
