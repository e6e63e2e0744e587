using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace XhsPowerShell.Fleet.Tests.Support;

/// <summary>
/// One machine of a fleet: runs the same line again each time that it was killed, until it ends by itself.
/// </summary>
/// <param name="start">Starts the line.</param>
/// <param name="input">What it reads.</param>
internal sealed class WorkerSlot(Func<Process> start, byte[] input)
{
    private readonly object gate = new();
    private Process? running;

    /// <summary>The lines that each run has written whole; the last run is the one that ended by itself.</summary>
    public List<string[]> Runs { get; } = [];

    /// <summary>How many runs were killed.</summary>
    public int Deaths => Runs.Count - 1;

    /// <summary>What the last run wrote as errors, and how it ended.</summary>
    public (int ExitCode, string Error) End { get; private set; }

    public async Task RunAsync()
    {
        bool isAgain;
        do
        {
            using var process = start();
            var output = new StringBuilder();
            process.OutputDataReceived += (_, line) => output.Append(line.Data).Append(line.Data is null ? "" : "\n");
            process.BeginOutputReadLine();
            var error = process.StandardError.ReadToEndAsync();
            lock (gate)
            {
                running = process;
            }

            try
            {
                await process.StandardInput.BaseStream.WriteAsync(input);
                process.StandardInput.Close();
            }
            catch (System.IO.IOException)
            {
                // It was killed while it read.
            }

            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(20));
            lock (gate)
            {
                running = null;
            }

            process.WaitForExit();
            End = (process.ExitCode, await error);
            // Who finds no database at its start has asked for nothing, and is started again as by any supervisor.
            var isRefused = End.Error.Contains("StoreUnavailable", StringComparison.Ordinal) && output.Length == 0;
            var wasKilled = process.ExitCode == 128 + 9;
            isAgain = wasKilled || isRefused;
            if (isRefused)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500));
                continue;
            }

            var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            // The last line of one that was killed may be a part of one.
            Runs.Add(wasKilled ? [.. lines.Where(static line => line.EndsWith('}'))] : lines);
        }
        while (isAgain);
    }

    /// <summary>Kills the run that is going on; false when there is none.</summary>
    public bool Kill()
    {
        lock (gate)
        {
            running?.Kill();
            return running is not null;
        }
    }
}
