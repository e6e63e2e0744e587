BeforeDiscovery {
    $endpoints = @(
        @{ Line = 'Get-XhsUser $id'; Type = 'XhsUser' }
        @{ Line = 'Search-XhsUser 咖啡 -MaxPages 2'; Type = 'XhsUserSummary'; Keyword = '咖啡' }
        @{ Line = 'Get-XhsUserNote $id -MaxPages 2'; Type = 'UserNote' }
        @{ Line = 'Search-XhsNote 咖啡 -Sort Latest -MaxPages 2'; Type = 'Search-XhsNote'; Keyword = '咖啡' }
        @{ Line = 'Get-XhsNote $note'; Type = 'Get-XhsNote'; IsNote = $true }
        @{ Line = 'Get-XhsNoteComment $note -Sort Latest'; Type = 'XhsComment'; IsNote = $true }
        @{ Line = 'Get-XhsPgyBlogger $id'; Type = 'XhsPgyBlogger' }
        @{ Line = 'Search-XhsPgyBlogger 咖啡 -MinFollower 1000 -MaxPages 1'; Type = 'SearchPgyBlogger'; Keyword = '咖啡' }
        @{ Line = 'Get-XhsPgyDataSummary $id'; Type = 'XhsPgyDataSummary' }
        @{ Line = 'Get-XhsPgyNotesRate $id'; Type = 'XhsPgyNotesRate' }
        @{ Line = 'Get-XhsPgyCoreData $id'; Type = 'XhsPgyCoreData' }
        @{ Line = 'Get-XhsPgyCostEffective $id'; Type = 'XhsPgyCostEffective' }
        @{ Line = 'Get-XhsPgyFansSummary $id'; Type = 'XhsPgyFansSummary' }
        @{ Line = 'Get-XhsPgyFansProfile $id'; Type = 'XhsPgyFansProfile' }
        @{ Line = 'Get-XhsPgyFansHistory $id -Increase'; Type = 'XhsPgyFansDay' }
        @{ Line = 'Get-XhsPgyNote $id -MaxPages 1'; Type = 'XhsPgyNote' }
        @{ Line = 'Get-XhsPgyNoteDetail $note'; Type = 'XhsPgyNoteDetail'; IsNote = $true }
    )
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Initialize-XhsTest
    $id = '5cab9537000000005a90c3e1'

    # A store of its own, on the sandbox.
    function Use-SandboxStore {
        Remove-XhsConfig -Scope Session
        $path = Join-Path (Get-TestFolder) ([guid]::NewGuid().ToString('N') + '/store.db')
        Set-XhsConfig -Region Sandbox -Store $path -Scope Session
        $path
    }

    # A store of its own, and a space of the test server.
    function Use-ServerStore($Scenario) {
        $path = Join-Path (Get-TestFolder) ([guid]::NewGuid().ToString('N') + '/store.db')
        $space = Use-TestSpace -Scenario $Scenario
        Set-XhsConfig -Store $path -Scope Session
        $space
    }

    function ConvertTo-Text($Value) { @($Value).ForEach({ $_ | ConvertTo-Json -Depth 6 -Compress }) -join "`n" }
}

AfterAll { Clear-XhsTest }

Describe 'The history of <Line>' -ForEach $endpoints {
    It 'is the objects that it emitted, free of charge' {
        $null = Use-SandboxStore
        $note = (Get-XhsUserNote $id -First 1).NoteId
        $live = @(& ([scriptblock]::Create("$Line -MaxAge 1h")))
        $live.Count | Should -BeGreaterThan 0
        $null = Get-XhsUsage -Reset
        $subject = if ($Keyword) { @{ Keyword = $Keyword } }
        elseif ($IsNote) { @{ NoteId = $note } }
        else { @{ UserId = $id } }
        $kept = @(Get-XhsHistory @subject -Type $Type)
        ConvertTo-Text $kept | Should -BeExactly (ConvertTo-Text $live)
        $kept[0].GetType() | Should -Be $live[0].GetType()
        $kept[0].IsSandbox | Should -BeTrue
        (Get-XhsUsage).Requests | Should -Be 0
    }
}

