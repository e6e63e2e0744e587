# Writes the table into docs/performance.md, between two marks; what people wrote around it stays.

function Get-MachineText([string] $Module) {
    $cpu = if ($IsLinux) {
        (Select-String -LiteralPath /proc/cpuinfo -Pattern '^model name\s*:\s*(.+)$' |
            Select-Object -First 1).Matches.Groups[1].Value
    }
    elseif ($IsMacOS) { sysctl -n machdep.cpu.brand_string }
    else { $env:PROCESSOR_IDENTIFIER }
    $memory = [math]::Round([GC]::GetGCMemoryInfo().TotalAvailableMemoryBytes / 1GB)
    $version = (Import-PowerShellDataFile -LiteralPath $Module).ModuleVersion
    '{0} cores ({1}), {2} GiB, {3}, PowerShell {4}, {5}, XhsPowerShell {6}' -f [Environment]::ProcessorCount,
        "$cpu".Trim(), $memory,
    [System.Runtime.InteropServices.RuntimeInformation]::OSDescription, $PSVersionTable.PSVersion,
    [System.Runtime.InteropServices.RuntimeInformation]::FrameworkDescription, $version
}

function Write-Report($Result, [string] $Path, [string] $Module) {
    $start, $end = '<!-- measured: begin -->', '<!-- measured: end -->'
    $lines = @(
        $start
        "Measured on $([datetime]::UtcNow.ToString('yyyy-MM-dd', [cultureinfo]::InvariantCulture)) with ``pwsh -NoProfile -File benchmarks/Measure-Speed.ps1`` after ``dotnet build XhsPowerShell.sln -c Release``."
        "Machine: $(Get-MachineText $Module)."
        ''
        '| what | measured | budget | | |'
        '|---|---|---|---|---|'
        foreach ($row in $Result) {
            "| $($row.What) | $($row.Measured) | $($row.Budget) | $($row.Verdict) | $($row.Detail) |"
        }
        $end
    )
    $text = $lines -join "`n"
    $page = if (Test-Path -LiteralPath $Path) { [System.IO.File]::ReadAllText(
        $Path) } else { "# Performance`n`n$start`n$end`n" }
    $from, $to = $page.IndexOf($start, [StringComparison]::Ordinal), $page.IndexOf($end, [StringComparison]::Ordinal)
    if ($from -lt 0 -or $to -lt $from) { throw "'$Path' has no marks '$start' and '$end' to write between." }
    $null = New-Item -ItemType Directory -Force -Path (Split-Path $Path -Parent)
    [System.IO.File]::WriteAllText($Path, $page.Substring(0, $from) + $text + $page.Substring($to + $end.Length))
}
