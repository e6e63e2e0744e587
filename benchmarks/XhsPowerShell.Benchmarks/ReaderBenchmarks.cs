using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using XhsPowerShell.Client.Reading;

namespace XhsPowerShell.Benchmarks;

/// <summary>
/// From the bytes of an answer to typed objects, as the client does it, against <see cref="JsonDocument"/>, which only
/// finds out where everything is. In this process: a machine may have a newer runtime only.
/// </summary>
[InProcess]
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ReaderBenchmarks
{
    private readonly byte[] user = Fixture("get-user.v4.json");
    private readonly byte[] search = Fixture("search-user.v2.json");
    private readonly byte[] notes = Fixture("get-user-note-list.v4.json");
    private readonly byte[] blogger = Fixture("pgy-blogger.v1.json");

    [Benchmark(Baseline = true), BenchmarkCategory("profile")]
    public int ProfileDocument() => Document(user);

    [Benchmark, BenchmarkCategory("profile")]
    public object? Profile() => UserReader.Read(Data(user), DateTimeOffset.UnixEpoch);

    [Benchmark(Baseline = true), BenchmarkCategory("search page of 20")]
    public int SearchDocument() => Document(search);

    [Benchmark, BenchmarkCategory("search page of 20")]
    public object? Search() => Page(search, "users"u8, static json => UserSummaryReader.Read(json, DateTimeOffset.UnixEpoch));

    [Benchmark(Baseline = true), BenchmarkCategory("note")]
    public int NoteDocument() => Document(notes);

    [Benchmark, BenchmarkCategory("note")]
    public object? Note() => Page(notes, "notes"u8, static json => NoteReader.Read(json, DateTimeOffset.UnixEpoch));

    [Benchmark(Baseline = true), BenchmarkCategory("marketplace profile")]
    public int BloggerDocument() => Document(blogger);

    [Benchmark, BenchmarkCategory("marketplace profile")]
    public object? Blogger() => PgyBloggerReader.Read(Data(blogger), DateTimeOffset.UnixEpoch);

    private delegate object? Reader(ReadOnlySpan<byte> json);

    private static byte[] Fixture(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", name));

    private static ReadOnlySpan<byte> Data(byte[] body)
    {
        var envelope = EnvelopeReader.Read(body);
        return body.AsSpan(envelope.DataStart, envelope.DataLength);
    }

    private static int Document(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.GetProperty("code").GetInt32();
    }

    private static object? Page(byte[] body, ReadOnlySpan<byte> list, Reader read)
    {
        var data = Data(body);
        var places = new List<(int Start, int Length)>();
        PageReader.Read(data, list, places, out _);
        object? last = null;
        foreach (var (start, length) in places)
        {
            last = read(data.Slice(start, length));
        }

        return last;
    }
}
