namespace XhsPowerShell.Client.Transport;

/// <summary>An answer over the limit.</summary>
internal sealed class BodyTooLargeException : IOException
{
    public BodyTooLargeException()
        : base("The answer is larger than 64 MiB.")
    {
    }
}
