# How things are timed. Dot-sourced by Measure-Speed.ps1 and by what it starts.

function Get-Median([double[]] $Value) {
    $sorted = [double[]] $Value.Clone()
    [array]::Sort($sorted)
    $middle = [math]::Floor($sorted.Count / 2)
    if ($sorted.Count % 2) { $sorted[$middle] } else { ($sorted[$middle - 1] + $sorted[$middle]) / 2 }
}

# Runs every contestant once a round, in turn, so that a busy moment of the machine strikes all of them.
# Before that, rounds that do not count for as many seconds as -WarmUp says: the runtime counts and times what it runs
# before it optimizes it, PowerShell's own code as much as the module's, and meanwhile all of it is slower.
# Returns the milliseconds of each round by name.
function Measure-Contestant([System.Collections.Specialized.OrderedDictionary] $Contestant, [int] $Round,
    [double] $WarmUp = 0) {
    $milliseconds = @{}
    foreach ($name in $Contestant.Keys) { $milliseconds[$name] = [System.Collections.Generic.List[double]]::new() }
    $warming = [System.Diagnostics.Stopwatch]::StartNew()
    for ($number = 0; $number -le $Round; $number += $warming.Elapsed.TotalSeconds -ge $WarmUp) {
        foreach ($name in $Contestant.Keys) {
            # No contestant pays for the garbage of the one before.
            [GC]::Collect(); [GC]::WaitForPendingFinalizers()
            $watch = [System.Diagnostics.Stopwatch]::StartNew()
            # Dropped as they come: $null = ... would first collect them all, which costs more than most contestants.
            & $Contestant[$name] > $null
            $elapsed = $watch.Elapsed.TotalMilliseconds
            if ($number -ge 1) { $milliseconds[$name].Add($elapsed) }
        }
    }
    $milliseconds
}

# The median of each round's own ratio: what both had to live with in a round cancels out.
function Get-Ratio($Numerator, $Denominator) {
    Get-Median (0..($Numerator.Count - 1) | ForEach-Object { $Numerator[$_] / $Denominator[$_] })
}

# A line of the result. -AtMost or -AtLeast is the budget; without either the line is for information.
function New-Result([string] $What, [double] $Value, [string] $Unit, [string] $Detail, $AtMost, $AtLeast) {
    $budget, $verdict = '', ''
    if ($null -ne $AtMost) { $budget = "at most $AtMost $Unit"; $verdict = $Value -le $AtMost ? 'met' : 'NOT met' }
    if ($null -ne $AtLeast) { $budget = "at least $AtLeast $Unit"; $verdict = $Value -ge $AtLeast ? 'met' : 'NOT met' }
    $digits = $Value -ge 100 ? 0 : $Value -ge 10 ? 1 : 2
    $text = [math]::Round($Value, $digits).ToString([cultureinfo]::InvariantCulture)
    [pscustomobject]@{ What = $What; Measured = "$text $Unit"; Budget = $budget; Verdict = $verdict; Detail = $Detail }
}

function Format-Number([double] $Value, [int] $Digits = 0) {
    $Value.ToString("N$Digits", [cultureinfo]::InvariantCulture)
}

# User ids that differ from case to case, so that nothing is answered from a case before.
function Get-SampleId([int] $Count, [long] $From = 1) {
    [string[]](0..($Count - 1) | ForEach-Object { '5f{0:x22}' -f ($From + $_) })
}

# xhs as its package installs it on this machine: with machine code for the platform, if the build has made it.
function Find-XhsCommand {
    $root = Join-Path $PSScriptRoot '../..'
    $system = $IsWindows ? 'win' : $IsMacOS ? 'osx' : 'linux'
    $processor = [Runtime.InteropServices.RuntimeInformation]::OSArchitecture.ToString().ToLowerInvariant()
    $native = Join-Path $root "out/xhs/$system-$processor/xhs.dll"
    if (Test-Path -LiteralPath $native) { return $native }
    Write-Warning ('There is no machine code of xhs for this platform (.NET SDK 10 makes it): ' +
        'the portable one is measured.')
    Join-Path $root 'src/XhsPowerShell.Cli/bin/Release/net8.0/xhs.dll'
}
