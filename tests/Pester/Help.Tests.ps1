BeforeDiscovery {
    $root = Split-Path (Split-Path $PSScriptRoot -Parent) -Parent
    $commands = @(Get-ChildItem -LiteralPath (
        Join-Path $root 'src/XhsPowerShell.Commands') -Filter '*Command.cs' -Recurse |
            Select-String -Pattern '\[Cmdlet\(Verbs\w+\.(\w+), "(\w+)"' |
            ForEach-Object { '{0}-{1}' -f $_.Matches[0].Groups[1].Value, $_.Matches[0].Groups[2].Value })
    $pages = foreach ($language in 'en-US', 'zh-CN') {
        foreach ($command in $commands) { @{ Language = $language; Command = $command } }
    }
    $topics = foreach ($language in 'en-US', 'zh-CN') {
        foreach ($topic in Get-ChildItem -LiteralPath (Join-Path $root 'docs/en-US') -Filter 'about_*.md') {
            @{ Language = $language; Topic = $topic.BaseName }
        }
    }
    $guides = Get-ChildItem -LiteralPath (Join-Path $root 'docs/en-US') -Filter '*.md' |
        ForEach-Object { @{ Page = $_.Name } }
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Import-Module (Join-Path $PSScriptRoot 'Docs.psm1')
    Initialize-XhsTest
    $docs = Join-Path (Get-TestRoot) 'docs'
    $topics = @(Get-ChildItem -LiteralPath (Join-Path $docs 'en-US') -Filter 'about_*.md' | ForEach-Object BaseName)

    # What Get-Help knows in a PowerShell that speaks the language.
    $help = @{}
    foreach ($language in 'en-US', 'zh-CN') {
        $help[$language] = @{}
        $result = Invoke-InNewPowerShell -Environment @{ LANG = $language.Replace('-', '_') + '.UTF-8'; LC_ALL = '';
            LC_MESSAGES = '' } -ArgumentList $language, $topics -Block {
            param($Language, $Topics)
            # Windows takes the language from the user and not from the environment.
            [cultureinfo]::CurrentUICulture = $Language
            foreach ($command in Get-Command -Module XhsPowerShell) {
                $page = Get-Help $command.Name -Full
                @{
                    Name        = $command.Name
                    Synopsis    = [string]$page.Synopsis
                    Description = @($page.description.Text)
                    Parameters  = @($page.parameters.parameter | Where-Object { $_ } | ForEach-Object {
                            @{
                                Name = $_.name; Text = @($_.description.Text) -join "`n"; Default = $_.defaultValue;
                                    Type = $_.type.name
                                Required = $_.required; Position = $_.position; Pipeline = $_.pipelineInput;
                                    Aliases = $_.aliases
                                Values = @($_.parameterValueGroup.parameterValue | Where-Object { $_ })
                            }
                        })
                    Inputs      = @($page.inputTypes.inputType | ForEach-Object {
                        @{ Name = $_.type.name; Text = @($_.description.Text) -join '' }
                    })
                    Outputs     = @($page.returnValues.returnValue | ForEach-Object {
                        @{ Name = $_.type.name; Text = @($_.description.Text) -join '' }
                    })
                    Notes       = @($page.alertSet.alert.Text) -join "`n"
                    Examples    = @($page.examples.example | ForEach-Object {
                        @{ Title = $_.title; Code = $_.code; Text = @($_.remarks.Text) -join '' }
                    })
                    Links       = @($page.relatedLinks.navigationLink |
                        ForEach-Object { @{ Text = $_.linkText; Uri = $_.uri } })
                    Full        = $page | Out-String -Width 120
                }
            }
            foreach ($topic in $Topics) {
                @{ Name = $topic; Full = Get-Help $topic | Out-String -Width 120 }
            }
        }
        foreach ($page in $result.Output) { $help[$language][$page.Name] = $page }
    }

    $settings = (Invoke-InNewPowerShell -Environment @{ XHS_REGION = $null } -Block { Get-XhsConfig }).Output[0]
}

AfterAll { Clear-XhsTest }

