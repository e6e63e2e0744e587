BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Initialize-XhsTest
    $space = Use-TestSpace @{ mode = 'world' }
    $id = Get-TestId 1
    $notes = @(Get-XhsUserNote $id | Where-Object { -not $_.IsSticky })
    $day = $notes[4].CreatedAt.LocalDateTime.Date
    $fromDay = @($notes | Where-Object CreatedAt -GE ([DateTimeOffset]$day)).NoteId
    $culture = [cultureinfo]::CurrentCulture
}

AfterAll {
    [cultureinfo]::CurrentCulture = $culture
    Clear-XhsTest
}

Describe 'A time in a session of the culture <_>' -ForEach 'en-US', 'de-DE', 'zh-CN', 'th-TH', 'fa-IR', 'ar-SA',
    'he-IL' {
    BeforeAll { [cultureinfo]::CurrentCulture = $_ }
    AfterAll { [cultureinfo]::CurrentCulture = $culture }

    It 'as ISO text means the same day, and costs the same calls' {
        $before = (Get-TestLedger $space).requests
        @(Get-XhsUserNote $id -After $day.ToString('yyyy-MM-dd', [cultureinfo]::InvariantCulture)).NoteId |
            Should -Be $fromDay
        (Get-TestLedger $space).requests - $before | Should -Be 1
    }

    It 'as the text that PowerShell makes of a time means that time' {
        @(Get-XhsUserNote $id -After "$day").NoteId | Should -Be $fromDay
    }

    It 'as an object stays the time that it is' {
        @(Get-XhsUserNote $id -After $day).NoteId | Should -Be $fromDay
        @(Get-XhsUserNote $id -After ([DateTimeOffset]$day)).NoteId | Should -Be $fromDay
        @(Get-XhsUserNote $id -After $day.ToUniversalTime()).NoteId | Should -Be $fromDay
        @(Get-XhsUserNote $id -Before ([psobject]::AsPSObject($day)) -After $day.AddYears(-50)).NoteId |
            Should -Not -Contain $fromDay[0]
    }

    It 'as text that could mean two days is refused before a call is paid for' -ForEach '05/10/2026', '10.05.2026',
        'yesterday', 20260510 {
        $before = (Get-TestLedger $space).requests
        $record = Invoke-Recorded { Get-XhsUserNote $id -After $_ }
        $record.Terminating.Exception.Message | Should -Match '2026-03-01'
        (Get-TestLedger $space).requests | Should -Be $before
    }
}

Describe 'Settings in a session of the culture <_>' -ForEach 'de-DE', 'tr-TR', 'fa-IR', 'ar-SA' {
    BeforeAll { [cultureinfo]::CurrentCulture = $_ }
    AfterAll { [cultureinfo]::CurrentCulture = $culture }

    It 'numbers and names mean the same as everywhere' {
        Set-XhsConfig -Scope Session -Region china -RetryIntervalSec '1.5' -TimeoutSec '30' -MaximumRetryCount '2'
        $config = Get-XhsConfig
        $config.Region, $config.RetryIntervalSec, $config.TimeoutSec, $config.MaximumRetryCount | Should -Be 'China',
            1.5, 30, 2
        Set-XhsConfig -Scope Session -Region SANDBOX
        (Get-XhsConfig).Region | Should -Be 'Sandbox'
        @(Search-XhsUser 咖啡 -First 1).Count | Should -Be 1
    }
}

Describe 'A keyword' {
    BeforeAll { $space = Use-TestSpace @{ mode = 'world' } }

    It 'that nobody can have meant is refused before it is paid for, and the others go on: <_>' -ForEach 'a\0b', 'x\ny',
        '\uFFFD\uFFFD', 'a\u001b[31m' {
        $keyword = [regex]::Unescape($_.Replace('\0', '\u0000'))
        $before = (Get-TestLedger $space).requests
        $record = Invoke-Recorded { $keyword, '咖啡' | Search-XhsUser -First 1 }
        $record.Errors.Count | Should -Be 1
        $record.Output.Count | Should -Be 1
        (Get-TestLedger $space).requests - $before | Should -Be 1
        "$($record.Errors[0])" | Should -Not -Match '[\p{Cc}]'
    }
}

Describe 'An id' {
    BeforeAll { $space = Use-TestSpace @{ mode = 'world' } }

    It 'that cannot be read from an object of an argument is refused alone' {
        $null = Use-TestSpace @{ mode = 'world' }
        $bad = [pscustomobject]@{ Name = 'x' } | Add-Member -MemberType ScriptProperty -Name UserId -Value {
            throw 'boom' } -PassThru
        $record = Invoke-Recorded { Get-XhsUser -UserId $bad, ([pscustomobject]@{ UserId = '0' * 23 + '7' }) }
        $record.Output.UserId | Should -Be ('0' * 23 + '7')
        $record.Errors.Count | Should -Be 1
        $record.Errors[0].FullyQualifiedErrorId | Should -BeLike 'InvalidInput,*'
    }

    It 'that is a short share link gets a hint of its own, and costs nothing' {
        $space = Use-TestSpace @{ mode = 'world' }
        $record = Invoke-Recorded { Get-XhsUser 'http://xhslink.com/a/AbCdEf' }
        "$($record.Errors[0])" | Should -Match 'short share link'
        (Get-TestLedger $space).requests | Should -Be 0
    }
}
