using System;
using System.Globalization;
using System.Text;
using XhsPowerShell.Client.Json;
using Xunit;

namespace XhsPowerShell.Client.Tests.Json;

public class FieldMapUnitsTests
{
    private static readonly FieldMap<Box> Fields = new FieldMap<Box>(static () => new Box())
        .Share("share", static (box, value) => box.Amount = value)
        .PartOfWhole("part", static (box, value) => box.Amount = value)
        .PerCent("perCent", static (box, value) => box.Amount = value)
        .Quote("quote", static (box, value) => box.Amount = value)
        .FenQuote("fen", static (box, value) => box.Amount = value)
        .PlatformTime("time", static (box, value) => box.Time = value);

    [Theory]
    [InlineData("share", "\"81.3\"", "0.813")]
    [InlineData("share", "\"0.0\"", "0")]
    [InlineData("share", "\"116.3\"", "1.163")]
    [InlineData("share", "0.357", "0.357")]
    [InlineData("share", "-0.968212", "-0.968212")]
    [InlineData("share", "1", "1")]
    [InlineData("part", "\"81.3\"", "0.813")]
    [InlineData("part", "\"0.9\"", "0.009")]
    [InlineData("part", "40.6", "0.406")]
    [InlineData("part", "0.406", "0.406")]
    [InlineData("part", "1", "1")]
    [InlineData("part", "0", "0")]
    [InlineData("perCent", "61.19", "0.6119")]
    [InlineData("perCent", "\"2.72\"", "0.0272")]
    [InlineData("quote", "5.56589", "5.56589")]
    [InlineData("quote", "\"16.41\"", "16.41")]
    [InlineData("fen", "\"1641.1\"", "16.411")]
    [InlineData("fen", "1641", "16.41")]
    public void One_property_has_one_unit_whatever_form_is_sent(string name, string json, string expected) =>
        Assert.Equal(expected, Read(name, json).Amount!.Value.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("quote", "0")]
    [InlineData("quote", "\"0.0\"")]
    [InlineData("fen", "0")]
    [InlineData("fen", "\"0.0\"")]
    [InlineData("part", "null")]
    [InlineData("part", "\"--\"")]
    [InlineData("share", "null")]
    [InlineData("share", "\"\"")]
    [InlineData("share", "\"--\"")]
    [InlineData("perCent", "{\"a\":1}")]
    [InlineData("fen", "[1]")]
    public void What_is_no_figure_is_null(string name, string json) => Assert.Null(Read(name, json).Amount);

    [Theory]
    [InlineData("\"2025-12-10\"", "2025-12-10T00:00:00+08:00")]
    [InlineData("\"2025-06-12 18:38\"", "2025-06-12T18:38:00+08:00")]
    [InlineData("1748255890000", "2025-05-26T18:38:10+08:00")]
    [InlineData("\"1748255890\"", "2025-05-26T18:38:10+08:00")]
    [InlineData("\"yesterday\"", null)]
    [InlineData("0", null)]
    [InlineData("[]", null)]
    public void A_day_or_time_is_read_at_the_platform_s_clock(string json, string? expected) =>
        Assert.Equal(expected,
            Read("time", json).Time?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));

    private static Box Read(string name, string json) => Fields.Read(Encoding.UTF8.GetBytes($"{{\"{name}\":{json}}}"))!;

    private sealed class Box
    {
        public decimal? Amount { get; set; }

        public DateTimeOffset? Time { get; set; }
    }
}
