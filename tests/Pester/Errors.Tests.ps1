BeforeDiscovery {
    # The table of error ids: what the service answers, and what the user gets.
    $rows = @(
        @{ Name = 'code 100'; Fault = @{ code = 100 }; Id = 'InvalidToken'; Category = 'AuthenticationError';
            Ends = $true; Code = 100; Status = 200 }
        @{ Name = 'code 600'; Fault = @{ code = 600 }; Id = 'PermissionDenied'; Category = 'PermissionDenied';
            Ends = $true; Code = 600; Status = 200 }
        @{ Name = 'code 303'; Fault = @{ code = 303 }; Id = 'DailyQuotaExceeded'; Category = 'QuotaExceeded';
            Ends = $true; Code = 303; Status = 200 }
        @{ Name = 'code 601'; Fault = @{ code = 601 }; Id = 'InsufficientBalance'; Category = 'QuotaExceeded';
            Ends = $true; Code = 601; Status = 200 }
        @{ Name = 'code 302'; Fault = @{ code = 302 }; Id = 'RateLimited'; Category = 'LimitsExceeded'; Code = 302;
            Status = 200; Attempts = 3 }
        @{ Name = 'HTTP 429'; Fault = @{ status = 429 }; Id = 'RateLimited'; Category = 'LimitsExceeded'; Status = 429;
            Attempts = 3 }
        @{ Name = 'code 301'; Fault = @{ code = 301 }; Id = 'CollectionFailed'; Category = 'ResourceUnavailable';
            Code = 301; Status = 200; Attempts = 3 }
        @{ Name = 'code 500'; Fault = @{ code = 500 }; Id = 'ServerError'; Category = 'ResourceUnavailable'; Code = 500;
            Status = 200; Attempts = 3 }
        @{ Name = 'code 503 at HTTP 503'; Fault = @{ code = 503; status = 503 }; Id = 'ServerError';
            Category = 'ResourceUnavailable'; Code = 503; Status = 503; Attempts = 3 }
        @{ Name = 'HTTP 502 without an envelope'; Fault = @{ status = 502 }; Id = 'ServerError';
            Category = 'ResourceUnavailable'; Status = 502; Attempts = 3 }
        @{ Name = 'code 201'; Fault = @{ code = 201 }; Id = 'NoContent'; Category = 'ObjectNotFound'; Code = 201;
            Status = 200 }
        @{ Name = 'code 404 at HTTP 404'; Fault = @{ code = 404; status = 404 }; Id = 'NoContent';
            Category = 'ObjectNotFound'; Code = 404; Status = 404 }
        @{ Name = 'data null'; Fault = @{ data = 'null' }; Id = 'NoContent'; Category = 'ObjectNotFound'; Code = 0;
            Status = 200 }
        @{ Name = 'no data'; Fault = @{ data = 'absent' }; Id = 'NoContent'; Category = 'ObjectNotFound'; Code = 0;
            Status = 200 }
        @{ Name = 'code 400'; Fault = @{ code = 400 }; Id = 'InvalidParameter'; Category = 'InvalidArgument';
            Code = 400; Status = 200 }
        @{ Name = 'code 202'; Fault = @{ code = 202 }; Id = 'NotSupported'; Category = 'NotImplemented'; Code = 202;
            Status = 200 }
        @{ Name = 'a connection that is reset'; Fault = @{ resetBefore = $true }; Id = 'ConnectionFailed';
            Category = 'ConnectionError'; Attempts = 3 }
        @{ Name = 'an empty answer'; Fault = @{ empty = $true }; Id = 'InvalidResponse'; Category = 'InvalidResult';
            Status = 200 }
        @{ Name = 'a cut answer'; Fault = @{ cutBody = $true }; Id = 'InvalidResponse'; Category = 'InvalidResult' }
        @{ Name = 'a page instead of JSON'; Fault = @{ html = $true }; Id = 'InvalidResponse';
            Category = 'InvalidResult'; Status = 200 }
        @{ Name = 'JSON without a code'; Fault = @{ noCode = $true }; Id = 'InvalidResponse';
            Category = 'InvalidResult'; Status = 200 }
        @{ Name = 'data that is a text'; Fault = @{ data = 'string' }; Id = 'InvalidResponse';
            Category = 'InvalidResult'; Code = 0; Status = 200 }
        @{ Name = 'a redirect'; Fault = @{ redirect = 'http://127.0.0.1:9/elsewhere' }; Id = 'InvalidResponse';
            Category = 'InvalidResult'; Status = 302 }
        @{ Name = 'more than 64 MiB'; Fault = @{ hugeMiB = 65 }; Id = 'InvalidResponse'; Category = 'InvalidResult' }
        @{ Name = 'a code that nobody documents'; Fault = @{ code = 777 }; Id = 'UnknownCode';
            Category = 'NotSpecified'; Code = 777; Status = 200 }
    )
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Initialize-XhsTest
    $path = @{ 'Get-XhsUser' = '/api/xiaohongshu/get-user/v4';
        'Get-XhsUserNote' = '/api/xiaohongshu/get-user-note-list/v4' }
    function Get-Request($Space) { (Get-TestLedger $Space).requests }
}

