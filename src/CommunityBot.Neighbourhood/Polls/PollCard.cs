using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>A poll as people see it: one card in each group, a copy of their own in private chat.</summary>
public static class PollCard
{
    public static string KeyOf(Poll poll) => $"poll/{poll.Id}";

    public static Screen ForGroup(Poll poll, Turn turn) => ForGroup(poll, BallotsOf(poll, turn), turn);

    public static Screen ForGroup(Poll poll, Ballots? ballots, Turn turn)
    {
        var screen = Head(poll, poll.Own, isTranslated: true, turn);
        if (!poll.IsOpen)
        {
            return WithLanguages(screen.Then(PollPrompts.Closed), poll, turn.Area);
        }

        screen = Standing(screen.Then(PollPrompts.Voted(ballots!.Voters)), poll, poll.Own, ballots, turn);
        screen = Options(screen, poll, poll.Own, []);
        return WithLanguages(screen, poll, turn.Area);
    }

    /// <summary>For the acting person, with what they have chosen so far.</summary>
    public static Screen ForPerson(Poll poll, IReadOnlyList<int> choices, Turn turn)
    {
        var screen = ForReader(poll, turn.Locale, choices, turn);
        return poll.IsOpen && turn.Chat!.IsPrivate && turn.Me?.Chose(Consent.Polls) == true ? screen.WithStop(Consent.Polls) : screen;
    }

    /// <summary>A copy of one's own. It does not say how many have voted, since nobody tells it of the others.</summary>
    public static Screen ForReader(Poll poll, string language, IReadOnlyList<int> choices, Turn turn)
    {
        var text = poll.TextFor(language);
        var screen = Head(poll, text, poll.IsTranslatedTo(language), turn);
        screen = poll.Automatic.Contains(language) ? screen.Then(PollPrompts.Automatic) : screen;
        if (!poll.IsOpen)
        {
            return screen.Then(PollPrompts.Closed);
        }

        screen = Standing(screen, poll, text, BallotsOf(poll, turn)!, turn);
        if (choices.Count > 0)
        {
            screen = screen.Then(PollPrompts.YourVote([.. choices.Select(choice => text.Options[choice])]));
        }

        screen = Options(screen, poll, text, choices);
        return choices.Count > 0 ? screen.Row(new Press(PollPrompts.TakeBackButton, $"unvote {poll.Id}")) : screen;
    }

    /// <summary>Shows the groups how it stands.</summary>
    public static void RefreshGroups(Poll poll, Screen card, Turn turn)
    {
        foreach (var group in turn.Groups)
        {
            turn.Refresh(KeyOf(poll), group.ChatId, card);
        }
    }

    /// <summary>Shows it in a person's private copy, if they have one that arrived.</summary>
    public static void RefreshCopy(Poll poll, long person, Screen copy, Turn turn)
    {
        if (turn.Find<CardPlace>(CardPlace.KeyOf(KeyOf(poll), person)) is not null)
        {
            turn.Refresh(KeyOf(poll), person, poll.IsOpen ? copy.WithStop(Consent.Polls) : copy, unhurried: true);
        }
    }

    /// <summary>Shows private copies anew, each with its person's own vote: the poll itself has changed.</summary>
    /// <param name="these">Whose; null: all.</param>
    public static void RefreshCopies(Poll poll, Turn turn, Func<Resident, bool>? these = null)
    {
        foreach (var place in turn.All<CardPlace>().Where(place => place.Card == KeyOf(poll) && place.ChatId > 0).ToList())
        {
            if (turn.Find<Resident>(Resident.KeyOf(place.ChatId)) is { } resident && these?.Invoke(resident) != false)
            {
                RefreshCopy(poll, resident.UserId, ForReader(poll, resident.Language, ChoicesOf(poll, resident.UserId, turn), turn), turn);
            }
        }
    }

    /// <summary>A group has a new id and none of the old messages: what is open is posted there anew.</summary>
    public static void PostAnew(Turn turn, long from, long to)
    {
        if (turn.Find<Group>(Resident.KeyOf(to)) is not { Suspended: false } group)
        {
            return;
        }

        foreach (var poll in turn.All<Poll>().Where(poll => poll.IsOpen && turn.Find<Envelope>(CardPlace.KeyOf(KeyOf(poll), to)) is null).ToList())
        {
            turn.Post(group, ForGroup(poll, turn), poll.ClosesAt, KeyOf(poll));
        }
    }

    public static IReadOnlyList<int> ChoicesOf(Poll poll, long person, Turn turn) =>
        poll.IsOpen && BallotsOf(poll, turn) is { } ballots ? ballots.ChoicesOf(poll.TokenOf(person, turn)) : [];

    public static Ballots? BallotsOf(Poll poll, Turn turn) => turn.Find<Ballots>(Ballots.KeyOf(poll));

    /// <summary>Whether two screens read the same, so that nothing need be sent.</summary>
    public static bool LooksLike(Screen one, Screen other) => one.Text.SequenceEqual(other.Text) && one.Buttons.Count == other.Buttons.Count;

    /// <summary>The buttons that show it in another language, and that open it privately.</summary>
    public static Screen WithLanguages(Screen screen, Poll poll, Area area)
    {
        var others = area.Languages.Where(language => language != poll.OwnLanguage).ToList();
        if (others.Count > 0)
        {
            screen = screen.Row(new Press(PollPrompts.LanguagesButton(others), $"poll {poll.Id}"));
        }

        return screen.Row(new OpenBot(SharedPrompts.OpenPrivately, $"{area.Id}_poll_{poll.Id}"));
    }

    private static Screen Head(Poll poll, PollText text, bool isTranslated, Turn turn)
    {
        var screen = new Screen(PollPrompts.Card(text.Question));
        screen = isTranslated ? screen : screen.Then(PollPrompts.NotTranslated);
        return poll.IsOpen ? screen.Then(PollPrompts.Choices(poll.Rules)).Then(PollPrompts.Promise(poll.Rules)).Then(PollPrompts.Until(turn.At(poll.ClosesAt))) : screen;
    }

    /// <summary>The count where it is shown, and what may be missing.</summary>
    private static Screen Standing(Screen screen, Poll poll, PollText text, Ballots ballots, Turn turn)
    {
        var shown = poll.Rules switch
        {
            { AsWeGo: false } => null,
            { Secret: true } => ballots.Shown,
            _ => ballots.Count(text.Options.Count),
        };
        if (shown is { Counts: not null })
        {
            screen = screen.Then(PollResult.Lines(shown, text, poll.Rules.Secret ? null : ballots));
        }

        return poll.Gap is { } gap ? screen.Then(PollPrompts.Gap(gap, turn.Area.Zone.Id)) : screen;
    }

    /// <summary>Choosing needs no state on a card that many see; on a copy of one's own a choice can be taken back singly.</summary>
    private static Screen Options(Screen screen, Poll poll, PollText text, IReadOnlyList<int> choices) =>
        text.Options.Index().Aggregate(screen, (shown, option) => shown.Row(choices.Contains(option.Index)
            ? new Press(PollPrompts.ChosenOption(option.Item), $"{(poll.Rules.Several ? "unvote" : "vote")} {poll.Id} {option.Index}")
            : new Press(option.Item, $"vote {poll.Id} {option.Index}")));
}
