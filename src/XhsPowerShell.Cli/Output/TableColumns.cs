using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace XhsPowerShell.Cli.Output;

/// <summary>The properties that a table shows of each type.</summary>
internal static class TableColumns
{
    private static readonly Dictionary<Type, string[]> Names = new()
    {
        [typeof(XhsUserSummary)] = ["Rank", "UserId", "Nickname", "RedId", "SubTitle", "IsVerified"],
        [typeof(XhsUser)] = ["UserId", "Nickname", "FollowerCount", "LikeAndCollectCount", "NoteCount", "Location"],
        [typeof(XhsNote)] = ["CreatedAt", "NoteId", "Title", "Type", "LikeCount", "CollectCount", "CommentCount"],
        [typeof(XhsPgyBlogger)] = ["UserId", "Nickname", "FollowerCount", "PicturePrice", "VideoPrice", "LowerPrice"],
    };

    /// <summary>The columns, or null for a type that is shown as a list of its properties.</summary>
    public static PropertyInfo[]? Of(Type type) =>
        Names.TryGetValue(type, out var names) ? [.. names.Select(name => type.GetProperty(name)!)] : null;
}
