using System.Text.Json;
using CommunityBot.Delivery;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Lobby;
using CommunityBot.Operations;
using CommunityBot.Storage;
using CommunityBot.Telegram;
using CommunityBot.Tests.Chats;
using CommunityBot.Tests.Delivery;
using CommunityBot.Tests.Translation;
using CommunityBot.Translation;
using CommunityBot.Writing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Person = CommunityBot.Neighbourhood.Person;

namespace CommunityBot.Tests.Writing;

/// <summary>
/// Two neighbourhoods and the lobby as the worker runs them, threads and all, on stores the test can break. The command
/// <c>/note TEXT</c> writes down that it was handled, <c>/fail</c> throws, <c>/break</c> writes what can't be committed,
/// <c>/wish TEXT</c> writes down the text in Romanian when it has come.
/// </summary>
internal sealed class Parish : IAsyncDisposable
{
    public const string Mill = "millbrook";
    public const string Celyn = "parc-celyn";

    /// <summary>Ana lives in Millbrook, Nia in Parc Celyn, Bo in both.</summary>
    public const long Ana = 1002;
    public const long Nia = 1010;
    public const long Bo = 1020;

    private static readonly Area[] Areas =
    [
        Town.Millbrook("en") with { Facilitators = [], CanTranslate = true },
        Town.Millbrook("en") with { Id = Celyn, Name = "Parc Celyn", Facilitators = [] },
    ];

    private readonly Storage.TempDirectory folder = new();
    private readonly DoNotContact doNotContact;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task sending;
    private CancellationTokenSource process = new();
    private Task translating = Task.CompletedTask;
    private List<NeighbourhoodWriter> writers = [];
    private int nextUpdate = 100;

