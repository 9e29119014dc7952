namespace CommunityBot.Playground.State;

/// <summary>The one bot of the playground. Its token opens nothing anywhere else.</summary>
internal static class TheBot
{
    public const long Id = 7000001;

    public const string Username = "MillbrookPlaygroundBot";

    public const string FirstName = "Millbrook";

    public const string Token = "7000001:AAF-PlaygroundOnlyNotASecret-Millbr";
}
