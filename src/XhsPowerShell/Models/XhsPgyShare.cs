namespace XhsPowerShell;

/// <summary>A part of a whole with its share, such as an age group of the followers.</summary>
public sealed class XhsPgyShare
{
    /// <summary>
    /// What it is, such as <c>25-34</c> or <c>北京</c>; <c>name</c>, <c>group</c> or <c>contentTag</c>.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>The name that people use, where the service has another one; <c>desc</c>.</summary>
    public string? Description { get; set; }

    /// <summary>The share (fraction of one); <c>percent</c>.</summary>
    public decimal? Share { get; set; }

    /// <summary>Name and share, such as <c>25-34=0.391814</c>.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Description ?? Name}={Share}");
}
