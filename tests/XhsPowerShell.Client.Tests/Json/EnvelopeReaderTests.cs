using System.Text;
using System.Text.Json;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Tests.Endpoints;
using Xunit;

namespace XhsPowerShell.Client.Tests.Json;

public class EnvelopeReaderTests
{
    [Theory]
    [InlineData("get-user.v4.json")]
    [InlineData("search-user.v2.json")]
    [InlineData("get-user-note-list.v4.json")]
    [InlineData("pgy-blogger.v1.json")]
    [InlineData("pgy-kol-info.v1.json")]
    public void The_samples_are_successes_with_an_object(string file)
    {
        var body = Sample.Body(file);

        var envelope = EnvelopeReader.Read(body);

        Assert.Equal(0, envelope.Code);
        Assert.Null(envelope.Message);
        Assert.Null(envelope.RequestId);
        Assert.Equal(JsonTokenType.StartObject, envelope.DataKind);
        using var data = JsonDocument.Parse(body.AsMemoryOf(envelope));
        Assert.Equal(JsonValueKind.Object, data.RootElement.ValueKind);
    }

    [Theory]
    [InlineData("""{"code":100,"message":"bad","requestId":"r","recordTime":"t","data":null}""", 100, "bad", "r",
        "null", JsonTokenType.Null)]
    [InlineData("""{"data": [1, 2] ,"code":"301","requestId":7}""", 301, null, "7", "[1, 2]", JsonTokenType.StartArray)]
    [InlineData("""{"data":"é\"","code":0.0}""", 0, null, null, """ "é\"" """, JsonTokenType.String)]
    [InlineData("""{"code":0.4,"data":1}""", null, null, null, "1", JsonTokenType.Number)]
    [InlineData("""{"code":"-0.2","data":1}""", null, null, null, "1", JsonTokenType.Number)]
    [InlineData("""{"code":null,"message":{"code":1},"data":-1.5}""", null, null, null, "-1.5", JsonTokenType.Number)]
    [InlineData("""{"co\u0064e":5,"d\u0061ta":true}""", 5, null, null, "true", JsonTokenType.True)]
    [InlineData("""{"code":1,"code":2,"data":1,"data":{"code":3},"Code":4}""", 2, null, null, """{"code":3}""",
        JsonTokenType.StartObject)]
    [InlineData("""{"code":1,"code":"none"}""", null, null, null, "", JsonTokenType.None)]
    [InlineData("""{"\ud83d\u0061":1,"code":9999999999}""", null, null, null, "", JsonTokenType.None)]
    [InlineData("{}", null, null, null, "", JsonTokenType.None)]
    public void The_parts_are_found_wherever_they_stand(string text, int? code, string? message, string? requestId,
        string data, JsonTokenType kind)
    {
        foreach (var body in new[] { Sample.Utf8(text), Sample.Utf8("\uFEFF" + text),
            Sample.Utf8(" \r\n" + text + "\n ") })
        {
            var envelope = EnvelopeReader.Read(body);

            Assert.Equal(code, envelope.Code);
            Assert.Equal(message, envelope.Message);
            Assert.Equal(requestId, envelope.RequestId);
            Assert.Equal(kind, envelope.DataKind);
            Assert.Equal(data.Trim(), Encoding.UTF8.GetString(body.AsMemoryOf(envelope).Span));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("  ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[{\"code\":0}]")]
    [InlineData("\"{}\"")]
    [InlineData("{\"code\":0")]
    [InlineData("{\"code\":0}}")]
    [InlineData("{\"code\":0}{\"code\":0}")]
    [InlineData("{\"code\":0,}")]
    [InlineData("{code:0}")]
    [InlineData("\uFEFF\uFEFF{}")]
    [InlineData("<!DOCTYPE html>")]
    public void Anything_else_is_refused(string text) =>
        Assert.ThrowsAny<JsonException>(() => EnvelopeReader.Read(Sample.Utf8(text)));
}
