BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Initialize-XhsTest

    # A space and a store of its own, which the session's settings point to.
    function Use-Store($Scenario = @{ mode = 'world' }, [hashtable] $Setting = @{}) {
        $script:store = Join-Path (Get-TestFolder) ([guid]::NewGuid().ToString('N') + '/store.db')
        $script:space = Use-TestSpace $Scenario (@{ Store = $script:store } + $Setting)
    }

    function Get-Request { (Get-TestLedger $script:space).requests }

    # Everything that was billed is in the store: a repetition asks for nothing but what was never sent.
    function Wait-Idle([string] $Space) {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        while ($watch.Elapsed.TotalSeconds -lt 60) {
            $ledger = Get-TestLedger $Space
            if ($ledger.inFlight -eq 0) { return $ledger }
            Start-Sleep -Milliseconds 10
        }
        throw 'Requests are still under way.'
    }
}

AfterAll { Clear-XhsTest }

Describe 'The same line again' {
    It 'costs nothing and gives the same objects in the same order: <Name>' -ForEach @(
        @{ Name = 'ids from the pipeline'; Calls = 30; Line = { Get-TestId (1..30) | Get-XhsUser -MaxAge 7d } }
        @{ Name = 'ids as an argument'; Calls = 5; Line = { Get-XhsUser (Get-TestId (1..5)) -MaxAge 12h } }
        @{ Name = 'a list'; Calls = 3; Line = { Get-XhsUserNote (Get-TestId 1) -MaxAge 1.00:00:00 } }
        @{ Name = 'a search into profiles'; Calls = 6
            Line = { Search-XhsUser x -First 5 -MaxAge 7d | Get-XhsUser -MaxAge 7d } }
        @{ Name = 'raw text'; Calls = 2; Line = { Get-XhsUser (Get-TestId (1..2)) -Raw -MaxAge 7d } }
        @{ Name = 'any endpoint'; Calls = 1
            Line = { Invoke-XhsRequest /api/xiaohongshu/get-user/v4 @{ userId = Get-TestId 1 } -MaxAge 7d } }
    ) {
        Use-Store
        $first = & $Line | ConvertTo-Json -Depth 8
        Get-Request | Should -Be $Calls
        $second = & $Line | ConvertTo-Json -Depth 8
        Get-Request | Should -Be $Calls
        $second | Should -BeExactly $first
    }

    It 'costs only what is missing after the balance was used up' {
        Use-Store @{ mode = 'world'; balance = 7 }
        $record = Invoke-Recorded { Get-TestId (1..20) | Get-XhsUser -MaxAge 7d -ThrottleLimit 1 }
        $record.Terminating.FullyQualifiedErrorId | Should -BeLike 'InsufficientBalance,*'
        $record.Output.Count | Should -Be 7
        Set-TestScenario $space @{ mode = 'world' }
        (Get-TestId (1..20) | Get-XhsUser -MaxAge 7d).UserId | Should -Be (Get-TestId (1..20))
        (Get-TestLedger $space).billed | Should -Be 20
    }

    It 'asks again with -MaxAge 0, and the setting is the default' {
        Use-Store @{ mode = 'world' } @{ MaxAge = '7d' }
        1..3 | ForEach-Object { Get-XhsUser (Get-TestId 1) | Out-Null }
        Get-Request | Should -Be 1
        Get-XhsUser (Get-TestId 1) -MaxAge 0 | Out-Null
        Get-Request | Should -Be 2
    }

    It 'works in a new process, with the first objects as they were' {
        Use-Store
        $first = Get-XhsUser (Get-TestId (1..3)) -MaxAge 7d
        $child = Invoke-InNewPowerShell -ArgumentList @(, (Get-TestId (1..3))) -Environment @{
            XHS_BASE_URI = $space; XHS_STORE = $store } {
            param($ids)
            Get-XhsUser $ids -MaxAge 7d | ForEach-Object { $_.UserId + ' ' + $_.RetrievedAt.ToString('o') }
        }
        $child.Errors | Should -BeNullOrEmpty
        $child.Output | Should -Be @($first.ForEach{ $_.UserId + ' ' + $_.RetrievedAt.ToString('o') })
        Get-Request | Should -Be 3
    }
}

