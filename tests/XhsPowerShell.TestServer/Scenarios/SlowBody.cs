namespace XhsPowerShell.TestServer.Scenarios;

/// <summary>A body that trickles.</summary>
internal sealed record SlowBody
{
    public int ChunkBytes { get; init; } = 16;

    public int IntervalMs { get; init; } = 100;
}
