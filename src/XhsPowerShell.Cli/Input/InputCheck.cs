using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Cli.Input;

/// <summary>Checks an input before it is paid for.</summary>
internal static class InputCheck
{
    /// <summary>Finds what to ask the service with.</summary>
    /// <param name="kind">What the endpoint takes.</param>
    /// <param name="text">What was given.</param>
    /// <param name="input">The id, keyword or link to send.</param>
    /// <returns>Why it cannot be used, or null.</returns>
    public static string? Problem(InputKind kind, string text, out string input)
    {
        switch (kind)
        {
            case InputKind.UserId:
                return UserId.TryParse(text, out input) ? null : UserId.DescribeProblem(text);
            case InputKind.NoteId:
                return NoteId.TryParse(text, out input) ? null : NoteId.DescribeProblem(text);
            default:
                _ = Keyword.TryParse(text, out input, out var problem);
                return problem;
        }
    }

    /// <summary>The property that an input is taken from when a line is a JSON object.</summary>
    public static string Property(InputKind kind) => kind.ToString();
}
