BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Initialize-XhsTest
    Set-XhsConfig -Region Sandbox -Scope Session
    $id = '5cab9537000000005a90c3e1'
    $start = [DateTimeOffset]'2026-03-01T08:00+08:00'

    function New-Profile([double] $Day, $Followers, $Notes = 50, $Likes = 1000, [string] $UserId = $id,
        [string] $Name = 'A') {
        [XhsPowerShell.XhsUser]@{ UserId = $UserId; Nickname = $Name; FollowerCount = $Followers; NoteCount = $Notes;
            LikeAndCollectCount = $Likes; RetrievedAt = $start.AddDays($Day) }
    }

    function New-Quote([double] $Day, $Picture, $Video) {
        [XhsPowerShell.XhsPgyBlogger]@{ UserId = $id; PicturePrice = $Picture; VideoPrice = $Video;
            RetrievedAt = $start.AddDays($Day) }
    }

    # Runs a block in a session of a culture.
    function Invoke-InCulture([string] $Culture, [scriptblock] $Block) {
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $Culture
            & $Block
        }
        finally { [cultureinfo]::CurrentCulture = $before }
    }
}

AfterAll { Clear-XhsTest }

Describe 'The growth of a creator' {
    It 'is the change between the oldest and the newest object, whatever their order' {
        $growth = (New-Profile 4 1500 53 900), (New-Profile 0 1000), (New-Profile 2 1700 51 2000) | Measure-XhsGrowth
        @($growth).Count | Should -Be 1
        $growth.UserId | Should -Be $id
        $growth.Samples | Should -Be 3
        $growth.Days | Should -Be 4
        $growth.First | Should -Be $start
        $growth.Last | Should -Be $start.AddDays(4)
        $growth.FirstFollowerCount, $growth.LastFollowerCount, $growth.FollowerChange, $growth.FollowerChangePerDay |
            Should -Be 1000, 1500, 500, 125
        $growth.FirstNoteCount, $growth.LastNoteCount, $growth.NoteChange, $growth.NoteChangePerDay | Should -Be 50, 53,
            3, 0.75
        $growth.FirstLikeAndCollectCount, $growth.LastLikeAndCollectCount, $growth.LikeAndCollectChange,
            $growth.LikeAndCollectChangePerDay | Should -Be 1000, 900, -100, -25
        $growth.PicturePriceChange, $growth.FirstVideoPrice | Should -Be $null, $null
        $growth.IsSandbox | Should -BeNullOrEmpty
    }

    It 'does not take the rounding of a search for a change' {
        $found = { param($Day, $Followers) [XhsPowerShell.XhsUserSummary]@{ UserId = $id; Nickname = 'A'
                FollowerCount = $Followers; RetrievedAt = $start.AddDays($Day) } }
        $both = (& $found 0 89000), (New-Profile 1 89854), (& $found 2 89000), (New-Profile 3 89900) | Measure-XhsGrowth
        $both.FollowerChange, $both.FirstFollowerCount, $both.Samples | Should -Be 46, 89854, 4
        ((& $found 0 89000), (New-Profile 1 89854) | Measure-XhsGrowth).FollowerChange | Should -BeNullOrEmpty
        ((& $found 0 89000), (& $found 1 90000) | Measure-XhsGrowth).FollowerChange | Should -Be 1000
    }

    It 'reports an object whose property cannot be read, and measures the others' {
        $bad = [pscustomobject]@{ UserId = $id; RetrievedAt = $start.AddDays(9); LikeAndCollectCount = 5 }
        $bad | Add-Member -MemberType ScriptProperty -Name FollowerCount -Value { throw 'boom' }
        $growth = $bad, (New-Profile 0 1000), $bad, (New-Profile 2 1700) |
            Measure-XhsGrowth -ErrorAction SilentlyContinue -ErrorVariable problems
        @($growth).Count, $growth.Samples, $growth.FollowerChange, $growth.Days | Should -Be 1, 2, 700, 2
        $growth.LikeAndCollectChange | Should -Be 0
        $mine = @($problems | Where-Object FullyQualifiedErrorId -like 'NotMeasurable,*')
        $mine.Count | Should -Be 2
        "$($mine[0])" | Should -BeLike '*boom*'
        $mine[0].TargetObject.UserId | Should -Be $id
    }

    It 'leaves out what has no figures in a history, with one warning' {
        $notes = 1..3 | ForEach-Object { [XhsPowerShell.XhsNote]@{ UserId = $id; RetrievedAt = $start } }
        $record = Invoke-Recorded { @(New-Profile 0 10) + $notes + @(New-Profile 1 12) | Measure-XhsGrowth }
        $record.Errors.Count | Should -Be 0
        $record.Output[0].FollowerChange | Should -Be 2
        @($record.Warnings).Count | Should -Be 1
        "$($record.Warnings[0])" | Should -Match '^3 objects have no figures .*-Type XhsUser'
    }

    It 'measures each figure over its own time when types are mixed' {
        $growth = (New-Profile 0 1000), (New-Quote 1 8000 $null), (New-Quote 3 8500.5 12000), (New-Profile 10 2000) |
            Measure-XhsGrowth
        $growth.FollowerChangePerDay | Should -Be 100
        $growth.FirstPicturePrice, $growth.LastPicturePrice, $growth.PicturePriceChange,
            $growth.PicturePriceChangePerDay | Should -Be 8000, 8500.5, 500.5, 250.25
        $growth.FirstVideoPrice, $growth.LastVideoPrice | Should -Be 12000, 12000
        # One quote says nothing of a change.
        $growth.VideoPriceChange, $growth.VideoPriceChangePerDay | Should -Be $null, $null
        $growth.Nickname | Should -Be 'A'
    }

    It 'is null, and not 0, where there is one object, and has no rate where there is no time between' {
        $one = New-Profile 0 1000 | Measure-XhsGrowth
        $one.FirstFollowerCount, $one.LastFollowerCount | Should -Be 1000, 1000
        $one.FollowerChange, $one.FollowerChangePerDay | Should -Be $null, $null
        $one.Days | Should -Be 0
        $same = (New-Profile 0 1000), (New-Profile 0 1200) | Measure-XhsGrowth
        $same.FollowerChange | Should -Be 200
        $same.FollowerChangePerDay | Should -BeNullOrEmpty
        $minutes = (New-Profile 0 1000), (New-Profile (59 / 1440) 1200) | Measure-XhsGrowth
        $minutes.FollowerChange, $minutes.FollowerChangePerDay | Should -Be 200, $null
        $hour = (New-Profile 0 1000), (New-Profile (1 / 24 + 0.001) 1200) | Measure-XhsGrowth
        $hour.FollowerChangePerDay | Should -BeGreaterThan 4000
    }

    It 'has one row for each creator, in the order in which they came, with their newest name' {
        $other = Get-TestId 7
        $growth = (New-Profile 1 5 -UserId $other -Name 'new'), (New-Profile 0 1),
            (New-Profile 0 3 -UserId $other.ToUpperInvariant() -Name 'old') | Measure-XhsGrowth
        $growth.UserId | Should -Be $other, $id
        $growth[0].FollowerChange | Should -Be 2
        $growth[0].Nickname | Should -Be 'new'
    }

    It 'takes the figures of days by their day, and says that the sandbox made them up' {
        $days = @(Get-XhsPgyFansHistory $id)
        $growth = $days | Measure-XhsGrowth
        $growth.Days | Should -Be 29
        $growth.Samples | Should -Be 30
        $growth.FollowerChange | Should -Be ($days[-1].FollowerCount - $days[0].FollowerCount)
        $growth.IsSandbox | Should -BeTrue
    }

    It 'takes objects as an argument, too' {
        (Measure-XhsGrowth @((New-Profile 0 1), (New-Profile 1 4))).FollowerChange | Should -Be 3
    }

    It 'keeps one record for each creator, however many objects there are' {
        $growth = & { for ($i = 0; $i -lt 5000; $i++) { New-Profile ($i / 10) (1000 + $i) } } | Measure-XhsGrowth
        $growth.Samples | Should -Be 5000
        $growth.FollowerChange | Should -Be 4999
        $growth.Days | Should -Be 499.9
        $growth.FollowerChangePerDay | Should -Be 10
    }
}

