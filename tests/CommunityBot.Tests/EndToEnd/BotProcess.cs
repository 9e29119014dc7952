using System.Diagnostics;
using CommunityBot.Tests.Prompts;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>The real bot, in a process of its own, so that it can be killed.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly Process process;
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> output = [];

    private BotProcess(string workingDirectory, IEnumerable<string> arguments)
    {
        process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet")
            {
                WorkingDirectory = workingDirectory,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
            EnableRaisingEvents = true,
        };
        process.StartInfo.ArgumentList.Add(typeof(Operations.Run).Assembly.Location);
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

    public int? ExitCode => process.HasExited ? process.ExitCode : null;

    /// <summary>Starts it; done when it is at work.</summary>
    public static async Task<BotProcess> Start(string workingDirectory, params string[] arguments)
    {
        var bot = Launch(workingDirectory, arguments);
        await bot.ready.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return bot;
    }

    /// <summary>Starts it without waiting.</summary>
    public static BotProcess Launch(string workingDirectory, params string[] arguments)
    {
        var bot = new BotProcess(workingDirectory, [$"--Prompts:Path={PromptFolder.Real}", "--Logging:LogLevel:Default=Information", .. arguments]);
        bot.process.Start();
        bot.process.BeginOutputReadLine();
        bot.process.BeginErrorReadLine();
        return bot;
    }

    public async Task<int> Ended()
    {
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return process.ExitCode;
    }

    /// <summary>As the power does.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
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
