using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Lobby;

/// <summary>Where people arrive who have no neighbourhood yet: they are asked which one is theirs, and nothing of them is kept.</summary>
public static class LobbyFeature
{
    /// <summary>The data of a press that its area could not take and that must not be kept.</summary>
    public const string PressAgain = "again";

    public static FeatureBook AddLobby(this FeatureBook book, IReadOnlyList<Area> areas)
    {
        foreach (var command in (string[])["start", "help", "settings", "language", "me", "stop", "privacy", "poll", "polls", "facilitators"])
        {
            book.Command(command, Who.Anyone, (turn, _) => AskWhich(turn, areas));
        }

        book.GroupCommand("link", (turn, _) => WhoLinks(turn));
        book.Button("link", (turn, _) => turn.Toast(LobbyPrompts.LinkRefused));
        book.Button(PressAgain, (turn, _) => turn.Toast(LobbyPrompts.PressAgain));
        return book;
    }

    private static void AskWhich(Turn turn, IReadOnlyList<Area> areas)
    {
        if (turn.IsForgotten(turn.By!.Id))
        {
            turn.Welcome(turn.By.Id);
        }

        turn.Reply(areas.Aggregate(new Screen(LobbyPrompts.Which), (screen, area) => screen.Row(new Press(area.Name, $"join {area.Id}"))));
    }

    /// <summary>An anonymous administrator may be a facilitator of one of the areas: the press will tell. Nobody else here is.</summary>
    private static void WhoLinks(Turn turn) => turn.ReplyInGroup(
        turn.By is null ? new Screen(LobbyPrompts.WhoAreYou).Row(new Press(LobbyPrompts.LinkButton, "link")) : LobbyPrompts.LinkRefused);
}

/// <summary>What is said in the lobby.</summary>
public static class LobbyPrompts
{
    public static Prompt Which => new("lobby.which");

    public static Prompt WhoAreYou => new("groups.who_are_you");

    public static Prompt LinkButton => new("groups.link.button");

    public static Prompt PressAgain => new("lobby.press_again.toast");

    public static Prompt LinkRefused => new("groups.refused.toast");
}
