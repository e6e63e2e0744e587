namespace XhsPowerShell.Client.Requests;

/// <summary>All limits that hold for a call: each of them must permit it.</summary>
internal sealed class CallLimits(IReadOnlyList<ICallLimit> limits)
{
    private volatile bool needStore;

    /// <summary>True once a limit in the store had to be asked.</summary>
    public bool NeedStore => needStore;

    /// <summary>Reserves a call with each limit, or with none of them.</summary>
    /// <returns>The permits, in the order of the limits; or the refusal of the first that refuses.</returns>
    public async ValueTask<CallReservation> ReserveAsync(
        ApiRequest request, CancellationToken cancellationToken)
    {
        if (limits.Count == 0)
        {
            return CallReservation.Free;
        }

        var permits = new List<CallPermit>(limits.Count);
        foreach (var limit in limits)
        {
            var permit = await limit.ReserveAsync(request, cancellationToken).ConfigureAwait(false);
            if (!permit.IsGranted)
            {
                Settle(permits, request, null);
                return new([], permit);
            }

            needStore |= permit.Day > 0;
            permits.Add(permit);
        }

        return new(permits, null);
    }

    public void Settle(IReadOnlyList<CallPermit> permits, ApiRequest request, ApiResponse? response)
    {
        for (var i = 0; i < permits.Count; i++)
        {
            limits[i].Settle(permits[i], request, response);
        }
    }

    public void RecordFailure(ApiRequest request)
    {
        foreach (var limit in limits)
        {
            limit.RecordFailure(request);
        }
    }
}
