namespace XhsPowerShell.Client.Sandbox;

/// <summary>
/// The platform's ids: 24 hexadecimal digits, of which the first eight are the Unix second of creation. The last eight
/// hide a number, so that an id is found without a table.
/// </summary>
internal static class SandboxId
{
    private const uint Factor = 0x9E3779B1;
    private const uint Inverse = 0x0E8B2F51;

    /// <summary>Writes the id of a number. <paramref name="key"/> keeps ids of different kinds apart.</summary>
    public static string Write(long createdAt, uint number, uint key, uint owner = 0) => string.Concat(
        Hex((uint)createdAt), Hex(owner), Hex(unchecked(number * Factor) ^ key));

    /// <summary>
    /// The number behind a well-formed id. Any well-formed id has one: whether it is an id of the sandbox shows when
    /// the number's own id is written and compared.
    /// </summary>
    public static uint Read(string id, uint key) => unchecked((Convert.ToUInt32(id.Substring(16), 16) ^ key) * Inverse);

    /// <summary>The owner of a note, from the middle of its id: the last eight digits of the creator's id.</summary>
    public static uint ReadOwner(string id) => Convert.ToUInt32(id.Substring(8, 8), 16);

    /// <summary>Whether the text is 24 hexadecimal digits.</summary>
    public static bool IsWellFormed(string? id)
    {
        if (id is not { Length: 24 })
        {
            return false;
        }

        foreach (var c in id)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two ids are the same, in whatever case they were typed.</summary>
    public static bool AreSame(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static string Hex(uint number) => number.ToString("x8", CultureInfo.InvariantCulture);
}
