BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Initialize-XhsTest

    # Ids and errors in the order they come.
    filter Get-Place { if ($_ -is [Management.Automation.ErrorRecord]) { "$($_.TargetObject)!" } else { $_.UserId } }
}

AfterAll { Clear-XhsTest }

Describe 'Many inputs' {
    It 'keep their order however long each answer takes' {
        $ids = Get-TestId (1..120)
        $space = Use-TestSpace @{ mode = 'world'; jitterMs = 60 }
        ($ids | Get-XhsUser -ThrottleLimit 16).UserId | Should -Be $ids
        $ledger = Get-TestLedger $space
        $ledger.requests, $ledger.distinctQuestions, $ledger.retries | Should -Be 120, 120, 0
        $ledger.maxConcurrent | Should -BeGreaterThan 4
        $ledger.maxConcurrent | Should -BeLessOrEqual 16
    }

    It 'are answered one by one with -ThrottleLimit 1: each object before the next input is taken' {
        $ids = Get-TestId (1..4)
        $null = Use-TestSpace @{ mode = 'world' }
        $steps = [System.Collections.Generic.List[string]]::new()
        $ids | ForEach-Object { $steps.Add("in $_"); $_ } | Get-XhsUser -ThrottleLimit 1 |
            ForEach-Object { $steps.Add("out $($_.UserId)") }
        $steps | Should -Be @($ids | ForEach-Object { "in $_"; "out $_" })
    }

    It 'as an argument are the same as down the pipeline' {
        $ids = Get-TestId (1..20)
        $space = Use-TestSpace @{ mode = 'world'; jitterMs = 20 }
        (Get-XhsPgyBlogger $ids -ThrottleLimit 8).UserId | Should -Be $ids
        (Get-TestLedger $space).requests | Should -Be 20
    }

    It 'that fail take their place in line as their error' {
        $ids = Get-TestId (1..30)
        $space = Use-TestSpace @{ mode = 'world'; jitterMs = 30; missing = @($ids[2, 17, 29]);
            faults = @(@{ userId = $ids[9]; fault = @{ html = $true } }) }
        $order = $ids | Get-XhsUser -ThrottleLimit 8 2>&1 | Get-Place
        $expected = for ($i = 0; $i -lt 30; $i++) { $i -in 2, 9, 17, 29 ? "$($ids[$i])!" : $ids[$i] }
        $order | Should -Be $expected
        (Get-TestLedger $space).requests | Should -Be 30
    }

    It 'are asked for once, though some fail and are tried again' {
        $ids = Get-TestId (1..60)
        $space = Use-TestSpace @{ mode = 'world';
            faults = @(@{ probability = 0.2; seed = 5; attempts = 1; fault = @{ code = 301 } }) }
        ($ids | Get-XhsUser -ThrottleLimit 8).UserId | Should -Be $ids
        $ledger = Get-TestLedger $space
        $ledger.retries | Should -BeGreaterThan 0
        $ledger.requests | Should -Be (60 + $ledger.retries)
        $ledger.askedAgainAfterAnswer, $ledger.billed | Should -Be 0, 60
    }

    It 'too many at once for the service all come through' {
        $ids = Get-TestId (1..60)
        $space = Use-TestSpace @{ mode = 'world'; delayMs = 10; maxConcurrent = 4 } @{ MaximumRetryCount = 10 }
        ($ids | Get-XhsUser -ThrottleLimit 16).UserId | Should -Be $ids
        (Get-TestLedger $space).billed | Should -Be 60
    }

    It 'with a token that nobody has tried yet go alone until the first answer, and side by side from then on' {
        $hold = @{ mode = 'world'; faults = @(@{ fault = @{ hold = $true; code = 0 } }) }
        $space = Use-TestSpace $hold
        $script = Start-TestScript '1..8 | ForEach-Object { $_.ToString("x24") } | Get-XhsUser -ThrottleLimit 8'
        Wait-TestLedger $space held 1 | Out-Null
        # What this other call takes would be enough for the others to be sent.
        Get-XhsUser (Get-TestId 1) -BaseUri (New-TestSpace -Scenario @{ delayMs = 100 }) -Token another | Out-Null
        (Get-TestLedger $space).requests | Should -Be 1
        Invoke-TestRelease $space
        (Wait-TestLedger $space held 7).requests | Should -Be 8
        Invoke-TestRelease $space
        $script.Shell.EndInvoke($script.Run)
        $script.Output.UserId | Should -Be (Get-TestId (1..8))
        $script.Shell.Dispose()
    }
}

