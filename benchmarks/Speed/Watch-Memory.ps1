# Runs one stream of objects into Out-Null and watches the memory meanwhile. Started in a new process.
param([string] $Module, [ValidateSet('Notes', 'Users', 'Replay')] [string] $What, [int] $Count)

. (Join-Path $PSScriptRoot 'Measure.ps1')
Import-Module $Module
$process = [System.Diagnostics.Process]::GetCurrentProcess()
$most = @{ Heap = 0L; WorkingSet = 0L }

function Get-Memory {
    [GC]::Collect(); [GC]::WaitForPendingFinalizers(); [GC]::Collect()
    $process.Refresh()
    @{ Heap = [GC]::GetTotalMemory($false); WorkingSet = $process.WorkingSet64 }
}

[string[]] $ids = Get-SampleId $Count -From ($What -eq 'Replay' ? 1000000 : 300000)
$start = Get-Memory
function Watch {
    $now = Get-Memory
    foreach ($name in 'Heap', 'WorkingSet') { $most[$name] = [math]::Max($most[$name], $now[$name]) }
}

$step = [math]::Max(1, [math]::Floor($Count / 10))
# The ids come through a pipeline that looks at the memory ten times on the way.
$upstream = { for ($i = 0; $i -lt $ids.Count; $i++) { $ids[$i]; if ($i % $step -eq $step - 1) { Watch } } }
$null = Get-XhsUsage -Reset
$watch = [System.Diagnostics.Stopwatch]::StartNew()
if ($What -eq 'Users') { & $upstream | Get-XhsUser -ThrottleLimit 32 | Out-Null; $objects = $Count }
elseif ($What -eq 'Replay') {
    & $upstream | Get-XhsUser -ThrottleLimit 32 -MaxAge 7d | Out-Null
    $objects = (Get-XhsUsage).Saved
}
elseif ($Count -eq 1) {
    # One long list: look every 20,000 notes.
    $objects = 0
    Get-XhsUserNote -UserId $ids[0] | ForEach-Object { if (++$objects % 20000 -eq 0) { Watch } }
}
else { $objects = 1000 * $Count; & $upstream | Get-XhsUserNote | Out-Null }
$seconds = $watch.Elapsed.TotalSeconds
Watch

@{
    Seconds       = $seconds
    Objects       = $objects
    HeapMiB       = ($most.Heap - $start.Heap) / 1MB
    WorkingSetMiB = ($most.WorkingSet - $start.WorkingSet) / 1MB
} | ConvertTo-Json -Compress
