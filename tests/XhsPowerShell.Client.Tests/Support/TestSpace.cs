using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace XhsPowerShell.Client.Tests.Support;

/// <summary>One test's own service. Scenario fields and counters: see the README of the test server.</summary>
public sealed class TestSpace
{
    private static readonly HttpClient Http =
        new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(60) };

    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    private readonly string control;

    internal TestSpace(Uri server, string name)
    {
        Name = name;
        BaseUri = new Uri(server, "/s/" + name);
        control = BaseUri.AbsoluteUri + "/_control/";
    }

    public string Name { get; }

    /// <summary>The base address for the client, without a slash at the end.</summary>
    public Uri BaseUri { get; }

    /// <summary>
    /// Takes JSON text, or an object (anonymous ones are fine) that becomes JSON with camel case names.
    /// </summary>
    public Task SetScenario(object scenario)
        => Post("scenario", scenario as string ?? JsonSerializer.Serialize(scenario, CamelCase));

    public Task Reset() => Post("reset", "{}");

    /// <summary>Lets go what a fault <c>hold</c> keeps waiting; first wait for the counter <c>held</c>.</summary>
    public Task Release() => Post("release", "{}");

    public async Task<TestLedger> Ledger() => (await Http.GetFromJsonAsync<TestLedger>(control + "ledger"))!;

    public async Task<IReadOnlyList<TestLogEntry>> Log() =>
        (await Http.GetFromJsonAsync<List<TestLogEntry>>(control + "log"))!;

    /// <summary>Waits, without sleeping, until a counter has reached a value.</summary>
    public async Task<TestLedger> WaitFor(string counter, long atLeast)
    {
        using var response = await Http.GetAsync(new Uri(
            string.Create(CultureInfo.InvariantCulture, $"{control}wait?counter={counter}&atLeast={atLeast}")));
        await Check(response);
        return (await response.Content.ReadFromJsonAsync<TestLedger>())!;
    }

    private async Task Post(string command, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync(new Uri(control + command), content);
        await Check(response);
    }

    private static async Task Check(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
        }
    }
}
