namespace CommunityBot.Playground.Tests;

/// <summary>A picture of 3 x 2 dots; only its head matters.</summary>
internal static class Png
{
    public const int Width = 3;
    public const int Height = 2;

    public static byte[] Bytes { get; } =
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, Width, 0, 0, 0, Height, 8, 2, 0, 0, 0];

    public static MemoryStream Stream() => new(Bytes);
}
