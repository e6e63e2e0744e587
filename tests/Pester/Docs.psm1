# Reads the pages of docs.

$script:Docs = Join-Path (Split-Path (Split-Path $PSScriptRoot -Parent) -Parent) 'docs'

# The blocks of code on a page.
function Get-CodeBlock([string] $Path, [string] $Kind = 'powershell') {
    [regex]::Matches([IO.File]::ReadAllText($Path), "(?ms)^``````$Kind\r?\n(.*?)^``````") |
        ForEach-Object { $_.Groups[1].Value.Trim() }
}

# Every block of PowerShell that a reader may copy: all but the syntax of a cmdlet. The Chinese pages hold the same
# code. -Shared for those that need a database, which are left out otherwise.
function Get-DocExample([switch] $Shared) {
    foreach ($file in Get-ChildItem -LiteralPath (Join-Path $script:Docs 'en-US') -Filter '*.md') {
        $blocks = @(Get-CodeBlock $file.FullName)
        for ($i = if ($file.Name -match '-Xhs') { 1 } else { 0 }; $i -lt $blocks.Count; $i++) {
            # A database of one's own is not there; tests of their own have one.
            if ($blocks[$i] -match 'postgresql://') { continue }
            if ($file.Name -eq 'fleet.md' -or ($blocks[$i] -match ' -Share |-XhsShare') -ne $Shared) { continue }
            # What shares a session: the blocks of a guide, in their order. An example of a cmdlet is alone.
            $name = "$($file.BaseName), block $i"
            @{ Name = $name; Code = $blocks[$i];
                Session = if ($file.Name -match '-Xhs') { $name } else { $file.BaseName } }
        }
    }
}

# The function of the help that makes a file safe to open in Excel.
function Get-ExcelFunction {
    Get-CodeBlock (Join-Path $script:Docs 'en-US/about_XhsPowerShell.md') |
        Where-Object { $_ -match '^function ConvertTo-ExcelSafe' }
}

# The cells of the tables on a page, without marks.
function Get-TableRow([string] $Path) {
    [IO.File]::ReadAllLines($Path) | Where-Object { $_.StartsWith('| `') } | ForEach-Object {
        , @($_.Trim('|', ' ') -split ' \| ' -replace '`')
    }
}

Export-ModuleMember -Function Get-CodeBlock, Get-DocExample, Get-ExcelFunction, Get-TableRow
