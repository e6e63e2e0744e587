BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot 'Docs.psm1')
    $found = @(Get-DocExample)
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Import-Module (Join-Path $PSScriptRoot 'Docs.psm1')
    Initialize-XhsTest
    $examples = @(Get-DocExample)

    # Runs every example in one process on the sandbox. An example of a cmdlet runs alone: in an empty folder, without
    # settings of the one before. A guide runs as a person copies it: in its order, in one session and one folder.
    # Whoever would ask a person, and what belongs to a platform, is stood in for. Nothing gets out: a dead proxy.
    $run = Invoke-InNewPowerShell -Environment @{
        XHS_REGION = 'Sandbox'; HTTP_PROXY = Get-ClosedAddress; HTTPS_PROXY = Get-ClosedAddress;
            ALL_PROXY = Get-ClosedAddress
        XHS_STORE = Join-Path (Get-TestFolder) 'examples.db'
        PSModulePath = (Split-Path (Split-Path (Get-TestManifest))) + [IO.Path]::PathSeparator + $env:PSModulePath
    } -ArgumentList @($examples.ForEach({ $_.Session })), @($examples.ForEach({ $_.Code })),
        (Get-ExcelFunction) -Block {
        param($DocSessions, $DocCodes, $DocExcelFunction)
        function global:Read-Host { ConvertTo-SecureString -String 'typed' -AsPlainText -Force }
        function global:Get-AutomationVariable { 'from-the-account' }
        function global:New-ScheduledTaskAction { 'action' }
        function global:New-ScheduledTaskTrigger { 'trigger' }
        function global:Register-ScheduledTask { 'task' }
        $docFolder = Join-Path (Split-Path $env:XHS_CONFIG_PATH) '../examples'
        for ($docFirst = 0; $docFirst -lt $DocCodes.Count; $docFirst = $docNext) {
            for ($docNext = $docFirst + 1; $docNext -lt $DocCodes.Count -and $DocSessions[$docNext] -eq
                $DocSessions[$docFirst]; $docNext++) { }
            $null = [IO.Directory]::CreateDirectory($docFolder)
            Push-Location -LiteralPath $docFolder
            & {
                # An example of a cmdlet has it from the profile, as the help says; a guide brings its own.
                if ($DocSessions[$docFirst] -match '-Xhs') { . ([scriptblock]::Create($DocExcelFunction)) }
                foreach ($docCode in $DocCodes[$docFirst..($docNext - 1)]) {
                    $docErrors = [Collections.Generic.List[string]]::new()
                    $docLines = [Collections.Generic.List[string]]::new()
                    try {
                        . ([scriptblock]::Create($docCode)) *>&1 | ForEach-Object {
                            $docLines.Add("$_")
                            if ($_ -is [Management.Automation.ErrorRecord]) {
                                $docErrors.Add(('{0} {1}: {2}' -f $_.FullyQualifiedErrorId, $_.Exception.Endpoint, $_))
                            }
                        }
                    }
                    catch { $docErrors.Add(('{0}: {1}' -f $_.FullyQualifiedErrorId, $_)) }
                    $docConfig = Get-XhsConfig
                    @{
                        Errors = @($docErrors); Lines = @($docLines);
                            Files = @(Get-ChildItem | Where-Object Length -GT 0 | ForEach-Object Name)
                        Region = "$($docConfig.Region)"
                    }
                }
            }
            Pop-Location
            Remove-Item -LiteralPath $docFolder -Recurse -Force
            Remove-XhsConfig -Scope Session
            Remove-XhsConfig
        }
    }
    $outcome = @{}
    for ($i = 0; $i -lt $examples.Count; $i++) { $outcome[$examples[$i].Name] = $run.Output[$i] }
}

AfterAll { Clear-XhsTest }

Describe 'The examples of the help and of the guides' {
    It 'are all there' { $examples.Count | Should -BeGreaterThan 50 }

    It '<Name> runs on the sandbox' -ForEach $found {
        $result = $outcome[$Name]
        $result | Should -Not -BeNullOrEmpty
        # The sandbox knows the endpoints of the cmdlets only, and says so.
        $errors = @($result.Errors | Where-Object {
            $_ -notmatch '^NoContent.* /api/xiaohongshu/(get-note|search-note)'
        })
        $errors | Should -BeNullOrEmpty
        foreach ($file in [regex]::Matches($Code, '-Path ([\w.]+\.(csv|xml|jsonl))').ForEach({ $_.Groups[1].Value }) |
            Sort-Object -Unique) {
            $result.Files | Should -Contain $file
        }
    }

    It 'leaves the session on the sandbox, whatever was copied before: <Name>' -ForEach ($found |
        Where-Object { $_.Session -notmatch ',' }) {
        $outcome[$Name].Region | Should -Be 'Sandbox'
    }
}

Describe 'The recipe of the cookbook that goes on after a failure' {
    It 'has each creator at the second run and pays for each answer once' {
        $code = Get-CodeBlock (Join-Path (Get-TestRoot) 'docs/en-US/cookbook.md') | Where-Object {
            $_ -match 'Export-Csv -Path users.csv'
        }
        @($code).Count | Should -Be 1
        # Every profile but the first ten fails once, for good.
        $space = New-TestSpace -Scenario @{
            mode = 'world'; faults = @(@{ endpoint = 'user'; after = 10; attempts = @(1); fault = @{ code = 400 } })
        }
        $result = Invoke-InNewPowerShell -Environment @{ XHS_BASE_URI = $space; XHS_TOKEN = Get-TestToken;
            XHS_STORE = Join-Path (Get-TestFolder) 'again.db' } -ArgumentList $code, (Get-TestFolder) -Block {
            param($Code, $Folder)
            function ConvertTo-ExcelSafe { $input }
            Set-Location -LiteralPath $Folder
            foreach ($run in 1, 2) {
                . ([scriptblock]::Create($Code)) 2>$null
                @((Import-Csv -Path users.csv).UserId | Sort-Object -Unique).Count
            }
        }
        $result.Output | Should -Be 10, 40
        $ledger = Get-TestLedger $space
        $ledger.perEndpoint.user.billed | Should -Be 40
        $ledger.askedAgainAfterAnswer | Should -Be 0
    }
}
