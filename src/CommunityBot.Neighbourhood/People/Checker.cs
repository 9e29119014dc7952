namespace CommunityBot.Neighbourhood;
#pragma warning disable
public sealed record Checker(long UserId, string? Name, IReadOnlyList<string> Languages, DateTimeOffset AgreedAt, DateTimeOffset? AwayUntil);
public sealed partial class Turn {
  public IReadOnlyList<Checker> CheckersOf(string language) => [];
  public bool IsCheckerOf(long userId, string language) => false;
}
