namespace CommunityBot.Prompts;

/// <summary>What stands under one key: a text, or a text for each plural category.</summary>
internal sealed class PromptText
{
    private readonly Template? _only;

    private PromptText(Template? only, IReadOnlyDictionary<string, Template> forms)
    {
        _only = only;
        Forms = forms;
        Placeholders = [.. All.SelectMany(template => template.Placeholders).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>By plural category; empty when there is only one text.</summary>
    public IReadOnlyDictionary<string, Template> Forms { get; }

    public bool HasForms => _only is null;

    public IReadOnlyList<string> Placeholders { get; }

    public IEnumerable<Template> All => _only is null ? Forms.Values : [_only];

    public static PromptText Of(Template only) => new(only, new Dictionary<string, Template>());

    /// <summary>Reads what stands under a key; a mistake in it is noted in the file.</summary>
    public static PromptText Read(PromptFile file, string key) => file.IsMap(key)
        ? new PromptText(null, file.Map(key).ToDictionary(form => form.Key, form => Parse(file, key, form.Value)))
        : Of(file.Text(key) is { } text ? Parse(file, key, text) : Template.Empty);

    /// <summary>The text for a category. Millions have one of their own in some languages, which files need not have.</summary>
    public Template Form(string category) => _only ?? Forms.GetValueOrDefault(category) ?? Forms["other"];

    private static Template Parse(PromptFile file, string key, string text)
    {
        var (template, mistake) = Template.Parse(text.TrimEnd('\n'));
        mistake ??= string.IsNullOrWhiteSpace(text) ? "is empty" : null;
        if (mistake is not null)
        {
            file.Problem(key, mistake);
        }

        return template;
    }
}
