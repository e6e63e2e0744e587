namespace XhsPowerShell;

public sealed partial class XhsPgyRatedNote
{
    /// <summary>Id and reads, such as <c>5b0491c4f827345e21a1ca53: 1539 reads</c>.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{NoteId}: {ReadCount} reads");
}
