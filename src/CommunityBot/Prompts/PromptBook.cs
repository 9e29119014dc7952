using System.Collections.Frozen;
using CommunityBot.Dialogs;

namespace CommunityBot.Prompts;

/// <summary>
/// Everything the bot can say, in every language: the folder <c>prompts/</c>, loaded once. A locale or a key that is not
/// there is a programmer's error and throws, since loading has checked all; no language ever stands in for another.
/// </summary>
public sealed class PromptBook
{
    private readonly FrozenDictionary<string, Language> _languages;

    private PromptBook(IReadOnlyList<Language> languages)
    {
        Languages = [.. languages.Select(language => language.Code)];
        _languages = languages.ToFrozenDictionary(language => language.Code, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The codes of all languages, English first.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>Loads and checks every <c>.yaml</c> file in a folder. English is what the others are compared with.</summary>
    public static LoadedPrompts Load(string folder)
    {
        if (!File.Exists(Path.Combine(folder, $"{PromptChecks.Reference}.yaml")))
        {
            return new LoadedPrompts(null, [new PromptProblem($"{PromptChecks.Reference}.yaml", null, null, $"is not in the folder {folder}")]);
        }

        var files = Directory.GetFiles(folder, "*.yaml")
            .Select(PromptFile.Read)
            .OrderBy(file => file.Code != PromptChecks.Reference).ThenBy(file => file.Code, StringComparer.Ordinal)
            .ToList();
        var read = files.Where(file => file.IsYaml).Select(file => (File: file, Language: new LanguageReader(file).Read())).ToList();
        var english = read.Find(pair => pair.Language.Code == PromptChecks.Reference).Language;
        foreach (var (file, language) in read)
        {
            PromptChecks.CheckAlone(file, language);
            if (english is not null && english != language)
            {
                PromptChecks.CheckAgainst(english, file, language);
            }
        }

        var problems = files.SelectMany(file => file.Problems).Distinct().ToList();
        return new LoadedPrompts(problems.Count == 0 ? new PromptBook([.. read.Select(pair => pair.Language)]) : null, problems);
    }

    /// <summary>The bot's own name at Telegram, for addresses that lead to it; known once Telegram has told it.</summary>
    public string? BotUsername { get; set; }

    public bool Has(string code) => _languages.ContainsKey(code);

    /// <summary>The language's own name in its own script.</summary>
    public string OwnName(string code) => Find(code).OwnName;

    public bool IsRightToLeft(string code) => Find(code).IsRightToLeft;

    /// <summary>How people of this language name days and months when they type.</summary>
    public DateWords Words(string locale) => Find(locale).Words;

    /// <summary>
    /// A screen in the reader's language; its paragraphs one under the other with a blank line between. A prompt is a screen
    /// too. <paramref name="now"/> decides whether a date needs its year.
    /// </summary>
    public RenderedMessage Render(Screen screen, string locale, DateTimeOffset now)
    {
        var runs = new List<Run>();
        foreach (var paragraph in screen.Text)
        {
            var words = WithoutLastBreaks(new Writer(this, Find(paragraph.Locale ?? locale), now).Paragraph(paragraph.Words));
            if (words.All(run => run.Text.Length == 0))
            {
                continue;
            }

            if (runs.Count > 0)
            {
                runs.Add(new Run("\n\n"));
            }

            runs.AddRange(words);
        }

        var buttons = screen.Buttons.Select(row => row.Select(button => new RenderedButton(Label(button.Label, locale, now), button)).ToList());
        return new RenderedMessage(new RichText([.. runs.Where(run => run.Text.Length > 0)]), [.. buttons]);
    }

    /// <summary>Words on a button or in a menu: one line, no formatting.</summary>
    public string Label(Value value, string locale, DateTimeOffset now)
    {
        var text = string.Concat(new Writer(this, Find(locale), now).Paragraph(value).Select(run => run.Text));
        return text.ReplaceLineEndings(" ").Trim();
    }

    /// <summary>An argument without content may leave an empty line at the end.</summary>
    private static List<Run> WithoutLastBreaks(IEnumerable<Run> paragraph)
    {
        var runs = paragraph.Where(run => run.Text.Length > 0).ToList();
        while (runs.Count > 0 && runs[^1].Text.TrimEnd('\n') is var text && text.Length < runs[^1].Text.Length)
        {
            runs[^1] = runs[^1] with { Text = text };
            if (text.Length == 0)
            {
                runs.RemoveAt(runs.Count - 1);
            }
        }

        return runs;
    }

    private Language Find(string code) => _languages.GetValueOrDefault(code)
        ?? throw new KeyNotFoundException($"There is no language '{code}' in the prompts.");
}
