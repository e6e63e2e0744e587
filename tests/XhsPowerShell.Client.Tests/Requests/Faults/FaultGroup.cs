namespace XhsPowerShell.Client.Tests.Requests.Faults;

/// <summary>The parts of the table in their order.</summary>
internal enum FaultGroup
{
    Codes,
    Gateway,
    Connection,
    Contents,
    Lists,
    Account,
}
