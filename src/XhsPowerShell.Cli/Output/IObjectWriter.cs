namespace XhsPowerShell.Cli.Output;

/// <summary>Writes objects of one type in one format.</summary>
internal interface IObjectWriter<in T>
{
    /// <summary>Writes an object; it has left the process when this returns.</summary>
    /// <param name="json">Its JSON text as it arrived, for <c>--raw</c>.</param>
    void Write(T value, string? json);

    /// <summary>Writes what follows the last object. What was paid for is complete even when the run is not.</summary>
    void Complete();
}