AfterAll { Clear-XhsTest }

Describe 'Each row of the table of errors' {
    It '<Name> is <Id>' -ForEach $rows {
        $failing, $other = Get-TestId 1, 2
        $space = Use-TestSpace @{ faults = @(@{ endpoint = 'user'; userId = $failing;
            fault = $Fault }) } @{ MaximumRetryCount = 2 }
        $record = Invoke-Recorded { $failing, $other | Get-XhsUser -ThrottleLimit 1 }

        if ($Ends) {
            $record.Errors.Count | Should -Be 0
            $record.Output.Count | Should -Be 0
            $failure = $record.Terminating
            Get-Request $space | Should -Be 1 -Because 'every further call would fail, too'
        }
        else {
            $record.Terminating | Should -BeNullOrEmpty
            $record.Errors.Count | Should -Be 1
            $record.Output.Count | Should -Be 1 -Because 'the pipeline goes on'
            $failure = $record.Errors[0]
            Get-Request $space | Should -Be (1 + ($Attempts ? $Attempts : 1))
        }

        $failure.FullyQualifiedErrorId | Should -BeExactly "$Id,XhsPowerShell.Commands.GetXhsUserCommand"
        $failure.CategoryInfo.Category | Should -Be $Category
        $failure.TargetObject | Should -BeExactly $failing
        $failure.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        $failure.Exception | Should -BeOfType XhsPowerShell.XhsApiException
        $failure.Exception.ErrorId | Should -BeExactly $Id
        $failure.Exception.Code | Should -Be $Code
        $failure.Exception.HttpStatus | Should -Be $Status
        $failure.Exception.Endpoint | Should -BeExactly $path['Get-XhsUser']
        $failure.Exception.Attempts | Should -Be ($Attempts ? $Attempts : 1)
        $failure.Exception.IsTerminating | Should -Be ([bool]$Ends)
        "$failure" | Should -BeLike "*$($path['Get-XhsUser'])*"
        "$failure" | Should -Not -Match '(?m)^\s*at |http://|\?userId='
    }

    It 'an address where nobody listens is ConnectionFailed' {
        $space = Use-TestSpace -Setting @{ BaseUri = Get-ClosedAddress; MaximumRetryCount = 1 }
        $record = Invoke-Recorded { Get-XhsUser (Get-TestId 1) }
        $record.Errors.FullyQualifiedErrorId |
            Should -BeExactly 'ConnectionFailed,XhsPowerShell.Commands.GetXhsUserCommand'
        $record.Errors[0].CategoryInfo.Category | Should -Be 'ConnectionError'
        $record.Errors[0].Exception.Attempts | Should -Be 2
    }

    It 'a certificate that nobody trusts is ConnectionFailed, and is not tried again' {
        Use-TestSpace -Setting @{ BaseUri = (Start-TestServer).TlsUri; MaximumRetryCount = 3 }
        $record = Invoke-Recorded { Get-XhsUser (Get-TestId 1) }
        $record.Errors.FullyQualifiedErrorId |
            Should -BeExactly 'ConnectionFailed,XhsPowerShell.Commands.GetXhsUserCommand'
        $record.Errors[0].Exception.Attempts | Should -Be 1
        "$($record.Errors[0])" | Should -Match 'certificate'
    }

    It 'an answer that takes too long is Timeout' {
        $space = Use-TestSpace @{ faults = @(@{ endpoint = 'user';
            fault = @{ hold = $true } }) } @{ MaximumRetryCount = 0; TimeoutSec = 1 }
        $record = Invoke-Recorded { Get-XhsUser (Get-TestId 1) }
        $record.Errors.FullyQualifiedErrorId | Should -BeExactly 'Timeout,XhsPowerShell.Commands.GetXhsUserCommand'
        $record.Errors[0].CategoryInfo.Category | Should -Be 'OperationTimeout'
        $record.Errors[0].TargetObject | Should -BeExactly (Get-TestId 1)
        Get-Request $space | Should -Be 1
    }

    It 'the error of <_> names that cmdlet' -ForEach 'Get-XhsUser', 'Search-XhsUser', 'Get-XhsUserNote',
        'Get-XhsPgyBlogger', 'Get-XhsPgyKol', 'Invoke-XhsRequest' {
        $space = Use-TestSpace @{ faults = @(@{ fault = @{ code = 201; message = 'nothing here' } }) }
        $command, $in = $_, ($_ -eq 'Invoke-XhsRequest' ? '/api/any/thing/v1' : (Get-TestId 1))
        $record = Invoke-Recorded { & $command $in }
        $class = "XhsPowerShell.Commands.$($command.Replace('-', ''))Command"
        $record.Errors.FullyQualifiedErrorId | Should -BeExactly "NoContent,$class"
        $record.Errors[0].TargetObject | Should -BeExactly $in
        "$($record.Errors[0])" | Should -BeLike '*nothing here*' -Because 'the service''s own message is repeated'
    }

    It 'the request id of the answer is in the error' {
        $space = Use-TestSpace @{ mode = 'world'; missing = @(Get-TestId 1) }
        $record = Invoke-Recorded { Get-XhsUser (Get-TestId 1) }
        $requestId = (Get-TestLog $space).requestId
        $record.Errors[0].Exception.RequestId | Should -BeExactly $requestId
        "$($record.Errors[0])" | Should -BeLike "*$requestId*"
    }

    It 'a wait of more than a minute ends in RateLimited that says when to come back' {
        $space = Use-TestSpace @{ faults = @(@{ fault = @{ code = 302; retryAfter = 3600 } }) }
        $record = Invoke-Recorded { Get-XhsUser (Get-TestId 1) }
        $record.Errors.FullyQualifiedErrorId | Should -BeExactly 'RateLimited,XhsPowerShell.Commands.GetXhsUserCommand'
        $record.Errors[0].Exception.RetryAt | Should -BeGreaterThan ([DateTimeOffset]::Now.AddMinutes(50))
        $record.Errors[0].ErrorDetails.RecommendedAction | Should -Match '\d{4}-\d\d-\d\d \d\d:\d\d'
        Get-Request $space | Should -Be 1
    }
}

