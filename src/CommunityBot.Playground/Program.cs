using CommunityBot.Playground;

var settings = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build().GetSection("Playground");
var options = new PlaygroundOptions();
options = options with { Url = settings["Url"] ?? options.Url, Data = settings["Data"] ?? options.Data };

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
try
{
    await using var server = await PlaygroundServer.StartAsync(options, stop.Token);
    Console.WriteLine($"The playground is at {server.Address}");
    await Task.Delay(Timeout.Infinite, stop.Token);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    // Ctrl+C: the playground has ended above.
}
catch (PlaygroundInUse problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}
return 0;
