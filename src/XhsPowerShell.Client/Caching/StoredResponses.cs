using System.Text.Json;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Settings;

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
    private readonly SecretRedactor redactor;
    private readonly UsageRecorder usage;
    private readonly IClientLog log;
    private readonly EarlyReservation? early;
    private readonly RunResponses fallback;
    private readonly DateTimeOffset startedAt;
    private DateTimeOffset? notBefore;
    private readonly Dictionary<long, DateTimeOffset> keptHere = [];
    // What no other process asks for until it is kept here, or given back.
    private readonly HashSet<StoreKey> claimed = [];
    private int users = 1;
    private int hasWarned;

    public StoredResponses(
        StorePump pump, StoreScope scope, EffectiveSettings settings, UsageRecorder usage, IClientLog log,
        EarlyReservation? early)
    {
        this.early = early;
        this.pump = pump;
        this.scope = scope;
        redactor = new SecretRedactor(settings.Token);
        this.usage = usage;
        this.log = log;
        fallback = new RunResponses(log);
        startedAt = pump.Now;
        // Fixed now: the same line gives the same objects however long it runs.
        notBefore = settings.MaxAge is { Ticks: > 0 } age ? startedAt - age : null;
    }

    public bool IsLasting => true;

    /// <summary>Uses what was kept since a share began, too. Called before the first request.</summary>
    public void UseSince(DateTimeOffset begun) => notBefore = notBefore < begun ? notBefore : begun;

    public async ValueTask<ApiResponse?> FindAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref users);
        var key = scope.KeyOf(request);
        var known = fallback.Find(request) ?? await FindKeptAsync(request, key, cancellationToken)
            .ConfigureAwait(false);
        if (known is not null)
        {
            Leave(key);
        }

        return known;
    }

    public async ValueTask<XhsStoreException?> AddAsync(ApiRequest request, ApiResponse response)
    {
        var key = scope.KeyOf(request);
        var isClaimed = false;
        early?.GiveBack(key);
        try
        {
            // Without a body there is nothing to keep; what is final is still remembered for the run.
            if (response.Body is not { } body)
            {
                GiveBack(key);
                return await fallback.AddAsync(request, response).ConfigureAwait(false);
            }

            lock (claimed)
            {
                // Keeping gives the claim back in the same transaction.
                isClaimed = claimed.Remove(key);
            }

            var keeping = pump.KeepAsync(new StoredResponse
            {
                Key = key,
                Scope = scope.Name,
                Endpoint = request.Endpoint,
                Subject = redactor.WithoutToken(request.Subject ?? string.Empty),
                Request = redactor.WithoutToken(StoreScope.TextOf(request)),
                RetrievedAt = response.RetrievedAt,
                Code = response.Code ?? 0,
                HttpStatus = response.HttpStatus ?? 0,
                Body = Compress(body.Span, response),
            });
            if (await Task.WhenAny(keeping, Task.Delay(LongestWait)).ConfigureAwait(false) != keeping)
            {
                Warn(Texts.Get("StoreSlow", (int)LongestWait.TotalSeconds));
                fallback.Remember(request, response);
                return null;
            }

            response.KeptAt = (await keeping.ConfigureAwait(false)).Now;
            if (response.Code is 0 or 201)
            {
                lock (keptHere)
                {
                    keptHere[key.High] = response.KeptAt.Value;
                }
            }
            else
            {
                // Kept for the ledger's sake and never taken from the store; the run still asks only once.
                fallback.Remember(request, response);
            }

            return null;
        }
        catch (XhsStoreException exception)
        {
            Warn(Texts.Get("StoreNotWritten", exception.Message));
            if (isClaimed)
            {
                pump.Abandon(key);
            }

            fallback.Remember(request, response);
            return exception;
        }
        finally
        {
            Leave(key);
        }
    }

    private static byte[] Compress(ReadOnlySpan<byte> body, ApiResponse response) => response.Failure is null
        ? ResponseCompression.Compress(body, response.DataRange.Start, response.DataRange.Length)
        : ResponseCompression.Compress(body);

    public void Abandon(ApiRequest request)
    {
        var key = scope.KeyOf(request);
        early?.GiveBack(key);
        GiveBack(key);
        Leave(key);
    }

    public void Dispose() => Leave();

    private async ValueTask<ApiResponse?> FindKeptAsync(
        ApiRequest request, StoreKey key, CancellationToken cancellationToken)
    {
        try
        {
            if (EarliestFor(request, key) is not { } earliest)
            {
                _ = pump.Flights.Enter(key, this);
                return null;
            }

            while (pump.Flights.Enter(key, this) is { } other)
            {
                await Waiting.ForAsync(other, cancellationToken).ConfigureAwait(false);
            }

            var lookup = new StoreLookup(key, earliest, Claim: pump.IsShared);
            var finding = await FindFirstAsync(request, lookup).ConfigureAwait(false);
            while (finding.IsUnderWay)
            {
                // Another process pays for it. Without a slot, so that others can be asked for in the meantime.
                await Task.Delay(pump.NextPoll(), cancellationToken).ConfigureAwait(false);
                finding = await pump.FindAsync(lookup).ConfigureAwait(false);
            }

            if (finding.Response is { } stored && Open(request, stored) is { } response)
            {
                early?.GiveBack(key);
                return response;
            }

            if (lookup.Claim && finding.Response is null)
            {
                lock (claimed)
                {
                    claimed.Add(key);
                }
            }

            return null;
        }
        catch
        {
            Leave(key);
            throw;
        }
    }

    // The only request that there is will be sent next when nothing is found: its call is reserved at once.
    private async ValueTask<StoreFinding> FindFirstAsync(ApiRequest request, StoreLookup lookup)
    {
        if (Volatile.Read(ref users) != 2 || early?.TryBegin(request) is not { } reservation)
        {
            return await pump.FindAsync(lookup).ConfigureAwait(false);
        }

        var finding = default(StoreFinding);
        try
        {
            return finding = await pump.FindAsync(lookup with { Reservation = reservation }).ConfigureAwait(false);
        }
        finally
        {
            early.End(request, lookup.Key, finding.ReservedDay);
        }
    }

    // One cmdlet never asks for the same thing twice, also when nothing older is good enough for it.
    private DateTimeOffset? EarliestFor(ApiRequest request, StoreKey key)
    {
        DateTimeOffset? earliest;
        lock (keptHere)
        {
            // Its own time, also when the clock was set back since.
            earliest = keptHere.TryGetValue(key.High, out var keptAt) ? keptAt : notBefore;
        }

        return request.NotBefore > earliest ? request.NotBefore : earliest;
    }

    private ApiResponse? Open(ApiRequest request, StoredResponse stored)
    {
        try
        {
            var response = StoredResponseReader.Read(stored, redactor, scope.IsSandbox, startedAt);
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

            return response;
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            // This one answer is damaged: it is asked for again rather than that nothing works any more.
            log.Warning(Texts.Get("StoreAnswerDamaged", request.ToString()));
            return null;
        }
    }

    private void GiveBack(StoreKey key)
    {
        if (!pump.IsShared)
        {
            return;
        }

        lock (claimed)
        {
            if (!claimed.Remove(key))
            {
                return;
            }
        }

        pump.Abandon(key);
    }

    private void Warn(string text)
    {
        if (Interlocked.Exchange(ref hasWarned, 1) == 0)
        {
            log.Warning(text);
        }
    }

    private void Leave(StoreKey key)
    {
        pump.Flights.Leave(key, this);
        Leave();
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
