using System.Text.Json;
using System;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>The queries of the five endpoints. Making one sends nothing.</summary>
public static class XhsQueries
{
    private static readonly DataReaderDelegate<XhsUser> ReadUser = static (ref Utf8JsonReader reader, ReadOnlySpan<byte> _, DateTimeOffset retrievedAt) =>
        UserReader.Read(ref reader, retrievedAt);

    private static readonly DataReaderDelegate<XhsPgyBlogger> ReadPgyBlogger = static (ref Utf8JsonReader reader, ReadOnlySpan<byte> _, DateTimeOffset retrievedAt) =>
        PgyBloggerReader.Read(ref reader, retrievedAt);

    /// <summary>A user's profile: one object.</summary>
    /// <param name="client">What asks.</param>
    /// <param name="userId">The user's id.</param>
    /// <param name="withJson">True to keep each object's JSON text.</param>
    /// <returns>The query.</returns>
    public static Query<XhsUser> User(XhsClient client, string userId, bool withJson) => new SingleQuery<XhsUser>(
        client, userId, withJson, new ApiRequest(XhsEndpoint.User, ("userId", userId)) { Subject = userId, DataReader = ReadUser });

    /// <summary>The users that a keyword finds: many objects, a page of 20 at a time.</summary>
    /// <param name="client">What asks.</param>
    /// <param name="keyword">What to search for.</param>
    /// <param name="withJson">True to keep each object's JSON text.</param>
    /// <param name="limits">How much of it.</param>
    /// <param name="page">The page to begin with (1-based).</param>
    /// <returns>The query.</returns>
    public static Query<XhsUserSummary> Search(XhsClient client, string keyword, bool withJson, PageLimits limits, int page = 1) =>
        new SearchUserQuery(client, keyword, withJson, limits, page);

    /// <summary>A user's notes: many objects, a page at a time, pinned ones first and then the newest.</summary>
    /// <param name="client">What asks.</param>
    /// <param name="userId">The user's id.</param>
    /// <param name="withJson">True to keep each object's JSON text.</param>
    /// <param name="limits">How much of it.</param>
    /// <param name="after">No note older than this; the moment itself is included.</param>
    /// <param name="before">No note as new as this or newer.</param>
    /// <param name="cursor">Where to go on, or null for the beginning.</param>
    /// <returns>The query.</returns>
    public static Query<XhsNote> Notes(
        XhsClient client, string userId, bool withJson, PageLimits limits, DateTimeOffset? after = null, DateTimeOffset? before = null, string? cursor = null) =>
        new UserNoteQuery(client, userId, withJson, limits, after, before, cursor);

    /// <summary>A creator's marketplace profile: one object.</summary>
    /// <param name="client">What asks.</param>
    /// <param name="userId">The user's id.</param>
    /// <param name="withJson">True to keep each object's JSON text.</param>
    /// <returns>The query.</returns>
    public static Query<XhsPgyBlogger> PgyBlogger(XhsClient client, string userId, bool withJson) => new SingleQuery<XhsPgyBlogger>(
        client, userId, withJson, new ApiRequest(XhsEndpoint.PgyBlogger, ("userId", userId)) { Subject = userId, DataReader = ReadPgyBlogger });

    /// <summary>A creator's marketplace profile from the legacy endpoint: one object.</summary>
    /// <param name="client">What asks.</param>
    /// <param name="kolId">The user's id.</param>
    /// <param name="withJson">True to keep each object's JSON text.</param>
    /// <param name="acceptCache">True when an older answer of the service is good enough.</param>
    /// <returns>The query.</returns>
    public static Query<XhsPgyBlogger> PgyKol(XhsClient client, string kolId, bool withJson, bool acceptCache) => new SingleQuery<XhsPgyBlogger>(
        client,
        kolId,
        withJson,
        acceptCache
            ? new ApiRequest(XhsEndpoint.PgyKol, ("kolId", kolId), ("acceptCache", "true")) { Subject = kolId, DataReader = ReadPgyBlogger }
            : new ApiRequest(XhsEndpoint.PgyKol, ("kolId", kolId)) { Subject = kolId, DataReader = ReadPgyBlogger });
}
