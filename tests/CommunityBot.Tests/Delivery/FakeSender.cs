using System.Threading.Channels;
using CommunityBot.Delivery;
using CommunityBot.Neighbourhood;

namespace CommunityBot.Tests.Delivery;

/// <summary>A Telegram that shows each request as it comes and answers when the test says so.</summary>
internal sealed class FakeSender : ISender
{
    private readonly Channel<Sending> begun = Channel.CreateUnbounded<Sending>();

    /// <summary>Answers at once; null: the test answers.</summary>
    public Func<Envelope, Attempt?> AtOnce { get; set; } = _ => null;

    /// <summary>The next request, when it comes.</summary>
    public async Task<Sending> Next() => await begun.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));

    public async Task<Attempt> Send(Area area, Envelope envelope, string locale, bool mayUseGroup, CancellationToken cancel)
    {
        var sending = new Sending(envelope, mayUseGroup);
        if (AtOnce(envelope) is { } attempt)
        {
            sending.Answer.SetResult(attempt);
        }

        begun.Writer.TryWrite(sending);
        return await sending.Answer.Task.WaitAsync(cancel);
    }
}

/// <summary>A request under way.</summary>
internal sealed record Sending(Envelope Envelope, bool MayUseGroup)
{
    public TaskCompletionSource<Attempt> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Accept() => Answer.SetResult(new Settled(new Sent(1)));
}
