using System.Collections;
using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Binding;
using XhsPowerShell.Commands.Completion;

namespace XhsPowerShell.Commands;

/// <summary>
/// Searches creators in the marketplace: many objects, a page of 20 at a time, requested only when they are wanted.
/// Each page is one billed call.
/// </summary>
[Cmdlet(VerbsCommon.Search, "XhsPgyBlogger")]
[OutputType(typeof(XhsPgyBlogger), typeof(string))]
public sealed class SearchXhsPgyBloggerCommand : XhsListCommand<XhsPgyBlogger>
{
    // Without a keyword the filters alone are the search.
    private static readonly string[] FiltersOnly = [null!];

    /// <summary>What to search for; everything that fits the filters when it is not given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(NoFileCompleter)), TextTransformation, AllowEmptyString]
    public string[] Keyword { get; set; } = FiltersOnly;

    /// <summary>Where the keyword is searched.</summary>
    [Parameter]
    public XhsPgySearchIn SearchIn { get; set; }

    /// <summary>The page to start at.</summary>
    [Parameter, ValidateRange(1, int.MaxValue)]
    public int Page { get; set; } = 1;

    /// <summary>The order of the creators.</summary>
    [Parameter]
    public XhsPgyBloggerSort Sort { get; set; }

    /// <summary>At least this many followers.</summary>
    [Parameter, ValidateRange(0, long.MaxValue)]
    public long MinFollower { get; set; }

    /// <summary>At most this many followers.</summary>
    [Parameter, ValidateRange(0, long.MaxValue)]
    public long MaxFollower { get; set; }

    /// <summary>The age of most followers.</summary>
    [Parameter]
    public XhsPgyFollowerAge FollowerAge { get; set; }

    /// <summary>The gender of most followers.</summary>
    [Parameter]
    public XhsPgyFollowerGender FollowerGender { get; set; }

    /// <summary>The age of the followers' children, in the words of the marketplace.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(NoFileCompleter))]
    public string? FollowerChildAge { get; set; }

    /// <summary>Where the followers live.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(NoFileCompleter))]
    public string? FollowerLocation { get; set; }

    /// <summary>The gender of the creators.</summary>
    [Parameter]
    public XhsPgyGender Gender { get; set; }

    /// <summary>Where the creators live.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(NoFileCompleter))]
    public string? Location { get; set; }

    /// <summary>What the creators post about, such as 母婴.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(NoFileCompleter))]
    public string? ContentTag { get; set; }

    /// <summary>The scenes of the content, in the words of the marketplace.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(NoFileCompleter))]
    public string? ContentScene { get; set; }

    /// <summary>What the creators say about themselves, such as 妈妈.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(NoFileCompleter))]
    public string? PersonalTag { get; set; }

    /// <summary>The target of the campaign, in the words of the marketplace.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(NoFileCompleter))]
    public string? MarketTarget { get; set; }

    /// <summary>The group of people that the content reaches, in the words of the marketplace.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(NoFileCompleter))]
    public string? AudienceGroup { get; set; }

    /// <summary>One of the 20 crowds of the platform.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(NoFileCompleter))]
    public string? Crowd { get; set; }

    /// <summary>A crowd of the car industry.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(NoFileCompleter))]
    public string? CarCrowd { get; set; }

    /// <summary>A feature of the content, in the words of the marketplace.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(NoFileCompleter))]
    public string? FeatureTag { get; set; }

    /// <summary>The theme of the content, in the words of the marketplace.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(NoFileCompleter))]
    public string? ContentTheme { get; set; }

    /// <summary>Leave out creators who are hardly active.</summary>
    [Parameter]
    public SwitchParameter ExcludeInactive { get; set; }

    /// <summary>Only creators who win followers.</summary>
    [Parameter]
    public SwitchParameter IsGrowing { get; set; }

    /// <summary>What the creators mostly post.</summary>
    [Parameter]
    public XhsNoteFormat NoteType { get; set; }

    /// <summary>The industry that the creators worked for.</summary>
    [Parameter]
    public XhsPgyIndustry Industry { get; set; }

    /// <summary>At least this median of views of a note in 30 days.</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinImpression { get; set; }

    /// <summary>At most this median of views of a note in 30 days.</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxImpression { get; set; }

    /// <summary>At least this median of reads of a note in 30 days.</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinReadMedian { get; set; }

    /// <summary>At most this median of reads of a note in 30 days.</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxReadMedian { get; set; }

    /// <summary>At least this median of interactions with a note in 30 days.</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinInteractionMedian { get; set; }

    /// <summary>At most this median of interactions with a note in 30 days.</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxInteractionMedian { get; set; }

    /// <summary>At least this share of notes with 1,000 likes in 30 days (per cent).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinThousandLikePercent { get; set; }

    /// <summary>At most this share of notes with 1,000 likes in 30 days (per cent).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxThousandLikePercent { get; set; }

