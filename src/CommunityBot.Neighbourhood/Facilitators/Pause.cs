namespace CommunityBot.Neighbourhood.Facilitators;

/// <summary><c>/pause</c> and <c>/resume</c>: no push of the area leaves while it is paused; answers go on.</summary>
public static class Pause
{
    public static void Set(Turn turn, bool paused)
    {
        turn.Put(turn.Status with { PausedAt = paused ? turn.Status.PausedAt ?? turn.Now : null });
        turn.Reply(paused ? FacilitatorPrompts.Paused : FacilitatorPrompts.Resumed);
    }
}
