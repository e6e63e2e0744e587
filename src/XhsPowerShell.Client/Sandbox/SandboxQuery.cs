using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System;
using XhsPowerShell.Client.Queries;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>The parameters of a request, without the token: nothing below this can echo it.</summary>
internal sealed class SandboxQuery
{
    private readonly List<KeyValuePair<string, string>> _parameters = new();

    public SandboxQuery(Uri address)
    {
        foreach (string part in address.Query.TrimStart('?').Split('&'))
        {
            int equals = part.IndexOf('=');
            string name = Decode(equals < 0 ? part : part.Substring(0, equals));
            if (!string.Equals(name, "token", StringComparison.OrdinalIgnoreCase))
            {
                _parameters.Add(new KeyValuePair<string, string>(name, equals < 0 ? string.Empty : Decode(part.Substring(equals + 1))));
            }
        }

        RequestId = "sandbox-" + DeterministicRandom.Hash(address.AbsolutePath + "?" + string.Join("&", _parameters.Select(p => p.Key + "=" + p.Value)))
            .ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>The same for the same question.</summary>
    public string RequestId { get; }

    /// <summary>The first value of a parameter, or null.</summary>
    public string? this[string name] =>
        _parameters.Where(p => string.Equals(p.Key, name, StringComparison.Ordinal)).Select(p => p.Value).FirstOrDefault();

    /// <summary>Latin capitals made small. Cultures and runtimes agree on no more than that.</summary>
    public static string LowerAscii(string text) =>
        new(text.Select(c => c is >= 'A' and <= 'Z' ? (char)(c + 32) : c).ToArray());

    /// <summary>The page asked for, 1 where none was named. False if it is no whole number from 1 on.</summary>
    public bool TryGetPage(out int page)
    {
        page = 1;
        return this["page"] is not { } text
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out page) && page >= 1);
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
