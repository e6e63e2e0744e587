using System.IO;

namespace XhsPowerShell.Client.Http;

/// <summary>An answer over the limit.</summary>
internal sealed class BodyTooLargeException : IOException
{
    public BodyTooLargeException()
        : base("The answer is larger than 64 MiB.")
    {
    }
}
