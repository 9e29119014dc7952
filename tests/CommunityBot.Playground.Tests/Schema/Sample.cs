using System.Collections;
using System.Reflection;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace CommunityBot.Playground.Tests.Schema;

/// <summary>Values of the package's types with every field filled, down to a depth.</summary>
internal static class Sample
{
    private const int Deepest = 4;

    public static object? Of(Type type, int depth = 0)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "https://example.org/x";
        if (type == typeof(int)) return 7;
        if (type == typeof(long)) return 1002L;
        if (type == typeof(double)) return 1.5;
        if (type == typeof(bool)) return true;
        if (type == typeof(DateTime)) return new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc);
        if (type == typeof(ChatId)) return new ChatId(1002);
        if (type == typeof(ReplyMarkup)) return Of(typeof(InlineKeyboardMarkup), depth);
        if (type == typeof(InputFileStream)) return InputFile.FromStream(Stream.Null, "x");
        if (typeof(InputFile).IsAssignableFrom(type)) return InputFile.FromFileId("AgAC");
        if (type.IsEnum) return Enum.GetValues(type).Cast<object>().First(value => (int)value != 0);
        if (type.IsArray) return List(type.GetElementType()!, depth);
        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type)) return List(type.GetGenericArguments()[0], depth);
        if (depth > Deepest) return null;
        if (type.IsAbstract) return Of(Kinds(type).First(), depth);
        return Filled(type, depth);
    }

    private static object Filled(Type type, int depth)
    {
        var value = Activator.CreateInstance(type, nonPublic: true)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (!property.DeclaringType!.Name.StartsWith("RequestBase", StringComparison.Ordinal) && property is { CanWrite: true, SetMethod.IsPublic: true }
                && property.GetCustomAttribute<ObsoleteAttribute>() is null)
                property.SetValue(value, Of(property.PropertyType, depth + 1));
        return value;
    }

    /// <summary>One of each kind there is of the element.</summary>
    private static Array List(Type element, int depth)
    {
        var kinds = element.IsAbstract && element.IsClass && depth < 3 && element != typeof(InputFile) ? Kinds(element) : [element];
        var items = kinds.Select(kind => Of(kind, depth + 1)).Where(item => item is not null).ToArray();
        var list = Array.CreateInstance(element, items.Length);
        items.CopyTo(list, 0);
        return list;
    }

    /// <summary>Cached inline results share their names with the others, and the playground knows no inline queries.</summary>
    private static IEnumerable<Type> Kinds(Type type) => type.Assembly.GetTypes().Where(one =>
        !one.IsAbstract && !one.Name.StartsWith("InlineQueryResultCached", StringComparison.Ordinal) && type.IsAssignableFrom(one) && one.GetConstructors().Any(make => make.GetParameters().Length == 0));
}
