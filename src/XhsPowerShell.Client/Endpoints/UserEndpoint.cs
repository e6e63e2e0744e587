using System.Text.Json;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>A user's profile: one object.</summary>
public sealed class UserEndpoint() : SingleEndpoint<XhsUser>(new(
    Name: "User",
    Path: "/api/xiaohongshu/get-user/v4",
    Cmdlet: "Get-XhsUser",
    Command: "user",
    Meaning: "Profiles of creators: one billed call each.",
    ChineseMeaning: "博主的主页资料与各项数据：每个计费一次。",
    Input: InputKind.UserId,
    InputParameter: "userId",
    Sample: "get-user.v4.json"))
{
    private static readonly FieldMap<XhsUser> Fields = FieldMaps.XhsUser();

    private static readonly AnswerTemplate Template = new("user", typeof(SandboxCreator));

    internal override string? IdOf(XhsUser value) => value.UserId;

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        SandboxAnswer.ForCreator(query, InputParameter, static creator => SandboxAnswer.Ok(Template, creator));

    internal override XhsUser? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    {
        if (Fields.Read(ref reader) is not { } user)
        {
            return null;
        }

        user.NoteCount ??= user.Details!.DisplayedNoteCount;
        user.LikeAndCollectCount = user.Interactions?.Find(static counter => counter.Type == "interaction")?.Count;
        user.Tags = TagNames(user.TagDetails);
        user.ProfileUrl = string.IsNullOrEmpty(user.UserId)
            ? null
            : "https://www.xiaohongshu.com/user/profile/" + user.UserId;
        user.RetrievedAt = JsonValue.OnPlatformClock(retrievedAt);
        return user;
    }

    private static XhsList<string>? TagNames(XhsList<XhsUserTag>? tags)
    {
        if (tags is null)
        {
            return null;
        }

        var names = new XhsList<string>();
        foreach (var tag in tags)
        {
            if (!string.IsNullOrEmpty(tag.Name))
            {
                names.Add(tag.Name!);
            }
        }

        return names;
    }
}
