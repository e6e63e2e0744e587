# Every PowerShell example of the README runs as it is written, on the sandbox, in one session and in the order of the page.
# ASCII only: Windows PowerShell reads this file in the system's code page.

BeforeDiscovery {
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    $text = [IO.File]::ReadAllText((Join-Path -Path $root -ChildPath 'README.md'))
    $script:examples = [regex]::Matches($text, '(?ms)^```powershell\r?\n(.*?)^```') | ForEach-Object { $_.Groups[1].Value } |
        Where-Object { $_ -notmatch 'Read-Host|Import-Module' } |
        ForEach-Object { @{ Example = $_; Title = ($_ -split '\r?\n')[0] -replace '[^\x20-\x7e]+', '?' } }
}

Describe 'The README' {
    BeforeAll {
        $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
        Import-Module -Name (Join-Path -Path $root -ChildPath 'out/XhsPowerShell') -ErrorAction Stop
        $script:before = $env:XHS_CONFIG_PATH
        $env:XHS_CONFIG_PATH = Join-Path -Path $TestDrive -ChildPath 'config.json'
        Set-XhsConfig -Region Sandbox -Scope Session
        $null = Get-XhsUsage -Reset
        Push-Location -LiteralPath $TestDrive
    }

    AfterAll {
        Pop-Location
        Remove-XhsConfig -Scope Session
        $env:XHS_CONFIG_PATH = $script:before
    }

    It 'has an example that runs: <Title>' -ForEach $script:examples {
        if ($PSVersionTable.PSEdition -ne 'Core') {
            $Example = $Example -replace '-Encoding utf8BOM', '-Encoding UTF8 -NoTypeInformation'
        }

        $Error.Clear()
        $output = . ([scriptblock]::Create($Example)) | Out-String
        $Error | Should -BeNullOrEmpty
        if ($Example -notmatch 'Export-Csv') {
            $output.Trim() | Should -Not -BeNullOrEmpty
        }
    }

    It 'leaves files with every row, and none twice' {
        foreach ($expected in @{ File = 'creators.csv'; Rows = 40 }, @{ File = 'prices.csv'; Rows = 20 }, @{ File = 'profiles.csv'; Rows = 20 }) {
            $rows = @(Import-Csv -LiteralPath $expected.File -Encoding UTF8)
            $rows.Count | Should -Be $expected.Rows
            @($rows.UserId | Sort-Object -Unique).Count | Should -Be $expected.Rows
            [IO.File]::ReadAllBytes((Convert-Path -LiteralPath $expected.File))[0..2] | Should -Be 0xEF, 0xBB, 0xBF
        }
    }

    It 'counts the calls of its first line right' {
        $null = Get-XhsUsage -Reset
        $null = Search-XhsUser coffee -First 60 | Get-XhsUser
        (Get-XhsUsage).Requests | Should -Be 63
    }
}
