namespace CommunityBot.Neighbourhood;

/// <summary>How a text that has not gone yet stands in one language.</summary>
public enum TranslationState
{
    None,

    /// <summary>A machine is asked.</summary>
    Pending,

    /// <summary>A machine's words, verified, read by nobody.</summary>
    Automatic,
    Checked,
}
