namespace XhsPowerShell.Store.Tests.Support;

/// <summary>Where a <see cref="DatabaseProxy"/> cuts the connection.</summary>
internal enum ProxyCut
{
    None,

    /// <summary>The server gets half of the statements of a transaction.</summary>
    InRequest,

    /// <summary>The server gets the whole transaction with its COMMIT; nobody hears of it.</summary>
    BeforeReply,

    /// <summary>Half of the reply arrives.</summary>
    InReply,
}
