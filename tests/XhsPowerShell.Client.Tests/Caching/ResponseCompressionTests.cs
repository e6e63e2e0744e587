using System;
using System.IO;
using System.Linq;
using XhsPowerShell.Client.Caching;
using Xunit;

namespace XhsPowerShell.Client.Tests.Caching;

public class ResponseCompressionTests
{
    private static readonly byte[] Body = [.. Enumerable.Range(0, 5000).Select(static i => (byte)(i % 251))];

    [Fact]
    public void What_was_compressed_is_restored_with_where_its_data_is()
    {
        var compressed = ResponseCompression.Compress(Body, 17, 4000);

        Assert.Equal(Body, ResponseCompression.Restore(compressed));
        Assert.Equal((5000, 17, 4000), ResponseCompression.ReadHead(compressed));
        Assert.Equal((5000, 0, 0), ResponseCompression.ReadHead(ResponseCompression.Compress(Body)));
    }

    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(4999, 0, 0)]
    [InlineData(5001, 0, 0)]
    [InlineData(int.MaxValue, 0, 0)]
    [InlineData(5000, -1, 10)]
    [InlineData(5000, 10, -1)]
    [InlineData(5000, 4000, 1001)]
    [InlineData(5000, int.MaxValue, int.MaxValue)]
    public void Numbers_that_do_not_fit_are_damage(int length, int start, int dataLength)
    {
        var compressed = ResponseCompression.Compress(Body);
        BitConverter.GetBytes(length).CopyTo(compressed, 0);
        BitConverter.GetBytes(start).CopyTo(compressed, 4);
        BitConverter.GetBytes(dataLength).CopyTo(compressed, 8);

        Assert.Throws<InvalidDataException>(() => ResponseCompression.Restore(compressed));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(12)]
    [InlineData(40)]
    public void What_was_cut_is_damage(int length) => Assert.Throws<InvalidDataException>(
        () => ResponseCompression.Restore([.. ResponseCompression.Compress(Body).Take(length)]));
}
