BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Initialize-XhsTest
    Set-XhsConfig -Region Sandbox -Scope Session
    function Get-CallCount($Path) {
        $usage = (Get-XhsUsage).Endpoints | Where-Object Endpoint -Like "*$Path"
        [long]$usage.Requests
    }
    function Get-Failure([scriptblock] $Block) { try { & $Block } catch { $_ } }
}

AfterAll { Clear-XhsTest }

Describe 'What a search finds' {
    It 'pipes into the details, into the comments and into the creators' {
        $notes = @(Search-XhsNote 手冲咖啡 -First 3)
        $notes.Count | Should -Be 3
        @($notes.Keyword | Select-Object -Unique) | Should -BeExactly '手冲咖啡'
        @($notes | Get-XhsNote).NoteId | Should -BeExactly $notes.NoteId
        @($notes | Get-XhsUser).UserId | Should -BeExactly $notes.UserId
        foreach ($comment in $notes | Get-XhsNoteComment -First 2) { $comment.NoteId | Should -BeIn $notes.NoteId }
        foreach ($name in 'Title', 'LikeCount', 'CommentCount', 'CreatedAt', 'Type') {
            @($notes | Get-XhsNote).$name | Should -BeExactly $notes.$name -Because $name
        }
    }

    It 'is one table under its keyword, with the creator in front of each title' {
        $notes = @(Search-XhsNote 咖啡 -First 5)
        $lines = @(($notes | Format-Table | Out-String -Width 120) -split '\r?\n' | Where-Object { $_ })
        @($lines -match 'Notes: 咖啡').Count | Should -Be 1
        @($lines -match '^NoteId +Created ').Count | Should -Be 1
        foreach ($note in $notes) {
            @($lines -match [regex]::Escape("$($note.Nickname): ")).Count | Should -BeGreaterThan 0
        }
    }

    It 'is sorted and limited as asked' {
        $likes = @(Search-XhsNote 咖啡 -Sort MostLiked -First 20).LikeCount
        $likes | Should -BeExactly ($likes | Sort-Object -Descending)
        $times = @(Search-XhsNote 咖啡 -Sort Latest -Within Week -First 20).CreatedAt
        $times | Should -BeExactly ($times | Sort-Object -Descending)
        foreach ($time in $times) { $time | Should -BeGreaterThan ([DateTimeOffset]::UtcNow.AddDays(-8.5)) }
        @(Search-XhsNote 咖啡 -Type Video -First 10).Type | Select-Object -Unique | Should -BeExactly 'video'
        @(Search-XhsNote 咖啡 -Type Picture -First 10).Type | Select-Object -Unique | Should -BeExactly 'normal'
        @(Search-XhsNote 咖啡 -Within Any -First 5).Count | Should -Be 5
    }

    It 'costs one call for a page' {
        $null = Get-XhsUsage -Reset
        $null = Search-XhsNote 咖啡 -First 40
        $null = Search-XhsNote 咖啡 -MaxPages 1 -Page 2
        Search-XhsNote 咖啡 | Select-Object -First 1 | Should -Not -BeNullOrEmpty
        Get-CallCount 'search-note/v2' | Should -Be 4
    }
}

