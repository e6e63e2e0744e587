# Work that several processes share through a real database.
BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot 'TestDatabase.psm1')
    Import-Module (Join-Path $PSScriptRoot 'Docs.psm1')
    $hasServer = Test-TestDatabase
    $examples = @(Get-DocExample -Shared | Where-Object { $_.Name -notlike 'fleet*' })
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Import-Module (Join-Path $PSScriptRoot 'TestDatabase.psm1')
    Import-Module (Join-Path $PSScriptRoot 'Docs.psm1')
    Initialize-XhsTest

    # A space and a database of its own, which the session's settings point to.
    function Use-Share($Scenario = @{ mode = 'world' }, [hashtable] $Setting = @{}) {
        $script:store = New-TestDatabaseStore
        $script:space = Use-TestSpace $Scenario (@{
            Store = $script:store; StorePassword = (Start-TestDatabase).Password } + $Setting)
        $script:worker = @{
            XHS_STORE = $script:store; XHS_STORE_PASSWORD = (Start-TestDatabase).Password; XHS_BASE_URI = $script:space
            XHS_TOKEN = Get-TestToken
        }
    }

    # A PowerShell that waits for the others and then runs one line; what comes out goes to a file, an object a line.
    function Start-Worker([string] $Line) {
        $folder = Join-Path (Get-TestFolder) ([guid]::NewGuid().ToString('N'))
        [void][IO.Directory]::CreateDirectory($folder)
        [IO.File]::WriteAllText("$folder/worker.ps1", @"
Import-Module '$(Get-TestManifest)'
[IO.File]::WriteAllText('$folder/ready', '')
while (-not [IO.File]::Exists('$folder/go')) { Start-Sleep -Milliseconds 20 }
`$PSStyle.OutputRendering = 'PlainText'
& { $Line } 2>&1 3>`$null | ForEach-Object { [IO.File]::AppendAllText('$folder/out.txt', "`$_``n") }
"@)
        $start = [Diagnostics.ProcessStartInfo]::new([Environment]::ProcessPath)
        foreach ($argument in '-NoProfile', '-NonInteractive', '-File', "$folder/worker.ps1") {
            $start.ArgumentList.Add($argument)
        }
        $start.Environment['XHS_CONFIG_PATH'] = "$folder/config/config.json"
        foreach ($name in $worker.Keys) { $start.Environment[$name] = $worker[$name] }
        $start.RedirectStandardInput = $start.RedirectStandardError = $true
        $process = [Diagnostics.Process]::Start($start)
        $process.StandardInput.Close()
        [pscustomobject]@{ Process = $process; Folder = $folder; Errors = $process.StandardError.ReadToEndAsync() }
    }

    function Wait-For([scriptblock] $Condition, [string] $What, [int] $Seconds = 60) {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        while (-not (& $Condition)) {
            if ($watch.Elapsed.TotalSeconds -gt $Seconds) { throw "Waited in vain for: $What" }
            Start-Sleep -Milliseconds 50
        }
    }

    # Lets all of them go at once and returns what each wrote.
    function Invoke-Worker([string[]] $Line) {
        $workers = @($Line | ForEach-Object { Start-Worker $_ })
        try {
            Wait-For {
                -not ($workers | Where-Object { -not [IO.File]::Exists("$($_.Folder)/ready") })
            } 'the workers' 180
            $workers | ForEach-Object { [IO.File]::WriteAllText("$($_.Folder)/go", '') }
            foreach ($one in $workers) {
                if (-not $one.Process.WaitForExit(180000)) { throw 'A worker does not end.' }
                $file = "$($one.Folder)/out.txt"
                , @(if (Test-Path -LiteralPath $file) { [IO.File]::ReadAllLines($file) })
            }
        }
        finally {
            $workers | Where-Object { -not $_.Process.HasExited } | ForEach-Object { $_.Process.Kill() }
        }
    }

    # How the share is once nobody holds anything of it: what a stopped run has claimed goes back at once, and not only
    # when its lease of a minute is over.
    function Get-IdleShare([string] $Name) {
        Wait-For { (Get-XhsShare $Name).Held -eq 0 } 'the claims to be given back' 30
        Get-XhsShare $Name
    }
}

AfterAll {
    Stop-TestDatabase
    Clear-XhsTest
}

