@{
    RootModule             = 'XhsPowerShell.psm1'
    # The build writes the version of Directory.Build.props and the newest notes of CHANGELOG.md here.
    ModuleVersion          = '0.0.0'
    GUID                   = '6f0f3c1e-7d55-4c58-9c0e-2f5b8f6c7a41'
    Author                 = 'XhsPowerShell contributors'
    CompanyName            = 'XhsPowerShell contributors'
    Copyright              = '(c) XhsPowerShell contributors. MIT license.'
    Description            = 'Xiaohongshu (RedNote) creators in the pipeline: profiles, search, notes and Pugongying marketplace quotes from the Just One API data service, as typed objects. Try all of it for free with -Region Sandbox.'
    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions   = @('Core', 'Desktop')
    FormatsToProcess       = @('XhsPowerShell.Format.ps1xml')
    # The build writes the cmdlets that have a help page here.
    CmdletsToExport        = @('cmdlets with a help page')
    FunctionsToExport      = @()
    VariablesToExport      = @()
    AliasesToExport        = @()
    PrivateData            = @{
        PSData = @{
            Tags         = @('Xiaohongshu', 'RedNote', 'XHS', 'Pugongying', 'Creator', 'Influencer', 'KOL', 'Marketing', 'API', 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS')
            ProjectUri   = 'https://github.com/XhsPowerShell/XhsPowerShell'
            LicenseUri   = 'https://github.com/XhsPowerShell/XhsPowerShell/blob/main/LICENSE'
            ReleaseNotes = 'newest section of CHANGELOG.md'
        }
    }
}
