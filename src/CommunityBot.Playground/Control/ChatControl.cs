using System.Text.Json.Nodes;
using CommunityBot.Playground.Methods;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Control;

/// <summary>Groups and channels come into being, and what becomes of them.</summary>
internal static class ChatControl
{
    private const long FirstSupergroup = 1_000_000_002_001;

    public static JsonNode Add(World world, ControlCall call)
    {
        var type = call.Required("type");
        if (type is not ("group" or "supergroup" or "channel")) throw new ControlError("type must be group, supergroup or channel.");
        var id = type == "group" ? -world.Next("group", 2002) : -world.Next("supergroup", FirstSupergroup);
        var admins = call.Ids("admins");
        var members = call.Ids("members").Union(admins).Select(member => ControlCall.PersonWith(world, member)).ToList();
        var linked = call.Long("linked_channel") is { } channel ? ControlCall.RoomWith(world, channel).Id : (long?)null;
        var room = world.Rooms.Put(new(id, type, call.Required("title"), call.Text("username"), call.Flag("is_forum") ?? false, linked));
        var owner = members.FirstOrDefault(member => !member.IsBot);
        foreach (var member in members.Where(one => one.Id != TheBot.Id))
            world.Members.Put(new(id, member.Id, member == owner ? "creator" : admins.Contains(member.Id) ? "administrator" : "member"));
        if (members.Any(member => member.Id == TheBot.Id))
        {
            var by = owner ?? throw new ControlError("Somebody must make the group and add the bot.");
            Membership.Change(world, room, world.Bot, admins.Contains(TheBot.Id) ? "administrator" : "member", by);
        }
        Telling.Chat(world, id);
        return ChatList.Show(world, room, null);
    }

    public static JsonNode SetMember(World world, ControlCall call)
    {
        var room = ControlCall.RoomWith(world, call.Id);
        var who = call.PersonIn(world, "user");
        var status = call.Text("status") ?? "member";
        if (status is not ("member" or "administrator" or "left" or "kicked")) throw new ControlError("status must be member, administrator, left or kicked.");
        var by = call.Long("by") is { } id ? ControlCall.PersonWith(world, id) : status is "kicked" || who.Id == TheBot.Id ? OwnerOf(world, room) : who;
        if (room.MigratedTo is not null) throw new ControlError("This group has become a supergroup.");
        // The creator of a group stays it; an administrator may only become anonymous.
        if (world.MemberOf(room.Id, who.Id) is { Status: "creator" } && status == "administrator") status = "creator";
        Membership.Change(world, room, who, status, by, call.Flag("anonymous") ?? false);
        if (who.Id == TheBot.Id && call.Text("start_payload") is { } payload)
            Talking.Say(world, room.Id, by, new() { ["text"] = $"/start@{TheBot.Username} {payload}".TrimEnd() });
        return new JsonObject();
    }

    /// <summary>A basic group becomes a supergroup with another id.</summary>
    public static JsonNode Migrate(World world, ControlCall call)
    {
        var old = ControlCall.RoomWith(world, call.Id);
        if (!old.IsBasicGroup || old.MigratedTo is not null) throw new ControlError("Only a basic group can become a supergroup.");
        var owner = OwnerOf(world, old);
        var next = world.Rooms.Put(old with { Id = -world.Next("supergroup", FirstSupergroup), Type = "supergroup", Pinned = null });
        foreach (var member in world.Members.All.Where(member => member.Chat == old.Id).ToList())
            world.Members.Put(member with { Chat = next.Id });
        Services.Post(world, old.Id, owner, ("migrate_to_chat_id", next.Id));
        Services.Post(world, next.Id, owner, ("migrate_from_chat_id", old.Id));
        world.Rooms.Put(old with { MigratedTo = next.Id });
        Telling.Chat(world, old.Id);
        Telling.Chat(world, next.Id);
        return new JsonObject { ["id"] = next.Id };
    }

    /// <summary>A topic is opened, closed or deleted.</summary>
    public static JsonNode SetTopic(World world, ControlCall call)
    {
        var room = ControlCall.RoomWith(world, call.Id);
        if (!room.IsForum) throw new ControlError("This chat is not a forum.");
        var by = call.Long("by") is { } id ? ControlCall.PersonWith(world, id) : OwnerOf(world, room);
        if (call.Long("thread") is { } thread)
        {
            var topic = world.Topics.Find(Topic.KeyOf(room.Id, (int)thread)) ?? throw ControlError.NotFound($"Topic {thread}");
            world.Topics.Put(topic with { Closed = call.Flag("closed") ?? topic.Closed, Deleted = call.Flag("deleted") ?? topic.Deleted });
            if (call.Flag("closed") is { } closed) Services.Post(world, room.Id, by, ("message_thread_id", topic.Thread), ("is_topic_message", true), (closed ? "forum_topic_closed" : "forum_topic_reopened", new JsonObject()));
            return new JsonObject { ["message_thread_id"] = thread };
        }
        var name = call.Required("name");
        var post = Services.Post(world, room.Id, by, ("forum_topic_created", new JsonObject { ["name"] = name, ["icon_color"] = 7322096 }));
        world.Topics.Put(new(room.Id, post.Id, name));
        Telling.Message(world, post.With(("message_thread_id", post.Id), ("is_topic_message", true)));
        return new JsonObject { ["message_thread_id"] = post.Id };
    }

    private static Person OwnerOf(World world, Room room) =>
        world.MembersOf(room.Id).OrderBy(member => member.Status != "creator").ThenBy(member => !member.IsAdmin)
            .Select(member => world.PersonOf(member.User)!).FirstOrDefault(person => !person.IsBot)
        ?? throw new ControlError("Nobody is in this chat.");
}
