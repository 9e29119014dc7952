using CsCheck;

namespace CommunityBot.Neighbourhood.Tests.Translations;

/// <summary>What the area's translation may cost in a month.</summary>
public sealed class BudgetTests
{
    /// <summary>Of 20 letters, and travels so.</summary>
    private const string Twenty = "Nineteen letters now";

    private readonly Bureau bureau = new();

    [Fact]
    public void Everyday_texts_leave_a_fifth_to_important_ones()
    {
        Limit(100);
        Wish(Twenty, "a", false, "ro", "ur", "pl", "ar");
        Wish("Another text", "b", false, "ro");
        Wish("Nothing but words ok", "c", true, "ro");
        Wish("No", "d", true, "ro");

        Assert.Equal([("b", TranslationTrouble.Budget), ("d", TranslationTrouble.Budget)], bureau.Arrived.Select(arrived => (arrived.Subject, arrived.Trouble!.Value)));
        Assert.Equal(["a", "c"], bureau.Jobs.Select(job => job.Subject));
    }

    [Fact]
    public void What_was_reserved_is_settled_by_the_providers_own_count()
    {
        Limit(100);
        Wish(Twenty, "a", false, "ro", "ur", "pl", "ar");
        bureau.MachineAnswers(characters: 10);

        Wish("Words that were not there before", "b", false, "ro");

        Assert.Single(bureau.Jobs);
        Assert.Equal(10, bureau.Village.All<TranslationMonth>().Single().Used);
    }

    [Fact]
    public void A_dropped_wish_holds_its_characters_until_it_is_known_what_was_used()
    {
        Limit(100);
        Wish(Twenty, "a", false, "ro", "ur", "pl", "ar");
        var job = bureau.Jobs.Single();
        bureau.Do(turn => turn.DropTranslation(Bureau.Kind, "a"));
        Wish("Another text", "b", false, "ro");
        Assert.Single(bureau.Arrived);

        bureau.MachineAnswers(job, 0);
        Wish("Another text", "b", false, "ro");

        Assert.Single(bureau.Arrived);
    }

    [Theory]
    [InlineData(false, 80)]
    [InlineData(true, 100)]
    public void A_second_attempt_is_reserved_before_it_is_made_if_there_is_enough(bool important, int most)
    {
        Limit(100);
        Wish(Twenty, "a", important, "ro");
        var job = bureau.Jobs.Single();

        bureau.Village.Handle(new ReserveMore(job.Id, most + 1));
        Assert.Equal(20, bureau.Jobs.Single().Reserved);
        bureau.Village.Handle(new ReserveMore(job.Id, most));
        Assert.Equal(most, bureau.Jobs.Single().Reserved);
        bureau.Village.Handle(new ReserveMore(job.Id, 10));
        Assert.Equal(most, bureau.Jobs.Single().Reserved);
    }

    [Fact]
    public void A_dropped_job_and_one_that_is_done_get_no_second_attempt()
    {
        Wish(Twenty, "a", false, "ro");
        var job = bureau.Jobs.Single();
        bureau.Do(turn => turn.DropTranslation(Bureau.Kind, "a"));

        bureau.Village.Handle(new ReserveMore(job.Id, 40));
        Assert.Equal(20, bureau.Jobs.Single().Reserved);
        bureau.MachineAnswers(job, 20);
        bureau.Village.Handle(new ReserveMore(job.Id, 40));

        Assert.Empty(bureau.Jobs);
    }

    [Fact]
    public void The_way_back_costs_too()
    {
        Limit(100);
        bureau.Do(turn => turn.Translate(new TranslationWish(Bureau.Kind, "a", "en", ["ro"], Twenty, WithBack: true)));

        Assert.Equal(20 + 30, bureau.Jobs.Single().Reserved);
    }

    [Fact]
    public void With_the_month_of_the_area_everything_begins_anew()
    {
        Limit(100);
        bureau.Village.Now = new DateTimeOffset(2026, 4, 30, 22, 30, 0, TimeSpan.Zero);
        Wish(Twenty, "a", true, "ro", "ur", "pl", "ar", "cy");
        bureau.MachineAnswers();
        Wish("Another text", "b", true, "ro");
        Assert.Equal(TranslationTrouble.Budget, bureau.Arrived[^1].Trouble);

        bureau.Village.Now = bureau.Village.Now.AddMinutes(45);
        Wish("Another text", "b", true, "ro");

        Assert.Single(bureau.Jobs);
    }

    [Fact]
    public void Facilitators_who_are_residents_are_told_once_a_month()
    {
        bureau.Village.With(
            new Facilitator(Village.Ana, "Ana", default), Village.Resident(Village.Ana),
            new Facilitator(Village.Bilal, "Bilal", default, RemovedAt: default(DateTimeOffset)), Village.Resident(Village.Bilal),
            new Facilitator(1009, "Not a resident", default));
        Limit(10);
        Wish(Twenty, "a", false, "ro");
        Wish(Twenty, "a", false, "ro");
        Wish(Twenty, "b", true, "ro");
        Wish(Twenty, "b", true, "ro");

        Assert.Equal([TranslationPrompts.EverydayUsed.Id, TranslationPrompts.BudgetUsed.Id], Told(Village.Ana));
        Assert.Empty(Told(Village.Bilal));
        Assert.Empty(Told(1009));
        bureau.Village.Now = bureau.Village.Now.AddMonths(1);
        Wish(Twenty, "a", false, "ro");
        Assert.Equal(3, Told(Village.Ana).Count);
    }

