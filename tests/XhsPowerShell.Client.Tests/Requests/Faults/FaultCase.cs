using System;

namespace XhsPowerShell.Client.Tests.Requests.Faults;

/// <summary>One thing that goes wrong, and what has to come of it.</summary>
/// <param name="Group">Its part of the table.</param>
/// <param name="Name">What the service does, as a row of the table says it.</param>
/// <param name="Cmdlet">What is asked: <c>Get-XhsUser</c>, <c>Search-XhsUser</c> (60 users) or <c>Get-XhsUserNote</c>
/// (45 notes, 2 pinned).</param>
/// <param name="Scenario">The fields of the server's scenario, without the outer braces.</param>
/// <param name="Expected">What has to come of it.</param>
internal sealed record FaultCase(FaultGroup Group, string Name, string Cmdlet, string Scenario, FaultOutcome Expected)
{
    /// <summary>Where to ask instead of the server.</summary>
    public Func<Uri>? Address { get; init; }

    /// <summary>True when the requests stay without an answer until their time is up.</summary>
    public bool TimesOut { get; init; }

    /// <summary>The time limit on the real clock (seconds), where the server's own slowness matters.</summary>
    public double? RealLimit { get; init; }

    /// <summary>How many warnings the user sees (count).</summary>
    public int Warnings { get; init; }

    public override string ToString() => $"{Cmdlet}: {Name}";
}
