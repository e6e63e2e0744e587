using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>
/// Answers in the process as the service would over HTTP, without token, network or cost: made-up creators, notes and
/// quotes, the same for the same question everywhere. Host and scheme of the address do not matter.
/// </summary>
internal sealed class SandboxHandler : HttpMessageHandler
{
    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<HttpResponseMessage>(cancellationToken)
            : Task.FromResult(Answer(request));

#if NET8_0_OR_GREATER
    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Answer(request);
    }
#endif

    private static HttpResponseMessage Answer(HttpRequestMessage request)
    {
        Uri address = request.RequestUri!;
        var query = new SandboxQuery(address);
        SandboxAnswer answer = request.Method == HttpMethod.Get ? Ask(address.AbsolutePath, query) : SandboxAnswer.NotAllowed();
        return answer.ToResponse(request, query.RequestId);
    }

    private static SandboxAnswer Ask(string path, SandboxQuery query) => path switch
    {
        "/ping" => SandboxAnswer.Ok(json => json.WriteStringValue("pong")),
        "/api/xiaohongshu/search-user/v2" => SandboxSearch.Answer(query),
        "/api/xiaohongshu/get-user/v4" => About(query, "userId", SandboxProfile.Answer),
        "/api/xiaohongshu/get-user-note-list/v4" => About(query, "userId", creator => SandboxNoteList.Answer(creator, query["lastCursor"])),
        "/api/xiaohongshu-pgy/api/solar/cooperator/user/blogger/userId/v1" => About(query, "userId", SandboxPgy.Answer),
        "/api/xiaohongshu-pgy/get-kol-info/v1" => AcceptsCache(query["acceptCache"])
            ? About(query, "kolId", SandboxPgy.Answer)
            : SandboxAnswer.Invalid("acceptCache must be true or false"),
        _ => SandboxAnswer.NotFound(),
    };

    private static SandboxAnswer About(SandboxQuery query, string parameter, Func<SandboxCreator, SandboxAnswer> answer)
    {
        string? id = query[parameter];
        if (!SandboxId.IsWellFormed(id))
        {
            return SandboxAnswer.Invalid(parameter + " must be 24 hexadecimal digits");
        }

        return SandboxWorld.Find(id!) is { } creator
            ? answer(creator)
            : SandboxAnswer.NoContent("The sandbox has no creator with this id");
    }

    private static bool AcceptsCache(string? value) => value is null || bool.TryParse(value, out _);
}
