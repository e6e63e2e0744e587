namespace XhsPowerShell.Client.Sandbox;

/// <summary>What is asked of which world. Holds no token, so that nothing can echo it.</summary>
internal sealed class SandboxQuery(
    SandboxWorld world, string path, IReadOnlyList<KeyValuePair<string, string>> parameters)
{
    public SandboxWorld World => world;
    public IReadOnlyList<KeyValuePair<string, string>> Parameters => parameters;

    /// <summary>The same for the same question.</summary>
    public string RequestId => "sandbox-" + DeterministicRandom.Hash(
        path + "?" + string.Join("&", Pairs()))
            .ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>The first value of a parameter, or null.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var parameter in parameters)
            {
                if (parameter.Key == name)
                {
                    return parameter.Value;
                }
            }

            return null;
        }
    }

    /// <summary>Reads an address and leaves out the token.</summary>
    public static SandboxQuery Read(SandboxWorld world, Uri address)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (var text in address.Query.TrimStart('?').Split('&'))
        {
            var pair = Pair(text);
            if (!string.Equals(pair.Key, "token", StringComparison.OrdinalIgnoreCase))
            {
                parameters.Add(pair);
            }
        }

        return new(world, address.AbsolutePath, parameters);
    }

    /// <summary>Latin capitals made small. Cultures and runtimes agree on no more than that.</summary>
    public static string LowerAscii(string text)
    {
        var letters = text.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] += letters[i] is >= 'A' and <= 'Z' ? (char)32 : (char)0;
        }

        return new(letters);
    }

    /// <summary>The page asked for, 1 where none was named. False if it is no whole number from 1 on.</summary>
    public bool TryGetPage(out int page, string parameter = "page")
    {
        page = 1;
        return this[parameter] is not { } text
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out page) && page >= 1);
    }

    private IEnumerable<string> Pairs()
    {
        foreach (var parameter in parameters)
        {
            yield return parameter.Key + "=" + parameter.Value;
        }
    }

    private static KeyValuePair<string, string> Pair(string text)
    {
        var equals = text.IndexOf('=');
        return equals < 0
            ? new(Decode(text), string.Empty)
            : new(Decode(text.Substring(0, equals)), Decode(text.Substring(equals + 1)));
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
