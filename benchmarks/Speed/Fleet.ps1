# Workers of 8 at once on one PostgreSQL database, against the same workers without a store. All have started, have
# made 40 calls, and begin at the same moment; the time is the service's own, from the first request after that to the
# last answer.
param([string] $Space, [switch] $Quick, [int[]] $Worker = @(1, 2, 4, 8))

. (Join-Path $PSScriptRoot 'Database.ps1')
$xhs = Find-XhsCommand
$total = $Quick ? 800 : 4000
$budget = 'at least 0.9 x'
$program = Find-Database
if (-not $program) {
    [pscustomobject]@{
        What = 'a fleet on one PostgreSQL database, against the same workers without a store'; Measured = 'NOT RUN'
        Budget = $budget; Verdict = 'NOT RUN'; Detail = 'there is no PostgreSQL server on this machine'
    }
    return
}

$script:from = 7000000

# One run. -Kind: none, store, or share. Returns the rate (answers a second), the ledger and the processor time.
function Measure-Fleet([int] $Count, [string] $Kind) {
    Reset-TestSpace $Space
    Set-TestScenario $Space @{ mode = 'world'; delayMs = 100; maxConcurrent = 64 }
    # The runtime compiles in the first calls; the longer a run, the less they matter.
    $first = 40 * $Count
    $warm = Get-SampleId $first -From $script:from
    $ids = Get-SampleId $total -From ($script:from + $first)
    $script:from += $total + $first
    $workers = foreach ($number in 0..($Count - 1)) {
        $start = [System.Diagnostics.ProcessStartInfo]::new('sh')
        # The output of each goes into a file: nobody here spends time on reading it.
        foreach ($argument in '-c', 'exec "$@" >"$0"', (Join-Path $folder "out$number"), 'dotnet', $xhs, 'user', '-',
            '--throttle-limit', '8', '--format', 'jsonl') { $start.ArgumentList.Add($argument) }
        if ($Kind -eq 'share') { '--share', "bench-$script:from" | ForEach-Object { $start.ArgumentList.Add($_) } }
        elseif ($Kind -eq 'store') { '--max-age', '1d' | ForEach-Object { $start.ArgumentList.Add($_) } }
        if ($Kind -ne 'none') {
            $start.Environment['XHS_STORE'] = "$($database.Address)?application_name=worker$number"
            $start.Environment['XHS_STORE_PASSWORD'] = $database.Password
        }
        $start.RedirectStandardInput = $true
        $process = [System.Diagnostics.Process]::Start($start)
        $process.StandardInput.Write(($warm[(40 * $number)..(40 * $number + 39)] -join "`n") + "`n")
        $process.StandardInput.Flush()
        $process
    }
    try {
        Wait-Answer $first
        Start-Sleep -Seconds 2
        $busy, $load = (Get-WorkerTime $workers), (Get-DatabaseTime $database)
        foreach ($number in 0..($Count - 1)) {
            $own = $Kind -eq 'share' ? $ids : $ids[($number * $total / $Count)..(($number + 1) * $total / $Count - 1)]
            $text = [System.Text.Encoding]::ASCII.GetBytes(($own -join "`n") + "`n")
            $null = $workers[$number].StandardInput.BaseStream.WriteAsync($text, 0, $text.Length)
        }
        Wait-Answer ($first + $total)
        Start-Sleep -Milliseconds 500
        $busy, $load = ((Get-WorkerTime $workers) - $busy), ((Get-DatabaseTime $database) - $load)
    }
    finally {
        foreach ($process in $workers) {
            try { $process.StandardInput.Close() } catch { $process.Kill() }
            if (-not $process.WaitForExit(60000)) { $process.Kill() }
        }
    }
    $lines = (0..($Count - 1) | ForEach-Object { [System.IO.File]::ReadAllLines((Join-Path $folder "out$_")).Count } |
        Measure-Object -Sum).Sum
    $ledger = Get-TestLedger $Space
    $log = Get-TestLog $Space | Where-Object number -GT $first
    $begun = ($log | Measure-Object -Property atMs -Minimum).Minimum
    $last = ($log | ForEach-Object { $_.atMs + $_.tookMs } | Measure-Object -Maximum).Maximum
    [pscustomobject]@{
        Rate = $total * 1000 / ($last - $begun); Lines = $lines; Requests = $ledger.requests
        Distinct = $ledger.distinctQuestions; Refused = [long]$ledger.codes.'302'
        Work = $busy * 1000 / $total; Load = $load * 1000 / $total
    }
}