Describe '-ThrottleLimit' {
    It '1 never asks ahead' {
        $space = Use-TestSpace @{ mode = 'world' }
        $requests = [Collections.Generic.List[long]]::new()
        Get-TestId (1..5) | Get-XhsUser -ThrottleLimit 1 | ForEach-Object {
            $requests.Add((Get-TestLedger $space).requests)
        }
        $requests | Should -Be (1..5)
        (Get-TestLedger $space).maxConcurrent | Should -Be 1
    }

    It '1 never asks for a page ahead' {
        $space = Use-TestSpace @{ mode = 'world' }
        $requests = [Collections.Generic.List[long]]::new()
        Get-TestId 1, 2 | Get-XhsUserNote -ThrottleLimit 1 | ForEach-Object {
            $requests.Add((Get-TestLedger $space).requests)
        }
        $requests | Should -Be @(@(1) * 20; @(2) * 20; @(3) * 5; @(4) * 20; @(5) * 20; @(6) * 5)
    }

    It '<_> is a parameter error' -ForEach 0, -1, 65, 'x' {
        $space = Use-TestSpace
        foreach ($command in 'Get-XhsUser', 'Search-XhsUser', 'Get-XhsUserNote', 'Get-XhsPgyBlogger', 'Get-XhsPgyKol') {
            $record = Invoke-Recorded { & $command (Get-TestId 1) -ThrottleLimit $_ }
            $record.Terminating.Exception | Should -BeOfType Management.Automation.ParameterBindingException
        }
        (Get-TestLedger $space).requests | Should -Be 0
    }

    It 'comes from the settings where it is not given' {
        $space = Use-TestSpace @{ mode = 'world'; delayMs = 20 } @{ ThrottleLimit = 2 }
        Get-TestId (1..12) | Get-XhsUser | Out-Null
        (Get-TestLedger $space).maxConcurrent | Should -Be 2
    }
}

Describe 'Duplicates' {
    It 'are asked for once and emitted for each' {
        $a, $b = Get-TestId 1, 2
        $space = Use-TestSpace @{ mode = 'world'; jitterMs = 20 }
        $users = @($a, $b, $a, $a.ToUpperInvariant(), $b, $a | Get-XhsUser -ThrottleLimit 4)
        $users.UserId | Should -Be $a, $b, $a, $a, $b, $a
        [object]::ReferenceEquals($users[0], $users[2]) |
            Should -BeFalse -Because 'who changes one does not change the other'
        (Get-TestLedger $space).requests | Should -Be 2
    }

    It 'that do not exist are asked for once, and are an error for each' {
        $a, $b = Get-TestId 1, 2
        $space = Use-TestSpace @{ mode = 'world'; missing = @($b) }
        $a, $b, $b, $a, $b | Get-XhsUser 2>&1 | Get-Place | Should -Be $a, "$b!", "$b!", $a, "$b!"
        (Get-TestLedger $space).requests | Should -Be 2
        (Get-TestLedger $space).billed | Should -Be 2
    }

    It 'of a keyword and of a note list have all their pages once' {
        $space = Use-TestSpace @{ mode = 'world' }
        @('x', 'x' | Search-XhsUser -First 30).Count | Should -Be 60
        (Get-TestLedger $space).requests | Should -Be 2
        @(Get-TestId 1, 1 | Get-XhsUserNote).Count | Should -Be 90
        (Get-TestLedger $space).requests | Should -Be 5
    }

    It 'a new command asks anew' {
        $space = Use-TestSpace
        1..2 | ForEach-Object { Get-XhsUser (Get-TestId 1), (Get-TestId 1) | Out-Null }
        (Get-TestLedger $space).requests | Should -Be 2
    }
}

