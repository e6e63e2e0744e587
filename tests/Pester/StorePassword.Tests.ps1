# Where the password of a PostgreSQL store comes from, and that it goes nowhere but to the server.
BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot 'TestDatabase.psm1')
    $hasServer = Test-TestDatabase
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Import-Module (Join-Path $PSScriptRoot 'TestDatabase.psm1')
    Initialize-XhsTest
    $env:XHS_STORE_PASSWORD = $env:PGPASSWORD = $null
    $env:PGPASSFILE = Join-Path (Get-TestFolder) 'pgpass'
    [IO.File]::WriteAllText($env:PGPASSFILE, '')
    $space = New-TestSpace -Scenario @{ mode = 'world'; token = Get-TestToken }
    $own = @{ XHS_BASE_URI = $space; XHS_TOKEN = Get-TestToken; PGPASSFILE = $env:PGPASSFILE }

    # A module with the name and the one cmdlet of the real one that are used; says in a file who asked for what.
    $vault = Join-Path (Get-TestFolder) 'vault'
    $asked = Join-Path (Get-TestFolder) 'asked.txt'
    $module = [IO.Directory]::CreateDirectory("$vault/Microsoft.PowerShell.SecretManagement").FullName
    [IO.File]::WriteAllText("$module/Microsoft.PowerShell.SecretManagement.psm1", @'
function Get-Secret {
    [CmdletBinding()]
    param([string] $Name, [string] $Vault)
    [IO.File]::AppendAllText($env:TEST_ASKED, "$Vault/$Name`n")
    switch ($Name) {
        Text { $env:TEST_SECRET }
        Secure { ConvertTo-SecureString $env:TEST_SECRET -AsPlainText -Force }
        Credential { [pscredential]::new('any', (ConvertTo-SecureString $env:TEST_SECRET -AsPlainText -Force)) }
        NoText { , [byte[]](1, 2) }
        default { Write-Error "The secret $Name was not found." }
    }
}
'@)
    $withVault = $own + @{ PSModulePath = $vault + [IO.Path]::PathSeparator + $env:PSModulePath; TEST_ASKED = $asked }
}

AfterAll {
    $env:PGPASSFILE = $null
    Stop-TestDatabase
    Clear-XhsTest
}

