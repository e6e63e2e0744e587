using System;

namespace XhsPowerShell.Cli.Output;

/// <summary>Writes objects of one type in one form.</summary>
internal interface IObjectWriter<in T> : IDisposable
{
    /// <summary>Writes an object; except in a table, it has left the process when this returns.</summary>
    void Write(T value);

    /// <summary>Writes what comes after the last object. What was paid for is complete even when the run is not.</summary>
    void Complete();
}
