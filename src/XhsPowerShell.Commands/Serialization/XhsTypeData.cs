using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace XhsPowerShell.Commands.Serialization;

/// <summary>What PowerShell knows of the module's types besides how they look in a table.</summary>
public static class XhsTypeData
{
    /// <summary>
    /// Tells the session that imports the module what to show first of an object, and that objects become themselves
    /// again after they were serialized. Not in a types file: PowerShell reads that before it loads the assemblies,
    /// looks the types up at once, and refuses the file of a second version of the module beside the first.
    /// </summary>
    public static void Register()
    {
        // By its class where that is known: its name alone would import the whole module that it belongs to.
        const string name = "Update-TypeData";
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        _ = Type.GetType("Microsoft.PowerShell.Commands.UpdateTypeDataCommand, Microsoft.PowerShell.Commands.Utility")
            is { } command
            ? shell.AddCommand(new CmdletInfo(name, command))
            : shell.AddCommand(name);
        var entries = Entries().SelectMany(static pair => pair).ToList();
        entries.AddRange(
            Others(new HashSet<string>(entries.Select(static entry => entry.TypeName), StringComparer.Ordinal)));
        shell.AddParameter("TypeData", entries.ToArray()).AddParameter("Force").Invoke();
    }

    // No alias properties: even a hidden one is written by Export-Clixml and by jobs, and comes back as a further
    // column.
    private static TypeData[][] Entries() =>
    [
        Create<XhsUser>(
            nameof(XhsUser.UserId), nameof(XhsUser.Nickname), nameof(XhsUser.FollowerCount),
            nameof(XhsUser.FollowingCount), nameof(XhsUser.NoteCount), nameof(XhsUser.LikeAndCollectCount),
            nameof(XhsUser.IPLocation), nameof(XhsUser.IsVerified), nameof(XhsUser.Tags)),
        Create<XhsUserSummary>(
            nameof(XhsUserSummary.Rank), nameof(XhsUserSummary.UserId), nameof(XhsUserSummary.Nickname),
            nameof(XhsUserSummary.RedId), nameof(XhsUserSummary.SubTitle), nameof(XhsUserSummary.IsVerified),
            nameof(XhsUserSummary.Keyword)),
        Create<XhsNote>(
            nameof(XhsNote.NoteId), nameof(XhsNote.Title), nameof(XhsNote.Type), nameof(XhsNote.CreatedAt),
            nameof(XhsNote.LikeCount), nameof(XhsNote.CollectCount), nameof(XhsNote.CommentCount),
            nameof(XhsNote.ShareCount), nameof(XhsNote.NoteUrl)),
        Create<XhsPgyBlogger>(
            nameof(XhsPgyBlogger.UserId), nameof(XhsPgyBlogger.Nickname), nameof(XhsPgyBlogger.FollowerCount),
            nameof(XhsPgyBlogger.PicturePrice), nameof(XhsPgyBlogger.VideoPrice), nameof(XhsPgyBlogger.ContentTags)),
        Create<XhsConfig>(
            nameof(XhsConfig.Region), nameof(XhsConfig.BaseUri), nameof(XhsConfig.Token), nameof(XhsConfig.TokenSource),
            nameof(XhsConfig.Path)),
        Create<XhsConnectionResult>(
            nameof(XhsConnectionResult.Region), nameof(XhsConnectionResult.Address),
            nameof(XhsConnectionResult.IsReachable), nameof(XhsConnectionResult.AverageMs),
            nameof(XhsConnectionResult.Error)),
        Create<XhsUsage>(
            nameof(XhsUsage.Requests), nameof(XhsUsage.Billed), nameof(XhsUsage.Saved), nameof(XhsUsage.Retries),
            nameof(XhsUsage.Failures), nameof(XhsUsage.Unconfirmed), nameof(XhsUsage.Since)),
        Create<XhsEndpointUsage>(
            nameof(XhsEndpointUsage.Endpoint), nameof(XhsEndpointUsage.Requests), nameof(XhsEndpointUsage.Billed),
            nameof(XhsEndpointUsage.Saved), nameof(XhsEndpointUsage.Failures), nameof(XhsEndpointUsage.Unconfirmed)),
        Create<XhsStore>(
            nameof(XhsStore.Store), nameof(XhsStore.Size), nameof(XhsStore.Answers), nameof(XhsStore.Creators),
            nameof(XhsStore.Saved), nameof(XhsStore.SpentToday)),
        Create<XhsStoreErasure>(
            nameof(XhsStoreErasure.UserId), nameof(XhsStoreErasure.OlderThan), nameof(XhsStoreErasure.Answers),
            nameof(XhsStoreErasure.Marks), nameof(XhsStoreErasure.Size)),
        Create<XhsGrowth>(
            nameof(XhsGrowth.UserId), nameof(XhsGrowth.Nickname), nameof(XhsGrowth.Days),
            nameof(XhsGrowth.LastFollowerCount), nameof(XhsGrowth.FollowerChange),
            nameof(XhsGrowth.FollowerChangePerDay), nameof(XhsGrowth.NoteChange)),
    ];

    // What else comes out of cmdlets: every type that says when it was retrieved. Its view says what is shown first.
    private static IEnumerable<TypeData> Others(HashSet<string> known) =>
        typeof(XhsUser).Assembly.GetExportedTypes()
        .Where(type => !known.Contains(type.FullName!) && type.GetProperty(nameof(XhsUser.RetrievedAt)) is not null)
        .SelectMany(static type => Create(type));

    private static TypeData[] Create<T>(params string[] shownFirst) => Create(typeof(T), shownFirst);

    private static TypeData[] Create(Type type, params string[] shownFirst) =>
    [
        // Three levels: the object, a list in it, the objects in the list.
        new TypeData(type.FullName!)
        {
            DefaultDisplayPropertySet = shownFirst.Length == 0 ? null : new PropertySetData(shownFirst),
            TypeConverter = typeof(RehydratingConverter),
            SerializationDepth = 3,
        },
        new TypeData("Deserialized." + type.FullName) { TargetTypeForDeserialization = type },
    ];
}
