using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System;
using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>Answers search-user: 60 to 200 creators a keyword, 20 a page, the last page again for every page past it.</summary>
internal static class SandboxSearch
{
    public static SandboxAnswer Answer(SandboxQuery query)
    {
        string keyword = SandboxQuery.LowerAscii((query["keyword"] ?? string.Empty).Trim());
        if (keyword.Length == 0)
        {
            return SandboxAnswer.Invalid("keyword is required");
        }

        if (!query.TryGetPage(out int page))
        {
            return SandboxAnswer.Invalid("page must be a whole number from 1 on");
        }

        int[] found = Find(keyword);
        int last = Math.Max(0, (found.Length - 1) / SandboxWorld.PageSize);
        int start = Math.Min(page - 1, last) * SandboxWorld.PageSize;
        return SandboxAnswer.Ok(json => Write(json, keyword, found.Skip(start).Take(SandboxWorld.PageSize)));
    }

    /// <summary>
    /// The creators that a keyword finds, in order and each once: those of its topic, or out of all of them where no
    /// topic is meant. The walk's step shares no factor with the number of candidates, so it meets each at most once.
    /// </summary>
    private static int[] Find(string keyword)
    {
        if (keyword == SandboxWorld.EmptyKeyword)
        {
            return Array.Empty<int>();
        }

        int topics = SandboxWords.Topics.Length;
        int topic = Array.FindIndex(SandboxWords.Topics, t => t.IsMeantBy(keyword));
        int candidates = topic < 0 ? SandboxWorld.CreatorCount : SandboxWorld.CreatorCount / topics;
        var dice = new DeterministicRandom("search " + keyword);
        int count = (int)dice.Between(60, 200);
        int step = (int)dice.Between(2, candidates - 1);
        while (Divisor(step, candidates) > 1)
        {
            step++;
        }

        // A topic's own name finds its first creator first, so that what the examples name is seen at once.
        int first = topic >= 0 && keyword == SandboxWords.Topics[topic].Name ? 0 : (int)dice.Between(0, candidates - 1);
        var found = new int[count];
        for (int i = 0; i < count; i++)
        {
            int place = (first + (i * step)) % candidates;
            found[i] = topic < 0 ? place : topic + (place * topics);
        }

        return found;
    }

    private static int Divisor(int a, int b) => b == 0 ? a : Divisor(b, a % b);

    private static void Write(Utf8JsonWriter json, string keyword, IEnumerable<int> page)
    {
        json.WriteStartObject();
        json.WriteStartArray("users");
        foreach (int index in page)
        {
            Write(json, new SandboxCreator(index));
        }

        json.WriteEndArray();
        SandboxSearchFilters.Write(json, keyword);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SandboxCreator creator)
    {
        json.WriteStartObject();
        json.WriteString("name", creator.Nickname);
        json.WriteNumber("red_official_verify_type", creator.VerifyType);
        json.WriteBoolean("self", false);
        json.WriteString("reason", string.Empty);
        json.WriteString("id", creator.UserId);
        json.WriteString("image", creator.Avatar(360));
        json.WriteBoolean("followed", false);
        json.WriteString("red_id", creator.RedId);
        json.WriteBoolean("show_red_official_verify_icon", creator.VerifyType > 0);
        json.WriteBoolean("red_official_verified", creator.VerifyType > 0);
        json.WriteString("link", "xhsdiscover://1/user/user." + creator.UserId);
        json.WriteString("sub_title", creator.VerifyType > 0 ? creator.Topic.Name + "博主" : string.Empty);
        json.WriteString("desc", "小红书号:" + creator.RedId);
        json.WriteEndObject();
    }
}
