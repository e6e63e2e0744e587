using System;
using System.Globalization;
using System.Text.Json;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Tests.Endpoints;
using Xunit;

namespace XhsPowerShell.Client.Tests.Json;

public class TolerantReadingTests
{
    [Theory]
    [InlineData("12", 12L)]
    [InlineData("12.0", 12L)]
    [InlineData("1e3", 1000L)]
    [InlineData("-1", -1L)]
    [InlineData("12.5", 13L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("\"12\"", 12L)]
    [InlineData("\" 12 \"", 12L)]
    [InlineData("\"12.0\"", 12L)]
    [InlineData("\"1,234\"", 1234L)]
    [InlineData("\"1,234,567.8\"", 1234568L)]
    [InlineData("\"7.6万\"", 76000L)]
    [InlineData("\"7.6\\u4e07\"", 76000L)]
    [InlineData("\"10万+\"", 100000L)]
    [InlineData("\"10+万\"", 100000L)]
    [InlineData("\"10 万 +\"", 100000L)]
    [InlineData("\"1,000万\"", 10000000L)]
    [InlineData("\"3亿\"", 300000000L)]
    [InlineData("\"1.2w\"", 12000L)]
    [InlineData("\"1.2W+\"", 12000L)]
    [InlineData("\"3k\"", 3000L)]
    [InlineData("\"3K\"", 3000L)]
    [InlineData("\"5千\"", 5000L)]
    [InlineData("\"-100\"", -100L)]
    [InlineData("\"\"", null)]
    [InlineData("\"-\"", null)]
    [InlineData("\"--\"", null)]
    [InlineData("\"+\"", null)]
    [InlineData("\"万\"", null)]
    [InlineData("\"1,5\"", null)]
    [InlineData("\"1,23,456\"", null)]
    [InlineData("\",123\"", null)]
    [InlineData("\"1.5,000\"", null)]
    [InlineData("\"7.6万粉丝\"", null)]
    [InlineData("\"NaN\"", null)]
    [InlineData("\"Infinity\"", null)]
    [InlineData("\"0x10\"", null)]
    [InlineData("\"9223372036854775808\"", null)]
    [InlineData("\"79228162514264337593543950335万\"", null)]
    [InlineData("\"\\ud83d\"", null)]
    [InlineData("9223372036854775808", null)]
    [InlineData("1e400", null)]
    [InlineData("true", null)]
    [InlineData("null", null)]
    [InlineData("{\"count\":[1]}", null)]
    [InlineData("[12]", null)]
    public void A_count_may_be_written_in_many_ways(string value, long? expected)
    {
        var user = User($"\"fans\":{value},\"nickname\":\"still there\"");

        Assert.Equal(expected, user.FollowerCount);
        Assert.Equal("still there", user.Nickname);
    }

    // Short texts are read without the arithmetic of decimals; leading zeros make the same number too long for that.
    [Fact]
    public void A_price_reads_the_same_however_many_digits_it_is_written_with()
    {
        var random = new Random(1);
        foreach (var unit in new[] { "", "千", "w", "万", "亿" })
        {
            for (var i = 0; i < 500; i++)
            {
                var text = random.Next(0, 1_000_000).ToString(CultureInfo.InvariantCulture);
                var point = random.Next(0, text.Length);
                text = point == 0 ? text : text.Insert(point, ".");

                var price = Price(text + unit);

                Assert.NotNull(price);
                Assert.Equal(
                    Price("000000000000" + text + unit)?.ToString(CultureInfo.InvariantCulture),
                    price?.ToString(CultureInfo.InvariantCulture));
            }
        }

        static decimal? Price(string text)
        {
            var reader = new Utf8JsonReader(Sample.Utf8($"\"{text}\""));
            reader.Read();
            return JsonValue.Decimal(ref reader);
        }
    }

    [Fact]
    public void A_count_of_a_thousand_digits_is_none() =>
        Assert.Null(User($"\"fans\":\"{new string('1', 1000)}\"").FollowerCount);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("1.0", true)]
    [InlineData("\"true\"", true)]
    [InlineData("\"TRUE\"", true)]
    [InlineData("\" False\"", false)]
    [InlineData("\"1\"", true)]
    [InlineData("\"0\"", false)]
    [InlineData("2", null)]
    [InlineData("\"\"", null)]
    [InlineData("\"yes and no\"", null)]
    [InlineData("{}", null)]
    [InlineData("[true]", null)]
    [InlineData("null", null)]
    public void A_flag_may_be_a_number_or_a_text(string value, bool? expected) =>
        Assert.Equal(expected, User($"\"blocked\":{value}").Details!.IsBlockingCaller);

