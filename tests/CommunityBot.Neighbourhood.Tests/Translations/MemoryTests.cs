using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Tests.Translations;

/// <summary>What was translated once is not paid for again, and what a person said is not overwritten.</summary>
public sealed class MemoryTests
{
    private readonly Bureau bureau = new();

    [Fact]
    public void A_corrected_text_pays_for_its_changed_sentence_only()
    {
        bureau.Wishes("The bins go out. Thank you.", "ro", "ur").MachineAnswers();

        bureau.Wishes("The bins stay in. Thank you.", "ro", "ur");

        var job = bureau.Jobs.Single();
        Assert.All(["ro", "ur"], language => Assert.Equal([0], job.Missing[language].Select(sentence => sentence.Sentence)));
        Assert.Equal(2 * "The bins stay in.".Length, job.Reserved);
        bureau.MachineAnswers();
        Assert.Equal("ro The bins stay in. ro Thank you.", bureau.Arrived[^1].Texts["ro"].Text!.Plain);
    }

    [Fact]
    public void The_same_text_again_is_answered_at_once()
    {
        bureau.Wishes("The bins go out.", "ro").MachineAnswers();

        bureau.Wishes("The bins go out.", "ro");

        Assert.Equal(2, bureau.Arrived.Count);
        Assert.Equal("ro The bins go out.", bureau.Arrived[^1].Texts["ro"].Text!.Plain);
    }

    [Fact]
    public void A_machines_words_are_kept_for_thirty_days_and_peoples_for_ever()
    {
        bureau.Do(turn => turn.Learn("en", "Thank you.", "ro", "Mulțumim."));
        bureau.Wishes("The bins go out. Thank you.", "ro").MachineAnswers();

        bureau.Village.Now += TimeSpan.FromDays(29);
        Housekeep();
        bureau.Wishes("The bins go out.", "ro");
        Assert.Empty(bureau.Jobs);

        bureau.Village.Now += TimeSpan.FromDays(2);
        Housekeep();
        bureau.Wishes("The bins go out. Thank you.", "ro");
        Assert.Equal([0], bureau.Jobs.Single().Missing["ro"].Select(sentence => sentence.Sentence));
    }

    [Fact]
    public void A_persons_edit_overrides_the_machine_for_ever()
    {
        bureau.Wishes("The bins go out. Thank you.", "ro").MachineAnswers();
        bureau.Do(turn => turn.Learn("en", "The bins go out. Thank you.", "ro", "Scoateți gunoiul. Mulțumim."));

        bureau.Wishes("The bins go out.", "ro");
        bureau.Village.Now += TimeSpan.FromDays(400);
        Housekeep();
        bureau.Wishes("Thank you.", "ro");

        Assert.Equal(["Scoateți gunoiul.", "Mulțumim."], bureau.Arrived[1..].Select(arrived => arrived.Texts["ro"].Text!.Plain));
        Assert.All(bureau.Arrived[1..], arrived => Assert.True(arrived.Texts["ro"].ByPeople));
    }

    [Fact]
    public void A_machine_that_answers_after_a_person_did_does_not_win()
    {
        bureau.Wishes("Thank you.", "ro").Do(turn => turn.Learn("en", "Thank you.", "ro", "Mulțumim.")).MachineAnswers();

        Assert.Equal(("Mulțumim.", true), (bureau.Arrived.Single().Texts["ro"].Text!.Plain, bureau.Arrived.Single().Texts["ro"].ByPeople));
        bureau.Wishes("Thank you.", "ro");
        Assert.Equal("Mulțumim.", bureau.Arrived[^1].Texts["ro"].Text!.Plain);
    }

    [Fact]
    public void An_edit_with_other_sentences_is_remembered_as_a_whole_only()
    {
        bureau.Do(turn => turn.Learn("en", "The bins go out. Thank you.", "ro", "Vă rugăm să scoateți gunoiul, mulțumim."));

        bureau.Wishes("The bins go out. Thank you.", "ro").Wishes("Thank you.", "ro");

        Assert.Equal("Vă rugăm să scoateți gunoiul, mulțumim.", bureau.Arrived.Single().Texts["ro"].Text!.Plain);
        Assert.Single(bureau.Jobs);
    }

