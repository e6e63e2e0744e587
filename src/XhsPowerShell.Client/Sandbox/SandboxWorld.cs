namespace XhsPowerShell.Client.Sandbox;

/// <summary>What exists in the sandbox. Nothing is stored: everything is worked out from a creator's index.</summary>
internal static class SandboxWorld
{
    /// <summary>How many creators there are. Their indexes are 0 to this number less one.</summary>
    public const int CreatorCount = 5000;

    /// <summary>How many users a search page and how many notes a note page holds.</summary>
    public const int PageSize = 20;

    /// <summary>The sandbox's present in Unix seconds: 2026-06-01T00:00+08:00. No note is newer.</summary>
    public const long Now = 1780243200;

    /// <summary>Makes this world out of all possible ones: one where creator 0 has everything that examples show.</summary>
    public const string Seed = "world 4453 ";

    /// <summary>Creator 0, the one that examples name: has several pages of notes, pinned ones and a quote.</summary>
    public const string ExampleUserId = "5cab9537000000005a90c3e1";

    /// <summary>A well-formed id that nobody has, as every well-formed id outside of the sandbox: code 201.</summary>
    public const string MissingUserId = "000000000000000000000000";

    /// <summary>The keyword that finds nobody.</summary>
    public const string EmptyKeyword = "无结果";

    /// <summary>The creator with this id, or null if the sandbox has none.</summary>
    public static SandboxCreator? Find(string userId)
    {
        uint index = SandboxId.Read(userId, SandboxCreator.IdKey);
        return index < CreatorCount && SandboxId.Same(SandboxCreator.IdOf((int)index), userId)
            ? new SandboxCreator((int)index)
            : null;
    }
}
