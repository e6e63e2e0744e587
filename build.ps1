<#
.SYNOPSIS
    Builds, tests, demonstrates, measures and packs this project.
.DESCRIPTION
    Runs on PowerShell 7.4 or later and on Windows PowerShell 5.1. ASCII only: 5.1 reads it in the system's code page.
.EXAMPLE
    ./build.ps1 Demo
.EXAMPLE
    ./build.ps1 Test
.EXAMPLE
    ./build.ps1 Test -Filter UserIdTests

    Builds what the xunit class UserIdTests needs and runs that class alone.
.EXAMPLE
    ./build.ps1 Test -Filter Csv.Tests

    Runs the Pester file Csv.Tests.ps1 alone.
#>
[CmdletBinding()]
param(
    # What to do, in this order.
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Demo', 'Bench', 'Package', 'Clean')]
    [string[]] $Task = 'Build',

    # For Test: a part of the name of xunit classes, xunit methods or Pester files. Only these are built and run.
    [string] $Filter
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$InformationPreference = 'Continue'
$ProgressPreference = 'SilentlyContinue'

$out = Join-Path -Path $PSScriptRoot -ChildPath 'out'
$module = Join-Path -Path $out -ChildPath 'XhsPowerShell'
$results = Join-Path -Path $out -ChildPath 'test-results'
$tools = Join-Path -Path $PSScriptRoot -ChildPath '.tools'
$tests = Join-Path -Path $PSScriptRoot -ChildPath 'tests'
$pesterTests = Join-Path -Path $tests -ChildPath 'Pester'

function Invoke-Native {
    # A program that fails ends the task.
    param([string] $Name, [string[]] $ArgumentList)
    & $Name @ArgumentList | Out-Host
    if ($LASTEXITCODE -ne 0) {
        throw "'$Name $($ArgumentList[0])' ended with $LASTEXITCODE."
    }
}

function Get-PowerShellPath {
    # The PowerShell that runs this script: what it builds is tested in the same edition.
    (Get-Process -Id $PID).Path
}

function Invoke-Build {
    Invoke-Native -Name dotnet -ArgumentList 'build', (Join-Path -Path $PSScriptRoot -ChildPath 'XhsPowerShell.sln'),
        '-c', 'Release', '--nologo'
    if ($PSVersionTable.PSEdition -eq 'Core') {
        # The page that shows the tables, from the views as they are now.
        Invoke-Native -Name (Get-PowerShellPath) -ArgumentList @(
            '-NoProfile', '-NonInteractive', '-File',
                (Join-Path -Path $PSScriptRoot -ChildPath 'build/Write-Tables.ps1')
            '-Path', (Join-Path -Path $PSScriptRoot -ChildPath 'docs/tables.md'))
        # The transcript of the first steps, and the table in both READMEs.
        Invoke-Native -Name (Get-PowerShellPath) -ArgumentList @(
            '-NoProfile', '-NonInteractive', '-File',
                (Join-Path -Path $PSScriptRoot -ChildPath 'build/Write-FirstSteps.ps1')
            '-Root', $PSScriptRoot)
    }
}

function Build-Project {
    # Builds single projects, named from the root of the repository.
    param([string[]] $Project)
    foreach ($name in $Project) {
        Invoke-Native -Name dotnet -ArgumentList @(
            'build', (Join-Path -Path $PSScriptRoot -ChildPath $name), '-c', 'Release', '--nologo', '-v', 'quiet')
    }
}

function Clear-TestEnvironment {
    # Nobody's token, address or stored settings take part in a test. Results of an earlier run are removed.
    if (Test-Path -LiteralPath $results) {
        Remove-Item -LiteralPath $results -Recurse -Force
    }

    $null = New-Item -ItemType Directory -Path $results -Force
    foreach ($name in 'XHS_TOKEN', 'XHS_REGION', 'XHS_BASE_URI', 'XHS_CONFIG_PATH', 'XHS_STORE',
        'XHS_STORE_PASSWORD', 'XHS_SANDBOX_TODAY') {
        [Environment]::SetEnvironmentVariable($name, $null)
    }
}

function Invoke-Test {
    param([string] $Filter)
    if ($Filter) {
        Invoke-FilteredTest -Filter $Filter
        return
    }

    Invoke-Build
    Clear-TestEnvironment
    $failures = @(Invoke-XunitTest -Project 'XhsPowerShell.sln')
    Show-Figure
    $files = @(Get-ChildItem -LiteralPath $pesterTests -Filter '*.Tests.ps1' | Sort-Object -Property Name)
    $failures += @(Invoke-PesterTest -File $files)
    Assert-NoFailure -Failure $failures
}

function Invoke-FilteredTest {
    # What the filter names, and before it only the projects that these tests need.
    param([string] $Filter)
    $text = [regex]::Escape(($Filter -split '\.')[-1])
    $projects = @(
        Get-ChildItem -Path (Join-Path -Path $tests -ChildPath '*/*.Tests.csproj') | Where-Object {
            $sources = Get-ChildItem -LiteralPath $_.DirectoryName -Filter '*.cs' -Recurse
            $sources | Where-Object { $_.FullName -notmatch '[\\/]obj[\\/]' } | Select-String -Pattern $text -List
        } | ForEach-Object { 'tests/' + $_.BaseName })
    $files = @(Get-ChildItem -LiteralPath $pesterTests -Filter '*.Tests.ps1' | Where-Object {
        $_.Name -match [regex]::Escape($Filter)
    })
    if ($projects.Count + $files.Count -eq 0) {
        throw "No xunit class, xunit method or Pester file has '$Filter' in its name."
    }

    Clear-TestEnvironment
    Build-Project -Project $projects
    $failures = @($projects | ForEach-Object { Invoke-XunitTest -Project $_ -Filter $Filter })
    if ($files.Count -gt 0) {
        Build-Project -Project @(
            'src/XhsPowerShell.Commands', 'build/XhsPowerShell.Help', 'src/XhsPowerShell.Cli',
                'tests/XhsPowerShell.TestServer')
        $failures += @(Invoke-PesterTest -File $files)
    }

    Assert-NoFailure -Failure $failures
}

function Invoke-XunitTest {
    # Emits what failed.
    param([string] $Project, [string] $Filter)
    $arguments = @(
        'test', (Join-Path -Path $PSScriptRoot -ChildPath $Project), '-c', 'Release', '--no-build', '--nologo',
        '--logger', 'trx', '--results-directory', (Join-Path -Path $results -ChildPath 'xunit'),
        # A test that hangs is named, and ends the run.
        '--blame-hang-timeout', '5m', '--blame-hang-dump-type', 'none')
    if ($Filter) {
        $arguments += '--filter', "FullyQualifiedName~$Filter"
    }

    try {
        Invoke-Native -Name dotnet -ArgumentList $arguments
    }
    catch {
        "xunit: $($_.Exception.Message)"
    }
}

function Assert-NoFailure {
    param([string[]] $Failure)
    if ($Failure) {
        throw "Tests failed. $($Failure -join ' ')"
    }
}

function Show-Figure {
    # Figures that passing tests printed: the runner writes them to its report only.
    foreach ($report in Get-ChildItem -Path $results -Filter '*.trx' -Recurse) {
        $xml = New-Object -TypeName Xml.XmlDocument
        $xml.Load($report.FullName)
        foreach ($text in $xml.SelectNodes("//*[local-name()='UnitTestResult']//*[local-name()='StdOut']")) {
            Write-Information $text.InnerText
        }
    }
}

function Find-Pester {
    # The newest Pester 5, from the module path or else from the gallery into a local folder. Nothing when there is
    # none.
    $local = Join-Path -Path $tools -ChildPath 'Modules'
    $env:PSModulePath = $local + [IO.Path]::PathSeparator + $env:PSModulePath
    $isInstalled = {
        Get-Module -ListAvailable -Name Pester -Verbose:$false | Where-Object { $_.Version.Major -eq 5 } |
            Select-Object -First 1
    }
    $found = & $isInstalled
    if (-not $found) {
        $null = New-Item -ItemType Directory -Path $local -Force
        try {
            if (Get-Command -Name Save-PSResource -ErrorAction Ignore) {
                Save-PSResource -Name Pester -Version '[5.5,6.0)' -Path $local -TrustRepository
            }
            else {
                Save-Module -Name Pester -MinimumVersion 5.5 -MaximumVersion 5.99 -Path $local -Force
            }
        }
        catch {
            Write-Information "Pester cannot be downloaded: $($_.Exception.Message)"
        }

        $found = & $isInstalled
    }

    $found
}

function Invoke-PesterTest {
    # Each file in a PowerShell of its own: what one loads, another must not find. Emits what failed.
    param([IO.FileInfo[]] $File)
    $pester = Find-Pester
    if (-not $pester) {
        Write-Warning ('NOT RUN: Pester (version 5 is not installed and cannot be downloaded). ' +
            'The cmdlets are NOT tested.')
        return
    }

    $runner = Join-Path -Path $pesterTests -ChildPath 'Invoke-TestFile.ps1'
    foreach ($script in $File) {
        Write-Information "Pester: $($script.Name)"
        $counts = Join-Path -Path $results -ChildPath ($script.BaseName + '.pester')
        $arguments = '-Path', $script.FullName, '-Pester', $pester.Path, '-CountsPath', $counts
        & (Get-PowerShellPath) -NoProfile -NonInteractive -File $runner @arguments | Out-Host
        $exitCode = $LASTEXITCODE
        if (-not (Test-Path -LiteralPath $counts)) {
            # It ended before there was a result.
            Set-Content -LiteralPath $counts -Value '0 1 0'
        }

        if ($exitCode -ne 0) {
            "Pester: $($script.Name) ended with $exitCode."
        }
    }
}

function Invoke-Demo {
    # The module and its help: the folder out/XhsPowerShell can be imported afterwards.
    Build-Project -Project 'src/XhsPowerShell.Commands', 'build/XhsPowerShell.Help'
    # In a process of its own: a loaded module would lock its libraries against the next build.
    Invoke-Native -Name (Get-PowerShellPath) -ArgumentList @(
        '-NoProfile', '-NonInteractive', '-File', (Join-Path -Path $PSScriptRoot -ChildPath 'build/Show-Demo.ps1')
        '-Path', (Join-Path -Path $out -ChildPath 'creators.csv'))
}

function Invoke-Bench {
    $script = Join-Path -Path (Join-Path -Path $PSScriptRoot -ChildPath 'benchmarks') -ChildPath 'Measure-Speed.ps1'
    Invoke-Build
    Invoke-Native -Name (Get-PowerShellPath) -ArgumentList '-NoProfile', '-NonInteractive', '-File', $script
}

function Invoke-Package {
    Invoke-Build
    $packages = Join-Path -Path $out -ChildPath 'packages'
    $null = New-Item -ItemType Directory -Path $packages -Force
    New-ModulePackage -Destination $packages
    New-ToolPackage -Destination $packages
    Get-ChildItem -LiteralPath $packages -Filter '*.nupkg' | ForEach-Object { Write-Information $_.FullName }
}

function New-ModulePackage {
    # The package that Install-PSResource and Install-Module take.
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '')]
    param([string] $Destination)
    if (-not (Get-Command -Name Compress-PSResource -ErrorAction Ignore)) {
        throw 'The module package needs Microsoft.PowerShell.PSResourceGet 1.1 or later: ' +
            'Install-PSResource Microsoft.PowerShell.PSResourceGet'
    }

    Get-ChildItem -LiteralPath $Destination -Filter 'XhsPowerShell.?.*.nupkg' | Remove-Item
    Compress-PSResource -Path $module -DestinationPath $Destination
}

function New-ToolPackage {
    # xhs as a .NET tool.
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '')]
    param([string] $Destination)
    Invoke-Native -Name dotnet -ArgumentList @(
        'pack', (Join-Path -Path $PSScriptRoot -ChildPath 'src/XhsPowerShell.Cli'), '-c', 'Release', '--nologo', '-o',
            $Destination)
}

function Invoke-Clean {
    $folders = @($out) + @(Get-ChildItem -Path (
        Join-Path -Path $PSScriptRoot -ChildPath '*/*/*') -Directory -Include 'bin', 'obj' |
            ForEach-Object { $_.FullName })
    $folders | Where-Object { Test-Path -LiteralPath $_ } | Remove-Item -Recurse -Force
}

try {
    foreach ($name in $Task) {
        $options = if ($name -eq 'Test') { @{ Filter = $Filter } } else { @{} }
        & "Invoke-$name" @options
    }
}
catch {
    [Console]::Error.WriteLine("build.ps1 ${name}: $($_.Exception.Message)")
    exit 1
}
