using System.Net.Http.Json;
using CommunityBot.Tests.EndToEnd;

namespace CommunityBot.Tests.Browser;

/// <summary>What a bot could send, where the page is tested without ours.</summary>
internal static class AnyBot
{
    /// <summary>The widest keyboard there is, in the tallest letters, as the bot would send it.</summary>
    public static async Task SendsCalendar(PlaygroundClient people, long person)
    {
        string[] days = ["پیر", "منگل", "بدھ", "جمعرات", "جمعہ", "ہفتہ", "اتوار"];
        var weeks = Enumerable.Range(0, 4).Select(week => Enumerable.Range(1 + (7 * week), 7).Select(day => $"{day}").ToArray());
        string[][] rows = [["‹", "نومبر 2026", "›"], days, .. weeks, ["‹ واپس", "✕ منسوخ"], ["ایک بہت لمبا بٹن جس پر Millbrook Community Centre کا نام لکھا ہے"]];
        await people.Say(person, "/start");
        await Asks(people, "sendMessage", new
        {
            chat_id = person,
            text = "یہ Millbrook Community Centre میں کب ہوگا؟",
            reply_markup = new { inline_keyboard = rows.Select(row => row.Select(label => new { text = label, callback_data = "day" })) },
        });
    }

    public static Task HasCommands(PlaygroundClient people, params string[] commands) =>
        Asks(people, "setMyCommands", new { commands = commands.Select(command => new { command, description = $"About {command}" }) });

    /// <summary>Asks the playground something as its bot.</summary>
    public static async Task Asks(PlaygroundClient people, string method, object request)
    {
        using var http = new HttpClient();
        var token = (await people.Get("bot"))["token"];
        using var response = await http.PostAsJsonAsync($"{people.Url}/bot{token}/{method}", request);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }
}
