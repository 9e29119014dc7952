using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Translation;

namespace CommunityBot.Tests.Translation;

/// <summary>One job through the providers: what is asked, what is asked again, and what counts.</summary>
public sealed class PipelineTests
{
    private static readonly RichText Formatted = new([new Run("Please keep the "), new Run("gates", Style.Bold), new Run(" closed at night.")]);

    private readonly FakeMachine first = new("First");
    private readonly FakeMachine second = new("Second");

    [Fact]
    public async Task All_sentences_and_all_languages_travel_in_one_call()
    {
        await using var drawer = new Drawer(first).Has(Drawer.Job("The bins go out at 9am.\nThank you all.", "ro", "ur"));

        var done = await drawer.DoneNow();

        var call = Assert.Single(first.Calls);
        Assert.Equal(("en", 2, 2), (call.From, call.To.Count, call.Html.Count));
        Assert.Equal($"{FakeMachine.Say("The bins go out at", "ro")} 9am.", done.Sentences["ro"][0].Text!.Plain);
        Assert.Equal(2, done.Sentences["ur"].Count);
        Assert.Equal(2 * call.Html.Sum(html => html.Length), done.Characters);
        Assert.Null(done.Trouble);
    }

    [Fact]
    public async Task What_comes_back_damaged_is_asked_for_once_more_without_formatting()
    {
        first.Spoils = (html, _) => html.Replace("</b>", "");
        await using var drawer = new Drawer(first).Has(Drawer.Job(Formatted, "ro"));

        var done = await drawer.DoneNow();

        Assert.Equal(2, first.Calls.Count);
        Assert.DoesNotContain("<b", first.Calls[1].Html.Single());
        Assert.Equal(FakeMachine.Say(Formatted.Plain, "ro"), done.Sentences["ro"].Single().Text!.Plain);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_month_has_no_characters_left_for_is_not_tried_again(bool isLeft)
    {
        first.Spoils = (html, _) => html.Replace("</b>", "");
        var once = "Please keep the <b id=\"1\">gates</b> closed at night.".Length;
        var twice = once + Formatted.Plain.Length;
        await using var drawer = new Drawer(first, second) { Free = isLeft ? twice : twice - 1 };

        var done = await drawer.Has(Drawer.Job(Formatted, "ro") with { Reserved = once }).DoneNow();

        Assert.Equal(isLeft ? 2 : 1, first.Calls.Count);
        Assert.Equal(isLeft, done.Sentences["ro"].Single().Text is not null);
        Assert.Equal(isLeft ? twice : once, done.Characters);
        Assert.Empty(second.Calls);
    }

    [Fact]
    public async Task What_a_provider_did_before_it_failed_counts_and_leaves_less_for_the_next_one()
    {
        first.Fails = call => new TranslatorFailed(TranslatorTrouble.Invalid, "planned", Characters: 5);
        await using var drawer = new Drawer(first, second) { Free = 0 };

        var done = await drawer.Has(Drawer.Job("Thank you all.", "ro") with { Reserved = 18 }).DoneNow();

        Assert.Empty(second.Calls);
        Assert.Equal(5, done.Characters);
        Assert.NotNull(done.Trouble);
    }

    [Fact]
    public async Task Without_characters_nothing_is_asked_and_the_trouble_is_the_budget()
    {
        await using var drawer = new Drawer(first) { Free = 0 };

        Assert.Equal(TranslationTrouble.Budget, (await drawer.Has(Drawer.Job("Thank you all.", "ro")).DoneNow()).Trouble);
        Assert.Empty(first.Calls);
    }

    [Fact]
    public async Task Emphasis_that_may_stand_on_a_wrong_word_is_for_review_only()
    {
        await using var drawer = new Drawer(first).Has(Drawer.Job(Formatted, "ro"));

        var sentence = (await drawer.DoneNow()).Sentences["ro"].Single();

        Assert.Equal(RichText.Of(FakeMachine.Say(Formatted.Plain, "ro")), sentence.Text);
        Assert.Equal(new Run(FakeMachine.Say("gates", "ro"), Style.Bold), sentence.ForReview!.Runs[1]);
    }

    [Fact]
    public async Task What_has_no_formatting_is_not_asked_for_twice()
    {
        first.Spoils = (_, _) => "";
        await using var drawer = new Drawer(first).Has(Drawer.Job("The bins go out at 9am.", "ro"));

        var done = await drawer.DoneNow();

        Assert.Single(first.Calls);
        Assert.Null(done.Sentences["ro"].Single().Text);
        Assert.NotNull(done.Sentences["ro"].Single().Damage);
        Assert.Null(done.Trouble);
    }

    [Fact]
    public async Task The_second_provider_gets_only_what_the_first_could_not_do()
    {
        first.Spoils = (html, _) => html.Replace("<x id=\"1\"/>", "");
        await using var drawer = new Drawer(first, second).Has(Drawer.Job("The bins go out at 9am.\nThank you all.", "ro", "ur"));

        var done = await drawer.DoneNow();

        Assert.Equal(["The bins go out at <x id=\"1\"/>."], Assert.Single(second.Calls).Html);
        Assert.All(done.Sentences.Values.SelectMany(sentences => sentences), sentence => Assert.NotNull(sentence.Text));
    }

    [Theory]
    [InlineData(TranslatorTrouble.Key)]
    [InlineData(TranslatorTrouble.Quota)]
    [InlineData(TranslatorTrouble.Invalid)]
    [InlineData(TranslatorTrouble.Language)]
    public async Task The_second_provider_does_what_the_first_refuses(TranslatorTrouble trouble)
    {
        first.Fails = _ => new TranslatorFailed(trouble, "planned");
        await using var drawer = new Drawer(first, second).Has(Drawer.Job("Thank you all.", "ro"));

        var done = await drawer.DoneNow();

        Assert.NotNull(done.Sentences["ro"].Single().Text);
        Assert.Null(done.Trouble);
    }

    [Fact]
    public async Task A_language_the_provider_does_not_know_does_not_take_the_others_with_it()
    {
        first.Fails = call => call.To.Contains("cy") ? new TranslatorFailed(TranslatorTrouble.Language, "planned") : null;
        await using var drawer = new Drawer(first).Has(Drawer.Job("Thank you all.", "ro", "cy", "ur"));

        var done = await drawer.DoneNow();

        Assert.Equal(["ro", "ur"], done.Sentences.Where(language => language.Value.Single().Text is not null).Select(language => language.Key));
        Assert.Equal(TranslationTrouble.Language, done.Trouble);
    }

    [Theory]
    [InlineData(TranslatorTrouble.Quota, TranslatorTrouble.Quota, TranslationTrouble.Quota)]
    [InlineData(TranslatorTrouble.Quota, TranslatorTrouble.Key, TranslationTrouble.Key)]
    [InlineData(TranslatorTrouble.Invalid, TranslatorTrouble.Quota, TranslationTrouble.Invalid)]
    public async Task A_quota_counts_as_used_only_if_no_provider_may_help_another_time(TranslatorTrouble one, TranslatorTrouble two, TranslationTrouble all)
    {
        first.Fails = _ => new TranslatorFailed(one, "planned");
        second.Fails = _ => new TranslatorFailed(two, "planned");
        await using var drawer = new Drawer(first, second).Has(Drawer.Job("Thank you all.", "ro"));

        Assert.Equal(all, (await drawer.DoneNow()).Trouble);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_translator_that_throws_is_an_invalid_answer_and_keeps_nobody_waiting(bool timesOut)
    {
        first.Fails = _ => throw (timesOut ? new TaskCanceledException("planned") : new InvalidOperationException("planned"));
        await using var drawer = new Drawer(first).Has(Drawer.Job("Thank you all.", "ro"));

        Assert.Equal(TranslationTrouble.Invalid, (await drawer.DoneNow()).Trouble);
    }

    [Fact]
    public async Task Without_a_machine_a_stored_job_is_answered()
    {
        await using var drawer = new Drawer().Has(Drawer.Job("Thank you all.", "ro"));

        Assert.Equal(TranslationTrouble.NoTranslator, (await drawer.DoneNow()).Trouble);
    }

    [Fact]
    public async Task The_way_back_is_asked_language_by_language_and_read_without_judging_the_words()
    {
        first.Spoils = (html, to) => to == "en" ? $"?? {html} 99" : html;
        await using var drawer = new Drawer(first).Has(Drawer.Job("see the office at 9am.", "ro", "pl") with { WithBack = true });

        var done = await drawer.DoneNow();

        Assert.Equal([("en", "ro,pl"), ("ro", "en"), ("pl", "en")], first.Calls.Select(call => (call.From!, string.Join(',', call.To))));
        Assert.All(done.Sentences.Values, sentences => Assert.Equal("?? see the office at 9am. 99", sentences.Single().Back!.Plain));
    }

    [Fact]
    public async Task A_meaning_that_lost_a_fact_is_none()
    {
        first.Spoils = (html, to) => to == "en" ? "something" : html;
        await using var drawer = new Drawer(first).Has(Drawer.Job("see the office at 9am.", "ro") with { WithBack = true });

        var sentence = (await drawer.DoneNow()).Sentences["ro"].Single();

        Assert.NotNull(sentence.Text);
        Assert.Null(sentence.Back);
    }

    [Fact]
    public async Task A_known_translation_is_only_turned_back()
    {
        var job = Drawer.Job("thank you all.", "ro") with { WithBack = true };
        job = job with { Missing = new Dictionary<string, IReadOnlyList<MissingSentence>> { ["ro"] = [new(0, FakeMachine.Say("thank you all.", "ro"))] } };
        await using var drawer = new Drawer(first).Has(job);

        var sentence = (await drawer.DoneNow()).Sentences["ro"].Single();

        Assert.Equal("ro", Assert.Single(first.Calls).From);
        Assert.Equal("thank you all.", sentence.Back!.Plain);
    }

    [Fact]
    public async Task A_name_of_the_glossary_stays_and_a_word_has_its_fixed_translation()
    {
        var glossary = new Glossary([GlossaryEntry.Name("Govanhill"), new GlossaryEntry("bin day", new Dictionary<string, string> { ["ro"] = "ziua gunoiului" })]);
        await using var drawer = new Drawer(first).Has(Drawer.Job("Please remember bin day in Govanhill.", "ro") with { Glossary = glossary });

        var text = (await drawer.DoneNow()).Sentences["ro"].Single().Text!.Plain;

        Assert.DoesNotContain("Govanhill", first.Calls.Single().Html.Single());
        Assert.Equal($"{FakeMachine.Say("Please remember", "ro")} ziua gunoiului {FakeMachine.Say("in", "ro")} Govanhill.", text);
    }

    [Fact]
    public async Task A_source_language_nobody_named_is_found_out()
    {
        await using var drawer = new Drawer(first).Has(Drawer.Job("Thank you all.", "ro") with { From = null });

        Assert.Equal("en", (await drawer.DoneNow()).Detected);
    }

    [Fact]
    public async Task A_machine_that_shuffles_its_answers_gets_no_fact_through_in_a_wrong_place()
    {
        await using var drawer = new Drawer(new Shuffler(first)).Has(Drawer.Job("The bins go out at 9am.\nThe office opens at 2pm and closes at 4pm.\nThank you all.", "ro"));

        var done = await drawer.DoneNow();

        Assert.All(done.Sentences["ro"].Take(2), sentence => Assert.Null(sentence.Text));
    }

    /// <summary>Gives each piece the answer of another.</summary>
    private sealed class Shuffler(FakeMachine machine) : ITranslator
    {
        public string Name => "Shuffler";

        public async Task<TranslatorAnswer> Translate(TranslatorCall call, CancellationToken cancel)
        {
            var said = (TranslatorSaid)await machine.Translate(call, cancel);
            return said with { Texts = said.Texts.ToDictionary(to => to.Key, to => (IReadOnlyList<string>)[.. to.Value.Skip(1), to.Value[0]]) };
        }
    }
}
