using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;
using XhsPowerShell.Client.Json;
using Xunit;

namespace XhsPowerShell.Client.Tests.Json;

public class JsonTreeTests
{
    public static TheoryData<string, object> Numbers => new()
    {
        { "0", 0L },
        { "-9223372036854775808", long.MinValue },
        { "9223372036854775807", long.MaxValue },
        { "9223372036854775808", BigInteger.Parse("9223372036854775808", CultureInfo.InvariantCulture) },
        { "-79228162514264337593543950336",
            BigInteger.Parse("-79228162514264337593543950336", CultureInfo.InvariantCulture) },
        { "123456789012345678901234567890123456789",
            BigInteger.Parse("123456789012345678901234567890123456789", CultureInfo.InvariantCulture) },
        { "0.1", 0.1m },
        { "1.50", 1.50m },
        { "-0.0001", -0.0001m },
        { "1e3", 1000m },
        { "1.5E+10", 15000000000m },
        { "1e-25", 1e-25m },
        { "1.23456789e-25", 1.23456789e-25 },
        { "1e-300", 1e-300 },
        { "1.5e308", 1.5e308 },
        { "0e-999", 0m },
        { "1e-400", "1e-400" },
        { "-1e400", "-1e400" },
        { "3.141592653589793238462643383279502884197", 3.141592653589793 },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_keeps_its_value(string json, object expected)
    {
        var read = JsonTree.Read(Encoding.UTF8.GetBytes(json));

        Assert.Equal(expected.GetType(), read!.GetType());
        Assert.Equal(expected, read);
    }

    [Fact]
    public void An_integer_of_any_length_is_read_in_time()
    {
        var digits = new string('7', 4_000_000);

        Assert.Equal(digits, JsonTree.Read(Encoding.UTF8.GetBytes(digits)));
    }

    [Fact]
    public void A_text_that_is_no_unicode_costs_that_character_and_not_the_answer()
    {
        byte[] json = [.. "{\"a\":\"x\\ud800y\",\"b\":[\""u8, 0xC3, .. "z\"],\"c\\udc00\":1,\""u8, 0xFF, .. "\":2}"u8];

        var members = Assert.IsType<JsonMembers>(JsonTree.Read(json));

        Assert.Equal(["a", "b", "c\uFFFD", "\uFFFD"], members.Select(member => member.Key));
        Assert.Equal("x\uFFFDy", members[0].Value);
        Assert.Equal("\uFFFDz", Assert.Single(Assert.IsType<List<object?>>(members[1].Value)));
        Assert.Equal([1L, 2L], members.Skip(2).Select(member => member.Value));
    }

    [Fact]
    public void Other_values_are_what_they_look_like()
    {
        var members = Assert.IsType<JsonMembers>(
            JsonTree.Read("{\"A\":true,\"a\":false,\"\":null,\"t\":\"1\",\"e\":[]}"u8));

        Assert.Equal(["A", "a", "", "t", "e"], members.Select(member => member.Key));
        Assert.Equal([true, false, null, "1"], members.Take(4).Select(member => member.Value));
        Assert.Empty(Assert.IsType<List<object?>>(members[4].Value));
    }
}
