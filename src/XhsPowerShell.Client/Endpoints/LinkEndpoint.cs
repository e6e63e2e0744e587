using System.Text.Json;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>Where a short share link leads: one object.</summary>
public sealed class LinkEndpoint() : SingleEndpoint<XhsLink>(new(
    Name: "Link",
    Path: "/api/xiaohongshu/share-url-transfer/v1",
    Cmdlet: "Resolve-XhsLink",
    Command: "resolve",
    Meaning: "Where short share links lead, with the id of the note or user: one billed call each.",
    ChineseMeaning: "解析分享短链接，得到其中的笔记或用户 ID：每个计费一次。",
    Input: InputKind.Link,
    InputParameter: "shareUrl",
    Sample: "share-url-transfer.v1.json"))
{
    private static readonly AnswerTemplate Template = new("share-url-transfer", typeof(Facts));

    private static readonly FieldMap<XhsLink> Fields = FieldMaps.XhsLink();

    internal override XhsLink? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    {
        var link = Fields.Read(ref reader, retrievedAt);
        if (link is null)
        {
            return null;
        }
        link.NoteId = NoteId.TryParseLink(link.Address ?? string.Empty, out var note) ? note : null;
        link.UserId = UserId.TryParse(link.Address, out var user) ? user : null;
        link.Target = link.NoteId is not null ? "Note" : link.UserId is not null ? "User" : null;
        return link;
    }

    internal override void SetInput(XhsLink value, string input) => value.Link = input;

    internal override string? IdOf(XhsLink value) => null;

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        ShareLink.TryParse(query[InputParameter], out var link)
        ? SandboxAnswer.Ok(Template, new Facts(query.World, link))
        : SandboxAnswer.Invalid(Texts.Get("Sandbox.NotAShareLink", "shareUrl"));

    /// <summary>A link with <c>/user/</c> in it leads to a profile, any other to a note.</summary>
    private sealed class Facts(SandboxWorld world, string link)
    {
        public string Address => "https://www.xiaohongshu.com/" + Target + "?xsec_token=sandbox&xsec_source=app_share";

        private string Target
        {
            get
            {
                var number = (int)(DeterministicRandom.Hash(link) % SandboxWorld.CreatorCount);
                var creator = world.Creator(number);
                while (creator.NoteCount == 0)
                {
                    creator = world.Creator(number = (number + 1) % SandboxWorld.CreatorCount);
                }

                return link.IndexOf("/user/", StringComparison.OrdinalIgnoreCase) is >= 0
                    ? "user/profile/" + creator.UserId
                    : "explore/" + creator.Notes.At(0).Id;
            }
        }
    }
}
