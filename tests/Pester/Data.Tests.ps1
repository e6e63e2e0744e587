BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Initialize-XhsTest

    # The JSON text of a place in a sample, byte for byte.
    function Get-SampleText([string] $Name, [string] $List) {
        $data = [Text.Json.JsonDocument]::Parse((Get-TestSample $Name)).RootElement.GetProperty('data')
        if (-not $List) { return $data.GetRawText() }
        foreach ($element in $data.GetProperty($List).EnumerateArray()) { $element.GetRawText() }
    }
}

AfterAll { Clear-XhsTest }

Describe 'The five data cmdlets' {
    BeforeAll { $space = Use-TestSpace }

    It '<Command> gives the object of the sample' -ForEach @(
        @{ Command = 'Get-XhsUser'; Type = 'XhsUser'; Expected = [ordered]@{
                UserId = '5a901362e8ac2b36c99bce33'; RedId = 'guting1008'; Nickname = '小顾小小家'; Gender = 'Female'
                Location = '中国 广东 东莞'; IPLocation = '广东'; FollowerCount = 8456; FollowingCount = 265; NoteCount = 276
                LikeCount = 49321; CollectCount = 26386; LikeAndCollectCount = 75707; IsVerified = $false
                Tags = '广东东莞; 家居博主; 母婴博主'
            }
        }
        @{ Command = 'Get-XhsUserNote'; Type = 'XhsNote'; Expected = [ordered]@{
                NoteId = '63b38c37000000001e03de92'; UserId = '5c2f338a000000000701e1c6'; Nickname = '是六金呀~';
                    Type = 'normal'
                IsSticky = $true; LikeCount = 1481; CollectCount = 383; CommentCount = 21; ShareCount = 46;
                    ViewCount = 0
                Topics = '笔记灵感; 鱼尾裙; 包臀裙; 纯欲风; 梨形身材; 梨形身材穿搭; 秋冬穿搭'; Cursor = '63b38c37000000001e03de92'
                UpdatedAt = $null; CreatedAt = [DateTimeOffset]::new(2023, 1, 3, 10, 0, 23, [timespan]::FromHours(8))
            }
        }
        @{ Command = 'Get-XhsPgyBlogger'; Type = 'XhsPgyBlogger'; Expected = [ordered]@{
                UserId = '659902c1000000002200361b'; RedId = '4639645438'; Nickname = '团子有点咸'; Gender = 'Female'
                FollowerCount = 103684; LikeAndCollectCount = 2757601; BusinessNoteCount = 31; PicturePrice = 13000
                VideoPrice = 18000; LowestPrice = 13000; PersonalTags = '1-3岁; 爸爸; 萌娃; 妈妈; 家庭; 夫妻'; Level = 2
            }
        }
        @{ Command = 'Get-XhsPgyKol'; Type = 'XhsPgyBlogger'; Expected = [ordered]@{
                UserId = '60f2bf8200000000010096d8'; RedId = '9537951985'; Nickname = '西文麻麻☀'; FollowerCount = 8418
                LikeAndCollectCount = 158175; BusinessNoteCount = 0; PicturePrice = $null; VideoPrice = $null;
                    PersonalTags = $null
            }
        }
    ) {
        $object = & $Command $Expected.UserId -WarningAction SilentlyContinue
        @($object).Count | Should -Be 1
        $object.GetType().FullName | Should -BeExactly "XhsPowerShell.$Type"
        foreach ($name in $Expected.Keys) {
            $value = $object.$name
            if ($null -ne $value -and $Expected[$name] -is [string]) { $value = $value.ToString() }
            $value | Should -Be $Expected[$name] -Because $name
        }
        $object.RetrievedAt.Offset | Should -Be ([timespan]::FromHours(8))
    }

    It 'Search-XhsUser gives the users of the sample with keyword and rank, and ends on a page that repeats them' {
        $space = Use-TestSpace
        $users = @(Search-XhsUser 'amir ali')
        $users.Count | Should -Be 20
        $users[0].GetType().FullName | Should -BeExactly 'XhsPowerShell.XhsUserSummary'
        $users[0].UserId | Should -BeExactly '68b016570000000018028e20'
        $users[0].Nickname | Should -BeExactly 'Amir Ali'
        $users[0].Description | Should -BeExactly '小红书号:26814156493'
        $users[0].IsVerified | Should -BeFalse
        # Not $users.Rank: an array has a Rank of its own.
        $users | ForEach-Object Rank | Should -Be (1..20)
        $users.Keyword | Select-Object -Unique | Should -BeExactly 'amir ali'
        (Get-TestLedger $space).requests | Should -Be 2
    }

    It '<Command> -Raw gives the JSON text exactly as it arrived' -ForEach @(
        @{ Command = 'Get-XhsUser'; Id = '5a901362e8ac2b36c99bce33'; Sample = 'get-user.v4'; List = '' }
        @{ Command = 'Search-XhsUser'; Id = 'amir ali'; Sample = 'search-user.v2'; List = 'users' }
        @{ Command = 'Get-XhsUserNote'; Id = '5c2f338a000000000701e1c6'; Sample = 'get-user-note-list.v4';
            List = 'notes' }
        @{ Command = 'Get-XhsPgyBlogger'; Id = '659902c1000000002200361b'; Sample = 'pgy-blogger.v1'; List = '' }
        @{ Command = 'Get-XhsPgyKol'; Id = '60f2bf8200000000010096d8'; Sample = 'pgy-kol-info.v1'; List = '' }
    ) {
        $texts = @(& $Command $Id -Raw -WarningAction SilentlyContinue)
        $expected = @(Get-SampleText $Sample $List)
        $texts.Count | Should -Be $expected.Count
        for ($i = 0; $i -lt $texts.Count; $i++) {
            $texts[$i] | Should -BeOfType string
            [string]::Equals($texts[$i], $expected[$i], 'Ordinal') |
                Should -BeTrue -Because "item $i is to be the very text"
        }
    }
}

