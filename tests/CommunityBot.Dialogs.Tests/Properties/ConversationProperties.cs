using System.Text;
using System.Text.Json;
using CsCheck;

namespace CommunityBot.Dialogs.Tests;

public class ConversationProperties
{
    private const int Walks = 1000;

    [Fact]
    public void A_conversation_resumed_at_any_step_equals_the_one_never_interrupted() =>
        Act.Many.Sample(
            acts => new Walk().Do(acts).Finish().Trace() == new Walk(walk => walk.Restart()).Do(acts).Finish().Trace(),
            iter: Walks);

    [Fact]
    public void After_any_acts_the_draft_is_what_the_held_answers_say() =>
        Act.Many.Sample(
            acts =>
            {
                var done = new Walk().Do(acts).Finish().Done!;
                return done.Value == HeldAnswers.Draft(done.Conversation.Answers);
            },
            iter: Walks);

    [Fact]
    public void After_any_acts_a_fresh_conversation_with_the_held_answers_comes_to_the_same_draft() =>
        Act.Many.Sample(
            acts =>
            {
                var walk = new Walk().Do(acts).Finish();
                var answers = walk.Done!.Conversation.Answers.Where(answer => answer.Key != "poll.review").ToDictionary();
                var fresh = (Asks)Engine.Start(Walk.Definition, "c", walk.Circumstances, prefill: new Prefill(answers));
                var confirm = fresh.Screen.Buttons.SelectMany(row => row).OfType<Press>().Single(press => press.Label is PromptValue { Prompt.Id: "poll.review.confirm" });
                var done = Engine.Advance(Walk.Definition, fresh.Next, new ConversationInput.Pressed(confirm.Data), walk.Circumstances) as Done<PollFlow.Poll>;
                return done?.Value == walk.Done.Value;
            },
            iter: Walks);

    [Fact]
    public void No_draft_that_breaks_a_rule_or_was_not_shown_is_done() =>
        Act.Many.Sample(
            acts =>
            {
                var walk = new Walk().Do(acts).Finish();
                var draft = walk.Done!.Value;
                var options = draft.Options.Split('|');
                Assert.InRange(draft.Question.EnumerateRunes().Count(), 1, 30);
                Assert.InRange(options.Length, 2, 5);
                Assert.Equal(options.Length, options.Distinct().Count());
                Assert.All(options, option => Assert.InRange(option.Length, 1, 20));
                Assert.InRange(draft.Most, 1, options.Length);
                Assert.True(draft.Closes >= walk.Circumstances.Now + TimeSpan.FromHours(1));
                var shown = ((PromptValue)walk.Current.Screen.Text[^1].Words).Prompt;
                Assert.Equal(PollFlow.Review.With("question", draft.Question).With("options", new ListValue([.. options.Select(option => (Value)option)])), shown);
            },
            iter: Walks);

    [Fact]
    public void A_problem_loses_no_answer_and_asks_on() =>
        Act.Many.Sample(
            acts =>
            {
                var screens = new Walk().Do(acts).Screens;
                foreach (var (before, after) in screens.Zip(screens.Skip(1)))
                {
                    if (after.Problem)
                    {
                        Assert.All(before.Next.Answers.Keys, key => Assert.True(after.Next.Answers.ContainsKey(key) || key.StartsWith("poll.option", StringComparison.Ordinal)));
                        Assert.Equal(2, after.Screen.Text.Count);
                    }
                }
            },
            iter: Walks);

    [Fact]
    public void Every_screen_fits_telegrams_limits() =>
        Act.Many.Sample(
            acts => new Walk().Do(acts).Screens.ForEach(asks =>
            {
                Assert.All(asks.Screen.Buttons, row => Assert.InRange(row.Count, 1, 8));
                Assert.InRange(asks.Screen.Buttons.Sum(row => row.Count), 2, 100);
                Assert.All(asks.Screen.Buttons.SelectMany(row => row).Cast<Press>(), press =>
                {
                    Assert.True(ConversationData.TryParse(press.Data, out var parsed));
                    var longest = parsed with { Conversation = new string('c', 20) };
                    Assert.InRange(Encoding.UTF8.GetByteCount(longest.ToString()), 1, ConversationData.MaxBytes);
                });
                var meanings = asks.Screen.Buttons.SelectMany(row => row).Cast<Press>().Select(press => press.Data).Where(data => !data.EndsWith(".-", StringComparison.Ordinal)).ToList();
                Assert.Equal(meanings.Distinct(), meanings);
            }),
            iter: Walks / 3);

    [Fact]
    public void Stored_rubbish_never_throws() =>
        Gen.Select(Any.Of(Keys), Json).Array[0, 12].Sample(
            rubbish =>
            {
                var walk = new Walk();
                var answers = new Dictionary<string, JsonElement>();
                foreach (var (key, json) in rubbish)
                {
                    answers[key] = JsonDocument.Parse(json).RootElement;
                }

                var step = Engine.Advance(Walk.Definition, walk.Current.Next with { Answers = answers }, new ConversationInput.Continue(), walk.Circumstances);
                return step is Asks;
            },
            iter: Walks);

    private static readonly string[] Keys =
        ["poll.question", "poll.option#1", "poll.option#2", "poll.option#3", "poll.several", "poll.most", "poll.closes", "poll.secret", "poll.audience", "poll.review"];

    private static readonly Gen<string> Json = Any.Of(
        "null", "true", "false", "7", "2", "-1.5", "1e400", "\"\"", "\"Aye\"", "\"all\"", "\"2026-03-27T18:00:00+00:00\"", "\"0001-01-01T00:00:00+14:00\"",
        "\"9999-12-31T23:59:59-14:00\"", "\"2026-02-31T18:00:00Z\"", "[]", "[null]", "{}", "{\"Runs\":[null]}", "\"\\ud800\"");
}
