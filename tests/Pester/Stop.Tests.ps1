BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Initialize-XhsTest

    # Stops it as Ctrl+C does, and says how long that took.
    function Stop-Script($Script) {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $Script.Shell.Stop()
        $milliseconds = $watch.ElapsedMilliseconds
        Write-Host "        back after $milliseconds ms"
        # The promise is half a second; the test leaves room for a machine that has other things to do.
        $milliseconds | Should -BeLessThan 2000
        $Script.Shell.InvocationStateInfo.State | Should -Be 'Stopped'
        $Script.Shell.Streams.Error | Should -BeNullOrEmpty
        $Script.Shell.Streams.Warning | Should -BeNullOrEmpty
        $Script.Shell.Dispose()
    }

    # Objects that are out are on their way no longer: this waits until as many are.
    function Wait-Output($Script, [int] $Count) {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        while ($Script.Output.Count -lt $Count -and $watch.Elapsed.TotalSeconds -lt 30) { Start-Sleep -Milliseconds 5 }
    }

    # Counters of a stopped space, which do not change any more.
    function Test-Silence($Space) {
        $before = Get-TestLedger $Space
        Use-Something
        $after = Get-TestLedger $Space
        $after.requests | Should -Be $before.requests
        $after.inFlight | Should -Be 0
        $after
    }

    # Another call of this process, on another space: what was still to be asked would have been by then.
    function Use-Something {
        $other = New-TestSpace -Scenario @{ delayMs = 100 }
        Get-XhsUser (Get-TestId 1) -BaseUri $other | Out-Null
    }
}

AfterAll { Clear-XhsTest }

Describe 'Stopping' {
    It 'ends a request that is waiting for its answer: <Command>' -ForEach @(
        @{ Command = 'Get-XhsUser 000000000000000000000001' }
        @{ Command = 'Search-XhsUser x' }
        @{ Command = 'Get-XhsUserNote 000000000000000000000001' }
        @{ Command = 'Get-XhsPgyBlogger 000000000000000000000001' }
        @{ Command = 'Invoke-XhsRequest /api/any/thing' }
        @{ Command = 'Test-XhsConnection'; }
    ) {
        $space = Use-TestSpace @{ faults = @(@{ fault = @{ hold = $true } }) }
        $script = Start-TestScript $Command
        Wait-TestLedger $space held 1 | Out-Null
        Stop-Script $script
        Wait-TestLedger $space clientGone 1 | Out-Null
        (Test-Silence $space).requests | Should -Be 1
    }

    It 'ends all requests of a bulk run, and asks nothing more' {
        $space = Use-TestSpace @{ mode = 'world'; faults = @(@{ after = 1; fault = @{ hold = $true } }) }
        $script = Start-TestScript '1..200 | ForEach-Object { $_.ToString("x24") } | Get-XhsUser -ThrottleLimit 8'
        Wait-TestLedger $space held 8 | Out-Null
        Wait-Output $script 1
        Stop-Script $script
        Wait-TestLedger $space clientGone 8 | Out-Null
        (Test-Silence $space).requests | Should -Be 9
        $script.Output.Count | Should -Be 1
    }

    It 'ends the wait before a retry' {
        $space = Use-TestSpace @{ faults = @(@{ fault = @{ code = 302; retryAfter = 30 } }) }
        $script = Start-TestScript 'Get-XhsUser 000000000000000000000001'
        Wait-TestLedger $space answered 1 | Out-Null
        Stop-Script $script
        (Test-Silence $space).requests | Should -Be 1
    }

    It 'ends an answer that trickles in' {
        $space = Use-TestSpace @{ faults = @(@{ fault = @{ slowBody = @{ chunkBytes = 16; intervalMs = 200 } } }) }
        $script = Start-TestScript 'Get-XhsUser 000000000000000000000001'
        Wait-TestLedger $space requests 1 | Out-Null
        Stop-Script $script
        Wait-TestLedger $space clientGone 1 | Out-Null
        (Test-Silence $space).requests | Should -Be 1
    }

    It 'works while something downstream holds the pipe' {
        $space = Use-TestSpace @{ mode = 'world' }
        $script = Start-TestScript ('1..100 | ForEach-Object { $_.ToString("x24") } | ' +
            'Get-XhsUser -ThrottleLimit 4 | ForEach-Object { $_; Start-Sleep 60 }')
        Wait-TestLedger $space answered 1 | Out-Null
        Stop-Script $script
        (Test-Silence $space).requests | Should -BeLessThan 50 -Because 'what is asked ahead has a limit'
    }

    It 'works while something upstream makes inputs without end' {
        $space = Use-TestSpace @{ mode = 'world' }
        $script = Start-TestScript ('& { $i = 0; while ($true) { (++$i).ToString("x24") } } | ' +
            'Get-XhsUser -ThrottleLimit 8')
        Wait-TestLedger $space answered 100 | Out-Null
        Stop-Script $script
        Test-Silence $space | Out-Null
    }

    It 'leaves the module usable' {
        $space = Use-TestSpace @{ faults = @(@{ endpoint = 'user'; fault = @{ hold = $true } }) }
        $script = Start-TestScript 'Get-XhsUser 000000000000000000000001'
        Wait-TestLedger $space held 1 | Out-Null
        Stop-Script $script
        @(Search-XhsUser x -First 3).Count | Should -Be 3
    }

    It 'passes a try and catch of the user by, and runs the finally' {
        $space = Use-TestSpace @{ faults = @(@{ fault = @{ hold = $true } }) }
        $script = Start-TestScript '
            $global:seen = [Collections.Generic.List[string]]::new()
            try { Get-XhsUser 000000000000000000000001; $seen.Add("after") }
            catch { $seen.Add("catch") }
            finally { $seen.Add("finally") }
            $seen.Add("went on")'
        Wait-TestLedger $space held 1 | Out-Null
        $runspace = $script.Shell.Runspace
        $script.Shell.Stop()
        $runspace.SessionStateProxy.GetVariable('seen') | Should -Be 'finally'
        $script.Shell.Dispose()
    }
}

