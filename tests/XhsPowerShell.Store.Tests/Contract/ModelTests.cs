using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Contract;

/// <summary>Any sequence of what can be done with a store gives what a simple model in memory gives.</summary>
/// <param name="create">Creates an empty store.</param>
public abstract class ModelTests(Func<TestStore> create) : IDisposable
{
    // As ids of people, so that they can be erased.
    private static readonly string[] Names =
        [.. Enumerable.Range(1, 6).Select(i => i.ToString("x24", CultureInfo.InvariantCulture))];

    private readonly List<string> steps = [];
    private TestStore test = null!;
    private StoreModel model = new();
    private IStore store = null!;
    private int written;

    public void Dispose() => test?.Dispose();

    [StoreTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Keeping_finding_clearing_crashing_and_reopening_do_as_the_model_says(int seed)
    {
        var random = new Random(seed);
        for (var sequence = 0; sequence < 12; sequence++)
        {
            model = new();
            steps.Clear();
            test?.Dispose();
            test = create();
            store = test.Open();
            for (var step = 0; step < 40; step++)
            {
                try
                {
                    Step(random);
                    Compare(random);
                }
                catch (Exception exception)
                {
                    throw new InvalidOperationException(
                        $"seed {seed}, sequence {sequence}:\n{string.Join("\n", steps)}", exception);
                }
            }
        }
    }

    private void Step(Random random)
    {
        switch (random.Next(12))
        {
            case < 5:
                Write(random);
                break;
            case 5:
                // Also back: clocks are corrected.
                Say($"clock moves to {test.Now += TimeSpan.FromMinutes(random.Next(-600, 2000))}");
                break;
            case 6:
                Say("reopen");
                store.Dispose();
                store = test.Open();
                break;
            case 7:
                Say("crash");
                test.Crash();
                store = test.Open();
                break;
            case 8:
                Say("another process");
                store = test.Open();
                break;
            case 9:
                model.Limit = random.Next(3) == 0 ? null : random.Next(12);
                Say($"limit {model.Limit}");
                store.SetDailyCallLimit(model.Limit);
                break;
            default:
                Erase(random);
                break;
        }
    }

    private void Write(Random random)
    {
        var batch = new StoreBatch();
        var now = StoreTime.Truncate(test.Now);
        var day = PlatformDay.NumberOf(now);
        for (var i = random.Next(4); i > 0; i--)
        {
            var response = Response(Pick(random), NextText(), random.Next(5) switch { 0 => 404, 1 => 201, _ => 0 });
            batch.Responses.Add(response);
            model.Responses.Add(response with { KeptAt = now });
        }

        if (random.Next(3) == 0)
        {
            var name = Pick(random);
            var mark = new StoreMark(
                Key(name), [NextText()], null, now - TimeSpan.FromMinutes(random.Next(50)), name);
            batch.Marks.Add(mark);
            model.Move(mark);
        }

        var expected = new List<bool>();
        for (var i = random.Next(4); i > 0; i--)
        {
            long? own = random.Next(2) == 0 ? null : random.Next(10);
            batch.Reservations.Add(new(Scope, UserEndpoint, own));
            expected.Add(model.Reserve(day, own));
        }

        Say($"write {batch.Responses.Count} answers, {batch.Marks.Count} marks, {expected.Count} reservations");
        // The first reply gets lost now and then.
        if (random.Next(5) == 0)
        {
            Say("  twice");
            test.AfterCommit = () => throw new IOException("lost");
            Assert.Throws<XhsStoreException>(() => store.Exchange(batch));
            test.AfterCommit = null;
        }

        var reply = store.Exchange(batch);
        Assert.Equal(expected, reply.Granted);
        Assert.Equal((now, day, model.Limit), (reply.Now, reply.Day, reply.Limit));
        if (expected.Count > 0)
        {
            Assert.Equal(model.Spent.TryGetValue(day, out var spent) ? spent : null, reply.Spent);
        }
    }

    private void Erase(Random random)
    {
        var query = new EraseQuery
        {
            UserId = random.Next(2) == 0 ? Pick(random) : null,
            Before = random.Next(2) == 0 ? test.Now - TimeSpan.FromMinutes(random.Next(-10, 1000)) : null,
        };
        var commit = random.Next(3) > 0;
        Say($"erase {query.UserId} before {query.Before}, {commit}");
        var left = model.Responses.ToList();
        var marks = model.Marks.ToDictionary(pair => pair.Key, pair => pair.Value);
        var expected = model.Erase(query);
        Assert.Equal(expected, store.Erase(query, commit).Responses);
        if (!commit)
        {
            model.Responses.Clear();
            model.Responses.AddRange(left);
            marks.ToList().ForEach(pair => model.Marks[pair.Key] = pair.Value);
        }
    }

    private void Compare(Random random)
    {
        var keys = Names.Append("never asked").ToArray();
        var notBefore = test.Now - TimeSpan.FromMinutes(random.Next(3000));
        var found = store.Find([.. keys.Select(name => new StoreLookup(Key(name), notBefore, false))]);
        Assert.Equal(
            keys.Select(name => model.Find(Key(name), notBefore, test.Now) is { } response ? Text(response) : null),
            found.Select(finding => finding.Response is { } response ? Text(response) : null));

        Assert.Equal(
            model.Responses.Select(response => (response.KeptAt, Text(response))),
            store.ReadVersions(new()).Select(response => (response.KeptAt, Text(response))));
        foreach (var name in Names)
        {
            Assert.Equal(model.Marks.GetValueOrDefault(name)?.Ids, store.ReadMark(Key(name))?.Ids);
        }

        var summary = store.Summarize([UserEndpoint]);
        Assert.Equal(
            (model.Responses.Count, model.Responses.Select(response => response.Subject).Distinct().Count()),
            (summary.Responses, summary.Creators));
        Assert.Equal(
            model.Counted.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)),
            store.ReadLedger(null, null).Select(entry => (entry.Day, entry.Counted + entry.Open)));
    }

    private string NextText() => (written++).ToString(CultureInfo.InvariantCulture);

    private static string Pick(Random random) => Names[random.Next(Names.Length)];

    private void Say(string step) => steps.Add(step);
}