Describe 'Inputs' {
    BeforeEach { $space = Use-TestSpace @{ mode = 'world' } }

    It '<_> takes ids as an argument, by value and by property name' -ForEach 'Get-XhsUser', 'Get-XhsUserNote',
        'Get-XhsPgyBlogger', 'Get-XhsPgyKol' {
        $ids = Get-TestId 11, 12
        $more = if ($_ -eq 'Get-XhsUserNote') { @{ First = 1 } } else { @{} }
        $objects = & {
            & $_ $ids @more
            $ids | & $_ @more
            $ids | ForEach-Object { [pscustomobject]@{ UserId = $_; Other = 1 } } | & $_ @more
        } 3>$null
        $objects.UserId | Should -Be ($ids + $ids + $ids)
    }

    It 'Get-XhsPgyKol takes KolId, too, and passes -AcceptCache on' {
        $id = Get-TestId 13
        ([pscustomobject]@{ KolId = $id } | Get-XhsPgyKol -AcceptCache 3>$null).UserId | Should -BeExactly $id
        $entry = Get-TestLog $space
        $entry.parameters.kolId | Should -BeExactly $id
        $entry.parameters.acceptCache | Should -BeExactly 'true'
        Get-XhsPgyKol $id 3>$null | Out-Null
        (Get-TestLog $space)[1].parameters.PSObject.Properties.Name | Should -Not -Contain 'acceptCache'
    }

    It 'takes the id out of a profile link: <_>' -ForEach @(
        'https://www.xiaohongshu.com/user/profile/5a901362e8ac2b36c99bce33'
        'https://www.xiaohongshu.com/user/profile/5a901362e8ac2b36c99bce33?xsec_token=YB9x=&xsec_source=app_share'
        '  5a901362e8ac2b36c99bce33  '
    ) {
        ($_ | Get-XhsUser).UserId | Should -BeExactly '5a901362e8ac2b36c99bce33'
        (Get-TestLog $space).parameters.userId | Should -BeExactly '5a901362e8ac2b36c99bce33'
    }

    It 'what a search finds goes through profiles into notes' {
        $users = @(Search-XhsUser '咖啡' -First 3)
        $notes = @(Search-XhsUser '咖啡' -First 3 | Get-XhsUser | Get-XhsUserNote -First 2)
        $notes.UserId | Should -Be ($users.UserId | ForEach-Object { $_, $_ })
        $counts = (Get-TestLedger $space).perEndpoint
        $counts.search.requests | Should -Be 2
        $counts.user.requests | Should -Be 3
        $counts.notes.requests | Should -Be 3
    }

    It 'a keyword arrives as it was typed: <_>' -ForEach '咖啡 探店', 'a&b=c#d?e%20+f', '🌻早安', 'naïve "quoted"' {
        (Search-XhsUser $_ -First 1).Keyword | Should -BeExactly $_
        (Get-TestLog $space).parameters.keyword | Should -BeExactly $_
    }

    It 'several keywords have their ranks each' {
        $users = 'tea', '茶' | Search-XhsUser -First 2
        $users.Keyword | Should -Be 'tea', 'tea', '茶', '茶'
        $users | ForEach-Object Rank | Should -Be 1, 2, 1, 2
    }
}

