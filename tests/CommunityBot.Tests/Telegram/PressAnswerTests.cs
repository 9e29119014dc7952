using CommunityBot.Delivery;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Prompts;
using CommunityBot.Telegram;
using CommunityBot.Tests.Chats;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Tests.Telegram;

/// <summary>Every press gets exactly one answerCallbackQuery (telegram.md 1h), and the person an answer wherever it can be shown.</summary>
public sealed class PressAnswerTests
{
    private const string Link = "https://t.me/MillbrookBot?start=millbrook_poll_1";
    private const string TooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";

    private static readonly PromptBook Words = RealPrompts.Book;
    private static readonly Screen Screen = new(SharedPrompts.NotUnderstood);

    private readonly FakeTelegram telegram = new();
    private readonly FakeTimeProvider clock = new();

    private AnswerPress Private => new("q1", Ephemeral: Screen, StartPayload: "millbrook_poll_1", ReceiverId: 1002, EphemeralBy: clock.GetUtcNow().AddSeconds(15));

    [Fact]
    public async Task A_short_text_is_the_answer_itself()
    {
        await Send(new AnswerPress("q1", SharedPrompts.AlreadyAnswered));

        var answer = TheAnswer();
        Assert.NotNull(answer.Text("text"));
        Assert.Null(answer.Text("url"));
        Assert.Single(telegram.Calls);
    }

    [Fact]
    public async Task Nothing_to_say_is_an_empty_answer()
    {
        await Send(new AnswerPress("q1"));

        Assert.Equal((null, null), (TheAnswer().Text("text"), TheAnswer().Text("url")));
    }

    [Fact]
    public async Task Accepted_the_message_carries_the_press_and_the_answer_is_a_short_text()
    {
        Ephemeral(_ => FakeTelegram.Sent(0));

        Assert.Equal(new Settled(new Sent()), await Send(Private));

        var ephemeral = telegram.Calls[0].Fields["ephemeral_message_parameters"]!;
        Assert.Equal(("sendMessage", "q1", 1002L), (telegram.Calls[0].Method, (string?)ephemeral["callback_query_id"], (long)ephemeral["receiver_user_id"]!));
        AssertText();
    }

    [Fact]
    public async Task Unknown_counts_as_accepted()
    {
        Ephemeral(_ => FakeTelegram.BadGateway());

        Assert.Equal(new Settled(new Unknown()), await Send(Private));
        AssertText();
    }

    [Fact]
    public async Task After_three_seconds_without_a_word_it_counts_as_accepted()
    {
        var hanging = new TaskCompletionSource();
        Ephemeral(cancel =>
        {
            hanging.SetResult();
            return FakeTelegram.Hangs(cancel);
        });

        var sending = Send(Private);
        await hanging.Task;
        clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.Single(telegram.Calls);
        clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(new Settled(new Unknown()), await sending);
        AssertText();
    }

    [Theory]
    [InlineData(400, "Bad Request: EPHEMERAL_MESSAGES_UNAVAILABLE", Refusal.NoEphemeral)]
    [InlineData(400, "Bad Request: CHAT_ADMIN_REQUIRED", Refusal.NoEphemeral)]
    [InlineData(400, "Bad Request: something of the future", Refusal.NoEphemeral)]
    [InlineData(400, TooOld, Refusal.TooLate)]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", Refusal.ChatGone)]
    public async Task Refused_it_opens_the_private_chat_and_says_why(int code, string description, Refusal reason)
    {
        Ephemeral(_ => FakeTelegram.No(code, description));

        var settled = Assert.IsType<Settled>(await Send(Private));

        Assert.Equal(reason, Assert.IsType<Refused>(settled.Outcome).Reason);
        AssertLink();
    }

    [Fact]
    public async Task Told_to_wait_it_opens_the_private_chat_and_leaves_the_group_alone()
    {
        Ephemeral(_ => FakeTelegram.No(429, "Too Many Requests: retry after 40", """{"retry_after":40}"""));

        Assert.Equal(new Settled(new Sent(), TimeSpan.FromSeconds(40)), await Send(Private));
        AssertLink();
    }

    [Fact]
    public async Task Too_late_it_is_not_tried()
    {
        var late = Private;
        clock.Advance(TimeSpan.FromSeconds(15));

        await Send(late with { EphemeralBy = clock.GetUtcNow().AddSeconds(-0.001) });

        Assert.Single(telegram.Calls);
        AssertLink();
    }

