<#
.SYNOPSIS
    Measures the module against Invoke-RestMethod and a bare HttpClient, and prints a table of ratios against the
    budgets.
.DESCRIPTION
    Everything runs in one process against one test server on loopback; the contestants take turns, and the medians of
    several rounds are compared. What a new process pays, and memory, are measured in processes of their own.
    A full run takes some minutes and writes its table into docs/performance.md.
.PARAMETER Quick
    A coarse run of less than a minute, which writes nothing.
.PARAMETER Case
    Only these.
#>
#Requires -Version 7.4
[CmdletBinding()]
param(
    [switch] $Quick,
    [ValidateSet('Sequential', 'Search', 'Bulk', 'Adapting', 'Start', 'Memory', 'Store', 'Fleet')]
    [string[]] $Case = @('Sequential', 'Search', 'Bulk', 'Adapting', 'Start', 'Memory', 'Store', 'Fleet')
)

$ErrorActionPreference = 'Stop'
# No contestant writes more than its objects, however the caller is set.
$ProgressPreference = $VerbosePreference = $DebugPreference = 'SilentlyContinue'
$root = Split-Path $PSScriptRoot -Parent
$module = Join-Path $root 'out/XhsPowerShell/XhsPowerShell.psd1'
if (-not (Test-Path -LiteralPath $module)) { throw 'Build first: dotnet build XhsPowerShell.sln -c Release' }

. (Join-Path $PSScriptRoot 'Speed/Measure.ps1')
. (Join-Path $PSScriptRoot 'Speed/Report.ps1')
Add-Type -Path (Join-Path $PSScriptRoot 'Speed/BareClient.cs')
Import-Module (Join-Path $root 'tests/Pester/TestServer.psm1')
Import-Module $module

$before = @{}
foreach ($name in 'XHS_CONFIG_PATH', 'XHS_TOKEN', 'XHS_REGION', 'XHS_BASE_URI', 'XHS_STORE') {
    $before[$name] = [Environment]::GetEnvironmentVariable($name)
    [Environment]::SetEnvironmentVariable($name, $null)
}
$folder = Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid().ToString('N'))
$watch = [System.Diagnostics.Stopwatch]::StartNew()
try {
    # Settings from a file, as for most users. A new one is read again at each call for two seconds.
    $env:XHS_CONFIG_PATH = Join-Path $folder 'config.json'
    $space = New-TestSpace
    Set-XhsConfig -Token bench -BaseUri $space -Confirm:$false
    Start-Sleep -Seconds 2.1
    $results = foreach ($name in $Case) {
        Write-Information "Measuring: $name" -InformationAction Continue
        $parameters = switch ($name) {
            Start { @{ Module = $module } }
            { $_ -in 'Memory', 'Store' } { @{ Module = $module; Space = $space } }
            default { @{ Space = $space } }
        }
        & (Join-Path $PSScriptRoot "Speed/$name.ps1") @parameters -Quick:$Quick
    }
}
finally {
    Stop-TestServer
    foreach ($name in $before.Keys) { [Environment]::SetEnvironmentVariable($name, $before[$name]) }
    Remove-Item -LiteralPath $folder -Recurse -Force -ErrorAction Ignore
}

$results | Format-Table What, Measured, Budget, Verdict, Detail -Wrap | Out-String -Width 200
"Took $([math]::Round($watch.Elapsed.TotalSeconds)) s."
if (-not $Quick -and $Case.Count -eq 8) {
    Write-Report -Result $results -Path (Join-Path $root 'docs/performance.md') -Module $module
}
