BeforeDiscovery {
    $canPack = [bool](Get-Command -Name Compress-PSResource -ErrorAction Ignore)
    if (-not $canPack) {
        Write-Warning ('NOT RUN: the tests of the package ' +
            '(Microsoft.PowerShell.PSResourceGet 1.1 or later is not installed).')
    }
    $hasPowerShellGet = [bool](Get-Module -ListAvailable -Name PowerShellGet | Where-Object { $_.Version.Major -eq 2 })
    if (-not $hasPowerShellGet) {
        Write-Warning 'NOT RUN: the test of Install-Module (PowerShellGet 2 is not installed).'
    }
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestModule.psm1')
    Initialize-XhsTest
    $ownHome = [IO.Directory]::CreateDirectory((Join-Path (Get-TestFolder) 'home')).FullName
    $feed = [IO.Directory]::CreateDirectory((Join-Path (Get-TestFolder) 'feed')).FullName
    $own = @{
        HOME = $ownHome; USERPROFILE = $ownHome; LOCALAPPDATA = $ownHome; XDG_DATA_HOME = $null; XDG_CONFIG_HOME = $null
        XHS_REGION = 'Sandbox'
    }

    # The quick start of the README, in a PowerShell that finds modules in one folder only.
    function Invoke-QuickStart([string] $ModulePath) {
        Invoke-InNewPowerShell -NoModule -Environment $own -ArgumentList $ModulePath,
            (Join-Path (Get-TestFolder) 'quick.csv') -Block {
            param($ModulePath, $File)
            $env:PSModulePath = $ModulePath + [IO.Path]::PathSeparator + (Join-Path $PSHOME 'Modules')
            Search-XhsUser 咖啡 -First 60 | Get-XhsUser | Export-Csv $File -Encoding utf8BOM
            (Import-Csv $File).Count
            (Get-Module XhsPowerShell).ModuleBase
            (Get-Help Get-XhsUser).Synopsis
            Get-XhsUser 5cab9537000000005a90c3e1 | Out-String
        }
    }

    function Assert-QuickStart($Result, [string] $Folder) {
        $Result.Errors.Message | Should -BeNullOrEmpty
        $Result.Terminating.Message | Should -BeNullOrEmpty
        $Result.Output[0] | Should -Be 60
        $Result.Output[1] | Should -BeLike "$Folder*"
        $Result.Output[2] | Should -Not -BeNullOrEmpty
        $Result.Output[3] | Should -Match 'Followers'
    }
}

AfterAll { Clear-XhsTest }

