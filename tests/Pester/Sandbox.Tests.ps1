BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot 'Docs.psm1')
    $docs = Join-Path (Split-Path (Split-Path $PSScriptRoot -Parent) -Parent) 'docs'
    $errors = foreach ($language in 'en-US', 'zh-CN') {
        Get-Content -LiteralPath (Join-Path $docs "$language/about_XhsPowerShell_Sandbox.md") -Encoding utf8 |
            Select-String -Pattern '^\| `(0{21}\d{3})` \| `([^`]+)`[^`]+`([^`]+)` \| `(\w+)`' | ForEach-Object {
                $id, $english, $chinese, $errorId = $_.Matches[0].Groups[1..4].Value
                @{ Language = $language; Id = $id; English = $english; Chinese = $chinese; ErrorId = $errorId }
            }
    }
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Initialize-XhsTest
    Set-XhsConfig -Region Sandbox -Scope Session

    # The ids of the errors of a command, also of one that ends the pipeline.
    function Get-ErrorId([scriptblock] $Command) {
        $failed = @()
        try {
            $null = & $Command 2>&1 | Where-Object {
                $_ -is [System.Management.Automation.ErrorRecord]
            } | Set-Variable -Name failed
        }
        catch { $failed = @($_) }
        @($failed).ForEach({ $_.FullyQualifiedErrorId.Split(',')[0] })
    }
}

AfterAll { Clear-XhsTest }

Describe 'The inputs of the sandbox that return an error' {
    It 'are documented for each code, in both languages' -ForEach @(, @($errors)) {
        @($_).Count | Should -Be 24
    }

    It '<Id> returns <ErrorId> (<Language>)' -ForEach $errors {
        Get-ErrorId { Get-XhsUser $Id -MaximumRetryCount 0 } | Should -Be $ErrorId
        Get-ErrorId { Get-XhsUserNote $Id -MaximumRetryCount 0 } | Should -Be $ErrorId
        Get-ErrorId { Get-XhsPgyBlogger $Id -MaximumRetryCount 0 } | Should -Be $ErrorId
    }

    It 'say for 201 that the service bills the answer' {
        $failed = $null
        Get-XhsUser '000000000000000000000201' -ErrorVariable failed -ErrorAction SilentlyContinue
        $failed[0].ErrorDetails.RecommendedAction |
            Should -BeLike '*The service bills this answer; the sandbox does not.'
    }

    It 'the keyword <English> and <Chinese> return <ErrorId> (<Language>)' -ForEach $errors {
        Get-ErrorId { Search-XhsUser $English -MaximumRetryCount 0 } | Should -Be $ErrorId
        Get-ErrorId { Search-XhsUser $Chinese -MaximumRetryCount 0 } | Should -Be $ErrorId
    }
}

Describe 'A session that has the sandbox stored' {
    It 'is warned once, in its language: <Culture>' -ForEach @(
        @{ Culture = 'en-US'; Expected = 'The configured region is Sandbox: all data is made up. *-Region Global*' }
        @{ Culture = 'zh-CN'; Expected = '当前设置的区域是 Sandbox：所有数据都是虚构的。*-Region Global*' }
    ) {
        $file = Join-Path (Get-TestFolder) "stored-$Culture.json"
        foreach ($stored in 'file', 'environment') {
            $child = Invoke-InNewPowerShell -NoModule -ArgumentList (Get-TestManifest), $Culture, $stored, $file {
                param($manifest, $culture, $stored, $path)
                [cultureinfo]::CurrentUICulture = $culture
                $env:XHS_CONFIG_PATH = $path
                Import-Module $manifest
                if ($stored -eq 'file') { Set-XhsConfig -Region Sandbox } else { $env:XHS_REGION = 'Sandbox' }
                Search-XhsUser 咖啡 -First 1 | Get-XhsUser
                Get-XhsUser 5cab9537000000005a90c3e1
            }
            @($child.Output).Count | Should -Be 2
            @($child.Warnings).Count | Should -Be 1 -Because 'one warning is enough'
            @($child.Warnings)[0] | Should -BeLike $Expected
        }
    }

    It 'is not warned where the call or the session chose it' {
        $file = Join-Path (Get-TestFolder) 'chosen.json'
        $child = Invoke-InNewPowerShell -NoModule -ArgumentList (Get-TestManifest), $file {
            param($manifest, $path)
            $env:XHS_CONFIG_PATH = $path
            Import-Module $manifest
            Search-XhsUser 咖啡 -First 1 -Region Sandbox
            Set-XhsConfig -Region Sandbox -Scope Session
            Search-XhsUser 咖啡 -First 1
        }
        @($child.Output).Count | Should -Be 2
        @($child.Warnings).Count | Should -Be 0
    }
}

Describe 'The sandbox' {
    It 'has notes of the last seven days' {
        $notes = @(Get-XhsUserNote 5cab9537000000005a90c3e1 -After ([DateTimeOffset]::Now.AddDays(-7)))
        @($notes | Where-Object { $_.CreatedAt -gt [DateTimeOffset]::Now.AddDays(-7) }).Count | Should -BeGreaterThan 0
        @($notes | Where-Object { $_.CreatedAt -gt [DateTimeOffset]::Now }).Count | Should -Be 0
    }

    It 'finds nothing for <_>' -ForEach '无结果', 'nothing' {
        @(Search-XhsUser $_).Count | Should -Be 0
    }

    It 'has a profile whose likes are those of its notes' {
        $user = Get-XhsUser 5cab9537000000005a90c3e1
        $notes = @($user | Get-XhsUserNote)
        $notes.Count | Should -Be $user.NoteCount
        ($notes | Measure-Object -Property LikeCount -Sum).Sum | Should -Be $user.LikeCount
        ($notes | Measure-Object -Property CollectCount -Sum).Sum | Should -Be $user.CollectCount
    }
}
