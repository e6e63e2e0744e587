using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Caching;

/// <summary>
/// The limit of calls a day that is kept in the store, and the ledger: every attempt is written there, with or without
/// a limit.
/// </summary>
internal sealed class DailyCallLimit(
    StorePump pump, StoreScope scope, long? ownLimit, EarlyReservation early) : ICallLimit
{
    public async ValueTask<CallPermit> ReserveAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (early.Take(request) is var day and > 0)
        {
            return new CallPermit(IsGranted: true, IsReserved: true, day);
        }

        if (!pump.HasLimit(ownLimit))
        {
            return CallPermit.Granted;
        }

        var pending = pump.ReserveAsync(new StoreReservation(scope.Name, request.Endpoint, ownLimit));
        var reply = await pending.ConfigureAwait(false);
        if (reply.IsGranted)
        {
            return new CallPermit(IsGranted: true, IsReserved: true, reply.Day);
        }

        var limit = Math.Min(reply.Limit ?? long.MaxValue, ownLimit ?? long.MaxValue);
        return new CallPermit(IsGranted: false, Spent: reply.Spent, Limit: limit)
        {
            LimitName = NameLimit(reply.Limit),
            AllowedAt = limit > 0 ? PlatformDay.Of(pump.Now).AddDays(1) : null,
        };
    }

    public void Settle(CallPermit permit, ApiRequest request, ApiResponse? response) => pump.Settle(
        new LedgerEntry
        {
            Day = permit.Day,
            Scope = scope.Name,
            Endpoint = request.Endpoint,
            Requests = response is { WasSent: true } ? 1 : 0,
            Billed = response is { IsBilled: true } ? 1 : 0,
            Unconfirmed = response is { IsUnconfirmed: true } ? 1 : 0,
            Counted = response is { IsCounted: true } ? 1 : 0,
            Open = permit.IsReserved ? -1 : 0,
            Retries = response is { Attempts: > 1 } ? 1 : 0,
        },
        permit.IsReserved);

    public void RecordFailure(ApiRequest request) =>
        pump.Record(new LedgerEntry { Scope = scope.Name, Endpoint = request.Endpoint, Failures = 1 });

    private string NameLimit(long? shared) => (shared, ownLimit) switch
    {
        (null, _) => Texts.Get("LimitOfOwnDay"),
        ({ } ofStore, { } own) when own < ofStore => Texts.Get("LimitOfOwnDayLower", ofStore),
        ({ } ofStore, { } own) when ofStore < own => Texts.Get("LimitOfStoreDayLower", own),
        _ => Texts.Get("LimitOfStoreDay"),
    };
}
