using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary><c>/announce</c>: the words, and who gets them how. Then comes the desk, where every language can be read before it goes.</summary>
public static class CreateAnnouncement
{
    public const string Name = "announcements.create";

    public static readonly FlowDefinition<AnnouncementDraft> Definition =
        FlowDefinition.Of<AnnouncementDraft, AnnouncementFacts>(Name, Flow, AnnouncementsJson.Default.AnnouncementFacts);

    public static async Flow<AnnouncementDraft> Flow(Ask ask, AnnouncementFacts facts)
    {
        var message = await Message(ask, AnnouncementPrompts.Text, facts.Limits);
        var kind = ask.Setting(AnnouncementPrompts.Kind, AnnouncementPrompts.KindOptions, AnnouncementPrompts.Everyday) == AnnouncementPrompts.Everyday
            ? AnnouncementKind.Everyday
            : AnnouncementKind.Important;
        var urgent = kind == AnnouncementKind.Important && ask.Setting(AnnouncementPrompts.Urgent, false);
        var audience = AudienceOf(ask.Setting(AnnouncementPrompts.Who, AnnouncementPrompts.WhoOptions(facts), facts.HasGroups ? AnnouncementPrompts.Both : AnnouncementPrompts.People));
        var when = ask.Optional(ask.When(AnnouncementPrompts.Moment), AnnouncementPrompts.AtOnce);
        await ask.Review(AnnouncementPrompts.Review(
            message.Text, AnnouncementPrompts.HintsFor(Hints.Of(message.Text.Plain, facts.Days)), when is { } at ? new MomentValue(at, facts.Zone) : AnnouncementPrompts.AtOnce));
        return new AnnouncementDraft(facts.Id, message, kind, urgent, audience, when);
    }

    public static AnnouncementFacts Facts(Turn turn) => Facts(turn, null);

    /// <param name="id">The draft to be changed; null: a new one.</param>
    public static AnnouncementFacts Facts(Turn turn, string? id) =>
        new(id, turn.Area.Zone.Id, turn.Area.Languages, turn.Groups.Any(), Limits.Of(turn), Hints.Days(turn.Languages.DateWords(turn.Area.OwnLanguage)));

    /// <summary>The words of an announcement, held to what Telegram takes and readers can use.</summary>
    internal static Question<Composed> Message(Ask ask, Prompt prompt, Limits limits) => ask.Message(prompt, limits.Message, limits.Caption)
        .Sound(message => message.Text)
        .Must(message => message.Text.Plain.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit), AnnouncementPrompts.NoWords);

    private static Audience AudienceOf(string who) => who switch
    {
        AnnouncementPrompts.People => new Audience(People: true, Groups: false),
        AnnouncementPrompts.Groups => new Audience(People: false, Groups: true),
        AnnouncementPrompts.Both => new Audience(People: true, Groups: true),
        _ => new Audience(People: true, Groups: false, Language: who),
    };
}

/// <summary>What the facilitator said.</summary>
/// <param name="Id">The draft it changes; null: a new one.</param>
public sealed record AnnouncementDraft(string? Id, Composed Message, AnnouncementKind Kind, bool Urgent, Audience Audience, DateTimeOffset? When);

/// <summary>What the conversation must know.</summary>
/// <param name="Days">How the area's own language names days and months.</param>
public sealed record AnnouncementFacts(string? Id, string Zone, IReadOnlyList<string> Languages, bool HasGroups, Limits Limits, IReadOnlyList<string> Days);
