namespace CommunityBot.Dialogs.Tests;

/// <summary>A flow with one of everything that makes paths differ: a list, a branch, rules between answers, settings.</summary>
internal static class PollFlow
{
    public static readonly Prompt Question = new("poll.question");
    public static readonly Prompt Option = new("poll.option");
    public static readonly Prompt Several = new("poll.several");
    public static readonly Prompt Most = new("poll.most");
    public static readonly Prompt Closes = new("poll.closes");
    public static readonly Prompt Secret = new("poll.secret");
    public static readonly Prompt Audience = new("poll.audience");
    public static readonly Prompt Review = new("poll.review");
    public static readonly Prompt Twice = new("poll.option.twice");
    public static readonly Prompt TooMany = new("poll.most.toomany");
    public static readonly Prompt TooSoon = new("poll.closes.soon");

    public static readonly IReadOnlyList<Option> Audiences = [new("all", "All"), new("members", "Members"), new("team", "Team")];

    public static async Flow<Poll> Flow(Ask ask)
    {
        var question = await ask.Text(Question, max: 30);
        var options = await Options(ask);
        var most = await ask.YesNo(Several)
            ? await ask.Number(Most, 2, 5).Must(number => number <= options.Count, number => TooMany.With("count", number))
            : 1;
        var closes = await ask.When(Closes).Must(at => at >= ask.Now + TimeSpan.FromHours(1), TooSoon);
        var secret = ask.Setting(Secret, true);
        var audience = ask.Setting(Audience, Audiences, "all");
        await ask.Review(Review.With("question", question).With("options", new ListValue([.. options.Select(option => (Value)option)])));
        return new Poll(question, string.Join('|', options), most, closes.ToUniversalTime(), secret, audience);
    }

    private static async Flow<List<string>> Options(Ask ask)
    {
        var options = new List<string>();
        for (var index = 1; index <= 5; index++)
        {
            var line = await ask.Line(Option, 20, index, index > 2 ? DialogPrompts.Done : null).Must(text => !options.Contains(text!), Twice);
            if (line is null)
            {
                break;
            }

            options.Add(line);
        }

        return options;
    }

    public sealed record Poll(string Question, string Options, int Most, DateTimeOffset Closes, bool Secret, string Audience);
}
