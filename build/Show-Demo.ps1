<#
.SYNOPSIS
    The demo: searches the sandbox, shows the first creators, writes all of them to a file and says what to do next.
.DESCRIPTION
    Run by build.ps1 Demo in a process of its own. ASCII and Windows PowerShell 5.1 syntax only.
#>
[CmdletBinding()]
param(
    # The file to write.
    [Parameter(Mandatory)] [string] $Path
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false
Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath '../out/XhsPowerShell/XhsPowerShell.psd1')

$isCore = $PSVersionTable.PSEdition -eq 'Core'
$keyword = -join [char[]](0x5496, 0x5561)
$encoding = if ($isCore) { '-Encoding utf8BOM' } else { '-Encoding UTF8 -NoTypeInformation' }
$options = if ($isCore) { @{ Encoding = 'utf8BOM' } } else { @{ Encoding = 'UTF8'; NoTypeInformation = $true } }

"PS> `$users = Search-XhsUser $keyword -First 60 -Region Sandbox | Get-XhsUser -Region Sandbox"
$users = @(Search-XhsUser -Keyword $keyword -First 60 -Region Sandbox | Get-XhsUser -Region Sandbox)
'PS> $users | Select-Object -First 10'
($users | Select-Object -First 10 | Out-String -Width 80) -replace '(?m)[ \r]+$'
"PS> `$users | Export-Csv out/creators.csv $encoding"
$users | Export-Csv -Path $Path @options
if ($users.Count -lt 50) { throw 'There should be at least 50 creators.' }

@(
    ''
    "$($users.Count) creators are in out/creators.csv. They are made up: the sandbox is free and needs no token."
    ''
    'What to do next:'
    '  Import-Module ./out/XhsPowerShell'
    "  Search-XhsUser $keyword -First 5 -Region Sandbox"
    '  Get-Help Search-XhsUser -Examples'
    'With a token, store it once and leave out -Region Sandbox. Each page and each profile is then one billed call:'
    '  Set-XhsConfig -Token (Read-Host -Prompt Token -AsSecureString)'
    'README.md has recipes, docs/README.md the index of all documents.'
)
