using System.Text.RegularExpressions;

namespace CommunityBot.Prompts;

/// <summary>What must hold for every text of a language, and between a language and English. Each mistake is noted in its file.</summary>
internal static partial class PromptChecks
{
    /// <summary>The language all others are compared with.</summary>
    public const string Reference = "en";

    // Letters of a neighbouring language that look right, are wrong, and are not found by a search.
    private static readonly Dictionary<string, (char Wrong, char Right)[]> Lookalikes = new()
    {
        ["ro"] = [('ş', 'ș'), ('ţ', 'ț'), ('Ş', 'Ș'), ('Ţ', 'Ț')],
        ["ur"] = [('ك', 'ک'), ('ي', 'ی'), ('ه', 'ہ')],
        ["fa"] = [('ك', 'ک'), ('ي', 'ی')],
        ["ar"] = [('ک', 'ك'), ('ی', 'ي')],
    };

    /// <summary>Checks one language by itself.</summary>
    public static void CheckAlone(PromptFile file, Language language)
    {
        if (!FileName().IsMatch(file.Name))
        {
            file.Problem(null, "a file is named by its language's code, such as so.yaml or pt-PT.yaml");
        }

        var script = Script.Of(language.OwnName) ?? "Latin";
        foreach (var (key, text) in language.Texts)
        {
            CheckForms(file, key, text, Plural.Categories(language.PluralRule));
            foreach (var template in text.All)
            {
                CheckLength(file, key, template);
                CheckLetters(file, key, template.Literal, language.Code, script);
            }
        }
    }

    /// <summary>Checks that a language says what English says.</summary>
    public static void CheckAgainst(Language english, PromptFile file, Language language)
    {
        foreach (var (key, text) in english.Texts)
        {
            if (language.Texts.TryGetValue(key, out var translation))
            {
                CheckTranslation(file, key, text, translation, Plural.Categories(language.PluralRule).Count > 1);
            }
            else
            {
                file.Problem(key, "is missing");
            }
        }

        foreach (var key in language.Texts.Keys.Where(key => !english.Texts.ContainsKey(key)))
        {
            file.Problem(key, $"is not in {Reference}.yaml");
        }
    }

    private static void CheckTranslation(PromptFile file, string key, PromptText english, PromptText translation, bool hasPlurals)
    {
        var missing = english.Placeholders.Except(translation.Placeholders).ToList();
        var unknown = translation.Placeholders.Except(english.Placeholders).ToList();
        if (missing.Count > 0)
        {
            file.Problem(key, $"lacks {{{string.Join("} {", missing)}}}");
        }

        if (unknown.Count > 0)
        {
            file.Problem(key, $"has {{{string.Join("} {", unknown)}}}, which English has not");
        }

        if (hasPlurals && english.HasForms && !translation.HasForms)
        {
            file.Problem(key, "needs plural forms");
        }

        var same = english.All.Select(template => template.Literal).SequenceEqual(translation.All.Select(template => template.Literal));
        if (same && english.All.Any(template => Words().Count(template.Literal) >= 4))
        {
            file.Problem(key, "is still in English");
        }
    }

    private static void CheckForms(PromptFile file, string key, PromptText text, IReadOnlyList<string> categories)
    {
        if (!text.HasForms)
        {
            return;
        }

        var missing = categories.Except(text.Forms.Keys).ToList();
        var superfluous = text.Forms.Keys.Except(categories).ToList();
        if (missing.Count > 0)
        {
            file.Problem(key, $"lacks the plural forms {string.Join(", ", missing)}");
        }

        if (superfluous.Count > 0)
        {
            file.Problem(key, $"has the forms {string.Join(", ", superfluous)}; this language has {string.Join(", ", categories)}");
        }

        foreach (var (category, form) in text.Forms)
        {
            foreach (var placeholder in text.Placeholders.Where(name => name != "count" && !form.Placeholders.Contains(name)))
            {
                file.Problem(key, $"lacks {{{placeholder}}} in the form {category}");
            }
        }
    }

    private static void CheckLength(PromptFile file, string key, Template template)
    {
        var literal = template.Literal.EnumerateRunes().Count();
        var length = PromptLength.Filled(template);
        if (PromptLength.IsLabel(key) && literal > PromptLength.Label)
        {
            file.Problem(key, $"has {literal} letters; a button has room for {PromptLength.Label}");
        }
        else if (PromptLength.Limit(key) is var limit && length > limit)
        {
            file.Problem(key, $"may become {length} letters with what is filled in; Telegram allows {limit}");
        }
    }

    private static void CheckLetters(PromptFile file, string key, string text, string code, string script)
    {
        if (!key.EndsWith(".name", StringComparison.Ordinal) && !Script.IsMostly(text, script))
        {
            file.Problem(key, $"most letters should be {script} script, as the language's own name is");
        }

        foreach (var (wrong, right) in Lookalikes.GetValueOrDefault(code.Split('-')[0]) ?? [])
        {
            if (text.Contains(wrong))
            {
                file.Problem(key, $"has {wrong} (U+{(int)wrong:X4}), which must be {right} (U+{(int)right:X4})");
            }
        }

        if (text.Any(c => char.IsDigit(c) && !char.IsAsciiDigit(c)))
        {
            file.Problem(key, "digits are written 0 to 9 in every language");
        }

        if (text.Contains('\uFFFD'))
        {
            file.Problem(key, "has broken letters; save the file as UTF-8");
        }
    }

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z]{2,4})?\.yaml$")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Words();
}
