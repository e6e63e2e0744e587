using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using XhsPowerShell.Client.Sandbox;
using Xunit;

namespace XhsPowerShell.Client.Tests.Sandbox;

public class AnswerTemplateTests
{
    [Theory]
    [InlineData("""{"a":"@@Name@@ has @@Count@@"}""", """{"a":"说 \"hi\"\n has -12"}""")]
    [InlineData("""{"a":"x@@Count@@y"}""", """{"a":"x-12y"}""")]
    [InlineData("""{"a":"@@@Count@@@"}""", """{"a":"@-12@"}""")]
    [InlineData(
        """{ "a": "@@#Count@@", "b": "@@#IsOpen@@", "c": "@@#Price@@", "d": "@@#Nothing@@", "e": "@@#Name@@" }""",
        """{"a":-12,"b":true,"c":1.50,"d":null,"e":"说 \"hi\"\n"}""")]
    [InlineData("""["@@*Words@@"]""", """["a","b\\"]""")]
    [InlineData("""[{"@@each@@":"Items","n":"@@#Count@@"}]""", """[{"n":1},{"n":2}]""")]
    [InlineData("""[1,{"@@each@@":"NoItems","n":"@@#Count@@"},"z"]""", """[1,"z"]""")]
    [InlineData("""{"a":1,"b":{"@@if@@":"IsOpen","c":"@@Name@@"},"d":{"@@if@@":"IsClosed","e":2}}""",
        """{"a":1,"b":{"c":"说 \"hi\"\n"}}""")]
    [InlineData("""{"a":{"@@with@@":"Child","n":"@@#Count@@"},"b":{"@@with@@":"NoChild","n":"@@#Count@@"}}""",
        """{"a":{"n":1},"b":null}""")]
    [InlineData("""{"a":"@@Child.Child.Count@@","b":[],"c":{},"d":[[],[1,2]],"e":"@@Child"}""",
        """{"a":"2","b":[],"c":{},"d":[[],[1,2]],"e":"@@Child"}""")]
    public void Slots_are_filled_with_the_facts(string template, string expected)
    {
        var text = Write(template);

        Assert.Equal(expected, text);
        JsonDocument.Parse(text).Dispose();
    }

    [Theory]
    [InlineData("""{"a":"@@Missing@@"}""", "Missing")]
    [InlineData("""{"a":"@@#Child.Missing@@"}""", "Child.Missing")]
    [InlineData("""[{"@@each@@":"Missing"}]""", "Missing")]
    [InlineData("""{"a":"@@#Items@@"}""", "Items")]
    [InlineData("""{"a":"has @@#Count@@"}""", "#Count")]
    public void A_slot_without_a_fact_is_an_error_that_names_it(string template, string name) =>
        Assert.Contains("'" + name + "'", Assert.Throws<InvalidOperationException>(() => Write(template)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(0L)]
    [InlineData(9L)]
    [InlineData(10L)]
    [InlineData(-1L)]
    [InlineData(1234567890123456789L)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Numbers_are_written_in_full(long number)
    {
        var output = new Utf8Buffer();
        output.Write(number);

        Assert.Equal(FormattableString.Invariant($"{number}"), Encoding.UTF8.GetString(output.Written));
    }

    private static string Write(string template)
    {
        using var json = JsonDocument.Parse(template);
        var output = new Utf8Buffer();
        TemplateParser.Parse(json.RootElement, typeof(Facts))(new Facts(-12), output);
        return Encoding.UTF8.GetString(output.Written);
    }

    private sealed class Facts(long count)
    {
        public long Count => count;

        public string Name => "说 \"hi\"\n";

        public string? Nothing => null;

        public decimal Price => 1.50m;

        public bool IsOpen => true;

        public bool IsClosed => false;

        public IEnumerable<string> Words => ["a", "b\\"];

        public IReadOnlyList<Facts> Items => [new(1), new(2)];

        public IReadOnlyList<Facts> NoItems => [];

        public Facts Child => new(count < 0 ? 1 : count + 1);

        public Facts? NoChild => null;
    }
}
