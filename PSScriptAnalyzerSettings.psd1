@{
    IncludeDefaultRules = $true
    ExcludeRules        = @(
        # The files are UTF-8 without a mark; what Windows PowerShell reads is ASCII, and a test sees to that.
        'PSUseBOMForUnicodeEncodedFile'
        # Pester's blocks hand variables to each other in a way that the rule does not see.
        'PSUseDeclaredVarsMoreThanAssignments'
    )
    Rules               = @{
        PSUseConsistentWhitespace  = @{ Enable = $true; CheckOpenParen = $true; CheckOpenBrace = $true; CheckPipe = $true; CheckSeparator = $true; CheckOperator = $false }
        PSPlaceOpenBrace           = @{ Enable = $true; OnSameLine = $true; NewLineAfter = $false; IgnoreOneLineBlock = $true }
    }
}
