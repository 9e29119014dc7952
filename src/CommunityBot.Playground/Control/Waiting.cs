using System.Text.Json.Nodes;

namespace CommunityBot.Playground.Control;

/// <summary>?wait=SECONDS: the answer comes as soon as there is something to tell, else at the end of the time.</summary>
internal static class Waiting
{
    public static async Task<JsonNode> For(TimeProvider time, ControlCall call, Func<Task> more, Func<Task<(JsonNode Answer, bool Enough)>> look)
    {
        using var late = new CancellationTokenSource(call.Wait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, call.Gone);
        while (true)
        {
            var next = more();
            var (answer, enough) = await look();
            if (enough || call.Wait == TimeSpan.Zero) return answer;
            try
            {
                await next.WaitAsync(either.Token);
            }
            catch (OperationCanceledException) when (!call.Gone.IsCancellationRequested)
            {
                return answer;
            }
        }
    }
}
