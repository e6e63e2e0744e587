# What every test needs: the built module, a configuration of its own, a server space per test, and child processes.

Import-Module (Join-Path $PSScriptRoot 'TestServer.psm1')

$script:Root = Split-Path (Split-Path $PSScriptRoot -Parent) -Parent
$script:Manifest = Join-Path $script:Root 'out/XhsPowerShell/XhsPowerShell.psd1'
$script:Token = 'tok+en/with=&%"''{signs}-7f3a9c'
$script:Folder = $null

# Loads the built module with an empty configuration file of its own and without the tester's environment.
function Initialize-XhsTest {
    if (-not (Test-Path -LiteralPath $script:Manifest)) { throw "The module is not built: no '$script:Manifest'." }
    foreach ($name in 'XHS_TOKEN', 'XHS_REGION', 'XHS_BASE_URI', 'XHS_STORE', 'XHS_STORE_PASSWORD') {
        [Environment]::SetEnvironmentVariable($name, $null)
    }
    if (-not $script:Folder) {
        $script:Folder = Join-Path ([IO.Path]::GetTempPath()) ('XhsPowerShell.Tests-' + [guid]::NewGuid().ToString('N'))
        [void][IO.Directory]::CreateDirectory($script:Folder)
    }
    $env:XHS_CONFIG_PATH = Join-Path $script:Folder 'config/config.json'
    Import-Module $script:Manifest -Global
    Remove-XhsConfig -Scope Session
}

# Ends what a test file began.
function Clear-XhsTest {
    Remove-XhsConfig -Scope Session
    $env:XHS_CONFIG_PATH = $null
    if ($script:Folder) { Remove-Item -LiteralPath $script:Folder -Recurse -Force -ErrorAction Ignore }
    $script:Folder = $null
}

function Get-TestRoot { $script:Root }
function Get-TestManifest { $script:Manifest }
function Get-TestFolder { $script:Folder }

# Distinctive, and full of characters that addresses and JSON escape.
function Get-TestToken { $script:Token }

# A well-formed user id.
function Get-TestId([long[]] $Number) {
    foreach ($n in $Number) { $n.ToString('x24', [cultureinfo]::InvariantCulture) }
}

# The text of a printed sample of the service.
function Get-TestSample([string] $Name) {
    [IO.File]::ReadAllText((Join-Path $script:Root "tests/Fixtures/$Name.json"))
}

# A new space of the server, which the session's settings point to from here on. Waits before retries are as good as
# none.
function Use-TestSpace($Scenario, [hashtable] $Setting = @{}) {
    $space = New-TestSpace -Scenario $Scenario
    Remove-XhsConfig -Scope Session
    $all = @{ Token = Get-TestToken; BaseUri = $space; RetryIntervalSec = 0.01; Scope = 'Session' }
    foreach ($name in $Setting.Keys) { $all[$name] = $Setting[$name] }
    Set-XhsConfig @all
    $space
}

# Runs a block and keeps its streams apart. Terminating holds what it threw.
function Invoke-Recorded([scriptblock] $Block) {
    $record = [pscustomobject]@{
        Output      = [Collections.Generic.List[object]]::new()
        Errors      = [Collections.Generic.List[object]]::new()
        Warnings    = [Collections.Generic.List[string]]::new()
        Verbose     = [Collections.Generic.List[string]]::new()
        Terminating = $null
    }
    try {
        & $Block *>&1 | ForEach-Object {
            if ($_ -is [Management.Automation.ErrorRecord]) { $record.Errors.Add($_) }
            elseif ($_ -is [Management.Automation.WarningRecord]) { $record.Warnings.Add($_.Message) }
            elseif ($_ -is [Management.Automation.VerboseRecord]) { $record.Verbose.Add($_.Message) }
            elseif ($_ -isnot [Management.Automation.InformationalRecord]) { $record.Output.Add($_) }
        }
    }
    catch { $record.Terminating = $_ }
    $record
}

