# One walk of every cmdlet through every kind of outcome, with every stream open. The secrets go in by the environment;
# afterwards they are looked for in everything that came out.
BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Initialize-XhsTest

    # The kernel survives any escaping that the rest may go through.
    $kernel, $proxyKernel = 'kernelXyZZy8842', 'kernelPrOxY7731'
    $token = "Qz+7/=&%`"'{$kernel}:end4"
    $password = "pw+/=&%`"'<$proxyKernel>"
    $escaped = [uri]::EscapeDataString($token)

    $faults = [ordered]@{ 'success' = @() }
    foreach ($code in 100, 201, 202, 301, 302, 303, 400, 404, 500, 503, 600, 601, 777) {
        $faults["code $code"] = @{ code = $code;
            message = "the token {token} as $escaped, or " +
                "$($escaped.ToLowerInvariant().Replace($kernel.ToLowerInvariant(), $kernel)), " +
                "in https://x.invalid/?token={token}&a=1" }
    }
    foreach ($status in 403, 429, 502) { $faults["HTTP $status"] = @{ status = $status } }
    $faults['long message'] = @{ code = 400; message = ('x' * 390) + '{token}{token}' }
    $faults['wait too long'] = @{ code = 302; retryAfter = 3600 }
    $faults['wait that is none'] = @{ status = 503; retryAfter = $escaped }
    $faults['redirect'] = @{ redirect = "https://x.invalid/login?token=$escaped" }
    $faults['page'] = @{ html = $true }
    $faults['page with the token'] = @{ body = '<html>GET /api?token={token} failed</html>'; contentType = 'text/html' }
    $faults['text that begins as JSON'] = @{ body = '{"code":{token}'; contentType = 'application/json' }
    $faults['token as code'] = @{ body = "{`"code`":`"$escaped`",`"message`":`"$escaped`"}";
        contentType = 'application/json' }
    $faults['token as request id'] = @{ body = "{`"code`":400,`"message`":null,`"requestId`":`"$escaped`"}";
        contentType = 'application/json' }
    $faults['token in a broken charset'] = @{ charsetHeader = "no-$kernel" }
    $faults['data text'] = @{ data = 'string' }
    $faults['data null'] = @{ data = 'null' }
    $faults['nesting'] = @{ nesting = 5000 }
    foreach ($name in 'empty', 'noCode', 'resetBefore', 'resetMidBody', 'cutBody', 'shortLength',
        'brokenGzip') { $faults[$name] = @{ $name = $true } }

    $outcomes = [Collections.Generic.List[hashtable]]::new()
    foreach ($name in $faults.Keys) {
        $scenario = @{ mode = 'world' }
        if ($faults[$name].Count) { $scenario.faults = @(@{ fault = $faults[$name] }) }
        $outcomes.Add(@{ Name = $name; BaseUri = (New-TestSpace -Scenario $scenario) })
    }
    $proxied = New-TestSpace -Scenario @{ mode = 'world' }
    $slow = New-TestSpace -Scenario @{ mode = 'world'; delayMs = 150 }
    $server = Start-TestServer
    $outcomes.Add(@{ Name = 'timeout';
        BaseUri = (New-TestSpace -Scenario @{ faults = @(@{ fault = @{ hold = $true } }) }); TimeoutSec = 1;
            MaximumRetryCount = 0 })
    $outcomes.Add(@{ Name = 'refused'; BaseUri = Get-ClosedAddress })
    $outcomes.Add(@{ Name = 'certificate'; BaseUri = $server.TlsUri })
    $outcomes.Add(@{ Name = 'not a host'; BaseUri = 'https://service.invalid' })
    $outcomes.Add(@{ Name = 'plain http'; BaseUri = 'http://service.invalid' })
    $outcomes.Add(@{ Name = 'proxy'; BaseUri = $proxied; Proxy = 'right' })
    $outcomes.Add(@{ Name = 'proxy, wrong password'; BaseUri = $proxied; Proxy = 'wrong' })
    $outcomes.Add(@{ Name = 'proxy, certificate'; BaseUri = $server.TlsUri; Proxy = 'right' })
    $outcomes.Add(@{ Name = 'proxy that quotes all it got'; BaseUri = $proxied; Proxy = 'right'; Echo = $true })
    $outcomes.Add(@{ Name = 'proxy that quotes all it got, tunnel'; BaseUri = 'https://service.invalid';
        Proxy = 'right'; Echo = $true })
    $proxy = $server.BaseUri + '/s/proxy'
    Set-TestScenario $proxy @{ proxy = @{ user = 'proxyuser'; password = $password } }

    $walk = {
        param($outcomes, $slow, $proxyUri, $proxySpace, $folder)
        $secret = ConvertTo-SecureString $env:TEST_TOKEN -AsPlainText -Force
        $right = [pscredential]::new('proxyuser', (ConvertTo-SecureString $env:TEST_PASSWORD -AsPlainText -Force))
        # Wrong at the end only.
        $wrong = [pscredential]::new('proxyuser',
            (ConvertTo-SecureString ($env:TEST_PASSWORD + '-') -AsPlainText -Force))
        $echo = @{
            $true  = ConvertTo-Json -Depth 5 @{ proxy = @{ user = 'proxyuser'; password = $env:TEST_PASSWORD };
                faults = @(@{ fault = @{ proxyEcho = $true } }) }
            $false = ConvertTo-Json -Depth 5 @{ proxy = @{ user = 'proxyuser'; password = $env:TEST_PASSWORD } }
        }
        $env:TEST_TOKEN = $env:TEST_PASSWORD = $null

        $text = [Text.StringBuilder]::new()
        $seen = [Collections.Generic.HashSet[object]]::new([Collections.Generic.ReferenceEqualityComparer]::Instance)
        function Add-Text($what) { [void]$text.AppendLine([string]$what) }

        # All that can be read off a thing, down to a depth.
        function Expand-Thing($thing, [int] $depth) {
            if ($null -eq $thing) { return }
            try { Add-Text $thing.ToString() } catch { Add-Text $_.Exception.Message }
            $base = $thing -is [psobject] ? $thing.PSObject.BaseObject : $thing
            if ($depth -le 0 -or $base -is [string] -or $base -is [ValueType] -or $base -is [type] -or
                -not $seen.Add($base)) { return }
            if ($base.GetType().FullName -match
                '^System\.(Reflection|Runtime|Threading|Delegate|Func|Action)|Management\.Automation\.(Runspaces|Language|Host|ProviderInfo|PSModuleInfo|CommandInfo|CmdletInfo|SessionState)') { return }
            if ($base -is [Collections.IDictionary]) {
                foreach ($key in @($base.Keys)) { Add-Text $key; Expand-Thing $base[$key] ($depth - 1) }
                return
            }
            if ($base -is [Collections.IEnumerable]) {
                foreach ($element in $base) { Expand-Thing $element ($depth - 1) }
                return
            }
            foreach ($property in $thing.PSObject.Properties) {
                try { $value = $property.Value } catch { continue }
                Add-Text $property.Name
                Expand-Thing $value ($depth - 1)
            }
        }

        # An error stays in $Error, where all of it is read after each outcome: it holds 256 at the most.
        function Add-Record {
            process {
                if ($_ -is [Management.Automation.VerboseRecord]) { $script:verbose++ }
                if ($_ -is [Management.Automation.ErrorRecord]) { $script:errors++; Add-Text $_ }
                elseif ($_ -is [Management.Automation.InformationalRecord] -or $_ -is [string]) { Add-Text $_ }
                else { Add-Text ($_ | Format-List * -Force | Out-String -Width 500); Expand-Thing $_ 3 }
            }
        }

        function Add-Error {
            $script:kept += $global:Error.Count
            Add-Text ($global:Error | Format-List * -Force | Out-String -Width 500)
            foreach ($e in $global:Error) { Expand-Thing $e 6 }
            $global:Error.Clear()
        }

        $script:errors = $script:verbose = $script:kept = 0
        Start-Transcript -LiteralPath (Join-Path $folder 'transcript.txt') | Out-Null
        # Warnings go on: with -Debug alone PowerShell would ask, and there is nobody to answer.
        $all = @{ Verbose = $true; Debug = $true; WarningAction = 'Continue' }
        $id = '000000000000000000000001'
        $calls = @(
            { Get-XhsUser $id @all }, { Search-XhsUser 'x' -First 3 @all }, { Get-XhsUserNote $id -First 3 @all }
            { Get-XhsPgyBlogger $id @all }, { Get-XhsPgyKol $id @all }, {
                Invoke-XhsRequest /api/any/thing @{ a = 1 } @all
            }
            { Test-XhsConnection @all }
        )
        Set-XhsConfig -Token $secret -RetryIntervalSec 0.01 -MaximumRetryCount 1 @all *>&1 | Add-Record
        foreach ($outcome in $outcomes) {
            Add-Text "=== $($outcome.Name)"
            Remove-XhsConfig -Scope Session @all *>&1 | Add-Record
            $settings = @{ BaseUri = $outcome.BaseUri; Scope = 'Session'; PassThru = $true }
            foreach ($name in 'TimeoutSec', 'MaximumRetryCount') {
                if ($outcome.ContainsKey($name)) { $settings[$name] = $outcome[$name] }
            }
            if ($outcome.Proxy) {
                $settings.Proxy = $proxyUri
                $settings.ProxyCredential = $outcome.Proxy -eq 'right' ? $right : $wrong
                Invoke-RestMethod -NoProxy -Method Post -Uri "$proxySpace/_control/scenario" `
                    -Body $echo[[bool]$outcome.Echo] | Out-Null
            }
            Set-XhsConfig @settings @all *>&1 | Add-Record
            # A second each is enough of waiting for three of them.
            foreach ($call in $outcome.TimeoutSec ? $calls[0, 5, 6] : $calls) {
                try { & $call *>&1 | Add-Record } catch { $_ | Add-Record }
            }
            Add-Error
        }

        # The proxy's password in the file, too, and the token as a parameter and in the environment.
        Set-XhsConfig -Proxy $proxyUri -ProxyCredential $right -PassThru @all *>&1 | Add-Record
        Set-XhsConfig -TimeoutSec 50 -WhatIf @all *>&1 | Add-Record
        $good = $outcomes[0].BaseUri
        Remove-XhsConfig -Scope Session
        Get-XhsConfig @all *>&1 | Add-Record
        Get-XhsUsage @all *>&1 | Add-Record
        Get-XhsUser $id -Raw -Token $secret -BaseUri $good @all *>&1 | Add-Record
        Get-XhsUser $id -Token $secret -BaseUri $good @all *>&1 | Add-Record
        try { Get-XhsUser not-an-id -Token $secret @all *>&1 | Add-Record } catch { $_ | Add-Record }
        $env:XHS_TOKEN = [Net.NetworkCredential]::new('', $secret).Password
        Get-XhsUser $id -BaseUri $good @all *>&1 | Add-Record
        Get-XhsConfig @all *>&1 | Add-Record
        $config = Get-XhsConfig
        Add-Text ($config | ConvertTo-Json -Depth 5)
        Add-Text ($config | ConvertTo-Csv)
        Add-Text ([Management.Automation.PSSerializer]::Serialize($config, 5))
        $env:XHS_TOKEN = $null

        # A file that cannot be read, with the token in it.
        $file, $env:XHS_CONFIG_PATH = $env:XHS_CONFIG_PATH, (Join-Path $folder 'damaged.json')
        $plain = [Net.NetworkCredential]::new('', $secret).Password
        foreach ($content in "{`"version`":1,`"token`":$plain}", "$plain", "{`"version`":1,`"token`":`"$plain",
            "{`"version`":1,`"region`":`"kernelXyZZy8842`"}") {
            [IO.File]::WriteAllText($env:XHS_CONFIG_PATH, $content)
            try { Get-XhsConfig @all *>&1 | Add-Record } catch { $_ | Add-Record }
        }
        [IO.File]::Delete($env:XHS_CONFIG_PATH)
        Remove-Variable plain, content
        $env:XHS_CONFIG_PATH = $file

        # Progress, as a host sees it.
        $shell = [powershell]::Create().AddScript(
            'param($module, $base, $secret) Import-Module $module; 1..12 | ForEach-Object { $_.ToString("x24") } | Get-XhsUser -BaseUri $base -Token $secret -ThrottleLimit 2 -Verbose -Debug')
        [void]$shell.AddArgument((Get-Module XhsPowerShell).Path).AddArgument($slow).AddArgument($secret)
        $shell.Invoke() | Add-Record
        $progress = $shell.Streams.Progress.Count
        foreach ($stream in 'Progress', 'Error', 'Warning', 'Verbose', 'Debug', 'Information') {
            $shell.Streams.$stream | ForEach-Object { Expand-Thing $_ 6 }
        }

        Stop-Transcript | Out-Null
        Add-Error
        Add-Text (Get-History | Format-List * -Force | Out-String)
        Add-Text ([Environment]::CommandLine)
        [IO.File]::WriteAllText((Join-Path $folder 'capture.txt'), $text.ToString())
        [pscustomobject]@{
            Errors = $script:errors; Verbose = $script:verbose; Progress = $progress; Kept = $script:kept
            Files = @(Get-ChildItem -LiteralPath (Split-Path $file) -Force | ForEach-Object Name);
                File = [IO.File]::ReadAllText($file)
        }
    }

    $folder = [IO.Directory]::CreateDirectory((Join-Path (Get-TestFolder) 'secrets')).FullName
    $child = Invoke-InNewPowerShell $walk -Interactive -ArgumentList $outcomes.ToArray(), $slow, $server.ProxyUri,
        $proxy, $folder -Environment @{
        TEST_TOKEN = $token; TEST_PASSWORD = $password
    }
    $capture = [IO.File]::ReadAllText((Join-Path $folder 'capture.txt'))
    $transcript = [IO.File]::ReadAllText((Join-Path $folder 'transcript.txt'))

    # Every form that is looked for; the kernels find any that keeps letters and digits.
    function Get-Form([string] $Secret, [string] $Kernel) {
        $Kernel, $Secret, [uri]::EscapeDataString($Secret), [Net.WebUtility]::UrlEncode($Secret),
            [Net.WebUtility]::HtmlEncode($Secret)
        foreach ($text in $Secret, "proxyuser:$Secret") {
            foreach ($encoding in [Text.Encoding]::UTF8, [Text.Encoding]::Unicode) {
                [Convert]::ToBase64String($encoding.GetBytes($text))
            }
        }
        [Convert]::ToHexString([Text.Encoding]::Unicode.GetBytes($Secret))
    }

    # The lines around a secret, with the secret itself, for whoever has to find out where it came from.
    function Find-Secret([string] $Text) {
        $forms = @(Get-Form $token $kernel) + @(Get-Form $password $proxyKernel)
        $section = ''
        $forms = @($forms | Where-Object { $Text.Contains($_, 'OrdinalIgnoreCase') })
        if (-not $forms) { return }
        foreach ($line in $Text -split "`n") {
            if ($line -like '=== *') { $section = $line.Trim() }
            foreach ($form in $forms) {
                if ($line.Contains($form, 'OrdinalIgnoreCase')) { "${section}: $($line.Trim())"; break }
            }
        }
    }
}

