using System.Text.Json.Nodes;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Polls;
using CommunityBot.Neighbourhood.Residents;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>
/// A person in a <see cref="LiveTown"/>, who reads one language. What they hear is what came since they last did something,
/// so an old message is never taken for an answer.
/// </summary>
internal sealed class Neighbour(PlaygroundClient people, long id, string name, string language)
{
    private readonly Dictionary<long, long> seen = [];

    public long Id => id;

    public string Name => name;

    public string Language => language;

    /// <summary>Writes to the bot alone, or in a group.</summary>
    /// <param name="ephemeral">False: a command is seen by all in the group, as from an older app.</param>
    public async Task<JsonNode> Says(string text, long? group = null, bool? ephemeral = null)
    {
        await Look(group ?? id);
        return await people.Say(id, text, group, ephemeral);
    }

    /// <summary>Presses the newest button of this label; gives the answer to the press.</summary>
    public async Task<PressAnswer> Taps(Value label, long? group = null)
    {
        var chat = group ?? id;
        var words = Words.Label(label, language);
        var message = await people.WaitForButton(chat, id, words);
        return await Presses(chat, message, PlaygroundClient.Button(message, words)!["callback_data"]!.ToString());
    }

    public async Task<PressAnswer> Presses(long chat, JsonNode message, string data, bool forge = false)
    {
        await Look(chat);
        return await people.Press(id, chat, message, data, forge);
    }

    /// <summary>Opens an address <c>t.me/bot?start=</c>, as the app does.</summary>
    public Task<JsonNode> Opens(string url)
    {
        Assert.StartsWith($"https://t.me/{PlaygroundClient.BotName}?start=", url);
        return Says($"/start {url[(url.IndexOf('=') + 1)..]}");
    }

    /// <summary>Waits until the bot has said this to them, in their language.</summary>
    public Task<JsonNode> Hears(Screen words, long? group = null) => Sees(Words.Text(words, language), group);

    /// <summary>Waits until a message of the bot shows this.</summary>
    public Task<JsonNode> Sees(string text, long? group = null)
    {
        var since = seen.GetValueOrDefault(group ?? id);
        return people.WaitFor(
            group ?? id,
            id,
            message => (long)message["seq"]! > since && message["text"]?.ToString().Contains(text) == true,
            $"\"{text}\" for {name}");
    }

    /// <summary>All the bot has ever shown them in a chat, as it looks now.</summary>
    public async Task<IReadOnlyList<string>> Chat(long? group = null) =>
        [.. (await people.Messages(group ?? id, id)).Where(PlaygroundClient.IsFromBot).Select(message => message["text"]?.ToString() ?? "")];

    /// <summary>From Start to the end of the joining.</summary>
    public async Task Joins(params Consent[] choices)
    {
        await Says("/start");
        await Hears(JoinPrompts.Language);
        await Taps(new LanguageValue(language));
        await Hears(JoinPrompts.Sixteen("Millbrook"));
        await Taps(DialogPrompts.Yes);
        foreach (var choice in choices)
        {
            await Taps(SharedPrompts.NameOf(choice));
        }

        await Taps(DialogPrompts.Done);
        await Hears(JoinPrompts.Done(language, [.. choices.Order()]));
    }

    /// <inheritdoc cref="PlaygroundClient.InThreeWeeks"/>
    public Task<string> InThreeWeeks() => people.InThreeWeeks();

    /// <summary>From /me to the farewell.</summary>
    public async Task Forgets()
    {
        await Says("/me");
        await Taps(MePrompts.ForgetButton);
        await Taps(ForgetPrompts.YesButton);
        await Hears(ForgetPrompts.Done);
    }

    /// <summary>A facilitator's poll, from /poll to the look at it.</summary>
    public async Task Asks(string question, params string[] options)
    {
        await Says("/poll");
        await Hears(PollPrompts.Question);
        await Says(question);
        await Hears(PollPrompts.Option);
        await Says(string.Join('\n', options));
        await Hears(PollPrompts.Option);
        await Taps(PollPrompts.OptionsDone);
        await Hears(PollPrompts.Closes);
        await Says(await people.InThreeWeeks());
        await Hears(PollPrompts.Promise(new PollRules(Several: false, Secret: true, AsWeGo: false)));
    }

    /// <summary>A facilitator's poll, from /poll to open.</summary>
    public async Task OpensPoll(string question, params string[] options)
    {
        await Asks(question, options);
        await Taps(Words.OpenThePoll);
    }

    /// <summary>Turns a setting of the poll looked at to its other value.</summary>
    public async Task Flips(Prompt setting, Prompt from)
    {
        await Taps(DialogPrompts.Setting(setting.Label, from));
    }

    private async Task Look(long chat) => seen[chat] = await people.Seq(chat, id);
}

/// <summary>The answer to a press: a short text, an address that opens, or nothing but the end of the turning wheel.</summary>
internal sealed record PressAnswer(string Id, string? Text, string? Url);
