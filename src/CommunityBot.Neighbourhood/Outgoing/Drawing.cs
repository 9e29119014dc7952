using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>A card about to be drawn for one chat, at the moment it leaves. Read by any thread: documents are immutable.</summary>
/// <param name="ChatId">The reader; negative: a group.</param>
public sealed record Drawing(IDocuments State, Area Area, DateTimeOffset Now, string Card, long ChatId)
{
    public T? Find<T>(string id)
        where T : class, IDocument => (T?)State.Find(typeof(T), id);

    public IEnumerable<T> All<T>()
        where T : class, IDocument => State.All(typeof(T)).Cast<T>();

    /// <summary>The person it is for; null for a group.</summary>
    public Resident? Reader => Find<Resident>(Resident.KeyOf(ChatId));
}

/// <summary>A card as it leaves.</summary>
/// <param name="Locale">The language it is said in; null = the reader's, for a group the area's own.</param>
/// <param name="ReplyTo">A message of the same chat that it answers.</param>
/// <param name="Note">What of it its feature must know when it has arrived, such as the language; kept with its place.</param>
public sealed record Drawn(Screen Screen, string? Locale = null, Media? Media = null, int? ReplyTo = null, string? Note = null)
{
    /// <summary>What Telegram is told in place of an act that named the card only.</summary>
    public Act InPlaceOf(Act act) => act switch
    {
        SendCard => new SendMessage(Screen, ReplyTo: ReplyTo, Media: Media),
        EditCard edit => new EditMessage(edit.MessageId, Screen, Caption: Media is not null),
        _ => throw new ArgumentException("Not a card.", nameof(act)),
    };
}

/// <summary>A file at Telegram that goes with a message, by its <c>file_id</c>.</summary>
public sealed record Media(MediaKind Kind, string FileId);

public enum MediaKind
{
    Photo,
    File,
    Voice,
}

/// <summary>What became of a copy of a drawn card.</summary>
/// <param name="Outcome">The last word: what was tried again is not told.</param>
/// <param name="Note">As it was drawn; null if it was not.</param>
/// <param name="IsEdit">The copy was there before.</param>
/// <param name="Attempt">How often it may have arrived before.</param>
/// <param name="IsAnswer">Its reader asked for it.</param>
public sealed record Settlement(string Card, long ChatId, SendOutcome Outcome, string? Note, bool IsEdit, int Attempt, bool IsAnswer);