AfterAll {
    Reset-TestSpace $proxy
    Clear-XhsTest
}

Describe 'The token and the password of the proxy' {
    It 'were sent: the walk is worth something' {
        $child.Terminating.Message | Should -BeNullOrEmpty
        $child.Errors.Message | Should -BeNullOrEmpty
        $child.Output.Errors | Should -BeGreaterThan 200
        $child.Output.Kept | Should -BeGreaterThan 200
        $child.Output.Verbose | Should -BeGreaterThan 300
        $child.Output.Progress | Should -BeGreaterThan 0
        $capture.Length | Should -BeGreaterThan 100000
        foreach ($outcome in $outcomes | Where-Object { $_.BaseUri -like '*/s/*' -and -not $_.Proxy }) {
            (Get-TestLedger $outcome.BaseUri).tokenSeen | Should -BeGreaterThan 0 -Because $outcome.Name
        }
        (Get-TestLedger $proxied).tokenSeen | Should -BeGreaterThan 0 -Because 'requests went through the proxy'
        foreach ($id in 'InvalidToken', 'NoContent', 'Timeout', 'ConnectionFailed', 'InvalidResponse',
            'UnencryptedAddress', 'ConfigDamaged') {
            $capture | Should -Match "$id,XhsPowerShell.Commands" -Because $id
        }
    }

    It 'are in the configuration file' -Skip:$IsWindows {
        $stored = $child.Output.File | ConvertFrom-Json -AsHashtable
        $stored.token | Should -BeExactly $token
        $child.Output.File | Should -Match $proxyKernel
        $child.Output.Files | Should -Be 'config.json'
        Find-Secret $child.Output.File | Should -Not -BeNullOrEmpty -Because 'the search finds what is there'
    }

    It 'are in no stream, no error to its full depth, no object and no progress record' {
        Find-Secret $capture | Select-Object -First 20 -Unique | Should -BeNullOrEmpty
    }

    It 'are in no transcript' {
        $transcript | Should -BeLike '*rejected the token*'
        Find-Secret $transcript | Select-Object -First 20 -Unique | Should -BeNullOrEmpty
    }

    It 'are not in what the process wrote' {
        Find-Secret $child.Text | Select-Object -First 20 -Unique | Should -BeNullOrEmpty
    }
}