    /// <summary>At least this quote for a picture note (CNY).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinPicturePrice { get; set; }

    /// <summary>At most this quote for a picture note (CNY).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxPicturePrice { get; set; }

    /// <summary>At least this quote for a video note (CNY).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinVideoPrice { get; set; }

    /// <summary>At most this quote for a video note (CNY).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxVideoPrice { get; set; }

    /// <summary>At least this share of invitations answered within 48 hours (per cent).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinReplyPercent { get; set; }

    /// <summary>At most this share of invitations answered within 48 hours (per cent).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxReplyPercent { get; set; }

    /// <summary>At least this number of orders in progress.</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinOpenOrder { get; set; }

    /// <summary>At most this number of orders in progress.</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxOpenOrder { get; set; }

    /// <summary>The trade of brands that the creators worked for, in the words of the marketplace.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(NoFileCompleter))]
    public string? TradeType { get; set; }

    /// <summary>The ids of brands that the creators worked for.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(NoFileCompleter))]
    public string? BrandId { get; set; }

    /// <summary>Leave out the creators who worked for the brands of BrandId.</summary>
    [Parameter]
    public SwitchParameter ExcludeBrand { get; set; }

    /// <summary>At least this median of views of a paid note in 30 days.</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinPaidImpression { get; set; }

    /// <summary>At most this median of views of a paid note in 30 days.</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxPaidImpression { get; set; }

    /// <summary>At least this median of reads of a paid note in 30 days.</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinPaidReadMedian { get; set; }

    /// <summary>At most this median of reads of a paid note in 30 days.</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxPaidReadMedian { get; set; }

    /// <summary>At least this median of interactions with a paid note in 30 days.</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinPaidInteractionMedian { get; set; }

    /// <summary>At most this median of interactions with a paid note in 30 days.</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxPaidInteractionMedian { get; set; }

    /// <summary>At least this median of visitors of a shop in 30 days.</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinVisitorMedian { get; set; }

    /// <summary>At most this median of visitors of a shop in 30 days.</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxVisitorMedian { get; set; }

    /// <summary>At least this expected cost of 1,000 views of a picture note (CNY).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinPictureCpm { get; set; }

    /// <summary>At most this expected cost of 1,000 views of a picture note (CNY).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxPictureCpm { get; set; }

    /// <summary>At least this expected cost of 1,000 views of a video note (CNY).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinVideoCpm { get; set; }

    /// <summary>At most this expected cost of 1,000 views of a video note (CNY).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxVideoCpm { get; set; }

    /// <summary>At least this expected cost of a read of a picture note (CNY).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinPictureReadCost { get; set; }

    /// <summary>At most this expected cost of a read of a picture note (CNY).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxPictureReadCost { get; set; }

    /// <summary>At least this expected cost of a read of a video note (CNY).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinVideoReadCost { get; set; }

    /// <summary>At most this expected cost of a read of a video note (CNY).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxVideoReadCost { get; set; }

    /// <summary>At least this expected cost of an interaction with a picture note (CNY).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinPictureEngagementCost { get; set; }

    /// <summary>At most this expected cost of an interaction with a picture note (CNY).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxPictureEngagementCost { get; set; }

    /// <summary>At least this expected cost of an interaction with a video note (CNY).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinVideoEngagementCost { get; set; }

    /// <summary>At most this expected cost of an interaction with a video note (CNY).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxVideoEngagementCost { get; set; }

    /// <summary>At least this expected cost of a visitor of a shop (CNY).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinVisitorCost { get; set; }

    /// <summary>At most this expected cost of a visitor of a shop (CNY).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxVisitorCost { get; set; }

    /// <summary>At least this number of live shows in 30 days.</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinLiveCount { get; set; }

    /// <summary>At most this number of live shows in 30 days.</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxLiveCount { get; set; }

    /// <summary>At least this average number of viewers of a live show.</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinLiveViewer { get; set; }

    /// <summary>At most this average number of viewers of a live show.</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxLiveViewer { get; set; }

    /// <summary>At least this average sales of a live show in 90 days (CNY).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MinLiveSales { get; set; }

    /// <summary>At most this average sales of a live show in 90 days (CNY).</summary>
    [Parameter, ValidateRange(0, 1e15)]
    public decimal MaxLiveSales { get; set; }

    /// <summary>A creator to find similar ones of: an id or a profile link; together with SimilarWord.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(UserIdCompleter))]
    public string? SimilarUserId { get; set; }

    /// <summary>In what they are to be similar; together with SimilarUserId.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(NoFileCompleter))]
    public string? SimilarWord { get; set; }

    /// <summary>Any other filter by its name at the service.</summary>
    [Parameter, ValidateNotNull, ArgumentCompleter(typeof(NoFileCompleter))]
    public Hashtable? Filter { get; set; }

    private protected override string[] Inputs => Keyword;

    private protected override object Endpoint => EndpointList.SearchPgyBlogger;
}
