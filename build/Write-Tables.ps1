<#
.SYNOPSIS
    Writes docs/tables.md: what the tables look like at 80 and at 120 columns.
.DESCRIPTION
    Run by build.ps1 after each build, in PowerShell 7. The data is that of the sandbox, so the page changes only with
    the views. ASCII only.
#>
[CmdletBinding()]
param(
    # The file to write; none to emit the text.
    [string] $Path
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$PSStyle.OutputRendering = 'PlainText'
[cultureinfo]::CurrentCulture = [cultureinfo]::CurrentUICulture = 'en-US'
# The sandbox dates everything relative to today.
$env:XHS_SANDBOX_TODAY = '2026-06-01'
Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath '../out/XhsPowerShell/XhsPowerShell.psd1')

$keyword = -join [char[]](0x5496, 0x5561)
$users = @(Search-XhsUser -Keyword $keyword -First 6 -Region Sandbox)
$endpoint = [XhsPowerShell.XhsEndpointUsage]@{ Endpoint = '/api/xiaohongshu/get-user/v4'; Requests = 62; Successes = 60;
    Billed = 60; Retries = 2; BytesReceived = 840312 }
$usage = [XhsPowerShell.XhsUsage]@{ Requests = 66; Successes = 63; Billed = 63; Retries = 2; Unconfirmed = 1;
    BytesReceived = 910224; Since = [DateTimeOffset]'2026-06-01T09:00+08:00' }
$connection = [XhsPowerShell.XhsConnectionResult]@{ Region = 'Global'; Address = 'https://api.justoneapi.com';
    IsReachable = $true; Count = 3; Received = 3; AverageMs = 182.4 }
$growth = $users[0..2] | Get-XhsPgyFansHistory -Region Sandbox -ErrorAction Ignore | Measure-XhsGrowth
$captures = @(
    @{ Command = "Search-XhsUser $keyword -First 6"; Output = $users }
    @{ Command = "Search-XhsUser $keyword -First 6 | Get-XhsUser"; Output = @($users | Get-XhsUser -Region Sandbox) }
    @{ Command = "Get-XhsUserNote $($users[0].UserId) -First 8";
        Output = @(Get-XhsUserNote -UserId $users[0].UserId -First 8 -Region Sandbox) }
    @{ Command = "Search-XhsNote $keyword -First 4";
        Output = @(Search-XhsNote -Keyword $keyword -First 4 -Region Sandbox) }
    @{ Command = "Search-XhsUser $keyword -First 6 | Get-XhsPgyBlogger";
        Output = @($users | Get-XhsPgyBlogger -Region Sandbox -ErrorAction Ignore) }
    @{ Command = "Search-XhsUser $keyword -First 3 | Get-XhsPgyFansHistory | Measure-XhsGrowth"; Output = $growth }
    @{ Command = 'Get-XhsUsage'; Output = $usage }
    @{ Command = '(Get-XhsUsage).Endpoints'; Output = $endpoint }
    @{ Command = 'Test-XhsConnection -Count 3'; Output = $connection }
)

function Get-Capture([object] $InputObject, [int] $Width) {
    $text = ($InputObject | Out-String -Width $Width) -replace '\r', ''
    '```text', ($text.Trim("`n").Split("`n").ForEach({ $_.TrimEnd() }) -join "`n"), '```', ''
}

$lines = @(
    '# Tables'
    ''
    'The tables of the cmdlets, captured by the build on the sandbox. Short numbers are for display only: the properties are numbers.'
    foreach ($width in 80, 120) {
        ''
        "## At $width columns"
        foreach ($capture in $captures) {
            ''
            "``$($capture.Command)``"
            ''
            (Get-Capture -InputObject $capture.Output -Width $width)[0..2]
        }
    }
    [cultureinfo]::CurrentUICulture = 'zh-CN'
    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath '../out/XhsPowerShell/XhsPowerShell.psd1') -Force
    ''
    '## In a Chinese session'
    ''
    "``$($captures[1].Command)``"
    ''
    (Get-Capture -InputObject $captures[1].Output -Width 80)[0..2]
)
$text = ($lines -join "`n") + "`n"
if ($Path) { [IO.File]::WriteAllText($PSCmdlet.GetUnresolvedProviderPathFromPSPath($Path), $text) } else { $text }
