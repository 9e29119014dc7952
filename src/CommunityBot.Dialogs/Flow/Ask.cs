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
    /// Any number of the options, none included, by their ids: each press sets or takes away a tick, Done ends it.
    /// </summary>
    public Question<IReadOnlySet<string>> Several(Prompt prompt, IReadOnlyList<Option> options, int? index = null, string? tag = null) =>
        new SeveralQuestion(_replay, AnswerKey.Of(prompt.Id, index, tag), prompt, options);

    /// <summary>A whole number, typed in any decimal digits; with up to eight to choose from also by button.</summary>
    public Question<int> Number(Prompt prompt, int min, int max, int? index = null, string? tag = null) =>
        new NumberQuestion(_replay, AnswerKey.Of(prompt.Id, index, tag), prompt, min, max);

    /// <summary>
    /// A moment still to come, by a button calendar or typed. It is meant on the area's wall clock: a time that a clock change skips
    /// moves forward, of one that comes twice the first is meant.
    /// </summary>
    public Question<DateTimeOffset> When(Prompt prompt, int? index = null, string? tag = null) =>
        new WhenQuestion(_replay, AnswerKey.Of(prompt.Id, index, tag), prompt);

    /// <summary>
    /// Words with their formatting, at most <paramref name="max"/> code points, alone or, at most <paramref name="maxUnderFile"/>,
    /// under one photo or file.
    /// </summary>
    public Question<Composed> Message(Prompt prompt, int max, int maxUnderFile, int? index = null, string? tag = null) =>
        new MessageQuestion(_replay, AnswerKey.Of(prompt.Id, index, tag), prompt, max, maxUnderFile);

    /// <summary>A photo, with its caption if it has one.</summary>
    public Question<Attachment> Photo(Prompt prompt, int? index = null, string? tag = null) =>
        Attached(prompt, index, tag, input => input is ConversationInput.Photo photo ? new(photo.FileId, null, Captioned(photo.Caption)) : null, DialogPrompts.NotAPhoto, DialogPrompts.APhoto);

    /// <summary>A voice message.</summary>
    public Question<Attachment> Voice(Prompt prompt, int? index = null, string? tag = null) =>
        Attached(prompt, index, tag, input => input is ConversationInput.Voice voice ? new(voice.FileId, null, Captioned(voice.Caption)) : null, DialogPrompts.NotAVoice, DialogPrompts.AVoice);

    /// <summary>A file of any kind.</summary>
    public Question<Attachment> File(Prompt prompt, int? index = null, string? tag = null) =>
        Attached(prompt, index, tag, input => input is ConversationInput.File file ? new(file.FileId, file.Name, Captioned(file.Caption)) : null, DialogPrompts.NotAFile, DialogPrompts.AFile);

    /// <summary>A point on the map, sent as a location.</summary>
    public Question<Place> Place(Prompt prompt, int? index = null, string? tag = null) =>
        new PlaceQuestion(_replay, AnswerKey.Of(prompt.Id, index, tag), prompt);

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

    /// <summary>
    /// A setting that may be left open: null until it is answered from its line in the review. <paramref name="none"/> says what null
    /// means, on that line and on the button that goes back to it. An answer that breaks a rule is asked for again: what the
    /// person said is not dropped unseen.
    /// </summary>
    public T? Optional<T>(Question<T> question, Prompt none)
        where T : struct => _replay.TrySetting(question, false, default, out var stored, none) ? stored : null;

    private AttachmentQuestion Attached(
        Prompt prompt, int? index, string? tag, Func<ConversationInput, Attachment?> taken, Prompt wanted, Prompt shown) =>
        new(_replay, AnswerKey.Of(prompt.Id, index, tag), prompt, taken, wanted, shown);

    private static RichText? Captioned(RichText? caption) => caption is null || Clean.Text(caption) is not { Runs.Count: > 0 } words ? null : words;
}