Describe 'What was answered' {
    It 'is emitted in order before the error that ends the pipeline: <Name>' -ForEach @(
        @{ Name = 'balance'; Scenario = @{ balance = 20 }; Id = 'InsufficientBalance' }
        @{ Name = 'quota'; Scenario = @{ faults = @(@{ after = 20; fault = @{ code = 303 } }) };
            Id = 'DailyQuotaExceeded' }
    ) {
        $space = Use-TestSpace (@{ mode = 'world'; delayMs = 30 } + $Scenario) @{ ThrottleLimit = 8 }
        $ids = Get-TestId (1..80)
        $record = Invoke-Recorded { $ids | Get-XhsUser }
        $record.Terminating.FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $ledger = Get-TestLedger $space
        $ledger.inFlight | Should -Be 0
        $ledger.clientGone | Should -Be 0 -Because 'what is under way may finish'
        $record.Output.Count | Should -Be $ledger.billed -Because 'what was billed is there'
        $order = @($record.Output.ForEach({ [array]::IndexOf([string[]]$ids, $_.UserId) }))
        $order | Should -Be @($order | Sort-Object)
    }

    # A stopped pipeline takes nothing any more: what a cmdlet has not written before the stop is lost. So these runs
    # hold
    # it to what it can do, which is to write each answer before it asks for much more: when the server has got request
    # N, everything but the last <Ahead> answers before it must have been written.
    It 'is written before an interrupt at any moment, but for what stands behind an unanswered input: <Name>' `
        -ForEach @(
        # One at a time: only the answer that arrives at that very moment can be missing. Several: those prefetched.
        @{ Name = 'one at a time'; Ahead = 1; PerAnswer = 1; Endpoint = 'user'; Property = 'UserId'
            Command = '1..5000 | ForEach-Object { $_.ToString("x24") } | Get-XhsUser -ThrottleLimit 1' }
        @{ Name = 'four at a time'; Ahead = 16; PerAnswer = 1; Endpoint = 'user'; Property = 'UserId'
            Command = '1..5000 | ForEach-Object { $_.ToString("x24") } | Get-XhsUser -ThrottleLimit 4' }
        @{ Name = 'pages of a search'; Ahead = 1; PerAnswer = 20; Endpoint = 'search'; Property = 'UserId'
            Command = 'Search-XhsUser x -ThrottleLimit 4' }
        @{ Name = 'pages of comments'; Ahead = 1; PerAnswer = 10; Endpoint = 'comments'; Property = 'CommentId'
            Command = 'Get-XhsNoteComment 000000000000000000000001' }
    ) {
        $runs = [math]::Max(1, [int]($(if ($env:XHS_INTERRUPT_RUNS) { $env:XHS_INTERRUPT_RUNS } else { 100 }) / 4))
        $seed = [Environment]::TickCount
        Write-Host "        $runs runs, seed $seed"
        $random = [Random]::new($seed)
        $shell = [powershell]::Create()
        $shell.AddScript("Import-Module '$(Get-TestManifest)'").Invoke()
        $most = 0
        $total = 0
        foreach ($run in 1..$runs) {
            $delay, $jitter = $random.Next(1, 8), $random.Next(0, 8)
            $space = Use-TestSpace @{ mode = 'world'; searchUsers = 5000; commentsPerNote = 5000; delayMs = $delay;
                jitterMs = $jitter }
            $what = "run $run of seed $seed"
            $script = Start-TestScript $Command $shell.Runspace
            Wait-TestLedger $space answered (1 + $random.Next(40)) | Out-Null
            Start-Sleep -Milliseconds $random.Next(0, 20)
            $before = Get-TestLedger $space
            $script.Shell.Stop()
            $emitted = @($script.Output.ForEach($Property))
            $script.Shell.InvocationStateInfo.State | Should -Be 'Stopped' -Because $what
            $script.Shell.Streams.Error | Should -BeNullOrEmpty -Because $what
            $script.Shell.Dispose()
            $after = Get-TestLedger $space
            $counts = $after.perEndpoint.$Endpoint
            $counts.requests | Should -Be $after.requests -Because "$what asks for nothing else"
            $emitted.Count | Should -BeGreaterOrEqual (($before.requests - $Ahead) * $PerAnswer) -Because $what
            $emitted.Count | Should -BeGreaterOrEqual (($after.answered - $Ahead) * $PerAnswer) -Because $what
            $emitted.Count | Should -BeLessOrEqual ($after.requests * $PerAnswer) -Because $what
            $after.askedAgainAfterAnswer | Should -Be 0 -Because $what
            if ($PerAnswer -eq 1) {
                # Interrupted before the first object: 1..0 would be two numbers.
                $expected = @(if ($emitted.Count -gt 0) { Get-TestId (1..$emitted.Count) })
                $emitted -join ' ' | Should -BeExactly ($expected -join ' ') -Because (
                    "$what keeps the order, and nothing is missing in between")
            }
            else {
                @($emitted | Select-Object -Unique).Count | Should -Be $emitted.Count -Because $what
            }
            $most = [math]::Max($most, $after.answered * $PerAnswer - $emitted.Count)
            $total += $emitted.Count
        }
        $shell.Runspace.Dispose()
        $shell.Dispose()
        Write-Host "        $total objects written, at most $most missing in a run"
        $total | Should -BeGreaterThan ($runs * $PerAnswer) -Because 'not every run is over before it begins'
    }

    It 'is all written up to an input without an answer, at whatever input that is' {
        $random = [Random]::new()
        foreach ($run in 1..10) {
            # Not the first one, which proves the token, and goes alone.
            $held = 2 + $random.Next(60)
            $space = Use-TestSpace @{ mode = 'world';
                faults = @(@{ userId = Get-TestId $held; fault = @{ hold = $true } }) }
            $script = Start-TestScript '1..5000 | ForEach-Object { $_.ToString("x24") } | Get-XhsUser -ThrottleLimit 4'
            Wait-TestLedger $space answered ($held + 14) | Out-Null
            # The cmdlet waits for the held one with everything before it written and 15 answers behind it.
            Wait-Output $script ($held - 1)
            Stop-Script $script
            $script.Output.UserId | Should -Be @(Get-TestId (1..($held - 1)))
            (Test-Silence $space).answered | Should -Be ($held + 14)
        }
    }
}

Describe 'Select-Object -First' {
    BeforeEach { $space = Use-TestSpace @{ mode = 'world' } @{ ThrottleLimit = 1 } }

    It 'after the first of three cmdlets' {
        $notes = @(Search-XhsUser x | Select-Object -First 2 | Get-XhsUser | Get-XhsUserNote -MaxPages 1)
        @($notes.UserId | Select-Object -Unique).Count | Should -Be 2
        $counts = (Get-TestLedger $space).perEndpoint
        $counts.search.requests, $counts.user.requests, $counts.notes.requests | Should -Be 1, 2, 2
    }

    It 'after the second of three cmdlets' {
        $notes = @(Search-XhsUser x | Get-XhsUser | Select-Object -First 2 | Get-XhsUserNote -MaxPages 1)
        @($notes.UserId | Select-Object -Unique).Count | Should -Be 2
        $counts = (Get-TestLedger $space).perEndpoint
        $counts.search.requests, $counts.user.requests, $counts.notes.requests | Should -Be 1, 2, 2
    }

    It 'after the third of three cmdlets' {
        $notes = @(Search-XhsUser x | Get-XhsUser | Get-XhsUserNote | Select-Object -First 2)
        $notes.Count | Should -Be 2
        $counts = (Get-TestLedger $space).perEndpoint
        $counts.search.requests, $counts.user.requests, $counts.notes.requests | Should -Be 1, 1, 1
    }

    It 'after each of them at once' {
        $notes = @(Search-XhsUser x | Select-Object -First 1 | Get-XhsUser | Select-Object -First 1 | Get-XhsUserNote |
            Select-Object -First 1)
        $notes.Count | Should -Be 1
        (Get-TestLedger $space).requests | Should -Be 3
    }

    It 'with requests asked ahead ends those without an error, and leaves the module usable' {
        Set-XhsConfig -ThrottleLimit 8 -Scope Session
        $record = Invoke-Recorded { Get-TestId (1..500) | Get-XhsUser | Select-Object -First 3 }
        $record.Output.UserId | Should -Be (Get-TestId (1..3))
        $record.Errors.Count | Should -Be 0
        $record.Terminating | Should -BeNullOrEmpty
        (Get-TestLedger $space).requests | Should -BeLessThan 100 -Because 'what is asked ahead has a limit'
        (Get-XhsUser (Get-TestId 900)).UserId | Should -BeExactly (Get-TestId 900)
    }

    It 'inside a try leaves catch alone' {
        $caught = $false
        $users = try { Search-XhsUser x | Select-Object -First 1 } catch { $caught = $true }
        @($users).Count | Should -Be 1
        $caught | Should -BeFalse
    }
}

Describe 'Progress' {
    It 'of a call that keeps the pipeline thread busy is there before its answer' {
        # Three pages of half a second each, the third with nobody new.
        $space = New-TestSpace -Scenario @{ mode = 'world'; searchUsers = 40; delayMs = 500 }
        $child = Invoke-InNewPowerShell -Interactive -Environment @{ XHS_TOKEN = Get-TestToken;
            XHS_BASE_URI = $space } {
            $module = (Get-Module -Name XhsPowerShell).ModuleBase
            $shell = [powershell]::Create()
            [void]$shell.AddScript("Import-Module '$module'; Search-XhsUser x")
            $watch = [Diagnostics.Stopwatch]::StartNew()
            $running = $shell.BeginInvoke()
            while ($shell.Streams.Progress.Count -eq 0 -and -not $running.IsCompleted) { Start-Sleep -Milliseconds 5 }
            $first = $shell.Streams.Progress[0].StatusDescription
            $objects = $shell.EndInvoke($running).Count
            [pscustomobject]@{ First = $first; Objects = $objects; Updates = $shell.Streams.Progress.Count;
                Seconds = $watch.Elapsed.TotalSeconds }
        }
        $child.Output.First | Should -BeLike '* 20 objects, 1 in flight, 2 calls, 0 retries'
        $child.Output.Objects | Should -Be 40
        $child.Output.Updates | Should -BeLessOrEqual (10 * $child.Output.Seconds + 1)
    }

    It 'is silent <Case>' -ForEach @(
        @{ Case = 'with -ProgressAction SilentlyContinue'; Interactive = $true }
        @{ Case = 'in a host without a person'; Interactive = $false }
    ) {
        $space = New-TestSpace -Scenario @{ mode = 'world'; searchUsers = 100 }
        $child = Invoke-InNewPowerShell -Interactive:$Interactive -Environment @{ XHS_TOKEN = Get-TestToken;
            XHS_BASE_URI = $space } {
            $module = (Get-Module -Name XhsPowerShell).ModuleBase
            foreach ($action in 'Continue', 'SilentlyContinue') {
                $shell = [powershell]::Create()
                [void]$shell.AddScript("Import-Module '$module'; Search-XhsUser x -ProgressAction $action")
                $objects = $shell.Invoke().Count
                [pscustomobject]@{ Objects = $objects; Updates = $shell.Streams.Progress.Count }
            }
        }
        $child.Output.Objects | Should -Be 100, 100
        ($child.Output[0].Updates -gt 0) | Should -Be $Interactive
        $child.Output[1].Updates | Should -Be 0
    }

    It 'is closed at the end, on an error that ends the pipeline, and when a later command has seen enough' {
        # Not after Ctrl+C: a stopped pipeline may write nothing more, and the host takes its progress down itself.
        $space = New-TestSpace -Scenario @{ mode = 'world'; balance = 30 }
        $child = Invoke-InNewPowerShell -Interactive -ArgumentList ((1..60 | ForEach-Object { Get-TestId $_ }) -join
            ' ') -Environment @{
            XHS_TOKEN = Get-TestToken; XHS_BASE_URI = $space
        } {
            param($ids)
            $module = (Get-Module -Name XhsPowerShell).ModuleBase
            foreach ($script in @(
                    'Search-XhsUser x | Select-Object -First 25'
                    '$ids | Get-XhsUser | Select-Object -First 5'
                    'Search-XhsUser x -Region Sandbox -First 60 | Get-XhsUser -Region Sandbox'
                    '$ids | Get-XhsUser')) {
                $shell = [powershell]::Create()
                $shell.Runspace.SessionStateProxy.SetVariable('ids', $ids.Split(' '))
                [void]$shell.AddScript("Import-Module '$module'; $script")
                [void]$shell.Invoke()
                $failure = $shell.Streams.Error | ForEach-Object FullyQualifiedErrorId | Select-Object -Last 1
                foreach ($bar in $shell.Streams.Progress | Group-Object -Property ActivityId) {
                    [pscustomobject]@{ Script = $script; Last = "$($bar.Group[-1].RecordType)"; Failure = $failure }
                }
            }
        }
        $child.Terminating.Message | Should -BeNullOrEmpty
        @($child.Output.Script | Select-Object -Unique).Count | Should -Be 4
        $child.Output.Last | Select-Object -Unique | Should -Be 'Completed'
        $child.Output[-1].Failure | Should -BeLike 'InsufficientBalance,*'
    }
}
