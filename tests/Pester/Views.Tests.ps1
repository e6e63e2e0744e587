BeforeDiscovery {
    $types = 'XhsUser', 'XhsUserSummary', 'XhsNote', 'XhsPgyBlogger', 'XhsConfig', 'XhsConnectionResult', 'XhsUsage',
        'XhsEndpointUsage', 'XhsGrowth', 'XhsStore', 'XhsStoreErasure'
    $tables = foreach ($width in 80, 120, 200) { foreach ($type in $types) { @{ Type = $type; Width = $width } } }
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Initialize-XhsTest
    Set-XhsConfig -Region Sandbox -Scope Session
    $rendering = $PSStyle.OutputRendering
    $PSStyle.OutputRendering = 'PlainText'

    $users = @(Search-XhsUser -Keyword 咖啡 -First 30)
    $objects = @{
        XhsUserSummary      = $users
        XhsUser             = @($users | Get-XhsUser)
        XhsNote             = @($users[0] | Get-XhsUserNote -First 60)
        XhsPgyBlogger       = @($users | Get-XhsPgyBlogger -ErrorAction Ignore)
        XhsConfig           = @(Get-XhsConfig)
        XhsConnectionResult = @(Test-XhsConnection)
        XhsUsage            = @(Get-XhsUsage)
        XhsEndpointUsage    = @((Get-XhsUsage).Endpoints)
        XhsGrowth           = @($users | Get-XhsPgyFansHistory -ErrorAction Ignore | Measure-XhsGrowth)
    }
    Set-XhsConfig -Store (Join-Path (Get-TestFolder) ([guid]::NewGuid().ToString('N') + '/store.db')) -Scope Session
    $null = $users | Get-XhsUser -MaxAge 1h
    $objects.XhsStore = @(Get-XhsStore)
    $objects.XhsStoreErasure = @($users[0..2].UserId | Clear-XhsStore -Region Sandbox -OlderThan (Get-Date) `
            -Confirm:$false)

    # What a terminal shows as two columns; the variation selector adds the second one to the sign before it.
    function Get-DisplayWidth([string] $Text) {
        $width = 0
        foreach ($rune in $Text.EnumerateRunes()) {
            $value = $rune.Value
            $width += if (($value -ge 0x1100 -and $value -le 0x115F) -or ($value -ge 0x2E80 -and $value -le 0xA4CF) -or
                ($value -ge 0xAC00 -and $value -le 0xD7A3) -or ($value -ge 0xF900 -and $value -le 0xFAFF) -or
                ($value -ge 0xFE30 -and $value -le 0xFE6F) -or ($value -ge 0xFF00 -and $value -le 0xFF60) -or
                ($value -ge 0xFFE0 -and $value -le 0xFFE6) -or $value -ge 0x1F300) { 2 } else { 1 }
        }
        $width
    }

    # The cells of a line, cut at the display columns where the rulers of the heading begin and end.
    function Split-Cell([string] $Line, $Ruler) {
        $cells = @{}
        $at = 0
        foreach ($rune in $Line.EnumerateRunes()) {
            for ($i = 0; $i -lt $Ruler.Count; $i++) {
                $begin = $Ruler[$i]
                $end = if ($i + 1 -lt $Ruler.Count) { $Ruler[$i + 1] - 1 } else { [int]::MaxValue }
                if ($at -ge $begin -and $at -lt $end) { $cells[$i] += $rune.ToString() }
                elseif ($at -eq $end) { $cells["gap$i"] += $rune.ToString() }
            }
            $at += Get-DisplayWidth $rune.ToString()
        }
        $cells
    }

    # Every column has a width but the last, so columns begin where the widths of the view say.
    function Get-ColumnStart([string] $Type) {
        $at = 0
        $view = Get-FormatData "XhsPowerShell.$Type"
        foreach ($header in @($view.FormatViewDefinition.Control | Where-Object {
            $_ -is [Management.Automation.TableControl]
        })[0].Headers) {
            $at
            $at += $header.Width + 1
        }
    }
}

AfterAll {
    $PSStyle.OutputRendering = $rendering
    Clear-XhsTest
}

Describe 'The tables' {
    It '<Type> keeps its columns straight at <Width> columns, with Chinese names in it' -ForEach $tables {
        $lines = ($objects[$Type] | Format-Table | Out-String -Width $Width) -split '\r?\n'
        $starts = @(Get-ColumnStart $Type)
        $rulerLine = @($lines | Where-Object { $_ -match '^[\s-]*--[\s-]*$' })
        $rulerLine.Count | Should -Be 1 -Because 'the heading is one line'
        $rows = @($lines[([array]::IndexOf($lines, $rulerLine[0]) + 1)..$lines.Count] | Where-Object { $_ })
        $rows.Count | Should -Be $objects[$Type].Count -Because 'each object has one line'
        foreach ($line in $rows) {
            Get-DisplayWidth ($line -replace "\u2026|\uFE0F", '.') | Should -BeLessOrEqual $Width -Because $line
            $cells = Split-Cell $line $starts
            for ($i = 0; $i -lt $starts.Count - 1; $i++) {
                if ($cells.ContainsKey("gap$i")) {
                    $cells["gap$i"] | Should -BeExactly ' ' -Because "there is a gap behind column $i in: $line"
                }
            }
        }
    }

    It 'shows the whole user id at 80 columns, ready to copy' {
        foreach ($type in 'XhsUser', 'XhsUserSummary', 'XhsPgyBlogger') {
            $objects[$type] | Out-String -Width 80 | Should -Match $objects[$type][0].UserId
        }
    }

    It 'shows the whole note id at 80 columns, and the comments where there is room' {
        foreach ($notes in @($objects.XhsNote), @(Search-XhsNote 咖啡 -First 5)) {
            $narrow = $notes | Out-String -Width 80
            $narrow | Should -Match '(?m)^NoteId +Created +Pin Type +Likes Collects Title\s*$'
            foreach ($note in $notes) { $narrow | Should -Match $note.NoteId }
            $wide = $notes | Out-String -Width 120
            $wide | Should -Match '(?m)^NoteId +Created +Pin Type +Likes Collects Title +Comments\s*$'
            foreach ($note in $notes) {
                $count = [regex]::Escape([XhsPowerShell.ShortNumber]::Format($note.CommentCount))
                $wide | Should -Match "(?m)^$($note.NoteId) .* $count\s*$"
            }
        }
    }

    It 'heads the notes of each creator and the results of each keyword' {
        $text = $users[0..1] | Get-XhsUserNote -First 1 | Out-String -Width 80
        foreach ($user in $users[0..1]) { $text | Should -Match ([regex]::Escape($user.UserId)) }
        Search-XhsUser 咖啡, 口红 -First 1 | Out-String | Should -Match '(?s)咖啡.*口红'
    }

    It 'shows where each setting came from when nobody asks for a table' {
        Get-XhsConfig | Out-String | Should -Match 'Region +: Sandbox  \[Session\]'
    }

    It 'keeps a line break in a name or a title from breaking the table' {
        $user = [XhsPowerShell.XhsUser]@{ UserId = $users[0].UserId; Nickname = "one`r`n`ttwo";
            Tags = [string[]]('a', 'b') }
        $user | Out-String -Width 80 | Should -Match 'one two .* a; b'
    }

    It 'shows an empty cell where the service said nothing' {
        $text = [XhsPowerShell.XhsUser]@{ UserId = $users[0].UserId } | Out-String -Width 80
        $text | Should -Match "(?m)^$($users[0].UserId)\s*$"
    }
}

