# Memory in a process of its own, from after the import to the worst of the points in between.
param([string] $Module, [string] $Space, [switch] $Quick)

$pwsh = [Environment]::ProcessPath
$watcher = Join-Path $PSScriptRoot 'Watch-Memory.ps1'
function Watch([string] $What, [int] $Count) {
    & $pwsh -NoProfile -NonInteractive -File $watcher -Module $Module -What $What -Count $Count | ConvertFrom-Json
}
function Describe($Result) {
    'managed heap {0} MiB above the start; {1} objects in {2} s' -f (Format-Number $Result.HeapMiB 1),
        (Format-Number $Result.Objects), (Format-Number $Result.Seconds 1)
}

$notes = $Quick ? 20000 : 200000
Set-TestScenario $Space @{ mode = 'world'; log = $false; notesPerUser = 1000 }
$many = Watch Notes ($notes / 1000)
New-Result "$(Format-Number $notes) notes of $($notes / 1000) users to Out-Null: working set above the start" `
    $many.WorkingSetMiB 'MiB' (Describe $many) -AtMost 40
Set-TestScenario $Space @{ mode = 'world'; log = $false; notesPerUser = $notes }
$one = Watch Notes 1
New-Result "$(Format-Number $notes) notes of one user to Out-Null: working set above the start" $one.WorkingSetMiB `
    'MiB' (Describe $one) -AtMost 40

# The first thousand pay for compiling; what counts is that a hundred times as many cost no more each.
foreach ($count in $Quick ? (1000, 10000) : (1000, 10000, 100000)) {
    $users = Watch Users $count
    $each = $users.Seconds * 1e6 / $count
    New-Result "$(Format-Number $count) ids through Get-XhsUser -ThrottleLimit 32: time an input" $each 'us' `
        "working set $(Format-Number $users.WorkingSetMiB 1) MiB, $(Describe $users)"
}
