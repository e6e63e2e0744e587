namespace XhsPowerShell.Client.Sharing;

/// <summary>How far a share is, as this worker last knew it.</summary>
/// <param name="Mine">Inputs that this worker has emitted (count).</param>
/// <param name="Others">Inputs that were finished by other workers, or by earlier runs (count).</param>
/// <param name="Left">Inputs that are not finished yet, those that this worker has claimed among them (count).</param>
/// <param name="Holders">Who else has claimed inputs now.</param>
public sealed record ShareProgress(long Mine, long Others, long Left, IReadOnlyList<ShareHolder> Holders);
