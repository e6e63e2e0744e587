namespace XhsPowerShell;

/// <summary>
/// A list whose text is its values joined with <c>; </c>, so that a CSV cell or a string holds the values and not a
/// type name. Everything else works as with any list.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class XhsList<T> : List<T>
{
    /// <summary>Creates an empty list.</summary>
    public XhsList()
    {
    }

    /// <summary>Creates a list that holds <paramref name="values"/>.</summary>
    /// <param name="values">The values, in order.</param>
    public XhsList(IEnumerable<T> values)
        : base(values)
    {
    }

    /// <summary>Joins the values with <c>; </c>.</summary>
    /// <returns>The text; empty when the list is.</returns>
    public override string ToString() => string.Join("; ", this);
}
