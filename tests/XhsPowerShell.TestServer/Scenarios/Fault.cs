using System.Linq;
using System.Text.Json;

namespace XhsPowerShell.TestServer.Scenarios;

/// <summary>What goes wrong. The fields are described in the README beside this project.</summary>
internal sealed record Fault
{
    private string? name;

    // What is answered.
    public int? Code { get; init; }
    public string? Message { get; init; }
    public int? Status { get; init; }
    public JsonElement? RetryAfter { get; init; }
    public string? Redirect { get; init; }
    public string? Data { get; init; }
    public string? Body { get; init; }
    public string? ContentType { get; init; }
    public bool Html { get; init; }
    public bool Empty { get; init; }
    public bool NoCode { get; init; }
    public int? HugeMiB { get; init; }
    public int? Nesting { get; init; }

    // How it is encoded.
    public string? Charset { get; init; }
    public string? CharsetHeader { get; init; }
    public bool Bom { get; init; }
    public bool Gzip { get; init; }
    public bool BrokenGzip { get; init; }

    // How it travels.
    public int DelayMs { get; init; }
    public bool Hold { get; init; }
    public bool Refuse { get; init; }
    public bool ResetBefore { get; init; }
    public bool ResetMidBody { get; init; }
    public SlowBody? SlowBody { get; init; }
    public bool CutBody { get; init; }
    public bool LongBody { get; init; }
    public bool ShortLength { get; init; }
    public bool Chunked { get; init; }

    // Lists, in the mode 'world'.
    public bool RepeatPages { get; init; }
    public bool StuckCursor { get; init; }
    public bool HasMoreWithoutNotes { get; init; }
    public bool SameNoteOnTwoPages { get; init; }
    public bool PinnedAgainOnPage2 { get; init; }

    // Others.
    public bool ProxyEcho { get; init; }
    public bool? Billed { get; init; }

    public bool NoAnswerAtAll => Refuse || ResetBefore;

    public bool IsRaw => ResetMidBody || CutBody || LongBody || ShortLength;

    public bool IsAboutLists =>
        RepeatPages || StuckCursor || HasMoreWithoutNotes || SameNoteOnTwoPages || PinnedAgainOnPage2;

    /// <summary>The fields that were set, as the scenario spells them: <c>status+retryAfter</c>.</summary>
    public string Name => name ??= string.Join('+', typeof(Fault).GetProperties()
        .Where(p => p.CanWrite && p.GetValue(this) is { } value && !value.Equals(false) && !value.Equals(0))
        .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)));
}
