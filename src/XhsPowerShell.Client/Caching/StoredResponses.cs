using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Transport;

namespace XhsPowerShell.Client.Caching;

/// <summary>
/// The answers of one run in the store: an answer that was billed is committed there before anybody gets it, and one
/// that is new enough is taken from there.
/// </summary>
internal sealed class StoredResponses : IResponseStore
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly StorePump pump;
    private readonly StoreScope scope;
    private readonly EffectiveSettings settings;
    private readonly UsageRecorder usage;
    private readonly IClientLog log;
    private readonly RunResponses fallback;
    private readonly DateTimeOffset startedAt;
    private readonly DateTimeOffset? notBefore;
    private readonly HashSet<long> keptHere = [];
    private int users = 1;
    private int hasWarned;

    public StoredResponses(
        StorePump pump, StoreScope scope, EffectiveSettings settings, UsageRecorder usage, IClientLog log)
    {
        this.pump = pump;
        this.scope = scope;
        this.settings = settings;
        this.usage = usage;
        this.log = log;
        fallback = new RunResponses(log);
        startedAt = pump.Now;
        // Fixed now: the same line gives the same objects however long it runs.
        notBefore = settings.MaxAge is { Ticks: > 0 } age ? startedAt - age : null;
    }

    public bool IsLasting => true;

    public async ValueTask<ApiResponse?> FindAsync(ApiRequest request)
    {
        Interlocked.Increment(ref users);
        var known = fallback.Find(request) ?? await FindKeptAsync(request).ConfigureAwait(false);
        if (known is not null)
        {
            Leave();
        }

        return known;
    }

    public async ValueTask<XhsStoreException?> AddAsync(ApiRequest request, ApiResponse response)
    {
        try
        {
            // Without a body there is nothing to keep; what is final is still remembered for the run.
            if (response.Body is not { } body)
            {
                return await fallback.AddAsync(request, response).ConfigureAwait(false);
            }

            var key = scope.KeyOf(request);
            var keeping = pump.KeepAsync(new StoredResponse
            {
                Key = key,
                Scope = scope.Name,
                Endpoint = request.Endpoint,
                Subject = request.Subject ?? string.Empty,
                Request = StoreScope.TextOf(request),
                RetrievedAt = response.RetrievedAt,
                Code = response.Code ?? 0,
                HttpStatus = response.HttpStatus ?? 0,
                Body = ResponseCompression.Compress(WithoutToken(body.Span)),
            });
            if (await Task.WhenAny(keeping, Task.Delay(LongestWait)).ConfigureAwait(false) != keeping)
            {
                Warn(Texts.Get("StoreSlow", (int)LongestWait.TotalSeconds));
                _ = fallback.AddAsync(request, response);
                return null;
            }

            response.KeptAt = await keeping.ConfigureAwait(false);
            lock (keptHere)
            {
                keptHere.Add(key.High);
            }

            return null;
        }
        catch (XhsStoreException exception)
        {
            Warn(Texts.Get("StoreNotWritten", exception.Message));
            _ = fallback.AddAsync(request, response);
            return exception;
        }
        finally
        {
            Leave();
        }
    }

    public void Abandon(ApiRequest request) => Leave();

    public void Dispose() => Leave();

    private async ValueTask<ApiResponse?> FindKeptAsync(ApiRequest request)
    {
        try
        {
            var key = scope.KeyOf(request);
            if (EarliestFor(request, key) is not { } earliest)
            {
                return null;
            }

            var finding = await pump.FindAsync(new StoreLookup(key, earliest, Claim: false)).ConfigureAwait(false);
            return finding.Response is { } stored ? Open(request, stored) : null;
        }
        catch
        {
            Leave();
            throw;
        }
    }

    // One cmdlet never asks for the same thing twice, also when nothing older is good enough for it.
    private DateTimeOffset? EarliestFor(ApiRequest request, StoreKey key)
    {
        var earliest = notBefore;
        if (earliest is null)
        {
            lock (keptHere)
            {
                earliest = keptHere.Contains(key.High) ? startedAt : null;
            }
        }

        return request.NotBefore > earliest ? request.NotBefore : earliest;
    }

    private ApiResponse? Open(ApiRequest request, StoredResponse stored)
    {
        try
        {
            var bytes = ResponseCompression.Restore(stored.Body);
            var envelope = EnvelopeReader.Read(bytes);
            var failure = stored.Code == 0 && envelope is { DataLength: > 0, DataKind: not JsonTokenType.Null }
                ? null
                : ErrorCatalog.NoContent;
            usage.RecordSaved(request.Endpoint);
            if (!scope.IsSandbox)
            {
                pump.Record(new LedgerEntry { Scope = scope.Name, Endpoint = request.Endpoint, Saved = 1 });
            }

            if (log.IsVerbose)
            {
                log.Verbose(FormattableString.Invariant(
                    $"Store: GET {request} -> code {stored.Code}, kept {stored.KeptAt:yyyy-MM-dd HH:mm:ss}Z"));
            }

            return new ApiResponse
            {
                Failure = failure,
                Code = stored.Code,
                HttpStatus = stored.HttpStatus,
                Detail = failure is null ? null : new SecretRedactor(settings.Token).Scrub(envelope.Message),
                RetrievedAt = stored.RetrievedAt,
                KeptAt = stored.KeptAt,
                IsFromStore = true,
                IsSandbox = scope.IsSandbox,
                Body = failure is null ? ResponseBody.From(bytes) : null,
                DataRange = (envelope.DataStart, envelope.DataLength),
            };
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            // This one answer is damaged: it is asked for again rather than that nothing works any more.
            log.Warning(Texts.Get("StoreAnswerDamaged", request.ToString()));
            return null;
        }
    }

    // An answer that echoes the token is kept without it.
    private ReadOnlySpan<byte> WithoutToken(ReadOnlySpan<byte> body)
    {
        if (settings.Token is not { Length: > 0 } token)
        {
            return body;
        }

        var secret = Encoding.UTF8.GetBytes(token);
        var at = body.IndexOf(secret);
        if (at < 0)
        {
            return body;
        }

        var copy = body.ToArray();
        for (var rest = copy.AsSpan(); (at = rest.IndexOf(secret)) >= 0; rest = rest.Slice(at + secret.Length))
        {
            rest.Slice(at, secret.Length).Fill((byte)'*');
        }

        return copy;
    }

    private void Warn(string text)
    {
        if (Interlocked.Exchange(ref hasWarned, 1) == 0)
        {
            log.Warning(text);
        }
    }

    // A request that is under way keeps the store open, although its cmdlet has ended.
    private void Leave()
    {
        if (Interlocked.Decrement(ref users) == 0)
        {
            fallback.Dispose();
            pump.Return();
        }
    }
}
