using System;
using System.Collections.Generic;
using System.Linq;
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

    /// <summary>All of them, in the order of the documentation.</summary>
    public static IReadOnlyList<Endpoint> All { get; } = [SearchUser, User, UserNote, PgyBlogger, PgyKol, PgyFansSummary];

    /// <summary>What the sandbox answers, by path.</summary>
    internal static IReadOnlyDictionary<string, Func<SandboxQuery, SandboxAnswer>> SandboxRoutes { get; } = All
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
