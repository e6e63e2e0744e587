using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace XhsPowerShell.TestServer.Control;

/// <summary>Splits <c>/s/{space}/{rest}</c>, and tells control from service.</summary>
internal sealed class Router(SpaceTable spaces)
{
    private const string Prefix = "/s/";
    private const string ControlPrefix = "/_control/";

    public Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var space = "default";
        if (path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            var end = path.IndexOf('/', Prefix.Length);
            end = end < 0 ? path.Length : end;
            space = path[Prefix.Length..end];
            path = path[end..];
        }

        return path.StartsWith(ControlPrefix, StringComparison.Ordinal)
            ? ControlApi.HandleAsync(context, spaces[space], path[ControlPrefix.Length..])
            : Answers.Service.HandleAsync(context, spaces[space].State, path);
    }
}
