namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// What an endpoint is called, and what it is asked with: the properties of <see cref="Endpoint"/> of these names.
/// </summary>
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
