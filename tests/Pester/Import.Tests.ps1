BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Initialize-XhsTest
    $manifest = Get-TestManifest
    $out = Split-Path $manifest
    $cmdlets = @(Get-ChildItem -LiteralPath (Join-Path (
        Get-TestRoot) 'src/XhsPowerShell.Commands') -Filter '*Command.cs' -Recurse |
            Select-String -Pattern '\[Cmdlet\(Verbs\w+\.(\w+), "(\w+)"' |
            ForEach-Object { '{0}-{1}' -f $_.Matches[0].Groups[1].Value, $_.Matches[0].Groups[2].Value } | Sort-Object)
    $environment = @{ XHS_TOKEN = Get-TestToken; XHS_BASE_URI = Use-TestSpace @{ mode = 'world' } }

    # Compiles an assembly that only has the name of another. Add-Type chooses the names itself, its compiler does not.
    function New-StandIn([string] $Name, [string] $Version) {
        $path = Join-Path ([IO.Directory]::CreateDirectory((Join-Path (
            Get-TestFolder) "$Name-$Version")).FullName) "$Name.dll"
        if (Test-Path -LiteralPath $path) { return $path }
        Add-Type -Path (Join-Path $PSHOME 'Microsoft.CodeAnalysis.dll'),
            (Join-Path $PSHOME 'Microsoft.CodeAnalysis.CSharp.dll')
        $text = "[assembly: System.Reflection.AssemblyVersion(`"$Version`")] public class StandIn { }"
        $compilation = [Microsoft.CodeAnalysis.CSharp.CSharpCompilation]::Create(
            $Name,
            [Microsoft.CodeAnalysis.SyntaxTree[]]@([Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree]::ParseText($text)),
            [Microsoft.CodeAnalysis.MetadataReference[]]@([Microsoft.CodeAnalysis.MetadataReference]::CreateFromFile(
                [object].Assembly.Location)),
            [Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions]::new('DynamicallyLinkedLibrary'))
        $stream = [IO.File]::Create($path)
        try { if (-not ($result = $compilation.Emit($stream)).Success) { throw "$($result.Diagnostics)" } }
        finally { $stream.Dispose() }
        $path
    }

    # What a user does with the module once it is there.
    $use = {
        param($library)
        if ($library) { $loaded = [Reflection.Assembly]::LoadFrom($library).GetName().ToString() }
        Import-Module $env:TEST_MODULE
        $user = Get-XhsUser 000000000000000000000001
        # Ends in a retry, which is Polly's.
        $failed = @(Get-XhsUser 000000000000000000000001 -BaseUri $env:TEST_FAILING -ErrorAction SilentlyContinue `
            -ErrorVariable e)
        [pscustomobject]@{
            Loaded = $loaded; Type = $user.GetType().FullName; UserId = $user.UserId; Failed = $failed.Count
            ErrorId = $e[0].FullyQualifiedErrorId; Attempts = $e[0].Exception.Attempts
            Config = (Set-XhsConfig -Token x1 -PassThru).TokenSource.ToString()
        }
    }
}

AfterAll { Clear-XhsTest }

