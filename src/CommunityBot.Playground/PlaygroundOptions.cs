namespace CommunityBot.Playground;

/// <summary>How a playground is started.</summary>
public sealed record PlaygroundOptions
{
    /// <summary>Where it listens; a loopback address. Port 0 takes a free one, known after the start.</summary>
    public string Url { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The folder of its journal and files. Only one playground may use it at a time.</summary>
    public string Data { get; init; } = Path.Combine("data", "playground", "telegram");

    /// <summary>The clock behind the playground's own clock, which is this one plus an offset.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Seed of what is random on purpose (faults with a probability), so that a run can be repeated.</summary>
    public int Seed { get; init; } = 1;
}
