using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using XhsPowerShell.TestServer.Accounts;
using XhsPowerShell.TestServer.Control;
using XhsPowerShell.TestServer.Faults;
using XhsPowerShell.TestServer.Scenarios;

namespace XhsPowerShell.TestServer.Answers;

/// <summary>One request from arrival to the last byte.</summary>
internal static class Service
{
    private const string Json = "application/json; charset=utf-8";

    public static async Task HandleAsync(HttpContext context, SpaceState state, string path)
    {
        var scenario = state.Scenario;
        var question = Question.Read(path, context.Request.Query);
        var entry = state.Ledger.Arrive(question, scenario.Log);
        var rule = scenario.RuleFor(question, entry.Attempt);
        var fault = rule?.Fault;
        var isPing = question.Endpoint == "ping";
        var ordinary = new OrdinaryAnswer(question, scenario, fault);
        var code = fault is { NoAnswerAtAll: true } || isPing ? null
            : FaultyBody.CodeOf(fault, () => ordinary.FindCode(entry.Concurrent));
        var stayed = await WaitAsync(context, state, scenario, fault, question, code);

        var answer = fault is null || !FaultyBody.Changes(fault)
            ? null : FaultyBody.Make(fault, code, question, ordinary, entry.RequestId);
        var status = fault is { NoAnswerAtAll: true }
            ? (int?)null
            : answer?.Status ?? (code == 404 && fault?.Code is null ? 404 : 200);
        state.Ledger.Decide(entry, code, status, fault?.Name, fault?.Billed ?? code is 0 or 201);
        var answered = false;
        try
        {
            if (fault is { NoAnswerAtAll: true })
            {
                RawSender.Reset(context);
            }
            else if (stayed && answer is not null)
            {
                answered = await FaultySender.SendAsync(context, fault!, answer);
            }
            else if (stayed)
            {
                await SendAsync(
                    context, status!.Value, isPing ? "text/plain" : Json, Body(ordinary, code, entry.RequestId));
                answered = true;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The client went away: what the ledger is for.
        }
        finally
        {
            var gone = context.RequestAborted.IsCancellationRequested
                && fault is not ({ NoAnswerAtAll: true } or { IsRaw: true });
            state.Ledger.Finish(entry, answered && !gone, gone);
        }
    }

    private static ReadOnlyMemory<byte> Body(OrdinaryAnswer ordinary, int? code, string requestId) => code switch
    {
        null => "pong"u8.ToArray(),
        0 => ordinary.Write(requestId),
        { } other => Envelope.Write(other, OrdinaryAnswer.MessageFor(other), requestId, "null"),
    };

    private static ValueTask<System.IO.Pipelines.FlushResult> SendAsync(
        HttpContext context, int status, string contentType, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        // Copied here and now: the body may live in a buffer of this thread.
        response.BodyWriter.Write(body.Span);
        return response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static async Task HoldAsync(SpaceState state, CancellationToken gone)
    {
        // First the gate, then the count: who has seen the count can release.
        var gate = state.Gate;
        state.Ledger.Hold(1);
        try
        {
            await gate.WaitAsync(gone);
        }
        finally
        {
            state.Ledger.Hold(-1);
        }
    }

    /// <summary>False when the client did not wait to the end.</summary>
    private static async ValueTask<bool> WaitAsync(
        HttpContext context, SpaceState state, Scenario scenario, Fault? fault, Question question, int? code)
    {
        // A limiter says no at once; only work takes time.
        var delay = code == OrdinaryAnswer.TooMany && fault is null ? 0 : scenario.DelayMs + (fault?.DelayMs ?? 0);
        if (scenario.JitterMs > 0)
        {
            delay += (int)(StableHash.Compute(question.Key, 99) % (ulong)(scenario.JitterMs + 1));
        }

        try
        {
            if (fault is { Hold: true })
            {
                await HoldAsync(state, context.RequestAborted);
            }

            if (delay > 0)
            {
                await Task.Delay(delay, context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        return true;
    }
}
