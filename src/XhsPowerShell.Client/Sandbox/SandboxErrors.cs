using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>
/// Inputs that are answered with an error, so that a script's error handling can be tried: an id of zeros that ends in
/// the code (<c>000000000000000000000301</c>), and the keyword <c>error 301</c> or <c>错误301</c>.
/// </summary>
internal static class SandboxErrors
{
    /// <summary>The codes that can be asked for.</summary>
    public static readonly IReadOnlyList<int> Codes =
        [100, 101, 201, 202, 300, 301, 302, 303, 400, 404, 500, 503, 600, 601, 602];

    private static readonly string[] Prefixes = [new string('0', 21), "error ", "error", "错误 ", "错误"];

    /// <summary>The service's message for a code; null for a code that it does not document.</summary>
    public static string? MessageFor(int code) => Codes.Contains(code)
        ? Texts.Get("Sandbox.Code" + code.ToString(CultureInfo.InvariantCulture))
        : null;

    /// <summary>The error that one of the parameters asks for, or null.</summary>
    public static SandboxAnswer? Find(SandboxQuery query)
    {
        foreach (var parameter in query.Parameters)
        {
            if (FindCode(SandboxQuery.LowerAscii(parameter.Value.Trim())) is { } code)
            {
                return SandboxAnswer.Error(code, Texts.Get("Sandbox.AskedFor", MessageFor(code)));
            }
        }

        return null;
    }

    // All codes have three digits.
    private static int? FindCode(string text)
    {
        if (text.Length < 3 || Array.IndexOf(Prefixes, text.Substring(0, text.Length - 3)) < 0)
        {
            return null;
        }

        foreach (var code in Codes)
        {
            if (text.EndsWith(code.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            {
                return code;
            }
        }

        return null;
    }
}
