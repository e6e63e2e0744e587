using System.Text.Json;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>A note with the figures and the creator that the marketplace knows: one object.</summary>
public sealed class PgyNoteDetailEndpoint() : SingleEndpoint<XhsPgyNoteDetail>(new(
    Name: "PgyNoteDetail",
    Path: "/api/xiaohongshu-pgy/api/solar/note/noteId/detail/v1",
    Cmdlet: "Get-XhsPgyNoteDetail",
    Command: "pgy note-detail",
    Meaning:
        "Notes with their impressions, reads and creator as the marketplace counts them: one billed call each.",
    ChineseMeaning: "笔记在蒲公英中的曝光、阅读、互动与博主信息：每篇计费一次。",
    Input: InputKind.NoteId,
    InputParameter: "noteId",
    Sample: "pgy-note-detail.v1.json"))
{
    private static readonly AnswerTemplate Template = new("pgy-note-detail", typeof(Facts));

    private static readonly FieldMap<XhsPgyNoteImage> ImageFields =
        new FieldMap<XhsPgyNoteImage>(static () => new XhsPgyNoteImage())
        .Text("url", static (image, value) => image.Url = value)
        .Text("original", static (image, value) => image.OriginalUrl = value)
        .Int("width", static (image, value) => image.Width = value)
        .Int("height", static (image, value) => image.Height = value)
        .Text("fileId", static (image, value) => image.FileId = value)
        .Text("traceId", static (image, value) => image.TraceId = value)
        .Decimal("latitude", static (image, value) => image.Latitude = value)
        .Decimal("longitude", static (image, value) => image.Longitude = value)
        .Raw("sticker", static (image, value) => image.Sticker = value);

    private static readonly FieldMap<XhsPgyNoteCreator> CreatorFields =
        new FieldMap<XhsPgyNoteCreator>(static () => new XhsPgyNoteCreator())
        .Text("userId", static (creator, value) => creator.UserId = value)
        .Text("nickName", static (creator, value) => creator.Nickname = value)
        .Text("avatar", static (creator, value) => creator.AvatarUrl = value)
        .Text("advertiserId", static (creator, value) => creator.AdvertiserId = value)
        .Long("fansNum", static (creator, value) => creator.FollowerCount = value)
        .Text("location", static (creator, value) => creator.Location = value)
        .Gender("gender", static (creator, value) => creator.Gender = value)
        .Decimal("picturePrice", static (creator, value) => creator.PicturePrice = value)
        .Decimal("videoPrice", static (creator, value) => creator.VideoPrice = value)
        .Int("priceState", static (creator, value) => creator.PriceState = value)
        .Int("pictureState", static (creator, value) => creator.PictureState = value)
        .Int("videoState", static (creator, value) => creator.VideoState = value)
        .Int("cooperType", static (creator, value) => creator.CooperationType = value)
        .Int("userType", static (creator, value) => creator.UserType = value)
        .Int("operateState", static (creator, value) => creator.OperationState = value)
        .Int("kolType", static (creator, value) => creator.CreatorType = value)
        .Int("currentLevel", static (creator, value) => creator.Level = value)
        .ContentTags("contentTags", static (creator, value) => creator.ContentTags = value)
        .Texts("featureTags", static (creator, value) => creator.FeatureTags = value)
        .Texts("personalTags", static (creator, value) => creator.PersonalTags = value)
        .Long("clickMidNum", static (creator, value) => creator.ReadMedian = value)
        .Long("interMidNum", static (creator, value) => creator.InteractionMedian = value)
        // Sent under two spellings: the one with a capital wins, whichever comes first in the text.
        .Long("mEngagementNum", static (creator, value) => creator.EngagementMedian = value ?? creator.EngagementMedian)
        .Long("mengagementNum", static (creator, value) => creator.EngagementMedian ??= value)
        .Flag("isCollect", static (creator, value) => creator.IsCollected = value)
        .Flag("pictureInCart", static (creator, value) => creator.IsPictureInCart = value)
        .Flag("videoInCart", static (creator, value) => creator.IsVideoInCart = value);

    private static readonly FieldMap<XhsPgyNoteDetail> Fields =
        new FieldMap<XhsPgyNoteDetail>(static () => new XhsPgyNoteDetail())
        .Text("noteId", static (note, value) => note.NoteId = value)
        .Text("userId", static (note, value) => note.UserId = value)
        .Text("name", static (note, value) => note.Nickname = value)
        .Text("redId", static (note, value) => note.RedId = value)
        .Text("title", static (note, value) => note.Title = value)
        .Text("content", static (note, value) => note.Description = value)
        .Text("type", static (note, value) => note.Type = PgyFields.NoteType(value))
        .PlatformTime("createTime", static (note, value) => note.PublishedAt = value)
        .Time("time.createTime", static (note, value) => note.CreatedAt = value)
        .Time("time.updateTime", static (note, value) => note.UpdatedAt = value)
        .Time("time.userUpdateTime", static (note, value) => note.EditedAt = value)
        .Long("impNum", static (note, value) => note.ImpressionCount = value)
        .Long("readNum", static (note, value) => note.ReadCount = value)
        .Long("likeNum", static (note, value) => note.LikeCount = value)
        .Long("favNum", static (note, value) => note.CollectCount = value)
        .Long("cmtNum", static (note, value) => note.CommentCount = value)
        .Long("shareNum", static (note, value) => note.ShareCount = value)
        .Long("followCnt", static (note, value) => note.NewFollowerCount = value)
        .Text("reportBrandUserId", static (note, value) => note.BrandUserId = value)
        .Text("reportBrandName", static (note, value) => note.BrandName = value)
        .Texts("featureTags", static (note, value) => note.FeatureTags = value)
        .Texts("atUserList", static (note, value) => note.MentionedUsers = value)
        .Text("noteLink", static (note, value) => note.NoteUrl = value)
        .Text("headPhoto", static (note, value) => note.AvatarUrl = value)
        .List("imagesList", ImageFields, static (note, value) => note.Images = value)
        .Raw("videoInfo", static (note, value) => note.VideoInfo = value)
        .Raw("compClickData", static (note, value) => note.ComponentClicks = value)
        .Object("userInfo", CreatorFields, static (note, value) => note.Creator = value);

    internal override XhsPgyNoteDetail? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    {
        var note = Fields.Read(ref reader, retrievedAt);
        if (note is not null)
        {
            note.Topics = NoteTopics.Find(note.Description);
            note.ImageUrls = note.Images is null
                ? null
                : new(note.Images.Select(static image => image.Url).OfType<string>());
            note.CoverUrl = note.ImageUrls is { Count: > 0 } urls ? urls[0] : null;
        }

        return note;
    }

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        SandboxAnswer.ForNote(query, InputParameter, static note => note.Creator.Quote.IsListed
            ? SandboxAnswer.Ok(Template, new Facts(note))
            : SandboxAnswer.NoContent(Texts.Get("Sandbox.NoteNotListed")));

    internal override string? IdOf(XhsPgyNoteDetail value) => value.NoteId;

    private sealed class Facts(SandboxNote note)
    {
        private readonly SandboxQuote quote = note.Creator.Quote;

        public SandboxNote Note => note;
        public SandboxQuote Quote => quote;
        public IReadOnlyList<SandboxImage> Images => note.Images;
        public int Type => note.IsVideo ? 2 : 1;
        public long CreatedMilliseconds => note.CreatedAt * 1000;
        public long UpdatedMilliseconds => Math.Max(note.CreatedAt, note.UpdatedAt) * 1000;

        public string PublishedAt => DateTimeOffset.FromUnixTimeSeconds(note.CreatedAt).ToOffset(TimeSpan.FromHours(8))
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

        public long ImpressionCount => note.ReadCount * SandboxFigures.ImpressionsPerRead;
        public long NewFollowerCount => note.ReadCount / SandboxFigures.ReadsPerFollower;
        public string? BrandName => note.IsPaid ? note.BrandName : null;
        public decimal? PicturePrice => quote.IsQuoted ? quote.PicturePrice : null;
        public decimal? VideoPrice => quote.IsQuoted ? quote.VideoPrice : null;
    }
}
