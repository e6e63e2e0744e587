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
    It 'is installed as a .NET tool and answers from the sandbox' {
        $root = Get-TestRoot
        $packages = [IO.Directory]::CreateDirectory((Join-Path (Get-TestFolder) 'tool-packages')).FullName
        $said = dotnet pack (Join-Path $root 'src/XhsPowerShell.Cli') -c Release --no-build --nologo -o $packages 2>&1
        $LASTEXITCODE | Should -Be 0 -Because "$said"
        [IO.File]::WriteAllText((Join-Path (Get-TestFolder) 'nuget.config'),
            "<configuration><packageSources><clear /><add key=`"own`" value=`"$packages`" /></packageSources></configuration>")
        $tools = Join-Path (Get-TestFolder) 'tools'
        $said = dotnet tool install XhsPowerShell.Cli --tool-path $tools --configfile (Join-Path (
            Get-TestFolder) 'nuget.config') 2>&1
        $LASTEXITCODE | Should -Be 0 -Because "$said"
        $lines = @(& (Join-Path $tools 'xhs') search 咖啡 --first 3 --region sandbox --format jsonl)
        $LASTEXITCODE | Should -Be 0
        $lines.Count | Should -Be 3
    }
}