Describe 'The comments of a note' {
    BeforeAll {
        # A note with enough comments for several pages, and not too many.
        $note = Search-XhsNote 咖啡 | Where-Object {
            $_.CommentCount -ge 60 -and $_.CommentCount -le 200
        } | Select-Object -First 1
    }

    It 'number with their replies what the note says, each reply behind its comment' {
        $comments = @($note | Get-XhsNoteComment -IncludeReply)
        $comments.Count | Should -Be $note.CommentCount
        @($comments.CommentId | Select-Object -Unique).Count | Should -Be $note.CommentCount
        $parent = $null
        foreach ($comment in $comments) {
            if ($comment.ParentId) {
                $comment.ParentId | Should -BeExactly $parent
            } else { $parent = $comment.CommentId }
        }
        $roots = @($comments | Where-Object { -not $_.ParentId })
        ($roots | Measure-Object -Property ReplyCount -Sum).Sum + $roots.Count | Should -Be $note.CommentCount
        @($note | Get-XhsNoteComment).CommentId | Should -BeExactly $roots.CommentId
    }

    It 'are sorted as asked' {
        $times = @($note | Get-XhsNoteComment -Sort Latest -First 15).CreatedAt
        $times | Should -BeExactly ($times | Sort-Object -Descending)
        $likes = @($note | Get-XhsNoteComment -Sort MostLiked -First 15).LikeCount
        $likes | Should -BeExactly ($likes | Sort-Object -Descending)
    }

    It 'are JSON with -Raw, the replies too' {
        $texts = @($note | Get-XhsNoteComment -First 25 -IncludeReply -Raw)
        $texts.Count | Should -Be 25
        @($texts | ConvertFrom-Json).id |
            Should -BeExactly @($note | Get-XhsNoteComment -First 25 -IncludeReply).CommentId
    }

    It 'have cells of values in a CSV' {
        $note | Get-XhsNoteComment -First 8 -IncludeReply |
            Export-Csv -LiteralPath TestDrive:/comments.csv -NoTypeInformation -Encoding utf8BOM
        [IO.File]::ReadAllText((Convert-Path TestDrive:/comments.csv)) |
            Should -Not -Match 'XhsPowerShell\.|System\.|`1'
        @(Import-Csv -LiteralPath TestDrive:/comments.csv).Count | Should -Be 8
    }

    It 'take a cursor for one note only' {
        $failure = Get-Failure { $note.NoteId, $note.NoteId | Get-XhsNoteComment -Cursor x }
        $failure.FullyQualifiedErrorId | Should -BeLike 'CursorForManyNotes,*'
    }
}

Describe 'A share link' {
    It 'resolves to an object that pipes into the note or the user' {
        $links = @('https://xhslink.com/a/abc', '看 https://xhslink.com/user/def，打开App查看' | Resolve-XhsLink)
        $links.Target | Should -BeExactly 'Note', 'User'
        ($links[0] | Get-XhsNote).NoteId | Should -BeExactly $links[0].NoteId
        ($links[1] | Get-XhsUser).UserId | Should -BeExactly $links[1].UserId
        $links[1].Link | Should -BeExactly 'https://xhslink.com/user/def'
    }

    It 'is answered with the cmdlet that resolves it where an id is needed, without a call' {
        $null = Get-XhsUsage -Reset
        foreach ($command in 'Get-XhsUser', 'Get-XhsNote', 'Get-XhsNoteComment', 'Get-XhsPgyNote') {
            & $command https://xhslink.com/a/abc -ErrorVariable failure -ErrorAction SilentlyContinue
            "$failure" | Should -Match "'Resolve-XhsLink'.*billed"
        }
        Resolve-XhsLink https://www.xiaohongshu.com/explore/5e5103c953fb929360857e8b -ErrorVariable failure `
            -ErrorAction SilentlyContinue
        "$failure" | Should -Match 'no call is needed'
        (Get-XhsUsage).Requests | Should -Be 0
    }
}

