using System;
using System.Collections.Generic;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Queries;

/// <summary>Alone, because memory is counted for the whole process.</summary>
[Collection(UsageScope.Name)]
public class KeySetTests
{
    [Fact]
    public void A_key_is_new_once_whatever_keys_there_are()
    {
        var random = new Random(20261121);
        var set = new KeySet();
        var expected = new HashSet<ulong>();
        for (var i = 0; i < 200_000; i++)
        {
            // Neighbours, multiples of large powers of two, and anything.
            var key = (i % 3) switch
            {
                0 => (ulong)random.Next(50_000),
                1 => (ulong)random.Next(50_000) << 44,
                _ => (ulong)random.NextInt64(),
            };
            Assert.Equal(expected.Add(key), set.Add(key));
        }

        Assert.False(set.Add(0) && set.Add(0));
        Assert.True(set.Add(ulong.MaxValue));
        Assert.False(set.Add(ulong.MaxValue));
    }

    [Fact]
    public void Two_hundred_thousand_keys_take_less_than_three_mebibytes()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var set = new KeySet();
        for (var i = 1UL; i <= 200_000; i++)
        {
            set.Add(i);
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, 0, 3 * 1024 * 1024);
        Assert.False(set.Add(1));
    }
}
