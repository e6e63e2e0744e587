using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// Every endpoint that the module knows. Commands, completion, sandbox and tests walk <see cref="All"/>.
/// </summary>
public static class EndpointList
{
    /// <summary>The latency check: no token, no cost, no objects.</summary>
    public const string PingPath = "/ping";

    /// <summary>Users by keyword.</summary>
    public static readonly SearchUserEndpoint SearchUser = new();

    /// <summary>A user's profile.</summary>
    public static readonly UserEndpoint User = new();

    /// <summary>A user's notes.</summary>
    public static readonly UserNoteEndpoint UserNote = new();

    /// <summary>A creator's marketplace profile.</summary>
    public static readonly PgyBloggerEndpoint PgyBlogger = new();

    /// <summary>A creator's marketplace profile, legacy.</summary>
    public static readonly PgyKolEndpoint PgyKol = new();

    /// <summary>How many followers a creator has, gains and reaches.</summary>
    public static readonly PgyFansSummaryEndpoint PgyFansSummary = new();

    /// <summary>A creator's figures in the marketplace at a glance.</summary>
    public static readonly PgyDataSummaryEndpoint PgyDataSummary = new();

    /// <summary>How a creator's notes do in the marketplace.</summary>
    public static readonly PgyNotesRateEndpoint PgyNotesRate = new();

    /// <summary>What a creator's notes reached in a period and on each of its days.</summary>
    public static readonly PgyCoreDataEndpoint PgyCoreData = new();

    /// <summary>Who follows a creator.</summary>
    public static readonly PgyFansProfileEndpoint PgyFansProfile = new();

    /// <summary>A creator's followers day by day.</summary>
    public static readonly PgyFansHistoryEndpoint PgyFansHistory = new();

    /// <summary>What a creator's notes cost for what they reach.</summary>
    public static readonly PgyCostEffectiveEndpoint PgyCostEffective = new();

    /// <summary>A note with the figures and the creator that the marketplace knows.</summary>
    public static readonly PgyNoteDetailEndpoint PgyNoteDetail = new();

    /// <summary>Notes by keyword.</summary>
    public static readonly SearchNoteEndpoint SearchNote = new();

    /// <summary>A note with its whole text.</summary>
    public static readonly NoteEndpoint Note = new();

    /// <summary>The comments of a note.</summary>
    public static readonly NoteCommentEndpoint NoteComment = new();

    /// <summary>
    /// The replies below a comment. Requested with the comments, so that it has no cmdlet and is not in
    /// <see cref="All"/>.
    /// </summary>
    public static readonly NoteReplyEndpoint NoteReply = new();

    /// <summary>Where a share link leads.</summary>
    public static readonly LinkEndpoint Link = new();

    /// <summary>Creators in the marketplace by keyword and filters.</summary>
    public static readonly SearchPgyBloggerEndpoint SearchPgyBlogger = new();

    /// <summary>A creator's notes with the marketplace's figures.</summary>
    public static readonly PgyNoteEndpoint PgyNote = new();

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
    internal static IReadOnlyDictionary<string, Func<SandboxQuery, SandboxAnswer>> SandboxRoutes { get; } = Requested
        .ToDictionary(
            endpoint => endpoint.Path, endpoint => (Func<SandboxQuery, SandboxAnswer>)endpoint.AnswerInSandbox)
        .Append(PingPath, static _ => SandboxAnswer.Ok("pong"));

    private static Dictionary<string, Func<SandboxQuery, SandboxAnswer>> Append(
        this Dictionary<string, Func<SandboxQuery, SandboxAnswer>> routes, string path,
            Func<SandboxQuery, SandboxAnswer> answer)
    {
        routes.Add(path, answer);
        return routes;
    }
}
