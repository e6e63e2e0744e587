using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Client.Requests;

/// <summary>
/// The token that last got an answer: a later cmdlet need not try it out with a single request first.
/// </summary>
internal sealed class TokenProof
{
    private static TokenProof? last;

    private readonly Uri baseUri;
    private readonly string? token;

    private TokenProof(EffectiveSettings settings)
    {
        baseUri = settings.BaseUri;
        token = settings.Token;
    }

    public static bool IsProven(EffectiveSettings settings) =>
        Volatile.Read(ref last) is { } proof && proof.token == settings.Token && proof.baseUri == settings.BaseUri;

    public static void Keep(EffectiveSettings settings)
    {
        if (!IsProven(settings))
        {
            Volatile.Write(ref last, new TokenProof(settings));
        }
    }
}
