using System.Text.Json.Nodes;
using CommunityBot.Playground.Methods;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Control;

/// <summary>The chats a person sees, the latest first.</summary>
internal static class ChatList
{
    public static JsonNode List(World world, ControlCall call)
    {
        var viewer = call.As;
        if (viewer is { } id) ControlCall.PersonWith(world, id);
        var people = world.People.All.Where(person => !person.IsBot && (viewer is null || viewer == person.Id));
        var rooms = world.Rooms.All.Where(room => room.MigratedTo is null && !room.Deleted && (viewer is not { } one || world.IsIn(room.Id, one)));
        var chats = people.Select(person => (person.Id, Json: Show(world, person)))
            .Concat(rooms.Select(room => (room.Id, Json: Show(world, room, viewer))));
        return new JsonArray([.. chats.OrderByDescending(chat => LastOf(world, chat.Id, viewer)?.At).Select(chat => chat.Json)]);
    }

    public static JsonObject Show(World world, Room room, long? viewer)
    {
        var chat = Show(world, room.Id, room.Type, room.Title, viewer);
        chat["members"] = new JsonArray([.. world.MembersOf(room.Id).Select(member => (JsonNode)member.User)]);
        if (room.IsForum) chat["is_forum"] = true;
        if (room.LinkedChannel is { } channel) chat["linked_channel"] = channel;
        return chat;
    }

    private static JsonObject Show(World world, Person person)
    {
        var chat = Show(world, person.Id, "private", world.Bot.FirstName, person.Id);
        chat["members"] = new JsonArray { person.Id, TheBot.Id };
        chat["blocked"] = person.Blocked;
        return chat;
    }

    private static JsonObject Show(World world, long id, string type, string title, long? viewer) => new()
    {
        ["id"] = id,
        ["type"] = type,
        ["title"] = title,
        ["last"] = LastOf(world, id, viewer) is { } post ? MessageView.ForPeople(world, post) : null,
        ["unread"] = viewer is { } person ? Unread(world, id, person) : 0,
    };

    private static Post? LastOf(World world, long chat, long? viewer)
    {
        var posts = world.Posts.Of(chat);
        for (var i = posts.Count - 1; i >= 0; i--)
            if (!posts[i].Deleted && (viewer is not { } person || world.Shows(posts[i], person))) return posts[i];
        return null;
    }

    private static int Unread(World world, long chat, long person)
    {
        var read = world.Readings.Find(Reading.KeyOf(chat, person))?.Count ?? 0;
        return world.Posts.Of(chat).Skip(read).Count(post => !post.Deleted && post.From != person && world.Shows(post, person));
    }
}
