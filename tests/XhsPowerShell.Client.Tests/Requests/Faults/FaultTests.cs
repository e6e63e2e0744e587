using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Requests.Faults;

/// <summary>Everything that the test server can do wrong, and what comes of it.</summary>
[Collection(UsageScope.Name)]
public class FaultTests
{
    public static TheoryData<string, int> Faults
    {
        get
        {
            var names = new TheoryData<string, int>();
            foreach (var fault in FaultCases.All)
            {
                names.Add(fault.ToString(), 1);
                names.Add(fault.ToString(), 4);
            }

            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Each_fault_has_a_defined_end(string name, int throttleLimit)
    {
        var fault = FaultCases.All.Single(f => f.ToString() == name);

        var run = await FaultRun.StartAsync(fault, throttleLimit);

        Assert.Equal(fault.Expected, run.Outcome);
        Assert.Equal(fault.Warnings, run.Log.Warnings.Count);
        Assert.Equal(0, run.Other.Requests);
        Assert.Equal(0, run.Ledger.AskedAgainAfterAnswer);
        if (run.Error is { } error)
        {
            Assert.Contains(error.ErrorId, ErrorCatalog.Rows.Select(row => row.ErrorId));
            Assert.False(string.IsNullOrEmpty(error.RecommendedAction));
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Each_fault_is_counted_as_the_server_counts_it(string name, int throttleLimit)
    {
        var fault = FaultCases.All.Single(f => f.ToString() == name);
        var run = await FaultRun.StartAsync(fault, throttleLimit);

        Assert.Equal(run.Ledger.Requests, run.Usage.Requests);
        Assert.Equal(fault.Address is null ? run.Ledger.Retries : run.Error!.Attempts - 1, run.Usage.Retries);
        Assert.Equal(run.Error is null && fault.Name != "code 201 on page 2" ? 0 : 1, run.Usage.Failures);
        // One line for each attempt, and one for each wait before another.
        Assert.Equal(
            run.Log.VerboseLines.Count,
            run.Usage.Requests + run.Usage.Retries + (fault.Address is null ? 0 : run.Error!.Attempts));
        // What was billed and not confirmed is among what is unconfirmed: the bill is never higher than both together.
        Assert.InRange(run.Ledger.Billed, run.Usage.Billed, run.Usage.Billed + run.Usage.Unconfirmed);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task No_fault_brings_the_token_or_an_address_to_light(string name, int throttleLimit)
    {
        var run = await FaultRun.StartAsync(FaultCases.All.Single(f => f.ToString() == name), throttleLimit);

        TestClient.AssertNothingLeaked(run.Error, run.Log);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_is_emitted_is_whole_and_there_once(string name, int throttleLimit)
    {
        var run = await FaultRun.StartAsync(FaultCases.All.Single(f => f.ToString() == name), throttleLimit);

        Assert.All(run.Items.OfType<XhsUser>(), user => Assert.Equal("小顾小小家", user.Nickname));
        Assert.Distinct(run.Items.OfType<XhsUserSummary>().Select(user => user.UserId));
        Assert.Distinct(run.Items.OfType<XhsNote>().Select(note => note.NoteId));
    }

    [Fact]
    public async Task The_table_in_the_documentation_is_what_this_run_found()
    {
        var runs = new List<(FaultCase, FaultOutcome)>();
        foreach (var fault in FaultCases.All)
        {
            runs.Add((fault, (await FaultRun.StartAsync(fault, 4)).Outcome));
        }

        var text = ReliabilityPage.Make(runs);
        var path = ReliabilityPage.Path;
        if (Environment.GetEnvironmentVariable("XHS_UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(path, text);
        }

        Assert.Equal(text, (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n"));
    }
}
