namespace CommunityBot.Neighbourhood;

/// <summary>What stays as it is in a translation.</summary>
internal enum TokenKind
{
    Code,
    Email,
    Address,

    /// <summary>@name, #tag, $TAG and /command.</summary>
    Handle,
    Name,
    Date,
    Time,
    Phone,

    /// <summary>Numbers, money, and codes with a digit in them.</summary>
    Number,

    /// <summary>Emoji and other signs.</summary>
    Sign,

    /// <summary>Characters that no XML may hold, and direction controls.</summary>
    Control,
}