$script:ChildScript = @'
param($Module, $Work, $Result)
$ErrorActionPreference = 'Continue'
$record = @{ Output = @(); Errors = @(); Warnings = @(); Verbose = @(); Debug = @(); Terminating = $null }
$block = [scriptblock]::Create([IO.File]::ReadAllText($Work))
$arguments = [Management.Automation.PSSerializer]::Deserialize([IO.File]::ReadAllText($Work + '.arguments'))
if ($Module) { Import-Module $Module }
function Convert-TestError($e) {
    @{ Id = $e.FullyQualifiedErrorId; Category = [string]$e.CategoryInfo.Category; Message = [string]$e;
        Type = $e.Exception.GetType().FullName }
}
try {
    & $block @arguments *>&1 | ForEach-Object {
        if ($_ -is [Management.Automation.ErrorRecord]) { $record.Errors += Convert-TestError $_ }
        elseif ($_ -is [Management.Automation.WarningRecord]) { $record.Warnings += $_.Message }
        elseif ($_ -is [Management.Automation.VerboseRecord]) { $record.Verbose += $_.Message }
        elseif ($_ -is [Management.Automation.DebugRecord]) { $record.Debug += $_.Message }
        else { $record.Output += , $_ }
    }
}
catch { $record.Terminating = Convert-TestError $_ }
[IO.File]::WriteAllText($Result, [Management.Automation.PSSerializer]::Serialize([pscustomobject]$record, 4))
'@

# Runs a block in a new PowerShell that has the module imported (unless -NoModule), and returns its streams, its exit
# code and what it wrote as text. Arguments and results are copies. The block's own folder is gone afterwards.
# -Interactive for one that shows progress; it has nobody to ask all the same.
function Invoke-InNewPowerShell([scriptblock] $Block, [object[]] $ArgumentList = @(), [hashtable] $Environment = @{},
    [switch] $NoModule, [switch] $Interactive) {
    $folder = [IO.Directory]::CreateDirectory((Join-Path $script:Folder ([guid]::NewGuid().ToString('N')))).FullName
    $work, $main, $result = 'block.ps1', 'main.ps1', 'result.xml' | ForEach-Object { Join-Path $folder $_ }
    [IO.File]::WriteAllText($work, $Block.ToString())
    [IO.File]::WriteAllText("$work.arguments", [Management.Automation.PSSerializer]::Serialize($ArgumentList, 4))
    [IO.File]::WriteAllText($main, $script:ChildScript)
    $start = [Diagnostics.ProcessStartInfo]::new([Environment]::ProcessPath)
    $module = if ($NoModule) { '' } else { $script:Manifest }
    $options = $Interactive ? @('-NoProfile') : @('-NoProfile', '-NonInteractive')
    foreach ($argument in $options + @('-File', $main, $module, $work, $result)) { $start.ArgumentList.Add($argument) }
    $start.RedirectStandardOutput = $start.RedirectStandardError = $start.RedirectStandardInput = $true
    $start.Environment['XHS_CONFIG_PATH'] = Join-Path $folder 'config/config.json'
    foreach ($name in $Environment.Keys) { $start.Environment[$name] = $Environment[$name] }
    $process = [Diagnostics.Process]::Start($start)
    try {
        $process.StandardInput.Close()
        $errors = $process.StandardError.ReadToEndAsync()
        $text = $process.StandardOutput.ReadToEnd()
        $process.WaitForExit()
        if (-not (Test-Path -LiteralPath $result)) {
            throw "The new PowerShell ended with $($process.ExitCode) and no result: $text $($errors.Result)"
        }
        [Management.Automation.PSSerializer]::Deserialize([IO.File]::ReadAllText($result)) |
            Add-Member -PassThru -NotePropertyMembers @{ ExitCode = $process.ExitCode; Text = $text + $errors.Result }
    }
    finally {
        $process.Dispose()
        Remove-Item -LiteralPath $folder -Recurse -Force -ErrorAction Ignore
    }
}

# Begins a script in a runspace of its own in this process, so that a test can look on, stop it or wait for its end. In
# a runspace that is given, which has the module imported, it begins at once.
function Start-TestScript([string] $Script, [Management.Automation.Runspaces.Runspace] $Runspace) {
    $shell = [powershell]::Create()
    if ($Runspace) { $shell.Runspace = $Runspace }
    else { $Script = "Import-Module '$script:Manifest'; $Script" }
    [void]$shell.AddScript($Script)
    $output = [Management.Automation.PSDataCollection[psobject]]::new()
    $run = $shell.BeginInvoke([Management.Automation.PSDataCollection[psobject]]$null, $output)
    [pscustomobject]@{ Shell = $shell; Output = $output; Run = $run }
}

# A loopback address where nobody listens.
function Get-ClosedAddress {
    $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
    $listener.Start()
    $address = 'http://127.0.0.1:{0}' -f $listener.LocalEndpoint.Port
    $listener.Stop()
    $address
}

Export-ModuleMember -Function *-Xhs*, Get-Test*, Use-TestSpace, Start-TestScript, Invoke-Recorded,
    Invoke-InNewPowerShell, Get-ClosedAddress,
    Start-TestServer, New-TestSpace, Set-TestScenario, Reset-TestSpace, Invoke-TestRelease, Wait-TestLedger