Describe 'An error that ends it all' {
    It 'comes after what was answered and paid for, in order: code <_>' -ForEach 303, 601, 600 {
        $ids = Get-TestId (1..40)
        $code = $_
        $space = Use-TestSpace @{ mode = 'world'; jitterMs = 15;
            faults = @(@{ after = 20; fault = @{ code = $code } }) }
        $record = Invoke-Recorded { $ids | Get-XhsUser -ThrottleLimit 8 }
        $record.Terminating.Exception.Code | Should -Be $code
        $ledger = Get-TestLedger $space
        $answered = @(Get-TestLog $space | Where-Object { $_.code -eq 0 -and $_.answered } |
            ForEach-Object { $_.parameters.userId })
        $record.Output.UserId | Should -Be @($record.Output.UserId | Sort-Object) -Because 'the ids were sorted'
        # An answer that was on its way when the error came may be lost; what arrived before is not.
        $record.Output.Count | Should -BeGreaterOrEqual ($answered.Count - 7)
        $record.Output.UserId | ForEach-Object { $answered | Should -Contain $_ }
        $ledger.requests | Should -BeLessOrEqual 28 -Because 'nothing is asked after it but what was under way'
        $ledger.billed | Should -BeLessOrEqual 20
    }

    It 'lets out nothing that was waiting for its turn' {
        # The first answer takes long enough for asking ahead to pay.
        $space = Use-TestSpace @{ mode = 'world'; delayMs = 300;
            faults = @(@{ after = 1; fault = @{ hold = $true; code = 600 } }) }
        $script = Start-TestScript '1..40 | ForEach-Object { $_.ToString("x24") } | Get-XhsUser -ThrottleLimit 4'
        Wait-TestLedger $space held 4 | Out-Null
        Invoke-TestRelease $space
        $script.Shell.EndInvoke($script.Run)
        $script.Shell.Streams.Error.FullyQualifiedErrorId |
            Should -BeExactly 'PermissionDenied,XhsPowerShell.Commands.GetXhsUserCommand'
        $script.Output.UserId | Should -BeExactly (Get-TestId 1)
        (Get-TestLedger $space).requests | Should -Be 5
        $script.Shell.Dispose()
    }

    It 'with -ThrottleLimit 1 loses nothing and asks nothing more' {
        $ids = Get-TestId (1..10)
        $space = Use-TestSpace @{ mode = 'world'; balance = 4 }
        $record = Invoke-Recorded { $ids | Get-XhsUser -ThrottleLimit 1 }
        $record.Output.UserId | Should -Be $ids[0..3]
        $record.Terminating.FullyQualifiedErrorId |
            Should -BeExactly 'InsufficientBalance,XhsPowerShell.Commands.GetXhsUserCommand'
        $record.Terminating.TargetObject | Should -BeExactly $ids[4]
        $ledger = Get-TestLedger $space
        $ledger.requests, $ledger.billed | Should -Be 5, 4
    }
}

