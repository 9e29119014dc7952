namespace CommunityBot.Dialogs;

/// <summary>A photo, voice message or file that a person sent.</summary>
/// <param name="FileId">Telegram's name for it, good for sending it again.</param>
/// <param name="Name">The file's name, if it has one.</param>
/// <param name="Caption">The words sent with it.</param>
public sealed record Attachment(string FileId, string? Name = null, RichText? Caption = null);