    public Parish()
    {
        doNotContact = DoNotContact.Open(folder[""]);
        foreach (var area in (string[])[Mill, Celyn, Area.Lobby])
        {
            Stores[area] = new StubbornStore();
        }

        Sender.AtOnce = _ => new Settled(new Sent(1));
        Outbox = new Outbox(Sender, new TelegramSettings(), Clock, NullLogger<Outbox>.Instance);
        sending = Outbox.Run(stopping.Token);
        Reader = new UpdateReader("MillbrookBot");
        Open();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 23, 10, 0, 0, TimeSpan.Zero));

    public Dictionary<string, StubbornStore> Stores { get; } = [];

    public FakeSender Sender { get; } = new();

    public Outbox Outbox { get; }

    /// <summary>Who translates, for the whole parish.</summary>
    public FakeMachine Machine { get; } = new();

    public UpdateReader Reader { get; }

    public Neighbourhoods Neighbourhoods { get; private set; } = null!;

    public NeighbourhoodWriter this[string area] => writers.Single(writer => writer.Area.Id == area);

    public int NextUpdate() => ++nextUpdate;

    /// <summary>What was handled in an area, in order; once each if all is well.</summary>
    public IReadOnlyList<string> Notes(string area) =>
        Stores[area].Documents.Where(stored => stored.Key.Collection == "notes").Select(stored => JsonSerializer.Deserialize<Note>(stored.Value)!)
            .OrderBy(note => note.Number).Select(note => note.Text).ToList();

    public int Count(string collection, string area) => Stores[area].Documents.Keys.Count(key => key.Collection == collection);

    /// <summary>A parish at work whose three people have joined.</summary>
    public static async Task<Parish> Begin()
    {
        var parish = new Parish();
        await parish.Neighbourhoods.Start();
        foreach (var (person, areas) in new[] { (Ana, new[] { Mill }), (Nia, [Celyn]), (Bo, [Mill, Celyn]) })
        {
            foreach (var area in areas)
            {
                await parish.Says(person, $"/start {area}");
            }
        }

        return parish;
    }

    /// <summary>The process ends and begins again on the same files.</summary>
    public async Task Restart(Action? meanwhile = null)
    {
        await End();
        meanwhile?.Invoke();
        Open();
        await Neighbourhoods.Start();
    }

    /// <summary>Hands in a private message. The task is done when it is committed or kept in the lobby.</summary>
    public async Task Says(long person, string text, int? id = null)
    {
        var committed = await Neighbourhoods.Post(Reader.Read(Json(person, text, id).RootElement)!, Raw(person, text, id ?? nextUpdate), default);
        await committed.WaitAsync(TimeSpan.FromSeconds(60));
    }

    public JsonDocument Json(long person, string text, int? id = null) => JsonDocument.Parse(Raw(person, text, id ?? NextUpdate()));

    public static string Raw(long person, string text, int id) => $$$"""
        {"update_id":{{{id}}},"message":{"message_id":{{{id}}},"date":1774260000,"from":{"id":{{{person}}},"is_bot":false,"first_name":"P"},
        "chat":{"id":{{{person}}},"type":"private"},"text":"{{{text}}}","entities":[{"type":"bot_command","offset":0,"length":{{{text.Split(' ')[0].Length}}}}]}}
        """;

    /// <summary>Time passes until it is so.</summary>
    public async Task PassUntil(Task done)
    {
        while (!done.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await done;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in Stores.Values)
        {
            store.Broken = false;
        }

        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await End();
        doNotContact.Dispose();
        folder.Dispose();
    }

    private async Task End()
    {
        await process.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => translating);
        await Neighbourhoods.DisposeAsync();
        process.Dispose();
        process = new CancellationTokenSource();
    }

    private void Open()
    {
        var desk = new TranslationDesk([Machine], Clock, NullLogger<TranslationDesk>.Instance);
        translating = desk.Run(process.Token);
        Area[] all = [.. Areas, SettingsCheck.Lobby(Areas)];
        var directory = new NeighbourhoodDirectory(all);
        writers = all.Select(area => new NeighbourhoodWriter(
            new NeighbourhoodState(area, Stores[area.Id], Features(), doNotContact, new SealingKeys(folder["keys"]), directory, new Languages(_ => null!, (_, _) => ""), NullLogger<NeighbourhoodState>.Instance),
            Outbox,
            desk,
            Clock,
            NullLogger<NeighbourhoodWriter>.Instance)).ToList();
        Neighbourhoods = new Neighbourhoods(new Router(directory, all, new HashSet<string>()), writers, Reader.Read, Features().IsNeverKept, Clock, NullLogger<Neighbourhoods>.Instance);
    }

    private static FeatureBook Features()
    {
        var book = new FeatureBook();
        book.Document("notes", NotesJson.Default.Note);
        book.Command("start", Who.Anyone, (turn, _) => turn.Put(
            new Resident(turn.By!.Id, "P", "en", new Dictionary<Consent, Agreement> { [Consent.Polls] = new(turn.Now, 1) }, true, turn.Now, turn.Now)));
        book.Command("stop", Who.Anyone, (turn, _) => turn.StopPushes(turn.By!.Id));
        book.Command("note", Who.Anyone, (turn, command) => Write(turn, command.Arguments));
        book.Command("fail", Who.Anyone, (turn, _) =>
        {
            Write(turn, "never");
            throw new InvalidOperationException("planned");
        });
        book.Button("secret", (turn, arguments) => Write(turn, arguments[0]), neverKept: true);
        book.Button(LobbyFeature.PressAgain, (turn, _) => turn.Toast(LobbyPrompts.PressAgain));
        book.Command("break", Who.Anyone, (turn, _) => turn.Put(new Note("not an id\n", 0, "never")));
        book.Command("wish", Who.Anyone, (turn, command) => turn.Translate(new TranslationWish("note", command.Arguments, "en", ["ro"], command.Arguments)));
        book.Translated("note", (turn, arrived) =>
        {
            Write(turn, $"{arrived.Texts["ro"].Text?.Plain ?? arrived.Trouble?.ToString()}");
            if (arrived.Subject.StartsWith("fail", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("planned");
            }
        });
        book.Command("say", Who.Anyone, (turn, command) => turn.Reply(new Prompt(command.Arguments)));
        book.Command("schedule", Who.Anyone, (turn, command) => turn.Schedule("note", command.Arguments, turn.Now.AddMinutes(10)));
        book.Due("note", (turn, due) =>
        {
            Write(turn, due.Subject);
            if (due.Subject.StartsWith("bad", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("planned");
            }
        });
        return book;
    }

    private static void Write(Turn turn, string text)
    {
        var number = turn.NextNumber("note");
        turn.Put(new Note($"{number}", number, text));
    }
}