Describe 'Streaming' {
    It 'an upstream that takes its time has each object before it sends the next id' {
        $space = Use-TestSpace @{ mode = 'world' }
        Get-XhsUser (Get-TestId 99) | Out-Null
        $seen = [Collections.Generic.List[string]]::new()
        $behind = [Collections.Generic.List[int]]::new()
        & {
            foreach ($n in 1..6) {
                Start-Sleep -Milliseconds 300
                $behind.Add($n - 1 - $seen.Count)
                Get-TestId $n
            }
        } | Get-XhsUser -ThrottleLimit 8 | ForEach-Object { $seen.Add($_.UserId) }
        $seen | Should -Be (Get-TestId (1..6))
        $behind | Should -Be (@(0) * 6)
    }

    It 'an input without end stops at once when enough has come' {
        $space = Use-TestSpace @{ mode = 'world' }
        $users = @(& {
            $n = 0
            while ($true) { Get-TestId (++$n) }
        } | Get-XhsUser -ThrottleLimit 8 | Select-Object -First 50)
        $users.UserId | Should -Be (Get-TestId (1..50))
        (Get-TestLedger $space).requests | Should -BeLessOrEqual 130 -Because 'what is asked ahead has a limit'
    }

    It 'one slow id holds the line for a bounded distance only' {
        $ids = Get-TestId (1..200)
        $space = Use-TestSpace @{ mode = 'world'; faults = @(@{ userId = $ids[4]; fault = @{ hold = $true } }) }
        $script = Start-TestScript '1..200 | ForEach-Object { $_.ToString("x24") } | Get-XhsUser -ThrottleLimit 4'
        Wait-TestLedger $space held 1 | Out-Null
        Wait-TestLedger $space answered 10 | Out-Null
        (Get-TestLedger $space).requests | Should -BeLessThan 80
        Invoke-TestRelease $space
        $script.Shell.EndInvoke($script.Run)
        $script.Output.UserId | Should -Be $ids
        (Get-TestLedger $space).requests | Should -Be 200
        $script.Shell.Dispose()
    }
}

Describe 'Note lists of several users' {
    It 'page side by side, in the order of the users' {
        $ids = Get-TestId (1..6)
        $space = Use-TestSpace @{ mode = 'world'; delayMs = 30 }
        $notes = @($ids | Get-XhsUserNote -ThrottleLimit 4)
        $notes.Count | Should -Be 270
        ($notes | Group-Object UserId | ForEach-Object Name) | Should -Be $ids
        $ledger = Get-TestLedger $space
        $ledger.maxConcurrent | Should -BeGreaterThan 1
        $ledger.requests, $ledger.retries | Should -Be 18, 0
    }

    It 'cost one page each with -First 10' {
        $ids = Get-TestId (1..8)
        $space = Use-TestSpace @{ mode = 'world'; delayMs = 10 }
        @($ids | Get-XhsUserNote -First 10 -ThrottleLimit 4).Count | Should -Be 80
        (Get-TestLedger $space).requests | Should -Be 8
    }

    It 'cost no more than a window when the first note is enough' {
        $space = Use-TestSpace @{ mode = 'world'; delayMs = 10 }
        @(Get-TestId (1..50) | Get-XhsUserNote -ThrottleLimit 4 | Select-Object -First 1).Count | Should -Be 1
        (Get-TestLedger $space).requests | Should -BeLessOrEqual 5
    }

    It 'a user behind in line is asked for one page only until its turn comes' {
        $space = Use-TestSpace @{ mode = 'world' }
        $pages = $null
        Get-TestId (1..4) | Get-XhsUserNote -ThrottleLimit 4 | ForEach-Object {
            if ($null -eq $pages) {
                $pages = (Get-TestLog $space | Where-Object { $_.parameters.userId -ne (Get-TestId 1) } |
                    Group-Object { $_.parameters.userId } | Measure-Object Count -Maximum).Maximum
            }
        }
        $pages | Should -BeIn $null, 1
    }

    It 'an error in one list leaves the others alone' {
        $ids = Get-TestId (1..3)
        $space = Use-TestSpace @{ mode = 'world';
            faults = @(@{ endpoint = 'notes'; userId = $ids[1]; after = 1; fault = @{ code = 400 } }) }
        $record = Invoke-Recorded { $ids | Get-XhsUserNote -ThrottleLimit 3 }
        $record.Output | Group-Object UserId | ForEach-Object Count | Should -Be 45, 20, 45
        $record.Errors.Count | Should -Be 1
        $record.Errors[0].TargetObject | Should -BeExactly $ids[1]
        $record.Errors[0].Exception.Cursor | Should -BeExactly $record.Output[64].Cursor
    }
}