Describe 'What a view says of its rows' {
    It 'is that they are made up, when they are: <_>' -ForEach 'XhsUser', 'XhsUserSummary', 'XhsNote', 'XhsPgyBlogger' {
        $objects[$_][0] | Format-Table | Out-String | Should -BeLike '*(sandbox)*'
        $objects[$_][0].IsSandbox | Should -BeTrue
    }

    It 'is nothing of a sandbox for data of the service' {
        $real = [XhsPowerShell.XhsUser]@{ UserId = $users[0].UserId; Nickname = 'a' } | Out-String
        $real | Should -Not -Match 'sandbox|Source'
        $real.TrimStart().Split("`n")[0] | Should -Match '^UserId'
    }

    It 'is in Chinese in a Chinese session' {
        $child = Invoke-InNewPowerShell -NoModule -ArgumentList (Get-TestManifest) {
            param($manifest)
            [cultureinfo]::CurrentUICulture = 'zh-CN'
            Import-Module $manifest
            $PSStyle.OutputRendering = 'PlainText'
            Get-XhsUser 5cab9537000000005a90c3e1 -Region Sandbox | Out-String -Width 80
            Search-XhsUser 咖啡 -First 1 -Region Sandbox | Out-String -Width 80
        }
        $child.Output[0] | Should -Match '（沙盒）'
        $child.Output[0] | Should -Match '昵称 +粉丝 +笔记 +获赞与收藏 标签'
        $child.Output[0] | Should -Match '8\.9万'
        $child.Output[1] | Should -Match '关键词: 咖啡（沙盒）'
    }

    It 'shows bytes as KB and MB, and each endpoint of the usage in a line of its own' {
        $usage = [XhsPowerShell.XhsUsage]@{ BytesReceived = 72382; Since = [DateTimeOffset]::Now }
        $usage.Endpoints.Add([XhsPowerShell.XhsEndpointUsage]@{ Endpoint = '/api/a'; Requests = 3; Billed = 2;
            BytesReceived = 5MB })
        $usage.Endpoints.Add([XhsPowerShell.XhsEndpointUsage]@{ Endpoint = '/api/b'; Requests = 1; Billed = 1 })
        $usage | Format-Table | Out-String | Should -Match '70\.7 KB'
        $text = $usage | Format-List | Out-String
        $text | Should -Match '(?m)/api/a: requests 3, billed 2\s*$'
        $text | Should -Match '(?m)^\s+/api/b: requests 1, billed 1\s*$'
        $usage.Endpoints[0] | Format-List | Out-String | Should -Match '5\.0 MB'
    }

    It 'has every heading in Chinese' {
        $views = [xml][IO.File]::ReadAllText((Join-Path (
            Get-TestRoot) 'out/XhsPowerShell/zh-CN/XhsPowerShell.Format.ps1xml'))
        $headings = $views.SelectNodes('//TableColumnHeader/Label|//GroupBy/Label|//ListItem/Label').InnerText
        $headings.Count | Should -BeGreaterThan 20
        $headings | Where-Object { $_ -notmatch '[\u4e00-\u9fff]' } | Should -BeNullOrEmpty
        $views.SelectNodes('//ListItem[not(Label)]').Count | Should -Be 0
        $views.SelectNodes('//ScriptBlock').InnerText | Where-Object {
            $_ -match '"[^"$]*[a-z]{2,} [a-z]{2,}'
        } | Should -BeNullOrEmpty
    }
}

