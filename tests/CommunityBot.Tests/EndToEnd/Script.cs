using System.Text.Json.Nodes;
using CommunityBot.Dialogs;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>What a person is going to do, one thing after the other: each as soon as the one before is answered and what it needs is to be seen.</summary>
internal sealed class Script(PlaygroundClient people, Neighbour person, IEnumerable<Deed> deeds)
{
    private readonly Queue<Deed> left = new(deeds);
    private string? pressed;
    private long since;

    public Neighbour Person => person;

    public bool IsDone => left.Count == 0 && pressed is null;

    public override string ToString() => $"{person.Name} for {(pressed is null ? left.Peek() : $"the answer to {pressed}")}";

    /// <summary>Does the next thing if its time has come; whether it did.</summary>
    public async Task<bool> DoNext()
    {
        if (pressed is not null)
        {
            if ((int)(await people.Get($"callbacks/{pressed}"))["answers"]! == 0)
            {
                return false;
            }

            pressed = null;
        }

        return left.TryPeek(out var deed) && await Do(deed) && left.TryDequeue(out _);
    }

    private async Task<bool> Do(Deed deed)
    {
        var chat = deed.Group ?? person.Id;
        var (mark, shown) = await people.Look(chat, person.Id);
        var messages = shown.Where(message => Fits(message, deed));
        switch (deed)
        {
            case Says says when says.After is null || messages.Any():
                await people.Say(person.Id, says.Text);
                break;
            case Taps taps when messages.LastOrDefault(message => Button(message, taps) is not null) is { } message:
                var press = await people.PressWithoutWaiting(person.Id, chat, message, Button(message, taps)!["callback_data"]!.ToString());
                pressed = press["callback_query_id"]!.ToString();
                break;
            default:
                return false;
        }

        since = deed.Group is null ? mark : since;
        return true;
    }

    /// <summary>In private what came since the last deed; in the group, where cards stand, all.</summary>
    private bool Fits(JsonNode message, Deed deed) => PlaygroundClient.IsFromBot(message)
        && (deed is { Group: not null } or Taps { OnCard: true } || (long)message["seq"]! > since)
        && message["text"]?.ToString().Contains(Seen(deed)) != false;

    private string Seen(Deed deed) => deed.After is null ? "" : Words.Text(deed.After, LanguageOf(deed));

    private JsonNode? Button(JsonNode message, Taps taps) => PlaygroundClient.Button(message, Words.Label(taps.Label, LanguageOf(taps)));

    /// <summary>In a group cards are in the neighbourhood's own language.</summary>
    private string LanguageOf(Deed deed) => deed.Group is null ? person.Language : "en";
}

/// <param name="After">What must be on the message before; null: anything.</param>
/// <param name="Group">Where; null: in private.</param>
internal abstract record Deed(Screen? After, long? Group);

internal sealed record Says(string Text, Screen? After = null) : Deed(After, null);

/// <param name="OnCard">The message stays and may look the same after a press; nothing new is waited for.</param>
internal sealed record Taps(Value Label, Screen? After = null, long? Group = null, bool OnCard = false) : Deed(After, Group);