    [Fact]
    public void Sentences_are_paired_line_by_line_or_not_at_all()
    {
        bureau.Do(turn => turn.Learn("en", "One day. Two days.\nThree days.", "ro", "O zi.\nDouă zile. Trei zile."));

        bureau.Wishes("Two days.", "ro");

        Assert.Single(bureau.Jobs);
    }

    [Fact]
    public void The_machines_emphasis_is_remembered_for_review()
    {
        var bold = RichText.Of("bold", Style.Bold);
        bureau.Wishes("The bins go out.", "ro");
        var made = new SentenceDone(0, "bold", "back") { ForReview = bold };
        bureau.Village.Handle(new TranslationDone(bureau.Jobs.Single().Id, new Dictionary<string, IReadOnlyList<SentenceDone>> { ["ro"] = [made] }, 1, null));

        bureau.Wishes("The bins go out.", "ro");

        Assert.All(bureau.Arrived, arrived => Assert.Equal(bold, arrived.Texts["ro"].ForReview));
        Assert.All(bureau.Arrived, arrived => Assert.Equal(RichText.Of("bold"), arrived.Texts["ro"].Text));
    }

    [Fact]
    public void Other_formatting_and_another_address_are_another_sentence()
    {
        RichText Link(string address) => new([new Run("See "), new Run("here", Link: address), new Run(" please")]);
        bureau.Do(turn => turn.Translate(Bureau.Wish("", "ro") with { Text = Link("https://a.example") })).MachineAnswers();

        bureau.Do(turn => turn.Translate(Bureau.Wish("", "ro") with { Text = Link("https://b.example") }));

        Assert.Single(bureau.Jobs);
    }

    [Fact]
    public void Only_the_meaning_is_asked_for_where_the_translation_is_known()
    {
        bureau.Wishes("The bins go out.", "ro").MachineAnswers();

        bureau.Do(turn => turn.Translate(Bureau.Wish("The bins go out.", "ro") with { WithBack = true }));

        var missing = bureau.Jobs.Single().Missing["ro"].Single();
        Assert.Equal("ro The bins go out.", missing.Known!.Plain);
        bureau.MachineAnswers();
        Assert.Equal("back The bins go out.", bureau.Arrived[^1].Texts["ro"].Back!.Plain);
        bureau.Do(turn => turn.Translate(Bureau.Wish("The bins go out.", "ro") with { WithBack = true }));
        Assert.Empty(bureau.Jobs);
    }

    [Fact]
    public void A_term_that_comes_or_goes_makes_the_machine_translate_its_sentences_anew()
    {
        bureau.Do(turn => turn.Learn("en", "Thank you, Govanhill.", "ro", "Mulțumim, Govanhill."));
        bureau.Wishes("Govanhill is clean. Thank you, Govanhill. The bins go out.", "ro").MachineAnswers();

        bureau.Do(turn => turn.ForgetTranslationsWith("govanhill"));
        bureau.Wishes("Govanhill is clean. Thank you, Govanhill. The bins go out.", "ro");

        Assert.Equal([0], bureau.Jobs.Single().Missing["ro"].Select(sentence => sentence.Sentence));
    }

    [Fact]
    public void A_persons_own_text_is_not_remembered()
    {
        bureau.Do(turn => turn.Translate(Bureau.Wish("I am not well.", "ro") with { Private = true })).MachineAnswers();

        Assert.Equal("ro I am not well.", bureau.Arrived.Single().Texts["ro"].Text!.Plain);
        Assert.Empty(bureau.Village.All<RememberedTranslation>());
        Assert.Empty(bureau.Jobs);
    }

    private void Housekeep() => bureau.Village.Handle(new ClockTicked());
}