Describe 'Lists cost no more than what is taken' {
    BeforeEach { $space = Use-TestSpace @{ mode = 'world' } }

    It 'the first five of a search make one request, however they are limited' {
        @(Search-XhsUser x | Select-Object -First 5).Count | Should -Be 5
        (Get-TestLedger $space).requests | Should -Be 1
        @(Search-XhsUser x -First 5).Count | Should -Be 5
        (Get-TestLedger $space).requests | Should -Be 2
    }

    It 'a full page makes one request' {
        @(Search-XhsUser x -First 20).Count | Should -Be 20
        @(Get-XhsUserNote (Get-TestId 1) -First 20).Count | Should -Be 20
        (Get-TestLedger $space).requests | Should -Be 2
    }

    It '-First counts for each input' {
        $ids = Get-TestId 1, 2
        $notes = Get-XhsUserNote -UserId $ids -First 10
        $notes | Group-Object UserId | ForEach-Object Count | Should -Be 10, 10
        (Get-TestLedger $space).requests | Should -Be 2
    }

    It '-MaxPages limits the pages of each input' {
        @(Search-XhsUser tea, coffee -MaxPages 2).Count | Should -Be 80
        @(Get-XhsUserNote (Get-TestId 1) -MaxPages 1).Count | Should -Be 20
        $counts = (Get-TestLedger $space).perEndpoint
        $counts.search.requests | Should -Be 4
        $counts.notes.requests | Should -Be 1
    }

    It 'a search runs to its end, with every user once' {
        $users = @(Search-XhsUser x)
        $users.Count | Should -Be 60
        @($users.UserId | Select-Object -Unique).Count | Should -Be 60
        $users | ForEach-Object Rank | Should -Be (1..60)
        (Get-TestLedger $space).requests | Should -Be 4
    }

    It '-Page begins there, with the ranks of the whole result' {
        $users = @(Search-XhsUser x -Page 3)
        $users | ForEach-Object Rank | Should -Be (41..60)
        (Get-TestLog $space).parameters.page | Should -Be '3', '4'
    }

    It 'a note list runs to its end, with every note once' {
        $notes = @(Get-XhsUserNote (Get-TestId 1))
        $notes.Count | Should -Be 45
        @($notes.NoteId | Select-Object -Unique).Count | Should -Be 45
        (Get-TestLedger $space).requests | Should -Be 3
    }

    It '-Cursor goes on behind the note that it was taken from' {
        $all = @(Get-XhsUserNote (Get-TestId 1))
        $rest = @(Get-XhsUserNote (Get-TestId 1) -Cursor $all[19].Cursor)
        $rest.NoteId | Should -Be $all[20..44].NoteId
        (Get-TestLedger $space).requests | Should -Be 5
    }
}

Describe 'Notes of a period' {
    BeforeAll {
        $space = Use-TestSpace @{ mode = 'world' }
        $id = Get-TestId 1
        $all = @(Get-XhsUserNote $id)
        $pinned = @($all | Where-Object IsSticky)
        $dated = @($all | Where-Object { -not $_.IsSticky })
    }

    BeforeEach { Reset-TestSpace $space; Set-TestScenario $space @{ mode = 'world' } }

    It 'pinned notes come first and are older than the others' {
        $pinned.Count | Should -Be 2
        $all[0, 1].NoteId | Should -Be $pinned.NoteId
        $pinned[0].CreatedAt | Should -BeLessThan $dated[-1].CreatedAt
    }

    It '-After includes its moment, leaves older pinned notes out and asks no further than it must' {
        $notes = @(Get-XhsUserNote $id -After $dated[4].CreatedAt)
        $notes.NoteId | Should -Be $dated[0..4].NoteId
        (Get-TestLedger $space).requests | Should -Be 1
    }

    It '-Before excludes its moment and keeps older pinned notes' {
        $notes = @(Get-XhsUserNote $id -Before $dated[4].CreatedAt)
        $notes.NoteId | Should -Be ($pinned.NoteId + $dated[5..42].NoteId)
        (Get-TestLedger $space).requests | Should -Be 3
    }

    It 'both together cut out a period' {
        $notes = @(Get-XhsUserNote $id -After $dated[30].CreatedAt -Before $dated[10].CreatedAt)
        $notes.NoteId | Should -Be $dated[11..30].NoteId
        (Get-TestLedger $space).requests | Should -Be 2
    }

    It 'a moment may be given as text in the culture-independent form' {
        $text = $dated[2].CreatedAt.ToString('o', [cultureinfo]::InvariantCulture)
        @(Get-XhsUserNote $id -After $text).NoteId | Should -Be $dated[0..2].NoteId
    }

    It 'a period that cannot hold a note is refused before a call is paid for' {
        $record = Invoke-Recorded { Get-XhsUserNote $id -After $dated[10].CreatedAt -Before $dated[10].CreatedAt }
        $record.Terminating.FullyQualifiedErrorId |
            Should -BeExactly 'InvalidPeriod,XhsPowerShell.Commands.GetXhsUserNoteCommand'
        (Get-TestLedger $space).requests | Should -Be 0
    }

    It 'a cursor belongs to one user' {
        $record = Invoke-Recorded { Get-XhsUserNote (Get-TestId 1, 2) -Cursor $all[0].Cursor }
        $record.Terminating.FullyQualifiedErrorId |
            Should -BeExactly 'CursorForManyUsers,XhsPowerShell.Commands.GetXhsUserNoteCommand'
        (Get-TestLedger $space).requests | Should -Be 0
    }
}

