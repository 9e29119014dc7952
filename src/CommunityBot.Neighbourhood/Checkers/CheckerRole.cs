using System.Text.Json;

namespace CommunityBot.Neighbourhood.Checkers;

/// <summary>What is held of a checker.</summary>
public static class CheckerRole
{
    public static readonly Personal OfPerson = new(
        "checker",
        (turn, id) => turn.Find<Checker>(Resident.KeyOf(id)) is { } checker ? [CheckerPrompts.Role(checker.Languages)] : [],
        (turn, id) => turn.Find<Checker>(Resident.KeyOf(id)) is { } checker ? JsonSerializer.SerializeToNode(checker, CheckersJson.Default.Checker) : null,
        (turn, id) => turn.Delete<Checker>(Resident.KeyOf(id)));
}