    [Theory]
    [InlineData("0", XhsGender.Male)]
    [InlineData("1", XhsGender.Female)]
    [InlineData("\"0\"", XhsGender.Male)]
    [InlineData("\"女\"", XhsGender.Female)]
    [InlineData("\"男\"", XhsGender.Male)]
    [InlineData("2", XhsGender.Unknown)]
    [InlineData("-1", XhsGender.Unknown)]
    [InlineData("\"\"", XhsGender.Unknown)]
    [InlineData("null", null)]
    [InlineData("[1]", null)]
    [InlineData("true", null)]
    public void A_gender_is_known_unknown_or_not_said(string value, XhsGender? expected) =>
        Assert.Equal(expected?.ToString(), User($"\"gender\":{value}").Gender);

    [Theory]
    [InlineData("123", "123")]
    [InlineData("\"a\\u0062\\n\"", "ab\n")]
    [InlineData("\"\"", "")]
    [InlineData("true", "true")]
    [InlineData("{\"a\":{\"b\":[]}}", null)]
    [InlineData("[\"a\"]", null)]
    [InlineData("null", null)]
    [InlineData("\"cut \\ud83d off\\n\\u0041\\/\"", "cut \uFFFD off\nA/")]
    [InlineData("\"\\ud83d\\ude00 \\ude00\"", "😀 \uFFFD")]
    public void A_text_may_be_a_number_and_is_kept_when_it_is_damaged(string value, string? expected) =>
        Assert.Equal(expected, User($"\"red_id\":{value}").RedId);

    [Fact]
    public void Bytes_that_are_no_text_cost_only_themselves()
    {
        byte[] json = [.. "{\"nickname\":\"a"u8, 0xFF, .. "b\",\"fans\":1,\"\\ud83d\":2,\"x"u8, 0xC3, .. "\":3}"u8];

        var user = ReadAll.Read(EndpointList.User.Read, json)!;

        Assert.Equal("a\uFFFDb", user.Nickname);
        Assert.Equal(1, user.FollowerCount);
    }

    [Theory]
    [InlineData("1672711223", "2023-01-03T10:00:23.0000000+08:00")]
    [InlineData("1672711223456", "2023-01-03T10:00:23.4560000+08:00")]
    [InlineData("\"1672711223\"", "2023-01-03T10:00:23.0000000+08:00")]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("253402300800000", null)]
    [InlineData("9223372036854775807", null)]
    [InlineData("\"2023-01-03\"", null)]
    [InlineData("{}", null)]
    public void A_time_may_be_in_seconds_or_milliseconds(string value, string? expected)
    {
        var note = ReadAll.Read(NoteFields.Read, Sample.Utf8($"{{\"create_time\":{value}}}"))!;

        Assert.Equal(expected, note.CreatedAt?.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("\"a\"")]
    [InlineData("{\"name\":\"a\"}")]
    [InlineData("7")]
    [InlineData("null")]
    public void A_list_that_is_no_list_is_null(string value)
    {
        var user = User($"\"tags\":{value},\"desc_at_users\":{value},\"fans\":3");

        Assert.Null(user.Tags);
        Assert.Null(user.TagDetails);
        Assert.Null(user.Details!.MentionedUsers);
        Assert.Equal(3, user.FollowerCount);
    }

    [Fact]
    public void An_element_that_does_not_fit_is_left_out()
    {
        var user = User("\"tags\":[1,null,{\"name\":\"a\"},[{}],\"b\",{\"name\":\"\"},{\"name\":{}}],\"fans\":3");

        Assert.Equal("a", user.Tags!.ToString());
        Assert.Equal(3, user.TagDetails!.Count);
        Assert.Equal(3, user.FollowerCount);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("12")]
    public void Other_json_is_no_object(string json)
    {
        Assert.Null(ReadAll.Read(EndpointList.User.Read, Sample.Utf8(json)));
        Assert.Null(ReadAll.Read(EndpointList.SearchUser.Read, Sample.Utf8(json)));
        Assert.Null(ReadAll.Read(NoteFields.Read, Sample.Utf8(json)));
        Assert.Null(ReadAll.Read(PgyBloggerFields.Read, Sample.Utf8(json)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("[1,")]
    [InlineData("{\"fans\":1} x")]
    [InlineData("{\"fans\":1}{}")]
    [InlineData("{\"fans\":01}")]
    [InlineData("{\"noteSign\":[1,}")]
    [InlineData("<html></html>")]
    public void What_is_not_json_is_refused(string json)
    {
        Assert.ThrowsAny<JsonException>(() => ReadAll.Read(EndpointList.User.Read, Sample.Utf8(json)));
        Assert.ThrowsAny<JsonException>(() => ReadAll.Read(PgyBloggerFields.Read, Sample.Utf8(json)));
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("noteSign")]
    [InlineData("noteList")]
    public void Nesting_that_is_too_deep_is_refused(string name)
    {
        var json = Sample.Utf8($"{{\"{name}\":{new string('[', 10_000)}{new string(']', 10_000)}}}");

        Assert.ThrowsAny<JsonException>(() => ReadAll.Read(PgyBloggerFields.Read, json));
    }

    private static XhsUser User(string fields) =>
        ReadAll.Read(EndpointList.User.Read, Sample.Utf8("{" + fields + "}"))!;
}
