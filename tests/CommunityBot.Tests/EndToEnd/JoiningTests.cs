using System.Text.Json.Nodes;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Residents;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>People of five languages press Start.</summary>
public sealed class JoiningTests(SharedTown shared) : InSharedTown(shared)
{
    private static readonly string[] Languages = ["en", "ro", "ur", "ar", "pl"];

    public static TheoryData<string, Consent[]> Choices => new()
    {
        { "en", [] },
        { "ro", [Consent.Polls] },
        { "ur", [Consent.Reminders, Consent.Announcements] },
        { "ar", [Consent.Announcements, Consent.Reminders, Consent.Polls] },
        { "pl", [Consent.Announcements] },
    };

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task Every_word_to_a_person_is_in_their_language(string language, Consent[] choices)
    {
        var since = await People.NextCall();
        var person = await Town.Newcomer("Sam", language);

        await person.Joins(choices);
        await person.Says("/settings");
        await person.Hears(SettingsPrompts.Text("Millbrook"));
        await People.WaitForCalls(since, 1, call => (string?)call["method"] == "setMyCommands" && ScopeOf(call) == person.Id);

        Screen[] said =
        [
            JoinPrompts.Language, JoinPrompts.Sixteen("Millbrook"), JoinPrompts.Choices,
            JoinPrompts.Done(language, [.. choices.Order()]), SettingsPrompts.Text("Millbrook"),
        ];
        var calls = (await People.Calls(since: since)).Where(call => Concerns(call, person)).ToList();
        Assert.Subset(said.Select(screen => Words.Text(screen, language)).ToHashSet(), calls.SelectMany(TextOf).ToHashSet());
        Assert.Subset(Labels(language, choices).ToHashSet(), calls.SelectMany(LabelsOf).ToHashSet());
        Assert.Equal(
            Words.Label(CommandPrompts.Describe("settings"), language),
            (await People.Get($"menu?as={person.Id}")).AsArray().Single(command => (string?)command!["command"] == "settings")!["description"]!.ToString());
    }

    [Fact]
    public async Task No_to_sixteen_leaves_nothing_in_any_file()
    {
        await using var town = await LiveTown.Start();
        var rowan = await town.Newcomer("Rowanberry", "ro");
        await rowan.Says("/start");
        await rowan.Taps(new LanguageValue("ro"));
        await rowan.Hears(JoinPrompts.Sixteen("Millbrook"));
        await rowan.Taps(DialogPrompts.No);
        await rowan.Hears(JoinPrompts.TooYoung("Millbrook"));

        Assert.Equal(0, await town.Bot.Stop());

        Assert.Empty(town.FilesWith("Rowanberry", $"{rowan.Id}"));
    }

    private static IEnumerable<string> Labels(string language, IReadOnlyList<Consent> choices)
    {
        Value[] common =
        [
            DialogPrompts.Back, DialogPrompts.Cancel, DialogPrompts.Yes, DialogPrompts.No, DialogPrompts.Done,
            SettingsPrompts.Quiet(new QuietHours(new(21, 0), new(8, 0))), SettingsPrompts.Language(language),
        ];
        var languages = Languages.Select(code => (Value)new LanguageValue(code));
        var consents = Enum.GetValues<Consent>().SelectMany(consent => (Value[])
        [
            DialogPrompts.Unticked(SharedPrompts.NameOf(consent)),
            DialogPrompts.Ticked(SharedPrompts.NameOf(consent)),
            choices.Contains(consent) ? SettingsPrompts.On(consent) : SettingsPrompts.Off(consent),
        ]);
        return common.Concat(languages).Concat(consents).Select(value => Words.Label(value, language));
    }

    private static bool Concerns(JsonNode call, Neighbour person) => (long?)call["params"]!["chat_id"] == person.Id;

    private static long? ScopeOf(JsonNode call) => (long?)call["params"]!["scope"]?["chat_id"];

    private static IEnumerable<string> TextOf(JsonNode call) => call["params"]!["text"] is { } text ? [text.ToString()] : [];

    private static IEnumerable<string> LabelsOf(JsonNode call) =>
        call["params"]!["reply_markup"]?["inline_keyboard"]?.AsArray().SelectMany(row => row!.AsArray()).Select(button => button!["text"]!.ToString()) ?? [];
}
