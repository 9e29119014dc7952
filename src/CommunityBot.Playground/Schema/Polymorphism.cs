using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace CommunityBot.Playground.Schema;

/// <summary>
/// A type that stands for several, told apart by one field ("type", "source"), or by what they carry. Read from the package's
/// own marks.
/// </summary>
/// <param name="Unmarked">Those that no name stands for.</param>
internal sealed record Polymorphism(string Discriminator, IReadOnlyDictionary<string, Type> Types, IReadOnlyList<Type> Unmarked)
{
    private static readonly ConcurrentDictionary<Type, Polymorphism?> Known = [];

    public static Polymorphism? Of(Type type) => Known.GetOrAdd(type, Read);

    public Type? Choose(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) return null;
        if (Types.Count == 0)
            return Unmarked.FirstOrDefault(type => value.EnumerateObject().All(field => Shape.Of(type).Fields.ContainsKey(field.Name)));
        return value.TryGetProperty(Discriminator, out var name) && name.ValueKind == JsonValueKind.String
            ? Types.GetValueOrDefault(name.GetString()!)
            : null;
    }

    private static Polymorphism? Read(Type type)
    {
        var marks = type.GetCustomAttributes(inherit: false).ToLookup(mark => mark.GetType().Name);
        if (marks["CustomJsonPolymorphicAttribute"].FirstOrDefault() is not { } head) return null;
        var derived = marks["CustomJsonDerivedTypeAttribute"].Select(mark => (Name: (string?)Value(mark, typeof(string)), Type: (Type)Value(mark, typeof(Type))!)).ToList();
        return new(
            (string?)Value(head, typeof(string)) ?? "type",
            derived.Where(one => one.Name is not null).ToDictionary(one => one.Name!, one => one.Type),
            [.. derived.Where(one => one.Name is null).Select(one => one.Type)]);
    }

    private static object? Value(object mark, Type type) =>
        mark.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Single(property => property.PropertyType == type).GetValue(mark);
}
