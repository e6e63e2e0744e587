using System.Text.Json;
using XhsPowerShell.Cli.Output;
using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Settings.Storage;

namespace XhsPowerShell.Cli.Usage;

/// <summary>
/// What the runs of <c>xhs</c> asked the service: each is a process of its own, so the counts are added to a file
/// beside the configuration, a line of JSON a run. It holds counts and endpoints, and no input.
/// </summary>
internal static class UsageLog
{
    private const string FileName = "usage.jsonl";
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Adds what this process asked. A file that cannot be written costs a warning.</summary>
    public static void Add(EffectiveSettings settings, ConsoleLog log)
    {
        var usage = UsageRecorder.Read();
        if (usage.Requests == 0 || settings.Region == XhsRegion.Sandbox)
        {
            return;
        }

        try
        {
            using var file = Open(FileMode.OpenOrCreate);
            file.Seek(0, SeekOrigin.End);
            JsonSerializer.Serialize(file, usage, JsonFormat.Options);
            file.Write("\n"u8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.Warning(CliText.Get("UsageNotWritten", SystemMessage.From(error)));
        }
    }

    /// <summary>Sums up the runs that began in a period.</summary>
    /// <param name="after">The start, included; null for none.</param>
    /// <param name="before">The end, excluded; null for none.</param>
    /// <param name="reset">True to delete all counts after that.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static XhsUsage Read(DateTimeOffset? after, DateTimeOffset? before, bool reset)
    {
        var runs = new List<XhsUsage>();
        if (File.Exists(FilePath()))
        {
            using var file = Open(FileMode.Open);
            using var reader = new StreamReader(file);
            while (reader.ReadLine() is { } line)
            {
                if (Parse(line) is { } run && !(run.Since < after) && !(run.Since >= before))
                {
                    runs.Add(run);
                }
            }

            if (reset)
            {
                file.SetLength(0);
            }
        }

        var since = runs.Count > 0 ? runs.Min(static run => run.Since) : DateTimeOffset.UtcNow;
        return UsageRecorder.Sum(
            runs.SelectMany(static run => run.Endpoints), since.ToOffset(PlatformDay.Offset));
    }

    // A line that a crash cut off is left out.
    private static XhsUsage? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<XhsUsage>(line, JsonFormat.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Opens the file for this process alone; another one may be adding its line.</summary>
    private static FileStream Open(FileMode mode)
    {
        var path = FilePath();
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (mode != FileMode.Open)
        {
            UserFolder.Create(Path.GetDirectoryName(path)!);
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UserFolder.FilePermissions;
            }
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, options);
            }
            catch (IOException error) when (attempt < Attempts && OutputFile.IsInUse(error))
            {
                Thread.Sleep(Pause);
            }
        }
    }

    private static string FilePath()
    {
        var config = EffectiveSettings.Resolve(SettingsLayer.None, static _ => { }).ToConfig();
        return Path.Combine(Path.GetDirectoryName(config.Path)!, FileName);
    }
}