Describe 'Processes that share a list' -Skip:(-not $hasServer) {
    It 'emit each input in one of them, and pay for each once' {
        Use-Share @{ mode = 'world'; delayMs = 50 }
        $ids = Get-TestId (1..120)
        $list = Join-Path (Get-TestFolder) 'ids.txt'
        [IO.File]::WriteAllLines($list, $ids)
        $line = "Get-Content -LiteralPath '$list' | Get-XhsUser -Share weekly | ForEach-Object UserId"
        $results = @(Invoke-Worker $line, $line)
        ($results[0] + $results[1] | Sort-Object) | Should -Be $ids
        foreach ($result in $results) {
            $result.Count | Should -BeGreaterThan 0 -Because 'both take part'
            # Each in the order of the list.
            $result | Should -Be @($ids | Where-Object { $_ -in $result })
        }
        $ledger = Get-TestLedger $space
        $ledger.requests | Should -Be 120
        $ledger.distinctQuestions | Should -Be 120
        $share = Get-XhsShare weekly
        $share.Inputs, $share.Done, $share.Failed, $share.Held, $share.Left | Should -Be 120, 120, 0, 0, 0
        $share.Store | Should -Be $store
        $share.Begun | Should -BeLessOrEqual $share.Changed
    }

    It 'emit the union of what they bring, an input with all of its pages in one of them' {
        Use-Share @{ mode = 'world'; delayMs = 20; notesPerUser = 45; pageSize = 20 }
        $results = @(Invoke-Worker @(
            "1..6 | ForEach-Object { `$_.ToString('x24') } | Get-XhsUserNote -Share notes | ForEach-Object NoteId"
            "4..9 | ForEach-Object { `$_.ToString('x24') } | Get-XhsUserNote -Share notes | ForEach-Object NoteId"
        ))
        $all = @($results[0] + $results[1])
        $all.Count | Should -Be (9 * 45)
        @($all | Sort-Object -Unique).Count | Should -Be (9 * 45)
        (Get-TestLedger $space).askedAgainAfterAnswer | Should -Be 0
        (Get-XhsShare notes).Done | Should -Be 9
    }

    It 'take over what one that was killed had claimed, after its lease' {
        Use-Share @{ mode = 'world'; faults = @(@{ userId = (Get-TestId 3); attempts = 1; fault = @{ hold = $true } }) }
        $line = "1..8 | ForEach-Object { `$_.ToString('x24') } |
            Get-XhsUser -Share killed -ShareLease 10s -ThrottleLimit 2 | ForEach-Object UserId"
        $one = Start-Worker $line
        try {
            [IO.File]::WriteAllText("$($one.Folder)/go", '')
            [void](Wait-TestLedger $space held 1)
            (Get-XhsShare killed).Held | Should -BeGreaterThan 0
        }
        finally { $one.Process.Kill() }
        $first = @(if (Test-Path "$($one.Folder)/out.txt") { [IO.File]::ReadAllLines("$($one.Folder)/out.txt") })
        $second = @(Get-TestId (1..8) | Get-XhsUser -Share killed -ShareLease 10s -ThrottleLimit 2).UserId
        ($first + $second | Sort-Object -Unique) | Should -Be (Get-TestId (1..8))
        # Only what it had emitted and not reported comes twice, and only what was never answered is paid for again.
        @($first | Where-Object { $_ -in $second }).Count | Should -BeLessOrEqual 2
        (Get-TestLedger $space).requests | Should -BeLessOrEqual 10
        (Get-XhsShare killed).Done | Should -Be 8
    }

    It 'end without waiting with -NoWait' {
        Use-Share @{ mode = 'world'; faults = @(@{ userId = (Get-TestId 1); fault = @{ hold = $true } }) }
        $run = Start-TestScript "'$(Get-TestId 1)' | Get-XhsUser -Share busy"
        try {
            [void](Wait-TestLedger $space held 1)
            @(Get-TestId (1..3) | Get-XhsUser -Share busy -NoWait).UserId | Should -Be (Get-TestId (2..3))
            (Get-XhsShare busy).Held | Should -Be 1
        }
        finally {
            Invoke-TestRelease $space
            [void]$run.Shell.EndInvoke($run.Run)
            $run.Shell.Dispose()
        }
        $run.Output.UserId | Should -Be (Get-TestId 1)
    }
}

