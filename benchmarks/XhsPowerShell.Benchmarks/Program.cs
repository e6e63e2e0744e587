using BenchmarkDotNet.Running;
using XhsPowerShell.Benchmarks;

// dotnet run -c Release --project benchmarks/XhsPowerShell.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(ReaderBenchmarks).Assembly).Run(args);
