BeforeDiscovery {
    $hasVault = [bool](Get-Module -ListAvailable -Name Microsoft.PowerShell.SecretManagement) -and
        [bool](Get-Module -ListAvailable -Name Microsoft.PowerShell.SecretStore)
    if (-not $hasVault) {
        Write-Warning ('NOT RUN: tests with a real vault ' +
            '(Microsoft.PowerShell.SecretManagement or SecretStore is not installed).')
    }
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Initialize-XhsTest
    $space = New-TestSpace -Scenario @{ token = Get-TestToken }
    $vaultHome = [IO.Directory]::CreateDirectory((Join-Path (Get-TestFolder) 'home')).FullName
    $own = @{ HOME = $vaultHome; USERPROFILE = $vaultHome; LOCALAPPDATA = $vaultHome; XHS_BASE_URI = $space }
}

AfterAll { Clear-XhsTest }

Describe 'A token in a vault' -Skip:(-not $hasVault) {
    BeforeAll {
        $setup = Invoke-InNewPowerShell -Environment $own -NoModule -ArgumentList (Get-TestToken) -Block {
            param($Token)
            Import-Module -Name Microsoft.PowerShell.SecretManagement, Microsoft.PowerShell.SecretStore
            Reset-SecretStore -Authentication None -Interaction None -Confirm:$false -Force -WarningAction Ignore
            Register-SecretVault -Name Company -ModuleName Microsoft.PowerShell.SecretStore -DefaultVault
            Set-Secret -Name XhsToken -Secret $Token
            Set-Secret -Name AsCredential -Secret ([pscredential]::new('any',
                (ConvertTo-SecureString $Token -AsPlainText -Force)))
            Set-Secret -Name NoText -Secret ([byte[]](1, 2))
        }
        $setup.Errors.Message | Should -BeNullOrEmpty
        $setup.Terminating.Message | Should -BeNullOrEmpty
    }

    It 'is read when a call needs it, and only its name is stored' {
        $result = Invoke-InNewPowerShell -Environment $own -Block {
            Set-XhsConfig -SecretName XhsToken -Vault Company
            (Get-XhsUser 000000000000000000000001).UserId
            [IO.File]::ReadAllText($env:XHS_CONFIG_PATH)
            Get-XhsConfig
        }
        $result.Errors.Message | Should -BeNullOrEmpty
        $result.Output[0] | Should -Not -BeNullOrEmpty
        $result.Output[1] | Should -Match 'XhsToken'
        $result.Output[1] | Should -Not -Match ([regex]::Escape((Get-TestToken)))
        $result.Output[2].SecretName | Should -BeExactly 'XhsToken'
        $result.Output[2].Vault | Should -BeExactly 'Company'
        $result.Output[2].Token | Should -BeNullOrEmpty
        $result.Text | Should -Not -Match ([regex]::Escape((Get-TestToken)))
    }

    It 'may be a credential, and the vault may be the default one' {
        $result = Invoke-InNewPowerShell -Environment $own -Block {
            Set-XhsConfig -SecretName AsCredential -Scope Session
            @(Get-XhsUser 000000000000000000000001).Count
        }
        $result.Terminating.Message | Should -BeNullOrEmpty
        $result.Output | Should -Be 1
    }

    It 'is not read for the sandbox, for the free connection test, or when a call brings its own token' {
        $result = Invoke-InNewPowerShell -Environment $own -ArgumentList (Get-TestToken) -Block {
            param($Token)
            Set-XhsConfig -SecretName Missing -Scope Session
            @(Get-XhsUser 5cab9537000000005a90c3e1 -Region Sandbox).Count
            (Test-XhsConnection).IsReachable
            @(Get-XhsUser 000000000000000000000001 -Token $Token).Count
        }
        $result.Terminating.Message | Should -BeNullOrEmpty
        $result.Output | Should -Be 1, $true, 1
    }

    It 'that is not there ends the call before anything is sent, with an error that names it' -ForEach @(
        @{ Secret = 'Missing'; Expected = "secret 'Missing'" }
        @{ Secret = 'NoText'; Expected = 'contains no text' }
    ) {
        $before = (Get-TestLedger $space).requests
        $result = Invoke-InNewPowerShell -Environment $own -ArgumentList $Secret -Block {
            param($Secret)
            Set-XhsConfig -SecretName $Secret -Scope Session
            Get-XhsUser 000000000000000000000001
        }
        $result.Terminating.Id | Should -BeLike 'SecretUnavailable,*'
        $result.Terminating.Message | Should -Match $Expected
        (Get-TestLedger $space).requests | Should -Be $before
    }
}

Describe 'A machine without Microsoft.PowerShell.SecretManagement' {
    It 'says what is missing, and everything else works' {
        $result = Invoke-InNewPowerShell -Environment $own -Block {
            $env:PSModulePath = ''
            Remove-Module -Name Microsoft.PowerShell.SecretManagement -ErrorAction Ignore
            Set-XhsConfig -SecretName XhsToken -Scope Session
            @(Get-XhsUser 5cab9537000000005a90c3e1 -Region Sandbox).Count
            Get-XhsUser 000000000000000000000001
        }
        $result.Output | Should -Be 1
        $result.Terminating.Id | Should -BeLike 'SecretUnavailable,*'
        $result.Terminating.Message | Should -Match 'Microsoft\.PowerShell\.SecretManagement is not installed'
    }
}