Describe 'A run of a share that ends early' -Skip:(-not $hasServer) {
    It 'gives back what Select-Object -First did not take' {
        Use-Share
        $first = @(Get-TestId (1..40) | Get-XhsUser -Share some | Select-Object -First 5).UserId
        $first | Should -Be (Get-TestId (1..5))
        (Get-IdleShare some).Done | Should -BeGreaterOrEqual 4
        $second = @(Get-TestId (1..40) | Get-XhsUser -Share some).UserId
        ($first + $second | Sort-Object -Unique) | Should -Be (Get-TestId (1..40))
        # The one that Select-Object stopped at was not reported.
        $second.Count | Should -BeLessOrEqual 36
        (Get-TestLedger $space).requests | Should -Be 40
    }

    It 'gives back its claims when it is stopped' {
        Use-Share @{ mode = 'world'; faults = @(@{ userId = (Get-TestId 5); attempts = 1; fault = @{ hold = $true } }) }
        $list = (Get-TestId (1..20)) -join "','"
        $run = Start-TestScript "'$list' | Get-XhsUser -Share stopped -ThrottleLimit 4"
        try {
            [void](Wait-TestLedger $space held 1)
            Wait-For { (Get-XhsShare stopped).Held -gt 0 } 'claims'
            $run.Shell.Stop()
        }
        finally { $run.Shell.Dispose() }
        Invoke-TestRelease $space
        $share = Get-IdleShare stopped
        $share.Inputs | Should -BeGreaterThan 4
        $first = @($run.Output.UserId)
        $second = @(Get-TestId (1..20) | Get-XhsUser -Share stopped).UserId
        ($first + $second | Sort-Object -Unique) | Should -Be (Get-TestId (1..20))
        ($first + $second).Count | Should -BeLessOrEqual 21
    }

    It 'gives back what it has not asked for when the balance is used up' {
        Use-Share @{ mode = 'world'; balance = 6 }
        $record = Invoke-Recorded { Get-TestId (1..20) | Get-XhsUser -Share balance -ThrottleLimit 2 }
        $record.Terminating.FullyQualifiedErrorId | Should -BeLike 'InsufficientBalance,*'
        $record.Output.Count | Should -Be 6
        (Get-IdleShare balance).Done | Should -Be 6
        Set-TestScenario $space @{ mode = 'world' }
        @(Get-TestId (1..20) | Get-XhsUser -Share balance).UserId | Should -Be (Get-TestId (7..20))
        (Get-TestLedger $space).billed | Should -Be 20
    }
}

Describe 'The same name again' -Skip:(-not $hasServer) {
    It 'repeats nothing, warns when nothing is left, in both languages, and begins anew once it is forgotten' {
        Use-Share
        (Get-TestId (1..5) | Get-XhsUser -Share again).Count | Should -Be 5
        $record = Invoke-Recorded { Get-TestId (1..5) | Get-XhsUser -Share again }
        $record.Output.Count | Should -Be 0
        $record.Warnings.Count | Should -Be 1
        $record.Warnings[0] | Should -Match "'again'.*Clear-XhsShare"
        $before = [cultureinfo]::CurrentUICulture
        try {
            [cultureinfo]::CurrentUICulture = 'zh-CN'
            $chinese = Invoke-Recorded { Get-TestId (1..5) | Get-XhsUser -Share again }
        }
        finally { [cultureinfo]::CurrentUICulture = $before }
        $chinese.Warnings[0] | Should -Match '[\u4e00-\u9fff]{4}'
        $chinese.Warnings[0] | Should -Match 'again.*Clear-XhsShare'
        (Get-TestLedger $space).requests | Should -Be 5

        # What is new is emitted, what is done is not.
        @(Get-TestId (4..7) | Get-XhsUser -Share again).UserId | Should -Be (Get-TestId (6..7))
        (Clear-XhsShare again -Confirm:$false).Inputs | Should -Be 7
        @(Get-TestId (1..2) | Get-XhsUser -Share again).UserId | Should -Be (Get-TestId (1..2))
    }

    It 'tries again what has failed, and not what has a final answer' {
        Use-Share @{ mode = 'world'; missing = @(Get-TestId 2)
            faults = @(@{ userId = (Get-TestId 3); attempts = 1..4; fault = @{ code = 500 } }) }
        $record = Invoke-Recorded { Get-TestId (1..4) | Get-XhsUser -Share failed }
        $record.Output.UserId | Should -Be (Get-TestId 1, 4)
        $record.Errors.TargetObject | Should -Be (Get-TestId 2, 3)
        $share = Get-XhsShare failed
        $share.Done, $share.Failed, $share.Left | Should -Be 3, 1, 0
        @(Get-TestId (1..4) | Get-XhsUser -Share failed).UserId | Should -Be (Get-TestId 3)
    }

    It 'is refused for something else: <Name>' -ForEach @(
        @{ Name = 'another cmdlet'; Line = { Get-XhsPgyBlogger (Get-TestId 1) -Share other } }
        @{ Name = 'other parameters'; Line = { Get-XhsUserNote (Get-TestId 1) -MaxPages 2 -Share other } }
        @{ Name = 'another address'
            Line = { Get-XhsUserNote (Get-TestId 1) -BaseUri (New-TestSpace) -MaxPages 1 -Share other } }
    ) {
        Use-Share
        $null = Get-XhsUserNote (Get-TestId 1) -MaxPages 1 -Share other
        $record = Invoke-Recorded $Line
        $record.Terminating.FullyQualifiedErrorId | Should -BeLike 'ShareDiffers,*'
        $record.Terminating.CategoryInfo.Category | Should -Be 'InvalidArgument'
        (Get-TestLedger $space).requests | Should -Be 1
    }

    It 'goes on for a worker with an empty list, which helps the others' {
        Use-Share
        $null = Get-TestId (1..30) | Get-XhsUser -Share help | Select-Object -First 2
        $null = Get-IdleShare help
        $rest = @(@() | Get-XhsUser -Share help).UserId
        $rest.Count | Should -BeGreaterThan 0
        (Get-XhsShare help).Left | Should -Be 0
    }
}

