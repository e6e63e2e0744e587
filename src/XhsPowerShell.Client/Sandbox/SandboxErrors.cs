using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>
/// Inputs that are answered with an error, so that a script's error handling can be tried: an id of zeros that ends in
/// the code (<c>000000000000000000000301</c>), and the keyword <c>error 301</c> or <c>错误301</c>.
/// </summary>
internal static class SandboxErrors
{
    /// <summary>The codes that can be asked for, with the service's message.</summary>
    public static readonly IReadOnlyDictionary<int, string> Messages = new Dictionary<int, string>
    {
        [100] = "Token invalid or inactive",
        [101] = "Unspecified error",
        [201] = "No content",
        [202] = "Not supported",
        [300] = "Unspecified error",
        [301] = "Collection failed, please retry",
        [302] = "Rate limit exceeded",
        [303] = "Daily quota exceeded",
        [400] = "Invalid parameters",
        [404] = "Not found",
        [500] = "Internal server error",
        [503] = "Service unavailable",
        [600] = "Permission denied",
        [601] = "Insufficient balance",
        [602] = "Unspecified error",
    };

    private static readonly Dictionary<string, int> Inputs =
        new[] { new string('0', 21), "error ", "error", "错误 ", "错误" }
        .SelectMany(static prefix => Messages.Keys, static (prefix, code) =>
            (Text: prefix + code.ToString(CultureInfo.InvariantCulture), Code: code))
        .ToDictionary(static input => input.Text, static input => input.Code);

    /// <summary>The error that one of the parameters asks for, or null.</summary>
    public static SandboxAnswer? Find(SandboxQuery query)
    {
        foreach (var parameter in query.Parameters)
        {
            if (Inputs.TryGetValue(SandboxQuery.LowerAscii(parameter.Value.Trim()), out var code))
            {
                return SandboxAnswer.Error(code, Messages[code] + " (the sandbox was asked for this error)");
            }
        }

        return null;
    }
}