Describe 'ConvertTo-Json at its default depth' {
    It 'needs no warning for <_>' -ForEach 'XhsUser', 'XhsUserSummary', 'XhsNote', 'XhsPgyBlogger', 'XhsConfig',
        'XhsConnectionResult', 'XhsUsage' {
        $null = $objects[$_][0] | ConvertTo-Json -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -BeNullOrEmpty
    }

    It 'has enumerations as words' {
        ($objects.XhsUser | ConvertTo-Json -AsArray | ConvertFrom-Json).Gender | Select-Object -Unique |
            Should -BeIn 'Male', 'Female', 'Unknown', $null
        ($objects.XhsConfig[0] | ConvertTo-Json | ConvertFrom-Json).Region | Should -BeExactly 'Sandbox'
        ($objects.XhsConfig[0] | ConvertTo-Json | ConvertFrom-Json).RegionSource | Should -BeExactly 'Session'
    }

    It 'is readable as text, too' {
        "$($objects.XhsUser[0])" | Should -BeExactly "$($objects.XhsUser[0].Nickname) ($($objects.XhsUser[0].UserId))"
    }
}

Describe 'Short numbers' {
    It '<Value> is <Expected> under <Culture>' -ForEach @(
        @{ Culture = 'zh-CN'; Value = 103684; Expected = '10.3万' }
        @{ Culture = 'zh-CN'; Value = 89854; Expected = '8.9万' }
        @{ Culture = 'zh-CN'; Value = 99999; Expected = '9.9万' }
        @{ Culture = 'zh-TW'; Value = 103684; Expected = '10.3万' }
        @{ Culture = 'zh-CN'; Value = 9999; Expected = '9999' }
        @{ Culture = 'zh-CN'; Value = 10000; Expected = '1万' }
        @{ Culture = 'zh-CN'; Value = 99999999; Expected = '9999.9万' }
        @{ Culture = 'zh-CN'; Value = 100000000; Expected = '1亿' }
        @{ Culture = 'zh-CN'; Value = 250000000; Expected = '2.5亿' }
        @{ Culture = 'en-US'; Value = 103684; Expected = '103.7K' }
        @{ Culture = 'de-DE'; Value = 103684; Expected = '103.7K' }
        @{ Culture = 'tr-TR'; Value = 999; Expected = '999' }
        @{ Culture = 'en-US'; Value = 1000; Expected = '1K' }
        @{ Culture = 'en-US'; Value = 999949; Expected = '999.9K' }
        @{ Culture = 'en-US'; Value = 999950; Expected = '1M' }
        @{ Culture = 'en-US'; Value = -103684; Expected = '-103.7K' }
        @{ Culture = 'en-US'; Value = 0; Expected = '0' }
        @{ Culture = 'en-US'; Value = 9223372036854775807; Expected = '9223372036.9B' }
        @{ Culture = 'en-US'; Value = -9223372036854775808; Expected = '-9223372036.9B' }
        @{ Culture = 'en-US'; Value = $null; Expected = '' }
    ) {
        $before = [cultureinfo]::CurrentUICulture, [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentUICulture = [cultureinfo]::CurrentCulture = $Culture
            [XhsPowerShell.ShortNumber]::Format($Value) | Should -BeExactly $Expected
        }
        finally { [cultureinfo]::CurrentUICulture, [cultureinfo]::CurrentCulture = $before }
    }

    It 'are in the table only: the property stays a number' {
        $user = $objects.XhsUser | Where-Object FollowerCount -GT 1000 | Select-Object -First 1
        $user | Out-String | Should -Match '\dK '
        $user.FollowerCount | Should -BeOfType [long]
        ($user | ConvertTo-Csv | ConvertFrom-Csv).FollowerCount | Should -BeExactly "$($user.FollowerCount)"
    }
}

