using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CommunityBot.Prompts;

/// <summary>
/// One <c>prompts/&lt;code&gt;.yaml</c> as it stands: flat keys, each with a text, a map of texts or a list. Collects what is
/// wrong with it while others read it.
/// </summary>
internal sealed class PromptFile
{
    private readonly Dictionary<string, YamlNode> _nodes = [];
    private readonly List<PromptProblem> _problems = [];

    private PromptFile(string path)
    {
        Name = Path.GetFileName(path);
        Code = Path.GetFileNameWithoutExtension(path);
    }

    public string Name { get; }

    /// <summary>The language: the file's name without <c>.yaml</c>.</summary>
    public string Code { get; }

    /// <summary>False when nothing could be read; why is among the problems.</summary>
    public bool IsYaml => _nodes.Count > 0;

    public IReadOnlyCollection<string> Keys => _nodes.Keys;

    public IReadOnlyList<PromptProblem> Problems => _problems;

    public static PromptFile Read(string path)
    {
        var file = new PromptFile(path);
        var lines = File.ReadAllLines(path);
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(string.Join('\n', lines)));
            file.Take(yaml.Documents.Count == 1 ? yaml.Documents[0].RootNode : null, lines);
        }
        catch (YamlException mistake)
        {
            file._problems.Add(new PromptProblem(file.Name, (int)mistake.Start.Line, null, $"""not valid YAML ({mistake.Message}); a text with : # * or a brace at its start needs "quotes" around it"""));
        }

        return file;
    }

    public bool Has(string key) => _nodes.ContainsKey(key);

    public void Problem(string? key, string what) =>
        _problems.Add(new PromptProblem(Name, key is not null && _nodes.TryGetValue(key, out var node) ? (int)node.Start.Line : null, key, what));

    /// <summary>The text under a key, or null with a problem noted.</summary>
    public string? Text(string key)
    {
        if (_nodes.GetValueOrDefault(key) is YamlScalarNode { Value: { } text })
        {
            return text;
        }

        Problem(key, Has(key) ? "must be one text" : "is missing");
        return null;
    }

    /// <summary>The texts under a key by their own names; empty if it is not a map.</summary>
    public IReadOnlyDictionary<string, string> Map(string key)
    {
        var map = new Dictionary<string, string>();
        foreach (var (name, value) in _nodes.GetValueOrDefault(key) as YamlMappingNode ?? new YamlMappingNode())
        {
            if (value is YamlScalarNode { Value: { } text })
            {
                map[name.ToString()] = text;
            }
            else
            {
                Problem(key, $"{name} must be one text");
            }
        }

        return map;
    }

    /// <summary>The entries of a list, each with one or several spellings, or null with a problem noted.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? List(string key, int count)
    {
        if (_nodes.GetValueOrDefault(key) is YamlSequenceNode list && list.Children.Count == count)
        {
            return [.. list.Children.Select(Spellings)];
        }

        Problem(key, Has(key) ? $"must be a list of {count}" : "is missing");
        return null;
    }

    /// <summary>A text with exactly these placeholders; a problem is noted if it has others.</summary>
    public Template Pattern(string key, params string[] placeholders)
    {
        var (pattern, mistake) = Template.Parse(Text(key) ?? "");
        if (mistake is not null)
        {
            Problem(key, mistake);
        }
        else if (Has(key) && !pattern.Placeholders.SequenceEqual(placeholders.Order(StringComparer.Ordinal)))
        {
            Problem(key, $"must have exactly {{{string.Join("} {", placeholders)}}}");
        }

        return pattern;
    }

    /// <summary>A list with one spelling each, empty ones with a problem noted.</summary>
    public IReadOnlyList<string> Names(string key, int count) =>
        [.. (List(key, count) ?? [.. Enumerable.Repeat<string[]>([""], count)]).Select(spellings => spellings.FirstOrDefault() ?? "")];

    public bool IsMap(string key) => _nodes.GetValueOrDefault(key) is YamlMappingNode;

    private static IReadOnlyList<string> Spellings(YamlNode node) => node is YamlSequenceNode several
        ? [.. several.Children.Select(one => one.ToString())]
        : [node.ToString()];

    private void Take(YamlNode? root, string[] lines)
    {
        if (root is not YamlMappingNode map)
        {
            Problem(null, "must be one list of lines such as  some.key: \"a text\"");
            return;
        }

        foreach (var (key, value) in map.Children)
        {
            _nodes[key.ToString()] = value;
            if (CutByComment(value, lines))
            {
                Problem(key.ToString(), """what stands behind # is lost; put the text in "quotes", or the note on a line of its own""");
            }
        }
    }

    private static bool CutByComment(YamlNode node, string[] lines) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain } && node.End.Line <= lines.Length
        && lines[node.End.Line - 1].AsSpan(Math.Min((int)node.End.Column - 1, lines[node.End.Line - 1].Length)).TrimStart().StartsWith("#");
}
