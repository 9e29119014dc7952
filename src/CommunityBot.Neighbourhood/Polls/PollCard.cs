using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>A poll as people see it: one card in each group, a copy of their own in private chat.</summary>
public static class PollCard
{
    /// <summary>How long a card that could not be sent is worth sending.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(30);

    public static string KeyOf(Poll poll) => $"poll/{poll.Id}";

    /// <summary>To each linked group, and to each resident who chose polls in their language.</summary>
    public static void Post(Poll poll, Turn turn)
    {
        foreach (var group in turn.Groups)
        {
            turn.Post(group, ForGroup(poll, turn), turn.Now + Life, KeyOf(poll));
        }

        foreach (var resident in turn.All<Resident>().Where(resident => resident.Chose(Consent.Polls)))
        {
            turn.Tell(resident.UserId, ForReader(poll, resident.Language, null), Consent.Polls, turn.Now + Life, card: KeyOf(poll));
        }
    }

    /// <summary>Shows the groups how it stands.</summary>
    public static void Refresh(Poll poll, Turn turn)
    {
        foreach (var group in turn.Groups)
        {
            turn.Refresh(KeyOf(poll), group.ChatId, ForGroup(poll, turn));
        }
    }

    public static void PostAnew(Turn turn, long from, long to)
    {
        if (turn.Find<Group>(Resident.KeyOf(to)) is not { Suspended: false } group)
        {
            return;
        }

        foreach (var poll in turn.All<Poll>().Where(poll => poll.IsOpen).ToList())
        {
            turn.Post(group, ForGroup(poll, turn), turn.Now + Life, KeyOf(poll));
        }
    }

    public static Screen ForGroup(Poll poll, Turn turn)
    {
        var screen = new Screen(PollPrompts.Card(poll.Own.Question), poll.IsOpen ? PollPrompts.Voted(poll.Voters) : PollPrompts.Closed(poll.Voters));
        if (!poll.IsOpen)
        {
            return screen;
        }

        screen = Options(screen, poll, poll.Own, null);
        var others = turn.Area.Languages.Where(language => language != poll.OwnLanguage).ToList();
        if (others.Count > 0)
        {
            screen = screen.Row(new Press(PollPrompts.LanguagesButton(others), $"poll {poll.Id}"));
        }

        return screen.Row(new OpenBot(SharedPrompts.OpenPrivately, $"{turn.Area.Id}_poll_{poll.Id}"));
    }

    /// <summary>For the acting person. <paramref name="choice"/>: what they voted so far.</summary>
    public static Screen ForPerson(Poll poll, Turn turn, int? choice)
    {
        var screen = ForReader(poll, turn.Locale, choice);
        return turn.Chat!.IsPrivate && turn.Me?.Chose(Consent.Polls) == true ? screen.WithStop(Consent.Polls) : screen;
    }

    private static Screen ForReader(Poll poll, string language, int? choice)
    {
        var text = poll.TextFor(language);
        var screen = new Screen(PollPrompts.Card(text.Question));
        if (!poll.IsTranslatedTo(language))
        {
            screen = screen.Then(PollPrompts.NotTranslated);
        }

        if (choice is { } index)
        {
            screen = screen.Then(PollPrompts.YourVote(text.Options[index]));
        }

        return poll.IsOpen ? Options(screen, poll, text, choice) : screen.Then(PollPrompts.Closed(poll.Voters));
    }

    private static Screen Options(Screen screen, Poll poll, PollText text, int? choice) =>
        text.Options.Index().Aggregate(screen, (shown, option) => shown.Row(new Press(
            option.Index == choice ? PollPrompts.ChosenOption(option.Item) : option.Item,
            $"vote {poll.Id} {option.Index}")));
}
