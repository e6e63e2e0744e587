namespace XhsPowerShell.Client.Endpoints;

/// <summary>The paths of the service that have a cmdlet of their own.</summary>
public static class XhsEndpoint
{
    /// <summary>A user's profile.</summary>
    public const string User = "/api/xiaohongshu/get-user/v4";

    /// <summary>A page of a search for users.</summary>
    public const string SearchUser = "/api/xiaohongshu/search-user/v2";

    /// <summary>A page of a user's notes.</summary>
    public const string UserNote = "/api/xiaohongshu/get-user-note-list/v4";

    /// <summary>A creator's marketplace profile. <c>userId</c> in the path is literal.</summary>
    public const string PgyBlogger = "/api/xiaohongshu-pgy/api/solar/cooperator/user/blogger/userId/v1";

    /// <summary>A creator's marketplace profile, legacy.</summary>
    public const string PgyKol = "/api/xiaohongshu-pgy/get-kol-info/v1";

    /// <summary>The latency check: no token, no cost.</summary>
    public const string Ping = "/ping";
}
