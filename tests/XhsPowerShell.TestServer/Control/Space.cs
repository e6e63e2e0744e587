namespace XhsPowerShell.TestServer.Control;

/// <summary>A world of its own for one test.</summary>
internal sealed class Space
{
    private volatile SpaceState _state = new();

    public SpaceState State => _state;

    public void Reset()
    {
        var old = _state;
        _state = new SpaceState();
        old.Release();
    }
}