Describe 'Get-XhsHistory' {
    It 'emits every version, the oldest first, between two moments, and the last ones' {
        $null = Use-SandboxStore
        $versions = foreach ($i in 1..3) { Get-XhsUser $id -MaxAge 0; Start-Sleep -Milliseconds 20 }
        $times = $versions.RetrievedAt
        (Get-XhsHistory $id).RetrievedAt | Should -Be $times
        (Get-XhsHistory $id -After $times[1]).RetrievedAt | Should -Be $times[1..2]
        (Get-XhsHistory $id -Before $times[1]).RetrievedAt | Should -Be $times[0]
        (Get-XhsHistory $id -Last 2).RetrievedAt | Should -Be $times[1..2]
        (Get-XhsHistory -Type XhsUser).Count | Should -Be 3
        @(Get-XhsHistory $id -Type XhsNote).Count | Should -Be 0
        @(Get-XhsHistory (Get-TestId 9)).Count | Should -Be 0
    }

    It 'takes links, and objects by their id: a note rather than its creator' {
        $null = Use-SandboxStore
        $user = Get-XhsUser $id -MaxAge 1h
        $note = Get-XhsUserNote $id -First 1 -MaxAge 1h | Select-Object -First 1
        $note = $note | Get-XhsNote -MaxAge 1h
        @("https://www.xiaohongshu.com/user/profile/$id" | Get-XhsHistory -Type XhsUser).Count | Should -Be 1
        @($user, $user | Get-XhsHistory -Type XhsUser).Count | Should -Be 2
        $kept = @($note | Get-XhsHistory)
        $kept.Count | Should -Be 1
        ConvertTo-Text $kept | Should -BeExactly (ConvertTo-Text $note)
    }

    It 'reads replies that were requested, with their comment' {
        $null = Use-SandboxStore
        $notes = Get-XhsUserNote $id -First 20
        $live = @($notes | Get-XhsNoteComment -IncludeReply -MaxAge 1h)
        $kept = @(Get-XhsHistory -Type XhsComment)
        $replies = @($kept | Where-Object ParentId)
        $replies.Count | Should -BeGreaterThan 0
        $parentsOf = $live | Group-Object -Property CommentId -AsHashTable -AsString
        foreach ($reply in $replies) {
            $parentsOf[$reply.CommentId].ParentId | Should -Contain $reply.ParentId
        }
    }

    It 'measures growth with Measure-XhsGrowth, in <_>' -ForEach 'de-DE', 'th-TH', 'fa-IR' {
        $null = Use-SandboxStore
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $_
            foreach ($i in 1..2) { $null = Get-XhsUser $id -MaxAge 0 }
            $growth = Get-XhsHistory -Type XhsUser | Measure-XhsGrowth
        }
        finally { [cultureinfo]::CurrentCulture = $before }
        $growth.Samples | Should -Be 2
        $growth.FollowerChange | Should -Be 0
        $growth.IsSandbox | Should -BeTrue
    }

    It 'goes on after an answer that cannot be read, with a warning that names it' {
        $null = Use-ServerStore @{
            mode = 'world'; faults = @(@{ endpoint = 'user'; after = 1; attempts = @(1); fault = @{ data = 'array' } })
        }
        $null = Get-XhsUsage -Reset
        $record = Invoke-Recorded { Get-XhsUser (Get-TestId 1), (Get-TestId 2) -ThrottleLimit 1 }
        $record.Errors.FullyQualifiedErrorId | Should -BeLike 'InvalidResponse,*'
        $kept = Invoke-Recorded { Get-XhsHistory -Type XhsUser }
        $kept.Output.UserId | Should -Be (Get-TestId 1)
        $kept.Warnings.Count | Should -Be 1
        $kept.Warnings[0] | Should -Match "userId=$(Get-TestId 2)"
        (Get-XhsUsage).Failures | Should -Be 1 -Because 'reading is no call'
    }

    It 'keeps what the sandbox made up apart from what a service said' {
        $space = Use-ServerStore @{ mode = 'world' }
        $store = (Get-XhsConfig).Store
        $null = Get-XhsUser (Get-TestId 1)
        $null = Get-XhsUser $id -Region Sandbox -MaxAge 1h
        @(Get-XhsHistory).UserId | Should -Be (Get-TestId 1)
        Remove-XhsConfig -Scope Session
        Set-XhsConfig -Region Sandbox -Store $store -Scope Session
        @(Get-XhsHistory).UserId | Should -Be $id
        (Get-TestLedger $space).billed | Should -Be 1
    }

    It 'reads what another region or address answered, whatever the settings say' {
        $space = Use-ServerStore @{ mode = 'world' }
        $null = Get-XhsUser (Get-TestId 1)
        $null = Get-XhsUser $id -Region Sandbox -MaxAge 1h
        $kept = @(Get-XhsHistory -Region Sandbox)
        $kept.UserId | Should -Be $id
        $kept.IsSandbox | Should -BeTrue
        Set-XhsConfig -Region Sandbox -Scope Session
        @(Get-XhsHistory).UserId | Should -Be $id
        @(Get-XhsHistory -BaseUri $space).UserId | Should -Be (Get-TestId 1)
        @(Get-XhsHistory -Region Global).Count | Should -Be 0
        (Get-TestLedger $space).billed | Should -Be 1
    }

    It 'takes an age for a time: <Text>' -ForEach @(
        @{ Text = '7d' }, @{ Text = "'7d'" }, @{ Text = '12h' }, @{ Text = '(New-TimeSpan -Days 7)' }
        @{ Text = '90m' }, @{ Text = '((Get-Date).AddDays(-7))' }
    ) {
        $null = Use-SandboxStore
        $null = Get-XhsUser $id -MaxAge 1h
        & ([scriptblock]::Create("@(Get-XhsHistory -After $Text).Count")) | Should -Be 1
        & ([scriptblock]::Create("@(Get-XhsHistory -Before $Text).Count")) | Should -Be 0
        $record = Invoke-Recorded {
            & ([scriptblock]::Create("Get-XhsUserNote $id -After $Text -Before 2000-01-01"))
        }
        $record.Terminating.FullyQualifiedErrorId | Should -BeLike 'InvalidPeriod,*' -Because 'it is after that'
    }

    It 'refuses what is neither, and says what to write: <Text>' -ForEach @(
        @{ Text = '7' }, @{ Text = "'7'" }, @{ Text = "'12:30'" }, @{ Text = "'a week'" },
        @{ Text = '(New-TimeSpan -Days -1)' }
    ) {
        $record = Invoke-Recorded { & ([scriptblock]::Create("Get-XhsHistory -After $Text")) }
        $record.Terminating.FullyQualifiedErrorId |
            Should -BeIn 'ParameterArgumentTransformationError,Get-XhsHistory',
            'ParameterArgumentTransformationError,XhsPowerShell.Commands.GetXhsHistoryCommand',
            'CannotConvertArgumentNoMessage,XhsPowerShell.Commands.GetXhsHistoryCommand'
        if ($Text -notlike '(*') { "$($record.Terminating)" | Should -BeLike '*7d*' }
    }

    It 'says that nothing is kept, and creates no file' {
        $path = Use-SandboxStore
        $record = Invoke-Recorded { Get-XhsHistory $id }
        $record.Warnings.Count | Should -Be 1
        $record.Warnings[0] | Should -Match ([regex]::Escape($path))
        $record.Output.Count | Should -Be 0
        $path | Should -Not -Exist
    }

    It 'refuses what cannot be meant' {
        $null = Use-SandboxStore
        (Invoke-Recorded { Get-XhsHistory -Type Nobody }).Terminating.FullyQualifiedErrorId |
            Should -BeLike 'InvalidType,*'
        (Invoke-Recorded { Get-XhsHistory $id -Keyword x }).Terminating.FullyQualifiedErrorId |
            Should -BeLike 'InvalidParameterCombination,*'
        (Invoke-Recorded {
            Get-XhsHistory $id -After 2026-02-01 -Before 2026-01-01
        }).Terminating.FullyQualifiedErrorId |
            Should -BeLike 'InvalidPeriod,*'
        $null = Get-XhsUser $id -MaxAge 1h
        $record = Invoke-Recorded { Get-XhsHistory 'nobody', $id }
        $record.Errors[0].FullyQualifiedErrorId | Should -BeLike 'InvalidInput,*'
        $record.Errors[0].TargetObject | Should -Be 'nobody'
        $record.Output.Count | Should -Be 1
    }

    It 'completes types and endpoints' {
        (TabExpansion2 'Get-XhsHistory -Type XhsPgyB').CompletionMatches.CompletionText | Should -Be 'XhsPgyBlogger'
        (TabExpansion2 'Get-XhsHistory -Type UserN').CompletionMatches.CompletionText | Should -Be 'UserNote'
    }
}

