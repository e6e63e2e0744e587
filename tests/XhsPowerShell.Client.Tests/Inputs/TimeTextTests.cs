using System;
using System.Globalization;
using XhsPowerShell.Client.Inputs;
using Xunit;

namespace XhsPowerShell.Client.Tests.Inputs;

public class TimeTextTests
{
    // Calendars that count the years differently, digits of their own, and months before days.
    public static TheoryData<string> Cultures => new()
    {
        "", "en-US", "en-GB", "de-DE", "zh-CN", "th-TH", "fa-IR", "ar-SA", "he-IL", "tr-TR", "ja-JP", "hi-IN",
    };

    [Theory]
    [MemberData(nameof(Cultures))]
    public void A_text_is_the_same_moment_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var local = new DateTimeOffset(new DateTime(2026, 5, 10, 0, 0, 0, DateTimeKind.Local));
            Assert.Equal(local, Parse("2026-05-10"));
            Assert.Equal(local, Parse(" 2026/5/10 "));
            Assert.Equal(local.AddHours(8.5), Parse("2026-05-10 08:30"));
            Assert.Equal(local.AddHours(8.5), Parse("05/10/2026 08:30:00"));
            Assert.Equal(new DateTimeOffset(2026, 5, 10, 8, 30, 15, TimeSpan.FromHours(8)),
                Parse("2026-05-10T08:30:15+08:00"));
            Assert.Equal(new DateTimeOffset(2026, 5, 10, 8, 30, 0, TimeSpan.Zero), Parse("2026-05-10T08:30Z"));
            Assert.Equal(local.AddTicks(1), Parse("2026-05-10T00:00:00.0000001"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_form_that_the_module_writes_itself_is_read()
    {
        var time = new DateTimeOffset(2026, 5, 10, 8, 30, 15, TimeSpan.FromHours(8));
        foreach (var format in new[] { "o", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz" })
        {
            Assert.Equal(time, Parse(time.ToString(format, CultureInfo.InvariantCulture)));
        }

        Assert.Equal(time, Parse(string.Format(CultureInfo.InvariantCulture, "{0}", time)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("10.05.2026")]
    [InlineData("5/10/2026")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("26-05-10")]
    [InlineData("2569-05-10T")]
    [InlineData("２０２６-05-10")]
    [InlineData("2026")]
    [InlineData("10:00")]
    public void What_could_mean_two_days_or_none_is_refused(string? text) =>
        Assert.False(TimeText.TryParse(text, out _));

    [Fact]
    public void A_period_without_a_moment_in_it_is_empty()
    {
        var time = new DateTimeOffset(2026, 5, 10, 0, 0, 0, TimeSpan.FromHours(8));

        Assert.True(TimeRange.IsEmpty(time, time));
        Assert.True(TimeRange.IsEmpty(time.AddDays(1), time));
        Assert.True(TimeRange.IsEmpty(time.AddTicks(1), time.ToUniversalTime()));
        Assert.False(TimeRange.IsEmpty(time, time.AddTicks(1)));
        Assert.False(TimeRange.IsEmpty(null, time));
        Assert.False(TimeRange.IsEmpty(time, null));
    }

    private static DateTimeOffset Parse(string text)
    {
        Assert.True(TimeText.TryParse(text, out var time), text);
        return time;
    }
}
