using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary><c>Edit</c>: better words, or the first ones where no machine translates. Whoever writes them stands for them.</summary>
public static class EditTranslation
{
    public const string Name = "announcements.edit";

    public static readonly FlowDefinition<EditedTranslation> Definition =
        FlowDefinition.Of<EditedTranslation, LanguageSubject>(Name, Flow, AnnouncementsJson.Default.LanguageSubject);

    public static async Flow<EditedTranslation> Flow(Ask ask, LanguageSubject subject)
    {
        var text = await ask.Rich(AnnouncementPrompts.EditText(subject.Language, subject.Source), subject.Most)
            .Sound(text => text);
        if (MissingFacts.Of(subject.Source.Plain, text.Plain) is { Count: > 0 } missing)
        {
            // Sent once more, changed or as it was, it is what they mean.
            text = await ask.Rich(AnnouncementPrompts.MissingFacts(missing), subject.Most).Sound(again => again);
        }

        return new EditedTranslation(subject.Id, subject.Version, subject.Language, text);
    }

    public static void Begin(Turn turn, string[] arguments)
    {
        if (ApproveTranslation.Find(turn, arguments) is not { } announcement)
        {
            return;
        }

        var language = arguments[1];
        if (announcement.TranslationTo(language).ToCheck is { } text)
        {
            // On its own, so that it can be copied, changed and sent back.
            turn.Reply(new Screen().Then(new RichValue(text)));
        }

        turn.Offer(Name, facts: new LanguageSubject(announcement.Id, announcement.Version, language, announcement.Source, Limits.In(language, turn).For(announcement)));
    }

    public static void Handle(EditedTranslation edited, Turn turn)
    {
        if (ApproveTranslation.Find(turn, [edited.Id, edited.Language]) is not { } announcement)
        {
            return;
        }

        if (announcement.Version != edited.Version)
        {
            turn.Reply(AnnouncementPrompts.SourceChanged);
            turn.ReplyCard(LanguageCard.KeyOf(announcement, edited.Language));
            return;
        }

        ApproveTranslation.Take(announcement, edited.Language, edited.Text, turn);
    }
}

/// <summary>A person's words for one language.</summary>
public sealed record EditedTranslation(string Id, int Version, string Language, RichText Text);

/// <summary>Which language of which announcement a conversation is about.</summary>
/// <param name="Most">Code points that fit.</param>
public sealed record LanguageSubject(string Id, int Version, string Language, RichText Source, int Most);