Describe 'The password of the store' -Skip:(-not $hasServer) {
    BeforeAll {
        $password = (Start-TestDatabase).Password
        $withVault.TEST_SECRET = $password
    }

    BeforeEach { $store = New-TestDatabaseStore }

    It 'is kept in the file, protected as the token, for every later session' {
        $config = Join-Path (Get-TestFolder) 'kept/config.json'
        $arguments = $store, $password
        $first = Invoke-InNewPowerShell -Environment ($own + @{ XHS_CONFIG_PATH = $config }) -ArgumentList $arguments {
            param($store, $password)
            Set-XhsConfig -Store $store -StorePassword (ConvertTo-SecureString $password -AsPlainText -Force)
        }
        $first.Terminating.Message | Should -BeNullOrEmpty
        $second = Invoke-InNewPowerShell -Environment ($own + @{ XHS_CONFIG_PATH = $config }) {
            Get-XhsUser 000000000000000000000001 -MaxAge 7d | Out-Null
            (Get-XhsStore).Answers
            Get-XhsConfig
        }
        $second.Terminating.Message | Should -BeNullOrEmpty
        $second.Output[0] | Should -Be 1
        $second.Output[1].StorePassword | Should -BeExactly '************'
        $second.Output[1].StorePasswordSource | Should -BeExactly 'User'
        $kept = [IO.File]::ReadAllText($config) | ConvertFrom-Json
        if ($IsWindows) { $kept.storePasswordProtection | Should -BeExactly 'dpapi' }
        else {
            $kept.storePassword | Should -BeExactly $password
            [string](Get-Item -LiteralPath $config).UnixFileMode | Should -Be 'UserWrite, UserRead'
        }
    }

    It 'comes from <Name>' -ForEach @(
        @{ Name = 'the session'; Environment = @{ XHS_STORE_PASSWORD = 'wrong'; PGPASSWORD = 'wrong' }
            Set = { param($right) Set-XhsConfig -StorePassword $right -Scope Session } }
        @{ Name = 'the environment before the file'; Environment = @{ PGPASSWORD = 'wrong' }
            Set = { param($right) $env:XHS_STORE_PASSWORD = $right; Set-XhsConfig -StorePassword wrong } }
        @{ Name = 'the file before PGPASSWORD'; Environment = @{ PGPASSWORD = 'wrong' }
            Set = { param($right) Set-XhsConfig -StorePassword $right } }
        @{ Name = 'PGPASSWORD when nothing else has it'; Environment = @{}
            Set = { param($right) $env:PGPASSWORD = $right } }
    ) {
        $result = Invoke-InNewPowerShell -Environment ($own + @{ XHS_STORE = $store } + $Environment) -ArgumentList (
            $Set.ToString(), $password) {
            param($set, $password)
            . ([scriptblock]::Create($set)) $password
            @(Get-XhsUser 000000000000000000000001 -MaxAge 7d).Count
            (Get-XhsStore).Answers
        }
        $result.Terminating.Message | Should -BeNullOrEmpty
        $result.Output | Should -Be 1, 1
    }

    It 'is read from a vault that holds a <_>, by data cmdlets and those of the store' -ForEach @(
        'Text', 'Secure', 'Credential') {
        $result = Invoke-InNewPowerShell -Environment $withVault -ArgumentList $store, $_ {
            param($store, $name)
            Set-XhsConfig -Store $store -StoreSecretName $name -StoreVault Company
            [IO.File]::ReadAllText($env:XHS_CONFIG_PATH)
            Set-XhsConfig -DailyCallLimit 50
            @(Get-XhsUser 000000000000000000000001 -MaxAge 7d).Count
            (Get-XhsStore).Answers
            (Get-XhsStore).DailyCallLimit
            (Get-XhsConfig).StoreSecretName
        }
        $result.Terminating.Message | Should -BeNullOrEmpty
        $result.Output[0] | Should -Not -Match ([regex]::Escape($password))
        $result.Output[1..4] | Should -Be 1, 1, 50, $_
        [IO.File]::ReadAllLines($asked) | Select-Object -Unique -Last 1 | Should -BeExactly "Company/$_"
    }

    It 'is not looked for in a vault when nothing opens the database' {
        [IO.File]::WriteAllText($asked, '')
        $result = Invoke-InNewPowerShell -Environment $withVault -ArgumentList $store {
            param($store)
            Set-XhsConfig -Store $store -StoreSecretName Missing
            (Get-XhsConfig).Store
            @(Get-XhsUser 5cab9537000000005a90c3e1 -Region Sandbox).Count
            (Test-XhsConnection).IsReachable
        }
        $result.Terminating.Message | Should -BeNullOrEmpty
        $result.Output | Should -Be $store, 1, $true
        [IO.File]::ReadAllText($asked) | Should -BeNullOrEmpty
    }

    It 'that is wrong is in no stream, no error to its full depth, no settings and no command line' {
        $before = (Get-TestLedger $space).requests
        $kernel = 'kernelXyZZy8842'
        $result = Invoke-InNewPowerShell -Environment $own -ArgumentList $store, "pw '$kernel`" &=" {
            param($store, $wrong)
            $all = @{ Verbose = $true; Debug = $true; WarningAction = 'Continue' }
            Set-XhsConfig -Store $store -StorePassword $wrong -PassThru @all | Format-List * -Force | Out-String
            Set-XhsConfig -StorePassword $wrong -WhatIf
            try { Get-XhsUser 000000000000000000000001 -MaxAge 7d @all }
            catch { $_ | Format-List * -Force | Out-String; [string]$_.Exception; $_ | Get-Error | Out-String }
            try { Get-XhsStore @all } catch { [string]$_.Exception }
            try { Set-XhsConfig -StorePassword "$wrong`n" @all } catch { $_ | Get-Error | Out-String }
            Get-XhsConfig @all | ConvertTo-Json
            [Management.Automation.PSSerializer]::Serialize((Get-XhsConfig), 5)
            [Environment]::CommandLine
        }
        $text = $result | ConvertTo-Json -Depth 6
        $text | Should -Match 'StoreUnavailable'
        $text | Should -Match 'StorePassword'
        $text | Should -Not -Match $kernel
        (Get-TestLedger $space).requests | Should -Be $before
    }

    It 'of another address is not sent to this one' {
        $result = Invoke-InNewPowerShell -Environment $own -ArgumentList $store, $password {
            param($store, $password)
            Set-XhsConfig -Store postgresql://xhs@db.example.com/xhs -StorePassword $password
            Set-XhsConfig -Store $store -Scope Session
            Get-XhsUser 000000000000000000000001 -MaxAge 7d
        }
        $result.Terminating.Id | Should -BeLike 'StoreUnavailable,*'
        $result.Terminating.Message | Should -Match 'StorePassword or StoreSecretName'
    }
}

Describe 'A secret of the store that cannot be read' {
    It 'ends the cmdlet before anything is sent, and names it: <Name>' -ForEach @(
        @{ Name = 'not there'; Secret = 'Missing'; Expected = 'secret Missing was not found' }
        @{ Name = 'no text'; Secret = 'NoText'; Expected = 'no text' }
    ) {
        $before = (Get-TestLedger $space).requests
        $result = Invoke-InNewPowerShell -Environment $withVault -ArgumentList $Secret {
            param($secret)
            Set-XhsConfig -Store postgresql://xhs@127.0.0.1:1/xhs -StoreSecretName $secret -StoreVault Company
            Get-XhsUser 000000000000000000000001 -MaxAge 7d
        }
        $result.Terminating.Id | Should -BeLike 'SecretUnavailable,*'
        $result.Terminating.Message | Should -Match "password of the store.*'$Secret'.*'Company'.*$Expected"
        (Get-TestLedger $space).requests | Should -Be $before
    }

    It 'says what is missing on a machine without Microsoft.PowerShell.SecretManagement, also in Chinese' {
        $result = Invoke-InNewPowerShell -Environment $own {
            $env:PSModulePath = ''
            Set-XhsConfig -Store postgresql://xhs@127.0.0.1:1/xhs -StoreSecretName Db -Scope Session
            try { Get-XhsStore } catch { "$_" }
            [Threading.Thread]::CurrentThread.CurrentUICulture = 'zh-CN'
            Get-XhsStore
        }
        $result.Output | Should -Match 'Microsoft\.PowerShell\.SecretManagement is not installed'
        $result.Terminating.Message | Should -Match '存储的密码'
    }

    It 'cannot be given together with the password, nor a vault alone' {
        $record = Invoke-Recorded { Set-XhsConfig -StorePassword a -StoreSecretName b -Scope Session }
        $record.Terminating.FullyQualifiedErrorId | Should -BeLike 'InvalidSetting,*'
        $record = Invoke-Recorded { Set-XhsConfig -StoreVault b -Scope Session }
        $record.Terminating.FullyQualifiedErrorId | Should -BeLike 'InvalidSetting,*'
    }
}
