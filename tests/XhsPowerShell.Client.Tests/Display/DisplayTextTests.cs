using System.Globalization;
using Xunit;

namespace XhsPowerShell.Client.Tests.Display;

public class DisplayTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData(" 小鹿 ", "小鹿")]
    [InlineData("a\u001b[31mred\u001b]0;title\u0007b", "a [31mred ]0;title b")]
    [InlineData("a\u009b31mb", "a 31mb")]
    [InlineData("a\r\nb\t\u0000c\u2028d\u0085e", "a b c d e")]
    [InlineData("user\u202Egpj.exe", "usergpj.exe")]
    [InlineData("\u2066a\u2069\u200E\u200F\u061C\u202Ab", "ab")]
    [InlineData("\uFEFFa\u200Bb\u2060c\u00ADd", "abcd")]
    public void A_line_holds_nothing_that_steers_a_terminal(string? text, string line) =>
        Assert.Equal(line, DisplayText.Line(text));

    [Theory]
    [InlineData("👩‍👩‍👧‍👦 family")]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿 flag")]
    [InlineData("❤️ ☕ é")]
    [InlineData("می‌خواهم")]
    public void Emoji_and_scripts_stay_as_they_are(string text) => Assert.Equal(text, DisplayText.Line(text));

    [Theory]
    [InlineData(null, "")]
    [InlineData("0.357", "35.7%")]
    [InlineData("1.163", "116.3%")]
    [InlineData("-0.005", "-0.5%")]
    [InlineData("0", "0.0%")]
    public void A_fraction_is_shown_in_per_cent(string? fraction, string text) => Assert.Equal(
        text, DisplayText.Percent(
            fraction is null ? null : decimal.Parse(fraction, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(null, "", "")]
    [InlineData("0", "0", "0")]
    [InlineData("-0.001", "0", "0")]
    [InlineData("0.46", "+0.5", "+0.46")]
    [InlineData("-12.34", "-12.3", "-12.34")]
    [InlineData("99.96", "+100", "+99.96")]
    [InlineData("340", "+340", "+340")]
    [InlineData("1234", "+1.2K", "+1,234")]
    [InlineData("-1234567.5", "-1.2M", "-1,234,567.5")]
    public void A_change_is_shown_with_its_sign_in_every_culture(string? number, string inTables, string inLists)
    {
        var change = number is null ? (decimal?)null : decimal.Parse(number, CultureInfo.InvariantCulture);
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            foreach (var culture in new[] { "en-US", "de-DE", "fa-IR", "th-TH" })
            {
                CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(inTables, ShortNumber.FormatChange(change));
                Assert.Equal(inLists, DisplayText.Change(change));
            }

            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
            Assert.Equal("+1.2\u4e07", ShortNumber.FormatChange(12_345));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Fact]
    public void The_two_largest_shares_of_a_list_are_shown_in_per_cent()
    {
        Assert.Equal("25-34 39.2%, 18-24 17.5%",
            DisplayText.Largest(new[] { "<18=0.0157", "18-24=0.17487", "25-34=0.391814" }));
        Assert.Equal("a=b 50.0%", DisplayText.Largest(new[] { "a=b=0.5" }));
        Assert.Equal(" , x ", DisplayText.Largest(new[] { "nothing", "x=" }));
        Assert.Equal("", DisplayText.Largest(null));
    }

    // Not as data of an attribute: metadata is UTF-8, and cannot hold half a pair.
    [Fact]
    public void Half_of_a_surrogate_pair_becomes_the_replacement_character()
    {
        Assert.Equal("a\uFFFDb", DisplayText.Line("a\uD83Db"));
        Assert.Equal("\uFFFD", DisplayText.Line("\uDE00"));
    }

    [Fact]
    public void Lines_keep_their_breaks_and_nothing_else_that_moves_the_cursor() => Assert.Equal(
        "one\ntwo three\n\nfour",
        DisplayText.Lines("\none \r\n two\tthree\u202E\n\nfour\u001b \n"));

    [Fact]
    public void A_line_with_a_layout_keeps_its_blanks() =>
        Assert.Equal("     a  b c", DisplayText.Plain("     a  b\u001bc\u202E"));

    [Fact]
    public void A_setting_shows_its_value_in_one_line() =>
        Assert.Equal("my vault  [User]", DisplayText.Setting("my\u001bvault", "User"));
}
