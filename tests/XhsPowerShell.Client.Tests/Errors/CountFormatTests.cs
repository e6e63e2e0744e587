using System.Globalization;
using XhsPowerShell.Client.Errors;
using Xunit;

namespace XhsPowerShell.Client.Tests.Errors;

/// <summary>A text that counts something has the noun in its right number.</summary>
public sealed class CountFormatTests
{
    [Theory]
    [InlineData(0L, "0 calls")]
    [InlineData(1L, "1 call")]
    [InlineData(2L, "2 calls")]
    [InlineData(1000L, "1000 calls")]
    public void One_is_singular_and_everything_else_is_plural(long count, string expected) =>
        Assert.Equal(expected, string.Format(CountFormat.Instance, "{0:call|calls}", count));

    [Fact]
    public void Everything_else_is_the_same_under_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(
                "1.5 s, 1234.5, text, ",
                string.Format(CountFormat.Instance, "{0:F1} s, {1}, {2}, {3}", 1.5, 1234.5m, "text", null));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