Describe 'A failure in the middle of a list' {
    It 'keeps the notes so far and says where they go on' {
        $id = Get-TestId 1
        $space = Use-TestSpace @{ mode = 'world' }
        $all = @(Get-XhsUserNote $id)
        Set-TestScenario $space @{ mode = 'world';
            faults = @(@{ endpoint = 'notes'; cursor = $all[19].Cursor; fault = @{ code = 400 } }) }
        $record = Invoke-Recorded { Get-XhsUserNote $id }
        $record.Output.NoteId | Should -Be $all[0..19].NoteId
        $record.Errors[0].Exception.Cursor | Should -BeExactly $all[19].Cursor
        $record.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike "*-Cursor $($all[19].Cursor)*"
        Set-TestScenario $space @{ mode = 'world' }
        $rest = @(Get-XhsUserNote $id -Cursor $record.Errors[0].Exception.Cursor)
        $rest.NoteId | Should -Be $all[20..44].NoteId
    }

    It 'keeps the users so far and says on which page they go on' {
        $space = Use-TestSpace @{ mode = 'world';
            faults = @(@{ endpoint = 'search'; page = 2; attempts = 1; fault = @{ code = 400 } }) }
        $record = Invoke-Recorded { Search-XhsUser x }
        $record.Output.Count | Should -Be 20
        $record.Errors[0].Exception.Page | Should -Be 2
        $rest = @(Search-XhsUser x -Page $record.Errors[0].Exception.Page)
        $rest | ForEach-Object Rank | Should -Be (21..60)
    }

    It 'also when the balance ends there' {
        $space = Use-TestSpace @{ mode = 'world'; balance = 2 }
        $record = Invoke-Recorded { Search-XhsUser x }
        $record.Output.Count | Should -Be 40
        $record.Terminating.FullyQualifiedErrorId |
            Should -BeExactly 'InsufficientBalance,XhsPowerShell.Commands.SearchXhsUserCommand'
        $record.Terminating.Exception.Page | Should -Be 3
        (Get-TestLedger $space).billed | Should -Be 2
    }
}

