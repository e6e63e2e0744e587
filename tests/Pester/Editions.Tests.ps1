# What of Windows PowerShell 5.1 can be checked on any machine, and the gate of the module.

BeforeDiscovery {
    $root = Split-Path (Split-Path $PSScriptRoot -Parent) -Parent
    $scripts = @(
        Get-ChildItem -LiteralPath (Join-Path $root 'module') -File
        'build.ps1', 'out/XhsPowerShell/XhsPowerShell.psd1', 'tests/Test-WindowsPowerShell.ps1',
            'tests/Pester/TestServer.psm1', 'tests/Pester/Invoke-TestFile.ps1' |
            ForEach-Object { Get-Item -LiteralPath (Join-Path $root $_) }
    ) | ForEach-Object {
        @{ File = [IO.Path]::GetRelativePath($root, $_.FullName).Replace('\', '/'); Path = $_.FullName }
    }
    $packages = if ($env:NUGET_PACKAGES) { $env:NUGET_PACKAGES } else { Join-Path $HOME '.nuget/packages' }
    $reference = Join-Path $packages 'microsoft.netframework.referenceassemblies.net472/*/build/.NETFramework/v4.7.2'
    $hasReference = Test-Path -Path $reference
    if (-not $hasReference) {
        Write-Warning ('NOT RUN: the check of the net472 libraries ' +
            '(the reference assemblies of .NET Framework 4.7.2 are not in the package cache).')
    }
}

BeforeAll {
    $root = Split-Path (Split-Path $PSScriptRoot -Parent) -Parent
    $module = Join-Path $root 'out/XhsPowerShell'

    # What a library refers to, read without loading it.
    function Read-Assembly([string] $Path) {
        $stream = [IO.File]::OpenRead($Path)
        $file = [Reflection.PortableExecutable.PEReader]::new($stream)
        try {
            $reader = [Reflection.Metadata.PEReaderExtensions]::GetMetadataReader($file)
            $definition = $reader.GetAssemblyDefinition()
            [pscustomobject]@{
                Name       = $reader.GetString($definition.Name)
                Version    = $definition.Version
                References = @(foreach ($handle in $reader.AssemblyReferences) {
                        $reference = $reader.GetAssemblyReference($handle)
                        [pscustomobject]@{ Name = $reader.GetString($reference.Name); Version = $reference.Version }
                    })
                Types      = @(foreach ($handle in $reader.TypeReferences) {
                        $type = $reader.GetTypeReference($handle)
                        if ($type.ResolutionScope.Kind -eq 'AssemblyReference') {
                            $assembly = $reader.GetAssemblyReference(
                                [Reflection.Metadata.AssemblyReferenceHandle]$type.ResolutionScope)
                            '{0}: {1}.{2}' -f $reader.GetString($assembly.Name), $reader.GetString($type.Namespace),
                                $reader.GetString($type.Name)
                        }
                    })
                Defines    = @(foreach ($handle in $reader.TypeDefinitions) {
                        $type = $reader.GetTypeDefinition($handle)
                        '{0}.{1}' -f $reader.GetString($type.Namespace), $reader.GetString($type.Name)
                    }) + @(foreach ($handle in $reader.ExportedTypes) {
                        $type = $reader.GetExportedType($handle)
                        '{0}.{1}' -f $reader.GetString($type.Namespace), $reader.GetString($type.Name)
                    })
            }
        }
        finally { $file.Dispose() }
    }
}

Describe 'The libraries for Windows PowerShell 5.1' -Skip:(-not $hasReference) {
    BeforeAll {
        $packages = if ($env:NUGET_PACKAGES) { $env:NUGET_PACKAGES } else { Join-Path $HOME '.nuget/packages' }
        $framework = @{}
        Get-ChildItem -Path (
            Join-Path $packages 'microsoft.netframework.referenceassemblies.net472/*/build/.NETFramework/v4.7.2') `
                -Filter '*.dll' -Recurse -Depth 1 |
            ForEach-Object { $framework[$_.BaseName] = $_.FullName }
        $shipped = @{}
        Get-ChildItem -LiteralPath (Join-Path $module 'bin/net472') -Filter '*.dll' -Recurse | ForEach-Object {
            $shipped[$_.BaseName] = Read-Assembly $_.FullName
        }
    }

    It 'refer only to .NET Framework 4.7.2, to PowerShell and to what ships beside them' {
        foreach ($assembly in $shipped.Values) {
            foreach ($reference in $assembly.References) {
                $isThere = $shipped.ContainsKey($reference.Name) -or $framework.ContainsKey($reference.Name) -or
                    $reference.Name -eq 'System.Management.Automation'
                $isThere | Should -BeTrue -Because "$($assembly.Name) refers to $($reference.Name)"
                if ($framework.ContainsKey($reference.Name) -and -not $shipped.ContainsKey($reference.Name)) {
                    $reference.Version | Should -BeLessOrEqual (
                        Read-Assembly $framework[$reference.Name]).Version `
                            -Because "$($assembly.Name) refers to $($reference.Name)"
                }
            }
        }
    }

    It 'use only types that .NET Framework 4.7.2 has' {
        $known = @{}
        foreach ($assembly in $shipped.Values) {
            foreach ($type in $assembly.Types) {
                $name, $full = $type -split ': ', 2
                if (-not $framework.ContainsKey($name) -or $shipped.ContainsKey($name)) { continue }
                if (-not $known.ContainsKey($name)) {
                    $known[$name] = [Collections.Generic.HashSet[string]][string[]](
                        Read-Assembly $framework[$name]).Defines
                }
                $known[$name].Contains($full) | Should -BeTrue -Because "$($assembly.Name) uses $type"
            }
        }
    }

    It 'use only types of PowerShell that are in its 5.1 reference' {
        $shipped['XhsPowerShell.Commands'].References.Where({ $_.Name -eq 'System.Management.Automation' }).Version |
            Should -Be '3.0.0.0'
        $shipped['XhsPowerShell'].References.Name | Should -Not -Contain 'System.Management.Automation'
        $shipped['XhsPowerShell.Client'].References.Name | Should -Not -Contain 'System.Management.Automation'
    }

    It 'keep PowerShell itself and the runtime''s own libraries out of the module for PowerShell 7' {
        @(Get-ChildItem -LiteralPath $module -Filter 'System.Management.Automation.dll' -Recurse).Count | Should -Be 0
        Join-Path $module 'bin/net8.0/dependencies/System.Text.Json.dll' | Should -Not -Exist
    }
}

