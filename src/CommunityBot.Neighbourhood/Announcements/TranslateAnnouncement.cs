using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>Drafts in the other languages: from what people approved before, else from a machine.</summary>
public static class TranslateAnnouncement
{
    /// <summary>The kind of its translation wishes, and of the due item that asks once more after a failure.</summary>
    public const string Kind = "announcements.translate";

    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(12);

    /// <summary>Asks for all languages that nobody has approved.</summary>
    public static void Ask(Announcement announcement, Turn turn)
    {
        var wanted = turn.Area.Languages
            .Where(language => language != announcement.Language && announcement.TranslationTo(language).State != TranslationState.Checked)
            .ToList();
        if (wanted.Count == 0)
        {
            return;
        }

        turn.Put(wanted.Aggregate(announcement, (with, language) => with.With(language, new Translation(TranslationState.Pending))));
        turn.Translate(new TranslationWish(
            Kind, SubjectOf(announcement), announcement.Language, wanted, announcement.Source, announcement.IsImportant, WithBack: true));
    }

    public static void Arrived(Turn turn, TranslationsArrived arrived)
    {
        var (id, version) = (arrived.Subject.Split('/')[0], arrived.Subject.Split('/')[1]);
        if (turn.Find<Announcement>(id) is not { } announcement || SubjectOf(announcement) != $"{id}/{version}")
        {
            return;
        }

        foreach (var (language, text) in arrived.Texts)
        {
            if (announcement.TranslationTo(language).State != TranslationState.Checked)
            {
                announcement = announcement.With(language, Taken(announcement, language, text, turn));
            }
        }

        turn.Put(announcement);
        Changed(announcement, [.. arrived.Texts.Keys], turn);
        if (arrived.Trouble is TranslationTrouble.Busy && turn.Now - announcement.WrittenAt < GiveUpAfter)
        {
            turn.Schedule(Kind, arrived.Subject, turn.Now + AskAgainAfter);
        }
    }

    /// <summary>A machine that was busy is asked once more.</summary>
    public static void Due(Turn turn, DueItem due)
    {
        if (turn.Find<Announcement>(due.Subject.Split('/')[0]) is { State: not AnnouncementState.Withdrawn } announcement && SubjectOf(announcement) == due.Subject)
        {
            Ask(announcement, turn);
        }
    }

    /// <summary>Shows the news of some languages wherever they are shown.</summary>
    public static void Changed(Announcement announcement, IReadOnlyList<string> languages, Turn turn)
    {
        Desk.Redraw(announcement, turn);
        if (!announcement.WasSent)
        {
            return;
        }

        foreach (var language in languages)
        {
            if (!announcement.IsImportant)
            {
                Rounds.Begin(announcement, RoundKind.Redraw, language, turn);
            }
            else if (announcement.TranslationTo(language).State == TranslationState.Checked)
            {
                Rounds.Begin(announcement, RoundKind.Full, language, turn);
            }
        }
    }

    /// <summary>An everyday text that people approved sentence by sentence before needs no machine and no checker.</summary>
    private static Translation Taken(Announcement announcement, string language, TranslatedText text, Turn turn)
    {
        if (text.Text is not { } words)
        {
            return new Translation(TranslationState.None, Warnings: text.Damage);
        }

        return words.CodePoints > Limits.In(language, turn).For(announcement)
            ? new Translation(TranslationState.None, Back: text.Back, Warnings: [AnnouncementPrompts.TooLongId])
            : new Translation(text.ByPeople && !announcement.IsImportant ? TranslationState.Checked : TranslationState.Automatic, words, text.Back, Warnings: text.Damage) { Emphasised = text.ForReview };
    }

    internal static string SubjectOf(Announcement announcement) => FormattableString.Invariant($"{announcement.Id}/{announcement.Version}");
}
