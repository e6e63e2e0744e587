using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace XhsPowerShell.Cli.Input;

/// <summary>The inputs of a command in their order; <c>-</c> stands for the lines of standard input, read as they come.</summary>
internal static class InputReader
{
    public const string Stdin = "-";

    public static IEnumerable<string> Read(IEnumerable<string> arguments, CancellationToken stopping)
    {
        foreach (var argument in arguments)
        {
            if (argument != Stdin)
            {
                yield return argument;
                continue;
            }

            using var reader = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
            while (NextLine(reader, stopping) is { } line)
            {
                if (!string.IsNullOrWhiteSpace(line))
                {
                    yield return Value(line.Trim());
                }
            }
        }
    }

    /// <summary>The user id of an object that this program wrote as a line of JSON; any other line as it is.</summary>
    private static string Value(string line)
    {
        if (!line.StartsWith('{'))
        {
            return line;
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            foreach (var member in json.RootElement.EnumerateObject())
            {
                if (string.Equals(member.Name, "UserId", StringComparison.OrdinalIgnoreCase) && member.Value.ValueKind == JsonValueKind.String)
                {
                    return member.Value.GetString()!;
                }
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Not JSON after all, or escapes that make no text: reported as the input that it is.
        }

        return line;
    }

    // A read of the terminal cannot be cancelled, only left behind.
    private static string? NextLine(StreamReader reader, CancellationToken stopping)
    {
        var reading = Task.Run(reader.ReadLine, CancellationToken.None);
        Task.WaitAny([reading], stopping);
        return reading.GetAwaiter().GetResult();
    }
}
