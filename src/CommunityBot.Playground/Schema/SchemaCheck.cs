using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommunityBot.Playground.BotApi;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace CommunityBot.Playground.Schema;

/// <summary>Something in a request that the documentation does not allow.</summary>
/// <param name="Unreadable">Inside a JSON value is something of another type than it must be: Telegram, too, refuses that.</param>
internal sealed record Problem(string Field, string Text, bool Unreadable = false);

/// <summary>Compares a request with what its method takes: names, types, what must be there.</summary>
internal static class SchemaCheck
{
    private static readonly ConcurrentDictionary<Type, HashSet<string>> EnumNames = [];

    public static List<Problem> Check(BotCall call)
    {
        var problems = new List<Problem>();
        var shape = ApiSchema.ParametersOf(call.Method, call.Fields.ContainsKey("inline_message_id"));
        foreach (var (name, value) in call.Fields)
        {
            if (!shape.Fields.TryGetValue(name, out var field))
            {
                problems.Add(new(name, "unknown field"));
                continue;
            }
            CheckValue(name, call.Typed ? value : FromText(value, field.Type), field.Type, call.Typed, problems);
        }
        foreach (var name in call.Files.Keys)
            if (!shape.Fields.ContainsKey(name) && !IsAttached(call, name)) problems.Add(new(name, "a file that no field names"));
        foreach (var field in shape.Fields.Values)
            if (field.Required && !call.Fields.ContainsKey(field.Name) && !call.Files.ContainsKey(field.Name))
                problems.Add(new(field.Name, "required, but missing"));
        return problems;
    }

    private static void CheckValue(string path, JsonElement value, Type type, bool typed, List<Problem> problems)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (value.ValueKind == JsonValueKind.Null)
        {
            // A field that is null is one left out; a list can't leave out an item.
            if (path.EndsWith(']')) problems.Add(new(path, $"nothing where {type.Name} is expected", Unreadable: true));
            return;
        }
        if (type == typeof(RichText) && value.ValueKind is (JsonValueKind.String or JsonValueKind.Array))
        {
            // A rich text is also a plain string, or several rich texts in a row.
            if (value.ValueKind == JsonValueKind.Array) CheckItems(path, value, type, typed, problems);
            return;
        }
        if (type == typeof(ReplyMarkup)) type = MarkupTypeOf(value) ?? type;
        else if (Polymorphism.Of(type) is { } family)
        {
            if (family.Choose(value) is not { } chosen)
            {
                problems.Add(new(path, $"no known {family.Discriminator}", IsInside(path) && value.ValueKind != JsonValueKind.Object));
                return;
            }
            type = chosen;
        }

        switch (ApiSchema.Describe(type).Kind)
        {
            case JsonTypeInfoKind.Object:
                CheckObject(path, value, type, typed, problems);
                break;
            case JsonTypeInfoKind.Enumerable when value.ValueKind == JsonValueKind.Array:
                CheckItems(path, value, ApiSchema.Describe(type).ElementType!, typed, problems);
                break;
            default:
                if (!IsRight(value, type, typed)) problems.Add(Mistyped(path, value, type));
                break;
        }
    }

    private static void CheckItems(string path, JsonElement list, Type type, bool typed, List<Problem> problems)
    {
        var i = 0;
        foreach (var item in list.EnumerateArray()) CheckValue($"{path}[{i++}]", item, type, typed, problems);
    }

    private static void CheckObject(string path, JsonElement value, Type type, bool typed, List<Problem> problems)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            problems.Add(Mistyped(path, value, type));
            return;
        }
        var shape = Shape.Of(type);
        foreach (var property in value.EnumerateObject())
        {
            var inner = $"{path}.{property.Name}";
            if (shape.Fields.TryGetValue(property.Name, out var field)) CheckValue(inner, property.Value, field.Type, typed, problems);
            else problems.Add(new(inner, "unknown field"));
        }
        foreach (var field in shape.Fields.Values)
            if (field.Required && !value.TryGetProperty(field.Name, out _)) problems.Add(new($"{path}.{field.Name}", "required, but missing"));
    }

    private static Problem Mistyped(string path, JsonElement value, Type type) =>
        new(path, $"{Words(value)} where {type.Name} is expected", IsInside(path) && !type.IsEnum);

    private static bool IsInside(string path) => path.AsSpan().ContainsAny('.', '[');

    private static bool IsRight(JsonElement value, Type type, bool typed)
    {
        if (type == typeof(ChatId))
            return value.ValueKind == JsonValueKind.Number || (value.ValueKind == JsonValueKind.String
                && (value.GetString()!.StartsWith('@') || (!typed && long.TryParse(value.GetString(), out _))));
        if (type.IsEnum) return value.ValueKind == JsonValueKind.String && IsName(type, value.GetString()!);
        if (type == typeof(string) || typeof(InputFile).IsAssignableFrom(type)) return value.ValueKind == JsonValueKind.String;
        if (type == typeof(bool)) return value.ValueKind is JsonValueKind.True or JsonValueKind.False;
        if (type == typeof(int) || type == typeof(DateTime)) return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _);
        if (type == typeof(long)) return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _);
        if (type == typeof(double)) return value.ValueKind == JsonValueKind.Number;
        return false;
    }

    private static bool IsName(Type type, string name) =>
        EnumNames.GetOrAdd(type, ApiSchema.NamesOf).Contains(name, StringComparer.OrdinalIgnoreCase);

    private static Type? MarkupTypeOf(JsonElement value) => value.ValueKind != JsonValueKind.Object ? null
        : value.TryGetProperty("inline_keyboard", out _) ? typeof(InlineKeyboardMarkup)
        : value.TryGetProperty("keyboard", out _) ? typeof(ReplyKeyboardMarkup)
        : value.TryGetProperty("remove_keyboard", out _) ? typeof(ReplyKeyboardRemove)
        : value.TryGetProperty("force_reply", out _) ? typeof(ForceReplyMarkup)
        : null;

    /// <summary>In forms and queries all but texts is JSON written in a string.</summary>
    private static JsonElement FromText(JsonElement value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string) || type == typeof(ChatId) || type.IsEnum || typeof(InputFile).IsAssignableFrom(type)) return value;
        try
        {
            var text = value.GetString()!;
            return JsonElement.Parse(type == typeof(bool) ? text.ToLowerInvariant() : text);
        }
        catch (JsonException)
        {
            return value;
        }
    }

    private static bool IsAttached(BotCall call, string file) =>
        call.Fields.Values.Any(value => value.GetRawText().Contains($"attach://{file}", StringComparison.Ordinal));

    private static string Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => "true or false",
    };
}
