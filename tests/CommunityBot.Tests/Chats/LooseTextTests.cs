using System.Text;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.LooseTexts;
using CommunityBot.Neighbourhood.Residents;
using CommunityBot.Tests.Translation;
using CommunityBot.Translation;

namespace CommunityBot.Tests.Chats;

/// <summary>A resident's own text: how much of it, what is said when the machine fails, and that it goes when they go.</summary>
public sealed class LooseTextTests : IDisposable
{
    private readonly FakeMachine machine = new();
    private readonly Town town = new(Town.Millbrook("en", "ro") with { CanTranslate = true, Help = "Priya, 0113 496 0123" });
    private readonly Someone ana;

    public LooseTextTests() => ana = town.Resident(2001, "Ana", "ro");

    [Fact]
    public void A_machine_that_fails_is_said_with_whom_to_ask()
    {
        machine.Fails = _ => new TranslatorFailed(TranslatorTrouble.Busy, "503", TimeSpan.FromHours(1));
        town.Translator = machine;
        Translates("Dinner is ready");
        Assert.Equal(town.Word(LooseTextPrompts.NotTranslated("Priya, 0113 496 0123"), "ro"), town.Transcript.LastTo(ana));
    }

    [Fact]
    public void A_long_one_is_not_taken()
    {
        town.Translator = machine;
        ana.Says(new string('a', 1001));
        Assert.Contains("1000", town.Transcript.LastTo(ana));
        town.Advance(TimeSpan.FromMinutes(1));
        Translates(new string('a', 1000));
        Assert.Contains(town.Word(LooseTextPrompts.Automatic, "ro"), town.Transcript.LastTo(ana));
    }

    [Fact]
    public void Who_is_forgotten_meanwhile_leaves_neither_text_nor_count_and_gets_no_answer()
    {
        Translates("Dinner is ready");
        Assert.Contains(town.Stored().Values, json => json.Contains("Dinner"));
        var left = town.Watched();
        ana.Says("/me").Taps(town.Word(MePrompts.DataButton, "ro"));
        Assert.Contains("\"texts\"", left.Select(envelope => envelope.Act).OfType<SendFile>().Single().Content);

        ana.Taps(town.Word(MePrompts.ForgetButton, "ro"), town.Word(ForgetPrompts.YesButton, "ro"));
        Assert.DoesNotContain(town.Stored(), document => document.Value.Contains("Dinner") || document.Key.Collection == "textcounts");
        town.Translator = machine;
        town.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(machine.Calls);
    }

    [Fact]
    public void Of_it_and_its_answer_no_byte_is_left_and_none_is_in_a_backup_meanwhile()
    {
        using var disk = new Town(true, town.Areas[0]);
        disk.Resident(2001, "Ana", "ro").Says("confidentialwords").Taps(disk.Word(LooseTextPrompts.TranslateButton, "ro"));
        disk.BackUp("backup.db");
        Assert.Contains("millbrook.db", With("confidentialwords"));
        Assert.DoesNotContain("backup.db", With("confidentialwords"));

        disk.Translator = machine;
        disk.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains(FakeMachine.Say("confidentialwords", "ro"), disk.Seen(2001));
        Assert.Empty(With("confidentialwords"));
        Assert.Empty(With(FakeMachine.Say("confidentialwords", "ro")));

        List<string> With(string words) => [.. disk.Files().Where(file => file.Content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0).Select(file => Path.GetFileName(file.Name))];
    }

    public void Dispose() => town.Dispose();

    private void Translates(string text) => ana.Says(text).Taps(town.Word(LooseTextPrompts.TranslateButton, "ro"));
}
