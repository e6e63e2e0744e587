using System.CommandLine;
using XhsPowerShell.Cli.Output;

namespace XhsPowerShell.Cli.Commands;

/// <summary>Writes what is only one object.</summary>
internal static class SingleOutput
{
    public static void Write<T>(ParseResult arguments, T value)
    {
        using var output = ObjectOutput<T>.Open(arguments);
        output.Write(value);
        output.Finish(isSuccess: true);
    }
}
