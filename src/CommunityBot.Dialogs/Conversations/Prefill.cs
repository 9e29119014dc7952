using System.Text.Json;

namespace CommunityBot.Dialogs;

/// <summary>
/// Answers known before the first question (<c>/poll Which day?</c>). They are held to the same limits and rules as any other: one
/// that breaks them is asked for, with the reason.
/// </summary>
public sealed record Prefill(IReadOnlyDictionary<string, JsonElement> Answers)
{
    public static readonly Prefill None = new(new Dictionary<string, JsonElement>());

    public Prefill Text(Prompt prompt, string words, int? index = null, string? tag = null) =>
        With(prompt, index, tag, JsonSerializer.SerializeToElement(Clean.Text(words).Plain, DialogsJson.Default.String));

    public Prefill Rich(Prompt prompt, RichText words, int? index = null, string? tag = null) =>
        With(prompt, index, tag, JsonSerializer.SerializeToElement(Clean.Text(words), DialogsJson.Default.RichText));

    public Prefill Message(Prompt prompt, Composed message, int? index = null, string? tag = null) =>
        With(prompt, index, tag, JsonSerializer.SerializeToElement(message, DialogsJson.Default.Composed));

    public Prefill Choice(Prompt prompt, string optionId, int? index = null, string? tag = null) =>
        With(prompt, index, tag, JsonSerializer.SerializeToElement(optionId, DialogsJson.Default.String));

    public Prefill YesNo(Prompt prompt, bool answer, int? index = null, string? tag = null) =>
        With(prompt, index, tag, JsonSerializer.SerializeToElement(answer, DialogsJson.Default.Boolean));

    public Prefill Number(Prompt prompt, int answer, int? index = null, string? tag = null) =>
        With(prompt, index, tag, JsonSerializer.SerializeToElement(answer, DialogsJson.Default.Int32));

    public Prefill When(Prompt prompt, DateTimeOffset answer, int? index = null, string? tag = null) =>
        With(prompt, index, tag, JsonSerializer.SerializeToElement(answer.ToUniversalTime(), DialogsJson.Default.DateTimeOffset));

    /// <summary>The list of a prompt's lines ends before this one.</summary>
    public Prefill NoMore(Prompt prompt, int index) => With(prompt, index, null, JsonSerializer.SerializeToElement(null, DialogsJson.Default.String));

    private Prefill With(Prompt prompt, int? index, string? tag, JsonElement answer) =>
        new(new Dictionary<string, JsonElement>(Answers) { [AnswerKey.Of(prompt.Id, index, tag)] = answer });
}
