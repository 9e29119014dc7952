namespace CommunityBot.Neighbourhood.Residents;

/// <summary><c>/stop</c>, or STOP in any language as the whole message: all pushes end at once.</summary>
public static class StopAll
{
    public static void Handle(Turn turn)
    {
        turn.StopPushes(turn.By!.Id);
        turn.Reply(StopPrompts.Done);
    }
}