Describe 'The help of <Command> in <Language>' -ForEach $pages {
    BeforeAll {
        $page = $help[$Language][$Command]
        $info = Get-Command $Command
        # Those with a position first, as the syntax shows them.
        $own = @($info.ParameterSets[0].Parameters | Where-Object {
            $_.Name -notin [Management.Automation.Cmdlet]::CommonParameters
        } |
                Sort-Object -Stable -Property { if ($_.Position -lt 0) { [int]::MaxValue } else { $_.Position } })
    }

    It 'has text in every section' {
        $page.Synopsis | Should -Not -BeNullOrEmpty
        $page.Synopsis | Should -Not -Match ([regex]::Escape(
            "$Command [")) -Because 'that would be made up from the syntax'
        ($page.Description -join '').Length | Should -BeGreaterThan 20
        $page.Notes | Should -Not -BeNullOrEmpty
        foreach ($entry in @($page.Inputs) + @($page.Outputs) + @($page.Examples) + @($page.Parameters)) {
            $entry.Text | Should -Not -BeNullOrEmpty
        }
        $page.Full | Should -Not -Match '\{\{|TO-?DO'
    }

    It 'is in its language' {
        $page.Synopsis -match '[\u4E00-\u9FFF]' | Should -Be ($Language -eq 'zh-CN')
        $page.Notes -match '[\u4E00-\u9FFF]' | Should -Be ($Language -eq 'zh-CN')
    }

    It 'describes the parameters that exist, as they are, and no other' {
        @($page.Parameters.Name) | Should -Be @($own.Name)
        foreach ($parameter in $own) {
            $entry = $page.Parameters | Where-Object { $_.Name -eq $parameter.Name }
            $pipeline = @(if ($parameter.ValueFromPipelineByPropertyName) { 'ByPropertyName' }; if (
                $parameter.ValueFromPipeline) { 'ByValue' })
            $entry.Type | Should -BeExactly $parameter.ParameterType.Name
            $entry.Required | Should -Be "$($parameter.IsMandatory)".ToLowerInvariant()
            $entry.Position | Should -Be $(if ($parameter.Position -lt 0) { 'named' } else { "$($parameter.Position)" })
            $entry.Pipeline | Should -Be $(if ($pipeline) { "true ($($pipeline -join ', '))" } else { 'false' })
            $entry.Aliases | Should -Be $(if ($parameter.Aliases) { $parameter.Aliases -join ', ' } else { 'none' })
        }
    }

    It 'names the values of a closed set' {
        foreach ($parameter in $own) {
            $type = if ($parameter.ParameterType.IsArray) {
                $parameter.ParameterType.GetElementType()
            } else { $parameter.ParameterType }
            $line = Select-String -LiteralPath (
                Join-Path $docs "$Language/$Command.md") -Pattern '^Accepted values: (.*)$'
            if ($type.IsEnum) {
                @($line.ForEach({ $_.Matches[0].Groups[1].Value })) |
                    Should -Contain ([enum]::GetNames($type) -join ', ')
            }
        }
    }

    It 'states the default that is in force' {
        foreach ($parameter in $own) {
            $entry = $page.Parameters | Where-Object { $_.Name -eq $parameter.Name }
            $setting = $settings.psobject.Properties[$parameter.Name]
            $expected = if ($parameter.ParameterType -eq [switch]) { 'False' }
            elseif ($parameter.Name -in 'Token', 'BaseUri', 'Path') { 'None' }
            # Deletes what is of all regions, whatever the settings say.
            elseif ($Command -eq 'Clear-XhsStore' -and $parameter.Name -eq 'Region') { 'None' }
            elseif ($setting -and $null -ne $setting.Value) { [string]$setting.Value }
            elseif ($parameter.Name -eq 'Scope') { 'User' }
            elseif ($parameter.Name -in 'Page', 'Count', 'ShareLease' -or $parameter.ParameterType.IsEnum) {
                [string](New-Object $info.ImplementingType).$($parameter.Name)
            }
            else { 'None' }
            $entry.Default | Should -BeExactly $expected -Because $parameter.Name
        }
    }

    It 'names the types that come out, and no other' {
        $types = @($info.OutputType.Name)
        @($page.Outputs.Name) | Should -Be $(if ($types) { $types } else { 'None' })
        $taken = @($own | Where-Object { $_.ValueFromPipeline } | ForEach-Object {
            $_.ParameterType.GetElementType().FullName
        })
        @($page.Inputs.Name) | Should -Be $(if ($taken) { $taken } else { 'None' })
    }

    It 'has three examples or more, of which one ends in Export-Csv' {
        @($page.Examples).Count | Should -BeGreaterOrEqual 3
        @($page.Examples.Code | Where-Object { $_ -match 'Export-Csv [^|]*$' }).Count | Should -BeGreaterOrEqual 1
    }

    It 'shows each example with a ruled title and a prompt, and the notes apart' {
        $lines = @($page.Full -split '\r?\n' | ForEach-Object Trim)
        foreach ($example in $page.Examples) {
            $example.Title | Should -Match '^-+ .+ -+$'
            $title = $lines.IndexOf($example.Title)
            $title | Should -BeGreaterThan 0
            $lines[$title + 1] | Should -BeNullOrEmpty
            $lines[$title + 2] | Should -Match '^PS> \S'
        }
        # A blank line before each title but the first, which follows the notes.
        foreach ($example in $page.Examples | Select-Object -Skip 1) {
            $lines[$lines.IndexOf($example.Title) - 1] | Should -BeNullOrEmpty
        }
    }

    It 'makes every file for Excel safe to open there' {
        $forExcel = Get-CodeBlock (Join-Path $docs "$Language/$Command.md") |
            Where-Object { $_ -match 'utf8BOM' -and $_ -notmatch '-Append|Measure-XhsGrowth' }
        foreach ($code in $forExcel) {
            $code | Should -Match 'ConvertTo-ExcelSafe \|\s+Export-Csv'
        }
    }

    It 'says what it costs' { $page.Notes | Should -Match '^(Cost|费用)' }

    It 'opens its own page online' {
        $page.Links[0].Uri |
            Should -BeExactly "https://github.com/XhsPowerShell/XhsPowerShell/blob/main/docs/$Language/$Command.md"
    }

    It 'shows the syntax that PowerShell itself shows' {
        (Get-CodeBlock (Join-Path $docs "$Language/$Command.md"))[0] |
            Should -BeExactly (Get-Command $Command -Syntax).Trim()
    }
}