Describe 'The tables of Get-XhsHistory' {
    It 'show when each object was retrieved: <_>' -ForEach 'XhsUser', 'XhsUserSummary', 'XhsNote', 'XhsPgyBlogger',
        'XhsPgyFansSummary', 'XhsPgyDataSummary' {
        $null = Use-SandboxStore
        $null = Get-XhsUser $id -MaxAge 1h
        $null = Search-XhsUser 咖啡 -First 2 -MaxAge 1h
        $null = Get-XhsUserNote $id -First 2 -MaxAge 1h
        $null = Get-XhsPgyBlogger $id -MaxAge 1h
        $null = Get-XhsPgyFansSummary $id -MaxAge 1h
        $null = Get-XhsPgyDataSummary $id -MaxAge 1h
        $kept = @(Get-XhsHistory -Type $_)
        $kept.Count | Should -BeGreaterThan 0
        $text = $kept | Out-String -Width 80
        $text | Should -Match '(?m)^Retrieved +(Rank )?(UserId|NoteId) '
        $rows = @($text -split '\r?\n' -match '^\d{4}-\d\d-\d\d ')
        $rows.Count | Should -Be $kept.Count
        for ($i = 0; $i -lt $rows.Count; $i++) {
            $rows[$i] | Should -BeLike "$($kept[$i].RetrievedAt.ToOffset('08:00').ToString('yyyy-MM-dd HH:mm')) *"
            $rows[$i] | Should -Match ($kept[$i].NoteId ? $kept[$i].NoteId : $kept[$i].UserId)
            $rows[$i] | Should -Not -Match ' [+-]?[\d.]+[KMB]?\u2026' -Because 'a number is never cut'
        }
    }

    It 'are for the eye only: the objects have their type and their properties, also from a job' {
        $null = Use-SandboxStore
        $live = Get-XhsUser $id -MaxAge 1h
        $kept = Get-XhsHistory -Type XhsUser
        $kept | Should -BeOfType ([XhsPowerShell.XhsUser])
        @($kept.psobject.Properties.Name) | Should -BeExactly @($live.psobject.Properties.Name)
        $text = [Management.Automation.PSSerializer]::Serialize($kept)
        $back = [Management.Automation.PSSerializer]::Deserialize($text)
        $back | Should -BeOfType ([XhsPowerShell.XhsUser])
        $back.UserId, $back.RetrievedAt | Should -Be $kept.UserId, $kept.RetrievedAt
        $live | Out-String -Width 80 | Should -Not -Match 'Retrieved'
    }
}

