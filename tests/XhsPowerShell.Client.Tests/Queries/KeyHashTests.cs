using System;
using System.Collections.Generic;
using System.Globalization;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Queries;

/// <summary>Alone, because memory is counted for the whole process.</summary>
[Collection(UsageScope.Name)]
public class KeyHashTests
{
    [Fact]
    public void An_id_is_new_once_whatever_ids_there_are()
    {
        var random = new Random(20261121);
        var seen = new KeySet();
        var expected = new HashSet<string>();
        for (var i = 0; i < 200_000; i++)
        {
            // Neighbours, multiples of large powers of two, anything, and texts that are no ids.
            var id = (i % 4) switch
            {
                0 => Id(0, (uint)random.Next(50_000)),
                1 => Id((ulong)random.Next(50_000) << 44, 0),
                2 => Id((ulong)random.NextInt64(), (uint)random.Next()),
                _ => random.Next(50_000).ToString(CultureInfo.InvariantCulture),
            };
            Assert.Equal(expected.Add(id), seen.Add(KeyHash.From(id)));
        }

        Assert.True(seen.Add(KeyHash.From("ffffffffffffffffffffffff")));
        Assert.False(seen.Add(KeyHash.From("ffffffffffffffffffffffff")));
        Assert.True(seen.Add(KeyHash.From("FFFFFFFFFFFFFFFFFFFFFFFF")));
        Assert.False(seen.Add(KeyHash.From(Id(0, 0))) && seen.Add(KeyHash.From(Id(0, 0))));
    }

    // Their two parts, folded into 64 bits, are equal: high ^ (low * 0x9E3779B97F4A7C15).
    [Theory]
    [InlineData("000000000000000000000000", "9e3779b97f4a7c1500000001")]
    [InlineData("000000000000000000000001", "449114950295082a00000003")]
    public void Two_ids_made_to_look_alike_are_two(string one, string other)
    {
        Assert.Equal(Fold(one), Fold(other));
        Assert.NotEqual(KeyHash.From(one), KeyHash.From(other));
    }

    [Fact]
    public void Two_hundred_thousand_ids_take_three_mebibytes_and_as_much_again_while_the_set_grows()
    {
        const int MiB = 1024 * 1024;
        const int Overhead = 4 * 1024;
        Fill();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var seen = Fill();

        // This thread's own, whatever others do: all tables there ever were, the last of which has twelve bytes for
        // each of 262,144 slots.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 200_000 * 12, (6 * MiB) + Overhead);
        // What is kept is counted for the whole process.
        Assert.InRange(ProcessMemory.KeptBy(Fill), 200_000 * 12, (3 * MiB) + (MiB / 8));
        Assert.False(seen.Add(new KeyHash(1, 1)));
        Assert.True(seen.Add(new KeyHash(1, 2)));
    }

    // Keys, not texts: what the test itself takes must not count.
    private static KeySet Fill()
    {
        var seen = new KeySet();
        for (var i = 1U; i <= 200_000; i++)
        {
            seen.Add(new KeyHash(i, i));
        }

        return seen;
    }

    private static string Id(ulong high, uint low) =>
        high.ToString("x16", CultureInfo.InvariantCulture) + low.ToString("x8", CultureInfo.InvariantCulture);

    private static ulong Fold(string id) =>
        ulong.Parse(id.AsSpan(0, 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        ^ (ulong.Parse(id.AsSpan(16), NumberStyles.HexNumber, CultureInfo.InvariantCulture) * 0x9E3779B97F4A7C15);
}