Describe 'The package' -Skip:(-not $canPack) {
    BeforeAll {
        Compress-PSResource -Path (Split-Path (Get-TestManifest)) -DestinationPath $feed
        $package = Get-ChildItem -LiteralPath $feed -Filter 'XhsPowerShell.*.nupkg'
    }

    It 'is one file, named after module and version' {
        @($package).Count | Should -Be 1
        $package.Name |
            Should -BeExactly "XhsPowerShell.$((Import-PowerShellDataFile (Get-TestManifest)).ModuleVersion).nupkg"
    }

    It 'tells the gallery what the manifest says, and holds each file of the module' {
        $archive = [IO.Compression.ZipFile]::OpenRead($package.FullName)
        try {
            $entry = $archive.Entries | Where-Object Name -EQ 'XhsPowerShell.nuspec'
            $reader = [IO.StreamReader]::new($entry.Open())
            $meta = ([xml]$reader.ReadToEnd()).package.metadata
            $reader.Dispose()
            $names = $archive.Entries.FullName
        }
        finally { $archive.Dispose() }
        $manifest = Import-PowerShellDataFile (Get-TestManifest)
        $meta.version | Should -BeExactly $manifest.ModuleVersion
        $meta.description | Should -BeExactly $manifest.Description
        $meta.projectUrl | Should -BeExactly $manifest.PrivateData.PSData.ProjectUri
        $meta.licenseUrl | Should -BeExactly $manifest.PrivateData.PSData.LicenseUri
        $meta.releaseNotes | Should -Not -BeNullOrEmpty
        foreach ($tag in $manifest.PrivateData.PSData.Tags) { $meta.tags | Should -Match "\b$tag\b" }
        $module = Split-Path (Get-TestManifest)
        foreach ($file in Get-ChildItem -LiteralPath $module -Recurse -File) {
            $names | Should -Contain ([IO.Path]::GetRelativePath($module, $file.FullName).Replace('\', '/'))
        }
    }

    It 'is taken by Install-PSResource, and the quick start runs from an empty module path' {
        $result = Invoke-InNewPowerShell -NoModule -Environment $own -ArgumentList $feed -Block {
            param($Feed)
            Register-PSResourceRepository -Name Local -Uri $Feed -Trusted
            Install-PSResource -Name XhsPowerShell -Repository Local -Scope CurrentUser
            (Get-InstalledPSResource -Name XhsPowerShell).InstalledLocation
        }
        $result.Errors.Message | Should -BeNullOrEmpty
        $result.Terminating.Message | Should -BeNullOrEmpty
        $installed = $result.Output[0]
        $installed | Should -BeLike "$ownHome*"
        if ((Split-Path $installed -Leaf) -match '^\d') { $installed = Split-Path (Split-Path $installed) }
        Assert-QuickStart (Invoke-QuickStart $installed) $ownHome
    }

    It 'is taken by Install-Module, and the quick start runs from an empty module path' -Skip:(-not $hasPowerShellGet) {
        $folder = [IO.Directory]::CreateDirectory((Join-Path (Get-TestFolder) 'saved')).FullName
        $result = Invoke-InNewPowerShell -NoModule -Environment $own -ArgumentList $feed, $folder -Block {
            param($Feed, $Folder)
            Import-Module -Name PowerShellGet -MaximumVersion 2.99
            Register-PSRepository -Name Folder -SourceLocation $Feed -InstallationPolicy Trusted
            # What Install-Module does, with a folder of one's own.
            Save-Module -Name XhsPowerShell -Repository Folder -Path $Folder
        }
        if ($result.Terminating.Message + $result.Errors.Message -match 'NuGet|PackageManagement') {
            Write-Warning 'NOT RUN: Install-Module (PackageManagement has no NuGet provider on this machine).'
            Set-ItResult -Skipped -Because 'there is no NuGet provider'
        }
        $result.Errors.Message | Should -BeNullOrEmpty
        Assert-QuickStart (Invoke-QuickStart $folder) $folder
    }
}

Describe 'The package of xhs' {
    BeforeAll {
        $root = Get-TestRoot
        $packages = [IO.Directory]::CreateDirectory((Join-Path (Get-TestFolder) 'tool-packages')).FullName
        $said = dotnet pack (Join-Path $root 'src/XhsPowerShell.Cli') -c Release --no-build --nologo -o $packages 2>&1
        $LASTEXITCODE | Should -Be 0 -Because "$said"
        $config = Join-Path (Get-TestFolder) 'nuget.config'
        [IO.File]::WriteAllText($config,
            "<configuration><packageSources><clear /><add key=`"own`" value=`"$packages`" /></packageSources></configuration>")
        $tools = Join-Path (Get-TestFolder) 'tools'
        # Not what a package of the same version has left in the cache of this user.
        $cache, $env:NUGET_PACKAGES = $env:NUGET_PACKAGES, (Join-Path (Get-TestFolder) 'cache')
        try { $said = dotnet tool install XhsPowerShell.Cli --tool-path $tools --configfile $config 2>&1 }
        finally { $env:NUGET_PACKAGES = $cache }
        $LASTEXITCODE | Should -Be 0 -Because "$said"
        $archive = [IO.Compression.ZipFile]::OpenRead((Get-ChildItem -LiteralPath $packages -Filter '*.nupkg').FullName)
        try { $names = $archive.Entries.FullName }
        finally { $archive.Dispose() }

        # How many methods of its own a run compiles, by the list that the runtime writes of them.
        function Measure-Compiled([scriptblock] $Run) {
            $list = Join-Path (Get-TestFolder) "compiled-$([guid]::NewGuid())"
            $env:DOTNET_JitStdOutFile, $env:DOTNET_JitDisasmSummary = $list, '1'
            try { $null = & $Run }
            finally { $env:DOTNET_JitStdOutFile, $env:DOTNET_JitDisasmSummary = $null, $null }
            @([IO.File]::ReadAllLines($list) -match ' XhsPowerShell\.').Count
        }
    }

    It 'is installed as a .NET tool and answers from the sandbox' {
        $lines = @(& (Join-Path $tools 'xhs') search 咖啡 --first 3 --region sandbox --format jsonl)
        $LASTEXITCODE | Should -Be 0
        $lines.Count | Should -Be 3
    }

    It 'has the portable program for every platform, and SQLite only for those that a tool runs on' {
        $names | Should -Contain 'tools/net8.0/any/xhs.dll'
        $own = 'tools/net8.0/any/runtimes'
        foreach ($library in 'win-x64/native/e_sqlite3.dll', 'win-arm64/native/e_sqlite3.dll',
            'linux-x64/native/libe_sqlite3.so', 'linux-arm64/native/libe_sqlite3.so',
            'linux-musl-x64/native/libe_sqlite3.so', 'osx-x64/native/libe_sqlite3.dylib',
            'osx-arm64/native/libe_sqlite3.dylib') { $names | Should -Contain "$own/$library" }
        $names -match '/(android|ios|browser|maccatalyst)' | Should -BeNullOrEmpty
    }

    It 'is installed with machine code for this platform, which compiles little' {
        if (-not ($names -match '^tools/net[0-9.]+/(win|linux|osx)-(x64|arm64)/xhs\.dll$')) {
            Set-ItResult -Skipped -Because 'the build has made no machine code of xhs (.NET SDK 10 makes it)'
        }
        $arguments = 'search', '咖啡', '--first', '3', '--region', 'sandbox', '--format', 'jsonl'
        $installed = Measure-Compiled { & (Join-Path $tools 'xhs') $arguments }
        $portable = Measure-Compiled {
            dotnet (Join-Path $root 'src/XhsPowerShell.Cli/bin/Release/net8.0/xhs.dll') $arguments
        }
        $portable | Should -BeGreaterThan 100
        $installed | Should -BeLessThan ($portable / 4)
    }
}
