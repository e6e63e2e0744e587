# The worked example of docs/en-US/fleet.md, as it is written there: its containers as processes, its runbooks as
# PowerShells, with a real database and the server of the tests.
BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot 'TestDatabase.psm1')
    $hasServer = Test-TestDatabase
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Import-Module (Join-Path $PSScriptRoot 'TestDatabase.psm1')
    Import-Module (Join-Path $PSScriptRoot 'Docs.psm1')
    Initialize-XhsTest
    $page = Join-Path (Get-TestRoot) 'docs/en-US/fleet.md'
    $blocks = @(Get-CodeBlock $page)

    function Use-Fleet($Scenario) {
        $script:folder = [IO.Directory]::CreateDirectory(
            (Join-Path (Get-TestFolder) ([guid]::NewGuid().ToString('N')))).FullName
        foreach ($name in 'lists', 'results', 'bin') { [void][IO.Directory]::CreateDirectory("$folder/$name") }
        $script:ids = Get-TestId (1..60)
        [IO.File]::WriteAllLines("$folder/lists/ids.txt", $ids)
        $script:store = New-TestDatabaseStore
        $script:password = (Start-TestDatabase).Password
        $script:space = Use-TestSpace $Scenario @{ Store = $store; StorePassword = $password }
    }

    # The rows of every file, in which each profile must be, and none twice.
    function Get-Merged([string] $Code) {
        Push-Location -LiteralPath $folder
        try {
            . ([scriptblock]::Create($Code))
            Import-Csv -Path creators.csv
        }
        finally { Pop-Location }
    }
}

AfterAll {
    Stop-TestDatabase
    Clear-XhsTest
}

Describe 'The containers of the page' -Skip:(-not $hasServer) {
    BeforeAll {
        $yaml = @(Get-CodeBlock $page 'yaml')
        $merge = $blocks | Where-Object { $_ -match '-Path results' }

        # The command of the container, in a shell of this machine.
        $command = [regex]::Match($yaml[0], "(?m)^    command: sh -c '(.+)'$").Groups[1].Value
        function Start-Container([string] $Name) {
            $line = $command.Replace('$$', '$').Replace('/lists/', "$folder/lists/").Replace(
                '/results/', "$folder/results/")
            $start = [Diagnostics.ProcessStartInfo]::new('sh')
            $start.ArgumentList.Add('-c')
            $start.ArgumentList.Add($line)
            $start.Environment['PATH'] = "$folder/bin:$env:PATH"
            $start.Environment['NAME'] = $Name
            foreach ($pair in @{ XHS_TOKEN = Get-TestToken; XHS_STORE = $store; XHS_STORE_PASSWORD = $password
                    XHS_BASE_URI = $space; XHS_CONFIG_PATH = "$folder/none/config.json"; SHARE = 'weekly-2026-11-21'
                }.GetEnumerator()) { $start.Environment[$pair.Key] = $pair.Value }
            $start.RedirectStandardError = $true
            $process = [Diagnostics.Process]::Start($start)
            $process | Add-Member -PassThru -NotePropertyName ErrorText -NotePropertyValue (
                $process.StandardError.ReadToEndAsync())
        }

        function Wait-Container([Diagnostics.Process[]] $Process) {
            foreach ($one in $Process) {
                $one.WaitForExit(180000) | Should -BeTrue
                $one.ExitCode | Should -Be 0 -Because $one.ErrorText.Result
            }
        }

        function Set-Program {
            $xhs = Join-Path (Get-TestRoot) 'src/XhsPowerShell.Cli/bin/Release/net8.0/xhs.dll'
            [IO.File]::WriteAllText("$folder/bin/xhs", "#!/bin/sh`nexec dotnet '$xhs' `"`$@`"`n")
            [IO.File]::WriteAllText("$folder/bin/hostname", "#!/bin/sh`necho `"`$NAME`"`n")
            chmod +x "$folder/bin/xhs" "$folder/bin/hostname"
        }
    }

    It 'are one command that shares a list' {
        $command | Should -Match '--share' -Because 'otherwise this runs something else'
        $merge | Should -Not -BeNullOrEmpty
    }

    It 'give each profile once, and pay for each once' {
        Use-Fleet @{ mode = 'world'; delayMs = 30 }
        Set-Program
        Wait-Container (1..3 | ForEach-Object { Start-Container "worker-$_" })
        $rows = @(Get-Merged $merge)
        ($rows.UserId | Sort-Object) | Should -Be $ids
        $ledger = Get-TestLedger $space
        $ledger.requests | Should -Be 60
        $ledger.distinctQuestions | Should -Be 60
        (Get-XhsShare weekly-2026-11-21).Done | Should -Be 60
    }

    It 'lose nothing when one is killed, and goes on in its file when it is started again' {
        Use-Fleet @{ mode = 'world'; delayMs = 30
            faults = @(@{ userId = (Get-TestId 20); attempts = 1; fault = @{ hold = $true } }) }
        Set-Program
        $killed = Start-Container worker-1
        [void](Wait-TestLedger $space held 1)
        $killed.Kill($true)
        $killed.WaitForExit()
        Invoke-TestRelease $space
        Wait-Container (1..2 | ForEach-Object { Start-Container "worker-$_" })
        $rows = @(Get-Merged $merge)
        ($rows.UserId | Sort-Object) | Should -Be $ids -Because 'the merge takes out what came twice'
        # Twice is paid only for what was under way in the one that was killed.
        (Get-TestLedger $space).requests | Should -BeLessOrEqual 64
    }
}

