using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Polls;

/// <summary>
/// One language of a draft, for a facilitator: what was written, what its readers will see, what a machine makes of it the other
/// way round. <c>drlang/ID/LANGUAGE</c>.
/// </summary>
public static class DraftLanguage
{
    public const string Kind = "drlang";

    public static string KeyOf(Draft draft, string language) => $"{Kind}/{draft.Id}/{language}";

    public static void Show(Turn turn, string[] arguments)
    {
        if (Find(turn, arguments) is var (draft, language))
        {
            turn.ReplyCard(KeyOf(draft, language));
        }
    }

    /// <summary><c>It is right</c>: a press approves what its person saw.</summary>
    public static void Approve(Turn turn, string[] arguments)
    {
        if (Find(turn, arguments) is not var (draft, language))
        {
            return;
        }

        if (draft.TextIn(language) is { Lines: { } lines } text && arguments is [_, _, var mark] && MarkOf(lines) == mark)
        {
            turn.Toast(DeskPrompts.Approved(language));
            Take(draft, language, DraftText.ByPeople(lines, text.Back), turn);
        }
        else
        {
            turn.Toast(DeskPrompts.ChangedMeanwhile);
        }
    }

    public static Drawn? Draw(Drawing drawing)
    {
        if (drawing.Card.Split('/') is not [_, var id, var language] || drawing.Find<Draft>(id) is not { } draft)
        {
            return null;
        }

        var text = draft.TextIn(language);
        var screen = With(new Screen(DeskPrompts.LanguageHead(language, StateOf(draft, language, drawing.Area))), DeskPrompts.SourceHead, draft.Lines);
        screen = text.Lines is { } lines ? With(screen, DeskPrompts.TranslationHead, lines) : screen;
        screen = text.Back is { } back ? With(screen, DeskPrompts.BackHead, back) : screen;
        screen = text.Damaged ? screen.Then(DeskPrompts.DamagedWarning) : screen;
        return new Drawn(draft.Sent ? screen : WithActs(screen, draft, language));
    }

    internal static Value StateOf(Draft draft, string language, Area area) => draft.TextIn(language) is { State: TranslationState.Automatic } text && !text.Goes(area)
        ? DeskPrompts.MustBeChecked
        : DeskPrompts.State(draft.TextIn(language).State);

    /// <summary>These words, in the name of the acting person.</summary>
    internal static void Take(Draft draft, string language, DraftText text, Turn turn)
    {
        draft = draft.With(language, text);
        turn.Put(draft);
        DraftDesk.Redraw(draft, turn);
    }

    /// <summary>The draft and the language a facilitator's button means; to anyone else a polite answer.</summary>
    internal static (Draft Draft, string Language)? Find(Turn turn, string[] arguments)
    {
        if (DraftDesk.Find(turn, arguments) is not { } draft)
        {
            return null;
        }

        if (arguments is [_, var language, ..] && language != draft.Language && turn.Area.Languages.Contains(language))
        {
            return (draft, language);
        }

        turn.Toast(SharedPrompts.OldButton);
        return null;
    }

    private static Screen WithActs(Screen screen, Draft draft, string language)
    {
        var text = draft.TextIn(language);
        if (text is { Lines: { } lines, State: TranslationState.Automatic })
        {
            screen = screen.Row(new Press(DeskPrompts.ApproveButton, $"drapprove {draft.Id} {language} {MarkOf(lines)}"));
        }

        return screen
            .Row(new Press(text.Lines is null ? DeskPrompts.WriteButton : DeskPrompts.EditButton, $"dredit {draft.Id} {language}"))
            .Row(new Press(DialogPrompts.Back, $"drdesk {draft.Id}"));
    }

    private static Screen With(Screen screen, Prompt head, IReadOnlyList<string> lines) =>
        screen.Then(head).Then(new LinesValue([.. lines.Select(line => (Value)line)]));

    private static string MarkOf(IReadOnlyList<string> lines) => TextMark.Of(string.Join('\n', lines));
}