Describe 'Bad input' {
    It 'no token anywhere is TokenMissing, and nothing is sent' {
        $space = Use-TestSpace
        Remove-XhsConfig -Scope Session
        foreach ($command in 'Get-XhsUser', 'Search-XhsUser', 'Get-XhsUserNote', 'Get-XhsPgyBlogger', 'Get-XhsPgyKol') {
            $record = Invoke-Recorded { Get-TestId 1, 2 | & $command -BaseUri $space }
            $record.Terminating.FullyQualifiedErrorId | Should -BeLike 'TokenMissing,XhsPowerShell.Commands.*'
            $record.Terminating.CategoryInfo.Category | Should -Be 'AuthenticationError'
            $record.Terminating.ErrorDetails.RecommendedAction |
                Should -BeLike '*Set-XhsConfig -Token*XHS_TOKEN*-Region Sandbox*'
        }
        $record = Invoke-Recorded { Invoke-XhsRequest /api/any/thing/v1 -BaseUri $space }
        $record.Terminating.FullyQualifiedErrorId |
            Should -BeExactly 'TokenMissing,XhsPowerShell.Commands.InvokeXhsRequestCommand'
        Get-Request $space | Should -Be 0
    }

    It 'a bad token with 1,000 ids makes one request' {
        $space = Use-TestSpace @{ token = 'another' } @{ ThrottleLimit = 16 }
        $record = Invoke-Recorded { Get-TestId (1..1000) | Get-XhsUser }
        $record.Terminating.FullyQualifiedErrorId |
            Should -BeExactly 'InvalidToken,XhsPowerShell.Commands.GetXhsUserCommand'
        $record.Output.Count + $record.Errors.Count | Should -Be 0
        Get-Request $space | Should -Be 1
    }

    It 'an id that does not exist among good ones is NoContent for that id, in its place' {
        $ids = Get-TestId (1..9)
        $space = Use-TestSpace @{ mode = 'world'; missing = @($ids[4]) }
        $order = $ids | Get-XhsUser 2>&1 | ForEach-Object {
            $_ -is [Management.Automation.ErrorRecord] ? "$($_.TargetObject)!" : $_.UserId
        }
        $order | Should -Be @($ids[0..3]; "$($ids[4])!"; $ids[5..8])
        (Get-TestLedger $space).billed | Should -Be 9
    }

    It '<Command> takes no <Name>, sends nothing for it, and goes on with the next' -ForEach @(
        foreach ($command in 'Get-XhsUser', 'Get-XhsUserNote', 'Get-XhsPgyBlogger', 'Get-XhsPgyKol') {
            @{ Command = $command; Name = 'empty id'; Value = '' }
            @{ Command = $command; Name = 'blank id'; Value = '  ' }
            @{ Command = $command; Name = 'id that is too short'; Value = '5a901362' }
            @{ Command = $command; Name = 'id with other characters'; Value = '5a901362e8ac2b36c99bce3g' }
            @{ Command = $command; Name = 'link to something else'; Value = 'https://www.xiaohongshu.com/explore/x' }
        }
        @{ Command = 'Search-XhsUser'; Name = 'empty keyword'; Value = '' }
        @{ Command = 'Search-XhsUser'; Name = 'blank keyword'; Value = " `t　" }
    ) {
        $space = Use-TestSpace
        $good = Get-TestId 1
        $more = $Command -in 'Search-XhsUser', 'Get-XhsUserNote' ? @{ First = 1 } : @{}
        $record = Invoke-Recorded { $Value, $good | & $Command @more }
        $record.Terminating | Should -BeNullOrEmpty
        $record.Errors.Count | Should -Be 1
        $record.Errors[0].FullyQualifiedErrorId | Should -BeLike 'InvalidInput,XhsPowerShell.Commands.*'
        $record.Errors[0].CategoryInfo.Category | Should -Be 'InvalidData'
        $record.Errors[0].TargetObject | Should -BeExactly $Value
        $record.Output.Count | Should -Be 1
        Get-Request $space | Should -Be 1

        # As an argument, too: an error for it, in its place, and the good ones beside it are answered.
        $alone = Invoke-Recorded { & $Command $Value @more }
        $alone.Terminating | Should -BeNullOrEmpty
        $alone.Errors.CategoryInfo.Category | Should -Be 'InvalidData'
        Get-Request $space | Should -Be 1
        $order = & $Command $good, $Value, (Get-TestId 2) @more 2>&1 | ForEach-Object {
            $_ -is [Management.Automation.ErrorRecord] ? 'error' : 'object'
        }
        $order | Should -Be 'object', 'error', 'object'
        Get-Request $space | Should -Be 3
    }

    It 'a field that is <Name> costs the property and not the object' -ForEach @(
        @{ Name = 'missing'; Json = '"userid":"{0}"' }
        @{ Name = 'null'; Json = '"userid":"{0}","fans":null,"nickname":null' }
        @{ Name = 'of another type'; Json = '"userid":"{0}","fans":{{"a":1}},"nickname":[1]' }
        @{ Name = 'new'; Json = '"userid":"{0}","brand_new":{{"deep":[1,2]}}' }
    ) {
        $id = Get-TestId 1
        $body = '{"code":0,"data":{' + ($Json -f $id) + '}}'
        $space = Use-TestSpace @{ faults = @(@{ fault = @{ body = $body; contentType = 'application/json' } }) }
        $user = Get-XhsUser $id
        $user.UserId | Should -BeExactly $id
        $null -eq $user.FollowerCount | Should -BeTrue
        $null -eq $user.Nickname | Should -BeTrue
    }

    It 'a limit of <_> is a parameter error, before any request' -ForEach '-First 0', '-First -1', '-MaxPages 0',
        '-MaxPages -1', '-Page 0', '-First x' {
        $space = Use-TestSpace
        $record = Invoke-Recorded ([scriptblock]::Create("Search-XhsUser x $_"))
        $record.Terminating.FullyQualifiedErrorId | Should -BeLike '*,XhsPowerShell.Commands.SearchXhsUserCommand'
        $record.Terminating.Exception | Should -BeOfType Management.Automation.ParameterBindingException
        Get-Request $space | Should -Be 0
    }

    It 'a blank path is a parameter error' {
        (Invoke-Recorded { Invoke-XhsRequest ' ' }).Terminating.CategoryInfo.Category | Should -Be 'InvalidData'
    }
}

