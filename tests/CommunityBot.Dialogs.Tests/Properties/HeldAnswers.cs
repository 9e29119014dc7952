using System.Text.Json;

namespace CommunityBot.Dialogs.Tests;

/// <summary>The poll flow once more, told without the engine: what the held answers say if read from top to bottom.</summary>
internal static class HeldAnswers
{
    public static PollFlow.Poll Draft(IReadOnlyDictionary<string, JsonElement> answers)
    {
        var options = Enumerable.Range(1, 5).Select(index => answers.TryGetValue($"poll.option#{index}", out var line) ? line.GetString() : null)
            .TakeWhile(line => line is not null).ToList();
        return new PollFlow.Poll(
            answers["poll.question"].GetString()!,
            string.Join('|', options),
            answers["poll.several"].GetBoolean() ? answers["poll.most"].GetInt32() : 1,
            answers["poll.closes"].GetDateTimeOffset(),
            !answers.TryGetValue("poll.secret", out var secret) || secret.GetBoolean(),
            answers.TryGetValue("poll.audience", out var audience) ? audience.GetString()! : "all");
    }
}
