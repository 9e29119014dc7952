namespace CommunityBot.Playground.State;

/// <summary>A file somebody sent. One per size of a photo, as at Telegram.</summary>
/// <param name="Path">Below the files folder, and at /file/bot&lt;token&gt;/.</param>
internal sealed record Upload(
    string FileId,
    string UniqueId,
    string Path,
    string? Name,
    string Mime,
    long Size)
{
    public string Key => FileId;
}
