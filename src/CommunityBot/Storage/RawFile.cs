using Microsoft.Win32.SafeHandles;

namespace CommunityBot.Storage;

/// <summary>A file that nobody else may open, created readable by its owner only.</summary>
public sealed class RawFile : IRawFile
{
    private readonly FileStream stream;
    private readonly SafeFileHandle handle;

    private RawFile(FileStream stream) => (this.stream, handle) = (stream, stream.SafeFileHandle);

    /// <summary>Opens the file, or creates it.</summary>
    /// <exception cref="IOException">Somebody else has it open, or the directory is not there.</exception>
    public static RawFile Open(string path) => new(OpenPrivate(path, FileMode.OpenOrCreate));

    /// <summary>A stream without a buffer; if the file is created, only its owner can read it.</summary>
    public static FileStream OpenPrivate(string path, FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        return new(path, options);
    }

    /// <inheritdoc/>
    public long Length => RandomAccess.GetLength(handle);

    /// <inheritdoc/>
    public void SetLength(long length) => RandomAccess.SetLength(handle, length);

    /// <inheritdoc/>
    public int Read(Span<byte> buffer, long at)
    {
        var read = 0;
        while (read < buffer.Length && RandomAccess.Read(handle, buffer[read..], at + read) is > 0 and var more)
        {
            read += more;
        }
        return read;
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> bytes, long at) => RandomAccess.Write(handle, bytes, at);

    /// <inheritdoc/>
    public void Sync() => RandomAccess.FlushToDisk(handle);

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();
}
