BeforeDiscovery {
    # Every cmdlet that is asked with creators or notes. What it emits is in its OutputType.
    $root = Split-Path (Split-Path $PSScriptRoot -Parent) -Parent
    $commands = @(foreach ($file in Get-ChildItem -LiteralPath (
        Join-Path $root 'src/XhsPowerShell.Commands/Cmdlets') -Filter 'Get*Command.cs') {
            $text = [IO.File]::ReadAllText($file.FullName)
            $base = [regex]::Match($text, ': Xhs(Creator|Note|Figures)Command<(\w+)>')
            $name = [regex]::Match($text, '\[Cmdlet\(VerbsCommon\.Get, "(\w+)"').Groups[1].Value
            if ($base.Success) {
                $kind = $base.Groups[1].Value -replace 'Figures', 'Creator'
                @{ Command = "Get-$name"; Input = $kind; Type = $base.Groups[2].Value }
            }
        })
    $widths = foreach ($width in 80, 120) { foreach ($command in $commands) { $command + @{ Width = $width } } }
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Initialize-XhsTest
    Set-XhsConfig -Region Sandbox -Scope Session
    $rendering, $PSStyle.OutputRendering = $PSStyle.OutputRendering, 'PlainText'
    $users = @(Search-XhsUser 咖啡 -First 3)
    $inputs = @{ Creator = $users; Note = @($users[0] | Get-XhsUserNote -First 3) }

    # Values as texts, whatever is in them.
    function Get-Text($Object) { $Object | Select-Object -ExcludeProperty RetrievedAt | ConvertTo-Json -Depth 6 }
}

AfterAll {
    $PSStyle.OutputRendering = $rendering
    Clear-XhsTest
}

