# Asks for profiles again and again, for a profiler to watch. Started in a new process by Measure-Profile.ps1.
param([string] $Module, [ValidateSet('Pipeline', 'Calls')] [string] $Case, [int] $Count)

. (Join-Path $PSScriptRoot 'Measure.ps1')
Import-Module $Module
$ids = Get-SampleId 500
$once = @{
    Pipeline = { $ids | Get-XhsUser -ThrottleLimit 1 }
    Calls    = { foreach ($id in $ids) { Get-XhsUser -UserId $id } }
}[$Case]

# Three times as many to warm up: the runtime optimizes what it has seen often enough.
for ($i = 0; $i -lt 3 * $Count; $i += $ids.Count) { $null = & $once }
'READY'
$watch = [System.Diagnostics.Stopwatch]::StartNew()
for ($i = 0; $i -lt $Count; $i += $ids.Count) { $null = & $once }
"DONE $(($watch.Elapsed.TotalMilliseconds * 1000 / $Count).ToString('N0', [cultureinfo]::InvariantCulture)) us a profile while being watched"
