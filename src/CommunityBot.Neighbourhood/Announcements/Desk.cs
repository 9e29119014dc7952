using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>
/// The facilitator's look at an announcement: what goes to whom, and how each language stands. Drawn anew when a translation
/// arrives or is approved. Every facilitator can open it from <c>/announcements</c>.
/// </summary>
public static class Desk
{
    public const string Kind = "desk";

    public static string KeyOf(Announcement announcement) => $"{Kind}/{announcement.Id}";

    /// <summary>After the conversation: a new draft, or the changed one.</summary>
    public static void Handle(AnnouncementDraft draft, Turn turn)
    {
        if (!turn.IsFacilitator)
        {
            turn.Reply(SharedPrompts.FacilitatorsOnly);
            return;
        }

        var file = draft.Message.File is { } attached ? new Media(draft.Message.IsPhoto ? MediaKind.Photo : MediaKind.File, attached.FileId) : null;
        var existing = draft.Id is { } id ? turn.Find<Announcement>(id) : null;
        if (existing is { State: not AnnouncementState.Draft })
        {
            turn.Reply(AnnouncementPrompts.AlreadySent);
            return;
        }

        var written = (existing ?? new Announcement(turn.NewToken(), turn.By!.Id, turn.Now, turn.Area.OwnLanguage, 1, draft.Message.Text, file, draft.Kind, draft.Audience)) with
        {
            Kind = draft.Kind,
            Urgent = draft.Urgent,
            Audience = draft.Audience,
            When = draft.When,
            File = file,
            Permission = null,
        };
        var isNew = existing is null || existing.Source != draft.Message.Text;
        if (isNew && existing is not null)
        {
            written = written with { Source = draft.Message.Text, Version = existing.Version + 1, Translations = Announcement.NoTranslations, Voices = Announcement.NoVoices };
        }

        turn.Put(written);
        turn.ReplyCard(KeyOf(written));
        if (isNew)
        {
            TranslateAnnouncement.Ask(written, turn);
        }
    }

    public static void Show(Turn turn, string[] arguments)
    {
        if (Find(turn, arguments) is { } announcement)
        {
            turn.ReplyCard(KeyOf(announcement));
        }
    }

    /// <summary>Opens the conversation again with what was said.</summary>
    public static void Change(Turn turn, string[] arguments)
    {
        if (Find(turn, arguments) is not { } announcement)
        {
            return;
        }

        if (announcement.State != AnnouncementState.Draft)
        {
            turn.Toast(AnnouncementPrompts.AlreadySentToast);
            return;
        }

        turn.Offer(CreateAnnouncement.Name, Answers(announcement), CreateAnnouncement.Facts(turn, announcement.Id));
    }

    /// <summary>The draft goes away; nobody but facilitators has seen it.</summary>
    public static void Discard(Turn turn, string[] arguments)
    {
        if (Find(turn, arguments) is not { } announcement)
        {
            return;
        }

        if (announcement.State is not (AnnouncementState.Draft or AnnouncementState.Scheduled or AnnouncementState.Asking))
        {
            turn.Toast(AnnouncementPrompts.AlreadySentToast);
            return;
        }

        turn.Delete<Announcement>(announcement.Id);
        turn.Unschedule(SendAnnouncement.DueKind, announcement.Id);
        turn.Reply(DeskPrompts.Discarded, replace: true);
    }

    /// <summary>Where it is shown, it is drawn anew.</summary>
    public static void Redraw(Announcement announcement, Turn turn)
    {
        var people = turn.All<Facilitator>().Select(facilitator => facilitator.UserId).Union(turn.All<Checker>().Select(checker => checker.UserId)).Order().ToList();
        foreach (var card in announcement.Translations.Keys.Order(StringComparer.Ordinal).Select(language => LanguageCard.KeyOf(announcement, language)).Append(KeyOf(announcement)))
        {
            people.ForEach(person => turn.Redraw(card, person));
        }
    }

    public static Drawn? Draw(Drawing drawing)
    {
        if (drawing.Find<Announcement>(drawing.Card.Split('/')[1]) is not { } announcement)
        {
            return null;
        }

        var screen = new Screen(AnnouncementPrompts.Desk(announcement.Source)).Then(AnnouncementPrompts.Goes(announcement, drawing.Area.Zone.Id));
        screen = announcement.State == AnnouncementState.Draft ? screen.Then(DeskPrompts.NothingSent) : screen;
        var others = drawing.Area.Languages.Where(language => language != announcement.Language).ToList();
        if (others.Count > 0)
        {
            screen = screen.Then(AnnouncementPrompts.Lines(others.Select(language => DeskPrompts.LanguageState(language, AnnouncementPrompts.StateOf(announcement, language, drawing.Area)))));
        }

        screen = others.Aggregate(screen, (shown, language) => shown.Row(new Press(DeskPrompts.SeeLanguageButton(language), $"anlang {announcement.Id} {language}")));
        return new Drawn(WithActs(screen, announcement, drawing.Area));
    }

    /// <summary>The announcement a facilitator's button means; to anyone else a polite answer.</summary>
    internal static Announcement? Find(Turn turn, string[] arguments)
    {
        if (arguments is not [var id, ..] || turn.Find<Announcement>(id) is not { } announcement)
        {
            turn.Toast(SharedPrompts.OldButton);
            return null;
        }

        if (!turn.IsFacilitator)
        {
            turn.Toast(SharedPrompts.FacilitatorsOnly);
            return null;
        }

        return announcement;
    }

    private static Screen WithActs(Screen screen, Announcement announcement, Area area)
    {
        screen = screen.Row(new Press(AnnouncementPrompts.AddVoiceButton, $"addvoice {announcement.Id} {area.OwnLanguage}"));
        return announcement.State switch
        {
            AnnouncementState.Draft => screen
                .Row(new Press(DeskPrompts.ChangeButton, $"anchange {announcement.Id}"), new Press(DeskPrompts.DiscardButton, $"andiscard {announcement.Id}"))
                .Row(new Press(announcement.When is null ? AnnouncementPrompts.SendButton : AnnouncementPrompts.ScheduleButton, $"ansend {announcement.Id}")),
            AnnouncementState.Scheduled => screen.Row(new Press(DeskPrompts.DiscardButton, $"andiscard {announcement.Id}"), new Press(AnnouncementPrompts.SendNowButton, $"ansend {announcement.Id} now")),
            AnnouncementState.Asking => screen.Row(new Press(DeskPrompts.DiscardButton, $"andiscard {announcement.Id}")),
            _ => screen,
        };
    }

    private static Prefill Answers(Announcement announcement)
    {
        var file = announcement.File is { } media ? new Attachment(media.FileId) : null;
        var answers = Prefill.None
            .Message(AnnouncementPrompts.Text, new Composed(announcement.Source, file, announcement.File?.Kind == MediaKind.Photo))
            .Choice(AnnouncementPrompts.Kind, announcement.IsImportant ? AnnouncementPrompts.Important : AnnouncementPrompts.Everyday)
            .YesNo(AnnouncementPrompts.Urgent, announcement.Urgent)
            .Choice(AnnouncementPrompts.Who, announcement.Audience switch
            {
                { Language: { } language } => language,
                { People: true, Groups: true } => AnnouncementPrompts.Both,
                { Groups: true } => AnnouncementPrompts.Groups,
                _ => AnnouncementPrompts.People,
            });
        return announcement.When is { } when ? answers.When(AnnouncementPrompts.Moment, when) : answers;
    }
}