Describe 'What is exported' {
    It '<_> has exactly the properties of its class, in the order of the class' -ForEach $types {
        $names = [string[]]"XhsPowerShell.$_".psobject.Copy().ForEach({ ($_ -as [type]).GetProperties().Name })
        $object = $objects[$_][0]
        @($object.psobject.Properties.Name) | Should -BeExactly $names
        @(($object | Select-Object *).psobject.Properties.Name) | Should -BeExactly $names
        @(($object | ConvertTo-Csv -WarningAction Ignore | ConvertFrom-Csv).psobject.Properties.Name) |
            Should -BeExactly $names
        @(($object | ConvertTo-Json -Depth 5 | ConvertFrom-Json).psobject.Properties.Name) | Should -BeExactly $names
    }
}

Describe 'A view of <_> with hostile texts in every property' -ForEach 'XhsUser', 'XhsUserSummary', 'XhsNote',
    'XhsPgyBlogger', 'XhsConfig', 'XhsConnectionResult' {
    BeforeAll {
        $hostile = New-Object "XhsPowerShell.$_"
        $bad = "A$([char]27)[31m$([char]7)$([char]0x9B)2J$([char]0x202E)$([char]0x2066)$([char]0x200B)B"
        foreach ($property in $hostile.GetType().GetProperties() | Where-Object {
            $_.PropertyType -eq [string] -and $_.CanWrite
        }) {
            $property.SetValue($hostile, $bad)
        }
    }

    It 'shows nothing that a terminal obeys' {
        foreach ($text in ($hostile | Format-Table | Out-String -Width 400),
            ($hostile | Format-List | Out-String -Width 400)) {
            $text | Should -Match 'A'
            [regex]::Matches($text, '[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069-[\r\n]]').Count | Should -Be 0
        }
    }
}