Describe 'Objects from elsewhere' {
    It 'are measured the same after Export-Csv in <_>' -ForEach 'en-US', 'zh-CN', 'de-DE', 'tr-TR', 'th-TH', 'fa-IR',
        'en-GB', 'ar-SA' {
        $growth = Invoke-InCulture $_ {
            (New-Profile 0 1000), (New-Profile 7.5 124456) |
                Export-Csv -LiteralPath TestDrive:/profiles.csv -NoTypeInformation
            (New-Quote 0 8000.5 $null), (New-Quote 7.5 9000.75 $null) |
                Export-Csv -LiteralPath TestDrive:/quotes.csv -NoTypeInformation
            Import-Csv -LiteralPath TestDrive:/profiles.csv, TestDrive:/quotes.csv | Measure-XhsGrowth
        }
        $growth.Days | Should -Be 7.5
        $growth.First | Should -Be $start
        $growth.FollowerChange | Should -Be 123456
        $growth.PicturePriceChange | Should -Be 1000.25
    }

    It 'with ISO times and points in numbers are measured the same in <_>' -ForEach 'de-DE', 'th-TH', 'fa-IR' {
        $growth = Invoke-InCulture $_ {
            @('UserId,RetrievedAt,FollowerCount,PicturePrice', "$id,2026-03-01T08:00:00+08:00,10,8000.5",
                "$id,2026-03-03 08:00:00 +08:00,30,8001") | ConvertFrom-Csv | Measure-XhsGrowth
        }
        $growth.FollowerChangePerDay | Should -Be 10
        $growth.PicturePriceChange | Should -Be 0.5
    }

    It 'are measured after Export-Clixml, Select-Object, a job and JSON' {
        $live = (New-Profile 0 1000), (New-Profile 2 1100)
        $live | Export-Clixml -LiteralPath TestDrive:/whole.xml
        $live | Select-Object -Property UserId, FollowerCount, RetrievedAt |
            Export-Clixml -LiteralPath TestDrive:/part.xml
        $all = @(
            Import-Clixml -LiteralPath TestDrive:/whole.xml | Measure-XhsGrowth
            Import-Clixml -LiteralPath TestDrive:/part.xml | Measure-XhsGrowth
            $live | ConvertTo-Json -Depth 4 | ConvertFrom-Json | Measure-XhsGrowth
            [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($live,
                1)) | Measure-XhsGrowth
        )
        $all.Count | Should -Be 4
        $all.FollowerChange | Should -Be 100, 100, 100, 100
        $all.Days | Should -Be 2, 2, 2, 2
    }

    It 'that cannot be measured are an error each, and the others go on' {
        $bad = 'text', [pscustomobject]@{ UserId = $id; FollowerCount = 1 },
            [pscustomobject]@{ UserId = $id; FollowerCount = 1; RetrievedAt = 'soon' },
        [pscustomobject]@{ UserId = $id; RetrievedAt = $start; NoteCount = 3 },
            [pscustomobject]@{ UserId = ' '; RetrievedAt = $start; FollowerCount = 1 }
        $record = Invoke-Recorded { @(New-Profile 0 1) + $bad + @(New-Profile 1 2) | Measure-XhsGrowth }
        $record.Terminating | Should -BeNullOrEmpty
        $record.Errors.FullyQualifiedErrorId |
            Should -Be (@('NotMeasurable,XhsPowerShell.Commands.MeasureXhsGrowthCommand') * 5)
        $record.Errors[0].TargetObject | Should -Be 'text'
        $named = foreach ($failure in $record.Errors) {
            [regex]::Match("$failure", 'UserId|RetrievedAt|FollowerCount').Value
        }
        $named | Should -Be 'UserId', 'RetrievedAt', 'RetrievedAt', 'FollowerCount', 'UserId'
        @($record.Output).Count | Should -Be 1
        $record.Output[0].FollowerChange | Should -Be 1
        $record.Output[0].Samples | Should -Be 2
    }

    It 'with figures that are no numbers count as objects without them' {
        $growth = [pscustomobject]@{ UserId = $id; FollowerCount = 'many'; RetrievedAt = $start;
            LikeAndCollectCount = [double]::NaN; PicturePrice = '1e300' } | Measure-XhsGrowth
        $growth.Samples | Should -Be 1
        $growth.FirstFollowerCount, $growth.FirstLikeAndCollectCount, $growth.FirstPicturePrice | Should -Be $null,
            $null, $null
    }

    It 'are none at all without an error' {
        Invoke-Recorded { @() | Measure-XhsGrowth } | ForEach-Object { $_.Output.Count + $_.Errors.Count } |
            Should -Be 0
    }
}

Describe 'The view of growth' {
    It 'shows changes with their sign' {
        $PSStyle.OutputRendering = 'PlainText'
        $growth = (New-Profile 0 1000000 50), (New-Profile 2 998766 53) | Measure-XhsGrowth
        $row = '5cab9537000000005a90c3e1 A +2026-03-01 +2 +998\.8K +-1\.2K +-617'
        $growth | Out-String -Width 80 | Should -Match "(?m)^$row\s*$"
        $growth | Out-String -Width 120 | Should -Match "(?m)^$row +\+3 2026-03-03 08:00\s*$"
        (New-Profile 0 1000 50), (New-Profile 2 2234 50) | Measure-XhsGrowth | Format-List | Out-String |
            Should -Match 'FollowerChange +: \+1,234'
    }
}
