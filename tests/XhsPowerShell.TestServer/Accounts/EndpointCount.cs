namespace XhsPowerShell.TestServer.Accounts;

/// <summary>The counters of one endpoint.</summary>
internal sealed class EndpointCount
{
    public long Requests { get; set; }

    public long Billed { get; set; }

    public long DistinctQuestions { get; set; }

    public long Retries { get; set; }
}
