namespace CommunityBot.Neighbourhood.Tests.Translations;

/// <summary>A wish and its one answer.</summary>
public sealed class WishTests
{
    private readonly Bureau bureau = new();

    [Fact]
    public void What_only_a_machine_knows_comes_in_a_later_turn()
    {
        bureau.Wishes("The bins go out. Thank you.", "ro", "ur");
        Assert.Empty(bureau.Arrived);

        bureau.MachineAnswers();

        var arrived = Assert.Single(bureau.Arrived);
        Assert.Equal("ro The bins go out. ro Thank you.", arrived.Texts["ro"].Text!.Plain);
        Assert.Equal("ur The bins go out. ur Thank you.", arrived.Texts["ur"].Text!.Plain);
        Assert.Equal((Bureau.Kind, "1", null), (arrived.Kind, arrived.Subject, arrived.Trouble));
        Assert.All(arrived.Texts.Values, text => Assert.False(text.ByPeople));
        Assert.Empty(bureau.Jobs);
    }

    [Fact]
    public void Without_a_machine_the_answer_comes_at_once_with_what_people_wrote()
    {
        bureau.Village.Here = Village.Area;
        bureau.Do(turn => turn.Learn("en", "Thank you.", "ro", "Mulțumim."));

        bureau.Wishes("Thank you.", "ro", "ur");

        var arrived = Assert.Single(bureau.Arrived);
        Assert.Equal(TranslationTrouble.NoTranslator, arrived.Trouble);
        Assert.Equal(("Mulțumim.", true), (arrived.Texts["ro"].Text!.Plain, arrived.Texts["ro"].ByPeople));
        Assert.Null(arrived.Texts["ur"].Text);
        Assert.Empty(bureau.Jobs);
    }

    [Fact]
    public void A_text_without_words_and_one_in_its_own_language_need_no_machine()
    {
        bureau.Wishes("https://example.org", "ro");
        bureau.Wishes("Thank you.", "en");

        Assert.Equal("https://example.org", bureau.Arrived[0].Texts["ro"].Text!.Plain);
        Assert.Equal("Thank you.", bureau.Arrived[1].Texts["en"].Text!.Plain);
    }

    [Fact]
    public void A_new_wish_of_the_same_subject_takes_the_place_of_the_old_one()
    {
        bureau.Wishes("The bins go out.", "ro");
        var old = bureau.Jobs.Single();
        bureau.Wishes("The bins stay in.", "ro");

        bureau.MachineAnswers(old, old.Reserved);
        bureau.MachineAnswers();

        Assert.Equal("ro The bins stay in.", Assert.Single(bureau.Arrived).Texts["ro"].Text!.Plain);
        Assert.Empty(bureau.Jobs);
    }

    [Fact]
    public void A_wish_and_a_known_answer_that_are_dropped_are_not_answered()
    {
        bureau.Do(turn => turn.Learn("en", "Thank you.", "ro", "Mulțumim."));
        bureau.Do(turn =>
        {
            turn.Translate(Bureau.Wish("Thank you.", "ro"));
            turn.DropTranslation(Bureau.Kind, "1");
        });
        bureau.Wishes("The bins go out.", "ro").Do(turn => turn.DropTranslation(Bureau.Kind, "1"));
        bureau.MachineAnswers(bureau.Jobs.Single(), 20);

        Assert.Empty(bureau.Arrived);
        Assert.Empty(bureau.Jobs);
    }

    [Fact]
    public void A_dropped_job_holds_no_words()
    {
        bureau.Do(turn => turn.Translate(Bureau.Wish("The bins go out.", "ro") with { Private = true, Subject = "1002" }));
        bureau.Do(turn => turn.DropTranslation(Bureau.Kind, "1002"));

        var job = bureau.Jobs.Single();
        Assert.Equal(("", "", "", 0), (job.Text.Plain, job.Kind, job.Subject, job.Missing.Count));
    }

    [Fact]
    public void The_glossary_of_the_moment_travels_with_the_job()
    {
        bureau.Village.With(new GlossaryTerm("000002", "bin day", new Dictionary<string, string> { ["ro"] = "ziua gunoiului" }), new GlossaryTerm("000001", "Govanhill", new Dictionary<string, string>()));

        bureau.Wishes("Govanhill has bin day.", "ro");

        Assert.Equal(["Govanhill", "bin day"], bureau.Jobs.Single().Glossary.Entries.Select(entry => entry.Term));
    }

    [Fact]
    public void What_the_machine_damaged_is_not_translated_and_says_why()
    {
        bureau.Wishes("The bins go out.", "ro").MachineAnswers(damage: "token missing");

        var text = Assert.Single(bureau.Arrived).Texts["ro"];
        Assert.Null(text.Text);
        Assert.Equal(["token missing"], text.Damage);
    }

    [Fact]
    public void Back_translations_stand_beside_and_what_people_approved_means_its_source()
    {
        bureau.Do(turn => turn.Learn("en", "Thank you.", "ro", "Mulțumim."));
        bureau.Do(turn => turn.Translate(Bureau.Wish("The bins go out. Thank you.", "ro") with { WithBack = true })).MachineAnswers();

        var text = Assert.Single(bureau.Arrived).Texts["ro"];
        Assert.Equal(("ro The bins go out. Mulțumim.", "back The bins go out. Thank you."), (text.Text!.Plain, text.Back!.Plain));
        Assert.False(text.ByPeople);
    }

    [Fact]
    public void A_handler_that_fails_is_set_aside_with_its_job()
    {
        bureau.OnArrival = (_, _) => throw new InvalidTimeZoneException("planned");

        bureau.Wishes("The bins go out.", "ro").MachineAnswers(characters: 77);

        Assert.Empty(bureau.Jobs);
        Assert.Single(bureau.Village.All<DeadLetter>());
        Assert.Equal(77, bureau.Village.All<TranslationMonth>().Single().Used);
    }

    [Fact]
    public void A_handler_that_wishes_again_for_ever_is_a_programmers_error()
    {
        bureau.OnArrival = (turn, _) => turn.Translate(Bureau.Wish("https://example.org", "ro"));

        Assert.Throws<InvalidOperationException>(() => bureau.Wishes("https://example.org", "ro"));
    }

    [Fact]
    public void Back_to_a_language_nobody_named_is_a_programmers_error() =>
        Assert.Throws<ArgumentException>(() => bureau.Do(turn => turn.Translate(Bureau.Wish("Thank you.", "ro") with { From = null, WithBack = true })));
}
