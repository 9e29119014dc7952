using System.Text.Json.Nodes;

namespace CommunityBot.Playground.Faults;

/// <summary>How a request goes wrong.</summary>
internal enum FaultKind
{
    /// <summary>An error in Telegram's envelope.</summary>
    Status,

    /// <summary>502 and a page of HTML, as a proxy answers.</summary>
    Html,

    /// <summary>The connection is reset before anything was done.</summary>
    Reset,

    /// <summary>No answer ever, until the caller gives up.</summary>
    Hang,

    /// <summary>Carried out; the answer never arrives.</summary>
    LoseAnswer,

    /// <summary>200 and JSON cut short; not carried out.</summary>
    Garbage,
}

/// <summary>A fault that waits for its requests.</summary>
/// <param name="Method">A method's name or *.</param>
internal sealed record Fault(
    int Id,
    string Method,
    long? Chat,
    FaultKind Kind,
    double Probability,
    int? ErrorCode,
    string? Description,
    JsonObject? Parameters,
    TimeSpan Delay)
{
    public bool Fits(string method, long? chat) =>
        (Method == "*" || Method.Equals(method, StringComparison.OrdinalIgnoreCase)) && (Chat is null || Chat == chat);
}