Describe 'The advice of an error' {
    It 'for a missing token says nothing of pages' {
        $space = Use-TestSpace
        Remove-XhsConfig -Scope Session
        $advice = (Invoke-Recorded { Search-XhsUser x -BaseUri $space }).Terminating.ErrorDetails.RecommendedAction
        $advice | Should -BeLike '*XHS_TOKEN*'
        $advice | Should -Not -BeLike '*-Page*'
    }

    It 'for a cursor that the service rejects is another cursor' {
        $space = Use-TestSpace @{ faults = @(@{ fault = @{ code = 400 } }) }
        $record = Invoke-Recorded { Get-XhsUserNote (Get-TestId 1) -Cursor abc }
        $record.Errors[0].FullyQualifiedErrorId | Should -BeLike 'InvalidParameter,*'
        $record.Errors[0].ErrorDetails.RecommendedAction | Should -Not -BeLike '*-Cursor abc*'
        $record.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*cursor*'
    }

    It 'for nothing found says whether it was billed: code <Code>' -ForEach @(
        @{ Code = 201; Expected = '*was billed*' }
        @{ Code = 404; Expected = '*does not say whether*' }
    ) {
        $space = Use-TestSpace @{ faults = @(@{ fault = @{ code = $Code } }) }
        (Invoke-Recorded { Get-XhsUser (Get-TestId 1) }).Errors[0].ErrorDetails.RecommendedAction |
            Should -BeLike $Expected
    }

    It 'is given for Set-XhsConfig without a setting' {
        foreach ($block in { Set-XhsConfig }, { Set-XhsConfig -Scope Session }) {
            $record = Invoke-Recorded $block
            $record.Terminating.FullyQualifiedErrorId |
                Should -BeExactly 'NothingToSet,XhsPowerShell.Commands.SetXhsConfigCommand'
            "$($record.Terminating)" | Should -BeLike '*-Token*'
        }
    }

    It 'is Chinese in a Chinese session, and so are warnings' {
        $space = Use-TestSpace @{ faults = @(@{ endpoint = 'user'; fault = @{ code = 201 } }) }
        $before = [cultureinfo]::CurrentUICulture
        try {
            [cultureinfo]::CurrentUICulture = 'zh-CN'
            $record = Invoke-Recorded { Get-XhsUser (Get-TestId 1), 'abc' }
            "$($record.Errors[0])" | Should -BeLike '没有找到内容*'
            $record.Errors[0].ErrorDetails.RecommendedAction | Should -BeLike '*本次响应已计费。'
            "$($record.Errors[1])" | Should -BeLike '*既不是用户 id*'
            $record.Errors[0].FullyQualifiedErrorId | Should -BeLike 'NoContent,*'
            "$((Invoke-Recorded { Set-XhsConfig }).Terminating)" | Should -BeLike '请至少指定一项设置*'
        }
        finally { [cultureinfo]::CurrentUICulture = $before }
    }
}