Describe 'The text <File>, which Windows PowerShell reads' -ForEach $scripts {
    It 'is ASCII, the same in every country' {
        @([IO.File]::ReadAllBytes($Path) | Where-Object { $_ -gt 126 -or ($_ -lt 32 -and $_ -notin 9, 10, 13) }).Count |
            Should -Be 0
    }
}

Describe 'The script <File>, which Windows PowerShell runs' -ForEach @($scripts |
    Where-Object { $_.File -match '\.ps[md]?1$' }) {
    It 'has no syntax that is newer than Windows PowerShell 5.1' {
        $errors = $null
        $ast = [Management.Automation.Language.Parser]::ParseFile($Path, [ref]$null, [ref]$errors)
        $errors | Should -BeNullOrEmpty
        $newer = $ast.FindAll({
                $node = $args[0]
                $node.GetType().Name -in 'TernaryExpressionAst', 'PipelineChainAst' -or
                ($node -is [Management.Automation.Language.BinaryExpressionAst] -and "$($node.Operator)" -eq
                    'QuestionQuestion') -or
                ($node -is [Management.Automation.Language.AssignmentStatementAst] -and "$($node.Operator)" -eq
                    'QuestionQuestionEquals') -or
                ($node -is [Management.Automation.Language.MemberExpressionAst] -and $node.NullConditional) -or
                ($node -is [Management.Automation.Language.PipelineAst] -and $node.Background)
            }, $true)
        @($newer.Extent.Text) | Should -BeNullOrEmpty
    }
}

