using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>What readers of announcements are told, and what whoever writes one is asked.</summary>
public static partial class AnnouncementPrompts
{
    public const string Everyday = "everyday";
    public const string Important = "important";
    public const string People = "people";
    public const string Groups = "groups";
    public const string Both = "both";

    public static Prompt Automatic => new("announcements.automatic");

    /// <summary>Who can help is named where the area has said who.</summary>
    public static Prompt Untranslated(string help) => help.Length > 0 ? new("announcements.untranslated.with_help", ("help", help)) : UntranslatedAlone;

    public static Prompt UntranslatedAlone => new("announcements.untranslated");

    /// <summary>In place of what nobody has translated yet; the original follows.</summary>
    public static Prompt Holding(string help) => help.Length > 0 ? new("announcements.holding.with_help", ("help", help)) : HoldingAlone;

    public static Prompt HoldingAlone => new("announcements.holding");

    /// <summary>In a copy whose translation came as a message of its own.</summary>
    public static Prompt Below => new("announcements.below");

    public static Prompt Corrected(MomentValue at) => new("announcements.corrected", ("time", at));

    public static Prompt Notice(MomentValue at) => new("announcements.notice", ("time", at));

    public static Prompt Withdrawn => new("announcements.withdrawn");

    public static Prompt NotFound => new("announcements.not_found");

    public static Prompt LanguagesButton(IReadOnlyList<string> languages) => new("announcements.languages.button", ("languages", Languages(languages)));

    public static Prompt VoiceButton => new("announcements.voice.button");

    public static Prompt VoiceOf(string words) => new("announcements.voice_of", ("words", words));

    public static Prompt WrongButton => new("announcements.wrong.button");

    public static Prompt OriginalButton => new("announcements.original.button");

    public static Prompt ThanksForReport => new("announcements.thanks_for_report.toast");

    public static Prompt Held(int written, int approved) => new("announcements.held", ("written", written), ("approved", approved));

    public static Prompt Text => new("announcements.create.text");

    public static Prompt NoWords => new("announcements.create.no_words");

    public static Prompt LinkWithoutHost(string link) => new("announcements.create.link_without_host", ("link", link));

    public static Prompt BrokenFormatting(string signs) => new("announcements.create.broken_formatting", ("signs", signs));

    public static Prompt Kind => new("announcements.create.kind");

    public static Prompt EverydayKind => new("announcements.create.kind.everyday.label");

    public static Prompt ImportantKind => new("announcements.create.kind.important.label");

    public static IReadOnlyList<Option> KindOptions => [new(Everyday, EverydayKind), new(Important, ImportantKind)];

    public static Prompt Urgent => new("announcements.create.urgent");

    public static Prompt Who => new("announcements.create.who");

    public static Prompt ToPeople => new("announcements.create.who.people.label");

    public static Prompt ToGroups => new("announcements.create.who.groups.label");

    public static Prompt ToBoth => new("announcements.create.who.both.label");

    public static Prompt ToReadersOf(string language) => new("announcements.create.who.language.label", ("language", new LanguageValue(language)));

    public static IReadOnlyList<Option> WhoOptions(AnnouncementFacts facts) =>
    [
        .. facts.HasGroups ? [new Option(Both, ToBoth), new Option(People, ToPeople), new Option(Groups, ToGroups)] : (Option[])[new Option(People, ToPeople)],
        .. facts.Languages.Select(language => new Option(language, ToReadersOf(language))),
    ];

    public static Prompt AtOnce => new("announcements.create.when.now.label");

    public static Prompt Moment => new("announcements.create.moment");

    public static Prompt Review(RichText text, Value hints, Value when) =>
        new("announcements.create.review", ("text", text), ("hints", hints), ("when", when));

    public static Prompt NoHints => new("announcements.hint.none");

    public static Prompt Sentences(int longest, int average) => new("announcements.hint.sentences", ("longest", longest), ("average", average));

    public static Prompt LongSentence(int words) => new("announcements.hint.long_sentence", ("count", words));

    public static Prompt NoDate => new("announcements.hint.no_date");

    public static Prompt NoContact => new("announcements.hint.no_contact");

    /// <summary>A line for each thing worth knowing of a text.</summary>
    public static LinesValue HintsFor(Hints hints)
    {
        Prompt?[] lines =
        [
            Sentences(hints.Longest, hints.Average),
            hints.IsLong ? LongSentence(hints.Longest) : null,
            hints.HasDate ? null : NoDate,
            hints.HasContact ? null : NoContact,
            !hints.IsLong && hints is { HasDate: true, HasContact: true } ? NoHints : null,
        ];
        return Lines(lines.OfType<Prompt>());
    }

    public static LinesValue Lines(IEnumerable<Prompt> prompts) => new([.. prompts.Select(prompt => (Value)prompt)]);

    private static ListValue Languages(IEnumerable<string> languages) => new([.. languages.Select(language => (Value)new LanguageValue(language))]);
}
