namespace CommunityBot.Storage;

/// <summary>
/// LiteDB's log, made to keep what LiteDB 5.0.20 promises (its source: DiskWriterQueue, WalIndexService).
/// LiteDB writes pages of 8 KiB; a mark in the head of a transaction's last page is what makes the transaction count.
/// <list type="bullet">
/// <item>That page is written without its mark, and the mark follows once everything is on disk, so that a power cut or a
/// full disk leaves a transaction whole or not at all: LiteDB's pages have no checksum. However much of the head gets
/// through, all but the mark stands there already. Two syncs a commit, where LiteDB does one a page.</item>
/// <item>LiteDB swallows a write that fails, or hangs on it. So a failure is kept for <see cref="Settle"/> to throw.</item>
/// <item>LiteDB's first pages are written by another thread; <see cref="LastWriter"/> tells when that is over.</item>
/// </list>
/// </summary>
public sealed class WriteAheadLog(IRawFile file) : IRawFile
{
    // What a disk writes whole or not at all.
    private const int Sector = 512;

    /// <summary>Where a page says that it confirms its transaction (LiteDB 5.0.20, BasePage.P_IS_CONFIRMED).</summary>
    private const int Confirmed = 18;

    private byte[]? head;
    private long headAt;
    private bool unsettled;
    private volatile Exception? failure;
    private volatile Thread? lastWriter;

    /// <summary>The thread that wrote last.</summary>
    public Thread? LastWriter => lastWriter;

    /// <inheritdoc/>
    public long Length => file.Length;

    /// <summary>Returns when everything written so far is on disk.</summary>
    /// <exception cref="IOException">This or an earlier write failed; from then on this log takes nothing more.</exception>
    public void Settle()
    {
        if (failure is null && unsettled)
        {
            Try(() =>
            {
                file.Sync();
                ReleaseHead();
                file.Sync();
                unsettled = false;
            });
        }
        Unfailed();
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> bytes, long at)
    {
        lastWriter = Thread.CurrentThread;
        var page = bytes.ToArray();
        Try(() =>
        {
            unsettled = true;
            ReleaseHead();
            if (page[Confirmed] != 0)
            {
                (head, headAt) = (page[..Sector], at);
                page[Confirmed] = 0;
            }
            file.Write(page, at);
        });
    }

    /// <inheritdoc/>
    public int Read(Span<byte> buffer, long at)
    {
        Unfailed();
        var read = file.Read(buffer, at);
        if (head is not null && at == headAt)
        {
            head.CopyTo(buffer);
        }
        return read;
    }

    /// <summary>LiteDB empties the log once all of it is in the data file. That must last before new pages come.</summary>
    public void SetLength(long length)
    {
        Settle();
        file.SetLength(length);
        file.Sync();
    }

    /// <summary>Does nothing: LiteDB asks after each page, <see cref="Settle"/> is called once a commit.</summary>
    public void Sync()
    {
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private void ReleaseHead()
    {
        if (head is not null)
        {
            file.Write(head, headAt);
            head = null;
        }
    }

    private void Unfailed()
    {
        if (failure is not null)
        {
            throw new IOException("The log could not be written.", failure);
        }
    }

    private void Try(Action write)
    {
        try
        {
            if (failure is null)
            {
                write();
            }
        }
        catch (Exception e)
        {
            failure = e;
        }
    }
}
