using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Queries;

/// <summary>The inputs of a run that ended early of which nothing was answered.</summary>
/// <param name="Names">
/// Those before the last input that has objects or an error of its own, and then the first one after it.
/// </param>
/// <param name="HasRest">True when the last of the names stands for the inputs after it, too.</param>
/// <param name="After">
/// The input after which there may be others that nobody has read; null when there are none.
/// </param>
public sealed record UnansweredInputs(IReadOnlyList<string> Names, bool HasRest, string? After = null)
{
    /// <summary>The first of them, or null when there is none.</summary>
    public string? First => Names.Count > 0 ? Names[0] : null;

    /// <summary>The inputs as a part of a sentence; null when there is none.</summary>
    public string? Describe()
    {
        var parts = Names.Select(static name => Texts.Get("UnansweredName", name)).ToList();
        if (HasRest)
        {
            parts[parts.Count - 1] = Texts.Get("UnansweredRest", Names[Names.Count - 1]);
        }
        else if (After is not null)
        {
            parts.Add(Texts.Get("UnansweredAfter", After));
        }

        return parts.Count == 0 ? null : string.Join(ErrorTexts.Get("FactSeparator"), parts);
    }

    /// <param name="inputs">All inputs in order; true for those that have objects or an error.</param>
    /// <param name="next">The input that comes after them, or null when none is known.</param>
    /// <param name="isOver">True when there are no others after them.</param>
    internal static UnansweredInputs Of(
        IReadOnlyList<(string Input, bool IsAnswered)> inputs, string? next, bool isOver)
    {
        var end = inputs.Count;
        while (end > 0 && !inputs[end - 1].IsAnswered)
        {
            end--;
        }

        var names = inputs.Take(end).Where(static input => !input.IsAnswered).Select(static input => input.Input)
            .ToList();
        var rest = end < inputs.Count ? inputs[end].Input : next;
        if (rest is not null)
        {
            names.Add(rest);
        }

        // A list that takes no input has no name.
        names.RemoveAll(static name => name.Length == 0);
        return rest is not null || isOver || inputs.Count == 0
            ? new(names, rest is { Length: > 0 })
            : new(names, HasRest: false, inputs[inputs.Count - 1].Input);
    }
}
