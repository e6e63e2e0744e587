namespace XhsPowerShell.Client.Sandbox;

/// <summary>Which creators a keyword finds: 60 to 200, or none.</summary>
internal static class SandboxSearch
{
    /// <summary>Keywords that find nobody.</summary>
    public static readonly string[] EmptyKeywords = ["无结果", "没有结果", "nothing", "no results"];

    /// <summary>
    /// The numbers of the creators that a keyword (in lower case) finds, in order and each once: those of its topic, or
    /// out of all of them where no topic is meant.
    /// </summary>
    public static int[] Find(string keyword)
    {
        if (EmptyKeywords.Contains(keyword))
        {
            return [];
        }

        var topics = SandboxWords.Topics.Length;
        var topic = Array.FindIndex(SandboxWords.Topics, t => t.IsMeantBy(keyword));
        var candidates = topic < 0 ? SandboxWorld.CreatorCount : SandboxWorld.CreatorCount / topics;
        var random = new DeterministicRandom("search " + keyword);
        var count = (int)random.Between(60, 200);
        var step = (int)random.Between(2, candidates - 1);

        // A step that shares no factor with the number of candidates meets each of them at most once.
        while (Divisor(step, candidates) > 1)
        {
            step++;
        }

        // A topic's own name finds its first creator first, so that what the examples name is seen at once.
        var first = topic >= 0
            && keyword == SandboxWords.Topics[topic].Name ? 0 : (int)random.Between(0, candidates - 1);
        var found = new int[count];
        for (var i = 0; i < count; i++)
        {
            var position = (first + (i * step)) % candidates;
            found[i] = topic < 0 ? position : topic + (position * topics);
        }

        return found;
    }

    private static int Divisor(int a, int b) => b == 0 ? a : Divisor(b, a % b);
}
