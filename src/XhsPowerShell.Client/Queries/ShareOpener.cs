using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Sharing;

namespace XhsPowerShell.Client.Queries;

/// <summary>Opens the share of one client, once it is known what is asked for.</summary>
internal sealed class ShareOpener(StorePump pump, StoreScope scope, ShareOptions options, StoredResponses answers)
{
    /// <summary>The share; null before it was opened.</summary>
    public ShareSession? Session { get; private set; }

    /// <summary>Opens it. What was fetched since it began is used again.</summary>
    /// <exception cref="XhsStoreException">It cannot be opened, or stands for something else.</exception>
    public ShareSession Open(string endpoint, QueryOptions query)
    {
        Session = ShareSession.Open(pump, options, QuerySignature.Create(scope.Name, endpoint, query));
        answers.UseSince(Session.Begun);
        return Session;
    }
}
