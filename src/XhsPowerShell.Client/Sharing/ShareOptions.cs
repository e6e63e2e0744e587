using System.Text;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Sharing;

/// <summary>A share: one list of inputs that several machines divide among themselves.</summary>
/// <param name="Name">What all of them call it.</param>
public sealed record ShareOptions(string Name)
{
    /// <summary>The longest name (characters).</summary>
    public const int LongestName = 200;

    /// <summary>The shortest lease: renewing it oftener would load the database for nothing.</summary>
    public static readonly TimeSpan ShortestLease = TimeSpan.FromSeconds(1);

    /// <summary>The longest lease.</summary>
    public static readonly TimeSpan LongestLease = TimeSpan.FromDays(1);

    /// <summary>After how long without a sign of life others take over what this process had claimed.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>True to end when the own inputs are used up and others still hold some.</summary>
    public bool NoWait { get; init; }

    /// <summary>Finds what is wrong with a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>A sentence; null when nothing is.</returns>
    public static string? FindProblem(string? name) =>
        string.IsNullOrWhiteSpace(name) || name!.Length > LongestName || name.Any(char.IsControl)
            || Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)) != name
            ? Texts.Get("ShareName", LongestName)
            : null;
}
