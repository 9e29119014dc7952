namespace CommunityBot.Dialogs;

/// <summary>A point on the map.</summary>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
/// <param name="Name">What the sender's map calls it.</param>
public sealed record Place(double Latitude, double Longitude, string? Name = null)
{
    internal bool IsOnEarth => Math.Abs(Latitude) <= 90 && Math.Abs(Longitude) <= 180;
}
