using System.Diagnostics;
using CommunityBot.Tests.Prompts;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>The real bot, in a process of its own, so that it can be stopped and killed.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> output = [];

    private BotProcess(string workingDirectory, IEnumerable<string> arguments)
    {
        process = new Process
        {
            StartInfo = new ProcessStartInfo("env")
            {
                WorkingDirectory = workingDirectory,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
            EnableRaisingEvents = true,
        };
        // Tests started in the background of a shell inherit that Ctrl+C is ignored; people start the bot in the foreground.
        foreach (var argument in (string[])["--default-signal=INT", "dotnet", typeof(Operations.Run).Assembly.Location])
        {
            process.StartInfo.ArgumentList.Add(argument);
        }

        foreach (var argument in arguments)
        {
            process.StartInfo.ArgumentList.Add(argument);
        }

        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The bot ended:\n{Output}"));
    }

    public string Output
    {
        get
        {
            lock (output)
            {
                return string.Join('\n', output);
            }
        }
    }

    /// <summary>Done when it receives and sends; faulted if it ends before.</summary>
    public Task AtWork => ready.Task.WaitAsync(Patience);

    public bool HasEnded => process.HasExited;

    /// <summary>Starts it with the real prompts.</summary>
    public static BotProcess Launch(string workingDirectory, params string[] arguments) =>
        LaunchBare(workingDirectory, [$"--Prompts:Path={PromptFolder.Real}", .. arguments]);

    /// <summary>Starts it with these arguments alone.</summary>
    public static BotProcess LaunchBare(string workingDirectory, params string[] arguments)
    {
        var bot = new BotProcess(workingDirectory, arguments);
        bot.process.Start();
        bot.process.BeginOutputReadLine();
        bot.process.BeginErrorReadLine();
        return bot;
    }

    /// <summary>Its exit code, once it has ended by itself.</summary>
    public async Task<int> Ended()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>As the power does.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>As <c>kill</c> and service managers do (15), or Ctrl+C (2); gives the exit code.</summary>
    public async Task<int> Stop(int signal = 15)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
        return await Ended();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.Add(line);
        }

        if (line.Contains("is at work"))
        {
            ready.TrySetResult();
        }
    }
}
