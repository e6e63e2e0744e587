BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Initialize-XhsTest
    $token = Get-TestToken
}

AfterAll { Clear-XhsTest }

Describe 'Settings' {
    BeforeEach {
        $file = Join-Path (Get-TestFolder) ([guid]::NewGuid().ToString('N')) 'config.json'
        $before = $env:XHS_CONFIG_PATH
        $env:XHS_CONFIG_PATH = $file
        Remove-XhsConfig -Scope Session
    }

    AfterEach {
        $env:XHS_CONFIG_PATH = $before
        $env:XHS_TOKEN = $env:XHS_REGION = $env:XHS_BASE_URI = $null
        Remove-XhsConfig -Scope Session
    }

    It 'have defaults, and say that they are' {
        $config = Get-XhsConfig
        $config | Should -BeOfType XhsPowerShell.XhsConfig
        $config.Token | Should -BeNullOrEmpty
        $config.Region | Should -Be 'Global'
        $config.BaseUri | Should -BeLike 'https://api.justoneapi.com*'
        $config.TimeoutSec, $config.MaximumRetryCount, $config.RetryIntervalSec, $config.ThrottleLimit | Should -Be 60,
            3, 1, 4
        $config.Path | Should -BeExactly $file
        $config.PathExists | Should -BeFalse
        $config.PSObject.Properties | Where-Object Name -Like '*Source' | ForEach-Object Value | Select-Object -Unique |
            Should -Be 'Default'
    }

    It 'of a call win over the session, that over the environment, that over the file' {
        $spaces = 1..4 | ForEach-Object { New-TestSpace -Scenario @{} }
        $seen = { foreach ($s in $spaces) { (Get-TestLedger $s).requests } }
        Set-XhsConfig -Token $token -BaseUri $spaces[0]
        (Get-XhsConfig).BaseUriSource | Should -Be 'User'
        Get-XhsUser (Get-TestId 1) | Out-Null
        & $seen | Should -Be 1, 0, 0, 0

        $env:XHS_BASE_URI = $spaces[1]
        (Get-XhsConfig).BaseUriSource | Should -Be 'Environment'
        Get-XhsUser (Get-TestId 1) | Out-Null
        & $seen | Should -Be 1, 1, 0, 0

        Set-XhsConfig -BaseUri $spaces[2] -Scope Session
        (Get-XhsConfig).BaseUriSource | Should -Be 'Session'
        Get-XhsUser (Get-TestId 1) | Out-Null
        & $seen | Should -Be 1, 1, 1, 0

        Get-XhsUser (Get-TestId 1) -BaseUri $spaces[3] | Out-Null
        & $seen | Should -Be 1, 1, 1, 1
    }

    It 'a token comes from call, session, environment or file, in this order' {
        $space = New-TestSpace -Scenario @{ token = 'right-token' }
        $try = {
            param($more = @{}) $null -eq
                (Invoke-Recorded { Get-XhsUser (Get-TestId 1) -BaseUri $space @more }).Terminating
        }
        Set-XhsConfig -Token 'right-token'
        & $try | Should -BeTrue
        $env:XHS_TOKEN = 'wrong'
        & $try | Should -BeFalse
        Set-XhsConfig -Token 'right-token' -Scope Session
        & $try | Should -BeTrue
        & $try @{ Token = 'wrong' } | Should -BeFalse
        Set-XhsConfig -Token 'wrong' -Scope Session
        & $try @{ Token = (ConvertTo-SecureString 'right-token' -AsPlainText -Force) } | Should -BeTrue
    }

    It 'of the environment are used: token, region, address' {
        $env:XHS_TOKEN = $token
        $env:XHS_REGION = 'sandbox'
        $config = Get-XhsConfig
        $config.TokenSource, $config.RegionSource | Should -Be 'Environment', 'Environment'
        $config.Region | Should -Be 'Sandbox'
        $env:XHS_REGION = 'Mars'
        $record = Invoke-Recorded { Get-XhsConfig }
        $record.Terminating.FullyQualifiedErrorId |
            Should -BeExactly 'ConfigInvalid,XhsPowerShell.Commands.GetXhsConfigCommand'
        "$($record.Terminating)" | Should -BeLike '*XHS_REGION*'
    }

    It 'of the user stay in the file, those of the session do not' {
        Set-XhsConfig -TimeoutSec 90 -Scope Session
        Test-Path -LiteralPath $file | Should -BeFalse
        Set-XhsConfig -TimeoutSec 120
        (Get-XhsConfig).TimeoutSec | Should -Be 90
        Remove-XhsConfig -Scope Session
        (Get-XhsConfig).TimeoutSec | Should -Be 120
        (Get-XhsConfig).TimeoutSecSource | Should -Be 'User'
        Remove-XhsConfig
        (Get-XhsConfig).TimeoutSec | Should -Be 60
        Test-Path -LiteralPath $file | Should -BeFalse
    }

    It 'are kept when others are set' {
        Set-XhsConfig -Token $token -ThrottleLimit 16
        Set-XhsConfig -RetryIntervalSec 0.5 -MaximumRetryCount 0
        $config = Get-XhsConfig
        $config.ThrottleLimit, $config.RetryIntervalSec, $config.MaximumRetryCount | Should -Be 16, 0.5, 0
        $config.Token | Should -Not -BeNullOrEmpty
    }

    It 'a new PowerShell finds the file of the last one' {
        Set-XhsConfig -Token $token -Region China -ThrottleLimit 7 3>$null
        $child = Invoke-InNewPowerShell -Environment @{ XHS_CONFIG_PATH = $file } { Get-XhsConfig }
        $child.Output.ThrottleLimit | Should -Be 7
        [string]$child.Output.Region | Should -BeExactly 'China'
        $child.Output.Token | Should -BeExactly (Get-XhsConfig).Token
    }

    It 'are readable for their owner only' -Skip:$IsWindows {
        Set-XhsConfig -Token $token
        [IO.File]::GetUnixFileMode($file) | Should -Be ([IO.UnixFileMode]'UserRead, UserWrite')
        [IO.File]::GetUnixFileMode((Split-Path $file)) |
            Should -Be ([IO.UnixFileMode]'UserRead, UserWrite, UserExecute')
    }

    It 'that others could read are used with a warning that says how to mend it' -Skip:$IsWindows {
        Set-XhsConfig -Token $token
        chmod 644 $file
        $record = Invoke-Recorded { Get-XhsConfig }
        $record.Output.Count | Should -Be 1
        $record.Warnings -join ' ' | Should -Match 'chmod'
    }

    It '-WhatIf changes nothing' {
        Set-XhsConfig -Token $token -TimeoutSec 90
        Set-XhsConfig -ThrottleLimit 5 -Scope Session
        $content = [IO.File]::ReadAllText($file)
        Set-XhsConfig -Token another-token -TimeoutSec 99 -WhatIf
        Set-XhsConfig -ThrottleLimit 6 -Scope Session -WhatIf
        Remove-XhsConfig -WhatIf
        Remove-XhsConfig -Scope Session -WhatIf
        [IO.File]::ReadAllText($file) | Should -BeExactly $content
        (Get-XhsConfig).ThrottleLimit | Should -Be 5
    }

    It '-Confirm:$false and an ordinary call ask nothing' {
        $child = Invoke-InNewPowerShell {
            Set-XhsConfig -TimeoutSec 90 -Confirm:$false
            Set-XhsConfig -ThrottleLimit 9
            Remove-XhsConfig -Scope Session
            Get-XhsConfig
            Remove-XhsConfig -Confirm:$false
        }
        $child.Errors | Should -BeNullOrEmpty
        $child.Output.TimeoutSec, $child.Output.ThrottleLimit | Should -Be 90, 9
    }

    It 'nothing comes out of Set and Remove, and -PassThru gives what is in force' {
        Set-XhsConfig -TimeoutSec 90 | Should -BeNullOrEmpty
        Remove-XhsConfig | Should -BeNullOrEmpty
        $config = Set-XhsConfig -TimeoutSec 91 -PassThru
        $config | Should -BeOfType XhsPowerShell.XhsConfig
        $config.TimeoutSec | Should -Be 91
    }

    It 'the token is a SecureString or a text, and is shown masked' {
        $config = Set-XhsConfig -Token (ConvertTo-SecureString $token -AsPlainText -Force) -PassThru
        $config.Token | Should -BeLike '*`*`*`**3a9c'
        $config | Format-List * -Force | Out-String | Should -Not -BeLike "*$($token.Substring(0, 8))*"
        (Set-XhsConfig -Token $token -PassThru).Token | Should -BeExactly $config.Token
        (Set-XhsConfig -Token short -PassThru).Token | Should -Not -BeLike '*ort*'
    }

    It 'a token that nobody could have meant is refused: <Name>' -ForEach @(
        @{ Name = 'empty'; Value = '' }, @{ Name = 'blank'; Value = '   ' }, @{ Name = 'two lines'; Value = "abc`ndef" }
    ) {
        (Invoke-Recorded { Set-XhsConfig -Token $Value }).Terminating.CategoryInfo.Category |
            Should -Be 'InvalidArgument'
        Test-Path -LiteralPath $file | Should -BeFalse
    }

    It 'China warns that the token travels in clear' {
        $record = Invoke-Recorded { Set-XhsConfig -Region China -Scope Session }
        @($record.Warnings).Count | Should -Be 1
        $record.Warnings | Should -Match 'unencrypted'
        (Get-XhsConfig).BaseUri | Should -BeLike 'http://47.117.133.51:30015*'
    }

    It 'plain http is refused before anything is sent, and can be allowed' {
        $record = Invoke-Recorded { Get-XhsUser (Get-TestId 1) -Token $token -BaseUri http://service.invalid/ }
        $record.Terminating.FullyQualifiedErrorId |
            Should -BeExactly 'UnencryptedAddress,XhsPowerShell.Commands.GetXhsUserCommand'
        $record.Terminating.CategoryInfo.Category | Should -Be 'SecurityError'
        "$($record.Terminating)" | Should -BeLike '*-AllowUnencryptedAuthentication*'
        Set-XhsConfig -AllowUnencryptedAuthentication -MaximumRetryCount 0 -Scope Session
        $record = Invoke-Recorded { Get-XhsUser (Get-TestId 1) -Token $token -BaseUri http://service.invalid/ }
        $record.Errors.FullyQualifiedErrorId |
            Should -BeExactly 'ConnectionFailed,XhsPowerShell.Commands.GetXhsUserCommand'
    }

    It 'out of range are parameter errors: <_>' -ForEach @(
        '-TimeoutSec 0', '-TimeoutSec 3601', '-MaximumRetryCount -1', '-MaximumRetryCount 21', '-RetryIntervalSec -0.1',
        '-ThrottleLimit 0', '-ThrottleLimit 65', '-Region Mars', '-BaseUri ""', '-BaseUri ftp://x',
            '-BaseUri "http://u:p@localhost/"'
    ) {
        $record = Invoke-Recorded ([scriptblock]::Create("Set-XhsConfig $_"))
        $record.Terminating | Should -Not -BeNullOrEmpty
        Test-Path -LiteralPath $file | Should -BeFalse
    }
}

Describe 'Test-XhsConnection' {
    It 'says how fast the service answers, sends no token and costs nothing' {
        $space = Use-TestSpace
        $result = Test-XhsConnection -Count 3
        $result | Should -BeOfType XhsPowerShell.XhsConnectionResult
        $result.IsReachable | Should -BeTrue
        $result.Count, $result.Received, $result.HttpStatus | Should -Be 3, 3, 200
        $result.Address | Should -BeLike "$space*"
        $result.MinimumMs | Should -BeLessOrEqual $result.AverageMs
        $result.AverageMs | Should -BeLessOrEqual $result.MaximumMs
        $result.Error | Should -BeNullOrEmpty
        $ledger = Get-TestLedger $space
        $ledger.perEndpoint.ping.requests | Should -Be 3
        $ledger.requests, $ledger.billed, $ledger.tokenSeen | Should -Be 3, 0, 0
    }

    It 'needs no token' {
        $space = Use-TestSpace
        Remove-XhsConfig -Scope Session
        (Test-XhsConnection -BaseUri $space).IsReachable | Should -BeTrue
        (Test-XhsConnection -Region Sandbox).IsReachable | Should -BeTrue
    }

    It 'an address that does not answer is a result and not an error' {
        Use-TestSpace
        $record = Invoke-Recorded { Test-XhsConnection -BaseUri (Get-ClosedAddress) -Count 2 }
        $record.Errors.Count | Should -Be 0
        $record.Terminating | Should -BeNullOrEmpty
        $record.Output[0].IsReachable | Should -BeFalse
        $record.Output[0].Count, $record.Output[0].Received | Should -Be 2, 0
        $record.Output[0].Error | Should -Not -BeNullOrEmpty
        $record.Output[0].AverageMs | Should -BeNullOrEmpty
    }

    It 'an answer that says no is not reachable' {
        Use-TestSpace @{ faults = @(@{ endpoint = 'ping'; fault = @{ status = 503 } }) }
        $result = Test-XhsConnection
        $result.IsReachable | Should -BeFalse
        $result.HttpStatus | Should -Be 503
    }
}

Describe 'Get-XhsUsage' {
    It 'agrees with the server: billed, retried, failed' {
        $ids = Get-TestId (1..8)
        $space = Use-TestSpace @{
            mode = 'world'; missing = @($ids[3])
            faults = @(
                @{ userId = $ids[1]; attempts = 1, 2; fault = @{ code = 500 } }
                @{ userId = $ids[2]; fault = @{ code = 400 } }
                @{ userId = $ids[5]; fault = @{ code = 301 } }
            )
        } @{ MaximumRetryCount = 2 }
        Get-XhsUsage -Reset | Out-Null
        $record = Invoke-Recorded { $ids | Get-XhsUser; Search-XhsUser x -First 30; $ids[0] | Get-XhsPgyBlogger }
        $usage, $ledger = (Get-XhsUsage), (Get-TestLedger $space)
        $usage | Should -BeOfType XhsPowerShell.XhsUsage
        $usage.Requests | Should -Be $ledger.requests
        $usage.Billed | Should -Be $ledger.billed
        $usage.Retries | Should -Be $ledger.retries
        $usage.Failures | Should -Be $record.Errors.Count
        $usage.Successes | Should -Be ($ledger.billed - 1) -Because 'code 201 is billed, and no success'
        $usage.Unconfirmed | Should -Be 0
        $usage.BytesReceived | Should -BeGreaterThan 10000
        ($usage.Endpoints | Where-Object Endpoint -Like '*search-user*').Requests |
            Should -Be $ledger.perEndpoint.search.requests
        ($usage.Endpoints | Measure-Object Requests -Sum).Sum | Should -Be $usage.Requests
    }

    It 'counts a call whose answer never came as unconfirmed' {
        $space = Use-TestSpace @{ faults = @(@{ fault = @{ resetMidBody = $true } }) }
        Get-XhsUsage -Reset | Out-Null
        Get-XhsUser (Get-TestId 1) 2>$null
        $usage = Get-XhsUsage
        $usage.Requests, $usage.Unconfirmed, $usage.Failures | Should -Be (Get-TestLedger $space).requests, 1, 1
    }

    It '-Reset gives the counters and starts anew' {
        Use-TestSpace
        Get-XhsUsage -Reset | Out-Null
        Get-XhsUser (Get-TestId 1) | Out-Null
        (Get-XhsUsage -Reset).Requests | Should -Be 1
        (Get-XhsUsage).Requests | Should -Be 0
    }

    It 'bills nothing for the sandbox' {
        Get-XhsUsage -Reset | Out-Null
        $user = Search-XhsUser x -Region Sandbox -First 1 | Get-XhsUser -Region Sandbox
        $user.UserId | Should -Match '^[0-9a-f]{24}$'
        $usage = Get-XhsUsage
        $usage.Requests, $usage.Billed | Should -Be 2, 0
    }
}

Describe 'Invoke-XhsRequest' {
    BeforeAll {
        $path = '/api/xiaohongshu-pgy/get-kol-info/v1'
        function Use-Body([string] $Data) {
            Use-TestSpace @{ faults = @(@{ endpoint = 'other';
                fault = @{ body = '{"code":0,"data":' + $Data + '}'; contentType = 'application/json' } }) }
        }
    }

    It 'gives the data of any endpoint as objects, with the same token and the parameters as given' {
        $space = Use-Body '{"name":"甲","n":3,"price":1.5,"list":[1,"b"],"deep":{"x":null,"yes":true}}'
        $data = Invoke-XhsRequest /api/any/thing/v2 -Parameter @{ noteId = 'a&b 咖啡'; flag = $true; count = 1.5 }
        $data.name, $data.n, $data.price, $data.deep.yes | Should -Be '甲', 3, 1.5, $true
        $null -eq $data.deep.x | Should -BeTrue
        $data.list | Should -Be 1, 'b'
        $entry = Get-TestLog $space
        $entry.tokenSeen | Should -BeTrue
        $entry.parameters.noteId, $entry.parameters.flag, $entry.parameters.count | Should -Be 'a&b 咖啡', 'true', '1.5'
        (Get-TestLedger $space).requests | Should -Be 1
    }

    It 'gives each element of a list' {
        Use-Body '[{"a":1},{"a":2}]'
        $data = @(Invoke-XhsRequest api/any/list)
        $data.a | Should -Be 1, 2
    }

    It 'keeps keys that differ only in case' {
        Use-TestSpace
        $data = Invoke-XhsRequest $path -Parameter @{ kolId = Get-TestId 1 }
        @($data.PSObject.Properties.Name -match '^mcpuvNum30d').Count | Should -Be 2
        @($data.PSObject.Properties.Name -match '^mengagementNum(_2)?$').Count | Should -Be 2
        { $data | ConvertTo-Json -Depth 5 | ConvertFrom-Json } | Should -Not -Throw
        { $data | Export-Csv (Join-Path (Get-TestFolder) 'kol.csv') } | Should -Not -Throw
    }

    It 'keeps a key that PowerShell has for itself: <_>' -ForEach 'psobject', 'PSBase', 'psadapted', 'PSExtended',
        'pstypenames', 'PSStandardMembers', 'ToString', 'Count', '*', '' {
        Use-Body "{`"before`":1,`"$_`":{`"x`":7},`"after`":[2]}"
        $data = Invoke-XhsRequest /api/any/thing
        $data.before, $data.after | Should -Be 1, 2
        @($data.PSObject.Properties).Count | Should -Be 3
        @($data.PSObject.Properties)[1].Value.x | Should -Be 7
        @(($data | ConvertTo-Json -Depth 5 | ConvertFrom-Json -AsHashtable).psbase.Keys).Count | Should -Be 3
        (Invoke-XhsRequest /api/any/thing -AsHashtable)[$_].x | Should -Be 7
    }

    It 'gives all of an answer with a broken text in it, and counts one call' {
        $space = Use-Body '{"bad":"a\ud800b","\udc00":1,"good":"甲"}'
        $data = Invoke-XhsRequest /api/any/thing
        $data.bad, $data.good | Should -BeExactly "a$([char]0xFFFD)b", '甲'
        $data."$([char]0xFFFD)" | Should -Be 1
        (Get-TestLedger $space).requests | Should -Be 1
    }

    It 'changes no number' {
        Use-Body '{"id":123456789012345678901234567890,"tiny":1e-400,"price":1.50,"n":9007199254740993}'
        $data = Invoke-XhsRequest /api/any/thing
        "$($data.id) $($data.tiny) $($data.price) $($data.n)" |
            Should -BeExactly '123456789012345678901234567890 1e-400 1.50 9007199254740993'
    }

    It '-AsHashtable keeps every key as the service spells it' {
        Use-TestSpace
        $data = Invoke-XhsRequest $path -Parameter @{ kolId = Get-TestId 1 } -AsHashtable
        $data | Should -BeOfType Collections.Specialized.OrderedDictionary
        $data.Keys | Should -Contain 'mEngagementNum'
        @($data.Keys | Where-Object { $_ -ceq 'mengagementNum' }).Count | Should -Be 1
        $data.Count | Should -Be 146
    }

    It '-Raw gives the text of the data exactly as it arrived' {
        $text = '{ "a" : 1.50, "A":"\u4e2d",  "b":[ ] }'
        Use-Body $text
        Invoke-XhsRequest /api/any/thing -Raw | Should -BeExactly $text
    }

    It 'refuses <Name>, and sends nothing' -ForEach @(
        @{ Name = 'a token among the parameters'; Path = '/api/x'; Parameter = @{ token = 'abc' } }
        @{ Name = 'a Token of another case'; Path = '/api/x'; Parameter = @{ TOKEN = 'abc' } }
        @{ Name = 'a path with a query'; Path = '/api/x?userId=1'; Parameter = @{} }
        @{ Name = 'a path with a fragment'; Path = '/api/x#1'; Parameter = @{} }
        @{ Name = 'an address'; Path = 'https://elsewhere.invalid/api/x'; Parameter = @{} }
        @{ Name = 'a path that leaves the base address'; Path = '/api/../../x'; Parameter = @{} }
        @{ Name = 'the same in disguise'; Path = '/%2e%2E/x'; Parameter = @{} }
        @{ Name = 'a path with a blank'; Path = '/api/ x'; Parameter = @{} }
    ) {
        $space = Use-TestSpace
        $record = Invoke-Recorded { Invoke-XhsRequest $Path -Parameter $Parameter }
        $record.Terminating.FullyQualifiedErrorId |
            Should -BeExactly 'InvalidRequest,XhsPowerShell.Commands.InvokeXhsRequestCommand'
        $record.Terminating.CategoryInfo.Category | Should -Be 'InvalidArgument'
        (Get-TestLedger $space).requests | Should -Be 0
    }

    It 'a path cannot lead to another host: <_>' -ForEach '//elsewhere.invalid/api', '@elsewhere.invalid/x',
        ':1@elsewhere.invalid/x' {
        $space = Use-TestSpace
        Invoke-Recorded { Invoke-XhsRequest $_ } | Out-Null
        (Get-TestLedger $space).requests | Should -Be 1 -Because 'it went to the address of the settings'
    }
}
