<#
.SYNOPSIS
    Runs one file of Pester tests and writes down how many passed, failed and were skipped.
.DESCRIPTION
    Started by build.ps1 in a process of its own. ASCII and Windows PowerShell 5.1 syntax only.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Path,

    # The manifest of the Pester to use: Windows brings an old one along.
    [Parameter(Mandatory)] [string] $Pester,

    # Where the three numbers go.
    [Parameter(Mandatory)] [string] $CountsPath
)

# No preference for errors is set here: the tests would inherit it.
$ProgressPreference = 'SilentlyContinue'
Import-Module -Name $Pester -ErrorAction Stop

$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$result = Invoke-Pester -Configuration $configuration

# A file or a block that breaks outside of its tests has failed without a failed test.
$failed = $result.FailedCount
if ($failed -eq 0 -and $result.Result -ne 'Passed') {
    $failed = 1
}

$skipped = $result.SkippedCount + $result.InconclusiveCount
Set-Content -LiteralPath $CountsPath -Value "$($result.PassedCount) $failed $skipped"
exit [int]($failed -gt 0)
