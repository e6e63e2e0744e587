using System;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Sharing;
using Xunit;

namespace XhsPowerShell.Client.Tests.Settings;

public class StoreAddressTests
{
    [Theory]
    [InlineData("Host=127.0.0.1;Username=xhs;Password=secret95")]
    [InlineData("/data/Host=127.0.0.1;Username=xhs;Password=secret95")]
    [InlineData("C:\\data\\Server=db; Pwd=secret95")]
    [InlineData("/data/Data Source=db;Database=x;User Id=u;Password=secret95")]
    public void A_connection_string_is_not_taken_for_a_file_and_not_repeated(string text)
    {
        var error = Assert.Throws<FormatException>(() => StoreAddress.Parse(text));
        Assert.Contains("postgresql://", error.Message);
        Assert.DoesNotContain("secret95", error.Message);
    }

    [Theory]
    [InlineData("postgresql://u:secret95@h/xhs")]
    [InlineData("postgresql://u%3Asecret95@h/xhs")]
    [InlineData("postgresql://u:secret/95@h/xhs")]
    [InlineData("postgresql://u:1/secret95@h/xhs")]
    [InlineData("postgresql://u@h/xhs;Password=secret95")]
    [InlineData("postgresql://u;pwd=secret95@h/xhs")]
    [InlineData("postgresql://u@h/xhs?PassWord=secret95")]
    [InlineData("postgresql://u@h/xhs#secret95")]
    public void An_address_with_a_password_is_refused_and_not_repeated(string text)
    {
        var error = Assert.Throws<FormatException>(() => StoreAddress.Parse(text));
        Assert.DoesNotContain("95", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgresql://u@h/xhs")]
    [InlineData("postgresql://OFFICE%5Cu@[::1]:6432/xhs?sslmode=verify-full&schema=a")]
    [InlineData("postgres://h:5432/xhs?application_name=a@b")]
    public void An_address_without_a_password_is_taken_as_it_is(string text) =>
        Assert.Equal(text, StoreAddress.Parse(text)!.ToString());

    [UnixFact]
    public void A_path_may_hold_the_characters_of_a_connection_string() =>
        Assert.Equal("/data/host=a/x;y=z.db", StoreAddress.Parse("/data/host=a/x;y=z.db")!.File);

    [Fact]
    public void A_name_that_the_database_cannot_hold_is_refused()
    {
        Assert.NotNull(ShareOptions.FindProblem("s" + '\ud800'));
        Assert.NotNull(ShareOptions.FindProblem("" + '\udc01'));
    }

    [Theory]
    [InlineData("spring-2026-11")]
    [InlineData("每周 😀 [1] %_'")]
    public void A_name_may_hold_any_text(string name) => Assert.Null(ShareOptions.FindProblem(name));
}
