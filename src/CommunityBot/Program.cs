using CommunityBot.Operations;

var bootstrap = Host.CreateApplicationBuilder(args);
var (setup, problems) = Setup.Read(bootstrap.Configuration);
if (setup is null)
{
    foreach (var problem in problems)
    {
        Console.Error.WriteLine(problem);
    }

    return 1;
}

return await Run.UntilStopped(args, setup);
