using BenchmarkDotNet.Running;
using CommunityBot.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(StoreBenchmarks).Assembly).Run(args);