Describe 'The objects of <Command>' -ForEach $commands {
    BeforeAll {
        $key = if ($_.Input -eq 'Note') { 'NoteId' } else { 'UserId' }
        $ids = @($inputs[$_.Input].$key)
        $objects = @($inputs[$_.Input] | & $Command)
    }

    It 'come from piped objects, objects or ids as an argument and links alike, in the order of the inputs' {
        $objects[0].GetType().FullName | Should -BeExactly "XhsPowerShell.$Type"
        @($objects.$key | Select-Object -Unique) | Should -BeExactly $ids
        Get-Text (& $Command $ids) | Should -BeExactly (Get-Text $objects)
        Get-Text (& $Command $inputs[$_.Input]) | Should -BeExactly (Get-Text $objects)
        Get-Text (& $Command ([pscustomobject]@{ $key = $ids[0] })) |
            Should -BeExactly (Get-Text ($objects | Where-Object $key -EQ $ids[0]))
        Get-Text ($ids | & $Command -ThrottleLimit 1) | Should -BeExactly (Get-Text $objects)
        $folder = if ($key -eq 'NoteId') { 'explore' } else { 'user/profile' }
        Get-Text (& $Command "https://www.xiaohongshu.com/$folder/$($ids[0])?xsec_token=a") |
            Should -BeExactly (Get-Text ($objects | Where-Object $key -EQ $ids[0]))
    }

    It 'have a creator to pipe on and say when they were retrieved' {
        foreach ($object in $objects) {
            $object.UserId | Should -Match '^[0-9a-f]{24}$'
            $object.RetrievedAt.Offset | Should -Be ([timespan]::FromHours(8))
        }
        @($objects | Get-XhsUser).UserId | Should -BeExactly @($objects.UserId)
    }

    It 'have cells of values in a CSV and never the name of a type' {
        $objects | Export-Csv -LiteralPath TestDrive:/objects.csv -NoTypeInformation -Encoding utf8BOM
        $text = [IO.File]::ReadAllText((Convert-Path TestDrive:/objects.csv))
        $text | Should -Not -Match 'XhsPowerShell\.|System\.|`1'
        $rows = @(Import-Csv -LiteralPath TestDrive:/objects.csv)
        $rows.Count | Should -Be $objects.Count
        @($rows[0].psobject.Properties.Name) | Should -BeExactly @($objects[0].GetType().GetProperties().Name)
        $rows.$key | Should -BeExactly @($objects.$key)
    }

    It 'are the same again after a job, a remote session or Export-Clixml' {
        $objects | Export-Clixml -LiteralPath TestDrive:/objects.xml
        $back = @(Import-Clixml -LiteralPath TestDrive:/objects.xml)
        $back[0].GetType().FullName | Should -BeExactly "XhsPowerShell.$Type"
        Get-Text $back | Should -BeExactly (Get-Text $objects)
    }

    It '-Raw gives the JSON of each, which reads as the same number of objects' {
        $texts = @(& $Command $ids[0] -Raw)
        $texts.Count | Should -Be @($objects | Where-Object $key -EQ $ids[0]).Count
        foreach ($text in $texts) {
            $text | Should -BeOfType string
            [Text.Json.JsonDocument]::Parse($text) | Should -Not -BeNullOrEmpty
        }
    }

    It 'report an id of nobody and go on with the next' {
        $found = @('000000000000000000000000', 'nonsense', $ids[0] |
            & $Command -ErrorVariable failures -ErrorAction SilentlyContinue)
        @($found.$key | Select-Object -Unique) | Should -BeExactly $ids[0]
        @($failures | Where-Object { $_ -is [Management.Automation.ErrorRecord] }).TargetObject |
            Should -Be '000000000000000000000000', 'nonsense'
    }

    It 'count one call for each input' {
        $null = Get-XhsUsage -Reset
        $null = & $Command $ids
        (Get-XhsUsage).Requests | Should -Be $ids.Count
    }

    It 'complete every value of a parameter with choices' {
        foreach ($parameter in (Get-Command $Command).Parameters.Values | Where-Object {
            $_.ParameterType.IsEnum -and $_.Name -ne 'Region' -and $_.ParameterType.Namespace -eq 'XhsPowerShell'
        }) {
            $line = "$Command -$($parameter.Name) "
            @((TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Sort-Object) |
                Should -Be @([enum]::GetNames($parameter.ParameterType) | Sort-Object)
        }
    }
}

Describe 'The table of <Command> at <Width> columns' -ForEach $widths {
    It 'has one line of headings and one line for each object, none too wide' {
        $objects = @($inputs[$_.Input] | & $Command)
        $lines = @(($objects | Format-Table | Out-String -Width $Width) -split '\r?\n' | Where-Object { $_ })
        @($lines -match '^[\s-]*--[\s-]*$').Count | Should -BeGreaterThan 0
        foreach ($line in $lines) { $line.TrimEnd().Length | Should -BeLessOrEqual $Width }
        $rows = @($lines -notmatch '^[\s-]*--[\s-]*$' -notmatch '^\s+(UserId|NoteId|Creator):')
        $rows.Count | Should -BeGreaterThan $objects.Count
        ($lines -join "`n") | Should -Match $objects[0].UserId
    }
}

Describe 'The rows of a creator''s figures' {
    It 'name their creator, so that those of many fit into one file' {
        $ids = @($inputs.Creator.UserId)
        @((Get-XhsPgyCoreData $ids).Days.UserId | Select-Object -Unique) | Should -BeExactly $ids
        $notes = @((Get-XhsPgyNotesRate $ids).Notes)
        @($notes.UserId | Select-Object -Unique) | Should -BeExactly $ids
        ($notes[0] | Get-XhsNote).UserId | Should -BeExactly $notes[0].UserId
    }

    It 'are a table' {
        $lines = @((Get-XhsPgyCoreData $inputs.Creator[0]).Days | Out-String -Width 80) -split '\r?\n'
        @($lines -match '^Date +Shown +Reads').Count | Should -Be 1
        $lines = @((Get-XhsPgyNotesRate $inputs.Creator[0]).Notes | Out-String -Width 80) -split '\r?\n'
        @($lines -match '^NoteId +Date').Count | Should -Be 1
        foreach ($line in $lines) { ($line -replace '[\u2E80-\uFFEF]', '..').Length | Should -BeLessOrEqual 80 }
    }
}
