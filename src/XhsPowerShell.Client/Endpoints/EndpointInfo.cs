namespace XhsPowerShell.Client.Endpoints;

/// <summary>What an endpoint is called, and what it is asked with.</summary>
/// <param name="Name">A short name, such as <c>User</c>.</param>
/// <param name="Path">The path, with its leading slash.</param>
/// <param name="Cmdlet">The cmdlet, such as <c>Get-XhsUser</c>.</param>
/// <param name="Command">The command: the words after <c>xhs</c>, such as <c>user</c>.</param>
/// <param name="Meaning">What the command returns: one English sentence.</param>
/// <param name="ChineseMeaning">The same in Chinese.</param>
/// <param name="Input">What it is asked with.</param>
/// <param name="InputParameter">The name of the input on the wire, such as <c>userId</c>.</param>
/// <param name="Sample">The file of a sample answer, such as <c>get-user.v4.json</c>.</param>
/// <param name="Parameters">The other parameters, without the token; null for none.</param>
/// <param name="IsInputOptional">True when it can be asked without an input, by its parameters alone.</param>
/// <param name="HasPeriod">True when the objects can be limited to a period.</param>
internal sealed record EndpointInfo(
    string Name,
    string Path,
    string Cmdlet,
    string Command,
    string Meaning,
    string ChineseMeaning,
    InputKind Input,
    string InputParameter,
    string Sample,
    IReadOnlyList<EndpointParameter>? Parameters = null,
    bool IsInputOptional = false,
    bool HasPeriod = false);
