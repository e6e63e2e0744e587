using System;
using System.Globalization;
using System.Linq;
using System.Text;
using XhsPowerShell.TestServer.Accounts;

namespace XhsPowerShell.TestServer.World;

/// <summary>The facts of a creator, derived from the id alone, so that each endpoint says the same of the same creator.</summary>
internal readonly struct Creator
{
    private static readonly byte[][] Names = Utf8("小顾", "咖啡日记", "团子", "阿岚", "西文", "一颗糖", "南方有鱼", "晚风", "Momo", "慢慢来", "七月", "橘子汽水", "山海", "早安🌻", "柚子", "青禾");
    private static readonly (byte[] Location, byte[] Province)[] Places =
        new[] { ("广东 东莞", "广东"), ("河北 廊坊", "河北"), ("上海 徐汇", "上海"), ("四川 成都", "四川"), ("浙江 杭州", "浙江"), ("北京 朝阳", "北京"), ("湖南 长沙", "湖南"), ("福建 厦门", "福建") }
        .Select(p => (Encoding.UTF8.GetBytes("中国 " + p.Item1), Encoding.UTF8.GetBytes(p.Item2))).ToArray();

    private static readonly byte[][] Genders = Utf8("男", "女");

    private readonly ulong _hash;

    /// <param name="id">24 hexadecimal digits.</param>
    public Creator(string id)
    {
        Id = Encoding.ASCII.GetBytes(id);
        _hash = StableHash.Of(id.ToLowerInvariant());
    }

    public byte[] Id { get; }

    /// <summary>32 bits that its note ids carry.</summary>
    public uint Mark => (uint)_hash;

    public byte[] Nickname => [.. Names[_hash % 16], .. Encoding.ASCII.GetBytes(((_hash >> 8) % 10_000).ToString(CultureInfo.InvariantCulture))];

    public long RedId => 100_000_000 + (long)(_hash % 9_000_000_000);

    public long Fans => 1_000 + (long)((_hash >> 4) % 2_000_000);

    public long Follows => (long)((_hash >> 12) % 900);

    public long Liked => 10 * Fans;

    public long Collected => 3 * Fans;

    public int GenderCode => (int)(_hash % 2);

    public byte[] GenderName => Genders[GenderCode];

    public byte[] Location => Places[(_hash >> 20) % 8].Location;

    public byte[] Province => Places[(_hash >> 20) % 8].Province;

    public bool Verified => _hash % 7 == 0;

    /// <summary>CNY for a picture note.</summary>
    public long PicturePrice => 100 * (1 + (Fans / 1_000));

    /// <summary>The creator at a place (1-based) of the result for a keyword.</summary>
    public static Creator Found(string keyword, int rank)
    {
        var high = StableHash.Of(keyword, 7);
        var id = (high ^ StableHash.Mix((ulong)rank)).ToString("x16", CultureInfo.InvariantCulture) + rank.ToString("x8", CultureInfo.InvariantCulture);
        return new Creator(id);
    }

    private static byte[][] Utf8(params string[] texts) => Array.ConvertAll(texts, Encoding.UTF8.GetBytes);
}
