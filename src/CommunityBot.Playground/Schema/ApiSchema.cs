using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Telegram.Bot;
using Telegram.Bot.Requests.Abstractions;

namespace CommunityBot.Playground.Schema;

/// <summary>The methods of the Bot API and what they take, read out of the Telegram.Bot package.</summary>
internal static class ApiSchema
{
    private static readonly JsonSerializerOptions Options = new(JsonBotAPI.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    /// <summary>Method to its request types; some have one for chats and one for inline messages.</summary>
    private static readonly Dictionary<string, List<Type>> Requests = FindRequests();

    /// <summary>The method as the documentation writes it, or null: there is no such method.</summary>
    public static string? NameOf(string method) => Requests.TryGetValue(method, out _)
        ? Requests.Keys.First(name => name.Equals(method, StringComparison.OrdinalIgnoreCase))
        : null;

    /// <summary>The parameters of a method; the form for inline messages only where it is used.</summary>
    public static Shape ParametersOf(string method, bool inline)
    {
        var types = Requests[method];
        return Shape.Of(types.FirstOrDefault(type => type.Name.Contains("Inline") == inline) ?? types[0]);
    }

    public static JsonTypeInfo Describe(Type type) => Options.GetTypeInfo(type);

    /// <summary>The names an enum has on the wire.</summary>
    public static HashSet<string> NamesOf(Type type) =>
    [
        .. Enum.GetValues(type).Cast<object>()
            .Select(value => JsonSerializer.SerializeToElement(value, type, Options))
            .Where(value => value.ValueKind == JsonValueKind.String)
            .Select(value => value.GetString()!)
            .Where(name => name is not ("unknown" or "None")),
    ];

    private static Dictionary<string, List<Type>> FindRequests()
    {
        var requests = new Dictionary<string, List<Type>>(StringComparer.OrdinalIgnoreCase);
        var types = typeof(IRequest).Assembly.GetTypes().Where(type =>
            typeof(IRequest).IsAssignableFrom(type) && type is { IsAbstract: false, ContainsGenericParameters: false, Namespace: "Telegram.Bot.Requests" });
        foreach (var type in types)
        {
            var method = ((IRequest)Activator.CreateInstance(type, nonPublic: true)!).MethodName;
            if (!requests.TryGetValue(method, out var list)) requests[method] = list = [];
            list.Add(type);
        }
        return requests;
    }
}