Describe 'The runbooks of the page' -Skip:(-not $hasServer) {
    It 'collect together, and one writes the whole list without a call' {
        $runbook = $blocks | Where-Object { $_ -match '(?s)^param.*-Share' }
        $start = $blocks | Where-Object { $_ -match 'Start-AzAutomationRunbook' }
        $collect = $blocks | Where-Object { $_ -match 'while .*Get-AzAutomationJob' }
        foreach ($block in $runbook, $start, $collect) { @($block).Count | Should -Be 1 }
        Use-Fleet @{ mode = 'world'; delayMs = 30 }

        $result = Invoke-InNewPowerShell -Environment @{ XHS_BASE_URI = $space; TEST_TOKEN = Get-TestToken
            TEST_PASSWORD = $password; TEST_STORE = $store; TEST_LIST = "$folder/lists/ids.txt" } -ArgumentList (
            $runbook.Replace('postgresql://xhs@contoso.postgres.database.azure.com/xhs', $store)), $start, $collect,
            $folder, (Get-TestManifest) -Block {
            param($runbook, $start, $collect, $folder, $manifest)
            $platform = {
                function global:Get-AutomationVariable([string] $Name) {
                    $Name -eq 'XhsToken' ? $env:TEST_TOKEN : $env:TEST_PASSWORD
                }
                function global:Invoke-RestMethod([string] $Uri) { [IO.File]::ReadAllText($env:TEST_LIST) }
            }
            . $platform
            # A job of the service is a PowerShell of its own.
            $started = [Collections.Generic.List[object]]::new()
            function Start-AzAutomationRunbook($AutomationAccountName, $ResourceGroupName, $Name, $Parameters) {
                $started.Add((Start-Job -ArgumentList $manifest, $runbook, $Parameters, "$platform" -ScriptBlock {
                    param($manifest, $runbook, $parameters, $platform)
                    Import-Module $manifest
                    . ([scriptblock]::Create($platform))
                    & ([scriptblock]::Create($runbook)) @parameters
                }))
                [pscustomobject]@{ JobId = $started[-1].Id; Status = 'New' }
            }
            function Get-AzAutomationJob($AutomationAccountName, $ResourceGroupName, $Id) {
                $job = Get-Job -Id $Id
                if (-not (Wait-Job -Job $job -Timeout 180)) { throw "Job $Id has not ended." }
                [pscustomobject]@{ JobId = $Id; Status = "$($job.State)" }
            }
            $listUri = 'https://example.com/ids.txt'
            . ([scriptblock]::Create($start))
            $env:XHS_TOKEN, $env:XHS_STORE = $env:TEST_TOKEN, $env:TEST_STORE
            $env:XHS_STORE_PASSWORD = $env:TEST_PASSWORD
            Set-Location -LiteralPath $folder
            . ([scriptblock]::Create($collect))
            $started | Receive-Job
        }
        $result.Terminating.Message | Should -BeNullOrEmpty
        $result.Errors.Message | Should -BeNullOrEmpty
        $here = @($result.Output | Where-Object { $_ -match '^(\d+) profiles here; 0 inputs left' } |
            ForEach-Object { [int]($_ -split ' ')[0] })
        $here.Count | Should -Be 4
        ($here | Measure-Object -Sum).Sum | Should -Be 60
        (Import-Csv -LiteralPath "$folder/creators.csv").UserId | Should -Be $ids
        (Get-TestLedger $space).requests | Should -Be 60 -Because 'the last one takes all of it from the store'
        (Get-XhsShare weekly-*).Name | Should -Match '^weekly-20\d\d-\d\d-\d\d$'
    }
}
