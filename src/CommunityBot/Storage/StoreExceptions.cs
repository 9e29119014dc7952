namespace CommunityBot.Storage;

/// <summary>Another writer, in this process or another, has the file open. Two at once would destroy it.</summary>
public sealed class StoreInUse(string path, Exception? inner = null)
    : Exception($"'{path}' is in use by another running bot. Stop that one first; two at once would destroy the file.", inner);

/// <summary>
/// Whether the commit reached the disk is not known, so the image in memory is void:
/// nothing may be confirmed, and the store must be loaded again.
/// </summary>
public sealed class CommitFailed(string path, Exception? inner = null)
    : Exception($"A commit to '{path}' failed; it is not known whether it reached the disk.", inner);

/// <summary>The file cannot be read as what it should be. This neighbourhood stops; a backup has to be restored.</summary>
public sealed class StoreDamaged(string path, Exception? inner = null)
    : Exception($"'{path}' is damaged and cannot be read. Keep it aside with its log and restore a backup.", inner);
