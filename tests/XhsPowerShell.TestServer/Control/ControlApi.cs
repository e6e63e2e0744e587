using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using XhsPowerShell.TestServer.Scenarios;

namespace XhsPowerShell.TestServer.Control;

/// <summary>What tests use to steer a space and to read what happened in it.</summary>
internal static class ControlApi
{
    public static async Task HandleAsync(HttpContext context, Space space, string command)
    {
        switch (context.Request.Method + " " + command)
        {
            case "POST scenario":
                await SetScenarioAsync(context, space.State);
                break;
            case "POST reset":
                space.Reset();
                await ReplyAsync(context, 200, "{}"u8.ToArray());
                break;
            case "POST release":
                space.State.Release();
                await ReplyAsync(context, 200, "{}"u8.ToArray());
                break;
            case "GET ledger":
                await ReplyAsync(context, 200, await space.State.Ledger.TotalsAsync());
                break;
            case "GET log":
                _ = await space.State.Ledger.TotalsAsync();
                await ReplyAsync(context, 200, space.State.Ledger.Log());
                break;
            case "GET wait":
                await WaitAsync(context, space.State);
                break;
            default:
                await ComplainAsync(context, 404, "Known: POST scenario, reset, release; GET ledger, log, wait.");
                break;
        }
    }

    private static async Task SetScenarioAsync(HttpContext context, SpaceState state)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        try
        {
            state.Scenario = ScenarioReader.Read(await reader.ReadToEndAsync());
            await ReplyAsync(context, 200, "{}"u8.ToArray());
        }
        catch (JsonException e)
        {
            await ComplainAsync(context, 400, e.Message);
        }
    }

    // Lets a test wait for what happens here instead of sleeping.
    private static async Task WaitAsync(HttpContext context, SpaceState state)
    {
        var query = context.Request.Query;
        var counter = query["counter"].ToString();
        var atLeast = long.Parse(query["atLeast"].ToString(), CultureInfo.InvariantCulture);
        var limit = query.ContainsKey("timeoutMs")
            ? int.Parse(query["timeoutMs"].ToString(), CultureInfo.InvariantCulture)
            : 30_000;
        var clock = Stopwatch.StartNew();
        while (state.Ledger.Counter(counter) is { } value)
        {
            if (value >= atLeast)
            {
                await ReplyAsync(context, 200, await state.Ledger.TotalsAsync());
                return;
            }

            if (clock.ElapsedMilliseconds > limit)
            {
                await ComplainAsync(context, 408, $"'{counter}' is {value} after {limit} ms, not {atLeast}.");
                return;
            }

            await Task.Delay(2, context.RequestAborted);
        }

        await ComplainAsync(context, 400, $"'{counter}' cannot be waited for.");
    }

    private static Task ComplainAsync(HttpContext context, int status, string message)
        => ReplyAsync(context, status, JsonSerializer.SerializeToUtf8Bytes(new { error = message }));

    private static async Task ReplyAsync(HttpContext context, int status, byte[] json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
    }
}
