using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Tests.Translation;

namespace CommunityBot.Tests.Chats;

/// <summary>A town where a machine translates, with Priya and Sam who run it, and Ana who reads Romanian and chose polls.</summary>
internal sealed class DraftingTown : IDisposable
{
    public DraftingTown(Func<Area, Area>? change = null)
    {
        var area = Town.Millbrook("en", "ro") with { CanTranslate = true, Facilitators = [1001, 1007] };
        Town = new Town(change?.Invoke(area) ?? area) { Translator = Machine };
        Ana = Town.Resident(2001, "Ana", "ro", Consent.Polls);
        Priya = Town.Facilitator();
    }

    public FakeMachine Machine { get; } = new();

    public Town Town { get; }

    public Someone Ana { get; }

    public Someone Priya { get; }

    /// <summary>The last look Priya has at the languages.</summary>
    public string Desk => Town.Transcript.Messages.Last(message => message.ChatId == Priya.Id && message.Text.Contains("Română:", StringComparison.Ordinal)).Text;

    /// <summary>What Ana got last.</summary>
    public Shown Copy => Town.Transcript.Messages.Last(message => message.ChatId == Ana.Id);

    public string DraftId => Town.Stored().Keys.Single(key => key.Collection == "drafts").Id;

    /// <summary>A poll from /poll to the desk.</summary>
    public Someone Drafts(string question, params string[] options) => Priya.Asks(question, options).Taps("Next: the languages");

    /// <summary>How many are stored.</summary>
    public int Kept(string collection) => Town.Stored().Keys.Count(key => key.Collection == collection);

    /// <summary>What it was asked for while <see cref="Town.Translator"/> was null.</summary>
    public void MachineAnswers()
    {
        Town.Translator = Machine;
        Town.Translate();
        Town.Deliver();
    }

    /// <summary>As Ana reads it.</summary>
    public string Word(Value value) => Town.Word(value, "ro");

    /// <summary>All that is to be seen in a chat, the newest first.</summary>
    public string Of(long chat) => string.Join("\n---\n", Town.Transcript.Messages.Where(message => message.ChatId == chat).Select(message => message.Text).Reverse());

    public void Dispose() => Town.Dispose();
}
