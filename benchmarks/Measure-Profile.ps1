<#
.SYNOPSIS
    Says what the pipeline thread does while profiles are asked for one after another. Linux with perf only.
.PARAMETER Case
    Pipeline: ids down one pipeline with -ThrottleLimit 1. Calls: a cmdlet call each.
.PARAMETER Count
    Profiles to watch.
.EXAMPLE
    pwsh -NoProfile -File benchmarks/Measure-Profile.ps1 Calls
#>
#Requires -Version 7.4
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Pipeline', 'Calls')]
    [string] $Case = 'Pipeline',

    [ValidateRange(500, 1000000)]
    [int] $Count = 20000
)

$ErrorActionPreference = 'Stop'
if (-not (Get-Command -Name perf -CommandType Application -ErrorAction Ignore)) {
    throw 'perf is not installed (Debian: linux-perf).'
}
$root = Split-Path $PSScriptRoot -Parent
$module = Join-Path $root 'out/XhsPowerShell/XhsPowerShell.psd1'
if (-not (Test-Path -LiteralPath $module)) { throw 'Build first: dotnet build XhsPowerShell.sln -c Release' }
Import-Module (Join-Path $root 'tests/Pester/TestServer.psm1')

# The first that fits any frame of a sample says what the sample is.
$kinds = [ordered]@{
    'sending (kernel)'                 = '__send|__x64_sys_sendto'
    'waiting for the answer (kernel)'  = 'do_poll|poll_schedule|futex_wait|sk_wait_data|schedule_timeout'
    'receiving (kernel)'               = 'recvmsg'
    'reading the answer'               = 'EnvelopeReader'
    'remembering the answer'           = 'ResponseCache|SpillFile'
    'the rest of HttpClient'           = 'System\.Net\.|System\.Uri'
    'settings and start of the cmdlet' = 'XhsCommand::WithSettings|BeginProcessing'
    'the rest of the module'           = 'XhsPowerShell'
    'PowerShell'                       = 'Management\.Automation|DynamicMethods'
    'not known'                        = ''
}

$folder = Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid().ToString('N'))
$null = New-Item -ItemType Directory -Path $folder
$start = [System.Diagnostics.ProcessStartInfo]::new([Environment]::ProcessPath)
foreach ($argument in '-NoProfile', '-NonInteractive', '-File', (Join-Path $PSScriptRoot 'Speed/Loop.ps1'), $module,
    $Case, $Count) {
    $start.ArgumentList.Add($argument)
}
try {
    $space = New-TestSpace -Scenario @{ mode = 'world'; log = $false }
    $start.Environment['XHS_CONFIG_PATH'] = Join-Path $folder 'config.json'
    [System.IO.File]::WriteAllText($start.Environment['XHS_CONFIG_PATH'],
        "{`"version`":1,`"token`":`"bench`",`"baseUri`":`"$space`"}")
    foreach ($name in 'XHS_TOKEN', 'XHS_REGION', 'XHS_BASE_URI') { $null = $start.Environment.Remove($name) }
    # Names for compiled methods, and code that stays where it is.
    $start.Environment['DOTNET_PerfMapEnabled'] = '1'
    $start.Environment['DOTNET_EnableWriteXorExecute'] = '0'
    $start.RedirectStandardOutput = $true
    $process = [System.Diagnostics.Process]::Start($start)
    do { $line = $process.StandardOutput.ReadLine() } until ($null -eq $line -or $line.StartsWith('READY'))
    if ($null -eq $line) { throw 'The watched process has ended early.' }
    $null = perf record -F 4999 -g -p $process.Id -o "$folder/perf.data" 2>&1
    $line = $process.StandardOutput.ReadToEnd().Trim()

    perf script -i "$folder/perf.data" --no-inline -F 'comm,ip,sym' 2>$null |
        Set-Content -LiteralPath "$folder/samples.txt"
    $patterns = @($kinds.Values | ForEach-Object { [regex]::new($_, 'Compiled') })
    $names = @($kinds.Keys)
    $counts = [int[]]::new($names.Count)
    $best, $total = -1, 0
    foreach ($text in [System.IO.File]::ReadLines("$folder/samples.txt")) {
        if (-not $text) {
            if ($best -ge 0) { $counts[$best]++; $total++ }
            $best = -1
        }
        elseif ($text[0] -notin ' ', "`t") { $best = $text.StartsWith('Pipeline') ? $names.Count - 1 : -1 }
        elseif ($best -gt 0) {
            for ($i = 0; $i -lt $best; $i++) { if ($patterns[$i].IsMatch($text)) { $best = $i } }
        }
    }
    "$total samples, $($line -replace '^DONE ')"
    for ($i = 0; $i -lt $names.Count; $i++) {
        [pscustomobject]@{ What = $names[$i]; Percent = [math]::Round(100 * $counts[$i] / [math]::Max(1, $total), 1) }
    }
}
finally {
    Stop-TestServer
    Remove-Item -LiteralPath $folder -Recurse -Force -ErrorAction Ignore
}
