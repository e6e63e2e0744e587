using System.Text;
using System.Text.Json;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Cli.Input;

/// <summary>
/// The inputs of a command in their order; <c>-</c> stands for the lines of standard input, read as they come.
/// </summary>
/// <param name="property">The property that an input is taken from when a line is a JSON object.</param>
internal sealed class InputReader(IReadOnlyList<string> arguments, string property)
{
    public const string Stdin = "-";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ByteLineReader? lines;
    private int next;
    private long number;

    /// <summary>Why standard input cannot be read at all, or null.</summary>
    public static string? Problem()
    {
        if (StandardStreams.IsClosed(0))
        {
            return CliText.Get("InputClosed");
        }

        return OperatingSystem.IsLinux() && Directory.Exists("/proc/self/fd/0/.") ? CliText.Get("InputIsFolder") : null;
    }

    /// <summary>Reads the next input. One call at a time.</summary>
    /// <returns>The input; null at the end.</returns>
    /// <exception cref="InputException">Standard input cannot be read.</exception>
    public Task<InputLine?> NextAsync()
    {
        if (lines is null && (next == arguments.Count || arguments[next] != Stdin))
        {
            return Task.FromResult(next == arguments.Count ? null : new InputLine(arguments[next++]));
        }

        // A list that comes in one piece needs no thread for each of its lines.
        while (lines is { HasLine: true })
        {
            if (ReadLine(out var input) && input is not null)
            {
                return Task.FromResult<InputLine?>(input);
            }
        }

        // A read of standard input cannot be cancelled, only left behind.
        return Task.Run(NextLine, CancellationToken.None);
    }

    private async Task<InputLine?> NextLine()
    {
        try
        {
            lines ??= new ByteLineReader(Console.OpenStandardInput());
            while (ReadLine(out var input))
            {
                if (input is not null)
                {
                    return input;
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(CliText.Get("InputUnreadable", SystemMessage.From(error)), error);
        }

        lines = null;
        next++;
        return await NextAsync().ConfigureAwait(false);
    }

    // False at the end; without an input for a blank line.
    private bool ReadLine(out InputLine? input)
    {
        var line = lines!.Read();
        number += line is null ? 0 : 1;
        input = line is null ? null : Decode(line);
        return line is not null;
    }

    /// <summary>The input of a line; null for a blank one.</summary>
    private InputLine? Decode(byte[] line)
    {
        var bytes = line.AsSpan();
        if (number == 1 && bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[3..];
        }

        if (number == 1 && EncodingGuess.IsUtf16(bytes))
        {
            // Its lines end elsewhere: nothing in it can be told apart.
            lines = new ByteLineReader(Stream.Null);
            return new InputLine("", CliText.Get("InputIsUtf16"));
        }

        try
        {
            var text = Utf8.GetString(bytes).Trim();
            return text.Length == 0 ? null : new InputLine(Value(text));
        }
        catch (DecoderFallbackException)
        {
            return new InputLine("", EncodingGuess.Name(bytes) is { } name
                ? CliText.Get("LineLooksLike", number, name)
                : CliText.Get("LineNotUtf8", number));
        }
    }

    /// <summary>The input in an object that this program wrote as a line of JSON; any other line as it is.</summary>
    private string Value(string line)
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
                if (string.Equals(member.Name, property, StringComparison.OrdinalIgnoreCase)
                    && member.Value.ValueKind == JsonValueKind.String)
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
}
