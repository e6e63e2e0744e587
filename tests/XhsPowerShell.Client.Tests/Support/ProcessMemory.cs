using System;
using System.Linq;

namespace XhsPowerShell.Client.Tests.Support;

/// <summary>What the process holds: for tests that have it to themselves.</summary>
internal static class ProcessMemory
{
    /// <summary>
    /// The bytes in use. Pooled buffers of the tests before are given back only some collections later.
    /// </summary>
    public static long AtRest()
    {
        for (var i = 0; i < 4; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    /// <summary>How many bytes an object keeps: the median of several, because the runtime keeps some, too.</summary>
    public static long KeptBy(Func<object> create)
    {
        var sizes = Enumerable.Range(0, 5).Select(_ =>
        {
            var before = AtRest();
            var created = create();
            var kept = AtRest() - before;
            GC.KeepAlive(created);
            return kept;
        });
        return sizes.Order().ElementAt(2);
    }
}
