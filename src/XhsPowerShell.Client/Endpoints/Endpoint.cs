using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>One endpoint of the service and everything the module knows about it.</summary>
public abstract class Endpoint
{
    private readonly EndpointInfo info;

    private protected Endpoint(EndpointInfo info) => this.info = info;

    /// <summary>A short name, such as <c>User</c>.</summary>
    public string Name => info.Name;

    /// <summary>The path, with its leading slash.</summary>
    public string Path => info.Path;

    /// <summary>The cmdlet, such as <c>Get-XhsUser</c>.</summary>
    public string Cmdlet => info.Cmdlet;

    /// <summary>The command: the words after <c>xhs</c>, such as <c>user</c>.</summary>
    public string Command => info.Command;

    /// <summary>What the command returns: one English sentence.</summary>
    public string Meaning => info.Meaning;

    /// <summary>The same in Chinese.</summary>
    public string ChineseMeaning => info.ChineseMeaning;

    /// <summary>The meaning in the language of the session.</summary>
    public string LocalMeaning => TextResource.IsChinese ? ChineseMeaning : Meaning;

    /// <summary>What it is asked with.</summary>
    public InputKind Input => info.Input;

    /// <summary>True when it can be asked without an input, by its parameters alone.</summary>
    public bool IsInputOptional => info.IsInputOptional;

    /// <summary>The name of the input on the wire, such as <c>userId</c>.</summary>
    public string InputParameter => info.InputParameter;

    /// <summary>
    /// The other parameters, in the order of the service's documentation; the token is not among them.
    /// </summary>
    public IReadOnlyList<EndpointParameter> Parameters => info.Parameters ?? [];

    /// <summary>True when an input may have more than one page.</summary>
    public abstract bool IsPaged { get; }

    /// <summary>True when the objects can be limited to a period (<c>-After</c>, <c>-Before</c>).</summary>
    public bool HasPeriod => info.HasPeriod;

    /// <summary>True when only what is new since the last run can be asked for (<c>-SinceLast</c>).</summary>
    public virtual bool HasSinceLast => false;
    public abstract Type ItemType { get; }

    /// <summary>
    /// The file of the sample answer that the service's documentation prints, such as <c>get-user.v4.json</c>.
    /// </summary>
    public string Sample => info.Sample;

    /// <summary>Calls the visitor with the endpoint as what it is: an <see cref="Endpoint{T}"/>.</summary>
    public abstract TResult Accept<TResult>(IEndpointVisitor<TResult> visitor);

    /// <summary>Finds the id or keyword in what a person typed.</summary>
    /// <param name="text">An id, a link or a keyword.</param>
    /// <param name="input">What to ask for; empty when there is none.</param>
    /// <param name="problem">What is wrong with the text, and what to give instead; null when nothing is.</param>
    /// <returns>Whether the endpoint can be asked for it.</returns>
    public bool TryParseInput(string? text, out string input, out string? problem)
    {
        switch (Input)
        {
            case InputKind.UserId:
                problem = UserId.TryParse(text, out input) ? null : UserId.DescribeProblem(text);
                break;
            case InputKind.Link:
                problem = ShareLink.TryParse(text, out input) ? null : ShareLink.DescribeProblem(text);
                break;
            case InputKind.Keyword when text is null && IsInputOptional:
                (input, problem) = (string.Empty, null);
                break;
            case InputKind.NoteId:
                problem = NoteId.TryParse(text, out input) ? null : NoteId.DescribeProblem(text);
                break;
            default:
                _ = Keyword.TryParse(text, out input, out problem);
                break;
        }

        return problem is null;
    }

    /// <summary>
    /// Finds parameters that exclude each other or that nobody can have meant, before anything is sent.
    /// </summary>
    /// <param name="nameOf">How the front end writes the PowerShell name of a parameter.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public virtual string? FindProblem(QueryOptions options, Func<string, string> nameOf)
    {
        foreach (var (name, value) in options.Parameters)
        {
            var known = Parameters.FirstOrDefault(
                parameter => parameter.WireName == name && parameter.Kind != ParameterKind.Pairs);
            if (known is null && name.Length > 0 && !IsName(name))
            {
                return Texts.Get("FilterName", DisplayText.Line(name));
            }

            // Empty names and values of other filters are for the endpoint that takes them.
            var problem = known is not null && string.IsNullOrWhiteSpace(value) ? "ValueBlank"
                : Keyword.HasControl(value) ? "ValueControl"
                : Keyword.IsDamaged(value) ? "ValueEncoding"
                : null;
            if (problem is not null)
            {
                return Texts.Get(problem, nameOf(known?.Name ?? "Filter"));
            }
        }

        return null;
    }

    /// <summary>Finds what cannot be used together with <c>-SinceLast</c>, before anything is sent.</summary>
    /// <param name="nameOf">How the front end writes the PowerShell name of a parameter.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static string? FindSinceLastProblem(QueryOptions options, Func<string, string> nameOf)
    {
        var other = !options.SinceLast ? null
            : options.First is not null ? "First"
            : options.Before is not null ? "Before"
            : options.Cursor is not null ? "Cursor"
            : options.Parameters.Any(static parameter => parameter.Name == "IncludeReply") ? "IncludeReply"
            : options.Parameters.Any(static parameter => parameter is { Name: "sort", Value: not "latest" }) ? "Sort"
            : null;
        return other is null ? null : Texts.Get("SinceLastNotWith", nameOf("SinceLast"), nameOf(other));
    }

    public override string ToString() => Path;

    /// <summary>Answers as the service would, with made-up data.</summary>
    /// <param name="query">The parameters of the request, without the token.</param>
    internal abstract SandboxAnswer AnswerInSandbox(SandboxQuery query);

    // As the service's own names are.
    private static bool IsName(string name) => name.Length > 0 && name.All(static c =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.' or '[' or ']');
}
