using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Xunit.Abstractions;

namespace XhsPowerShell.Client.Tests.Support;

/// <summary>Runs that differ by chance, several at once. The seed is written, so that they can be looked at.</summary>
internal static class RandomRuns
{
    /// <param name="variable">The environment variable that sets how many runs.</param>
    /// <param name="defaultCount">How many without it.</param>
    /// <param name="atOnce">How many at once.</param>
    /// <param name="run">One run; the number counts from 0.</param>
    /// <returns>What the runs returned, in their order.</returns>
    public static async Task<IReadOnlyList<T>> Execute<T>(
        ITestOutputHelper output, string variable, int defaultCount, int atOnce, Func<Random, int, Task<T>> run)
    {
        var count = int.TryParse(
            Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var wanted)
            ? wanted
            : defaultCount;
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed.ToString(CultureInfo.InvariantCulture)}");
        var results = new T[count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = atOnce },
            async (number, _) => results[number] = await run(new Random(unchecked(seed + number)), number));
        return results;
    }
}
