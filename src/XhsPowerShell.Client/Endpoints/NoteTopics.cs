namespace XhsPowerShell.Client.Endpoints;

/// <summary>Finds the hashtags of a note, which stand in its text as <c>#name[话题]#</c>.</summary>
internal static class NoteTopics
{
    private const string Mark = "[话题]#";

    /// <summary>The names, each once, in order; null without a text.</summary>
    public static XhsList<string>? Find(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var topics = new XhsList<string>();
        var from = 0;
        for (var mark = text.IndexOf(Mark, StringComparison.Ordinal); mark >= 0; mark =
            text.IndexOf(Mark, from, StringComparison.Ordinal))
        {
            var name = NameBefore(text, from, mark);
            if (name.Length > 0 && !topics.Contains(name))
            {
                topics.Add(name);
            }

            from = mark + Mark.Length;
        }

        return topics;
    }

    // The nearest # opens the name, unless nothing but it would be the name: "#C#[话题]#" is about C#.
    private static string NameBefore(string text, int from, int mark)
    {
        if (mark == from)
        {
            return string.Empty;
        }

        var open = text.LastIndexOf('#', mark - 1, mark - from);
        if (open == mark - 1 && open > from)
        {
            open = text.LastIndexOf('#', open - 1, open - from);
        }

        return open < 0 ? string.Empty : text.Substring(open + 1, mark - open - 1).Trim();
    }
}
