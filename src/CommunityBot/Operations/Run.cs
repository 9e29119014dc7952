using CommunityBot.Storage;
using CommunityBot.Telegram;

namespace CommunityBot.Operations;

/// <summary>Runs the bot until it is stopped: at Telegram, or in a playground, where it begins anew after <c>Start afresh</c>.</summary>
public static class Run
{
    /// <returns>The exit code: 0, or 1 if the bot could not work; why was said in one line.</returns>
    public static async Task<int> UntilStopped(string[] args, Setup setup)
    {
        if (!setup.IsPlayground)
        {
            var telegram = setup.Settings.Telegram;
            if (!TelegramCalls.IsToken(telegram.BotToken))
            {
                return Fail("Telegram:BotToken does not look like a bot token (such as 123456789:AAF…). Copy it again from BotFather.");
            }

            var place = new TelegramPlace(telegram.BotToken, telegram.ApiBaseUrl, setup.Settings.Data.Path, null);
            return await Once(args, setup, place, TimeProvider.System, new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        }

        await using var playground = new PlaygroundLink(setup.Settings);
        if (await playground.Open() is { } problem)
        {
            return Fail(problem);
        }

        Console.WriteLine($"The playground is at {playground.Url}");
        int exitCode;
        do
        {
            exitCode = await InPlayground(args, setup, playground);
        }
        while (playground.IsAfresh);

        return exitCode;
    }

    private static async Task<int> InPlayground(string[] args, Setup setup, PlaygroundLink playground)
    {
        var place = await playground.Find();
        var clock = new PlaygroundClock();
        using var afresh = new CancellationTokenSource();
        playground.IsAfresh = false;
        var handler = new PlaygroundHandler(clock, place.Epoch!, () =>
        {
            playground.IsAfresh = true;
            afresh.Cancel();
        });
        return await Once(args, setup, place, clock, handler, afresh.Token);
    }

    private static async Task<int> Once(string[] args, Setup setup, TelegramPlace place, TimeProvider time, HttpMessageHandler handler, CancellationToken cancel = default)
    {
        DoNotContact opened;
        try
        {
            opened = DoNotContact.Open(place.DataPath);
        }
        catch (Exception trouble) when (trouble is StoreInUse or StoreDamaged or IOException or UnauthorizedAccessException)
        {
            return Fail(trouble.Message);
        }

        using var doNotContact = opened;
        Environment.ExitCode = 0;
        var builder = Host.CreateApplicationBuilder(args);
        builder.AddCommunityBot(setup, place, doNotContact, time, handler);
        using var host = builder.Build();
        await host.RunAsync(cancel);
        return Environment.ExitCode;
    }

    private static int Fail(string line)
    {
        Console.Error.WriteLine(line);
        return 1;
    }
}
