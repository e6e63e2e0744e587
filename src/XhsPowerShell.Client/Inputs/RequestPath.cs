namespace XhsPowerShell.Client.Inputs;

/// <summary>The path of an endpoint as people type it.</summary>
public static class RequestPath
{
    /// <summary>Checks a path and gives it its leading slash.</summary>
    /// <param name="text">The path alone, such as <c>api/xiaohongshu/get-user/v4</c>; surrounding blanks are
    /// ignored.</param>
    /// <param name="path">The path; empty when the text is none.</param>
    /// <returns>False for an address, for a path with parameters, and for one that leaves its folder.</returns>
    public static bool TryParse(string? text, out string path)
    {
        path = "/" + (text ?? "").Trim().TrimStart('/');
        var isPath = path.Length > 1
            && path.IndexOfAny(['?', '#', '\\']) < 0
            && path.IndexOf("://", StringComparison.Ordinal) < 0
            && !path.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            && !Uri.UnescapeDataString(path).Split('/', '\\').Any(part => part is "." or "..");
        path = isPath ? path : "";
        return isPath;
    }
}
