# Profiles one after another: the script of today, a bare client, the module in one pipeline and call by call.
param([string] $Space, [switch] $Quick)

$ids = Get-SampleId ($Quick ? 200 : 500)
$address = "$Space/api/xiaohongshu/get-user/v4?token=bench&userId="
$addresses = [string[]]($ids | ForEach-Object { $address + $_ })
Set-TestScenario $Space @{ mode = 'world'; log = $false }

# The floor of a cmdlet call: the bare client's time and PowerShell's own.
Import-Module (Add-Type -Path (Join-Path $PSScriptRoot 'EmptyCommand.cs') -PassThru).Assembly

$time = Measure-Contestant -Round ($Quick ? 5 : 15) -WarmUp ($Quick ? 3 : 20) -Contestant ([ordered]@{
        Script   = { foreach ($id in $ids) { (Invoke-RestMethod -Uri ($address + $id)).data } }
        Bare     = { [BareClient]::Read($addresses) }
        Pipeline = { $ids | Get-XhsUser -ThrottleLimit 1 }
        Calls    = { foreach ($id in $ids) { Get-XhsUser -UserId $id } }
        Empty    = { foreach ($id in $ids) { Get-Nothing -UserId $id } }
        Default  = { $ids | Get-XhsUser }
    })
$each = @{}
foreach ($name in $time.Keys) {
    $each[$name] = '{0} us' -f (Format-Number ((Get-Median $time[$name]) * 1000 / $ids.Count))
}

New-Result 'profiles in one pipeline, -ThrottleLimit 1, against HttpClient' (
    Get-Ratio $time.Pipeline $time.Bare) 'x' "$($each.Pipeline) : $($each.Bare) a profile" -AtMost 1.5
New-Result 'profiles in one pipeline, -ThrottleLimit 1, against Invoke-RestMethod' (
    Get-Ratio $time.Script $time.Pipeline) 'x faster' "$($each.Pipeline) : $($each.Script) a profile" -AtLeast 8
New-Result 'profiles, a cmdlet call each, against HttpClient' (
    Get-Ratio $time.Calls $time.Bare) 'x' "$($each.Calls) : $($each.Bare) a profile" -AtMost 1.5
New-Result 'profiles, a cmdlet call each, against Invoke-RestMethod' (
    Get-Ratio $time.Script $time.Calls) 'x faster' "$($each.Calls) : $($each.Script) a profile" -AtLeast 8
$floor = for ($i = 0; $i -lt $time.Bare.Count; $i++) { $time.Bare[$i] + $time.Empty[$i] }
New-Result 'profiles, a cmdlet call each, against HttpClient and an empty cmdlet' (
    Get-Ratio $time.Calls $floor) 'x' "an empty cmdlet takes $($each.Empty)"
New-Result 'profiles in one pipeline, default -ThrottleLimit, against HttpClient' (
    Get-Ratio $time.Default $time.Bare) 'x' "$($each.Default) : $($each.Bare) a profile"
