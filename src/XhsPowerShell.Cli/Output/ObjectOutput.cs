using System.CommandLine;
using System.Runtime.ExceptionServices;
using System.Text;
using XhsPowerShell.Cli.Options;
using XhsPowerShell.Cli.Texts;

namespace XhsPowerShell.Cli.Output;

/// <summary>Where the objects of a command go, in the format that the command line asks for.</summary>
internal sealed class ObjectOutput<T> : IDisposable
{
    private readonly bool isStandardOutput;
    private readonly OutputFile? file;
    private readonly TextWriter text;
    private readonly IObjectWriter<T> writer;
    private bool hasObjects;
    private bool isBroken;
    private JsonObjectWriter<T>? rescue;

    private ObjectOutput(bool isStandardOutput, OutputFile? file, TextWriter text, IObjectWriter<T> writer)
    {
        this.isStandardOutput = isStandardOutput;
        this.file = file;
        this.text = text;
        this.writer = writer;
    }

    /// <summary>
    /// Opens it; found out before anything is paid for: a file that cannot be written, an output that nobody reads.
    /// </summary>
    /// <exception cref="UsageException">It cannot be used.</exception>
    /// <param name="only">The only format of the command, or null.</param>
    /// <param name="isHistory">True for kept objects: a table shows when each was retrieved.</param>
    public static ObjectOutput<T> Open(ParseResult arguments, OutputFormat? only = null, bool isHistory = false)
    {
        var path = arguments.GetValue(CliOptions.Out);
        var format = only ?? OutputFormats.Choose(arguments.GetValue(CliOptions.Format), path);
        if (arguments.GetValue(CliOptions.Raw) && format == OutputFormat.Table)
        {
            format = OutputFormat.Jsonl;
        }

        var names = arguments.GetValue(CliOptions.Columns);
        var columns = ObjectProperties.Select(typeof(T), names);
        var hasHeader = true;
        OutputFile? file = null;
        TextWriter text;
        if (path is null)
        {
            text = StandardOutput.Open();
        }
        else if (OutputFile.IsInput(path))
        {
            throw new UsageException(CliText.Get("OutIsInput", path));
        }
        else if (arguments.GetValue(CliOptions.Append) || OutputFile.IsDevice(path))
        {
            var stream = OutputFile.OpenDirect(path);
            hasHeader = OutputFile.IsDevice(path) || stream.Length == 0;
            if (!hasHeader)
            {
                AppendedFile.Continue(stream, format == OutputFormat.Csv ? CsvObjectWriter<T>.Header(columns) : null);
            }

            text = Writer(stream, format == OutputFormat.Csv && hasHeader);
        }
        else
        {
            file = OutputFile.Start(path);
            text = Writer(file.Stream, format == OutputFormat.Csv);
        }

        // Files are opened in spreadsheets; what goes to standard output is read by programs.
        var style = arguments.GetValue(CliOptions.Cells) ?? (path is null ? CellStyle.Exact : CellStyle.Safe);
        var chosen = names is { Length: > 0 } ? columns : null;
        return new ObjectOutput<T>(path is null, file, text, format switch
        {
            OutputFormat.Csv => new CsvObjectWriter<T>(text, columns, style, hasHeader),
            OutputFormat.Table =>
                TableObjectWriter<T>.Create(text, chosen, isFile: path is not null, isHistory),
            _ => new JsonObjectWriter<T>(
                text, chosen, isArray: format == OutputFormat.Json),
        });
    }

    /// <summary>Checks that somebody still reads, before the next call is paid for.</summary>
    /// <exception cref="IOException">The reader of standard output has gone.</exception>
    public void EnsureRead()
    {
        if (isStandardOutput && StandardStreams.IsOutputGone())
        {
            throw StandardOutput.Closed();
        }
    }

    /// <summary>
    /// Set when what is written is paid for: once the file takes no more, the objects go to standard output, and this
    /// is called, once. The error is in <see cref="Failure"/>.
    /// </summary>
    public Action? OnFailure { get; set; }

    /// <summary>Why the file took no more, or null.</summary>
    public IOException? Failure { get; private set; }

    public void Write(T value, string? json = null)
    {
        if (rescue is not null)
        {
            rescue.Write(value, json);
            return;
        }

        try
        {
            Guard(() =>
            {
                writer.Write(value, json);
                hasObjects = true;
            });
        }
        catch (IOException error) when (OnFailure is not null && !isStandardOutput && !StandardStreams.IsClosed(1))
        {
            Failure = error;
            ConsoleLog.Note(CliText.Get("OutRescued"));
            rescue = new JsonObjectWriter<T>(StandardOutput.Open(), columns: null, isArray: false);
            rescue.Write(value, json);
            OnFailure();
        }
    }

    /// <summary>Ends the command, when the file took no more.</summary>
    /// <exception cref="IOException">Why.</exception>
    public void ThrowIfFailed()
    {
        if (Failure is not null)
        {
            ExceptionDispatchInfo.Capture(Failure).Throw();
        }
    }

    /// <summary>Ends the output. A file replaces the old one when there is something in it.</summary>
    /// <param name="isSuccess">True when everything was done: the result may then be an empty one.</param>
    public void Finish(bool isSuccess)
    {
        if (isBroken)
        {
            if (file is not null)
            {
                ConsoleLog.Note(CliText.Get("OutKept", file.PartialPath));
            }

            return;
        }

        Guard(writer.Complete);
        if (file is null)
        {
            return;
        }

        if (hasObjects || (isSuccess && !file.HasOld))
        {
            Guard(file.Replace);
            return;
        }

        file.Discard();
        if (isSuccess)
        {
            ConsoleLog.Note(CliText.Get("OutUnchanged"));
        }
    }

    public void Dispose()
    {
        try
        {
            text.Dispose();
        }
        catch (Exception error) when (error is IOException or ArgumentOutOfRangeException)
        {
            // Reported where it was written.
        }

        file?.Dispose();
    }

    private static StreamWriter Writer(Stream stream, bool hasMark) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: hasMark));

    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (IOException)
        {
            isBroken = true;
            throw;
        }
        catch (ArgumentOutOfRangeException error)
        {
            // What the runtime makes of a file that is larger than its file system, or a limit of the user, allows.
            isBroken = true;
            throw new IOException(error.Message.Split('\n')[0], error);
        }
    }
}
