# ASCII and Windows PowerShell 5.1 syntax only: 5.1 reads this file, too.
$isCore = $PSVersionTable.PSEdition -eq 'Core'
if ($isCore -and $PSVersionTable.PSVersion -lt [version]'7.4') {
    throw "XhsPowerShell needs PowerShell 7.4 or later, or Windows PowerShell 5.1. This is PowerShell $($PSVersionTable.PSVersion)."
}

$framework = if ($isCore) { 'net8.0' } else { 'net472' }
$folder = Join-Path -Path (Join-Path -Path $PSScriptRoot -ChildPath 'bin') -ChildPath $framework
$library = Join-Path -Path $folder -ChildPath 'XhsPowerShell.dll'

$loader = 'XhsPowerShell.DependencyLoader' -as [type]
if (-not $loader) {
    # Not Add-Type: it brings the whole compiler into the process.
    [void][Reflection.Assembly]::LoadFrom($library)
    $loader = 'XhsPowerShell.DependencyLoader' -as [type]
}
elseif ($loader.Assembly.GetName().Version -ne [Reflection.AssemblyName]::GetAssemblyName($library).Version) {
    # .NET cannot unload what another version has brought into the process.
    throw "Another version of XhsPowerShell ($($loader.Assembly.GetName().Version)) is loaded in this process. Start a new PowerShell to use this one."
}

$loader::Register((Join-Path -Path $folder -ChildPath 'dependencies'))
Import-Module -Name (Join-Path -Path $folder -ChildPath 'XhsPowerShell.Commands.dll')

# Objects that come back from a job, a remote session or a file are the module's own types again.
$types = [XhsPowerShell.Commands.Travel.TravelingTypes]::Create()
Microsoft.PowerShell.Utility\Update-TypeData -TypeData $types -Force
