using System.Globalization;

namespace XhsPowerShell.TestServer.World;

/// <summary>
/// A note's id, which is its cursor too: time, creator and place in the list, eight hexadecimal digits each,
/// so that a cursor needs no memory on this side.
/// </summary>
internal static class NoteId
{
    public static string Make(Creator creator, long createdAt, int index)
        => string.Create(CultureInfo.InvariantCulture, $"{createdAt:x8}{creator.Mark:x8}{index:x8}");

    /// <summary>The place in the list of the note that the cursor names, or null when it names none of this creator's.</summary>
    public static int? IndexOf(string cursor, Creator creator, int count)
    {
        if (cursor.Length != 24
            || !uint.TryParse(cursor[8..16], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var mark)
            || !int.TryParse(cursor[16..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var index))
        {
            return null;
        }

        return mark == creator.Mark && index >= 0 && index < count ? index : null;
    }
}
