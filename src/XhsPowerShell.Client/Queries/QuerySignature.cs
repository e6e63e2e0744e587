using System.Text;

namespace XhsPowerShell.Client.Queries;

/// <summary>What a command asks for besides its inputs, as a text that is the same in both front ends.</summary>
internal static class QuerySignature
{
    /// <summary>Creates the text. It contains neither the token nor an input.</summary>
    /// <param name="scope">Who is asked.</param>
    /// <param name="endpoint">The path.</param>
    /// <param name="options">The parameters.</param>
    public static string Create(string scope, string endpoint, QueryOptions options)
    {
        var text = new StringBuilder(scope).Append('\n').Append(endpoint);
        foreach (var (name, value) in options.Parameters
            .OrderBy(static pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(static pair => pair.Value, StringComparer.Ordinal))
        {
            text.Append('\n').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                text.Append('\n').Append(name).Append(' ').Append(value);
            }
        }

        Add("first", options.First?.ToString(CultureInfo.InvariantCulture));
        Add("pages", options.MaxPages?.ToString(CultureInfo.InvariantCulture));
        Add("page", options.Page == 1 ? null : options.Page.ToString(CultureInfo.InvariantCulture));
        Add("cursor", options.Cursor is { } cursor ? Uri.EscapeDataString(cursor) : null);
        Add("after", Moment(options.After));
        Add("before", Moment(options.Before));
        Add("since", options.SinceLast ? "last" : null);
        return text.ToString();
    }

    private static string? Moment(DateTimeOffset? time) =>
        time?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
