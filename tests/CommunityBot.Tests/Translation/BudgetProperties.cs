using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Tests;
using CommunityBot.Translation;
using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Tests.Translation;

/// <summary>The month's characters: wishes of a neighbourhood, two at once on a desk with two machines that do as they like.</summary>
public sealed class BudgetProperties
{
    /// <summary>What a machine does with a call.</summary>
    private enum Mood
    {
        Good,
        LosesEverything,
        LosesEmphasis,
        LosesFacts,
        LeavesPiecesOut,
        FailsHalfway,
        FailsAtOnce,
        KnowsOneLanguage,
        Throws,
    }

    [Fact]
    public Task However_the_machines_fail_the_month_ends_within_its_limit_and_every_character_is_counted() =>
        Gen.Select(Gen.Int[0, 1500], Gen.Select(Gen.Int[1, 4], Gen.Bool, Gen.Bool).List[1, 6], Gen.Enum<Mood>().Array[1, 30])
            .SampleAsync(async (limit, wishes, moods) =>
            {
                var (first, second) = (new Moody(moods), new Moody(moods.Reverse()));
                var used = await Month(limit, wishes, first, second);

                Assert.Equal(first.Counted + second.Counted, used);
                Assert.InRange(used, 0, wishes.Exists(wish => wish.Item2) ? limit : limit * 4 / 5);
            });

    /// <summary>What the month has used when every wish is answered.</summary>
    private static async Task<long> Month(int limit, List<(int Languages, bool Important, bool WithBack)> wishes, params ITranslator[] machines)
    {
        var (left, answered) = (wishes.Count, new TaskCompletionSource());
        var village = new Village(book =>
        {
            book.AtStart(turn => wishes.Index().ToList().ForEach(wish => turn.Translate(Wish(wish.Index, wish.Item))));
            book.Translated("notice", (_, _) =>
            {
                if (--left == 0)
                {
                    answered.SetResult();
                }
            });
        }) { Here = Village.Area with { CanTranslate = true, TranslationCharactersPerMonth = limit } };
        using var stopping = new CancellationTokenSource();
        var desk = new TranslationDesk(machines, new FakeTimeProvider(village.Now), NullLogger<TranslationDesk>.Instance);
        var gate = new Lock();
        ThreadlessOwner owner = null!;
        owner = new ThreadlessOwner(village.Find<TranslationJob>, Handle);
        Handle(new Started());
        var working = desk.Run(stopping.Token);

        await answered.Task.WaitAsync(TimeSpan.FromSeconds(60));

        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => working);
        return village.Find<TranslationMonth>(TranslationMonth.Key)?.Used ?? 0;

        void Handle(Input input)
        {
            lock (gate)
            {
                village.Handle(input);
                desk.Take(owner, [.. village.All<TranslationJob>()]);
            }
        }
    }

    private static TranslationWish Wish(int number, (int Languages, bool Important, bool WithBack) wish) => new(
        "notice", $"{number}", "en", ((string[])["ro", "ur", "pl", "ar"])[..wish.Languages], Text($"wish {(char)('a' + number)}"), wish.Important, wish.WithBack);

    private static RichText Text(string name) => new([new Run($"Please keep the {name} "), new Run("gates", Style.Bold), new Run(" closed at 9am.\nThank you all.")]);

    private sealed class Moody(IEnumerable<Mood> moods) : ITranslator
    {
        private readonly Mood[] moods = [.. moods];
        private readonly FakeMachine machine = new();
        private int calls;
        private long counted;

        public string Name => "Moody";

        /// <summary>What it would send a bill for.</summary>
        public long Counted => Interlocked.Read(ref counted);

        public async Task<TranslatorAnswer> Translate(TranslatorCall call, CancellationToken cancel)
        {
            // Jobs take turns also where one would answer at once.
            await Task.Yield();
            var answer = Answer(moods[Interlocked.Increment(ref calls) % moods.Length], call, (TranslatorSaid)await machine.Translate(call, cancel));
            Interlocked.Add(ref counted, answer.Characters);
            return answer;
        }

        private static TranslatorAnswer Answer(Mood mood, TranslatorCall call, TranslatorSaid said) => mood switch
        {
            Mood.LosesEverything => Spoilt(said, _ => ""),
            Mood.LosesEmphasis => Spoilt(said, html => html.Replace("</b>", "")),
            Mood.LosesFacts => Spoilt(said, html => html.Replace("<x id=\"1\"/>", "")),
            Mood.LeavesPiecesOut => said with { Texts = new Dictionary<string, IReadOnlyList<string>>() },
            Mood.FailsHalfway => new TranslatorFailed(TranslatorTrouble.Busy, "planned", TimeSpan.FromHours(1), said.Characters / 2),
            Mood.FailsAtOnce => new TranslatorFailed(TranslatorTrouble.Invalid, "planned"),
            Mood.KnowsOneLanguage when call.To.Count > 1 => new TranslatorFailed(TranslatorTrouble.Language, "planned"),
            Mood.Throws => throw new InvalidOperationException("planned"),
            _ => said,
        };

        private static TranslatorSaid Spoilt(TranslatorSaid said, Func<string, string> spoil) =>
            said with { Texts = said.Texts.ToDictionary(to => to.Key, to => (IReadOnlyList<string>)[.. to.Value.Select(spoil)]) };
    }
}
