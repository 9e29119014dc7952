using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary><c>Extend</c>: another closing time, sooner or later than the one before.</summary>
public static class ExtendPoll
{
    public const string Name = "polls.extend";

    public static readonly FlowDefinition<Extension> Definition = FlowDefinition.Of<Extension, PollSubject>(Name, Flow, PollsJson.Default.PollSubject);

    public static async Flow<Extension> Flow(Ask ask, PollSubject poll) => new(poll.Id, await CreatePoll.When(ask, PollPrompts.ExtendTo(poll.Question)));

    public static void Begin(Turn turn, string[] arguments)
    {
        if (ManagePoll.Find(turn, arguments) is { } poll)
        {
            turn.Offer(Name, facts: PollSubject.Of(poll, turn));
        }
    }

    public static void Handle(Extension extension, Turn turn)
    {
        if (ManagePoll.Find(turn, [extension.Poll]) is not { } poll)
        {
            return;
        }

        poll = poll with { ClosesAt = extension.ClosesAt };
        turn.Put(poll);
        ClosePoll.Schedule(poll, turn);
        PollCard.RefreshGroups(poll, PollCard.ForGroup(poll, turn), turn);
        if (poll.Rules.Secret)
        {
            turn.KeepSecret(poll.Id);
        }

        PollCard.RefreshCopies(poll, turn);
        turn.Reply(PollPrompts.Extended(turn.At(poll.ClosesAt)));
    }
}

/// <summary>A poll's new closing time.</summary>
public sealed record Extension(string Poll, DateTimeOffset ClosesAt);

/// <summary>Which poll a conversation is about.</summary>
/// <param name="OtherLanguages">The area's languages beside its own.</param>
public sealed record PollSubject(string Id, string Question, string OwnLanguage, IReadOnlyList<string> OtherLanguages, bool LanguagesNext = false, string? Draft = null)
{
    public static PollSubject Of(Poll poll, Turn turn) => new(
        poll.Id, poll.TextFor(turn.Locale).Question, poll.OwnLanguage, [.. turn.Area.Languages.Where(language => language != poll.OwnLanguage)], DraftDesk.ComesNext(turn.Area));
}
