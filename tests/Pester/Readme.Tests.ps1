# Every PowerShell example of the README runs as it is written, on the sandbox, in one session and in the order of the
# page.
# ASCII and Windows PowerShell 5.1 syntax only: 5.1 reads this file in the system's code page.

BeforeDiscovery {
    $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
    $text = [IO.File]::ReadAllText((Join-Path -Path $root -ChildPath 'README.md'))
    $script:examples = [regex]::Matches($text, '(?ms)^```powershell\r?\n(.*?)^```') |
        ForEach-Object { $_.Groups[1].Value } |
        Where-Object { $_ -notmatch 'Read-Host|Import-Module|PSModulePath' } |
        ForEach-Object { @{ Example = $_; Title = ($_ -split '\r?\n')[0] -replace '[^\x20-\x7e]+', '?' } }
}

Describe 'The README' {
    BeforeAll {
        $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
        Import-Module -Name (Join-Path -Path $root -ChildPath 'out/XhsPowerShell') -ErrorAction Stop
        $script:before = $env:XHS_CONFIG_PATH
        $env:XHS_CONFIG_PATH = Join-Path -Path $TestDrive -ChildPath 'config.json'
        $script:storeBefore, $env:XHS_STORE = $env:XHS_STORE, (Join-Path -Path $TestDrive -ChildPath 'store.db')
        Set-XhsConfig -Region Sandbox -Scope Session
        $null = Get-XhsUsage -Reset
        Push-Location -LiteralPath $TestDrive

        # In one scope, so that each finds the functions and variables of those before it.
        $readmeText = [IO.File]::ReadAllText((Join-Path -Path $root -ChildPath 'README.md'))
        $readmeResults = @{}
        foreach ($readmeMatch in [regex]::Matches($readmeText, '(?ms)^```powershell\r?\n(.*?)^```')) {
            $readmeExample = $readmeMatch.Groups[1].Value
            if ($readmeExample -match 'Read-Host|Import-Module|PSModulePath') { continue }
            $readmeCode = $readmeExample
            if ($PSVersionTable.PSEdition -ne 'Core') {
                $readmeCode = $readmeCode -replace '-Encoding utf8BOM', '-Encoding UTF8 -NoTypeInformation'
            }
            $Error.Clear()
            $readmeOutput = . ([scriptblock]::Create($readmeCode)) | Out-String
            $readmeResults[$readmeExample] = @{ Output = $readmeOutput; Errors = @($Error | ForEach-Object { "$_" });
                Region = "$((Get-XhsConfig).Region)" }
        }
    }

    AfterAll {
        Pop-Location
        Remove-XhsConfig -Scope Session
        $env:XHS_CONFIG_PATH = $script:before
        $env:XHS_STORE = $script:storeBefore
    }

    It 'has an example that runs: <Title>' -ForEach $script:examples {
        $result = $readmeResults[$Example]
        $result.Errors | Should -BeNullOrEmpty
        if ($Example -notmatch 'Export-Csv|^function ') {
            $result.Output.Trim() | Should -Not -BeNullOrEmpty
        }

        $result.Region | Should -Be 'Sandbox'
    }

    It 'leaves files with every row, and none twice' {
        foreach ($expected in @{ File = 'creators.csv'; Rows = 40 }, @{ File = 'prices.csv'; Rows = 20 },
            @{ File = 'profiles.csv'; Rows = 20 }) {
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

    It 'counts the calls of screening creators and of reading comments right' {
        # The notes of the sandbox depend on the day.
        $day, $env:XHS_SANDBOX_TODAY = $env:XHS_SANDBOX_TODAY, '2026-06-01'
        try {
            foreach ($expected in @{ Pattern = 'audience.csv'; Rows = 45; Calls = 93 },
                @{ Pattern = 'comments.csv'; Rows = 1317; Calls = 187 }) {
                $code = @($readmeResults.Keys | Where-Object { $_ -match $expected.Pattern })
                $code.Count | Should -Be 1
                if ($PSVersionTable.PSEdition -ne 'Core') {
                    $code = $code -replace '-Encoding utf8BOM', '-Encoding UTF8 -NoTypeInformation'
                }
                $null = Get-XhsUsage -Reset
                . ([scriptblock]::Create($code[0]))
                (Get-XhsUsage).Requests | Should -Be $expected.Calls
                @(Import-Csv -LiteralPath $expected.Pattern -Encoding UTF8).Count | Should -Be $expected.Rows
            }
        }
        finally {
            $env:XHS_SANDBOX_TODAY = $day
        }
    }

    It 'keeps formulas out of the cells of its files for Excel' {
        $cells = [pscustomobject]@{ Formula = '=1+1'; Plus = '+86'; Minus = '-x'; At = '@a'; Name = 'ok'; Count = -5;
            Nothing = $null } | ConvertTo-ExcelSafe
        $cells.Formula, $cells.Plus, $cells.Minus, $cells.At | Should -BeExactly "'=1+1", "'+86", "'-x", "'@a"
        $cells.Name | Should -BeExactly 'ok'
        $cells.Count | Should -Be -5
        $cells.Nothing | Should -BeNullOrEmpty
    }

    It 'has the function ConvertTo-ExcelSafe of the cookbook: <_>' -ForEach 'README.zh-CN.md', 'docs/en-US/cookbook.md',
        'docs/zh-CN/cookbook.md', 'docs/en-US/about_XhsPowerShell.md', 'docs/zh-CN/about_XhsPowerShell.md' {
        $pattern = '(?ms)^function ConvertTo-ExcelSafe \{.*?^\}'
        $function = [regex]::Match($readmeText, $pattern).Value
        $function | Should -Not -BeNullOrEmpty
        $other = [IO.File]::ReadAllText((Join-Path -Path $root -ChildPath $_))
        [regex]::Match($other, $pattern).Value | Should -BeExactly $function
    }

    It 'installs from a folder where every PowerShell finds it' {
        $install = [regex]::Match($readmeText, '(?ms)^```powershell\r?\n([^`]*PSModulePath.*?)^```').Groups[1].Value
        $install | Should -Not -BeNullOrEmpty
        $modulePath = $env:PSModulePath
        $target = Join-Path -Path $TestDrive -ChildPath 'not there yet/Modules'
        Push-Location -LiteralPath $root
        try {
            $env:PSModulePath = $target + [IO.Path]::PathSeparator + $modulePath
            & ([scriptblock]::Create($install))
            Join-Path -Path $target -ChildPath 'XhsPowerShell/XhsPowerShell.psd1' | Should -Exist
            @(Get-Module -ListAvailable -Name XhsPowerShell |
                Where-Object { $_.ModuleBase.StartsWith($target) }).Count | Should -Be 1
        }
        finally {
            $env:PSModulePath = $modulePath
            Pop-Location
        }
    }
}

Describe 'The recipe that continues after a failure' {
    BeforeAll {
        $root = Split-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -Parent
        Import-Module -Name (Join-Path -Path $root -ChildPath 'out/XhsPowerShell') -ErrorAction Stop
        $script:text = [IO.File]::ReadAllText((Join-Path -Path $root -ChildPath 'README.md'))
        $script:recipe = [regex]::Match($text, '(?ms)^```powershell\r?\n([^`]*?profiles\.csv.*?)^```').Groups[1].Value
        if ($PSVersionTable.PSEdition -ne 'Core') {
            $script:recipe = $script:recipe -replace '-Encoding utf8BOM', '-Encoding UTF8 -NoTypeInformation'
        }
        $script:before = $env:XHS_CONFIG_PATH
        $env:XHS_CONFIG_PATH = Join-Path -Path $TestDrive -ChildPath 'config.json'
        $script:storeBefore, $env:XHS_STORE = $env:XHS_STORE, (Join-Path -Path $TestDrive -ChildPath 'store.db')
        Set-XhsConfig -Region Sandbox -Scope Session
        $folder = New-Item -Path (Join-Path -Path $TestDrive -ChildPath 'continue') -ItemType Directory
        Push-Location -LiteralPath $folder.FullName
    }

    AfterAll {
        Pop-Location
        Remove-XhsConfig -Scope Session
        $env:XHS_CONFIG_PATH = $script:before
        $env:XHS_STORE = $script:storeBefore
    }

    It 'requests each id once in all its runs, also one that does not exist and one that came as a link' {
        $ids = '5cab9537000000005a90c3e1', '000000000000000000000000',
            'https://www.xiaohongshu.com/user/profile/647654ed0000000070f0399d?xsec_token=a/profile/b'
        Set-Content -Path shortlist.txt -Value $ids
        $null = Get-XhsUsage -Reset
        $function = [regex]::Match($text, '(?ms)^function ConvertTo-ExcelSafe \{.*?^\}').Value
        . ([scriptblock]::Create($function))
        foreach ($run in 1, 2, 3) { . ([scriptblock]::Create($script:recipe)) 2>$null | Out-Null }
        (Get-XhsUsage).Requests | Should -Be 3
        (Get-XhsUsage).Saved | Should -Be 6
        @(Import-Csv -Path profiles.csv).UserId | Should -Be '5cab9537000000005a90c3e1', '647654ed0000000070f0399d'
    }
}
