using System.Diagnostics;

namespace CommunityBot.Playground.Tests.Oracles;

/// <summary>The bot of tests/oracles/grammy.mjs, running.</summary>
internal sealed class Grammy : IDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;

    private Grammy(Process process) => (this.process, errors) = (process, process.StandardError.ReadToEndAsync());

    /// <summary>It has said that it hears.</summary>
    public static async Task<Grammy> Start(Town town)
    {
        Assert.Null(NeedsNodeAttribute.Missing);
        var bot = new Grammy(Process.Start(new ProcessStartInfo("node", ["grammy.mjs", town.Url, town.Token])
        {
            WorkingDirectory = NeedsNodeAttribute.Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        })!);
        if (await bot.process.StandardOutput.ReadLineAsync() != $"@{Town.BotName}") throw new InvalidOperationException(await bot.errors);
        return bot;
    }

    /// <summary>Awaits something of the playground; a bot that has fallen over meanwhile says why.</summary>
    public async Task<T> Alive<T>(Task<T> task)
    {
        if (await Task.WhenAny(task, errors) == errors) throw new InvalidOperationException(await errors);
        return await task;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
