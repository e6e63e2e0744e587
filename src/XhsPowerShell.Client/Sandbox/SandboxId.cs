using System;
using System.Globalization;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>
/// The platform's ids: 24 hexadecimal digits, of which the first eight are the Unix second of creation and the last
/// eight hide a number, so that an id is found without a table.
/// </summary>
internal static class SandboxId
{
    private const uint Factor = 0x9E3779B1;
    private const uint Inverse = 0x0E8B2F51;

    /// <summary>Writes the id of a number. <paramref name="key"/> keeps ids of different kinds apart.</summary>
    public static string Write(long createdAt, uint number, uint key) => string.Concat(
        ((uint)createdAt).ToString("x8", CultureInfo.InvariantCulture),
        "00000000",
        (unchecked(number * Factor) ^ key).ToString("x8", CultureInfo.InvariantCulture));

    /// <summary>
    /// The number behind a well-formed id. Any well-formed id has one: whether it is an id of the sandbox shows when
    /// the number's own id is written and compared.
    /// </summary>
    public static uint Read(string id, uint key) => unchecked(
        (Convert.ToUInt32(id.Substring(16), 16) ^ key) * Inverse);

    /// <summary>Whether the text is 24 hexadecimal digits.</summary>
    public static bool IsWellFormed(string? id)
    {
        if (id is not { Length: 24 })
        {
            return false;
        }

        foreach (char c in id)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two ids are the same, in whatever case they were typed.</summary>
    public static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
