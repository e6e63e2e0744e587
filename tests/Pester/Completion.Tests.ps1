BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Initialize-XhsTest

    function Get-Completion([string] $Line) {
        @([Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches)
    }
}

AfterAll { Clear-XhsTest }

Describe 'The Tab key' {
    It 'knows the values of <Line>' -ForEach @(
        @{ Line = 'Get-XhsUser -Region '; Values = 'Global', 'China', 'Sandbox' }
        @{ Line = 'Set-XhsConfig -Region S'; Values = 'Sandbox' }
        @{ Line = 'Test-XhsConnection -Region Global, '; Values = 'Global', 'China', 'Sandbox' }
        @{ Line = 'Get-XhsUser -MaxAge '; Values = '1h', '12h', '1d', '7d', '30d' }
        @{ Line = 'Set-XhsConfig -MaxAge 7'; Values = '7d' }
        @{ Line = 'Get-XhsUser -ShareLease '; Values = '10s', '30s', '1m', '5m' }
        @{ Line = 'Get-XhsUsage -Day '; Values = 'today', 'yesterday', '7d', '30d' }
        @{ Line = 'Set-XhsConfig -DailyCallLimit '; Values = @() }
        @{ Line = 'Remove-XhsConfig -Scope '; Values = 'User', 'Session' }
    ) {
        @((Get-Completion $Line).CompletionText | Sort-Object) | Should -Be @($Values | Sort-Object)
    }

    It 'offers the words for a store, and then files and folders' {
        $folder = (New-Item -ItemType Directory (Join-Path (Get-TestFolder) ([guid]::NewGuid().ToString('N')))).FullName
        $null = New-Item -ItemType File (Join-Path $folder 'Lovely.db'), (Join-Path $folder 'mine.db')
        Push-Location $folder
        try {
            $offered = Get-Completion 'Set-XhsConfig -Store '
            @($offered.CompletionText)[0..1] | Should -Be 'Local', 'None'
            $offered[0].ToolTip | Should -Not -Be 'Local'
            @($offered.ListItemText) | Should -Contain 'mine.db'
            $offered = Get-Completion 'Set-XhsConfig -Store lo'
            @($offered.ListItemText) | Should -Be 'Local', 'Lovely.db'
            @((Get-Completion "Set-XhsConfig -Store $folder/mi").ListItemText) | Should -Be 'mine.db'
            @((Get-Completion 'Set-XhsConfig -Store zzz').CompletionText) | Should -BeNullOrEmpty
        }
        finally { Pop-Location }
    }

    It 'offers no names of shares, neither waits nor complains, where there is no database: <_>' -ForEach @(
        'postgresql://xhs@192.0.2.1/xhs', 'postgresql://xhs:wrong@nowhere', 'None', ''
    ) {
        $before = $env:XHS_STORE, $env:XHS_STORE_PASSWORD
        try {
            $env:XHS_STORE, $env:XHS_STORE_PASSWORD = $_, 'a-password-that-nobody-may-see'
            $Error.Clear()
            Get-Completion 'Get-XhsShare -Name ' | Should -BeNullOrEmpty
            Get-Completion 'Get-XhsUser -Share week' | Should -BeNullOrEmpty
            "$Error" | Should -Not -Match 'a-password|wrong'
        }
        finally { $env:XHS_STORE, $env:XHS_STORE_PASSWORD = $before }
    }

    It 'offers the creators of this session, the latest first, with the name as tooltip' {
        $found = @(Search-XhsUser 咖啡 -First 3 -Region Sandbox)
        $offered = Get-Completion 'Get-XhsUserNote -UserId '
        $offered[0].CompletionText | Should -BeExactly $found[2].UserId
        $offered[0].ToolTip | Should -BeExactly $found[2].Nickname
        $offered[0].ListItemText | Should -Match $found[2].Nickname
        @($offered.CompletionText | Select-Object -Unique).Count | Should -Be $offered.Count
    }

    It 'finds a creator by the beginning of the id and by a part of the name, for each cmdlet' {
        $user = Get-XhsUser 5cab9537000000005a90c3e1 -Region Sandbox
        foreach ($line in 'Get-XhsUser ', 'Get-XhsUserNote -UserId ', 'Get-XhsPgyBlogger -UserId ',
            'Get-XhsPgyKol -KolId ') {
            (Get-Completion ($line + '5CAB95')).CompletionText | Should -Contain $user.UserId
            (Get-Completion ($line + "'" + $user.Nickname.Substring(1))).CompletionText | Should -Contain $user.UserId
            Get-Completion ($line + 'zzzz') | Where-Object ResultType -EQ 'ParameterValue' | Should -BeNullOrEmpty
        }
    }

    It 'remembers a bounded number of creators' {
        $null = Search-XhsUser 咖啡, 口红, 穿搭, 美食, 旅行 -First 400 -Region Sandbox
        (Get-Completion 'Get-XhsUser ').Count | Should -BeLessOrEqual 1024
    }

    It 'knows the endpoints of the service, by any part of the path' {
        (Get-Completion 'Invoke-XhsRequest -Path ').CompletionText | Should -Contain '/api/xiaohongshu/get-user/v4'
        (Get-Completion 'Invoke-XhsRequest note-comment').CompletionText |
            Should -Be '/api/xiaohongshu/get-note-comment/v2'
    }

    It 'knows the parameters of each endpoint' {
        foreach ($path in (Get-Completion 'Invoke-XhsRequest -Path /api/').CompletionText) {
            $offered = Get-Completion "Invoke-XhsRequest $path -Parameter "
            if ($path -eq '/api/xiaohongshu/get-user-note-list/v4') {
                $offered[0].CompletionText | Should -BeExactly "@{ userId = '' }"
                $offered[0].ToolTip | Should -BeLike '*lastCursor*'
            }
        }
    }

    It 'never sends a request' {
        $space = Use-TestSpace
        $null = Get-XhsUser (Get-TestId 1)
        foreach ($line in 'Get-XhsUser ', 'Get-XhsUserNote -UserId 5', 'Get-XhsPgyKol ', 'Invoke-XhsRequest -Path ',
            'Search-XhsUser -Keyword ',
            'Get-XhsUser -', 'Get-XhsUser 5cab | Select-Object -Property ',
                'Search-XhsUser a | Get-XhsUser | Where-Object ') {
            $null = Get-Completion $line
        }
        (Get-TestLedger $space).requests | Should -Be 1
    }

    It 'offers no file where no file is meant' {
        $checked = 0
        foreach ($command in Get-Command -Module XhsPowerShell) {
            foreach ($parameter in $command.Parameters.Values) {
                $name = $parameter.Name
                $type = $parameter.ParameterType
                if ($type.IsArray) { $type = $type.GetElementType() }
                if ($type.Name -notin 'String', 'Uri', 'SecureString', 'DateTimeOffset', 'Hashtable' -or
                    $name -in 'Path', 'Store' -or $name -in [Management.Automation.PSCmdlet]::CommonParameters) {
                    continue
                }

                $line = "$($command.Name) -$name "
                (Get-Completion $line).ResultType | Should -Not -BeIn 'ProviderItem', 'ProviderContainer' -Because $line
                $checked++
            }
        }
        $checked | Should -BeGreaterThan 60
    }

    It 'knows the properties of what comes out' {
        (Get-Completion 'Get-XhsUser 5cab | Sort-Object -Property Follower').CompletionText |
            Should -Contain 'FollowerCount'
    }
}