Describe 'Clear-XhsShare and Get-XhsShare' -Skip:(-not $hasServer) {
    BeforeAll {
        Use-Share
        $null = Get-TestId (1..3) | Get-XhsUser -Share weekly-1
        $null = Get-TestId (1..2) | Get-XhsUserNote -MaxPages 1 -Share weekly-2
    }

    It 'show every share, or those of a name or pattern' {
        (Get-XhsShare).Name | Sort-Object | Should -Be 'weekly-1', 'weekly-2'
        (Get-XhsShare weekly-2).Inputs | Should -Be 2
        (Get-XhsShare w*1).Name | Should -Be 'weekly-1'
        Get-XhsShare x* | Should -BeNullOrEmpty
        (Get-XhsShare | Format-Table | Out-String) | Should -Match 'weekly-1\s+20\d\d-.*\s3\s+3\s+0\s+0\s+0\s'
    }

    It 'are offered by the Tab key, the youngest first, without a call: <_>' -ForEach 'Get-XhsShare -Name ',
        'Clear-XhsShare ', 'Get-XhsUser -Share ' {
        $calls = (Get-TestLedger $space).requests
        # Once the database has answered this process, it does so within the second that the Tab key waits.
        $null = Get-XhsShare
        $offered = @((TabExpansion2 $_).CompletionMatches)
        @($offered.CompletionText) | Should -BeExactly @((Get-XhsShare).Name)
        ($offered | Where-Object CompletionText -EQ weekly-2).ToolTip | Should -Be 'weekly-2: 2/2'
        @((TabExpansion2 ($_ + 'WEEKLY-2')).CompletionMatches.CompletionText) | Should -BeExactly 'weekly-2'
        (Get-TestLedger $space).requests | Should -Be $calls
    }

    It 'take a name as it is written before a pattern' {
        $null = Get-TestId 1 | Get-XhsUser -Share 'weekly[1]'
        $null = Get-TestId 1 | Get-XhsUser -Share WEEKLY-1
        (Get-XhsShare 'weekly[1]').Name | Should -BeExactly 'weekly[1]'
        (Get-XhsShare WEEKLY-1).Name | Should -BeExactly WEEKLY-1
        Clear-XhsShare 'weekly[1]', WEEKLY-1 -Confirm:$false
        (Get-XhsShare).Name | Sort-Object | Should -BeExactly weekly-1, weekly-2
    }

    It 'say that there is no such name: <_>' -ForEach 'Get-XhsShare', 'Clear-XhsShare' {
        $command = $_
        $record = Invoke-Recorded { & $command nothing }
        $record.Errors.Count | Should -Be 1
        $record.Errors[0].FullyQualifiedErrorId | Should -BeLike 'NoSuchShare,*'
        $record.Errors[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $record.Errors[0].TargetObject | Should -Be 'nothing'
    }

    It '-WhatIf forgets nothing and says how much it would be' {
        $child = Invoke-InNewPowerShell -Environment $worker { Clear-XhsShare weekly-1 -WhatIf }
        $child.Output | Should -BeNullOrEmpty
        $child.Text | Should -Match "3 inputs.*weekly-1"
        (Get-XhsShare weekly-1).Done | Should -Be 3
    }

    It 'forgets what comes through the pipeline, says how much, and leaves the answers' {
        $answers = (Get-XhsStore).Answers
        $forgotten = Get-XhsShare weekly-1 | Clear-XhsShare -Confirm:$false
        $forgotten.Name, $forgotten.Inputs, $forgotten.Done | Should -Be 'weekly-1', 3, 3
        (Get-XhsShare).Name | Should -Be 'weekly-2'
        (Get-XhsStore).Answers | Should -Be $answers
    }

    It 'asks first, as the next run pays for everything again' {
        $info = Get-Command Clear-XhsShare
        ($info.ImplementingType.GetCustomAttributes($false) |
            Where-Object { $_ -is [Management.Automation.CmdletAttribute] }).ConfirmImpact | Should -Be 'High'
        $info.Parameters.Keys | Should -Contain 'WhatIf'
    }
}

Describe 'What shows how far a share is' -Skip:(-not $hasServer) {
    It 'is the progress: what is done here, by others, and left, and who holds it' {
        Use-Share @{ mode = 'world'; delayMs = 30
            faults = @(@{ userId = (Get-TestId 1); fault = @{ hold = $true } }) }
        $run = Start-TestScript "'$(Get-TestId 1)' | Get-XhsUser -Share shown"
        try {
            [void](Wait-TestLedger $space held 1)
            $null = @(Get-TestId (2..5) | Get-XhsUser -Share shown -NoWait)
            $child = Invoke-InNewPowerShell -Interactive -Environment $worker -ArgumentList (Get-TestManifest), $PID {
                param($module, $holder)
                $shell = [powershell]::Create().AddScript(
                    "Import-Module '$module'; 1..12 | ForEach-Object { `$_.ToString('x24') } | Get-XhsUser -Share shown")
                $run = $shell.BeginInvoke()
                $watch = [Diagnostics.Stopwatch]::StartNew()
                $found = $null
                while (-not $found -and $watch.Elapsed.TotalSeconds -lt 60) {
                    Start-Sleep -Milliseconds 50
                    $found = @($shell.Streams.Progress) |
                        Where-Object CurrentOperation -Match "held by .*:$holder \(1\)" |
                        Where-Object CurrentOperation -Match '^7 inputs done here, 4 by others, 1 left' |
                        Select-Object -First 1
                }
                $shell.Stop()
                if ($found) { 'found' } else { @($shell.Streams.Progress).CurrentOperation | Select-Object -Last 5 }
            }
            $child.Output | Should -Be 'found'
        }
        finally {
            Invoke-TestRelease $space
            [void]$run.Shell.EndInvoke($run.Run)
            $run.Shell.Dispose()
        }
    }
}

Describe 'The examples that need a database' -Skip:(-not $hasServer) {
    It '<Name> runs on the sandbox' -ForEach $examples {
        Use-Share
        $worker.Remove('XHS_BASE_URI')
        $result = Invoke-InNewPowerShell -Environment ($worker + @{ XHS_REGION = 'Sandbox' }) -ArgumentList $Code {
            param($Code)
            $folder = [IO.Directory]::CreateDirectory((Join-Path (Split-Path $env:XHS_CONFIG_PATH) '../examples'))
            Set-Location -LiteralPath $folder.FullName
            Set-Content -Path ids.txt -Value 5cab9537000000005a90c3e1, 647654ed0000000070f0399d
            Get-Content -Path ids.txt | Get-XhsUser -Share weekly-1 | Out-Null
            . ([scriptblock]::Create($Code))
            Get-ChildItem -Filter *.csv | ForEach-Object { @(Import-Csv -Path $_.FullName).Count }
        }
        $result.Terminating.Message | Should -BeNullOrEmpty
        $result.Errors.Message | Should -BeNullOrEmpty
        if ($Code -match 'Export-Csv') { $result.Output[-1] | Should -BeGreaterThan 0 }
    }
}

Describe '-Share' {
    It 'is refused before any call: <Name>' -ForEach @(
        @{ Name = 'with -SinceLast'; Match = '-Share and -SinceLast'
            Line = { Get-XhsUserNote (Get-TestId 1) -Share a -SinceLast } }
        @{ Name = 'with -Cursor'; Match = '-Share and -Cursor'
            Line = { Get-XhsUserNote (Get-TestId 1) -Share a -Cursor x } }
        @{ Name = 'a lease without it'; Match = '-ShareLease.*-Share'
            Line = { Get-XhsUser (Get-TestId 1) -ShareLease 20s } }
        @{ Name = '-NoWait without it'; Match = '-NoWait.*-Share'; Line = { Get-XhsUser (Get-TestId 1) -NoWait } }
        @{ Name = 'a name that is none'; Match = '200'; Line = { Get-XhsUser (Get-TestId 1) -Share "a`nb" } }
    ) {
        $space = Use-TestSpace @{ mode = 'world' }
        $record = Invoke-Recorded $Line
        $record.Terminating.FullyQualifiedErrorId | Should -BeLike 'InvalidParameterCombination,*'
        $record.Terminating.Exception.Message | Should -Match $Match
        (Get-TestLedger $space).requests | Should -Be 0
    }

    It 'needs a database: <Name>' -ForEach @(
        @{ Name = 'no store'; Setting = @{} }
        @{ Name = 'a file'; Setting = @{ Store = 'file' } }
    ) {
        if ($Setting.Store) { $Setting.Store = Join-Path (Get-TestFolder) 'file.db' }
        $space = Use-TestSpace @{ mode = 'world' } $Setting
        $lines = [ordered]@{
            '-Share' = { Get-TestId (1..3) | Get-XhsUser -Share a }
            'Get-XhsShare' = { Get-XhsShare }
            'Clear-XhsShare' = { Clear-XhsShare a }
        }
        foreach ($name in $lines.Keys) {
            $line = $lines[$name]
            $record = Invoke-Recorded $line
            $record.Terminating.Exception.Message | Should -Match "^$name " -Because 'it is what was typed'
            $record.Terminating.FullyQualifiedErrorId | Should -BeLike 'ShareNeedsServer,*' -Because $line
            $record.Terminating.Exception.Message | Should -Match 'PostgreSQL'
        }
        (Get-TestLedger $space).requests | Should -Be 0
    }

    It 'takes a lease with a unit, from 10s to 1h: <_>' -ForEach '10s', '1h', '2m', '00:05:00' {
        $lease = $_
        $null = Use-TestSpace @{ mode = 'world' }
        $record = Invoke-Recorded { Get-XhsUser (Get-TestId 1) -Share a -ShareLease $lease }
        $record.Terminating.FullyQualifiedErrorId | Should -BeLike 'ShareNeedsServer,*'
    }

    It 'refuses a lease that is none: <_>' -ForEach '60', '9s', '61m', '0', 'soon' {
        $lease = $_
        $space = Use-TestSpace @{ mode = 'world' }
        { Get-XhsUser (Get-TestId 1) -Share a -ShareLease $lease } |
            Should -Throw -ErrorId 'ParameterArgument*,XhsPowerShell.Commands.GetXhsUserCommand'
        (Get-TestLedger $space).requests | Should -Be 0
    }

    It 'speaks Chinese' {
        $null = Use-TestSpace @{ mode = 'world' }
        $before = [cultureinfo]::CurrentUICulture
        try {
            [cultureinfo]::CurrentUICulture = 'zh-CN'
            $records = { Get-XhsUser (Get-TestId 1) -NoWait }, { Get-XhsUser (Get-TestId 1) -Share a },
                { Get-XhsUserNote (Get-TestId 1) -Share a -SinceLast } | ForEach-Object { Invoke-Recorded $_ }
        }
        finally { [cultureinfo]::CurrentUICulture = $before }
        $records | ForEach-Object { $_.Terminating.Exception.Message | Should -Match '[\u4e00-\u9fff]{3}' }
    }
}