Describe 'Get-XhsStore' {
    It 'counts answers, creators and times, and nothing is created by looking' {
        $path = Use-SandboxStore
        $empty = Get-XhsStore
        $empty.Store | Should -Be $path
        $empty.Answers, $empty.Size, $empty.Oldest | Should -Be 0, $null, $null
        $path | Should -Not -Exist
        $null = Get-XhsUser $id -MaxAge 0
        $null = Get-XhsUser $id -MaxAge 0
        $null = Search-XhsUser 咖啡 -MaxPages 1 -MaxAge 1h
        $store = Get-XhsStore
        $store.Answers, $store.Creators | Should -Be 3, 1
        $store.Size | Should -BeGreaterThan 1000
        $store.Oldest | Should -BeLessOrEqual $store.Newest
        $store.Newest.Offset | Should -Be ([timespan]'08:00')
        $store.SpentToday | Should -Be 0 -Because 'the sandbox is never counted'
    }

    It 'says what is spent today, what was saved and what the limit is, as the service counts' {
        $space = Use-ServerStore @{ mode = 'world' }
        $ids = Get-TestId (1..5)
        $null = Get-XhsUser $ids -MaxAge 1d
        $null = Get-XhsUser $ids -MaxAge 1d
        Set-XhsConfig -DailyCallLimit 50 -Scope Session
        $store = Get-XhsStore
        $store.IsInUse | Should -BeTrue
        $store.SpentToday | Should -Be (Get-TestLedger $space).billed
        $store.SpentToday | Should -Be 5
        $store.Saved | Should -Be 5
        $store.DailyCallLimit | Should -Be 50
    }
}