Describe 'Keywords from objects' {
    BeforeEach { $space = Use-TestSpace }

    It 'come by property name, from the rows of a CSV file' {
        $rows = "Note,Keyword`n1,tea`n2,coffee" | ConvertFrom-Csv
        @($rows | Search-XhsUser -First 1).Keyword | Should -Be 'tea', 'coffee'
        (Get-TestLedger $space).requests | Should -Be 2
    }

    It 'are never the text that PowerShell makes of <Name>' -ForEach @(
        @{ Name = 'an object'; Value = [pscustomobject]@{ Topic = 'tea' } }
        @{ Name = 'a table'; Value = @{ Topic = 'tea' } }
        @{ Name = 'a process'; Value = Get-Process -Id $PID }
    ) {
        $piped = Invoke-Recorded { $Value | Search-XhsUser }
        $piped.Errors[0].FullyQualifiedErrorId |
            Should -BeExactly 'InputObjectNotBound,XhsPowerShell.Commands.SearchXhsUserCommand'
        $given = Invoke-Recorded { Search-XhsUser $Value }
        $given.Terminating.FullyQualifiedErrorId |
            Should -BeExactly 'ParameterArgumentTransformationError,XhsPowerShell.Commands.SearchXhsUserCommand'
        (Get-TestLedger $space).requests | Should -Be 0
    }

    It 'may be numbers, and text that another command has wrapped' {
        $wrapped = [pscustomobject]@{ Word = 'tea' } | Select-Object -ExpandProperty Word
        @(2024, $wrapped, (Write-Output 'coffee') | Search-XhsUser -First 1).Keyword | Should -Be '2024', 'tea',
            'coffee'
    }
}

Describe 'The legacy endpoint' {
    It 'warns once a session' {
        $space = Use-TestSpace
        $child = Invoke-InNewPowerShell -Environment @{ XHS_TOKEN = Get-TestToken; XHS_BASE_URI = $space } {
            param($id)
            1..3 | ForEach-Object { Get-XhsPgyKol $id }
            Get-XhsPgyBlogger $id
        } -ArgumentList (Get-TestId 1)
        $child.Errors | Should -BeNullOrEmpty
        $child.Output.Count | Should -Be 4
        @($child.Warnings).Count | Should -Be 1
        $child.Warnings | Should -BeLike '*legacy*Get-XhsPgyBlogger*'
    }
}

Describe 'Verbose lines' {
    It 'tell each request before its objects, also when the answer is there at once, and end with a summary' {
        $lines = Search-XhsUser coffee -First 25 -Region Sandbox -Verbose 4>&1 |
            ForEach-Object { if ($_ -is [Management.Automation.VerboseRecord]) { $_.Message } else { 'object' } }
        @($lines -like 'GET *').Count | Should -Be 2
        $lines[0] | Should -BeLike 'GET */search-user/v2?keyword=coffee&page=1 -> code 0,*'
        $lines[21] | Should -BeLike 'GET *page=2*'
        $lines[-1] | Should -BeLike 'Search-XhsUser: 1 input, 25 objects, 0 errors, 2 calls, 0 billed, 0 retries, *'
    }
}
