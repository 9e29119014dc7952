using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;

namespace CommunityBot.Writing;

/// <summary>
/// Which neighbourhood's writer takes an update. Buttons and deep links carry their area; else a group's link decides, or the
/// person's current area. Who has none is at home in the lobby, or in the only area there is.
/// </summary>
/// <param name="stopWords">STOP and its words in every language: as a whole private message each is <c>/stop</c>.</param>
public sealed class Router(NeighbourhoodDirectory directory, IReadOnlyList<Area> areas, IReadOnlySet<string> stopWords)
{
    private readonly Dictionary<string, string> areaByMark = areas.ToDictionary(area => AreaMark.Of(area.Id), area => area.Id);

    /// <summary>The inputs an update becomes: one to the area it is for, and one to each other area it concerns. None: it concerns nobody.</summary>
    public IReadOnlyList<(string Area, Input Input)> Route(Update update) => update switch
    {
        MessageReceived { Chat.IsPrivate: true, From: { } person } message => Private(message, person),
        MessageReceived message => Group(message),
        ButtonPressed press => Press(press),
        BotMembershipChanged { Chat.IsPrivate: true } change => [.. AreasOf(change.Chat.Id).Select(area => (area, (Input)change))],
        BotMembershipChanged change => directory.OfGroup(change.Chat.Id) is { } area ? [(area, change)] : [],
        ChatMigrated migration => (directory.OfGroup(migration.From) ?? directory.OfGroup(migration.To)) is { } area ? [(area, migration)] : [],
        _ => [],
    };

    private List<(string, Input)> Private(MessageReceived message, Person person)
    {
        if (message.Command is null && message.Content is ConversationInput.Said said && stopWords.Contains(said.Text.Plain.Trim().TrimEnd('.', '!', '۔')))
        {
            message = message with { Command = new Command("stop", "") };
        }

        var area = message.Command is { Name: "start" } start && InPayload(start) is { } named ? named : HomeOf(person.Id);
        var inputs = new List<(string, Input)> { (area, message) };
        if (message.Command?.Name == "stop")
        {
            inputs.AddRange(Others(person.Id, area).Select(other => (other, (Input)new StoppedElsewhere(person.Id))));
        }

        return inputs;
    }

    private IReadOnlyList<(string, Input)> Group(MessageReceived message)
    {
        if (message.Chat.Kind == ChatKind.Channel || message.Command is null)
        {
            return [];
        }

        if (directory.OfGroup(message.Chat.Id) is { } linked)
        {
            return [(linked, message)];
        }

        return message.Command switch
        {
            { Name: "start" } start when InPayload(start) is { } named => [(named, message)],
            { Name: "link" } => [(message.From is { } person ? LinkedBy(person.Id) : OnlyArea ?? Area.Lobby, message)],
            _ => [],
        };
    }

    private List<(string, Input)> Press(ButtonPressed press)
    {
        var (mark, data) = AreaMark.Split(press.Data);
        var marked = areaByMark.GetValueOrDefault(mark);

        if (data.Split(' ') is ["join", var chosen] && areas.Any(area => !area.IsLobby && area.Id == chosen))
        {
            return [(chosen, press with { Data = data })];
        }

        // Who presses Link in a group nobody owns yet is only now known, and with it the area.
        var area = data == "link" && directory.OfGroup(press.Chat.Id) is null ? LinkedBy(press.From.Id) : marked ?? HomeOf(press.From.Id);
        var inputs = new List<(string, Input)> { (area, press with { Data = data }) };
        if (data == "forget yes")
        {
            inputs.AddRange(Others(press.From.Id, area).Select(other => (other, (Input)new ForgottenElsewhere(press.From.Id))));
        }

        return inputs;
    }

    private string? OnlyArea => areas.Count(area => !area.IsLobby) == 1 ? areas.Single(area => !area.IsLobby).Id : null;

    private string HomeOf(long userId) =>
        directory.OfPerson(userId) is [var current, ..] ? current : RunBy(userId).FirstOrDefault() ?? OnlyArea ?? Area.Lobby;

    /// <summary>The area a person may link a group to: their current one if they run it, else another they run.</summary>
    private string LinkedBy(long userId)
    {
        var home = HomeOf(userId);
        var runs = RunBy(userId).ToList();
        return runs.Contains(home) ? home : runs.FirstOrDefault() ?? home;
    }

    private IEnumerable<string> RunBy(long userId) => areas
        .Where(area => directory.Runs(area.Id, userId) ?? area.Facilitators.Contains(userId))
        .Select(area => area.Id);

    private IReadOnlyList<string> AreasOf(long userId) => directory.OfPerson(userId) is { Count: > 0 } areasOf ? areasOf : [HomeOf(userId)];

    private IEnumerable<string> Others(long userId, string area) => directory.OfPerson(userId).Where(other => other != area);

    private string? InPayload(Command start)
    {
        var id = start.Arguments.Split('_')[0];
        return areas.FirstOrDefault(area => !area.IsLobby && area.Id == id)?.Id;
    }
}
