using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary><c>Add a voice</c>: some languages are spoken more than read, and some people do not read.</summary>
public static class AddVoice
{
    public const string Name = "announcements.voice";

    public static readonly FlowDefinition<RecordedVoice> Definition =
        FlowDefinition.Of<RecordedVoice, AnnouncementSubject>(Name, Flow, AnnouncementsJson.Default.AnnouncementSubject);

    public static async Flow<RecordedVoice> Flow(Ask ask, AnnouncementSubject subject) =>
        new(subject.Id, subject.Version, subject.Language, (await ask.Voice(AnnouncementPrompts.Record(subject.Language, subject.Text))).FileId);

    public static void Begin(Turn turn, string[] arguments)
    {
        if (Find(turn, arguments) is { } announcement)
        {
            var language = arguments[1];
            turn.Offer(Name, facts: new AnnouncementSubject(announcement.Id, announcement.Version, language, Rendition.Of(announcement, language, turn.Area).Text));
        }
    }

    public static void Handle(RecordedVoice voice, Turn turn)
    {
        if (Find(turn, [voice.Id, voice.Language]) is not { } announcement)
        {
            return;
        }

        if (announcement.Version != voice.Version)
        {
            turn.Reply(AnnouncementPrompts.SourceChanged);
            return;
        }

        announcement = announcement with { Voices = new Dictionary<string, string>(announcement.Voices) { [voice.Language] = voice.FileId } };
        turn.Put(announcement);
        turn.Reply(AnnouncementPrompts.VoiceAdded(voice.Language));
        if (announcement.WasSent)
        {
            Rounds.Begin(announcement, RoundKind.Redraw, voice.Language, turn);
        }
    }

    /// <summary><c>🔊</c> under a copy.</summary>
    public static void Play(Turn turn, string[] arguments)
    {
        if (arguments is [var id] && turn.Find<Announcement>(id) is { WasSent: true } announcement && announcement.Voices.TryGetValue(turn.Locale, out var voice))
        {
            turn.ReplyMedia(new Media(MediaKind.Voice, voice), AnnouncementPrompts.VoiceOf(announcement.Short));
        }
        else
        {
            turn.Toast(SharedPrompts.OldButton);
        }
    }

    private static Announcement? Find(Turn turn, string[] arguments)
    {
        if (arguments is [var id, var language] && turn.Find<Announcement>(id) is { State: not AnnouncementState.Withdrawn } announcement
            && turn.Area.Languages.Contains(language) && (turn.IsFacilitator || turn.IsCheckerOf(turn.By!.Id, language)))
        {
            return announcement;
        }

        turn.Toast(SharedPrompts.OldButton);
        return null;
    }
}

/// <summary>A voice message for one language.</summary>
public sealed record RecordedVoice(string Id, int Version, string Language, string FileId);

/// <param name="Text">What is to be read out.</param>
public sealed record AnnouncementSubject(string Id, int Version, string Language, RichText Text);
