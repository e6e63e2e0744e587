<#
.SYNOPSIS
    Writes docs/first-steps.md and the table in both READMEs: runs the commands of build/first-steps.md on the sandbox.
.DESCRIPTION
    Run by build.ps1 after each build, in PowerShell 7. A line of a block that begins with 'PS> ' runs in PowerShell,
    one that begins with '$ ' runs xhs or the demo; what it writes follows it. ASCII only.
#>
[CmdletBinding()]
param(
    # The root of the repository to write to; none to emit the texts of the pages as objects.
    [string] $Root
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$repository = Split-Path -Path $PSScriptRoot -Parent
$work = [IO.Directory]::CreateTempSubdirectory('first-steps-').FullName
$xhs = Join-Path -Path $repository -ChildPath 'src/XhsPowerShell.Cli/bin/Release/net8.0/xhs.dll'
$PSStyle.OutputRendering = 'PlainText'
[Console]::OutputEncoding = [Text.UTF8Encoding]::new($false)
[cultureinfo]::CurrentCulture = 'en-US'
# Nobody's token or stored settings take part.
foreach ($name in 'XHS_TOKEN', 'XHS_REGION', 'XHS_BASE_URI') { [Environment]::SetEnvironmentVariable($name, $null) }
$env:XHS_CONFIG_PATH = Join-Path -Path $work -ChildPath 'config/config.json'
$env:LC_ALL = $env:LC_MESSAGES = $null
# The sandbox dates everything relative to today.
$env:XHS_SANDBOX_TODAY = '2026-06-01'
Import-Module -Name (Join-Path -Path $repository -ChildPath 'out/XhsPowerShell/XhsPowerShell.psd1')

function Invoke-Line([string] $Line) {
    # What a person sees who types the line.
    if ($Line -eq '$ ./build.sh demo') {
        return & (Join-Path -Path $PSScriptRoot -ChildPath 'Show-Demo.ps1') -Path (
            Join-Path -Path $work -ChildPath 'creators.csv')
    }
    if ($Line.StartsWith('$ xhs ')) {
        $words = $Line.Substring(6) -split ' '
        if ('search' -in $words -and '--limit' -notin $words) { $words += '--format', 'table' }
        return & dotnet $xhs @words 2>&1 | ForEach-Object { "$_" }
    }
    $code = $Line.Substring(4)
    if ($code.StartsWith('Import-Module')) { return }
    try { & ([scriptblock]::Create($code)) 2>&1 | Out-String -Width 80 } catch { $_ | Out-String -Width 80 }
}

function Get-Page {
    # The text of the template, each command with what it writes.
    $lines = [Collections.Generic.List[string]]::new()
    $inBlock = $false
    foreach ($line in [IO.File]::ReadAllLines((Join-Path -Path $PSScriptRoot -ChildPath 'first-steps.md'))) {
        if ($line -match '^<!-- language: (.*) -->$') {
            Use-Language -Name $Matches[1]
            # The blank line after it goes, too.
            $lines.RemoveAt($lines.Count - 1)
            continue
        }
        if ($line -eq '<!-- written -->') {
            $line = '<!-- Written by build/Write-FirstSteps.ps1 from build/first-steps.md. -->'
        }
        if ($line.StartsWith('```')) {
            $inBlock = -not $inBlock
            if (-not $inBlock -and -not $lines[-1]) { $lines.RemoveAt($lines.Count - 1) }
        }
        $lines.Add($line)
        if ($inBlock -and $line -match '^(PS>|\$) ') {
            $text = ((Invoke-Line -Line $line) -join "`n") -replace '\r' -replace '(?m) +$' -replace '\n{3,}', "`n`n"
            if ($text.Trim()) { $lines.AddRange([string[]](@('') + $text.Trim("`n").Split("`n") + @(''))) }
        }
    }
    $lines -join "`n"
}

function Use-Language([string] $Name) {
    [cultureinfo]::CurrentUICulture = $Name
    $env:LANG = $Name.Replace('-', '_') + '.UTF-8'
    if ($Name -eq 'zh-CN') {
        # The module chooses its headings when it is imported; those in English do not come back.
        Import-Module -Name (
            Join-Path -Path $repository -ChildPath 'out/XhsPowerShell/XhsPowerShell.psd1') -Force -Global
    }
    Remove-XhsConfig -Scope Session
    $null = Get-XhsUsage -Reset
}

function Get-Readme([string] $Name, [string] $Language) {
    # The README with its table as it is now.
    Use-Language -Name $Language
    $keyword = -join [char[]](0x5496, 0x5561)
    $table = Search-XhsUser -Keyword $keyword -First 5 -Region Sandbox | Get-XhsUser -Region Sandbox |
        Out-String -Width 80
    $table = ($table -replace '\r' -replace '(?m) +$').Trim("`n")
    $text = [IO.File]::ReadAllText((Join-Path -Path $repository -ChildPath $Name)).Replace("`r`n", "`n")
    [regex]::Replace($text, '(?s)(?<=<!-- table: begin -->\n).*?(?=<!-- table: end -->)',
        { "``````text`n$table`n```````n" })
}

Push-Location -LiteralPath $work
try {
    $pages = @(
        @{ Name = 'README.md'; Text = Get-Readme -Name 'README.md' -Language 'en-US' }
        @{ Name = 'docs/first-steps.md'; Text = (Get-Page) + "`n" }
        @{ Name = 'README.zh-CN.md'; Text = Get-Readme -Name 'README.zh-CN.md' -Language 'zh-CN' }
    )
}
finally {
    Pop-Location
    Remove-Item -LiteralPath $work -Recurse -Force
}

if (-not $Root) { return $pages.ForEach({ [pscustomobject]$_ }) }
foreach ($page in $pages) {
    [IO.File]::WriteAllText((Join-Path -Path (Convert-Path -LiteralPath $Root) -ChildPath $page.Name), $page.Text)
}