Describe 'Clear-XhsStore' {
    It 'says how much it would delete, and deletes nothing with -WhatIf' {
        $null = Use-SandboxStore
        $null = Get-XhsUser $id -MaxAge 0
        $record = Invoke-Recorded { Clear-XhsStore -Verbose -WhatIf }
        $record.Output.Count | Should -Be 0
        $record.Verbose[0] | Should -Match ('Delete 1 answer \(.* 0 marks of -SinceLast and 0 inputs of shares; ' +
            'requesting the answers again would cost 0 calls')
        (Get-XhsStore).Answers | Should -Be 1
        $null = Use-ServerStore @{ mode = 'world' }
        $null = Get-XhsUser $id
        $record = Invoke-Recorded { Clear-XhsStore -Verbose -WhatIf }
        $record.Output.Count | Should -Be 0
        $record.Verbose[0] | Should -Match 'Delete 1 answer .* would cost 1 call$'
        (Get-XhsStore).Answers | Should -Be 1
    }

    It 'tells what was made up from what was paid for, and deletes the one and not the other' {
        $null = Use-ServerStore @{ mode = 'world' }
        $null = Get-XhsUser (Get-TestId (1..3))
        $null = Get-XhsUser $id, (Get-TestId 1) -Region Sandbox -MaxAge 1h -ErrorAction Ignore
        $store = Get-XhsStore
        $store.Answers, $store.SandboxAnswers, $store.SpentToday | Should -Be 5, 2, 3
        $record = Invoke-Recorded { Clear-XhsStore (Get-TestId 1) -Verbose -WhatIf }
        $record.Verbose[0] | Should -Match 'Delete 2 answers .* would cost 1 call$'
        $erased = Clear-XhsStore -Region Sandbox -Confirm:$false
        $erased.Answers, $erased.SandboxAnswers, $erased.Region | Should -Be 2, 2, 'Sandbox'
        $table = $erased | Format-Table | Out-String -Width 80
        $table -replace '\s' | Should -Match "Store:$([regex]::Escape($store.Store))UserId"
        $table | Should -Match '(?m)^UserId +OlderThan +Region +Answers Sandbox Marks Inputs Size\s*$'
        $table | Should -Match '(?m)^ +Sandbox +2 +2 +0 +0 [\d.]+ KB\s*$'
        @((Get-XhsHistory).UserId | Sort-Object) | Should -Be (Get-TestId (1..3))
        (Clear-XhsStore (Get-TestId 1) -Region Sandbox -Confirm:$false).Answers | Should -Be 0
        $erased = Clear-XhsStore (Get-TestId 1) -Region Global -Confirm:$false
        $erased.Answers, $erased.SandboxAnswers | Should -Be 0, 0 -Because 'the test server is an address of its own'
        $erased = Clear-XhsStore -Confirm:$false
        $erased.Answers, $erased.SandboxAnswers, $erased.Region | Should -Be 3, 0, $null
    }

    It 'deletes what is older, by an age, a time or a date' {
        $null = Use-SandboxStore
        $null = Get-XhsUser $id -MaxAge 0
        foreach ($past in '1h', ([timespan]'01:00'), '2020-01-01', (Get-Date).AddHours(-1)) {
            (Clear-XhsStore -OlderThan $past -Confirm:$false).Answers | Should -Be 0
        }
        (Get-XhsStore).Answers | Should -Be 1
        Start-Sleep -Milliseconds 20
        (Clear-XhsStore -OlderThan (Get-Date) -Confirm:$false).Answers | Should -Be 1
        (Get-XhsStore).Answers | Should -Be 0
        # Everything is older than 0: a slip must not delete it.
        foreach ($bare in 7, 0, '0') {
            { Clear-XhsStore -OlderThan $bare -Confirm:$false } |
                Should -Throw "*'$bare' has no unit. Use 90d*" -ErrorId 'ParameterArgumentTransformationError,*'
        }
    }

    It 'refuses a variable that is empty, and deletes nothing' {
        $null = Use-SandboxStore
        $null = Get-XhsUser $id -MaxAge 0
        { Clear-XhsStore -UserId $null -Confirm:$false } | Should -Throw '*null*' -ErrorId 'ParameterArgument*'
        $record = Invoke-Recorded { $null, 'x' | Clear-XhsStore -Confirm:$false }
        $record.Errors.Count | Should -Be 2
        $record.Errors.Exception.Message | Should -Not -Match 'Object reference'
        foreach ($name in 'UserId', 'NoteId', 'Keyword') {
            $given = @{ $name = $null }
            { Get-XhsHistory @given } | Should -Throw '*null*' -ErrorId 'ParameterArgument*'
        }
        (Get-XhsStore).Answers | Should -Be 1
    }

    It 'erases a person wherever the id or a note of theirs occurs, and nobody else' {
        $path = Use-SandboxStore
        $users = @(Search-XhsUser 咖啡 -MaxPages 1 -MaxAge 1h)
        $other = $users.UserId -ne $id | Select-Object -First 1
        $null = Get-XhsUser $id, $other -MaxAge 1h
        $note = (Get-XhsUserNote $id -MaxPages 1 -MaxAge 1h)[0]
        # Two answers about the note that do not name its creator.
        $null = $note | Get-XhsNoteComment -MaxPages 1 -MaxAge 1h
        $record = Invoke-Recorded { Clear-XhsStore $id -Confirm:$false }
        $record.Output[0].UserId | Should -Be $id
        $record.Output[0].Answers | Should -Be 4
        @(Get-XhsHistory).UserId | Should -Be $other
        foreach ($file in Get-ChildItem (Split-Path $path)) {
            $bytes = [Text.Encoding]::Latin1.GetString([IO.File]::ReadAllBytes($file.FullName))
            $bytes.Contains($id) | Should -BeFalse
            $bytes.Contains($note.NoteId) | Should -BeFalse
        }
    }

    It 'never lowers what is spent, nor the ledger' {
        $null = Use-ServerStore @{ mode = 'world' }
        $null = Get-XhsUser (Get-TestId (1..3))
        $null = Clear-XhsStore -Confirm:$false
        (Get-XhsStore).Answers | Should -Be 0
        (Get-XhsStore).SpentToday | Should -Be 3
        (Get-XhsUsage -Day (Get-Date)).Billed | Should -Be 3
    }

    It 'asks first' {
        $info = Get-Command Clear-XhsStore
        $attribute = $info.ImplementingType.GetCustomAttributes([Management.Automation.CmdletAttribute], $false)[0]
        $attribute.ConfirmImpact | Should -Be 'High'
        $attribute.SupportsShouldProcess | Should -BeTrue
    }

    It 'has nothing to do without a store, and creates none' {
        $path = Use-SandboxStore
        $record = Invoke-Recorded { Clear-XhsStore $id -Confirm:$false }
        $record.Errors.Count | Should -Be 0
        $record.Output.Answers | Should -Be 0
        $record.Output.UserId | Should -Be $id
        $path | Should -Not -Exist
    }
}

