<#
.SYNOPSIS
    Tests the built module in Windows PowerShell 5.1, or in any other PowerShell.
.DESCRIPTION
    What differs between the editions: which libraries are loaded, transport, settings, tables, files. Needs no Pester.
    ASCII and Windows PowerShell 5.1 syntax only.
#>
[CmdletBinding()]
param()

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$root = Split-Path -Path $PSScriptRoot -Parent
$folder = Join-Path -Path ([IO.Path]::GetTempPath()) -ChildPath ('XhsPowerShell.Tests-' +
    [guid]::NewGuid().ToString('N'))
$null = New-Item -ItemType Directory -Path $folder
$env:XHS_CONFIG_PATH = Join-Path -Path $folder -ChildPath 'config/config.json'
$id = '5cab9537000000005a90c3e1'
$failures = @()

function Test-That {
    # Runs a check; all of them run, whatever fails.
    param([string] $Name, [scriptblock] $Check)
    try {
        if (-not (& $Check)) { throw 'It is not so.' }
        "[+] $Name"
    }
    catch {
        "[-] ${Name}: $($_.Exception.Message)"
        $script:failures += $Name
    }
}

try {
    "PowerShell $($PSVersionTable.PSVersion) $($PSVersionTable.PSEdition)"
    Import-Module -Name (Join-Path -Path $root -ChildPath 'out/XhsPowerShell/XhsPowerShell.psd1')
    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath 'Pester/TestServer.psm1')
    $space = New-TestSpace -Scenario @{ mode = 'world'; token = 'abc' }

    Test-That 'exports eleven cmdlets' { @(Get-Command -Module XhsPowerShell).Count -eq 11 }
    Test-That 'loads the libraries of the edition' {
        $expected = if ($PSVersionTable.PSEdition -eq 'Core') { 'net8\.0' } else { 'net472' }
        (Get-Command -Name Get-XhsUser).ImplementingType.Assembly.Location -match $expected
    }
    Test-That 'has help' { (Get-Help -Name Get-XhsUser).Synopsis -notmatch 'Get-XhsUser \[' }
    Test-That 'searches and gets in the sandbox' {
        @(Search-XhsUser -Keyword 'coffee' -First 30 -Region Sandbox | Get-XhsUser -Region Sandbox).Count -eq 30
    }
    Test-That 'shows a table' { (Get-XhsUser -UserId $id -Region Sandbox | Out-String -Width 80) -match 'Followers' }
    Test-That 'writes a file that Excel opens, with its Chinese names' {
        $file = Join-Path -Path $folder -ChildPath 'users.csv'
        $user = Get-XhsUser -UserId $id -Region Sandbox
        $encoding = if ($PSVersionTable.PSEdition -eq 'Core') { 'utf8BOM' } else { 'UTF8' }
        $user | Export-Csv -Path $file -NoTypeInformation -Encoding $encoding
        ([IO.File]::ReadAllBytes($file)[0] -eq 0xEF) -and (Import-Csv -Path $file -Encoding UTF8).Nickname -ceq
            $user.Nickname
    }
    Test-That 'calls over HTTP, retries and counts' {
        Set-XhsConfig -Token 'abc' -BaseUri $space -RetryIntervalSec 0.01 -Scope Session
        Set-TestScenario $space @{ mode = 'world'; token = 'abc';
            faults = @(@{ attempts = @(1); fault = @{ code = 301 } }) }
        $null = Get-XhsUsage -Reset
        $users = @('000000000000000000000001', '000000000000000000000002' | Get-XhsUser)
        $usage = Get-XhsUsage
        $users.Count -eq 2 -and $usage.Billed -eq 2 -and $usage.Retries -eq 2
    }
    Test-That 'gives errors their ids' {
        $wrong = $null
        try { Get-XhsUser -UserId '000000000000000000000001' -Token 'wrong' } catch { $wrong = $_ }
        "$($wrong.FullyQualifiedErrorId)" -like 'InvalidToken,*'
    }
    Test-That 'stores the token so that the file does not show it on Windows' {
        Remove-XhsConfig -Scope Session
        Set-XhsConfig -Token 'abc-123-visible'
        $isWindows51 = $PSVersionTable.PSEdition -ne 'Core'
        $text = [IO.File]::ReadAllText($env:XHS_CONFIG_PATH)
        (-not $isWindows51 -or $text -notmatch 'abc-123-visible') -and (Get-XhsConfig).TokenSource -eq 'User'
    }
    Test-That 'brings objects back whole' {
        $note = Get-XhsUserNote -UserId $id -First 1 -Region Sandbox
        $file = Join-Path -Path $folder -ChildPath 'note.xml'
        $note | Export-Clixml -Path $file
        $back = Import-Clixml -Path $file
        $back -is [XhsPowerShell.XhsNote] -and $back.CreatedAt -eq $note.CreatedAt
    }
    Test-That 'takes any endpoint, keys that differ only in case too' {
        @((Invoke-XhsRequest -Path '/api/xiaohongshu-pgy/get-kol-info/v1' -Parameter @{
            kolId = $id } -Region Sandbox).psobject.Properties.Name -like 'mEngagementNum*').Count -ge 2
    }
    Test-That 'completes ids from memory' {
        $line = 'Get-XhsUser 5cab'
        [Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length,
            $null).CompletionMatches[0].CompletionText -eq $id
    }
}
finally {
    Stop-TestServer
    Remove-Item -LiteralPath $folder -Recurse -Force
}

if ($failures) {
    throw "Failed: $($failures -join '; ')."
}
