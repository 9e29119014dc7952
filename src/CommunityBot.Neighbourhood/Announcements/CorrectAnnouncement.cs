using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary><c>Correct</c>: other words in every copy, where it stands. What people approved was the old version, so they approve anew.</summary>
public static class CorrectAnnouncement
{
    public const string Name = "announcements.correct";

    public static readonly FlowDefinition<Correction> Definition = FlowDefinition.Of<Correction, CorrectionFacts>(Name, Flow, AnnouncementsJson.Default.CorrectionFacts);

    public static async Flow<Correction> Flow(Ask ask, CorrectionFacts facts)
    {
        var text = await ask.Rich(AnnouncementPrompts.CorrectText, facts.Most)
            .Sound(text => text)
            .Must(text => text != facts.Source, AnnouncementPrompts.NothingChanged);
        var notify = facts.IsImportant || ask.Setting(AnnouncementPrompts.Notify, false);
        await ask.Review(AnnouncementPrompts.CorrectReview(text, notify));
        return new Correction(facts.Id, facts.Version, text, notify);
    }

    public static void Begin(Turn turn, string[] arguments)
    {
        if (Sent(turn, arguments) is not { } announcement)
        {
            return;
        }

        // On its own, so that it can be copied, changed and sent back.
        turn.Reply(new Screen().Then(new RichValue(announcement.Source)));
        turn.Offer(Name, facts: new CorrectionFacts(announcement.Id, announcement.Version, announcement.Source, announcement.IsImportant, Limits.Of(turn).For(announcement)));
    }

    public static void Handle(Correction correction, Turn turn)
    {
        if (Sent(turn, [correction.Id]) is not { } announcement)
        {
            return;
        }

        if (announcement.Version != correction.Version)
        {
            turn.Reply(AnnouncementPrompts.SourceChanged);
            return;
        }

        announcement = announcement with
        {
            Version = announcement.Version + 1,
            Source = correction.Text,
            CorrectedAt = turn.Now,
            Translations = Announcement.NoTranslations,
            Voices = Announcement.NoVoices,
        };
        turn.Put(announcement);
        turn.Reply(AnnouncementPrompts.CorrectionGoes);
        turn.ReplyCard(Desk.KeyOf(announcement));
        TranslateAnnouncement.Ask(announcement, turn);
        announcement = turn.Find<Announcement>(announcement.Id)!;
        Rounds.Begin(announcement, RoundKind.Redraw, null, turn);
        if (correction.Notify)
        {
            Rounds.Begin(announcement, RoundKind.Notice, null, turn);
        }
    }

    /// <summary>One that people have.</summary>
    internal static Announcement? Sent(Turn turn, string[] arguments)
    {
        if (Desk.Find(turn, arguments) is not { } announcement)
        {
            return null;
        }

        if (announcement.WasSent)
        {
            return announcement;
        }

        turn.Toast(AnnouncementPrompts.NotSentToast);
        return null;
    }
}

/// <summary>New words for an announcement.</summary>
/// <param name="Version">Of the words it corrects: two facilitators at once must not undo each other.</param>
/// <param name="Notify">Each reader also gets a short new message.</param>
public sealed record Correction(string Id, int Version, RichText Text, bool Notify);

public sealed record CorrectionFacts(string Id, int Version, RichText Source, bool IsImportant, int Most);