Describe 'The gate of the module' {
    It 'refuses PowerShell <Version> with a sentence that says what is needed' -ForEach @(@{ Version = '7.0.13' },
        @{ Version = '7.2.24' }, @{ Version = '7.3.12' }) {
        # An older .NET cannot load the libraries. What it cannot load here is not there.
        $text = [IO.File]::ReadAllText((Join-Path $module 'XhsPowerShell.psm1')).Replace('$PSVersionTable',
            '$table').Replace('XhsPowerShell.dll', 'Unloadable.dll')
        { & ([scriptblock]::Create('param($table) ' + $text)) @{ PSEdition = 'Core'; PSVersion = [version]$Version } } |
            Should -Throw ("XhsPowerShell needs PowerShell 7.4 or later, or Windows PowerShell 5.1. " +
                "This is PowerShell $Version.")
    }

    It 'takes the libraries of the edition' {
        $text = [IO.File]::ReadAllText((Join-Path $module 'XhsPowerShell.psm1'))
        $text.IndexOf('throw') |
            Should -BeLessThan $text.IndexOf('Import-Module') -Because 'no cmdlet is there before the gate'
        (Get-Item -LiteralPath (Join-Path $module 'bin/net472/XhsPowerShell.dll')).VersionInfo.FileVersion |
            Should -Be (Get-Item -LiteralPath (
            Join-Path $module 'bin/net8.0/XhsPowerShell.dll')).VersionInfo.FileVersion
    }
}

Describe 'The manifest' {
    BeforeAll { $manifest = Import-PowerShellDataFile -LiteralPath (Join-Path $module 'XhsPowerShell.psd1') }

    It 'says what the gallery needs' {
        $manifest.PowerShellVersion | Should -Be '5.1'
        $manifest.CompatiblePSEditions | Sort-Object | Should -Be 'Core', 'Desktop'
        $manifest.Description.Length | Should -BeGreaterThan 40
        $data = $manifest.PrivateData.PSData
        foreach ($tag in 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS') { $data.Tags |
            Should -Contain $tag }
        @($data.Tags -match '\s') | Should -BeNullOrEmpty
        $data.ProjectUri | Should -Match '^https://'
        $data.LicenseUri | Should -Match '^https://'
        $data.ReleaseNotes | Should -Not -BeNullOrEmpty
        $manifest.ContainsKey('HelpInfoUri') | Should -BeFalse
    }

    It 'exports by name and not by wildcard' {
        $pages = Get-ChildItem -LiteralPath (Join-Path $PSScriptRoot '../../docs/en-US') -Filter '*-Xhs*.md'
        $manifest.CmdletsToExport | Sort-Object | Should -BeExactly @($pages.BaseName | Sort-Object)
        $manifest.CmdletsToExport.Count | Should -BeGreaterOrEqual 11
        foreach ($key in 'CmdletsToExport', 'FunctionsToExport', 'AliasesToExport', 'VariablesToExport') {
            @($manifest[$key] -match '\*') | Should -BeNullOrEmpty
        }
    }

    It 'has the version and the newest notes of the change log' {
        [xml]$properties = [IO.File]::ReadAllText((Join-Path $root 'Directory.Build.props'))
        $manifest.ModuleVersion | Should -Be (@($properties.Project.PropertyGroup.Version) -ne $null)[0]
        $log = [IO.File]::ReadAllText((Join-Path $root 'CHANGELOG.md'))
        $newest = [regex]::Match($log, '(?ms)^## .*?$(.*?)(?=^## |\z)').Groups[1].Value.Trim()
        $manifest.PrivateData.PSData.ReleaseNotes.Trim().Replace("`r", '') | Should -BeExactly $newest.Replace("`r", '')
    }
}
