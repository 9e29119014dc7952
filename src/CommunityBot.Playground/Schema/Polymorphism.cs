using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace CommunityBot.Playground.Schema;

/// <summary>A type that stands for several, told apart by one field ("type", "source"). Read from the package's own marks.</summary>
internal sealed record Polymorphism(string Discriminator, IReadOnlyDictionary<string, Type> Types)
{
    private static readonly ConcurrentDictionary<Type, Polymorphism?> Known = [];

    public static Polymorphism? Of(Type type) => Known.GetOrAdd(type, Read);

    public Type? Choose(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty(Discriminator, out var name)
        && name.ValueKind == JsonValueKind.String
            ? Types.GetValueOrDefault(name.GetString()!)
            : null;

    private static Polymorphism? Read(Type type)
    {
        var marks = type.GetCustomAttributes(inherit: false).ToLookup(mark => mark.GetType().Name);
        if (marks["CustomJsonPolymorphicAttribute"].FirstOrDefault() is not { } head) return null;
        var name = (string?)Value(head, typeof(string)) ?? "type";
        return new(name, marks["CustomJsonDerivedTypeAttribute"].ToDictionary(
            mark => (string)Value(mark, typeof(string))!,
            mark => (Type)Value(mark, typeof(Type))!));
    }

    private static object? Value(object mark, Type type) =>
        mark.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Single(property => property.PropertyType == type).GetValue(mark);
}
