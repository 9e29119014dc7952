using System.Globalization;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>
/// An announcement as people see it, drawn at the moment it leaves: in the reader's language of then, in the words of then.
/// A person's first copy is <c>announcement/ID</c>; where it could only say "not translated yet", the translation comes as a
/// message of its own, <c>announcement/ID/full/VERSION</c>, in reply.
/// </summary>
public static class AnnouncementCard
{
    public const string Kind = "announcement";

    public static string KeyOf(Announcement announcement) => $"{Kind}/{announcement.Id}";

    public static string FullKeyOf(Announcement announcement, int version) => FormattableString.Invariant($"{Kind}/{announcement.Id}/full/{version}");

    /// <summary>What was shown: the version, the language, the form. Kept with the copy's place.</summary>
    public static string NoteOf(Announcement announcement, string language, string form) =>
        FormattableString.Invariant($"{announcement.Version} {language} {form}");

    public static Drawn? Draw(Drawing drawing)
    {
        var parts = drawing.Card.Split('/');
        if (drawing.Find<Announcement>(parts[1]) is not { } announcement)
        {
            return null;
        }

        if (CorrectionNotice.Is(parts) && announcement.State != AnnouncementState.Withdrawn)
        {
            return CorrectionNotice.Draw(announcement, drawing);
        }

        return drawing.ChatId < 0 ? ForGroup(announcement, drawing) : ForReader(announcement, parts, drawing);
    }

    /// <summary>What a reader of a language would see, without buttons.</summary>
    public static Screen Words(Announcement announcement, string language, Area area)
    {
        var rendition = Rendition.Of(announcement, language, area);
        var screen = new Screen();
        if (announcement.CorrectedAt is { } at)
        {
            screen = screen.Then(AnnouncementPrompts.Corrected(new MomentValue(at, area.Zone.Id)));
        }

        screen = rendition.Form == Form.Holding ? screen.Then(AnnouncementPrompts.Holding(area.Help)) : screen;
        screen = screen.Then(new RichValue(rendition.Text));
        return rendition.Form switch
        {
            Form.Automatic => screen.Then(AnnouncementPrompts.Automatic),
            Form.Untranslated => screen.Then(AnnouncementPrompts.Untranslated(area.Help)),
            _ => screen,
        };
    }

    /// <summary>For the acting person, where no copy of theirs is kept: for their eyes only in a group.</summary>
    public static Screen ForPerson(Announcement announcement, string language, Area area) => announcement.State == AnnouncementState.Withdrawn
        ? new Screen(AnnouncementPrompts.Withdrawn)
        : WithButtons(Words(announcement, language, area), announcement, language, Rendition.Of(announcement, language, area).Form);

    /// <summary>The copy of a reader that says what there is to say; older ones point to it.</summary>
    public static CardPlace? HeadOf(Announcement announcement, long chat, Func<string, CardPlace?> find) =>
        Enumerable.Range(1, announcement.Version).Reverse()
            .Select(version => FullKeyOf(announcement, version))
            .Append(KeyOf(announcement))
            .Select(card => find(CardPlace.KeyOf(card, chat)))
            .FirstOrDefault(place => place is not null);

    private static bool IsBefore(string[] card, CardPlace head) => VersionOf(card) < VersionOf(head.Card.Split('/'));

    private static int VersionOf(string[] card) => card is [_, _, "full", var version] ? int.Parse(version, CultureInfo.InvariantCulture) : 0;

    private static Drawn ForReader(Announcement announcement, string[] card, Drawing drawing)
    {
        var language = drawing.Reader?.Language ?? drawing.Area.OwnLanguage;
        var form = Rendition.Of(announcement, language, drawing.Area).Form;
        if (announcement.State == AnnouncementState.Withdrawn)
        {
            return new Drawn(new Screen(AnnouncementPrompts.Withdrawn), Media: announcement.File, Note: NoteOf(announcement, language, "withdrawn"));
        }

        if (HeadOf(announcement, drawing.ChatId, drawing.Find<CardPlace>) is { } head && IsBefore(card, head))
        {
            return new Drawn(new Screen(AnnouncementPrompts.Below).WithStop(Consent.Announcements), Media: announcement.File, Note: NoteOf(announcement, language, "below"));
        }

        var first = drawing.Find<CardPlace>(CardPlace.KeyOf(KeyOf(announcement), drawing.ChatId));
        return new Drawn(
            WithButtons(Words(announcement, language, drawing.Area), announcement, language, form).WithStop(Consent.Announcements),
            Media: announcement.File,
            ReplyTo: card.Length > 2 ? first?.MessageId : null,
            Note: NoteOf(announcement, language, form.ToString()));
    }

    private static Drawn ForGroup(Announcement announcement, Drawing drawing)
    {
        var language = drawing.Area.OwnLanguage;
        if (announcement.State == AnnouncementState.Withdrawn)
        {
            return new Drawn(new Screen(AnnouncementPrompts.Withdrawn), language, announcement.File, Note: NoteOf(announcement, language, "withdrawn"));
        }

        var screen = Words(announcement, language, drawing.Area);
        var others = drawing.Area.Languages.Where(other => other != language).ToList();
        if (others.Count > 0)
        {
            screen = screen.Row(new Press(AnnouncementPrompts.LanguagesButton(others), $"announcement {announcement.Id}"));
        }

        screen = screen.Row(new OpenBot(SharedPrompts.OpenPrivately, PayloadOf(announcement, drawing.Area)));
        return new Drawn(screen, language, announcement.File, Note: NoteOf(announcement, language, nameof(Form.Original)));
    }

    public static string PayloadOf(Announcement announcement, Area area) => $"{area.Id}_{OpenAnnouncement.LinkKind}_{announcement.Id}";

    private static Screen WithButtons(Screen screen, Announcement announcement, string language, Form form)
    {
        if (announcement.Voices.ContainsKey(language))
        {
            screen = screen.Row(new Press(AnnouncementPrompts.VoiceButton, $"voice {announcement.Id}"));
        }

        return form == Form.Automatic
            ? screen.Row(
                new Press(AnnouncementPrompts.WrongButton, $"wrong {announcement.Id} {announcement.Version.ToString(CultureInfo.InvariantCulture)}"),
                new Press(AnnouncementPrompts.OriginalButton, $"original {announcement.Id}"))
            : screen;
    }
}
