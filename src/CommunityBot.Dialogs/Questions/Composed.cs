namespace CommunityBot.Dialogs;

/// <summary>A message as a person composed it: words, alone or under a photo or a file.</summary>
/// <param name="File">The photo or file, its caption in <paramref name="Text"/>.</param>
public sealed record Composed(RichText Text, Attachment? File = null, bool IsPhoto = false);
