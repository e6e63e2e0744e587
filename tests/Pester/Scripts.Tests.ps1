BeforeDiscovery {
    $root = Split-Path (Split-Path $PSScriptRoot -Parent) -Parent
    $hasAnalyzer = [bool](Get-Module -ListAvailable -Name PSScriptAnalyzer)
    if (-not $hasAnalyzer) { Write-Warning 'NOT RUN: PSScriptAnalyzer (the module is not installed).' }
    $scripts = @(
        Get-ChildItem -LiteralPath $root -File | Where-Object Extension -In '.ps1', '.psm1', '.psd1'
        foreach ($folder in 'module', 'docs', 'tests', 'benchmarks', 'build') {
            Get-ChildItem -LiteralPath (Join-Path $root $folder) -File -Recurse -Include '*.ps1', '*.psm1', '*.psd1' |
                Where-Object FullName -NotMatch '[\\/](bin|obj)[\\/]'
        }
    ) | ForEach-Object {
        @{ Path = $_.FullName; Name = [IO.Path]::GetRelativePath($root, $_.FullName).Replace('\', '/') }
    }
}

BeforeAll { $root = Split-Path (Split-Path $PSScriptRoot -Parent) -Parent }

Describe 'The script <Name>' -ForEach $scripts {
    It 'is clean under the rules of PSScriptAnalyzer' -Skip:(-not $hasAnalyzer) {
        # Tests and measurements have no users: their helpers change states unasked, take text for secrets and know
        # what positions mean.
        $excused = if ($Name -match '^(tests|benchmarks)/') {
            'PSProvideCommentHelp'
            'PSUseShouldProcessForStateChangingFunctions'
            'PSAvoidUsingPositionalParameters'
            'PSReviewUnusedParameter'
            'PSAvoidUsingConvertToSecureStringWithPlainText'
            'PSAvoidUsingPlainTextForPassword'
            'PSAvoidUsingAllowUnencryptedAuthentication'
            'PSAvoidUsingWriteHost'
            'PSUseUsingScopeModifierInNewRunspaces'
            'PSAvoidUsingEmptyCatchBlock'
        }
        $found = Invoke-ScriptAnalyzer -Path $Path -Settings (Join-Path $root 'PSScriptAnalyzerSettings.psd1') |
            Where-Object RuleName -NotIn $excused
        @($found.ForEach({ '{0}:{1} {2}: {3}' -f $_.ScriptName, $_.Line, $_.RuleName, $_.Message })) |
            Should -BeNullOrEmpty
    }

    It 'is formatted: four spaces, no tabs, no blanks at the end of a line, one line break at the end' {
        $text = [IO.File]::ReadAllText($Path).Replace("`r`n", "`n")
        [regex]::Matches($text, '(?m)^.*(\t|[ \t]+$).*$').Value | Should -BeNullOrEmpty
        $text | Should -Match '[^\n]\n\z'
    }
}

Describe 'The captured tables' {
    It 'in docs/tables.md are those of the views as they are' {
        $now = & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -File (Join-Path $root 'build/Write-Tables.ps1')
        ($now -join "`n").TrimEnd() |
            Should -BeExactly ([IO.File]::ReadAllText((Join-Path $root 'docs/tables.md')).Replace("`r`n",
            "`n").TrimEnd())
    }
}
