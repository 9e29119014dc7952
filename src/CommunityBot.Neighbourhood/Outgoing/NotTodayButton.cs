using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>The way out under whatever asks a checker to read something: they are left alone until the day ends.</summary>
public static class NotTodayButton
{
    public const string Verb = "nottoday";

    public static Press Press => new(SharedPrompts.NotToday, Verb);
}
