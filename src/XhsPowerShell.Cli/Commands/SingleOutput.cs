using System.CommandLine;
using XhsPowerShell.Cli.Output;

namespace XhsPowerShell.Cli.Commands;

/// <summary>Writes what is only one object.</summary>
internal static class SingleOutput
{
    public static void Write<T>(ParseResult arguments, T value)
    {
        using var writer = ObjectWriter.Open<T>(arguments);
        writer.Write(value);
        writer.Complete();
    }
}
