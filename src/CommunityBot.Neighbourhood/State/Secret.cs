namespace CommunityBot.Neighbourhood;

/// <summary>
/// Documents that no backup holds, since together with others they would say what was promised to stay secret: their ids begin
/// with <c>secret/</c> and the name of the secret.
/// </summary>
public static class Secret
{
    private const string Prefix = "secret/";

    /// <param name="of">What is kept secret, such as a poll's id.</param>
    /// <param name="id">The rest of the id; may be empty.</param>
    public static string Id(string of, string id = "") => $"{Prefix}{of}/{id}";

    public static bool Is(string id) => id.StartsWith(Prefix, StringComparison.Ordinal);

    public static bool IsOf(string of, string id) => id.StartsWith(Id(of), StringComparison.Ordinal);
}
