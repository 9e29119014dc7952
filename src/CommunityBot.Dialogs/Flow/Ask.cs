using System.Diagnostics.CodeAnalysis;

namespace CommunityBot.Dialogs;

/// <summary>
/// What a flow asks with. A question's key is the prompt's id plus <c>#index</c> and <c>#tag</c>; asking one key twice in a run
/// throws. Rules are hung on with <see cref="Question{T}.Must(Func{T, bool}, Prompt)"/>.
/// </summary>
public sealed class Ask
{
    private readonly Replay _replay;

    internal Ask(Replay replay) => _replay = replay;

    /// <summary>The instant of this turn.</summary>
    public DateTimeOffset Now => _replay.Circumstances.Now;

    /// <summary>The area's time zone.</summary>
    public TimeZoneInfo Zone => _replay.Circumstances.Zone;

    /// <summary>What the caller knows right now and only shows (a translation that arrived meanwhile); null when it gave nothing of this type.</summary>
    public T? Shown<T>()
        where T : class => _replay.Circumstances.Shown as T;

    /// <summary>Everything after this, in this conversation, is said in <paramref name="locale"/>.</summary>
    public void Speak(string locale) => _replay.Speak(locale);

    /// <summary>Words without formatting, at most <paramref name="max"/> code points.</summary>
    public Question<string> Text(Prompt prompt, int max, int? index = null, string? tag = null) =>
        new TextQuestion(_replay, AnswerKey.Of(prompt.Id, index, tag), prompt, max);

    /// <summary>Words with their formatting, at most <paramref name="max"/> code points.</summary>
    public Question<RichText> Rich(Prompt prompt, int max, int? index = null, string? tag = null) =>
        new RichQuestion(_replay, AnswerKey.Of(prompt.Id, index, tag), prompt, max);

    /// <summary>
    /// One of several lines of at most <paramref name="max"/> code points. A message of several lines answers this one and the next
    /// ones of the same prompt id. <paramref name="done"/> offers a button that ends the list; the answer is then null.
    /// </summary>
    public Question<string?> Line(Prompt prompt, int max, int index, Prompt? done = null) =>
        new LineQuestion(_replay, AnswerKey.Of(prompt.Id, index, null), prompt, max, index, done);

    /// <summary>One of the options, by its id.</summary>
    /// <param name="prompt">What is asked.</param>
    /// <param name="options">At least one; ids differ.</param>
    /// <param name="index">Which of several of this prompt.</param>
    /// <param name="tag">Which of several of this prompt, by name.</param>
    /// <param name="perRow">How many buttons stand side by side.</param>
    public Question<string> Choice(Prompt prompt, IReadOnlyList<Option> options, int? index = null, string? tag = null, int perRow = 1) =>
        new ChoiceQuestion(_replay, AnswerKey.Of(prompt.Id, index, tag), prompt, options, perRow);

    public Question<bool> YesNo(Prompt prompt, int? index = null, string? tag = null) =>
        new YesNoQuestion(_replay, AnswerKey.Of(prompt.Id, index, tag), prompt);

    /// <summary>
    /// Shows the draft (the prompt's arguments) with a button for each answer and setting so far and one to confirm, labelled
    /// <c>prompt.Part("confirm")</c>. A confirmation holds for exactly the draft that was shown.
    /// </summary>
    public Question<bool> Review(Prompt prompt) => new ReviewQuestion(_replay, AnswerKey.Of(prompt.Id, null, null), prompt);

    /// <summary>A yes or no that is never asked: a button in the review flips it.</summary>
    public bool Setting(Prompt prompt, bool fallback) => Setting(YesNo(prompt), fallback);

    /// <summary>A choice that is never asked: a button in the review flips it (two options) or opens the question.</summary>
    public string Setting(Prompt prompt, IReadOnlyList<Option> options, string fallback) => Setting(Choice(prompt, options), fallback);

    /// <summary>
    /// A question that never parks by itself: it returns the stored answer or <paramref name="fallback"/>, and is a line in the
    /// review whose button opens it. A stored answer that breaks a rule counts as none.
    /// </summary>
    [return: NotNullIfNotNull(nameof(fallback))]
    public T? Setting<T>(Question<T> question, T? fallback) =>
        _replay.TrySetting(question, fallback is not null, fallback, out var stored) ? stored! : fallback;

    /// <inheritdoc cref="Setting{T}(Question{T}, T)"/>
    public T? Setting<T>(Question<T> question, T? fallback)
        where T : struct =>
        _replay.TrySetting(question, fallback is not null, fallback.GetValueOrDefault(), out var stored) ? stored : fallback;
}
