using System.Globalization;
using System.Linq;
using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>A made-up creator: the same one wherever it shows up.</summary>
internal sealed class SandboxCreator
{
    /// <summary>Keeps users' ids apart from notes' ids.</summary>
    public const uint IdKey = 0x5A90C3E1;

    // Followers: a few accounts are large, most are not.
    private static readonly (long Low, long High)[] Tiers =
    {
        (500, 5_000), (500, 5_000), (500, 5_000), (5_000, 50_000), (5_000, 50_000), (5_000, 50_000), (5_000, 50_000),
        (50_000, 200_000), (50_000, 200_000), (200_000, 3_000_000),
    };

    public SandboxCreator(int index)
    {
        Index = index;
        UserId = IdOf(index);
        Topic = SandboxWords.Topics[index % SandboxWords.Topics.Length];
        var dice = new DeterministicRandom("creator", (uint)index);
        Gender = dice.OneIn(20) ? 2 : dice.OneIn(4) ? 0 : 1;
        Place = dice.Pick(SandboxWords.Places);
        HasPlace = !dice.OneIn(10);
        IPProvince = (dice.OneIn(8) ? dice.Pick(SandboxWords.Places) : Place).Split(' ')[0];
        Nickname = Fill(dice.Pick(SandboxWords.Nicknames), dice.Pick(SandboxWords.Names), Topic.Name, City);
        RedId = dice.OneIn(4)
            ? dice.Pick(SandboxWords.Handles) + Digits(dice.Between(100, 999_999))
            : Digits(dice.Between(100_000_000, 98_999_999_999));
        Description = string.Join("\n", new[] { Bio(dice), Bio(dice), Bio(dice) }.Distinct());
        VerifyType = dice.OneIn(40) ? 2 : dice.OneIn(15) ? 1 : 0;
        (long low, long high) = dice.Pick(Tiers);
        FollowerCount = dice.Between(low, high);
        FollowingCount = dice.Between(12, 900);
        NoteCount = (int)(FollowerCount >= 50_000 ? dice.Between(30, 120) : FollowerCount < 5_000 && dice.OneIn(10) ? 0 : dice.Between(1, 120));
        LikeCount = NoteCount == 0 ? 0 : FollowerCount * dice.Between(20, 120) / 10;
        CollectCount = LikeCount * dice.Between(20, 70) / 100;
        CounterStyle = dice.OneIn(30) ? SandboxCounterStyle.Digits : dice.OneIn(30) ? SandboxCounterStyle.Short : SandboxCounterStyle.Number;
    }

    public int Index { get; }

    public string UserId { get; }

    public SandboxTopic Topic { get; }

    /// <summary>As the service writes it: 0 male, 1 female, 2 unknown.</summary>
    public int Gender { get; }

    /// <summary>Province and city.</summary>
    public string Place { get; }

    /// <summary>Whether the creator shows the place.</summary>
    public bool HasPlace { get; }

    public string IPProvince { get; }

    public string City => Place.Split(' ')[1];

    public string Nickname { get; }

    public string RedId { get; }

    public string Description { get; }

    /// <summary>0 none, 1 personal, 2 business.</summary>
    public int VerifyType { get; }

    public long FollowerCount { get; }

    public long FollowingCount { get; }

    public int NoteCount { get; }

    public long LikeCount { get; }

    public long CollectCount { get; }

    public SandboxCounterStyle CounterStyle { get; }

    /// <summary>The id of a creator, without working out the rest: registered from 2014 to 2023.</summary>
    public static string IdOf(int index) => SandboxId.Write(
        new DeterministicRandom("registered", (uint)index).Between(1_388_534_400, 1_703_980_800), (uint)index, IdKey);

    /// <summary>The picture at a width.</summary>
    public string Avatar(int width) =>
        "https://sandbox.invalid/avatar/" + UserId + ".jpg?imageView2/2/w/" + Digits(width) + "/format/webp";

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Fill(string pattern, params object[] words) =>
        string.Format(CultureInfo.InvariantCulture, pattern, words);

    private string Bio(DeterministicRandom dice) =>
        Fill(dice.Pick(SandboxWords.Bios), Topic.Name, Digits(dice.Between(2, 9)), City);
}