Describe 'The search in the marketplace' {
    It 'finds creators with the prices that were asked for, most followers first' {
        $found = @(Search-XhsPgyBlogger 咖啡 -MinFollower 10000 -MaxPicturePrice 5000 -First 30)
        $found.Count | Should -Be 30
        foreach ($creator in $found) {
            $creator.FollowerCount | Should -BeGreaterOrEqual 10000
            $creator.PicturePrice | Should -BeGreaterThan 0
            $creator.PicturePrice | Should -BeLessOrEqual 5000
        }
        $found.FollowerCount | Should -BeExactly ($found.FollowerCount | Sort-Object -Descending)
        @($found[0..2] | Get-XhsPgyBlogger).PicturePrice | Should -BeExactly $found[0..2].PicturePrice
    }

    It 'needs no keyword, and refuses a blank one' {
        @(Search-XhsPgyBlogger -Gender Female -First 3).Gender | Select-Object -Unique | Should -Be 'Female'
        Search-XhsPgyBlogger '' -ErrorVariable failure -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failure.Count | Should -BeGreaterThan 0
    }

    It 'refuses what excludes each other before a call: <Because>' -ForEach @(
        @{ Because = 'minimum above maximum'; Parameters = @{ MinPicturePrice = 5; MaxPicturePrice = 4 } }
        @{ Because = 'similar creator without its word'; Parameters = @{ SimilarUserId = '5cab9537000000005a90c3e1' } }
        @{ Because = 'the token as a filter'; Parameters = @{ Filter = @{ token = 'x' } } }
    ) {
        $null = Get-XhsUsage -Reset
        $failure = Get-Failure { Search-XhsPgyBlogger 咖啡 @Parameters }
        $failure.FullyQualifiedErrorId | Should -BeLike 'InvalidParameterCombination,*'
        (Get-XhsUsage).Requests | Should -Be 0
    }

    It 'sends a filter without a parameter as it is' {
        $space = Use-TestSpace @{ mode = 'world' }
        $null = Search-XhsPgyBlogger 咖啡 -Filter @{ newFilter = 'a b'; flag = $true } -MinPicturePrice 10 -First 1
        $sent = @(Get-TestLog $space)[0].parameters
        $sent.newFilter, $sent.flag, $sent.notePrice, $sent.keyword | Should -BeExactly 'a b', 'true', '10,-1', '咖啡'
        Set-XhsConfig -Region Sandbox -Scope Session
    }

    It 'completes its choices' {
        foreach ($pair in @{ Sort = 'Follower' }, @{ Industry = 'FoodBeverageSnacks' },
            @{ FollowerAge = 'From18To24' }) {
            $line = "Search-XhsPgyBlogger -$($pair.Keys) "
            (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Contain "$($pair.Values)"
        }
    }

    It 'sends several values of a filter with commas between' {
        $null = Search-XhsPgyBlogger 咖啡 -Filter @{ notePrice = 100, 5000 } -First 1 -Verbose 4>&1 |
            Tee-Object -Variable said
        "$said" | Should -Match 'notePrice=100,5000'
    }

    It 'is not asked with the filter <Filter.Keys> whose value is <Filter.Values>' -ForEach @(
        @{ Filter = @{ a = $null } }, @{ Filter = @{ a = '' } }, @{ Filter = @{ '' = 1 } },
            @{ Filter = @{ a = @{ b = 1 } } }, @{ Filter = @{ a = 1, $null } }
        @{ Filter = @{ a = Get-Process -Id $PID } }, @{ Filter = @{ TOKEN = 'x' } }, @{ Filter = @{ MinFollower = 1 } },
            @{ Filter = @{ GENDER = 'MALE' } }
    ) {
        $null = Get-XhsUsage -Reset
        $failure = Get-Failure { Search-XhsPgyBlogger 咖啡 -Filter $Filter -First 1 }
        $failure.FullyQualifiedErrorId | Should -BeLike 'InvalidParameterCombination,*'
        "$failure" | Should -Match '-Filter'
        (Get-XhsUsage).Requests | Should -Be 0
    }
}

Describe 'The notes of a creator in the marketplace' {
    It 'are the creator''s notes, filtered and sorted' {
        $id = '5cab9537000000005a90c3e1'
        $all = @(Get-XhsPgyNote $id)
        $all.Count | Should -Be (Get-XhsUser $id).NoteCount
        @($all.NoteId | Sort-Object) | Should -BeExactly @((Get-XhsUserNote $id).NoteId | Sort-Object)
        @($all.UserId | Select-Object -Unique) | Should -BeExactly $id
        $reads = @(Get-XhsPgyNote $id -Sort MostRead -First 10).ReadCount
        $reads | Should -BeExactly ($reads | Sort-Object -Descending)
        foreach ($note in Get-XhsPgyNote $id -NoteType Paid) { $note.BrandName | Should -Not -BeNullOrEmpty }
        @(Get-XhsPgyNote $id -NoteType Video).IsVideo | Select-Object -Unique | Should -BeTrue
    }
}
