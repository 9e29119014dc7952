using System.Net;
using CommunityBot.Delivery;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Prompts;
using CommunityBot.Telegram;
using CommunityBot.Tests.Chats;
using Microsoft.Extensions.Time.Testing;

namespace CommunityBot.Tests.Telegram;

/// <summary>What comes of one request, whatever Telegram or the way there does.</summary>
public sealed class SendingTests
{
    private static readonly PromptBook Words = RealPrompts.Book;
    private static readonly Screen Screen = new(SharedPrompts.NotUnderstood);

    private readonly FakeTelegram telegram = new();

    [Fact]
    public async Task Accepted_it_has_its_message_id()
    {
        telegram.Answer = (_, _) => FakeTelegram.Sent(77);

        Assert.Equal(new Settled(new Sent(77)), await Send(new SendMessage(Screen)));
        Assert.Equal("1002", telegram.Calls[0].Fields["chat_id"]!.ToString());
    }

    [Fact]
    public async Task A_message_id_of_0_names_nothing()
    {
        telegram.Answer = (_, _) => FakeTelegram.Sent(0);

        Assert.Equal(new Settled(new Sent()), await Send(new SendMessage(Screen)));
    }

    [Theory]
    [InlineData("""{"ok":true,"result":null}""")]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"ok":true,"result":{}}""")]
    [InlineData("""{"ok":true,"result":{"message_id":"x"}}""")]
    [InlineData("""{"ok":true,"result":{"message_id":4,"fr""")]
    [InlineData("""{"ok":false}""")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task An_answer_that_makes_no_sense_is_no_crash(string body)
    {
        telegram.Answer = (_, _) => FakeTelegram.Json(HttpStatusCode.OK, body);

        Assert.True(await Send(new SendMessage(Screen)) is Settled { Outcome: Unknown or Sent { MessageId: null } });
    }

    [Fact]
    public async Task Html_of_a_proxy_is_an_unknown_outcome()
    {
        telegram.Answer = (_, _) => FakeTelegram.BadGateway();

        Assert.Equal(new Settled(new Unknown()), await Send(new SendMessage(Screen)));
    }

    [Fact]
    public async Task A_connection_that_breaks_after_writing_is_an_unknown_outcome()
    {
        telegram.Answer = (_, _) => FakeTelegram.Resets();

        Assert.Equal(new Settled(new Unknown()), await Send(new SendMessage(Screen)));
    }

    [Fact]
    public async Task A_connection_that_is_refused_sent_nothing()
    {
        telegram.Answer = (_, _) => FakeTelegram.Refuses();

        Assert.Equal(new NoConnection(), await Send(new SendMessage(Screen)));
    }

    [Fact]
    public async Task A_429_is_told_at_once_and_not_slept_through()
    {
        telegram.Answer = (_, _) => FakeTelegram.No(429, "Too Many Requests: retry after 37", """{"retry_after":37}""");

        Assert.Equal(new Later(TimeSpan.FromSeconds(37)), await Send(new SendMessage(Screen)));
        Assert.Single(telegram.Calls);
    }

    [Fact]
    public async Task A_new_chat_id_is_told()
    {
        telegram.Answer = (_, _) => FakeTelegram.No(400, "Bad Request: group chat was upgraded to a supergroup chat", """{"migrate_to_chat_id":-1002001}""");

        Assert.Equal(new Settled(new Moved(-1002001)), await Send(new SendMessage(Screen)));
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_done()
    {
        telegram.Answer = (_, _) => FakeTelegram.No(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");

        Assert.Equal(new Settled(new Sent()), await Send(new EditMessage(7, Screen)));
    }

    [Fact]
    public async Task A_file_is_sent_and_its_refusal_told()
    {
        telegram.Answer = (_, _) => FakeTelegram.No(413, "Request Entity Too Large");

        Assert.Equal(Refusal.Invalid, Assert.IsType<Refused>(Assert.IsType<Settled>(await Send(new SendFile("me.json", "{}", SharedPrompts.NotUnderstood))).Outcome).Reason);
        Assert.Equal("sendDocument", telegram.Calls[0].Method);
    }

    [Fact]
    public async Task Cancelling_is_passed_on()
    {
        using var stop = new CancellationTokenSource();
        telegram.Answer = async (_, cancel) =>
        {
            await stop.CancelAsync();
            return await FakeTelegram.Hangs(cancel);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Send(new SendMessage(Screen), stop.Token));
    }

    private Task<Attempt> Send(Act act, CancellationToken cancel = default) =>
        new TelegramSender(telegram.Client(), Words, new BotIdentity(7000001, "MillbrookBot"), new FakeTimeProvider())
            .Send(Town.Millbrook(), new Envelope("e1", 0, 1, 1002, act, "en", null, null), "en", true, cancel);
}