    [Fact]
    public void Who_wishes_at_night_is_not_told_when_the_facilitators_hear_of_it()
    {
        bureau.Village.With(new Facilitator(Village.Bilal, "Bilal", default), Village.Resident(Village.Bilal));
        bureau.Village.Now = new DateTimeOffset(2026, 3, 23, 23, 0, 0, TimeSpan.Zero);
        Limit(10);

        Wish(Twenty, "a", false, "ro");

        Assert.Single(Told(Village.Bilal));
        Assert.DoesNotContain(bureau.Village.Envelopes, envelope => envelope.ChatId == Village.Ana && envelope.Act is SendMessage);
    }

    [Fact]
    public void A_providers_used_quota_stops_the_month_and_is_told_once()
    {
        bureau.Village.With(new Facilitator(Village.Ana, "Ana", default), Village.Resident(Village.Ana));
        Wish(Twenty, "a", false, "ro");
        bureau.MachineAnswers(characters: 0, trouble: TranslationTrouble.Quota);
        Assert.Equal(TranslationTrouble.Quota, bureau.Arrived.Single().Trouble);

        Wish(Twenty, "b", true, "ro");
        Assert.Empty(bureau.Jobs);
        Assert.Equal(TranslationTrouble.Quota, bureau.Arrived[^1].Trouble);
        Assert.Equal([TranslationPrompts.QuotaUsed.Id], Told(Village.Ana));

        bureau.Village.Now = bureau.Village.Now.AddMonths(1);
        Wish(Twenty, "b", true, "ro");
        Assert.Single(bureau.Jobs);
    }

    [Fact]
    public void A_new_process_asks_a_provider_again_whose_quota_was_used()
    {
        Wish(Twenty, "a", false, "ro");
        bureau.MachineAnswers(characters: 0, trouble: TranslationTrouble.Quota);

        bureau.Village.Handle(new Started());
        Wish(Twenty, "a", false, "ro");

        Assert.Single(bureau.Jobs);
    }

    [Fact]
    public void However_much_is_wished_at_once_no_more_than_the_limit_is_asked_of_a_machine() =>
        Gen.Select(Gen.Int[0, 600], Step.List[1, 40]).Sample((limit, steps) =>
        {
            var test = new BudgetTests();
            test.Limit(limit);
            long used = 0;
            foreach (var step in steps)
            {
                test.Take(step, ref used);
                var asked = test.bureau.Jobs.Sum(job => job.Reserved) + used;
                var everyday = test.bureau.Jobs.Where(job => !job.Important).Sum(job => job.Reserved);
                Assert.InRange(asked, 0, limit);
                Assert.InRange(everyday, 0, limit * 4 / 5);
            }
        });

    private static Gen<(int Kind, int Words, int Languages, bool Important)> Step { get; } =
        Gen.Select(Gen.Int[0, 5], Gen.Int[1, 12], Gen.Int[1, 4], Gen.Bool);

    private void Take((int Kind, int Words, int Languages, bool Important) step, ref long used)
    {
        var wanted = bureau.Jobs.FirstOrDefault();
        switch (step.Kind)
        {
            case 0 when wanted is not null:
                // A machine may need less than was thought, never more here.
                used += wanted.Reserved / 2;
                bureau.MachineAnswers(wanted, wanted.Reserved / 2);
                break;
            case 1 when wanted is not null:
                bureau.Village.Handle(new ReserveMore(wanted.Id, wanted.Reserved + (7 * step.Words)));
                break;
            case 2 when wanted is { Dropped: false }:
                bureau.Do(turn => turn.DropTranslation(Bureau.Kind, wanted.Subject));
                break;
            default:
                var number = bureau.Village.All<TranslationJob>().Count() + bureau.Arrived.Count;
                Wish(string.Join(' ', Enumerable.Repeat($"word{(char)('a' + (number % 26))}", step.Words)), $"{number}", step.Important, ((string[])["ro", "ur", "pl", "ar"])[..step.Languages]);
                break;
        }
    }

    private void Limit(int characters) => bureau.Village.Here = bureau.Village.Here with { TranslationCharactersPerMonth = characters };

    private void Wish(string text, string subject, bool important, params string[] to) =>
        bureau.Do(turn => turn.Translate(new TranslationWish(Bureau.Kind, subject, "en", to, text, important)));

    private List<string> Told(long person) => [.. bureau.Village.Envelopes.Where(envelope => envelope.ChatId == person && envelope.Push is not null)
        .Select(envelope => ((Dialogs.PromptValue)((SendMessage)envelope.Act).Screen.Text[0].Words).Prompt.Id)];
}
