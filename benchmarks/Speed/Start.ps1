# What a new process pays: Import-Module, and a whole run of the sandbox against a shell that does nothing.
param([string] $Module, [switch] $Quick)

$pwsh = [Environment]::ProcessPath
$import = "`$watch = [Diagnostics.Stopwatch]::StartNew(); Import-Module '$Module'; " +
    "`$watch.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture)"
$milliseconds = foreach ($round in 0..($Quick ? 5 : 15)) {
    $text = & $pwsh -NoProfile -NonInteractive -Command $import
    # The first one reads the files from the disk.
    if ($round) { [double]::Parse($text, [cultureinfo]::InvariantCulture) }
}
New-Result 'Import-Module in a new process' (
    Get-Median $milliseconds) 'ms' "fastest $(Format-Number ($milliseconds | Measure-Object -Minimum).Minimum) ms" `
        -AtMost 60

$search = 'Search-XhsUser coffee -Region Sandbox -First 5'
$time = Measure-Contestant -Round ($Quick ? 5 : 15) -Contestant ([ordered]@{
        Empty = { & $pwsh -NoProfile -NonInteractive -Command '' }
        Work  = {
            & $pwsh -NoProfile -NonInteractive -Command "Import-Module '$Module'; `$null = $search"
        }
        Shown = {
            & $pwsh -NoProfile -NonInteractive -Command "Import-Module '$Module'; $search"
        }
    })
$detail = '{0} ms : {1} ms' -f (Format-Number (Get-Median $time.Work)), (Format-Number (Get-Median $time.Empty))
New-Result 'a new pwsh that imports, searches the sandbox and ends, against an empty one' (
    Get-Ratio $time.Work $time.Empty) 'x' $detail -AtMost 2
$detail = '{0} ms : {1} ms' -f (Format-Number (Get-Median $time.Shown)), (Format-Number (Get-Median $time.Empty))
New-Result 'the same with its table shown' (Get-Ratio $time.Shown $time.Empty) 'x' $detail