Describe 'A store whose file is deleted between two lines' {
    It 'is made anew by the next line, without an error' -Skip:($env:OS -eq 'Windows_NT') {
        Use-Store
        foreach ($run in 1..3) {
            $record = Invoke-Recorded { Get-XhsUser (Get-TestId 1) -MaxAge 7d }
            @($record.Errors) + $record.Warnings + $record.Terminating | Should -BeNullOrEmpty
            $record.Output.UserId | Should -Be (Get-TestId 1)
            Get-Request | Should -Be $run
            Remove-Item -Path "$store*"
        }
    }
}

Describe 'An age' {
    BeforeEach { Use-Store }

    It 'is taken as it is written: <Text>' -ForEach @(
        @{ Text = '7d' }, @{ Text = '12h' }, @{ Text = '90m' }, @{ Text = '2w' }, @{ Text = "'7d'" }
        @{ Text = '([timespan]::FromHours(3))' }, @{ Text = "'1.00:00:00'" }, @{ Text = '(New-TimeSpan -Days 7)' }
    ) {
        $line = [scriptblock]::Create("Get-XhsUser $(Get-TestId 1) -MaxAge $Text")
        & $line | Out-Null
        & $line | Out-Null
        Get-Request | Should -Be 1
    }

    It 'without a unit is refused with a hint before any call: <Text>' -ForEach @(
        @{ Text = '7' }, @{ Text = '1.5' }, @{ Text = "'7'" }, @{ Text = '(7)' }
    ) {
        $record = Invoke-Recorded { & ([scriptblock]::Create("Get-XhsUser $(Get-TestId 1) -MaxAge $Text")) }
        @($record.Errors) + $record.Terminating -join ' ' | Should -BeLike '*7d*'
        Get-Request | Should -Be 0
    }
}

Describe 'An error from the store' {
    It 'says so, and how to ask again, in the language of the session' {
        Use-Store @{ missing = Get-TestId 1 }
        Get-XhsUser (Get-TestId 1) -MaxAge 7d -ErrorAction SilentlyContinue -ErrorVariable paid
        Get-XhsUser (Get-TestId 1) -MaxAge 7d -ErrorAction SilentlyContinue -ErrorVariable kept
        Get-Request | Should -Be 1
        $paid[0].ErrorDetails.RecommendedAction | Should -Not -BeLike '*-MaxAge 0*'
        $kept[0].ErrorDetails.RecommendedAction | Should -BeLike '*came from the store*-MaxAge 0*'
        $kept[0].FullyQualifiedErrorId | Should -Be $paid[0].FullyQualifiedErrorId
        $kept[0].TargetObject | Should -Be (Get-TestId 1)
    }
}

Describe 'A limit' {
    It 'of a cmdlet lets its calls through and not one more, and says where to go on' {
        Use-Store
        $record = Invoke-Recorded { Get-TestId (1..30) | Get-XhsUser -MaxCalls 9 -ThrottleLimit 4 }
        $record.Terminating.FullyQualifiedErrorId | Should -BeLike 'CallLimitReached,*'
        "$($record.Terminating)" | Should -BeLike '*9 of 9 calls are spent, 0 of them unconfirmed*'
        Get-Request | Should -Be 9
        $record.Output.Count | Should -Be 9
        $first = @(Get-TestId (1..30)).Where{ $_ -notin $record.Output.UserId }[0]
        $record.Terminating.ErrorDetails.RecommendedAction | Should -BeLike "*$first*"
    }

    It 'holds for a cmdlet without a store too' {
        $script:space = Use-TestSpace @{ mode = 'world'; notesPerUser = 110 }
        $record = Invoke-Recorded { Get-XhsUserNote (Get-TestId 1) -MaxCalls 2 }
        $record.Terminating.FullyQualifiedErrorId | Should -BeLike 'CallLimitReached,*'
        $record.Output.Count | Should -Be 40
        Get-Request | Should -Be 2
    }

    It 'names every list that it cuts off, with where it goes on' {
        $script:space = Use-TestSpace @{ mode = 'world'; notesPerUser = 45 }
        $record = Invoke-Recorded { Get-TestId (1..5) | Get-XhsUserNote -MaxCalls 5 -ThrottleLimit 4 }
        $record.Output.Count | Should -Be 100
        $record.Terminating.TargetObject | Should -Be (Get-TestId 1)
        $advice = $record.Terminating.ErrorDetails.RecommendedAction
        $advice | Should -BeLike "*-Cursor $($record.Terminating.Exception.Cursor)*"
        $advice | Should -BeLike "*Not answered yet: any inputs after '$(Get-TestId 4)'.*"
        $record.Errors.TargetObject | Should -Be (Get-TestId (2..4))
        $record.Errors.FullyQualifiedErrorId | Should -BeLike 'CallLimitReached,*'
        foreach ($cut in $record.Errors) {
            $cut.ErrorDetails.RecommendedAction | Should -BeLike "*-Cursor $($cut.Exception.Cursor)*"
            $rest = @(Get-XhsUserNote $cut.TargetObject -Cursor $cut.Exception.Cursor)
            $rest.Count | Should -Be 25
            $rest.NoteId | Where-Object { $_ -in $record.Output.NoteId } | Should -BeNullOrEmpty
        }
    }

    It 'is about the first input without an answer, and names what may have been billed' {
        $script:space = Use-TestSpace @{ mode = 'world'; faults = @{ fault = @{ resetBefore = $true } } }
        $record = Invoke-Recorded { Get-TestId (1..3) | Get-XhsUser -MaxCalls 2 -ThrottleLimit 4 }
        $record.Terminating.TargetObject | Should -Be (Get-TestId 1)
        $record.Terminating.ErrorDetails.RecommendedAction |
            Should -BeLike "*Not answered yet: '$(Get-TestId 1)' and the inputs after it.*"
        $record.Errors[0].FullyQualifiedErrorId | Should -BeLike 'ConnectionFailed,*'
        $record.Errors[0].TargetObject | Should -Be (Get-TestId 1)
        Get-Request | Should -Be 2
    }

    It 'of a day holds over cmdlets' {
        Use-Store
        Set-XhsConfig -DailyCallLimit 12 -Scope Session
        @(Get-TestId (1..8) | Get-XhsUser).Count | Should -Be 8
        $record = Invoke-Recorded { Get-TestId (1..20) | Get-XhsUser -MaxAge 1d }
        $record.Terminating.FullyQualifiedErrorId | Should -BeLike 'CallLimitReached,*'
        $record.Output.Count | Should -Be 12
        Get-Request | Should -Be 12
    }
}

