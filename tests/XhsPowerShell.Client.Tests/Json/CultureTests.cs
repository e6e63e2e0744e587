using System;
using System.Globalization;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Tests.Endpoints;
using Xunit;

namespace XhsPowerShell.Client.Tests.Json;

[CollectionDefinition(nameof(CultureTests), DisableParallelization = true)]
[Collection(nameof(CultureTests))]
public sealed class CultureTests : IDisposable
{
    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly string? timeZone = Environment.GetEnvironmentVariable("TZ");

    [Theory]
    [InlineData("zh-CN", "Asia/Shanghai")]
    [InlineData("de-DE", "America/New_York")]
    [InlineData("tr-TR", "Pacific/Kiritimati")]
    public void Neither_language_nor_time_zone_of_the_machine_changes_what_is_read(string name, string zone)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        SetTimeZone("UTC");
        var expected = ReadEverything();

        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        SetTimeZone(zone);

        Assert.Equal(expected, ReadEverything());
    }

    public void Dispose()
    {
        CultureInfo.CurrentCulture = culture;
        SetTimeZone(timeZone);
    }

    private static string[] ReadEverything()
    {
        var user = ReadAll.Read(
            EndpointList.User.Read,
            """{"fans":"1.5万","liked":"1,234","collected":"1.234","blocked":"FALSE","interactions":[{"name":"i","count":-1234567}]}"""u8)!;
        var note = ReadAll.Read(NoteFields.Read, Sample.Note)!;
        var creator = ReadAll.Read(PgyBloggerFields.Read,
            """{"picturePrice":"1.50","videoPrice":1234.50,"clothingIndustryPrice":{"picturePrice":1234.5}}"""u8)!;
        Assert.True(UserId.TryParse("XIAOHONGSHU.COM/USER/PROFILE/5A901362E8AC2B36C99BCE33", out var id));
        return
        [
            string.Join('|', Fingerprint.Create(user)),
            string.Join('|', Fingerprint.Create(note)),
            string.Join('|', Fingerprint.Create(creator)),
            user.Interactions!.ToString(),
            creator.Details!.ClothingPrice!.ToString(),
            note.CreatedAt!.Value.Offset.ToString(),
            note.RetrievedAt!.Value.Offset.ToString(),
            note.Details!.ToString(),
            id,
        ];
    }

    private static void SetTimeZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