Describe 'Settings for one call' {
    It '<_> takes -TimeoutSec and -MaximumRetryCount' -ForEach @(
        'Get-XhsUser 000000000000000000000001', 'Search-XhsUser x', 'Get-XhsUserNote 000000000000000000000001'
        'Get-XhsPgyBlogger 000000000000000000000001', 'Get-XhsPgyKol 000000000000000000000001',
            'Invoke-XhsRequest /api/any/thing'
    ) {
        $space = Use-TestSpace @{ faults = @(@{ fault = @{ code = 301 } }) }
        $record = Invoke-Recorded ([scriptblock]::Create("$_ -MaximumRetryCount 1 -TimeoutSec 30"))
        $record.Errors[0].FullyQualifiedErrorId | Should -BeLike 'CollectionFailed,*'
        $record.Errors[0].Exception.Attempts | Should -Be 2
        Get-Request $space | Should -Be 2
        (Get-XhsConfig).MaximumRetryCount | Should -Be 3
    }
}

Describe 'A configuration file that cannot be used' {
    BeforeEach {
        $file = Join-Path (Get-TestFolder) ([guid]::NewGuid().ToString('N') + '.json')
        $before = $env:XHS_CONFIG_PATH
        $env:XHS_CONFIG_PATH = $file
        $space = New-TestSpace
        Remove-XhsConfig -Scope Session
    }

    AfterEach { $env:XHS_CONFIG_PATH = $before }

    It 'that is <Name> is <Id>, names the file, and is left as it is' -ForEach @(
        @{ Name = 'damaged'; Content = '{"version":1,"token":"abc'; Id = 'ConfigDamaged'; Category = 'InvalidData' }
        @{ Name = 'empty'; Content = ''; Id = 'ConfigDamaged'; Category = 'InvalidData' }
        @{ Name = 'another kind of JSON'; Content = '[1,2]'; Id = 'ConfigDamaged'; Category = 'InvalidData' }
        @{ Name = 'without a version'; Content = '{}'; Id = 'ConfigDamaged'; Category = 'InvalidData' }
        @{ Name = 'of a newer version'; Content = '{"version":2}'; Id = 'ConfigNewerVersion'; Category = 'InvalidData' }
    ) {
        [IO.File]::WriteAllText($file, $Content)
        if (-not $IsWindows) { chmod 600 $file }
        foreach ($try in { Get-XhsUser (Get-TestId 1) -BaseUri $space }, { Get-XhsConfig },
            { Set-XhsConfig -TimeoutSec 90 }, { Test-XhsConnection }) {
            $record = Invoke-Recorded $try
            $record.Terminating.FullyQualifiedErrorId | Should -BeLike "$Id,XhsPowerShell.Commands.*"
            $record.Terminating.CategoryInfo.Category | Should -Be $Category
            $record.Terminating.TargetObject | Should -BeExactly $file
            "$($record.Terminating)" | Should -BeLike "*$file*"
        }
        [IO.File]::ReadAllText($file) | Should -BeExactly $Content
        Get-Request $space | Should -Be 0
    }

    It 'that is a folder is ConfigUnreadable' {
        [void][IO.Directory]::CreateDirectory($file)
        $record = Invoke-Recorded { Get-XhsUser (Get-TestId 1) -BaseUri $space }
        $record.Terminating.FullyQualifiedErrorId |
            Should -BeExactly 'ConfigUnreadable,XhsPowerShell.Commands.GetXhsUserCommand'
        $record.Terminating.CategoryInfo.Category | Should -Be 'ReadError'
        "$($record.Terminating)" | Should -BeLike "*$file*"
        Get-Request $space | Should -Be 0
    }

    It 'can be removed' {
        [IO.File]::WriteAllText($file, 'not JSON')
        Remove-XhsConfig
        Test-Path -LiteralPath $file | Should -BeFalse
        (Get-XhsConfig).PathExists | Should -BeFalse
    }
}
