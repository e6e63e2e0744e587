# Many profiles from a service that takes its time, sixteen at once.
param([string] $Space, [switch] $Quick)

$limit = 16
$ids = Get-SampleId 500 -From 100000
$addresses = [string[]]($ids | ForEach-Object { "$Space/api/xiaohongshu/get-user/v4?token=bench&userId=$_" })
foreach ($delay in 0, 20, 100) {
    Set-TestScenario $Space @{ mode = 'world'; log = $false; delayMs = $delay }
    $time = Measure-Contestant -Round ($Quick ? 1 : $delay -eq
        100 ? 3 : 9) -WarmUp ($delay ? 0 : 5) -Contestant ([ordered]@{
            Bare   = { [BareClient]::ReadMany($addresses, $limit) }
            Module = { $ids | Get-XhsUser -ThrottleLimit $limit }
        })
    $module = Get-Median $time.Module
    $detail = '{0} ms : {1} ms' -f (Format-Number $module), (Format-Number (Get-Median $time.Bare))
    New-Result "500 profiles at $delay ms, -ThrottleLimit 16, against HttpClient with as many at once" (
        Get-Ratio $time.Module $time.Bare) 'x' $detail
    if ($delay) {
        $ideal = $ids.Count / $limit * $delay
        $budget = if ($delay -eq 100) { 1.15 }
        New-Result "500 profiles at $delay ms, -ThrottleLimit 16, against the ideal" ($module /
            $ideal) 'x' "$(Format-Number $module) ms : $(Format-Number $ideal) ms" -AtMost $budget
    }
}
