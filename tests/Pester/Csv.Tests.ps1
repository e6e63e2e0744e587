BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Initialize-XhsTest
    $space = Use-TestSpace
    $world = New-TestSpace -Scenario @{ mode = 'world' }

    # The cells of what a command emits, as they stand in the file.
    function Export-Cell([scriptblock] $Command) {
        $path = Join-Path (Get-TestFolder) ([guid]::NewGuid().ToString('N') + '.csv')
        & $Command 3>$null | Export-Csv -LiteralPath $path -Encoding utf8BOM -NoTypeInformation
        Import-Csv -LiteralPath $path -Encoding utf8
    }
}

AfterAll { Clear-XhsTest }

Describe 'Export-Csv' {
    It 'of a profile has readable cells' {
        $row = Export-Cell { Get-XhsUser 5a901362e8ac2b36c99bce33 }
        $row.UserId | Should -BeExactly '5a901362e8ac2b36c99bce33'
        $row.RedId | Should -BeExactly 'guting1008'
        $row.Nickname | Should -BeExactly '小顾小小家'
        $row.Description | Should -BeExactly "🧡一个117平横厅🏠`n🐰一个2岁的儿子米兜兜`n🌈一位美术老师的有趣生活`n🌻guting1008_"
        $row.Gender | Should -BeExactly 'Female'
        $row.Location | Should -BeExactly '中国 广东 东莞'
        $row.IPLocation | Should -BeExactly '广东'
        $row.FollowerCount | Should -BeExactly '8456'
        $row.FollowingCount | Should -BeExactly '265'
        $row.NoteCount | Should -BeExactly '276'
        $row.LikeCount | Should -BeExactly '49321'
        $row.CollectCount | Should -BeExactly '26386'
        $row.LikeAndCollectCount | Should -BeExactly '75707'
        $row.IsVerified | Should -BeExactly 'False'
        $row.Tags | Should -BeExactly '广东东莞; 家居博主; 母婴博主'
        $row.AvatarUrl | Should -BeLike 'https://sns-avatar-qc.xhscdn.com/*'
        $row.ProfileUrl | Should -BeExactly 'https://www.xiaohongshu.com/user/profile/5a901362e8ac2b36c99bce33'
        $row.RetrievedAt | Should -BeLike '*+08:00'
    }

    It 'of a search has readable cells' {
        $rows = @(Export-Cell { Search-XhsUser '咖啡' -First 3 })
        $rows.Count | Should -Be 3
        $rows[1].UserId | Should -BeExactly '694e2e980000000037032b89'
        $rows[1].RedId | Should -BeExactly '18654598764'
        $rows[1].Nickname | Should -BeExactly 'AMIR Ali'
        $rows[1].Description | Should -BeExactly '小红书号:18654598764'
        $rows[1].SubTitle | Should -BeExactly ''
        $rows[1].IsVerified | Should -BeExactly 'False'
        $rows[1].VerificationType | Should -BeExactly '0'
        $rows[1].Keyword | Should -BeExactly '咖啡'
        $rows[1].Rank | Should -BeExactly '2'
    }

    It 'of a note has readable cells' {
        $row = Export-Cell { Get-XhsUserNote (Get-TestId 1) -First 1 }
        $row.NoteId | Should -BeExactly '63b38c37000000001e03de92'
        $row.UserId | Should -BeExactly '5c2f338a000000000701e1c6'
        $row.Title | Should -BeExactly '“终于”!!让我找到“真鱼尾裙”!!!'
        $row.Type | Should -BeExactly 'normal'
        $row.CreatedAt | Should -BeLike '*10:00:23 *+08:00'
        $row.UpdatedAt | Should -BeExactly ''
        $row.IsSticky | Should -BeExactly 'True'
        $row.LikeCount | Should -BeExactly '1481'
        $row.CollectCount | Should -BeExactly '383'
        $row.CommentCount | Should -BeExactly '21'
        $row.ShareCount | Should -BeExactly '46'
        $row.Topics | Should -BeExactly '笔记灵感; 鱼尾裙; 包臀裙; 纯欲风; 梨形身材; 梨形身材穿搭; 秋冬穿搭'
        $row.ImageUrls | Should -BeLike 'https://*'
        $row.NoteUrl | Should -BeLike 'https://www.xiaohongshu.com/*63b38c37000000001e03de92*'
    }

    It ('of a marketplace profile has the columns that people read, the rest as JSON in Details, ' +
        'and what differs only in case once each') {
        $row = Export-Cell { Get-XhsPgyBlogger (Get-TestId 1) }
        $row.PSObject.Properties.Name.Count | Should -BeLessOrEqual 60
        ($row.Details | ConvertFrom-Json).AgencyReadMedian | Should -BeOfType [long]
        $columns = $row.PSObject.Properties.Name + (Get-XhsPgyBlogger (Get-TestId 1)).Details.PSObject.Properties.Name
        $columns.Count | Should -BeGreaterOrEqual 140
        @($columns | Group-Object | Where-Object Count -GT 1) | Should -BeNullOrEmpty
        foreach ($name in 'EngagementMedian', 'AgencyEngagementMedian', 'VisitorCostMedian30d') {
            @($columns -match "^$name$").Count | Should -Be 1 -Because $name
        }
        $row.Nickname | Should -BeExactly '团子有点咸'
        $row.PicturePrice | Should -BeExactly '13000'
        $row.VideoPrice | Should -BeExactly '18000'
        $row.ContentTags | Should -BeLike '*母婴*母婴日常*'
        $row.PersonalTags | Should -BeExactly '1-3岁; 爸爸; 萌娃; 妈妈; 家庭; 夫妻'
        $row.EngagementMedian | Should -BeExactly '746'
    }

    It 'of the legacy marketplace profile leaves empty what the service did not say' {
        $row = Export-Cell { Get-XhsPgyKol (Get-TestId 1) }
        $row.PSObject.Properties.Name.Count + (Get-XhsPgyKol (Get-TestId 1)).Details.PSObject.Properties.Name.Count |
            Should -BeGreaterOrEqual 140
        $row.Nickname | Should -BeExactly '西文麻麻☀'
        $row.BusinessNoteCount | Should -BeExactly '0'
        $row.PicturePrice | Should -BeExactly ''
        $row.PersonalTags | Should -BeExactly ''
    }

    It 'of <Name> never has a type name in a cell, and the same columns in each row' -ForEach @(
        @{ Name = 'profiles'; Command = { param($a) Get-XhsUser (Get-TestId 1, 2, 3) @a } }
        @{ Name = 'a search'; Command = { param($a) Search-XhsUser x @a } }
        @{ Name = 'notes'; Command = { param($a) Get-XhsUserNote (Get-TestId 1, 2) @a } }
        @{ Name = 'marketplace profiles'; Command = { param($a) Get-XhsPgyBlogger (Get-TestId 1, 2, 3) @a } }
        @{ Name = 'legacy marketplace profiles'; Command = { param($a) Get-XhsPgyKol (Get-TestId 1, 2, 3) @a } }
    ) {
        $objects = @(& $Command @{ BaseUri = $space } 3>$null) + @(& $Command @{ BaseUri = $world } 3>$null)
        @($objects | ForEach-Object { $_.PSObject.Properties.Name -join ',' } | Select-Object -Unique).Count |
            Should -Be 1
        $path = Join-Path (Get-TestFolder) 'types.csv'
        $objects | Export-Csv -LiteralPath $path -Encoding utf8BOM
        $text = [IO.File]::ReadAllText($path)
        $text | Should -Not -Match '(?i)\bSystem\.|XhsPowerShell\.|XhsList|@\{'
        $rows = @(Import-Csv -LiteralPath $path -Encoding utf8)
        $rows.Count | Should -Be $objects.Count
        for ($i = 0; $i -lt $rows.Count; $i++) { $rows[$i].UserId | Should -BeExactly $objects[$i].UserId }
    }

    It 'survives the round trip with Chinese and emoji intact' {
        $names = (Get-XhsUser (Get-TestId (1..40)) -BaseUri $world -ThrottleLimit 8).Nickname
        $rows = Export-Cell { Get-XhsUser (Get-TestId (1..40)) -BaseUri $world -ThrottleLimit 8 }
        $rows.Nickname | Should -BeExactly $names
        ($names -join '') | Should -Match '\p{IsCJKUnifiedIdeographs}'
    }
}

