# A service that allows eight at once and refuses what is above: a window of 32 against one of 8.
param([string] $Space, [switch] $Quick)

$count = $Quick ? 400 : 800
$ids = Get-SampleId $count -From 200000
Set-TestScenario $Space @{ mode = 'world'; log = $false; delayMs = 50; maxConcurrent = 8 }
$time = @{ 8 = [System.Collections.Generic.List[double]]::new(); 32 = [System.Collections.Generic.List[double]]::new() }
$retries = 0
$isLedgerRight = $true
for ($round = 0; $round -lt ($Quick ? 1 : 3); $round++) {
    foreach ($limit in 8, 32) {
        Reset-TestSpace $Space
        Set-TestScenario $Space @{ mode = 'world'; log = $false; delayMs = 50; maxConcurrent = 8 }
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $found = @($ids | Get-XhsUser -ThrottleLimit $limit).Count
        $time[$limit].Add($watch.Elapsed.TotalMilliseconds)
        $ledger = Get-TestLedger $Space
        $isLedgerRight = $isLedgerRight -and $found -eq $count -and $ledger.distinctQuestions -eq $count -and
            $ledger.requests -eq $count + $ledger.retries -and $ledger.billed -eq $count
        if ($limit -eq 32) { $retries = $ledger.retries }
    }
}
$detail = '{0} ms : {1} ms, {2} retries of {3} calls' -f (Format-Number (Get-Median $time[32])),
    (Format-Number (Get-Median $time[8])), $retries, ($count + $retries)
New-Result 'a service that allows 8 at once: -ThrottleLimit 32 against 8' (
    Get-Ratio $time[32] $time[8]) 'x' $detail -AtMost 1.3
New-Result 'the same, by the ledger: calls = inputs + retries, all answered, each billed once' (
    $isLedgerRight ? 1 : 0) '(1 = yes)' '' -AtLeast 1
