using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// Every endpoint that the module knows. Commands, completion, sandbox and tests walk <see cref="All"/>.
/// </summary>
public static class EndpointList
{
    /// <summary>The latency check: no token, no cost, no objects.</summary>
    public const string PingPath = "/ping";

    public static readonly SearchUserEndpoint SearchUser = new();
    public static readonly UserEndpoint User = new();
    public static readonly UserNoteEndpoint UserNote = new();
    public static readonly PgyBloggerEndpoint PgyBlogger = new();
    public static readonly PgyKolEndpoint PgyKol = new();
    public static readonly PgyFansSummaryEndpoint PgyFansSummary = new();
    public static readonly PgyDataSummaryEndpoint PgyDataSummary = new();
    public static readonly PgyNotesRateEndpoint PgyNotesRate = new();
    public static readonly PgyCoreDataEndpoint PgyCoreData = new();
    public static readonly PgyFansProfileEndpoint PgyFansProfile = new();
    public static readonly PgyFansHistoryEndpoint PgyFansHistory = new();
    public static readonly PgyCostEffectiveEndpoint PgyCostEffective = new();
    public static readonly PgyNoteDetailEndpoint PgyNoteDetail = new();
    public static readonly SearchNoteEndpoint SearchNote = new();
    public static readonly NoteEndpoint Note = new();
    public static readonly NoteCommentEndpoint NoteComment = new();
    public static readonly LinkEndpoint Link = new();
    public static readonly SearchPgyBloggerEndpoint SearchPgyBlogger = new();
    public static readonly PgyNoteEndpoint PgyNote = new();

    /// <summary>
    /// The replies below a comment. Requested with the comments, so that it has no cmdlet and is not in
    /// <see cref="All"/>.
    /// </summary>
    public static readonly NoteReplyEndpoint NoteReply = new();

    /// <summary>All of them, in the order of the documentation.</summary>
    public static IReadOnlyList<Endpoint> All { get; } =
    [
        SearchUser, User, UserNote, PgyBlogger, PgyKol,
        PgyDataSummary, PgyNotesRate, PgyCoreData, PgyCostEffective, PgyFansSummary, PgyFansProfile, PgyFansHistory,
        SearchNote, Note, NoteComment, Link, SearchPgyBlogger, PgyNote, PgyNoteDetail,
    ];

    /// <summary>All that is ever requested: <see cref="All"/> and those without a cmdlet.</summary>
    public static IReadOnlyList<Endpoint> Requested { get; } = [.. All, NoteReply];

    /// <summary>What the sandbox answers, by path.</summary>
    internal static IReadOnlyDictionary<string, Func<SandboxQuery, SandboxAnswer>> SandboxRoutes { get; } =
        new Dictionary<string, Func<SandboxQuery, SandboxAnswer>>(Requested.ToDictionary(
            endpoint => endpoint.Path, endpoint => (Func<SandboxQuery, SandboxAnswer>)endpoint.AnswerInSandbox))
        {
            [PingPath] = static _ => SandboxAnswer.Ok("pong"),
        };
}
