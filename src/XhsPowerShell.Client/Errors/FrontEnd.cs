namespace XhsPowerShell.Client.Errors;

/// <summary>Where texts appear: it decides whether advice names cmdlets or commands.</summary>
public enum FrontEnd
{
    /// <summary>The PowerShell module.</summary>
    Cmdlet = 0,

    /// <summary>The command line <c>xhs</c>.</summary>
    CommandLine,
}
