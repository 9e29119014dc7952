using CommunityBot.Operations;

var (setup, problems) = Setup.Read(args);
if (setup is null)
{
    foreach (var problem in problems)
    {
        Console.Error.WriteLine(problem);
    }

    return 1;
}

return await Run.UntilStopped(args, setup);