Describe 'Stopping with a store' {
    It 'loses nothing that was sent: <Name>' -ForEach @(
        @{ Name = 'Select-Object -First'; Stop = $false }
        @{ Name = 'Ctrl+C'; Stop = $true }
    ) {
        $seed = [Environment]::TickCount
        Write-Host "        seed $seed"
        $random = [Random]::new($seed)
        $runs = [math]::Max(1, [int]($(if ($env:XHS_STOP_RUNS) { $env:XHS_STOP_RUNS } else { 8 })))
        $shell = [powershell]::Create()
        $shell.AddScript("Import-Module '$(Get-TestManifest)'").Invoke()
        foreach ($run in 1..$runs) {
            Use-Store @{ mode = 'world'; delayMs = $random.Next(0, 10); jitterMs = $random.Next(1, 100) } @{
                ThrottleLimit = $random.Next(1, 12); MaxAge = '7d' }
            $first = $random.Next(1, 40)
            if ($Stop) {
                $script = Start-TestScript `
                    '1..200 | ForEach-Object { $_.ToString("x24") } | Get-XhsUser' $shell.Runspace
                Wait-TestLedger $space answered $first | Out-Null
                $script.Shell.Stop()
                $script.Shell.Dispose()
            }
            else {
                $output = @(Get-TestId (1..200) | Get-XhsUser | Select-Object -First $first)
                $output.UserId | Should -Be (Get-TestId (1..$first))
            }
            $ledger = Wait-Idle $space
            $ledger.clientGone | Should -Be 0 -Because "run $run of seed $seed finishes what it has sent"
            $paid = $ledger.billed
            $paid | Should -BeLessThan 200
            (Get-TestId (1..200) | Get-XhsUser).UserId | Should -Be (Get-TestId (1..200))
            (Get-TestLedger $space).billed | Should -Be 200 -Because "$paid were paid for in run $run of seed $seed"
        }
        $shell.Runspace.Dispose()
        $shell.Dispose()
    }

    It 'lets the end of the process wait for what is under way' {
        Use-Store @{ mode = 'world'; faults = @(@{ after = 1; fault = @{ delayMs = 800 } }) }
        $child = Invoke-InNewPowerShell -Environment @{ XHS_BASE_URI = $space; XHS_STORE = $store; XHS_TOKEN = 'x' } {
            1..50 | ForEach-Object { $_.ToString('x24') } | Get-XhsUser -ThrottleLimit 4 | Select-Object -First 1 |
                ForEach-Object UserId
        }
        $child.Output | Should -Be (Get-TestId 1)
        $ledger = Get-TestLedger $space
        $ledger.inFlight | Should -Be 0
        $ledger.clientGone | Should -Be 0
        $paid = $ledger.billed
        Set-TestScenario $space @{ mode = 'world' }
        (Get-TestId (1..50) | Get-XhsUser -MaxAge 7d).UserId | Should -Be (Get-TestId (1..50))
        (Get-TestLedger $space).billed | Should -Be 50 -Because "$paid answers were kept"
    }

    It 'still gives the prompt back at once' {
        Use-Store @{ mode = 'world'; faults = @(@{ fault = @{ hold = $true } }) }
        $script = Start-TestScript "Set-XhsConfig -Store '$store' -BaseUri '$space' -Token x -Scope Session
            Get-XhsUser $(Get-TestId 1) -ThrottleLimit 1"
        Wait-TestLedger $space held 1 | Out-Null
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $script.Shell.Stop()
        # Half a second is the promise; the machine may have other things to do.
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 10
        $script.Shell.Dispose()
        Invoke-TestRelease $space
        (Wait-Idle $space).clientGone | Should -Be 0
        (Get-XhsUser (Get-TestId 1) -MaxAge 7d).UserId | Should -Be (Get-TestId 1)
        Get-Request | Should -Be 1
    }
}

Describe '-SinceLast' {
    It 'emits everything the first time and then what is new, whatever age is set' {
        Use-Store @{ mode = 'world'; notesPerUser = 45 } @{ MaxAge = '7d' }
        $first = @(Get-XhsUserNote (Get-TestId 1) -SinceLast)
        $first.Count | Should -Be 45
        Set-TestScenario $space @{ mode = 'world'; notesPerUser = 45; newNotes = 4 }
        $second = @(Get-XhsUserNote (Get-TestId 1) -SinceLast)
        $second.Count | Should -Be 4
        @($second.NoteId).Where{ $_ -in $first.NoteId } | Should -BeNullOrEmpty
        @(Get-XhsUserNote (Get-TestId 1) -SinceLast).Count | Should -Be 0
    }

    It 'emits again what was not taken to the end' {
        Use-Store @{ mode = 'world'; notesPerUser = 45 }
        Get-XhsUserNote (Get-TestId 1) -SinceLast | Select-Object -First 30 | Out-Null
        @(Get-XhsUserNote (Get-TestId 1) -SinceLast).Count | Should -Be 45
        @(Get-XhsUserNote (Get-TestId 1) -SinceLast).Count | Should -Be 0
    }

    It 'reads comments too' {
        Use-Store
        @(Get-XhsNoteComment (Get-TestId 1) -SinceLast).Count | Should -BeGreaterThan 10
        @(Get-XhsNoteComment (Get-TestId 1) -SinceLast).Count | Should -Be 0
        @(Get-TestLog $space).ForEach{ $_.parameters.sort } | Select-Object -Unique | Should -Be 'latest'
    }

    It 'is refused with what would leave something out for good: <Line>' -ForEach @(
        @{ Line = 'Get-XhsUserNote ID -SinceLast -First 3' }
        @{ Line = 'Get-XhsUserNote ID -SinceLast -Before 2026-01-01' }
        @{ Line = 'Get-XhsUserNote ID -SinceLast -Cursor x' }
        @{ Line = 'Get-XhsNoteComment ID -SinceLast -IncludeReply' }
        @{ Line = 'Get-XhsNoteComment ID -SinceLast -Sort MostLiked' }
    ) {
        Use-Store
        $record = Invoke-Recorded { & ([scriptblock]::Create($Line.Replace('ID', (Get-TestId 1)))) }
        $record.Terminating.FullyQualifiedErrorId | Should -BeLike 'InvalidParameterCombination,*'
        Get-Request | Should -Be 0
    }
}

Describe 'A store that cannot be used' {
    It 'ends the cmdlet before any call' {
        Use-Store
        [void][IO.Directory]::CreateDirectory((Split-Path $store))
        [IO.File]::WriteAllText($store, 'not a store at all, but long enough to be read as one'.PadRight(2000, '.'))
        $record = Invoke-Recorded { Get-XhsUser (Get-TestId 1) -MaxAge 7d }
        $record.Terminating.FullyQualifiedErrorId | Should -BeLike 'StoreForeign,*'
        $record.Terminating.Exception.GetType().FullName | Should -Be 'XhsPowerShell.XhsStoreException'
        Get-Request | Should -Be 0
    }
}
