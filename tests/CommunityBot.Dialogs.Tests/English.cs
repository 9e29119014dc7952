using System.Globalization;

namespace CommunityBot.Dialogs.Tests;

internal static class English
{
    public static DateWords Words { get; } = new([.. DateTimeFormatInfo.InvariantInfo.MonthNames.Take(12).Select(name => new[] { name, name[..3] })], []);
}
