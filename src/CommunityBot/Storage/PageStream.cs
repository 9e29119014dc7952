namespace CommunityBot.Storage;

/// <summary>A file in the shape that LiteDB takes. LiteDB asks for whole pages and sets the position before each.</summary>
/// <param name="file">Left open when the stream is disposed of.</param>
/// <param name="beforeWrite">The rule of a write-ahead log: what the log holds must be on disk before the data changes.</param>
internal sealed class PageStream(IRawFile file, Action? beforeWrite = null) : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => true;
    public override long Length => file.Length;
    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        // LiteDB doesn't look at the result and would go on with a page of old bytes.
        if (file.Read(buffer.AsSpan(offset, count), Position) < count)
        {
            throw new InvalidDataException($"The file ends before byte {Position + count}, where a page should be.");
        }
        Position += count;
        return count;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        beforeWrite?.Invoke();
        file.Write(buffer.AsSpan(offset, count), Position);
        Position += count;
    }

    public override void SetLength(long value) => file.SetLength(value);

    public override void Flush() => file.Sync();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
}
