using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Tests.Endpoints;
using Xunit;
using Xunit.Abstractions;

namespace XhsPowerShell.Client.Tests.Json;

/// <summary>
/// Inputs that nobody promised. Whatever comes, the outcome is an object, no object, or <see cref="JsonException"/>.
/// <c>XHS_FUZZ_SEED</c> repeats a run, <c>XHS_FUZZ_COUNT</c> makes it longer.
/// </summary>
public class ReadingUnderAttackTests(ITestOutputHelper output)
{
    private const int DefaultCount = 240_000;

    // True: an object; false: JSON that is none.
    private delegate bool Read(byte[] json);

    [Fact]
    public void Nothing_but_an_object_or_a_rejection_ever_comes_out()
    {
        var seed = Setting("XHS_FUZZ_SEED", 20260301);
        var count = Setting("XHS_FUZZ_COUNT", DefaultCount);
        Say($"Reading under attack: seed {seed} (XHS_FUZZ_SEED), {count:N0} inputs (XHS_FUZZ_COUNT).");

        (string Name, byte[] Sample, Read Read)[] targets =
        [
            ("profile", Compact(Sample.User), json =>
                ReadAll.Read(EndpointList.User.Read, json) is { } user && IsUsable(user)),
            ("user found", Compact(Sample.Summary(0)), json =>
                ReadAll.Read(EndpointList.SearchUser.Read, json) is { } user && IsUsable(user)),
            ("note", Compact(Sample.Note), json => ReadAll.Read(NoteFields.Read, json) is { } note && IsUsable(note)),
            ("marketplace", Compact(Sample.PgyBlogger), json =>
                ReadAll.Read(PgyBloggerFields.Read, json) is { } creator && IsUsable(creator)),
            ("search answer", Compact(Sample.Body("search-user.v2.json")), json =>
                ReadAnswer<XhsUserSummary>(json, "users", EndpointList.SearchUser.Read)),
            ("note answer", Compact(Sample.Body("get-user-note-list.v4.json")), json =>
                ReadAnswer<XhsNote>(json, "notes", NoteFields.Read)),
        ];

        var tried = 0;
        for (var i = 0; i < targets.Length; i++)
        {
            var share = (count / targets.Length) + (i < count % targets.Length ? 1 : 0);
            tried += Attack(targets[i].Name, targets[i].Sample, targets[i].Read, seed + i, share);
        }

        Say($"Reading under attack: {tried:N0} inputs in all, nothing else came out.");
        Assert.Equal(count, tried);
    }

    private int Attack(string name, byte[] sample, Read read, int seed, int count)
    {
        var random = new Random(seed);
        var hostile = new HostileInput(random);
        var places = JsonPlace.All(sample);
        var names = places.SelectMany(place => place.Path.Split('.'))
            .Select(part => part.Split('[')[0]).Distinct().ToList();
        int objects = 0, others = 0, rejections = 0;
        for (var i = 0; i < count; i++)
        {
            var input = random.Next(10) switch
            {
                < 4 => hostile.Rearranged(sample, places),
                < 6 => hostile.Damaged(sample),
                < 7 => hostile.Damaged(hostile.Rearranged(sample, places)),
                < 9 => hostile.AnyJson(names),
                _ => hostile.AnyBytes(),
            };

            try
            {
                _ = read(input) ? objects++ : others++;
            }
            catch (JsonException)
            {
                rejections++;
            }
            catch (Exception e)
            {
                Assert.Fail($"{name}, seed {seed}, input {i}: {e}\n{Convert.ToBase64String(input)}");
            }
        }

        Say($"  {name,-14}{count,9:N0} inputs {objects,9:N0} objects");
        Say($"  {"",-14}{others,9:N0} without an object {rejections,9:N0} rejections");
        return count;
    }

    private static bool ReadAnswer<T>(byte[] body, string listName, ItemReaderDelegate<T> read)
        where T : class
    {
        var envelope = EnvelopeReader.Read(body);
        if (envelope.DataKind == JsonTokenType.None)
        {
            Assert.Equal((0, 0), (envelope.DataStart, envelope.DataLength));
            return false;
        }

        // What the envelope and the page promise to be JSON is.
        Assert.InRange(envelope.DataStart + envelope.DataLength, 1, body.Length - 1);
        var page = new PageReader<T>(read, _ => null, withJson: true)
            .Read(body.AsSpan(envelope.DataStart, envelope.DataLength), Encoding.UTF8.GetBytes(listName), Sample.Now);
        try
        {
            var data = new Utf8JsonReader(body.AsSpan(envelope.DataStart, envelope.DataLength));
            while (data.Read())
            {
            }

            foreach (var entry in page?.Items ?? [])
            {
                var item = Encoding.UTF8.GetBytes(entry.Json!);
                Assert.NotNull(ReadAll.Read(EndpointList.SearchUser.Read, item));
                Assert.NotNull(ReadAll.Read(NoteFields.Read, item));
                Assert.True(IsUsable(entry.Value));
            }
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException("A part of an answer that was read is not JSON.", e);
        }

        return page is not null;
    }

    private static bool IsUsable(object value)
    {
        foreach (var property in Properties(value.GetType()))
        {
            // What Export-Csv does with it.
            _ = property(value)?.ToString();
        }

        return true;
    }

    private static readonly Dictionary<Type, Func<object, object?>[]> Getters = [];

    private static Func<object, object?>[] Properties(Type type)
    {
        if (!Getters.TryGetValue(type, out var getters))
        {
            getters = type.GetProperties()
                .Where(property => Nullable.GetUnderlyingType(property.PropertyType) is null
                    && property.PropertyType != typeof(string))
                .Select(property => (Func<object, object?>)property.GetValue)
                .ToArray();
            Getters.Add(type, getters);
        }

        return getters;
    }

    private static byte[] Compact(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.SerializeToUtf8Bytes(document.RootElement);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture,
            out var value) ? value : otherwise;

    private void Say(FormattableString text) => output.WriteLine(FormattableString.Invariant(text));
}
