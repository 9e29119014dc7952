using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;

namespace CommunityBot.Playground.Schema;

/// <summary>A field of a request or of something in it.</summary>
internal sealed record Field(string Name, Type Type, bool Required);

/// <summary>The fields of a type as they are named on the wire.</summary>
internal sealed record Shape(IReadOnlyDictionary<string, Field> Fields)
{
    private static readonly ConcurrentDictionary<Type, Shape> Known = [];

    /// <summary>Required by the documentation, though the package can't say so.</summary>
    private static readonly HashSet<(string Type, string Field)> AlsoRequired =
    [
        ("BotCommand", "command"), ("BotCommand", "description"), ("MessageEntity", "type"), ("MessageEntity", "offset"),
        ("MessageEntity", "length"), ("EphemeralMessageParameters", "receiver_user_id"), ("CopyTextButton", "text"),
    ];

    public static Shape Of(Type type) => Known.GetOrAdd(type, Read);

    private static Shape Read(Type type)
    {
        var fields = ApiSchema.Describe(type).Properties
            .Where(property => property.Get is not null && !IsOfThePackage(property))
            .Select(property => new Field(property.Name, property.PropertyType, IsRequired(type, property)));
        return new(fields.ToDictionary(field => field.Name));
    }

    /// <summary>The base class of requests adds its own: http_method, method_name and others.</summary>
    private static bool IsOfThePackage(JsonPropertyInfo property) =>
        property.AttributeProvider is MemberInfo { DeclaringType: { } declaring } && declaring.Name.StartsWith("RequestBase", StringComparison.Ordinal);

    private static bool IsRequired(Type type, JsonPropertyInfo property) =>
        property.IsRequired
        || AlsoRequired.Contains((type.Name, property.Name))
        || property.AttributeProvider?.IsDefined(typeof(RequiredMemberAttribute), inherit: true) == true;
}
