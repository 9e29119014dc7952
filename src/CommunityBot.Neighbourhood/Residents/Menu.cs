namespace CommunityBot.Neighbourhood.Residents;

/// <summary>The person's own command menu in their private chat: their language, their role's commands.</summary>
public static class Menu
{
    public static void Set(Turn turn, FeatureBook book) => turn.SetMenu(CommandsFor(turn, book));

    public static IReadOnlyList<string> CommandsFor(Turn turn, FeatureBook book) =>
        [.. book.Commands.Where(command => command.Name != "start" && (command.Who != Who.Facilitators || turn.IsFacilitator)).Select(command => command.Name)];
}
