namespace XhsPowerShell.Client.Tests.Faults;

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
