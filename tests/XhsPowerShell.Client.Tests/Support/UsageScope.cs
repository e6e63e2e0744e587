using Xunit;

namespace XhsPowerShell.Client.Tests.Support;

/// <summary>
/// The counters of <c>Get-XhsUsage</c> are the process's: who compares them has the process to itself.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class UsageScope
{
    public const string Name = "usage";
}
