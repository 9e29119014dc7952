using System.Buffers.Binary;

namespace CommunityBot.Playground.Methods;

/// <summary>Width and height out of the head of a PNG or JPEG file; 800 x 600 where it can't be told.</summary>
internal static class ImageSize
{
    public static (int Width, int Height) Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 24 && bytes[0] == 0x89 && bytes[1..].StartsWith("PNG"u8))
            return (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        return (bytes.Length > 4 && bytes[0] == 0xFF && bytes[1] == 0xD8 ? OfJpeg(bytes) : null) ?? (800, 600);
    }

    private static (int, int)? OfJpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            // The start of a frame, of any kind but the tables between them.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return null;
    }
}
