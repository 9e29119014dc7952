using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;
using CommunityBot.Playground.Text;

namespace CommunityBot.Playground.Methods;

/// <summary>sendPoll and stopPoll: Telegram's own polls, with votes through the control API.</summary>
internal static class Polls
{
    public static JsonNode Send(World world, BotCall call)
    {
        var question = call.Text("question") ?? "";
        if (question.Length == 0) throw Refused.BadRequest("poll question must be non-empty");
        if (Runes(question) > 300) throw Refused.BadRequest("poll question length must not exceed 300");
        var options = call.Array("options") ?? throw Refused.BadRequest("poll must have at least 1 answer option");
        if (options.Count == 0) throw Refused.BadRequest("poll must have at least 1 answer option");
        if (options.Count > 12) throw Refused.BadRequest("poll can't have more than 12 options");
        if (options.Any(option => Runes(TextOf(option)) is 0 or > 100)) throw Refused.BadRequest("poll options length must not exceed 100");
        if (call.Int("open_period") is { } && call.Int("close_date") is { }) throw Refused.BadRequest("open_period and close_date can't be specified at the same time");
        if (call.Int("open_period") is < 5 or > 2_628_000) throw Refused.BadRequest("can't use specified open period");
        var now = world.Now.ToUnixTimeSeconds();
        var closes = call.Long("close_date") ?? now + call.Int("open_period");
        if (closes - now is < 5 or > 2_628_000) throw Refused.BadRequest("can't use specified close date");

        var target = Target.Of(world, call);
        var anonymous = !call.Fields.ContainsKey("is_anonymous") || call.Flag("is_anonymous");
        if (!anonymous && world.RoomOf(target.Chat) is { IsChannel: true }) throw Refused.BadRequest("non-anonymous polls can't be sent to channel chats");
        var id = world.Next("poll", 5_100_000_000_000_000_001).ToString();
        var poll = new JsonObject
        {
            ["id"] = id,
            ["question"] = question,
            ["options"] = new JsonArray([.. options.Select((option, i) => Option(i, TextOf(option)))]),
            ["total_voter_count"] = 0,
            ["is_closed"] = call.Flag("is_closed"),
            ["is_anonymous"] = anonymous,
            ["type"] = call.Text("type") ?? "regular",
            ["allows_multiple_answers"] = call.Flag("allows_multiple_answers"),
            ["allows_revoting"] = !call.Fields.ContainsKey("allows_revoting") || call.Flag("allows_revoting"),
            ["members_only"] = false,
        };
        if (call.Int("open_period") is { } period) poll["open_period"] = period;
        if (closes is not null) poll["close_date"] = closes;
        var post = Posting.Send(world, call, target, [("poll", poll.DeepClone())], Keyboards.Read(call));
        world.Polls.Put(new(id, post.Chat, post.Id, poll, new Dictionary<long, int[]>()));
        return MessageView.ForBot(world, post);
    }

    public static JsonNode Stop(World world, BotCall call)
    {
        CloseLate(world);
        var chat = ChatAccess.ToRead(world, call);
        var post = world.Posts.Find(chat, call.Int("message_id") ?? 0) ?? throw Refused.BadRequest("message with poll to stop not found");
        if (post.Body["poll"] is null) throw Refused.BadRequest("message is not a poll");
        if (post.From != TheBot.Id) throw Refused.BadRequest("poll can't be stopped");
        var poll = world.Polls.Find((string)post.Body["poll"]!["id"]!)!;
        if ((bool)poll.Body["is_closed"]!) throw Refused.BadRequest("poll has already been closed");
        return Close(world, poll, Keyboards.Read(call)).DeepClone();
    }

    /// <summary>Closes the polls whose time is over, and tells the bot. Done whenever somebody looks, since nothing here waits.</summary>
    public static void CloseLate(World world)
    {
        var now = world.Now.ToUnixTimeSeconds();
        foreach (var poll in world.Polls.All.Where(poll => !(bool)poll.Body["is_closed"]! && (long?)poll.Body["close_date"] <= now).ToList())
            if (world.Posts.Find(poll.Chat, poll.MessageId) is { } post)
                world.Updates.Add("poll", (JsonObject)Close(world, poll, post.Markup).DeepClone());
    }

    private static JsonObject Close(World world, PollRow poll, JsonObject? markup)
    {
        var closed = Counted(poll, poll.Votes);
        closed.Body["is_closed"] = true;
        Show(world, closed, markup);
        return closed.Body;
    }

    /// <summary>A person votes; an empty list takes the vote back.</summary>
    public static void Vote(World world, PollRow poll, Person voter, int[] options)
    {
        var votes = poll.Votes.Where(vote => vote.Key != voter.Id).ToDictionary();
        if (options.Length > 0) votes[voter.Id] = options;
        var counted = Counted(poll, votes);
        Show(world, counted, world.Posts.Find(poll.Chat, poll.MessageId)!.Markup);
        world.Updates.Add("poll", (JsonObject)counted.Body.DeepClone());
        if ((bool)poll.Body["is_anonymous"]!) return;
        world.Updates.Add("poll_answer", new()
        {
            ["poll_id"] = poll.Id,
            ["user"] = voter.ToUser(),
            ["option_ids"] = new JsonArray([.. options.Select(option => (JsonNode)option)]),
            ["option_persistent_ids"] = new JsonArray([.. options.Select(option => (JsonNode)(string)poll.Body["options"]![option]!["persistent_id"]!)]),
        });
    }

    private static void Show(World world, PollRow poll, JsonObject? markup)
    {
        world.Polls.Put(poll);
        var post = world.Posts.Find(poll.Chat, poll.MessageId)!;
        Telling.Message(world, post.With(("poll", poll.Body.DeepClone()), ("reply_markup", Keyboards.OfMessage(markup))) with { Markup = markup });
    }

    private static PollRow Counted(PollRow poll, IReadOnlyDictionary<long, int[]> votes)
    {
        var body = (JsonObject)poll.Body.DeepClone();
        body["total_voter_count"] = votes.Count;
        var options = body["options"]!.AsArray();
        for (var i = 0; i < options.Count; i++) options[i]!["voter_count"] = votes.Values.Count(chosen => chosen.Contains(i));
        return poll with { Body = body, Votes = votes };
    }

    private static JsonNode Option(int i, string text) =>
        new JsonObject { ["persistent_id"] = $"o{i}", ["text"] = text, ["voter_count"] = 0 };

    private static string TextOf(JsonNode? option) => option is JsonObject ? (string?)option["text"] ?? "" : (string?)option ?? "";

    private static int Runes(string text) => text.EnumerateRunes().Count();
}
