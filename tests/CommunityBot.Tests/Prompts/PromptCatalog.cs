using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Polls;

namespace CommunityBot.Tests.Prompts;

/// <summary>
/// Every prompt the C# code can say, found by reflection: public static members that give a <see cref="Prompt"/>, of classes
/// named <c>…Prompts</c> or nested in one named <c>Prompts</c>. Methods are called with sample arguments, one that takes a
/// bool or an enum once for each of its values.
/// </summary>
internal static partial class PromptCatalog
{
    private const BindingFlags PublicStatic = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<Prompt> In(params Assembly[] assemblies) =>
        [.. assemblies.SelectMany(assembly => assembly.GetTypes()).Where(HoldsPrompts).SelectMany(Of)];

    /// <summary>The parts that source code asks of prompts: <c>label</c>, and the names in <c>Part("…")</c>.</summary>
    public static IReadOnlySet<string> PartsIn(string sourceFolder) => Directory.EnumerateFiles(sourceFolder, "*.cs", SearchOption.AllDirectories)
        .SelectMany(path => PartCall().Matches(File.ReadAllText(path)))
        .Select(match => match.Groups[1].Value)
        .Append("label")
        .ToHashSet();

    /// <summary>Ids that no file has: C# would throw when it says them.</summary>
    public static IEnumerable<string> Missing(IEnumerable<Prompt> prompts, IEnumerable<string> keys) => prompts.Select(prompt => prompt.Id).Distinct().Except(keys);

    /// <summary>Keys that nothing says: neither a prompt nor a part of one.</summary>
    public static IEnumerable<string> Unused(IEnumerable<Prompt> prompts, IEnumerable<string> keys, IReadOnlySet<string> parts)
    {
        var ids = prompts.Select(prompt => prompt.Id).ToHashSet();
        return keys.Where(key => !ids.Contains(key) && !IsPart(key));

        // A part may have parts of its own: poll.review.confirm.label.
        bool IsPart(string key) => key.LastIndexOf('.') is var dot and > 0 && parts.Contains(key[(dot + 1)..])
            && (ids.Contains(key[..dot]) || IsPart(key[..dot]));
    }

    private static bool HoldsPrompts(Type type) => type.Name.EndsWith("Prompts") || (type.DeclaringType is { } outer && HoldsPrompts(outer));

    private static IEnumerable<Prompt> Of(Type type)
    {
        foreach (var field in type.GetFields(PublicStatic).Where(field => field.FieldType == typeof(Prompt)))
        {
            yield return (Prompt)field.GetValue(null)!;
        }

        foreach (var method in type.GetMethods(PublicStatic).Where(method => method.ReturnType == typeof(Prompt)))
        {
            foreach (var arguments in Combinations([.. method.GetParameters().Select(parameter => Samples(parameter.ParameterType))]))
            {
                yield return (Prompt)method.Invoke(null, arguments)!;
            }
        }
    }

    private static IEnumerable<object?[]> Combinations(IReadOnlyList<IReadOnlyList<object?>> samples) => samples.Aggregate(
        (IEnumerable<object?[]>)[[]],
        (rows, next) => rows.SelectMany(row => next.Select(value => (object?[])[.. row, value])));

    private static IReadOnlyList<object?> Samples(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? Samples(inner) : type switch
    {
        _ when type == typeof(bool) => [false, true],
        _ when type.IsEnum => [.. Enum.GetValues(type).Cast<object>()],
        _ when type == typeof(string) => ["sample"],
        _ when type == typeof(int) => [3],
        _ when type == typeof(long) => [3L],
        _ when type == typeof(RichText) => [RichText.Of("sample")],
        _ when type == typeof(Prompt) => [new Prompt("sample")],
        _ when type == typeof(PollRules) => [new PollRules(false, true, false), new PollRules(false, true, true), new PollRules(false, false, false), new PollRules(false, false, true), new PollRules(true, false, true)],
        _ when type == typeof(Outage) => [new Outage(default, default)],
        _ when type == typeof(QuietHours) => [new QuietHours(default, default)],
        _ when typeof(Value).IsAssignableFrom(type) => [SampleValue(type)],
        _ when type.IsValueType => [Activator.CreateInstance(type)],
        _ when type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) => Lists(type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0]),
        _ => throw new NotSupportedException($"A prompt takes a {type.Name}: add a sample of it here."),
    };

    private static object SampleValue(Type type) => type.Name switch
    {
        nameof(RichValue) => new RichValue("sample"),
        nameof(CountValue) => new CountValue(3),
        nameof(MomentValue) => new MomentValue(default, "Europe/London"),
        nameof(TimeValue) => new TimeValue(default),
        nameof(PromptValue) => new PromptValue(new Prompt("sample")),
        nameof(LanguageValue) => new LanguageValue("en"),
        nameof(ListValue) => new ListValue([]),
        _ => new TextValue("sample"),
    };

    /// <summary>Nothing, and one: what is said of an empty list may be another prompt.</summary>
    private static Array[] Lists(Type element)
    {
        var one = Array.CreateInstance(element, 1);
        one.SetValue(Samples(element)[0], 0);
        return [Array.CreateInstance(element, 0), one];
    }

    [GeneratedRegex("""Part\("([a-z0-9_.]+)"\)""")]
    private static partial Regex PartCall();
}
