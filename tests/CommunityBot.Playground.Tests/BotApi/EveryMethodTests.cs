using System.Text.Json.Nodes;
using CommunityBot.Playground.Methods;
using Telegram.Bot.Requests.Abstractions;

namespace CommunityBot.Playground.Tests.BotApi;

/// <summary>What is carried out, what is real but not carried out, and what is no method at all.</summary>
public sealed class EveryMethodTests(Town town) : TownTest(town)
{
    private static readonly string[] CarriedOut =
    [
        "getMe", "getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo", "sendMessage", "sendPhoto", "sendVoice", "sendDocument",
        "sendLocation", "sendMediaGroup", "editMessageText", "editMessageCaption", "editMessageReplyMarkup", "deleteMessage",
        "deleteMessages", "answerCallbackQuery", "editEphemeralMessageText", "editEphemeralMessageCaption", "editEphemeralMessageMedia",
        "editEphemeralMessageReplyMarkup", "deleteEphemeralMessage", "sendPoll", "stopPoll", "getFile", "getChat", "getChatMember",
        "getChatMemberCount", "getChatAdministrators", "setMyName", "getMyName", "setMyDescription", "getMyDescription",
        "setMyShortDescription", "getMyShortDescription", "setMyCommands", "getMyCommands", "deleteMyCommands", "leaveChat",
        "pinChatMessage", "unpinChatMessage", "sendChatAction",
    ];

    [Fact]
    public void The_methods_of_the_list_are_carried_out() =>
        Assert.Equal(CarriedOut.Order(), MethodTable.All.Keys.Append("getUpdates").Order());

    [Fact]
    public async Task Any_other_real_method_is_refused_and_counted()
    {
        var others = Real().Except(CarriedOut).ToList();
        Assert.True(others.Count > 100);
        foreach (var method in others)
            Assert.Equal($"400 Bad Request: the playground does not carry out {method}", (await Town.Call(method)).Said);

        Assert.Equal(others.Order(), (await Town.Violations())
            .Where(one => (string)one["problem"]! == "the playground does not carry out this method").Select(one => (string)one["method"]!).Order());
    }

    [Fact]
    public async Task An_unknown_method_is_not_found_and_counted()
    {
        Assert.Equal("404 Not Found: method not found", (await Town.Call("sendHugs")).Said);
        Assert.Equal("""{"method":"sendHugs","field":null,"problem":"unknown method"}""", Assert.Single(await Town.Violations()).ToJsonString());
    }

    [Fact]
    public async Task All_calls_are_written_down_in_order_with_what_became_of_them()
    {
        var before = (long)(await Town.See("calls"))["next"]!;
        await Town.Start(Town.Ana);
        var message = await Town.Ok("sendMessage", new { chat_id = Town.Ana, text = "hello" });
        await Town.Call("sendMessage", new { chat_id = 99, text = "nobody" });

        var calls = (await Town.See($"calls?since={before}&method=sendMessage"))["calls"]!.AsArray();
        Assert.Equal([message["message_id"]!.ToString(), null], calls.Select(call => call!["message_id"]?.ToString()));
        Assert.Equal("hello", (string?)calls[0]!["params"]!["text"]);
        Assert.Equal((false, 400, "Bad Request: chat not found"), ((bool)calls[1]!["ok"]!, (int)calls[1]!["error_code"]!, (string)calls[1]!["description"]!));
    }

    private static IEnumerable<string> Real() => typeof(IRequest).Assembly.GetTypes()
        .Where(type => typeof(IRequest).IsAssignableFrom(type) && type is { IsAbstract: false, ContainsGenericParameters: false })
        .Select(type => ((IRequest)Activator.CreateInstance(type, nonPublic: true)!).MethodName)
        .Distinct();
}
