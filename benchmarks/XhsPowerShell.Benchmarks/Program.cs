using System.Linq;
using BenchmarkDotNet.Running;
using XhsPowerShell.Benchmarks;

// dotnet run -c Release --project benchmarks/XhsPowerShell.Benchmarks -- --filter '*'
// dotnet run -c Release --project benchmarks/XhsPowerShell.Benchmarks -- fleet   (with XHS_STORE and its password)
if (args is ["fleet", ..])
{
    await FleetSimulation.RunAsync([.. args.Skip(1).Select(int.Parse)]);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(ReaderBenchmarks).Assembly).Run(args);
}
