using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Facilitators;
using CommunityBot.Neighbourhood.Groups;
using CommunityBot.Neighbourhood.Residents;
using CommunityBot.Prompts;
using CommunityBot.Tests.Prompts;

namespace CommunityBot.Tests.Chats;

/// <summary>Each resident's own command menu: right after an upgrade, and set no more often than needed.</summary>
public sealed class MenuTests : IDisposable
{
    private readonly Town town = new(Town.Millbrook(), Town.Millbrook() with { Id = "parc-celyn", Name = "Parc Celyn", Facilitators = [1020] });

    public MenuTests()
    {
        town.Features = () => new FeatureBook().AddResidents().AddGroups().AddFacilitators();
        town.Restart();
    }

    public void Dispose() => town.Dispose();

    [Fact]
    public void After_an_upgrade_everybody_has_the_new_commands_of_their_role()
    {
        Joins(1001, "Priya", "en");
        Joins(1006, "Joan", "ro");

        Upgrade();

        Assert.Equal([1001, 1006], Menus());
        Assert.Contains(MenuOf(1001), line => line.StartsWith("/announce:"));
        Assert.DoesNotContain(MenuOf(1006), line => line.StartsWith("/announce:"));
        Assert.Contains($"/polls: {town.Word(CommandPrompts.Describe("polls"), "ro")}", MenuOf(1006));
    }

    [Fact]
    public void A_restart_without_a_change_sets_no_menu()
    {
        Joins(1001, "Priya", "en");
        Joins(1006, "Joan", "ro").Says("/language").Taps("English");
        Upgrade();
        town.Transcript.Menus.Clear();

        town.Restart();
        town.Advance(TimeSpan.FromDays(1));

        Assert.Empty(Menus());
    }

    [Fact]
    public void Other_words_reach_those_who_read_them_and_no_one_else()
    {
        Joins(1006, "Joan", "en");
        Joins(1002, "Ana", "ro");
        town.Transcript.Menus.Clear();

        town.Prompts = Reworded("ro", "command.privacy");
        town.Restart();

        Assert.Equal([1002], Menus());
        Assert.Contains("/privacy: Altfel", MenuOf(1002));
    }

    [Fact]
    public void Who_blocked_the_bot_has_the_new_menu_when_they_come_back_and_who_was_forgotten_never()
    {
        var joan = Joins(1006, "Joan", "en").Blocks();
        Joins(1007, "Sam", "en");
        town.DoNotContact.Add(1007);

        Upgrade();
        town.Advance(TimeSpan.FromMinutes(1));

        Assert.Empty(Menus());
        joan.Says("/start").Taps("Done");
        Assert.Contains(MenuOf(1006), line => line.StartsWith("/polls:"));
    }

    [Fact]
    public void Who_said_stop_has_the_new_menu_and_no_message()
    {
        Joins(1006, "Joan", "en").Says("STOP");
        var messages = town.Transcript.Messages.Count;

        Upgrade();

        Assert.Equal([1006], Menus());
        Assert.Equal(messages, town.Transcript.Messages.Count);
    }

    [Fact]
    public void Many_menus_come_some_at_a_time_each_once_and_facilitators_come_first()
    {
        var everybody = Enumerable.Range(1200, 70).Select(id => Joins(id, $"R{id}", "en").Id).ToList();
        Joins(9001, "Late", "en");
        Joins(1001, "Priya", "en").Says("/facilitators").Taps("Invite");
        town.Person(9001, "Late").Says(town.Transcript.LastStartTo(town.Priya));

        Upgrade();
        Assert.Equal([1001, 9001, .. everybody[..30]], Menus());

        town.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(62, Menus().Count);
        town.Restart();
        town.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal([1001, 9001, .. everybody], Menus());
    }

    [Fact]
    public void Menus_wait_while_others_wait_for_what_was_announced()
    {
        var everybody = Enumerable.Range(1200, 40).Select(id => Joins(id, $"R{id}", "en", "Polls").Id).ToList();
        Upgrade();
        town.Advance(TimeSpan.FromMinutes(1));
        Joins(1001, "Priya", "en").SaysIn(town.Group, "/link");
        town.Transcript.Menus.Clear();
        town.Priya.Asks("Bins?", "Yes", "No");
        town.IsOffline = true;
        town.Priya.Taps("Open the poll");
        town.Prompts = Reworded("en", "command.privacy");

        town.Restart();
        town.IsOffline = false;
        town.Deliver();
        Assert.Equal([1001], Menus());
        town.Advance(TimeSpan.FromSeconds(5));
        town.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal([1001, .. everybody], Menus());
    }

    [Fact]
    public void Of_two_areas_the_one_the_person_is_in_sets_the_menu()
    {
        var nia = town.Person(1020, "Nia");
        nia.Says("/start parc-celyn").Taps("English", "Yes", "Done");
        town.Clock.Advance(TimeSpan.FromMinutes(1));
        nia.Says("/start millbrook").Taps("English", "Yes", "Done");

        Upgrade();

        Assert.Equal([1020], Menus());
        Assert.DoesNotContain(MenuOf(1020), line => line.StartsWith("/announce:"));
        town.Clock.Advance(TimeSpan.FromMinutes(1));
        nia.Says("/settings").Taps("Parc Celyn");
        Assert.Contains(MenuOf(1020), line => line.StartsWith("/announce:"));
    }

    [Fact]
    public void A_facilitator_who_is_removed_has_a_neighbours_menu()
    {
        Joins(1006, "Joan", "en");
        Joins(1001, "Priya", "en").Says("/facilitators").Taps("Invite");
        town.Person(1006, "Joan").Says(town.Transcript.LastStartTo(town.Priya));
        Assert.Contains(MenuOf(1006), line => line.StartsWith("/pause:"));

        town.Priya.Says("/facilitators").Taps("Remove Joan");

        Assert.DoesNotContain(MenuOf(1006), line => line.StartsWith("/pause:"));
    }

    [Fact]
    public void Whose_language_the_area_has_no_more_keeps_no_new_menu_from_the_others()
    {
        Joins(1002, "Ana", "ro");
        Joins(1006, "Joan", "en");

        Upgrade(area => area with { Languages = ["en"] });

        Assert.Equal([1006], Menus());
    }

    private Someone Joins(long id, string name, string language, params string[] choices)
    {
        var person = town.Person(id, name, language);
        return person.Says("/start millbrook")
            .Taps([town.Prompts.OwnName(language), town.Word(Dialogs.DialogPrompts.Yes, language), .. choices, town.Word(Dialogs.DialogPrompts.Done, language)]);
    }

    /// <summary>The bot starts again with all that it can do today.</summary>
    private void Upgrade(Func<Area, Area>? configured = null)
    {
        town.Transcript.Menus.Clear();
        town.Features = Operations.Composition.Features;
        town.Restart(configured);
    }

    private List<long> Menus() => town.Transcript.Menus.ConvertAll(menu => menu.ChatId);

    private IReadOnlyList<string> MenuOf(long id) => town.Transcript.Menus.Last(menu => menu.ChatId == id).Lines;

    private static PromptBook Reworded(string language, string key)
    {
        var files = Directory.GetFiles(PromptFolder.Real, "*.yaml").Select(file => (Path.GetFileName(file), Path.GetFileNameWithoutExtension(file) == language
            ? string.Join('\n', File.ReadAllLines(file).Select(line => line.StartsWith($"{key}:") ? $"{key}: \"Altfel\"" : line))
            : File.ReadAllText(file)));
        return PromptFolder.Load([.. files]).Book!;
    }
}
