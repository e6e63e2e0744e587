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
    /// <param name="folder">The folder of the module.</param>
    public static void Register(string folder)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        Add(shell, "Update-TypeData", "UpdateTypeDataCommand")
            .AddParameter("TypeData", Entries()).AddParameter("Force").Invoke();

        // The views of the manifest have English headings; these go before them. Not in the script of the module:
        // there, each session would pay for the question.
        var headings = Path.Combine(folder, "zh-CN", "XhsPowerShell.Format.ps1xml");
        if (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" && File.Exists(headings))
        {
            shell.Commands.Clear();
            Add(shell, "Update-FormatData", "UpdateFormatDataCommand").AddParameter("PrependPath", headings).Invoke();
        }
    }

    // By its class where that is known: its name alone would import the whole module that it belongs to.
    private static PowerShell Add(PowerShell shell, string name, string type) =>
        Type.GetType($"Microsoft.PowerShell.Commands.{type}, Microsoft.PowerShell.Commands.Utility") is { } command
            ? shell.AddCommand(new CmdletInfo(name, command))
            : shell.AddCommand(name);

    // No alias properties: even a hidden one is written by Export-Clixml and by jobs, and comes back as a further
    // column.
    private static TypeData[] Entries()
    {
        var entries = new List<TypeData>();
        Add<XhsUser>(entries,
            nameof(XhsUser.UserId), nameof(XhsUser.Nickname), nameof(XhsUser.FollowerCount),
            nameof(XhsUser.FollowingCount), nameof(XhsUser.NoteCount), nameof(XhsUser.LikeAndCollectCount),
            nameof(XhsUser.IPLocation), nameof(XhsUser.IsVerified), nameof(XhsUser.Tags));
        Add<XhsUserSummary>(entries,
            nameof(XhsUserSummary.Rank), nameof(XhsUserSummary.UserId), nameof(XhsUserSummary.Nickname),
            nameof(XhsUserSummary.RedId), nameof(XhsUserSummary.SubTitle), nameof(XhsUserSummary.IsVerified),
            nameof(XhsUserSummary.Keyword));
        Add<XhsNote>(entries,
            nameof(XhsNote.NoteId), nameof(XhsNote.Title), nameof(XhsNote.Type), nameof(XhsNote.CreatedAt),
            nameof(XhsNote.LikeCount), nameof(XhsNote.CollectCount), nameof(XhsNote.CommentCount),
            nameof(XhsNote.ShareCount), nameof(XhsNote.NoteUrl));
        Add<XhsPgyBlogger>(entries,
            nameof(XhsPgyBlogger.UserId), nameof(XhsPgyBlogger.Nickname), nameof(XhsPgyBlogger.FollowerCount),
            nameof(XhsPgyBlogger.PicturePrice), nameof(XhsPgyBlogger.VideoPrice), nameof(XhsPgyBlogger.ContentTags));
        Add<XhsConfig>(entries,
            nameof(XhsConfig.Region), nameof(XhsConfig.BaseUri), nameof(XhsConfig.Token), nameof(XhsConfig.TokenSource),
            nameof(XhsConfig.Path));
        Add<XhsConnectionResult>(entries,
            nameof(XhsConnectionResult.Region), nameof(XhsConnectionResult.Address),
            nameof(XhsConnectionResult.IsReachable), nameof(XhsConnectionResult.AverageMs),
            nameof(XhsConnectionResult.Error));
        Add<XhsUsage>(entries,
            nameof(XhsUsage.Requests), nameof(XhsUsage.Billed), nameof(XhsUsage.Saved), nameof(XhsUsage.Retries),
            nameof(XhsUsage.Failures), nameof(XhsUsage.Unconfirmed), nameof(XhsUsage.Since));
        Add<XhsEndpointUsage>(entries,
            nameof(XhsEndpointUsage.Endpoint), nameof(XhsEndpointUsage.Requests), nameof(XhsEndpointUsage.Billed),
            nameof(XhsEndpointUsage.Saved), nameof(XhsEndpointUsage.Failures), nameof(XhsEndpointUsage.Unconfirmed));
        Add<XhsStore>(entries,
            nameof(XhsStore.Store), nameof(XhsStore.Size), nameof(XhsStore.Answers), nameof(XhsStore.Creators),
            nameof(XhsStore.Saved), nameof(XhsStore.SpentToday));
        Add<XhsStoreErasure>(entries,
            nameof(XhsStoreErasure.UserId), nameof(XhsStoreErasure.OlderThan), nameof(XhsStoreErasure.Answers),
            nameof(XhsStoreErasure.Marks), nameof(XhsStoreErasure.Size));
        Add<XhsGrowth>(entries,
            nameof(XhsGrowth.UserId), nameof(XhsGrowth.Nickname), nameof(XhsGrowth.Days),
            nameof(XhsGrowth.LastFollowerCount), nameof(XhsGrowth.FollowerChange),
            nameof(XhsGrowth.FollowerChangePerDay), nameof(XhsGrowth.NoteChange));

        // What else comes out of cmdlets: every type that says when it was retrieved. Its view says what is shown
        // first.
        foreach (var type in typeof(XhsUser).Assembly.GetExportedTypes())
        {
            if (type.GetProperty(nameof(XhsUser.RetrievedAt)) is not null &&
                !entries.Exists(entry => entry.TypeName == type.FullName))
            {
                Add(entries, type);
            }
        }

        return entries.ToArray();
    }

    private static void Add<T>(List<TypeData> entries, params string[] shownFirst) =>
        Add(entries, typeof(T), shownFirst);

    private static void Add(List<TypeData> entries, Type type, params string[] shownFirst)
    {
        // Three levels: the object, a list in it, the objects in the list.
        entries.Add(new TypeData(type.FullName!)
        {
            DefaultDisplayPropertySet = shownFirst.Length == 0 ? null : new PropertySetData(shownFirst),
            TypeConverter = typeof(RehydratingConverter),
            SerializationDepth = 3,
        });
        entries.Add(new TypeData("Deserialized." + type.FullName) { TargetTypeForDeserialization = type });
    }
}