# A wait of the test server ends after 30 seconds; one worker alone takes longer.
function Wait-Answer([long] $AtLeast) {
    for ($try = 1; $true; $try++) {
        try { $null = Wait-TestLedger $Space answered $AtLeast; return }
        catch { if ($try -eq 8) { throw } }
    }
}

# The processor time of processes that are running (seconds).
function Get-WorkerTime($Process) {
    ($Process | ForEach-Object { $_.Refresh(); $_.TotalProcessorTime.TotalSeconds } | Measure-Object -Sum).Sum
}

$folder = (New-Item -ItemType Directory -Path (
        Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid().ToString('N')))).FullName
$database = Start-Database $program @('-c', 'log_destination=stderr')
try {
    $env:XHS_TOKEN, $env:XHS_BASE_URI = 'bench', $Space
    $kinds = @('none', 'store') + @('share' | Where-Object { (& dotnet $xhs user --help) -match '--share ' })
    foreach ($count in $Worker) {
        $all = @{}
        foreach ($kind in $kinds) { $all[$kind] = [System.Collections.Generic.List[object]]::new() }
        foreach ($round in 1..($Quick -or $count -lt 8 ? 1 : 3)) {
            foreach ($kind in $kinds) { $all[$kind].Add((Measure-Fleet $count $kind)) }
        }
        foreach ($kind in $kinds | Select-Object -Skip 1) {
            $ratio = Get-Ratio @($all[$kind].Rate) @($all.none.Rate)
            $detail = ('{0} : {1} calls a second; processor time a call: workers {2} : {3} ms, database {4} ms; ' +
                '{5} refusals') -f
                (Format-Number (Get-Median $all[$kind].Rate)), (Format-Number (Get-Median $all.none.Rate)),
                (Format-Number (Get-Median $all[$kind].Work) 2), (Format-Number (Get-Median $all.none.Work) 2),
                (Format-Number (Get-Median $all[$kind].Load) 2), ($all[$kind].Refused | Measure-Object -Maximum).Maximum
            $what = $kind -eq 'share' ? 'with the same list and `--share`' : 'with a part of the list each'
            New-Result ("$count x 8 at once at 100 ms, $(Format-Number $total) profiles, one PostgreSQL, $what, " +
                'against no store') $ratio 'x' $detail -AtLeast 0.9
            if ($count -eq $Worker[-1]) {
                $worst = ($all[$kind] | ForEach-Object {
                        $again = $_.Requests - $_.Refused - $_.Distinct
                        [math]::Max([math]::Abs($again), [math]::Abs($_.Lines - $_.Distinct))
                    } | Measure-Object -Maximum).Maximum
                New-Result 'the same, by the ledger: calls that were not for an input of their own, or not emitted' (
                    $worst) 'calls' '' -AtMost 0
                New-Result 'the same: refused by the service' (
                    ($all[$kind] | ForEach-Object { 100.0 * $_.Refused / $_.Requests } |
                        Measure-Object -Maximum).Maximum) '%' '' -AtMost 2
            }
        }
    }
}
finally {
    $env:XHS_TOKEN, $env:XHS_BASE_URI = $null, $null
    Stop-Database $database
    Remove-Item -LiteralPath $folder -Recurse -Force -ErrorAction Ignore
}
