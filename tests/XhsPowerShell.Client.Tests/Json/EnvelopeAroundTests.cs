using System.Text;
using System.Text.Json;
using XhsPowerShell.Client.Json;
using Xunit;

namespace XhsPowerShell.Client.Tests.Json;

/// <summary>An answer that was read before is not read a second time to find its data.</summary>
public class EnvelopeAroundTests
{
    [Theory]
    [InlineData("""{"code":0,"message":"","data":{"id":"a","more":[1,2]},"requestId":"r-1"}""")]
    [InlineData("""{"data":[{"id":"}"}],"code":0}""")]
    [InlineData("""{"data":{"id":"first"},"code":0,"data":{"id":"second"}}""")]
    [InlineData(""" { "requestId" : "r" , "d\u0061ta" : "咖啡" , "code" : 0 } """)]
    [InlineData("\uFEFF{\"code\":0,\"data\":{\"id\":\"a\"},\"message\":\"ok\"}")]
    public void The_rest_of_a_known_answer_says_what_the_whole_says(string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        var whole = EnvelopeReader.Read(body);

        var around = EnvelopeReader.ReadAround(body, whole.DataStart, whole.DataLength);

        Assert.True(whole.DataLength > 0);
        Assert.Equal(whole, around with { DataKind = whole.DataKind });
        Assert.NotEqual(JsonTokenType.Null, around.DataKind);
    }

    [Fact]
    public void Data_that_is_said_to_be_elsewhere_is_no_answer()
    {
        var body = Encoding.UTF8.GetBytes("""{"code":0,"data":{"id":"a"},"requestId":"r-1"}""");
        Assert.ThrowsAny<JsonException>(() => EnvelopeReader.ReadAround(body, 3, 20));
    }
}
