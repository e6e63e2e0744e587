# ASCII and Windows PowerShell 5.1 syntax only: 5.1 reads this file, too. Every import pays for what stands here, so
# types are named in full (PowerShell searches for short names) and cmdlets that would load a module are left out.
$isCore = $PSVersionTable.PSEdition -eq 'Core'
if ($isCore -and $PSVersionTable.PSVersion.Major -eq 7 -and $PSVersionTable.PSVersion.Minor -lt 4) {
    throw "XhsPowerShell needs PowerShell 7.4 or later, or Windows PowerShell 5.1. This is PowerShell $($PSVersionTable.PSVersion)."
}

$framework = 'net472'
if ($isCore) {
    $framework = 'net8.0'
    # The same libraries with machine code in them, which start faster; not there for every platform.
    $system = if ($IsWindows) { 'win' } elseif ($IsMacOS) { 'osx' } else { 'linux' }
    $native = "net8.0-$system-$([System.Runtime.InteropServices.RuntimeInformation]::ProcessArchitecture)".ToLowerInvariant()
    if ([System.IO.Directory]::Exists([System.IO.Path]::Combine($PSScriptRoot, 'bin', $native))) {
        $framework = $native
    }
}

$folder = [System.IO.Path]::Combine($PSScriptRoot, 'bin', $framework)
$library = [System.IO.Path]::Combine($folder, 'XhsPowerShell.dll')
$loader = 'XhsPowerShell.DependencyLoader' -as [type]
if (-not $loader) {
    # Not Add-Type: it brings the whole compiler into the process.
    [void][System.Reflection.Assembly]::LoadFrom($library)
    $loader = 'XhsPowerShell.DependencyLoader' -as [type]
}
elseif ($loader.Assembly.GetName().Version -ne [System.Reflection.AssemblyName]::GetAssemblyName($library).Version) {
    # .NET cannot unload what another version has brought into the process.
    throw "Another version of XhsPowerShell ($($loader.Assembly.GetName().Version)) is loaded in this process. Start a new PowerShell to use this one."
}

$loader::Register([System.IO.Path]::Combine($folder, 'dependencies'))
Import-Module -Name ([System.IO.Path]::Combine($folder, 'XhsPowerShell.Commands.dll'))

# Objects that come back from a job, a remote session or a file are the module's own types again. The cmdlet by its
# class, because its name alone would import the whole module that it belongs to.
$class = 'Microsoft.PowerShell.Commands.UpdateTypeDataCommand, Microsoft.PowerShell.Commands.Utility' -as [type]
$update = 'Update-TypeData'
if ($class) {
    $update = [System.Management.Automation.CmdletInfo]::new('Update-TypeData', $class)
}

& $update -TypeData ([XhsPowerShell.Commands.Travel.TravelingTypes]::Create()) -Force
