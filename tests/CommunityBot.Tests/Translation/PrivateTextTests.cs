using System.Text;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Storage;
using CommunityBot.Tests.Chats;
using CommunityBot.Tests.Storage;
using CommunityBot.Translation;
using CommunityBot.Writing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityBot.Tests.Translation;

/// <summary>A person's own text is on disk until it is translated, and nowhere after that.</summary>
public sealed class PrivateTextTests : IDisposable
{
    private const string Words = "The doctor said confidentialwords about me.";

    private readonly TempDirectory folder = new();
    private readonly FakeMachine machine = new();
    private readonly DoNotContact doNotContact;
    private readonly NeighbourhoodState state;
    private readonly List<string> heard = [];
    private int update;

    public PrivateTextTests()
    {
        doNotContact = DoNotContact.Open(folder[""]);
        var area = Town.Millbrook() with { CanTranslate = true };
        state = new NeighbourhoodState(
            area, new LiteDbStore(folder["millbrook.db"]), Features(), doNotContact, new SealingKeys(folder["keys"]), new NeighbourhoodDirectory([area]), new Languages(_ => null!, (_, _) => ""), NullLogger<NeighbourhoodState>.Instance);
        state.Load();
    }

    public void Dispose()
    {
        state.Dispose();
        doNotContact.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Once_it_is_answered_no_byte_of_it_is_left()
    {
        Presses("private");
        Assert.True(IsOnDisk("confidentialwords"));

        await MachineAnswers();

        Assert.Equal([FakeMachine.Say(Words, "ro")], heard);
        Assert.False(IsOnDisk("confidentialwords"));
        Assert.False(IsOnDisk(FakeMachine.Say("confidentialwords", "ro")));
    }

    [Fact]
    public async Task Nor_if_a_second_attempt_was_reserved_for_it()
    {
        machine.Spoils = (html, _) => html.Replace("</b>", "");
        Presses("emphasised");
        var reserved = state.Jobs.Single().Reserved;

        await MachineAnswers();

        Assert.Equal(2, machine.Calls.Count);
        Assert.True(machine.Calls.Sum(call => call.Characters) > reserved);
        Assert.False(IsOnDisk("confidentialwords"));
        Assert.False(IsOnDisk(FakeMachine.Say("confidentialwords", "ro")));
    }

    [Fact]
    public void A_backup_meanwhile_does_not_have_it()
    {
        Presses("private");

        state.BackUp(folder["backup.db"]);

        Assert.DoesNotContain("confidentialwords", Encoding.UTF8.GetString(File.ReadAllBytes(folder["backup.db"])));
        Assert.True(IsOnDisk("confidentialwords"));
    }

    [Fact]
    public async Task Dropped_it_leaves_nothing_either()
    {
        Presses("private");
        Presses("drop");
        Assert.False(IsOnDisk("confidentialwords"));

        await MachineAnswers();

        Assert.Empty(heard);
        Assert.Empty(machine.Calls);
        Assert.Empty(state.Jobs);
    }

    [Fact]
    public async Task An_announcements_text_is_remembered()
    {
        Presses("public");
        await MachineAnswers();

        Assert.True(IsOnDisk("confidentialwords"));
    }

    private FeatureBook Features()
    {
        var book = new FeatureBook();
        var wish = new TranslationWish("x", "1002", "en", ["ro"], Words);
        book.Button("private", (turn, _) => turn.Translate(wish with { Private = true }));
        book.Button("emphasised", (turn, _) => turn.Translate(wish with { Private = true, Text = new RichText([new Run("Your "), new Run("doctor", Style.Bold), new Run(" said confidentialwords about you.")]) }));
        book.Button("public", (turn, _) => turn.Translate(wish));
        book.Button("drop", (turn, _) => turn.DropTranslation("x", "1002"));
        book.Translated("x", (_, arrived) => heard.Add(arrived.Texts["ro"].Text!.Plain));
        return book;
    }

    private void Presses(string button) =>
        state.Handle([new ButtonPressed(++update, "q", new Chat(1002, ChatKind.Private), new Person(1002, "Ana", "en"), 1, null, button)], new DateTimeOffset(2026, 3, 23, 10, 0, 0, TimeSpan.Zero));

    private async Task MachineAnswers()
    {
        var desk = new TranslationDesk([machine], TimeProvider.System, NullLogger<TranslationDesk>.Instance);
        var owner = new ThreadlessOwner(state.Find<TranslationJob>, input => state.Handle([input], new DateTimeOffset(2026, 3, 23, 10, 1, 0, TimeSpan.Zero)));
        await owner.Report(await desk.Translate(state.Jobs.Single(), owner, default));
    }

    /// <summary>In the data file or its log, byte for byte, deleted documents included. The files are open: a copy is read.</summary>
    private bool IsOnDisk(string words)
    {
        using var copy = new TempDirectory();
        Architecture.Shell.Run(folder[""], "cp", "-r", folder[""], copy["left"]);
        return Directory.GetFiles(copy["left"], "*", SearchOption.AllDirectories).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0);
    }
}
