namespace XhsPowerShell.TestServer.Control;

/// <summary>A world of its own for one test.</summary>
internal sealed class Space
{
    private volatile SpaceState state = new();

    public SpaceState State => state;

    public void Reset()
    {
        var old = state;
        state = new SpaceState();
        old.Release();
    }
}