    [Fact]
    public async Task A_group_known_to_refuse_is_not_tried()
    {
        await Send(Private with { Ephemeral = null });

        Assert.Single(telegram.Calls);
        AssertLink();
    }

    [Fact]
    public async Task A_group_that_is_full_is_not_tried()
    {
        await Send(Private, mayUseGroup: false);

        Assert.Single(telegram.Calls);
        AssertLink();
    }

    [Fact]
    public async Task In_a_new_group_it_opens_the_private_chat_and_tells_of_the_move()
    {
        Ephemeral(_ => FakeTelegram.No(400, "Bad Request: group chat was upgraded to a supergroup chat", """{"migrate_to_chat_id":-1002001}"""));

        Assert.Equal(new Settled(new Moved(-1002001)), await Send(Private));
        AssertLink();
    }

    [Fact]
    public async Task Without_a_connection_nothing_is_answered_yet()
    {
        Ephemeral(_ => FakeTelegram.Refuses());

        Assert.Equal(new NoConnection(), await Send(Private));
        Assert.DoesNotContain(telegram.Calls, call => call.Method == "answerCallbackQuery");
    }

    [Fact]
    public async Task When_only_the_answer_must_wait_the_message_is_not_sent_again()
    {
        Ephemeral(_ => FakeTelegram.Sent(0), () => FakeTelegram.No(429, "Too Many Requests: retry after 2", """{"retry_after":2}"""));
        var left = Assert.IsType<AnswerPress>(Assert.IsType<Later>(await Send(Private)).Left);

        Ephemeral(_ => FakeTelegram.Sent(0));
        Assert.Equal(new Settled(new Sent()), await Send(left));

        Assert.Equal(["sendMessage", "answerCallbackQuery", "answerCallbackQuery"], telegram.Calls.Select(call => call.Method));
        Assert.NotNull(telegram.Calls[^1].Text("text"));
    }

    [Fact]
    public async Task When_the_link_must_wait_it_is_the_link_that_follows()
    {
        Ephemeral(_ => FakeTelegram.No(400, TooOld), FakeTelegram.Refuses);
        var left = Assert.IsType<AnswerPress>(Assert.IsType<NoConnection>(await Send(Private)).Left);

        Ephemeral(_ => FakeTelegram.Sent(0));
        await Send(left);

        Assert.Equal(Link, telegram.Calls[^1].Text("url"));
        Assert.Equal(3, telegram.Calls.Count);
    }

    [Fact]
    public async Task An_answer_that_is_too_old_is_over()
    {
        Ephemeral(_ => FakeTelegram.Sent(0), () => FakeTelegram.No(400, TooOld));

        Assert.IsType<Settled>(await Send(Private));
    }

    [Fact]
    public async Task In_private_chat_what_is_too_long_is_a_message_and_the_press_is_answered_once()
    {
        telegram.Answer = (call, _) => call.Method == "sendMessage" ? FakeTelegram.No(429, "Too Many Requests: retry after 2", """{"retry_after":2}""") : FakeTelegram.Ok("true");

        var attempt = await Send(new AnswerPress("q1", Ephemeral: Screen), chat: 1002);

        Assert.Equal(Screen, Assert.IsType<SendMessage>(attempt.Left).Screen);
        Assert.Null(TheAnswer().Text("text"));
    }

    /// <summary>How Telegram takes the message for one person, and the answer to the press.</summary>
    private void Ephemeral(Func<CancellationToken, Task<HttpResponseMessage>> message, Func<Task<HttpResponseMessage>>? answer = null) =>
        telegram.Answer = (call, cancel) => call.Method == "sendMessage" ? message(cancel) : (answer ?? (() => FakeTelegram.Ok("true")))();

    private Call TheAnswer() => Assert.Single(telegram.Calls, call => call.Method == "answerCallbackQuery");

    private void AssertText()
    {
        Assert.InRange(TheAnswer().Text("text")!.EnumerateRunes().Count(), 1, 200);
        Assert.Null(TheAnswer().Text("url"));
    }

    private void AssertLink() => Assert.Equal((null, Link), (TheAnswer().Text("text"), TheAnswer().Text("url")));

    private Task<Attempt> Send(AnswerPress act, bool mayUseGroup = true, long chat = -2001) =>
        new TelegramSender(telegram.Client(), Words, new BotIdentity(7000001, "MillbrookBot"), clock)
            .Send(Town.Millbrook(), new Envelope("e1", 0, 1, chat, act, "en", null, null), "en", mayUseGroup, default);
}
