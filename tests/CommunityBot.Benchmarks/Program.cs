using BenchmarkDotNet.Running;
using CommunityBot.Benchmarks;

if (args is ["whole-path"])
{
    await WholePath.Run();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(StoreBenchmarks).Assembly).Run(args);
}
