using System.Reflection;
using System.Text.Json;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Tests.Outgoing;

/// <summary>An envelope survives a restart as it was, whatever its act.</summary>
public sealed class EnvelopeJsonTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 23, 10, 0, 0, TimeSpan.Zero);

    private static readonly Screen Everything = new Screen(new Prompt(
            "x",
            ("text", "Ana"),
            ("rich", new RichText([new Run("bold", Style.Bold), new Run("link", Style.Plain, "https://example.org")])),
            ("count", 3),
            ("moment", new MomentValue(At, "Europe/London", MomentStyle.Day)),
            ("time", new TimeOnly(21, 30)),
            ("prompt", new Prompt("inner", ("count", 1))),
            ("language", new LanguageValue("ur")),
            ("list", new ListValue(["a", 2])),
            ("lines", new LinesValue([new Prompt("line")])),
            ("link", new BotLinkValue("millbrook"))))
        .Row(new Press("A", "a 1"), new OpenLink("B", "https://example.org"))
        .Row(new OpenBot(new Prompt("c"), "millbrook", InGroup: true));

    private static readonly Act[] Acts =
    [
        new SendMessage(Everything, "card", 4, 5, new Media(MediaKind.Photo, "file")),
        new EditMessage(7, Everything, "card", Caption: true),
        new SendCard("announcement/1"),
        new EditCard(7, "announcement/1"),
        new DeleteMessage(7),
        new SendFile("me.json", "{}", new Prompt("caption")),
        new AnswerPress("query", new Prompt("toast"), Everything, "payload", 1002, At),
        new SendEphemeral(1002, 9, Everything),
        new EditEphemeral(1002, 9, Everything),
        new SetMenu(["help", "stop"]),
    ];

    public static TheoryData<string> Names => [.. Acts.Select(act => act.GetType().Name)];

    [Fact]
    public void Every_act_is_here() => Assert.Equal(
        typeof(Act).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Act))).Select(type => type.Name).Order(),
        Acts.Select(act => act.GetType().Name).Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void Comes_back_as_it_was(string name)
    {
        var envelope = new Envelope("e1", 2, 3, -2001, Acts.Single(act => act.GetType().Name == name), "ro", new PushTerms(Lane.Reminder, Consent.Polls, true), At, 1);
        var json = JsonSerializer.Serialize(envelope, NeighbourhoodJson.Default.Envelope);

        var back = JsonSerializer.Deserialize(json, NeighbourhoodJson.Default.Envelope)!;

        Assert.Equal(json, JsonSerializer.Serialize(back, NeighbourhoodJson.Default.Envelope));
        Assert.Equal(name, back.Act.GetType().Name);
        Assert.Equal(envelope with { Act = back.Act }, back);
        Assert.All(
            Properties(back.Act).Zip(Properties(envelope.Act)),
            pair => Assert.Equal(pair.Second is null, pair.First is null));
    }

    [Fact]
    public void What_is_not_given_is_not_written() =>
        Assert.Equal(
            """{"Id":"e1","Revision":0,"Order":1,"ChatId":1002,"Act":{"$type":"delete","MessageId":7},"Attempt":0,"Lane":"Answer"}""",
            JsonSerializer.Serialize(new Envelope("e1", 0, 1, 1002, new DeleteMessage(7), null, null, null), NeighbourhoodJson.Default.Envelope));

    private static IEnumerable<object?> Properties(Act act) =>
        act.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.GetValue(act));
}
