# What the documents claim and no example shows: links, what recipes cost, how they end, what was recorded.

BeforeDiscovery {
    $root = Split-Path (Split-Path $PSScriptRoot -Parent) -Parent
    $documents = @(
        Get-ChildItem -LiteralPath $root -Filter '*.md' -File
        foreach ($folder in 'docs', 'build', 'tests', 'benchmarks', '.github') {
            Get-ChildItem -LiteralPath (Join-Path $root $folder) -Filter '*.md' -File -Recurse |
                Where-Object FullName -NotMatch '[\\/](bin|obj)[\\/]'
        }
    ) | ForEach-Object { @{ File = [IO.Path]::GetRelativePath($root, $_.FullName).Replace('\', '/') } }
    $loops = 'Export-Csv -Path tried.csv' |
        ForEach-Object { @{ Recipe = $_ } }
    $recorded = 'docs/first-steps.md', 'README.md', 'README.zh-CN.md' | ForEach-Object { @{ Page = $_ } }
    # Every cmdlet that takes many inputs, by its page: the module is not loaded yet.
    $many = Get-ChildItem -LiteralPath (Join-Path $root 'docs/en-US') -Filter '*-Xhs*.md' |
        Where-Object { Select-String -LiteralPath $_.FullName -Pattern '^### -ThrottleLimit' -Quiet } |
        ForEach-Object BaseName | Where-Object { $_ -ne 'Set-XhsConfig' }
    $prefetching = $many | ForEach-Object {
        @{ Cmdlet = $_; Kind = if ($_ -match '^Search-') { 'Keyword' } elseif ($_ -match
            'Link') { 'Link' } else { 'Id' } }
    }
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Import-Module (Join-Path $PSScriptRoot 'Docs.psm1')
    Initialize-XhsTest
    $root = Get-TestRoot

    # The one block of a page that contains the text.
    function Get-Recipe([string] $Page, [string] $Text) {
        $found = @(Get-CodeBlock (Join-Path $root $Page) | Where-Object { $_.Contains($Text) })
        $found.Count | Should -Be 1 -Because "$Page has one recipe with '$Text'"
        $found[0]
    }

    # The anchors that a page on GitHub has: its headings in lower case, without punctuation, joined with hyphens.
    function Get-Anchor([string] $Path) {
        foreach ($line in [IO.File]::ReadAllLines($Path) -match '^#+ ') {
            ($line -replace '^#+ ').ToLowerInvariant() -replace '[^\p{L}\p{N}\- _]' -replace ' ', '-'
        }
    }
}

AfterAll { Clear-XhsTest }

Describe 'The document <File>' -ForEach $documents {
    It 'links only to files and headings that exist' {
        $path = Join-Path $root $File
        # build/first-steps.md is written to docs.
        $folder = if ($File -eq 'build/first-steps.md') { Join-Path $root 'docs' } else { Split-Path $path }
        foreach ($link in [regex]::Matches([IO.File]::ReadAllText($path),
            '\]\(([^)\s]+)\)').ForEach({ $_.Groups[1].Value })) {
            $link = $link -replace '^https://github.com/XhsPowerShell/XhsPowerShell/blob/main', $root
            if ($link -match '^\w{2,}:') { continue }
            $name, $anchor = $link -split '#', 2
            $target = if (-not $name) { $path } elseif ([IO.Path]::IsPathRooted(
                $name)) { $name } else { Join-Path $folder $name }
            $target | Should -Exist -Because "$File links to '$link'"
            if ($anchor) { Get-Anchor $target | Should -Contain $anchor -Because "$File links to '$link'" }
        }
    }
}

Describe 'The recorded page <Page>' -ForEach $recorded {
    BeforeAll {
        if (-not $script:pages) {
            $script:pages = @{}
            $json = & (Get-Process -Id $PID).Path `
                -NoProfile -NonInteractive -Command "& '$root/build/Write-FirstSteps.ps1' | ConvertTo-Json"
            foreach ($entry in ($json -join "`n") | ConvertFrom-Json) { $script:pages[$entry.Name] = $entry.Text }
        }
    }

    # The command line of Windows writes its texts in the language of the user, which a test cannot choose.
    It 'is what the commands write now' -Skip:$IsWindows {
        $script:pages[$Page] | Should -BeExactly ([IO.File]::ReadAllText((Join-Path $root $Page)).Replace("`r`n", "`n"))
    }
}

Describe 'The commands for a shell in <Page>' -ForEach @{ Page = 'README.md' }, @{ Page = 'docs/en-US/cookbook.md' } {
    BeforeAll { $script = (Get-CodeBlock (Join-Path $root $Page) 'sh' | Where-Object { $_ -match 'xhs' }) -join "`n" }

    It 'install the command from the folder that it was packed to' {
        $script | Should -Match '(?m)^dotnet pack src/XhsPowerShell\.Cli -c Release -o (\S+)'
        $folder = $Matches[1]
        $script |
            Should -Match "(?m)^dotnet tool install .*XhsPowerShell\.Cli.* --add-source $([regex]::Escape($folder))"
    }

    It 'run as they are written' -Skip:$IsWindows {
        $folder = [IO.Directory]::CreateDirectory((Join-Path (Get-TestFolder) ([guid]::NewGuid().ToString(
            'N')))).FullName
        $dll = Join-Path $root 'src/XhsPowerShell.Cli/bin/Release/net8.0/xhs.dll'
        $commands = ($script -replace '(?m)^dotnet .*').Replace('./tools/xhs', 'xhs')
        $env:XHS_TOKEN = $null
        $output = & bash -c "set -euo pipefail; cd '$folder'; xhs() { dotnet '$dll' `"`$@`"; }; $commands" 2>&1
        $LASTEXITCODE | Should -Be 0 -Because "$output"
        foreach ($file in [regex]::Matches($commands, '--out (\S+)').ForEach({ $_.Groups[1].Value })) {
            @(Get-Content -LiteralPath (Join-Path $folder $file)).Count | Should -BeGreaterThan 19 -Because $file
        }
    }
}

Describe 'The limit for a run in the cost guide' {
    It 'stops at the limit, keeps what was paid for, and lets the script that contains it go on' {
        $code = Get-Recipe 'docs/en-US/cost.md' '-MaxCalls 10'
        $result = Invoke-InNewPowerShell -Environment @{ XHS_REGION = 'Sandbox' } -ArgumentList $code,
            (Get-TestFolder) -Block {
            param($Code, $Folder)
            Set-Location -LiteralPath $Folder
            . ([scriptblock]::Create($Code))
            (Get-XhsUsage).Requests
            @(Import-Csv -Path limited.csv).Count
            'the script goes on'
        }
        $result.Errors | Should -BeNullOrEmpty
        "$($result.Warnings)" | Should -Match 'The limit of calls is reached.*10 of 10 calls are spent'
        # Two pages of the search, or three that were under way, and ten profiles.
        $result.Output[0] | Should -BeIn 11, 12, 13
        $result.Output[1..2] | Should -Be 10, 'the script goes on'
    }
}

Describe 'A recipe of the cookbook that tries again: <Recipe>' -ForEach $loops {
    It 'ends at an error that every further attempt would repeat' {
        $code = Get-Recipe 'docs/en-US/cookbook.md' $Recipe
        $null = Use-TestSpace @{ mode = 'world';
            faults = @('user', 'search', 'notes').ForEach({ @{ endpoint = $_; fault = @{ code = 601 } } }) }
        $space = (Get-XhsConfig).BaseUri
        $folder = Join-Path (Get-TestFolder) ([guid]::NewGuid().ToString('N'))
        [void][IO.Directory]::CreateDirectory($folder)
        # Not in a try of the test: that would end every loop.
        $test = Start-TestScript ("Set-Location -LiteralPath '$folder'; `$env:XHS_STORE = '$folder/store.db'; " +
            "function Start-Sleep { 'waited' }; function ConvertTo-ExcelSafe { `$input }; $code")
        try {
            $test.Run.AsyncWaitHandle.WaitOne([timespan]::FromMinutes(1)) | Should -BeTrue
            { $test.Shell.EndInvoke($test.Run) } |
                Should -Throw -ErrorId '*' -ExceptionType ([Management.Automation.MethodInvocationException])
            @($test.Output) -eq 'waited' | Should -BeNullOrEmpty
            (Get-TestLedger $space).requests | Should -Be 1
        }
        finally { $test.Shell.Dispose() }
    }
}

Describe 'The recipe of the cookbook for many ids' {
    It 'requests each id once in all its runs, also one that does not exist' {
        $code = (Get-Recipe 'docs/en-US/cookbook.md' 'Export-Csv -Path tried.csv').Replace("'647654ed0000000070f0399d'",
            "'000000000000000000000000'")
        $store = Join-Path (Get-TestFolder) 'tried.db'
        $result = Invoke-InNewPowerShell -Environment @{ XHS_REGION = 'Sandbox'; XHS_STORE = $store } `
            -ArgumentList $code, (Get-TestFolder) -Block {
            param($Code, $Folder)
            function ConvertTo-ExcelSafe { $input }
            Set-Location -LiteralPath $Folder
            foreach ($run in 1, 2) { . ([scriptblock]::Create($Code)) }
            (Get-XhsUsage).Requests
            @(Import-Csv -Path tried.csv).UserId
            $failed.TargetObject
        }
        $result.Errors | Should -BeNullOrEmpty
        $result.Output | Should -Be 2, '5cab9537000000005a90c3e1', '000000000000000000000000'
    }
}

Describe 'The function ConvertTo-ExcelSafe of the cookbook' {
    It 'leaves no formula in a cell, and numbers and times as they are' {
        $code = (Get-Recipe 'docs/en-US/cookbook.md' 'function ConvertTo-ExcelSafe') -replace '(?s)\nSearch-XhsUser .*'
        . ([scriptblock]::Create($code))
        $safe = [pscustomobject]@{
            Formula = '=HYPERLINK("http://x")'; Plus = '+1'; Minus = '-1'; At = '@x'; Wide = [char]0xFF1D + 'x';
                Tab = "`t=1"; Long = '12345678901'; Id = '12e4'
            Name = 'ok'; Count = -5; Price = 1.5d; Time = [DateTimeOffset]'2026-05-01T08:00+08:00'; Nothing = $null
        } | ConvertTo-ExcelSafe
        foreach ($name in 'Formula', 'Plus', 'Minus', 'At', 'Wide', 'Tab', 'Long', 'Id') {
            $safe.$name | Should -Match "^'" -Because $name
        }
        $safe.Name, $safe.Count, $safe.Price, $safe.Time, $safe.Nothing | Should -Be 'ok', -5, '1.5',
            '2026-05-01 08:00:00', $null
    }
}

Describe 'What prefetching costs: <Cmdlet>' -ForEach $prefetching {
    BeforeAll {
        $values = switch ($Kind) {
            'Keyword' { 1..100 | ForEach-Object { "k$_" } }
            'Link' { 1..100 | ForEach-Object { "https://xhslink.com/a/test$_" } }
            default { Get-TestId (1..100) }
        }
        # The calls of a pipeline that takes one object, with the inputs down the pipeline and as an argument.
        function Measure-Call([hashtable] $Throttle = @{}) {
            $space = Use-TestSpace @{ mode = 'world'; delayMs = 5 }
            $null = $values | & $Cmdlet @Throttle -WarningAction Ignore | Select-Object -First 1
            (Get-TestLedger $space).requests
            $space = Use-TestSpace @{ mode = 'world'; delayMs = 5 }
            $null = & $Cmdlet $values @Throttle -WarningAction Ignore | Select-Object -First 1
            (Get-TestLedger $space).requests
        }
    }

    It 'costs at most what about_XhsPowerShell_Cost says' {
        $row = Get-TableRow (Join-Path $root 'docs/en-US/about_XhsPowerShell_Cost.md') |
            Where-Object { $_.Count -eq 3 -and $_[0] -eq $Cmdlet }
        $most = [int]($row[2] -replace ' calls?$')
        $most | Should -BeGreaterThan 0
        foreach ($calls in Measure-Call) { $calls | Should -BeLessOrEqual $most }
    }

    It 'is listed on every page that lists the cmdlets' {
        foreach ($page in 'README.md', 'README.zh-CN.md', 'docs/README.md') {
            [IO.File]::ReadAllText((Join-Path $root $page)) | Should -Match "\W$Cmdlet\W" -Because $page
        }
        foreach ($language in 'en-US', 'zh-CN') {
            @(Get-TableRow (Join-Path $root "docs/$language/about_XhsPowerShell.md") |
                Where-Object { $_[0] -eq $Cmdlet }).Count | Should -Be 1
            @(Get-TableRow (Join-Path $root "docs/$language/about_XhsPowerShell_Cost.md") |
                Where-Object { $_[0] -eq $Cmdlet }).Count | Should -Be 1
        }
    }

    It 'costs nothing more with -ThrottleLimit 1' { Measure-Call @{ ThrottleLimit = 1 } | Should -Be 1, 1 }
}
