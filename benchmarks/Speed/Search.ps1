# Paging through a search to its end, 20 users a page.
param([string] $Space, [switch] $Quick)

$users = $Quick ? 400 : 1000
Set-TestScenario $Space @{ mode = 'world'; log = $false; searchUsers = $users }
$address = "$Space/api/xiaohongshu/search-user/v2?token=bench&keyword=coffee&page="
# One page more than there are: the end shows itself by a page without anybody new.
$addresses = [string[]](1..($users / 20 + 1) | ForEach-Object { $address + $_ })

$time = Measure-Contestant -Round ($Quick ? 5 : 15) -WarmUp ($Quick ? 3 : 20) -Contestant ([ordered]@{
        Script = {
            $seen = [System.Collections.Generic.HashSet[string]]::new()
            for ($page = 1; ; $page++) {
                $found = (Invoke-RestMethod -Uri ($address + $page)).data.users | Where-Object { $seen.Add($_.id) }
                if (-not $found) { break }
                $found
            }
        }
        Bare   = { [BareClient]::Read($addresses) }
        Module = { Search-XhsUser -Keyword coffee }
    })
$rate = @{}
foreach ($name in $time.Keys) { $rate[$name] = Format-Number ($users * 1000 / (Get-Median $time[$name])) }

New-Result 'search paging against Invoke-RestMethod' (
    Get-Ratio $time.Script $time.Module) 'x the objects a second' `
        "$($rate.Module) : $($rate.Script) objects a second" -AtLeast 10
New-Result 'search paging against HttpClient' (
    Get-Ratio $time.Module $time.Bare) 'x the time' "$($rate.Module) : $($rate.Bare) objects a second"
