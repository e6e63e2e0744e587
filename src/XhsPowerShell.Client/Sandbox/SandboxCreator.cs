namespace XhsPowerShell.Client.Sandbox;

/// <summary>
/// A made-up creator: the same one wherever it shows up. Its public properties fill the slots of templates.
/// </summary>
internal sealed class SandboxCreator
{
    /// <summary>Keeps users' ids apart from notes' ids.</summary>
    public const uint IdKey = 0x5A90C3E1;

    // Followers: a few accounts are large, most are not.
    private static readonly (long Low, long High)[] Tiers =
    [
        (500, 5_000), (500, 5_000), (500, 5_000), (5_000, 50_000), (5_000, 50_000), (5_000, 50_000), (5_000, 50_000),
        (50_000, 200_000), (50_000, 200_000), (200_000, 3_000_000),
    ];

    private static readonly ulong CreatorSeed = DeterministicRandom.SeedFor("creator");
    private static readonly ulong GoodsSeed = DeterministicRandom.SeedFor("goods");
    private static readonly ulong RegisteredSeed = DeterministicRandom.SeedFor("registered");

    private readonly DeterministicRandom bios;
    private string? description;
    private SandboxNotes? notes;
    private SandboxQuote? quote;

    public SandboxCreator(SandboxWorld world, uint number, string userId)
    {
        World = world;
        Number = number;
        UserId = userId;
        Topic = SandboxWords.Topics[(int)(number % (uint)SandboxWords.Topics.Length)];
        var random = new DeterministicRandom(CreatorSeed, number);
        Gender = random.OneIn(20) ? 2 : random.OneIn(4) ? 0 : 1;
        Place = random.Pick(SandboxWords.Places);
        HasPlace = !random.OneIn(10);
        City = Place.Substring(Place.IndexOf(' ') + 1);
        var address = random.OneIn(8) ? random.Pick(SandboxWords.Places) : Place;
        IPProvince = address.Substring(0, address.IndexOf(' '));
        Nickname = Fill(random.Pick(SandboxWords.Nicknames), random.Pick(SandboxWords.Names), Topic.Name, City);
        RedId = random.OneIn(4)
            ? random.Pick(SandboxWords.Handles) + Digits(random.Between(100, 999_999))
            : Digits(random.Between(100_000_000, 98_999_999_999));
        bios = random.Split(6);
        VerifyType = random.OneIn(40) ? 2 : random.OneIn(15) ? 1 : 0;
        var (low, high) = random.Pick(Tiers);
        FollowerCount = random.Between(low, high);
        FollowingCount = random.Between(12, 900);
        NoteCount = (int)(FollowerCount >= 50_000 ? random.Between(30, 120)
            : FollowerCount < 5_000 && random.OneIn(10) ? 0
            : random.Between(1, 120));
        LikesPerNote = NoteCount == 0 ? 0 : FollowerCount * random.Between(20, 120) / 10 / NoteCount;
        CollectPercent = random.Between(20, 70);
        CountForm = random.OneIn(30)
            ? SandboxCount.Form.Digits
            : random.OneIn(30) ? SandboxCount.Form.Short : SandboxCount.Form.Number;
    }

    public SandboxWorld World { get; }
    public uint Number { get; }
    public string UserId { get; }
    public SandboxTopic Topic { get; }

    /// <summary>As the service writes it: 0 male, 1 female, 2 unknown.</summary>
    public int Gender { get; }
    public bool HasGender => Gender < 2;

    /// <summary>As the marketplace writes it.</summary>
    public string GenderName => Gender switch { 0 => "男", 1 => "女", _ => string.Empty };
    public string GenderIcon => Gender == 1 ? "female" : "male";

    /// <summary>Province and city.</summary>
    public string Place { get; }

    /// <summary>Whether the creator shows the place.</summary>
    public bool HasPlace { get; }
    public string PlaceTag => Place.Replace(" ", string.Empty);

    /// <summary>The place, or empty text where the creator does not show it.</summary>
    public string ShownPlace => HasPlace ? Place : string.Empty;
    public string Location => HasPlace ? "中国 " + Place : string.Empty;
    public string IPProvince { get; }
    public string City { get; }
    public string Nickname { get; }
    public string RedId { get; }

    /// <summary>Three sentences, each once.</summary>
    public string Description =>
        description ??= string.Join("\n", new[] { Bio(), Bio(), Bio() }.Distinct());

    /// <summary>0 none, 1 personal, 2 business.</summary>
    public int VerifyType { get; }
    public bool IsVerified => VerifyType > 0;
    public string Profession => Topic.Name + "博主";
    public string VerifyText => IsVerified ? Profession : string.Empty;

    /// <summary>
    /// The second line of a search result: the profession of a verified creator, the followers of others.
    /// </summary>
    public string SubTitle => IsVerified ? Profession : "粉丝 " + FollowerText;
    public long FollowerCount { get; }
    public long FollowingCount { get; }
    public int NoteCount { get; init; }

    /// <summary>How many likes a note has on average (count).</summary>
    public long LikesPerNote { get; }

    /// <summary>How many of those who like a note collect it (per cent).</summary>
    public long CollectPercent { get; }

    /// <summary>
    /// True for notes as small as the sample of the documentation: one picture, no details of a video.
    /// </summary>
    public bool HasSmallNotes { get; init; }
    public SandboxCount.Form CountForm { get; }
    public SandboxCount Followers => new(FollowerCount, CountForm);
    public SandboxCount Likes => new(Notes.Totals.Likes, CountForm);
    public SandboxCount Collects => new(Notes.Totals.Collects, CountForm);
    public SandboxCount LikesAndCollects => new(LikeAndCollectCount, CountForm);
    public long LikeAndCollectCount => Notes.Totals.Likes + Notes.Totals.Collects;
    public string FollowerText => SandboxCount.Shorten(FollowerCount);
    public string LikeAndCollectText => SandboxCount.Shorten(LikeAndCollectCount);
    public long GoodsCount => new DeterministicRandom(GoodsSeed, Number).Between(1, 90);
    public SandboxNotes Notes => notes ??= World.CreateNotes(this);

    /// <summary>What the marketplace knows of the creator.</summary>
    public SandboxQuote Quote => quote ??= World.CreateQuote(this);

    /// <summary>The id of a creator, without computing the rest: registered from 2014 to 2023.</summary>
    public static string IdOf(int number)
    {
        var registered = new DeterministicRandom(RegisteredSeed, (uint)number).Between(1_388_534_400, 1_703_980_800);
        return SandboxId.Write(registered, (uint)number, IdKey);
    }

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Fill(string pattern, params object[] words) =>
        string.Format(CultureInfo.InvariantCulture, pattern, words);

    private string Bio() => Fill(bios.Pick(SandboxWords.Bios), Topic.Name, Digits(bios.Between(2, 9)), City);
}
