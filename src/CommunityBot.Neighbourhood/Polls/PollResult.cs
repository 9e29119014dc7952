using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>How a poll came out, as text bars: <c>▓▓▓▓░░ 42 % (21)</c>.</summary>
public static class PollResult
{
    private const int BarLength = 6;
    private const int MostNames = 10;

    /// <summary>For one reader.</summary>
    /// <param name="ballots">The poll's; null where there are none any more.</param>
    public static Screen For(Poll poll, string language, Ballots? ballots)
    {
        var text = poll.TextFor(language);
        var screen = new Screen(PollPrompts.ResultHead(text.Question));
        if (!poll.IsTranslatedTo(language))
        {
            screen = screen.Then(PollPrompts.NotTranslated);
        }

        screen = poll.Result is { } result ? Counted(screen.Then(PollPrompts.Result(result.Voters)), result, text, poll.Rules.Secret ? null : ballots) : screen.Then(PollPrompts.Uncounted);
        return poll.Next is null ? screen : SayWhatNext.Shown(screen, poll, language);
    }

    /// <summary>Where nobody voted, that is all there is to say.</summary>
    private static Screen Counted(Screen screen, Tally result, PollText text, Ballots? names) => result switch
    {
        { Voters: 0 } => screen,
        { Counts: null } => screen.Then(PollPrompts.TooFew),
        _ => screen.Then(Lines(result, text, names)),
    };

    /// <summary>A line an option, most of it numbers.</summary>
    /// <param name="names">The ballots, if names stand beside the choices.</param>
    public static Prompt Lines(Tally tally, PollText text, Ballots? names) =>
        PollPrompts.ResultLines(new LinesValue([.. text.Options.Index().Select(option => Line(tally, option.Item, option.Index, names))]));

    private static Value Line(Tally tally, string option, int index, Ballots? names)
    {
        var votes = tally.Counts![index];
        var percent = tally.Voters == 0 ? 0 : (int)Math.Round(100.0 * votes / tally.Voters, MidpointRounding.AwayFromZero);
        var full = (int)Math.Round(percent / 100.0 * BarLength, MidpointRounding.AwayFromZero);
        var bar = new string('▓', full) + new string('░', BarLength - full);
        var voters = names?.Cast.Where(ballot => ballot.Choices.Contains(index)).Select(ballot => ballot.Name!).Order(StringComparer.Ordinal).ToList() ?? [];
        var line = PollPrompts.ResultLine(bar, percent, votes, option);
        return voters.Count switch
        {
            0 => line,
            <= MostNames => PollPrompts.WithNames(line, voters),
            _ => PollPrompts.WithMoreNames(line, [.. voters.Take(MostNames)], voters.Count - MostNames),
        };
    }
}
