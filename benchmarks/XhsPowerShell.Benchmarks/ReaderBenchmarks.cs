using System;
using System.IO;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Queries;

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
    public object? Profile() => Item(user, EndpointList.User.Read);

    [Benchmark(Baseline = true), BenchmarkCategory("search page of 20")]
    public int SearchDocument() => Document(search);

    [Benchmark, BenchmarkCategory("search page of 20")]
    public object? Search() => Page(search, "users", EndpointList.SearchUser.Read, user => user.UserId);

    [Benchmark(Baseline = true), BenchmarkCategory("note")]
    public int NoteDocument() => Document(notes);

    [Benchmark, BenchmarkCategory("note")]
    public object? Note() => Page(notes, "notes", NoteFields.Read, note => note.NoteId);

    [Benchmark(Baseline = true), BenchmarkCategory("marketplace profile")]
    public int BloggerDocument() => Document(blogger);

    [Benchmark, BenchmarkCategory("marketplace profile")]
    public object? Blogger() => Item(blogger, PgyBloggerFields.Read);

    private static byte[] Fixture(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", name));

    private static int Document(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.GetProperty("code").GetInt32();
    }

    private static T? Item<T>(byte[] body, ItemReaderDelegate<T> read)
        where T : class
    {
        var reader = new Utf8JsonReader(Data(body));
        reader.Read();
        return read(ref reader, default);
    }

    private static Page<T>? Page<T>(byte[] body, string list, ItemReaderDelegate<T> read, Func<T, string?> idOf)
        where T : class =>
        new PageReader<T>(read, idOf, withJson: false).Read(Data(body), Encoding.UTF8.GetBytes(list), default);

    private static ReadOnlySpan<byte> Data(byte[] body)
    {
        var envelope = EnvelopeReader.Read(body);
        return body.AsSpan(envelope.DataStart, envelope.DataLength);
    }
}