Describe 'What is shipped' {
    It 'are these libraries, the help, and no other file than the texts of the module' {
        $files = Get-ChildItem -LiteralPath $out -Recurse -File | ForEach-Object {
            [IO.Path]::GetRelativePath($out, $_.FullName).Replace('\', '/')
        }
        $texts = Join-Path (Get-TestRoot) 'module'
        $expected = @(
            'LICENSE'
            Get-ChildItem -LiteralPath $texts -Recurse -File | ForEach-Object {
                [IO.Path]::GetRelativePath($texts, $_.FullName).Replace('\', '/')
            }
            'net8.0', 'net472' | ForEach-Object { "bin/$_/XhsPowerShell.dll"; "bin/$_/XhsPowerShell.Commands.dll" }
            $store = 'XhsPowerShell.Store', 'Microsoft.Data.Sqlite', 'SQLitePCLRaw.batteries_v2', 'SQLitePCLRaw.core',
                'SQLitePCLRaw.provider.e_sqlite3'
            $postgres = 'Npgsql', 'Microsoft.Extensions.Logging.Abstractions',
                'Microsoft.Extensions.DependencyInjection.Abstractions'
            $core = @('XhsPowerShell.Client', 'Polly.Core', 'System.Security.Cryptography.ProtectedData') + $store +
                $postgres
            $core | ForEach-Object { "bin/net8.0/dependencies/$_.dll" }
            # SQLite itself, once for each platform.
            'win-x64', 'win-x86', 'win-arm64' | ForEach-Object { "bin/native/$_/e_sqlite3.dll" }
            'linux-x64', 'linux-arm64', 'linux-musl-x64' | ForEach-Object { "bin/native/$_/libe_sqlite3.so" }
            'osx-x64', 'osx-arm64' | ForEach-Object { "bin/native/$_/libe_sqlite3.dylib" }
            # Machine code, the same libraries for each platform that the build was made for.
            $native = Get-ChildItem -LiteralPath (Join-Path $out 'bin') -Directory -Filter 'net8.0-*' |
                ForEach-Object Name
            foreach ($platform in $native) {
                'XhsPowerShell', 'XhsPowerShell.Commands' | ForEach-Object { "bin/$platform/$_.dll" }
                $core | ForEach-Object { "bin/$platform/dependencies/$_.dll" }
            }
            $store + @(
                'XhsPowerShell.Client', 'Polly.Core', 'Microsoft.Bcl.AsyncInterfaces', 'Microsoft.Bcl.TimeProvider',
                    'System.Buffers'
                'System.ComponentModel.Annotations', 'System.Memory', 'System.Numerics.Vectors',
                    'System.Runtime.CompilerServices.Unsafe'
                'System.Text.Encodings.Web', 'System.Text.Json', 'System.Threading.Tasks.Extensions',
                    'System.ValueTuple'
            ) | ForEach-Object { "bin/net472/dependencies/$_.dll" }
            foreach ($language in 'en-US', 'zh-CN') {
                'about_XhsPowerShell', 'about_XhsPowerShell_Cost', 'about_XhsPowerShell_Errors',
                    'about_XhsPowerShell_Fleet', 'about_XhsPowerShell_Sandbox', 'about_XhsPowerShell_Store' |
                    ForEach-Object { "$language/$_.help.txt" }
                "$language/XhsPowerShell.Commands.dll-Help.xml"
            }
            'zh-CN/XhsPowerShell.Format.ps1xml'
        )
        $files | Sort-Object | Should -BeExactly ($expected | Sort-Object)
        @($native) -notmatch '^net8\.0-(win|linux|osx)-(x64|arm64)$' | Should -BeNullOrEmpty
    }

    It 'has a manifest that PowerShell accepts and a version that is not the placeholder' {
        $module = Test-ModuleManifest $manifest
        $module.Version | Should -BeGreaterThan ([version]'0.0.0')
        Import-PowerShellDataFile $manifest | Should -Not -BeNullOrEmpty
    }

    It 'exports exactly the cmdlets that exist' {
        $module = Get-Module XhsPowerShell
        $module.ExportedCommands.Keys | Sort-Object | Should -BeExactly $cmdlets
        $module.ExportedCmdlets.Count | Should -Be $cmdlets.Count
        $module.ExportedAliases.Count + $module.ExportedFunctions.Count + $module.ExportedVariables.Count | Should -Be 0
    }

    It 'the cmdlets declare what they emit' {
        foreach ($name in $cmdlets -notmatch '^Remove-') {
            (Get-Command $name).OutputType | Should -Not -BeNullOrEmpty -Because $name
        }
    }
}

Describe 'Importing' {
    It 'refuses to work beside another version' {
        $copy = Join-Path $TestDrive 'other'
        Copy-Item -LiteralPath $out -Destination $copy -Recurse
        $child = Invoke-InNewPowerShell -NoModule -Environment @{ TEST_MODULE = $out; TEST_OTHER = $copy } {
            $other = Join-Path $env:TEST_OTHER 'XhsPowerShell.dll'
            Add-Type -OutputAssembly $other `
                -TypeDefinition '[assembly: System.Reflection.AssemblyVersion("99.0.0.0")] public class Other { }'
            Get-ChildItem -Path (Join-Path $env:TEST_OTHER 'bin/net8.0*') -Directory | ForEach-Object {
                Copy-Item -LiteralPath $other -Destination $_.FullName
            }
            Import-Module (Join-Path $env:TEST_MODULE 'XhsPowerShell.psd1')
            try {
                Import-Module (Join-Path $env:TEST_OTHER 'XhsPowerShell.psd1') -ErrorAction Stop
                'imported'
            } catch { $_.Exception.Message }
        }
        $child.Output |
            Should -BeLike 'Another version of XhsPowerShell (*) is loaded in this process*version 99.0.0.0.'
    }

    It 'works twice, with -Force, after Remove-Module, and under strict mode' {
        $child = Invoke-InNewPowerShell -NoModule -Environment ($environment + @{ TEST_MODULE = $manifest }) {
            Set-StrictMode -Version Latest
            $before = (Get-Variable -Scope Global).Name
            $steps = { Import-Module $env:TEST_MODULE }, { Import-Module $env:TEST_MODULE },
                { Import-Module $env:TEST_MODULE -Force },
            { Remove-Module XhsPowerShell; Import-Module $env:TEST_MODULE }
            foreach ($step in $steps) {
                & $step
                Get-XhsUser 000000000000000000000001
                (Get-Module XhsPowerShell).ExportedCommands.Count
            }
            Compare-Object $before (Get-Variable -Scope Global).Name | Where-Object InputObject -NotIn 'before', 'step',
                'steps', 'foreach' | ForEach-Object InputObject
            Remove-Module XhsPowerShell
            @(Get-Command *-Xhs* -Module XhsPowerShell* -ErrorAction Ignore).Count
        }
        $child.Errors | Should -BeNullOrEmpty
        $child.Terminating | Should -BeNullOrEmpty
        $child.Warnings | Should -BeNullOrEmpty
        $child.Text | Should -BeNullOrEmpty
        $child.Output.Count | Should -Be 9
        $child.Output[0, 2, 4, 6].UserId | Select-Object -Unique | Should -BeExactly '000000000000000000000001'
        $child.Output[1, 3, 5, 7, 8] | Should -Be (@($cmdlets.Count) * 4 + 0)
    }

    It 'and calling without a store load none of its libraries' {
        $child = Invoke-InNewPowerShell -NoModule -Environment ($environment + @{ TEST_MODULE = $manifest }) {
            Import-Module $env:TEST_MODULE
            (Get-XhsUser 000000000000000000000001).UserId
            [AppDomain]::CurrentDomain.GetAssemblies().Where{
                $_.GetName().Name -match '^XhsPowerShell\.Store|Sqlite|Npgsql'
            }.Count
        }
        $child.Errors.Message | Should -BeNullOrEmpty
        $child.Output | Should -Be '000000000000000000000001', 0
    }

    It 'finds the libraries of a store that is in use, SQLite among them, in the module alone' {
        $folder = [IO.Directory]::CreateDirectory((Join-Path $TestDrive 'store')).FullName
        $space = Use-TestSpace @{ mode = 'world' }
        $child = Invoke-InNewPowerShell -NoModule -Environment @{
            XHS_TOKEN = Get-TestToken; XHS_BASE_URI = $space; XHS_STORE = Join-Path $folder 'store.db'
            TEST_MODULE = $manifest
        } {
            Import-Module $env:TEST_MODULE
            (Get-XhsUser 000000000000000000000001).UserId
            [AppDomain]::CurrentDomain.GetAssemblies() |
                Where-Object { $_.GetName().Name -match '^XhsPowerShell\.Store|Sqlite' } |
                ForEach-Object { [Runtime.Loader.AssemblyLoadContext]::GetLoadContext($_).Name }
            $modules = [Diagnostics.Process]::GetCurrentProcess().Modules
            $modules.FileName -match '[\\/](lib)?e_sqlite3\.(dll|so|dylib)' |
                Select-Object -Unique
        }
        $child.Errors.Message | Should -BeNullOrEmpty
        $child.Output[0] | Should -BeExactly '000000000000000000000001'
        $child.Output[1..($child.Output.Count - 2)] | Select-Object -Unique | Should -BeExactly 'XhsPowerShell'
        $child.Output[-1] | Should -BeLike (Join-Path $out 'bin' 'native' '*e_sqlite3*')
        Join-Path $folder 'store.db' | Should -Exist
        (Get-TestLedger $space).requests | Should -Be 1
    }

    It 'makes the types visible' {
        [XhsPowerShell.XhsUser].Assembly.GetName().Name | Should -BeExactly 'XhsPowerShell'
        foreach ($name in 'XhsUser', 'XhsUserSummary', 'XhsNote', 'XhsPgyBlogger', 'XhsConfig', 'XhsUsage',
            'XhsConnectionResult', 'XhsApiException', 'XhsRegion') {
            "XhsPowerShell.$name" -as [type] | Should -Not -BeNullOrEmpty -Because $name
        }
        function Test-Type([XhsPowerShell.XhsUser] $User) { $User.UserId }
        Test-Type (Get-XhsUser (Get-TestId 1) -Region Sandbox -ErrorAction Ignore -WarningAction Ignore) | Out-Null
    }

    It 'works in many runspaces at once, which see the settings of the session' {
        $space = Use-TestSpace @{ mode = 'world' }
        $users = 1..12 | ForEach-Object -ThrottleLimit 4 -Parallel {
            Import-Module $using:manifest
            Get-XhsUser $_.ToString('x24')
        }
        $users.UserId | Sort-Object | Should -Be (Get-TestId (1..12))
        $ledger = Get-TestLedger $space
        $ledger.requests, $ledger.retries | Should -Be 12, 0
        (Get-XhsUsage).Requests | Should -BeGreaterOrEqual 12
    }

    It 'works in many runspaces that load it at the same time for the first time' {
        $child = Invoke-InNewPowerShell -NoModule -Environment ($environment + @{ TEST_MODULE = $manifest }) {
            1..8 | ForEach-Object -ThrottleLimit 8 -Parallel {
                Import-Module $env:TEST_MODULE
                (Get-XhsUser $_.ToString('x24')).UserId
            }
        }
        $child.Errors.Message | Should -BeNullOrEmpty
        $child.Output | Sort-Object | Should -Be (Get-TestId (1..8))
    }

    It 'works in a job, whose objects come back whole' {
        $job = Start-Job {
            $env:XHS_BASE_URI = $using:environment.XHS_BASE_URI
            $env:XHS_TOKEN = $using:environment.XHS_TOKEN
            Import-Module $using:manifest
            Get-XhsUser 000000000000000000000001
        }
        $user = $job | Receive-Job -Wait -AutoRemoveJob
        $user.UserId | Should -BeExactly '000000000000000000000001'
        $user | Should -BeOfType ([XhsPowerShell.XhsUser])
        $user.FollowerCount | Should -BeGreaterThan 0
    }
}

Describe 'Beside other modules' {
    BeforeAll {
        $environment.TEST_MODULE = $manifest
        $environment.TEST_FAILING = New-TestSpace -Scenario @{ faults = @(@{ fault = @{ code = 301;
            retryAfter = 0 } }) }
        function Test-Use($Child) {
            $Child.Errors.Message | Should -BeNullOrEmpty
            $Child.Terminating.Message | Should -BeNullOrEmpty
            $Child.Output.UserId | Should -BeExactly '000000000000000000000001'
            $Child.Output.Type | Should -BeExactly 'XhsPowerShell.XhsUser'
            $Child.Output.ErrorId | Should -BeExactly 'CollectionFailed,XhsPowerShell.Commands.GetXhsUserCommand'
            $Child.Output.Attempts | Should -Be 4
            $Child.Output.Config | Should -BeExactly 'Environment'
        }
    }

    It 'works after something else by the name of <Name> <Version> was loaded' -ForEach @(
        @{ Name = 'Polly.Core'; Version = '8.0.0.0' }
        @{ Name = 'Polly.Core'; Version = '99.0.0.0' }
    ) {
        $child = Invoke-InNewPowerShell -NoModule $use -ArgumentList (
            New-StandIn $Name $Version) -Environment $environment
        Test-Use $child
        $child.Output.Loaded | Should -BeLike "$Name, Version=$Version*"
    }

    It 'works after an older System.Text.Json was loaded' {
        $library = Join-Path $out 'bin/net472/dependencies/System.Text.Json.dll'
        $child = Invoke-InNewPowerShell -NoModule -ArgumentList $library, "$use" -Environment $environment {
            param($library, $use)
            $loaded = [Reflection.Assembly]::LoadFile($library).GetName().ToString()
            $result = & ([scriptblock]::Create($use))
            $result.Loaded = $loaded
            $result
        }
        Test-Use $child
        $child.Output.Loaded | Should -BeLike 'System.Text.Json, Version=8.*'
    }

    It 'works after the real Polly 8.5.2 was loaded' {
        $folder = [IO.Directory]::CreateDirectory((Join-Path (Get-TestFolder) 'polly')).FullName
        [IO.File]::WriteAllText("$folder/polly.csproj", @'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net8.0</TargetFramework>
    <RestorePackagesPath>packages</RestorePackagesPath></PropertyGroup>
  <ItemGroup><PackageReference Include="Polly.Core" Version="[8.5.2]" /></ItemGroup>
</Project>
'@)
        $said = dotnet restore "$folder/polly.csproj" 2>&1
        $library = "$folder/packages/polly.core/8.5.2/lib/net8.0/Polly.Core.dll"
        if (-not (Test-Path -LiteralPath $library)) {
            Write-Warning ("NOT TESTED beside the real Polly 8.5.2, which could not be restored: " +
                "$($said | Select-Object -Last 1)")
            Set-ItResult -Skipped -Because 'Polly.Core 8.5.2 could not be restored'
            return
        }
        $child = Invoke-InNewPowerShell -NoModule $use -ArgumentList $library -Environment $environment
        Test-Use $child
        $child.Output.Loaded | Should -BeLike 'Polly.Core, Version=8.*'
    }

    It 'leaves another module its own Polly' {
        $library = New-StandIn 'Polly.Core' '7.0.0.0'
        $child = Invoke-InNewPowerShell -NoModule -ArgumentList $library -Environment $environment {
            param($library)
            Import-Module $env:TEST_MODULE
            # Ends in a retry, which is Polly's.
            Get-XhsUser 000000000000000000000001 -BaseUri $env:TEST_FAILING -ErrorAction SilentlyContinue
            Add-Type -Path $library
            [StandIn].Assembly.GetName().Version.ToString()
            [AppDomain]::CurrentDomain.GetAssemblies().Where{ $_.GetName().Name -eq 'Polly.Core' }.Count
        }
        $child.Terminating.Message | Should -BeNullOrEmpty
        $child.Output | Should -Be '7.0.0.0', 2
    }
}
