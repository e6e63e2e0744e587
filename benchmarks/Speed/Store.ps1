# What the local store costs and saves: keeping, replaying, opening, and a limit that eight processes share.
param([string] $Module, [string] $Space, [switch] $Quick)

$pwsh = [Environment]::ProcessPath
$folder = Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid().ToString('N'))
$xhs = Find-XhsCommand
$null = New-Item -ItemType Directory -Path $folder

function Use-Store([string] $Name, [scriptblock] $Script) {
    $env:XHS_STORE = Join-Path $folder "$Name.db"
    try { & $Script } finally { $env:XHS_STORE = $null }
}

try {
    # Keeping, sixteen at once.
    $ids = Get-SampleId 500 -From 500000
    Set-TestScenario $Space @{ mode = 'world'; log = $false; delayMs = 100 }
    $time = Measure-Contestant -Round ($Quick ? 1 : 5) -Contestant ([ordered]@{
            Without = { $ids | Get-XhsUser -ThrottleLimit 16 }
            With    = { Use-Store keep { $ids | Get-XhsUser -ThrottleLimit 16 -MaxAge 0 } }
        })
    $detail = '{0} ms : {1} ms' -f (Format-Number (Get-Median $time.With)), (Format-Number (Get-Median $time.Without))
    New-Result '500 profiles at 100 ms, -ThrottleLimit 16, kept in the local store, against no store' (
        Get-Ratio $time.With $time.Without) 'x' $detail -AtMost 1.03

    # Replaying.
    $count = $Quick ? 10000 : 100000
    $ids = Get-SampleId $count -From 1000000
    $addresses = [string[]]($ids | ForEach-Object { "$Space/api/xiaohongshu/get-user/v4?token=bench&userId=$_" })
    Set-TestScenario $Space @{ mode = 'world'; log = $false }
    Use-Store replay { $null = $ids | Get-XhsUser -ThrottleLimit 32 -MaxAge 7d }
    $size = (Get-Item -LiteralPath (Join-Path $folder 'replay.db')).Length / 1MB
    $time = Measure-Contestant -Round ($Quick ? 1 : 3) -Contestant ([ordered]@{
            Bare   = { [BareClient]::Read($addresses) }
            Replay = { Use-Store replay { $ids | Get-XhsUser -ThrottleLimit 32 -MaxAge 7d } }
        })
    $detail = '{0} us : {1} us a profile; {2} MiB for {3} profiles' -f (
        Format-Number ((Get-Median $time.Replay) * 1000 / $count) 1), (
        Format-Number ((Get-Median $time.Bare) * 1000 / $count) 1), (Format-Number $size), (Format-Number $count)
    New-Result "$(Format-Number $count) profiles from the local store, against HttpClient one after another" (
        Get-Ratio $time.Bare $time.Replay) 'x faster' $detail -AtLeast 2
    $memory = Use-Store replay {
        $watcher = Join-Path $PSScriptRoot 'Watch-Memory.ps1'
        & $pwsh -NoProfile -NonInteractive -File $watcher -Module $Module -What Replay -Count $count | ConvertFrom-Json
    }
    New-Result 'the same: working set above the start' $memory.WorkingSetMiB 'MiB' (
        'managed heap {0} MiB above the start' -f (Format-Number $memory.HeapMiB 1)) -AtMost 60

    # Opening.
    $call = "Import-Module '$Module'; `$null = Get-XhsUser $($ids[0])"
    $time = Measure-Contestant -Round ($Quick ? 5 : 15) -Contestant ([ordered]@{
            Without = { & $pwsh -NoProfile -NonInteractive -Command $call }
            With    = { Use-Store replay { & $pwsh -NoProfile -NonInteractive -Command $call } }
        })
    $more = (Get-Median $time.With) - (Get-Median $time.Without)
    $detail = '{0} ms : {1} ms' -f (Format-Number (Get-Median $time.With)), (Format-Number (Get-Median $time.Without))
    New-Result 'a new pwsh that asks for one profile, with a store, against none' $more 'ms more' $detail -AtMost 60

    # A limit that eight processes share.
    Set-TestScenario $Space @{ mode = 'world'; log = $false; delayMs = 100 }
    $each = $Quick ? 80 : 400
    $lists = foreach ($worker in 0..7) {
        $list = Join-Path $folder "ids$worker.txt"
        Set-Content -LiteralPath $list -Value (Get-SampleId $each -From (3000000 + 100000 * $worker))
        $list
    }
    $run = {
        $work = foreach ($list in $lists) {
            Start-Process -FilePath dotnet -PassThru -RedirectStandardInput $list -RedirectStandardOutput "$list.out" `
                -RedirectStandardError "$list.err" -ArgumentList "`"$xhs`"", 'user', '-', '--throttle-limit', '8',
                '--format', 'jsonl', '--max-age', '0'
        }
        $work | Wait-Process -Timeout 120
        $lines = ($lists | ForEach-Object { [System.IO.File]::ReadAllLines("$_.out").Count } |
            Measure-Object -Sum).Sum
        if ($lines -ne 8 * $each) { throw "$lines objects of $(8 * $each)" }
    }
    foreach ($name in 'free', 'limited') {
        Use-Store $name { $null = & dotnet $xhs store 2>&1 }
    }
    $env:XHS_CONFIG_PATH, $before = (Join-Path $folder 'config.json'), $env:XHS_CONFIG_PATH
    try {
        $limited = Join-Path $folder 'limited.db'
        & dotnet $xhs config set --store $limited --daily-call-limit 1000000
        if ($LASTEXITCODE) { throw 'The limit was not set.' }
    }
    finally {
        $env:XHS_CONFIG_PATH = $before
    }

    $time = Measure-Contestant -Round ($Quick ? 1 : 3) -Contestant ([ordered]@{
            Free    = { Use-Store free $run }
            Limited = { Use-Store limited $run }
        })
    $detail = '{0} ms : {1} ms' -f (Format-Number (Get-Median $time.Limited)), (Format-Number (Get-Median $time.Free))
    New-Result '8 processes of 8 at once at 100 ms with a daily limit, against none' (
        Get-Ratio $time.Limited $time.Free) 'x' $detail -AtMost 1.05
}
finally {
    # The store stays open for a moment after its last user.
    Start-Sleep -Seconds 3
    Remove-Item -LiteralPath $folder -Recurse -Force -ErrorAction Ignore
}
