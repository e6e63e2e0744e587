using System.Text.Json;
using System;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Json;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>Reads an entry of the <c>users</c> of a search. Keyword and rank are the caller's to set.</summary>
internal static class UserSummaryReader
{
    private static readonly FieldMap<XhsUserSummary> Fields = new FieldMap<XhsUserSummary>(static () => new XhsUserSummary())
        .Text("id", static (user, value) => user.UserId = value)
        .Text("red_id", static (user, value) => user.RedId = value)
        .Text("name", static (user, value) => user.Nickname = value)
        .Text("desc", static (user, value) => user.Description = value)
        .Text("sub_title", static (user, value) => user.SubTitle = value)
        .Flag("red_official_verified", static (user, value) => user.IsVerified = value)
        .Int("red_official_verify_type", static (user, value) => user.VerifyType = value)
        .Text("image", static (user, value) => user.AvatarUrl = value)
        .Text("reason", static (user, value) => user.Reason = value)
        .Flag("self", static (user, value) => user.Self = value)
        .Flag("followed", static (user, value) => user.Followed = value)
        .Flag("show_red_official_verify_icon", static (user, value) => user.ShowRedOfficialVerifyIcon = value)
        .Text("link", static (user, value) => user.Link = value);

    /// <summary>Reads a user found.</summary>
    /// <param name="reader">Stands on the value; is left on its end.</param>
    /// <param name="retrievedAt">When the answer arrived.</param>
    /// <returns>The object, or null when the value is none.</returns>
    /// <exception cref="JsonException">The text is not JSON, or nested too deep.</exception>
    public static XhsUserSummary? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    {
        var user = Fields.Read(ref reader);
        if (user is not null)
        {
            user.RetrievedAt = JsonValue.OnPlatformClock(retrievedAt);
        }

        return user;
    }
}
