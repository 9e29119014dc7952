namespace CommunityBot.Dialogs;

/// <summary>What a person does in a conversation. A caption is null when there is none.</summary>
public abstract record ConversationInput
{
    private ConversationInput()
    {
    }

    public sealed record Said(RichText Text) : ConversationInput;

    public sealed record Photo(string FileId, RichText? Caption = null) : ConversationInput;

    public sealed record Voice(string FileId, RichText? Caption = null) : ConversationInput;

    public sealed record File(string FileId, string? Name = null, RichText? Caption = null) : ConversationInput;

    /// <param name="Latitude">Degrees north, -90 to 90.</param>
    /// <param name="Longitude">Degrees east, -180 to 180.</param>
    /// <param name="Name">What the sender's map calls it.</param>
    public sealed record Place(double Latitude, double Longitude, string? Name = null) : ConversationInput;

    /// <summary>Something no question takes. <paramref name="Kind"/>: Telegram's word for it, such as <c>sticker</c>.</summary>
    public sealed record Other(string Kind, RichText? Caption = null) : ConversationInput;

    /// <summary>A button, by its data without the area's mark.</summary>
    public sealed record Pressed(string Data) : ConversationInput;

    /// <summary>To the question before.</summary>
    public sealed record Back : ConversationInput;

    public sealed record Cancel : ConversationInput;

    /// <summary>Shows the current question again.</summary>
    public sealed record Continue : ConversationInput;
}
