namespace CommunityBot.Storage;

/// <summary>
/// What the store asks of a file. The real one is <see cref="RawFile"/>; tests have one that fills up
/// and one that forgets at a power cut what was never synced.
/// </summary>
public interface IRawFile : IDisposable
{
    /// <summary>In bytes.</summary>
    long Length { get; }

    /// <summary>Cuts or grows the file to so many bytes.</summary>
    void SetLength(long length);

    /// <summary>Fills the buffer from there on; returns fewer bytes than asked for only at the end of the file.</summary>
    int Read(Span<byte> buffer, long at);

    /// <summary>Writes all of it, growing the file if need be.</summary>
    void Write(ReadOnlySpan<byte> bytes, long at);

    /// <summary>Returns when everything written so far would survive a power cut.</summary>
    void Sync();
}
