namespace CommunityBot.Playground.Control;

/// <summary>The control API says no, in one sentence.</summary>
internal sealed class ControlError(string message, int status = 400) : Exception(message)
{
    public int Status => status;

    public static ControlError NotFound(string what) => new($"{what} is not there.", 404);
}
