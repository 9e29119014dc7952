using CommunityBot.Delivery;
using CommunityBot.Neighbourhood;
using CommunityBot.Tests.Chats;

namespace CommunityBot.Tests.Delivery;

/// <summary>A neighbourhood as the outbox sees it: its gate says what the test says, and it commits when the test lets it.</summary>
internal sealed class FakeArea : IOutboxOwner
{
    public Area Area { get; } = Town.Millbrook();

    /// <summary>What the gate says.</summary>
    public Func<Envelope, GateDecision> Gate { get; set; } = _ => new Go();

    /// <summary>How often the gate was asked.</summary>
    public int Asked { get; private set; }

    /// <summary>Done when a report is committed; at once unless the test says otherwise.</summary>
    public Func<SendReported, Task> Commit { get; set; } = _ => Task.CompletedTask;

    public List<SendReported> Reports { get; } = [];

    public Envelope? Draw(Envelope envelope) => envelope;

    public string LocaleOf(Envelope envelope) => "en";

    public GateDecision Decide(Envelope envelope)
    {
        Asked++;
        return Gate(envelope);
    }

    public Task Report(SendReported report)
    {
        lock (Reports)
        {
            Reports.Add(report);
        }

        return Commit(report);
    }
}
