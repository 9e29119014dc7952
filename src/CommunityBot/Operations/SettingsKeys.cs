using System.Globalization;
using System.Reflection;

namespace CommunityBot.Operations;

/// <summary>
/// Every configured key must be one there is, a number a number, a yes or no true or false: a mistyped <c>Telegram:BotTokn</c> would else be as if it
/// were not there. Values are never quoted, since one may be the token.
/// </summary>
internal static class SettingsKeys
{
    public static IReadOnlyList<string> Check(IConfiguration configuration) =>
        [.. typeof(Settings).GetProperties().SelectMany(section => Check(configuration.GetSection(section.Name), section.PropertyType))];

    private static IEnumerable<string> Check(IConfigurationSection section, Type type)
    {
        if (type == typeof(int) || type == typeof(long))
        {
            return section.Value is null || long.TryParse(section.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && (type == typeof(long) || number == (int)number)
                ? []
                : [$"{section.Path} must be a whole number."];
        }

        if (type == typeof(bool))
        {
            return section.Value is null || bool.TryParse(section.Value, out _) ? [] : [$"{section.Path} must be true or false."];
        }

        if (type == typeof(string))
        {
            return [];
        }

        return type.IsGenericType
            ? section.GetChildren().SelectMany(item => Check(item, type.GetGenericArguments()[0]))
            : section.GetChildren().SelectMany(child => CheckProperty(child, type));
    }

    private static IEnumerable<string> CheckProperty(IConfigurationSection section, Type type) =>
        type.GetProperty(section.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is { } property
            ? Check(section, property.PropertyType)
            : [$"{section.Path} is no setting; appsettings.example.json shows all there are."];
}
