using System.Globalization;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Residents;

/// <summary>The hours in which a resident is left alone; the area's, or longer or shorter ones of their own.</summary>
public static class ChooseQuietHours
{
    public const string Name = "residents.quiet";

    private const string AsArea = "area";

    public static readonly FlowDefinition<QuietHours?> Definition = FlowDefinition.Of<QuietHours?, QuietFacts>(Name, Flow, ResidentsJson.Default.QuietFacts);

    public static async Flow<QuietHours?> Flow(Ask ask, QuietFacts facts)
    {
        var from = await ask.Choice(
            QuietPrompts.From(facts.From, facts.To),
            [.. Times([18, 19, 20, 21, 22, 23, 0]), new Option(AsArea, QuietPrompts.AsArea)],
            perRow: 4);
        if (from == AsArea)
        {
            return null;
        }

        var to = await ask.Choice(QuietPrompts.To, Times([5, 6, 7, 8, 9, 10, 11, 12]), perRow: 4);
        return new QuietHours(Time(from), Time(to));
    }

    public static QuietFacts Facts(Turn turn) => new(turn.Area.QuietHours.From, turn.Area.QuietHours.To);

    public static void Handle(QuietHours? quiet, Turn turn)
    {
        if (turn.Me is { } me)
        {
            turn.Put(me with { Quiet = quiet });
            var effective = quiet ?? turn.Area.QuietHours;
            turn.Reply(QuietPrompts.Done(effective.From, effective.To));
        }
    }

    private static IReadOnlyList<Option> Times(IEnumerable<int> hours) =>
        [.. hours.Select(hour => new Option(hour.ToString(CultureInfo.InvariantCulture), new TimeOnly(hour, 0)))];

    private static TimeOnly Time(string hour) => new(int.Parse(hour, CultureInfo.InvariantCulture), 0);
}

public sealed record QuietFacts(TimeOnly From, TimeOnly To);
