namespace CommunityBot.Neighbourhood;

/// <summary>
/// Each resident's own command menu in their private chat: their language, their role's commands. Telegram keeps it, so whoever
/// was given another one than they would be given now is given it anew when the process starts.
/// </summary>
public static class Menu
{
    private const string Kind = "menus";

    /// <summary>Nobody waits for a menu: new ones are handed out while no more than this wait behind the answers.</summary>
    private const int MostWaiting = 30;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    public static void Register(FeatureBook book)
    {
        book.AtStart(turn => Renew(turn, book));
        book.Due(Kind, (turn, _) => Renew(turn, book));
    }

    public static IReadOnlyList<string> CommandsFor(Turn turn, FeatureBook book) => Commands(turn.IsFacilitator, book);

    /// <summary>The acting resident's, who has just chosen a language, a role or an area.</summary>
    public static void Set(Turn turn, FeatureBook book) => Give(turn.Me!, turn, book, unhurried: false);

    /// <summary>A resident's whose role another person changed.</summary>
    public static void Set(long userId, Turn turn, FeatureBook book)
    {
        if (turn.Find<Resident>(Resident.KeyOf(userId)) is { } resident && IsToHave(resident, turn))
        {
            Give(resident, turn, book, unhurried: true);
        }
    }

    /// <summary>Those who run the area at once, the others some at a time. Whose mark is right has been given it, also after a restart.</summary>
    private static void Renew(Turn turn, FeatureBook book)
    {
        var marks = turn.Area.Languages.Order().SelectMany(language => new[] { true, false }.Select(runs => (language, runs)))
            .ToDictionary(look => look, look => MarkOf(look.language, look.runs, turn, book));
        var stale = turn.All<Resident>()
            .Where(resident => marks.TryGetValue((resident.Language, Runs(resident, turn)), out var mark) && mark != resident.Menu && IsToHave(resident, turn))
            .OrderBy(resident => resident.UserId)
            .ToLookup(resident => Runs(resident, turn));
        var room = Math.Max(0, MostWaiting - turn.All<Envelope>().Count(envelope => envelope.Lane == Lane.Broadcast));
        foreach (var resident in stale[true].Concat(stale[false].Take(room)))
        {
            Give(resident, turn, book, unhurried: true);
        }

        if (stale[false].Skip(room).Any())
        {
            turn.Schedule(Kind, "", turn.Now + Beat);
        }
    }

    /// <summary>Telegram has one menu a chat: that of the area the person is in. Whoever left or blocked the bot gets nothing.</summary>
    private static bool IsToHave(Resident resident, Turn turn) =>
        resident.Reachable && !turn.IsForgotten(resident.UserId) && turn.IsCurrentFor(resident.UserId);

    private static void Give(Resident resident, Turn turn, FeatureBook book, bool unhurried)
    {
        var runs = Runs(resident, turn);
        turn.SetMenu(resident.UserId, Commands(runs, book), unhurried);
        turn.Put(resident with { Menu = MarkOf(resident.Language, runs, turn, book) });
    }

    private static bool Runs(Resident resident, Turn turn) => turn.Find<Facilitator>(resident.Id) is { Active: true };

    private static IReadOnlyList<string> Commands(bool runs, FeatureBook book) =>
        [.. book.Commands.Where(command => command.Name != "start" && (command.Who != Who.Facilitators || runs)).Select(command => command.Name)];

    /// <summary>A short mark of all that the menu says.</summary>
    private static string MarkOf(string language, bool runs, Turn turn, FeatureBook book)
    {
        var lines = Commands(runs, book).Select(name => $"{name} {turn.Languages.Label(CommandPrompts.Describe(name), language)}");
        return TextMark.Of(string.Join('\n', lines));
    }
}