Describe 'Another culture' {
    It 'changes no count, no name and no cell but the times: <_>' -ForEach 'de-DE', 'tr-TR', 'zh-CN', 'ar-SA' {
        $culture = $_
        $child = Invoke-InNewPowerShell -ArgumentList $culture, (Get-TestId 1) -Environment @{
            XHS_TOKEN = Get-TestToken; XHS_BASE_URI = $space; LANG = $culture.Replace('-', '_') + '.UTF-8'
        } {
            param($culture, $id)
            [cultureinfo]::CurrentCulture = [cultureinfo]::CurrentUICulture = $culture
            [cultureinfo]::DefaultThreadCurrentCulture = $culture
            $objects = @(
                Get-XhsUser $id
                Search-XhsUser IĞİ -First 1
                Get-XhsUserNote $id -First 1
                Get-XhsPgyBlogger $id
            )
            foreach ($object in $objects) {
                , @($object | Select-Object * -ExcludeProperty RetrievedAt, CreatedAt | ConvertTo-Csv)
            }
            Set-XhsConfig -RetryIntervalSec 1.5 -Scope Session -PassThru | ForEach-Object RetryIntervalSec
            (Get-XhsConfig).Region.ToString()
        }
        $child.Errors | Should -BeNullOrEmpty
        $child.Terminating | Should -BeNullOrEmpty
        $id = Get-TestId 1
        $here = @(
            Get-XhsUser $id
            Search-XhsUser IĞİ -First 1
            Get-XhsUserNote $id -First 1
            Get-XhsPgyBlogger $id
        )
        for ($i = 0; $i -lt 4; $i++) {
            $expected = @($here[$i] | Select-Object * -ExcludeProperty RetrievedAt, CreatedAt | ConvertTo-Csv)
            $child.Output[$i] | Should -BeExactly $expected
        }
        $child.Output[4] | Should -Be 1.5
        $child.Output[5] | Should -BeExactly 'Global'
    }
}