Describe 'The topic <Topic> in <Language>' -ForEach $topics {
    It 'is found, in its language, at most 80 columns wide' {
        $help[$Language][$Topic].Full | Should -Match $Topic
        ($help[$Language][$Topic].Full -replace 'SHORT DESCRIPTION') -match '[\u4E00-\u9FFF]{9}' |
            Should -Be ($Language -eq 'zh-CN')
        $file = Join-Path (Split-Path (Get-TestManifest)) "$Language/$Topic.help.txt"
        foreach ($line in [IO.File]::ReadAllLines($file) -notmatch '^ {8}|https://') {
            ($line -replace '[\u2E80-\uFFEF]', '..').Length | Should -BeLessOrEqual 82 -Because $line
        }
    }
}

Describe 'The pages' {
    It 'give a parameter that several cmdlets share the same text' {
        foreach ($language in 'en-US', 'zh-CN') {
            $shared = $help[$language].Values | Where-Object {
                # Those that call no endpoint mean something else by the same names.
                $_.Parameters -and $_.Name -notin 'Set-XhsConfig', 'Test-XhsConnection', 'Invoke-XhsRequest',
                'Get-XhsHistory', 'Get-XhsUsage', 'Clear-XhsStore', 'Get-XhsShare', 'Clear-XhsShare'
            } |
                ForEach-Object { $_.Parameters } | Where-Object { $_.Name -notin 'Scope' } |
                Group-Object -Property { $_.Name }
            foreach ($group in $shared) {
                @($group.Group.Text | Select-Object -Unique).Count | Should -Be 1 -Because $group.Name
            }
        }
    }

    It 'have the same code in both languages: <Page>' -ForEach $guides {
        $chinese = Join-Path $docs "zh-CN/$Page"
        $chinese | Should -Exist
        @(Get-CodeBlock $chinese) | Should -BeExactly @(Get-CodeBlock (Join-Path $docs "en-US/$Page"))
        @(Get-CodeBlock $chinese 'yaml') | Should -BeExactly @(Get-CodeBlock (Join-Path $docs "en-US/$Page") 'yaml')
    }

    It 'say the same in both languages: the README has the same code, tables and headings' {
        $texts = foreach ($name in 'README.md', 'README.zh-CN.md') {
            , [IO.File]::ReadAllText((Join-Path (Get-TestRoot) $name)).Replace("`r", '')
        }
        $code = $texts.ForEach({
            , @([regex]::Matches($_, '(?ms)^```(?!text)\w+\n.*?^```').Value -replace '(?m) *# .*$')
        })
        $code[1] | Should -BeExactly $code[0]
        foreach ($pattern in '(?m)^\|', '(?m)^- ', '(?m)^##+ ', '(?m)^\*\*') {
            [regex]::Matches($texts[1], $pattern).Count |
                Should -Be ([regex]::Matches($texts[0], $pattern).Count) -Because $pattern
        }
    }

    It 'list the errors that exist, as they are' {
        $expected = Invoke-InNewPowerShell -Block {
            [cultureinfo]::CurrentUICulture = 'en-US'
            $client = [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object {
                $_.GetName().Name -eq 'XhsPowerShell.Client'
            }
            if (-not $client) {
                $null = Get-XhsUsage
                $client = [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object {
                    $_.GetName().Name -eq 'XhsPowerShell.Client'
                }
            }
            $client.GetType('XhsPowerShell.Client.Errors.ErrorCatalog')::Rows | ForEach-Object {
                @{ Id = $_.ErrorId; Category = $_.Category; Meaning = $_.Meaning; Chinese = & {
                    [cultureinfo]::CurrentUICulture = 'zh-CN'
                    $_.Meaning
                    [cultureinfo]::CurrentUICulture = 'en-US'
                }; Ends = $_.IsTerminating; Retried = $_.IsRetried }
            }
        }
        foreach ($language in 'en-US', 'zh-CN') {
            $rows = @(Get-TableRow (Join-Path $docs "$language/about_XhsPowerShell_Errors.md") |
                Where-Object { $_.Count -eq 6 })
            @($rows.ForEach({ $_[0] }) | Sort-Object) |
                Should -BeExactly @($expected.Output.ForEach({ $_.Id }) | Sort-Object)
            foreach ($row in $rows) {
                $known = $expected.Output | Where-Object { $_.Id -eq $row[0] }
                $row[2] | Should -BeExactly $known.Category
                $row[3] -in 'yes', '是' | Should -Be $known.Ends -Because $row[0]
                $row[4] -in 'yes', '是' | Should -Be $known.Retried -Because $row[0]
                $row[5] | Should -BeExactly ($language -eq 'en-US' ? $known.Meaning : $known.Chinese)
            }
        }
    }

    It 'list every error id of the settings and of the parameters' {
        $source = Get-ChildItem -LiteralPath (Join-Path (Get-TestRoot) 'src') -Filter '*.cs' -Recurse | Get-Content -Raw
        $ids = [regex]::Matches($source,
            '(?<!cref=)"((?:Config|Secret|Unencrypted|Invalid|CursorFor|NothingTo|NoSuch|Not(?=Measurable))[A-Z][A-Za-z]+)"'
        ).ForEach({ $_.Groups[1].Value }) |
            Where-Object {
                $_ -notin 'InvalidToken', 'InvalidInput', 'CursorForOne', 'SecretIsNoText', 'SecretUnavailableInVault',
                    'InvalidParameter', 'InvalidResponse', 'InvalidArgument', 'InvalidData', 'InvalidResult',
                    'InvalidOperation', 'InvalidOperationException'
            } | Sort-Object -Unique
        foreach ($language in 'en-US', 'zh-CN') {
            $rows = @(Get-TableRow (Join-Path $docs "$language/about_XhsPowerShell_Errors.md") |
                Where-Object { $_.Count -eq 2 })
            @($rows.ForEach({ $_[0] }) | Sort-Object) | Should -BeExactly $ids
        }
    }

    It 'link only to pages that exist' {
        foreach ($file in Get-ChildItem -LiteralPath $docs -Filter '*.md' -Recurse) {
            foreach ($link in [regex]::Matches([IO.File]::ReadAllText($file.FullName),
                '\]\(([^)]+)\)').ForEach({ $_.Groups[1].Value })) {
                $target = $link -replace '^https://github.com/XhsPowerShell/XhsPowerShell/blob/main/docs', $docs
                if ($target -match '^https?:') { continue }
                if (-not [IO.Path]::IsPathRooted($target)) { $target = Join-Path $file.DirectoryName $target }
                ($target -replace '#.*') | Should -Exist -Because "$($file.Name) links to it"
            }
        }
    }
}
