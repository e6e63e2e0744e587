namespace XhsPowerShell.Client.Sharing;

/// <summary>Another process that has claimed inputs of a share.</summary>
/// <param name="Process">Its machine and the number of the process, such as <c>worker-3:4711</c>.</param>
/// <param name="Inputs">How many (count).</param>
public sealed record ShareHolder(string Process, long Inputs);