Describe 'Get-XhsUsage -Day and -After' {
    It 'agree with the service, by endpoint, over processes' {
        $space = Use-ServerStore @{ mode = 'world'; missing = (Get-TestId 404) }
        $store = (Get-XhsConfig).Store
        $null = Get-XhsUser (@(Get-TestId (1..3)) + (Get-TestId 404)) -MaxAge 1d -ErrorAction Ignore
        $null = Search-XhsUser 咖啡 -MaxPages 1
        $environment = @{ XHS_STORE = $store; XHS_BASE_URI = $space; XHS_TOKEN = Get-TestToken }
        $other = Invoke-InNewPowerShell -Environment $environment -ArgumentList (, (Get-TestId (1..4))) -Block {
            param($Ids)
            $null = Get-XhsUser $Ids -MaxAge 1d
            (Get-XhsUsage).Saved
        }
        $other.Errors.Message | Should -BeNullOrEmpty
        $other.Output | Should -Be 3
        $ledger = Get-TestLedger $space
        $day = @(Get-XhsUsage -Day (Get-Date))
        $day.Count | Should -Be 1
        $day.Billed, $day.Requests | Should -Be $ledger.billed, $ledger.requests
        $day.Saved | Should -Be 3
        $day.Failures | Should -Be 1
        $day.BytesReceived | Should -BeNullOrEmpty
        ($day.Endpoints | Where-Object Endpoint -Like '*get-user/v4').Billed | Should -Be 5
        $today = [DateTimeOffset]::UtcNow.ToOffset('08:00').ToString('yyyy-MM-dd')
        $day.Since.ToString('o') | Should -Be ($today + 'T00:00:00.0000000+08:00')
        (Get-XhsUsage -After (Get-Date).AddDays(-3)).Billed | Should -Be $ledger.billed
        (Get-XhsUsage -After 3d).Billed | Should -Be $ledger.billed
        (Get-XhsUsage -Day 1s).Billed | Should -Be $ledger.billed
        (Get-XhsUsage -Day today).Billed | Should -Be $ledger.billed
        (Get-XhsUsage -After yesterday).Billed | Should -Be $ledger.billed
        @(Get-XhsUsage -Day yesterday).Count | Should -Be 0
        { Get-XhsUsage -Day tomorrow } | Should -Throw '*today, yesterday, a date such as 2026-03-01*'
        @(Get-XhsUsage -Day 2020-01-01).Count | Should -Be 0
        @(Get-XhsUsage -After (Get-Date).AddDays(2)).Count | Should -Be 0
    }

    It 'cannot be reset, and are one or the other' {
        foreach ($block in { Get-XhsUsage -Day 2026-01-01 -Reset },
            { Get-XhsUsage -Day 2026-01-01 -After 2026-01-01 }) {
            (Invoke-Recorded $block).Terminating.FullyQualifiedErrorId | Should -BeLike 'InvalidParameterCombination,*'
        }
    }
}
