namespace CommunityBot.Neighbourhood;

/// <summary>A person who runs the neighbourhood's bot. One who was removed stays here as removed, so that the configuration does not add them again.</summary>
/// <param name="Name">Null until the person was seen.</param>
public sealed record Facilitator(long UserId, string? Name, DateTimeOffset AddedAt, DateTimeOffset? RemovedAt = null) : IDocument
{
    public string Id => Resident.KeyOf(UserId);

    public bool Active => RemovedAt is null;
}
