namespace CommunityBot.Dialogs.Tests;

public class FlowTests
{
    private static readonly Prompt Name = new("name");
    private static readonly Prompt Street = new("street");

    [Fact]
    public void A_flow_reads_like_the_chat()
    {
        var chat = FlowTest.Of(PollFlow.Flow)
            .Says("Bins?", "Yes").Back().Restart().Says("Aye", "No").Taps(DialogPrompts.Done)
            .Taps(DialogPrompts.No).Says("27.3. 18:00").Asks(PollFlow.Review)
            .Taps(PollFlow.Review.Part("confirm"));

        Assert.Equal(new PollFlow.Poll("Bins?", "Aye|No", 1, new DateTimeOffset(2026, 3, 27, 18, 0, 0, TimeSpan.Zero), true, "all"), chat.Result);
    }

    [Fact]
    public void A_flow_that_asks_nothing_is_done_at_once()
    {
        Assert.Equal(7, FlowTest.Of(Immediate).Result);

#pragma warning disable CS1998 // No await: that is the case.
        static async Flow<int> Immediate(Ask ask) => 7;
#pragma warning restore CS1998
    }

    [Fact]
    public void Nothing_after_the_unanswered_question_runs()
    {
        var reached = false;
        FlowTest.Of(Flow).Asks(Name);
        Assert.False(reached);

        async Flow<string> Flow(Ask ask)
        {
            var name = await ask.Text(Name, 10);
            reached = true;
            return name;
        }
    }

    [Fact]
    public void An_exception_in_a_flow_comes_out_of_the_run()
    {
        var chat = FlowTest.Of(Flow).Asks(Name);
        Assert.Equal("Ana is taken", Assert.Throws<InvalidDataException>(() => chat.Says("Ana")).Message);

        static async Flow<string> Flow(Ask ask) => await Inner(ask);

        static async Flow<string> Inner(Ask ask) => throw new InvalidDataException(await ask.Text(Name, 10) + " is taken");
    }

    [Fact]
    public void Asking_one_key_twice_in_a_run_throws()
    {
        var chat = FlowTest.Of(Flow).Asks(Name);
        Assert.Throws<InvalidOperationException>(() => chat.Says("Ana"));

        static async Flow<string> Flow(Ask ask) => await ask.Text(Name, 10) + await ask.Text(Name, 10);
    }

    [Fact]
    public void An_index_or_a_tag_makes_it_another_question()
    {
        Assert.Equal("abcd", FlowTest.Of(Flow).Says("a", "b", "c", "d").Result);

        static async Flow<string> Flow(Ask ask) =>
            await ask.Text(Name, 10) + await ask.Text(Name, 10, index: 1) + await ask.Text(Name, 10, tag: "ro") + await ask.Text(Name, 10, 1, "ro");
    }

    [Fact]
    public void A_loop_that_forgets_to_end_throws()
    {
        Assert.Throws<InvalidOperationException>(() => FlowTest.Of(Flow).Asks(Name));

        static async Flow<int> Flow(Ask ask)
        {
            for (var index = 0; ; index++)
            {
                ask.Setting(ask.YesNo(Street, index), true);
                if (index < 0)
                {
                    return await ask.Number(Name, 1, 2);
                }
            }
        }
    }

    [Fact]
    public void Two_hundred_questions_are_not_too_many()
    {
        Assert.Equal(200, FlowTest.Of(Flow).Result);

#pragma warning disable CS1998 // Settings are not awaited.
        static async Flow<int> Flow(Ask ask) => Enumerable.Range(0, 200).Count(index => ask.Setting(ask.YesNo(Street, index), true));
#pragma warning restore CS1998
    }

    [Fact]
    public void Sub_flows_started_together_are_asked_in_turn()
    {
        Assert.Equal("ab", FlowTest.Of(Flow).Asks(Name).Says("a").Asks(Street).Says("b").Result);

        static async Flow<string> Flow(Ask ask)
        {
            var first = One(ask, Name);
            var second = One(ask, Street);
            return await first + await second;
        }

        static async Flow<string> One(Ask ask, Prompt prompt) => await ask.Text(prompt, 10);
    }
}
