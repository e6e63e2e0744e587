# ASCII and Windows PowerShell 5.1 syntax only: 5.1 reads this file, too. Every import pays for what stands here, and for
# the first comparison, member or cmdlet of a kind in a process with milliseconds: so there are few.
$another = 'Another version of XhsPowerShell is loaded in this process, which .NET cannot unload. Start a new PowerShell to use this one.'

# A class that .NET has and .NET Framework has not.
if ('System.Runtime.Loader.AssemblyLoadContext' -as [type]) {
    # The same libraries with machine code in them, which start faster; not there for every platform.
    $folder = "$PSScriptRoot/bin/net8.0-$([System.Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier)"
    if (-not [System.IO.Directory]::Exists($folder)) {
        $folder = "$PSScriptRoot/bin/net8.0"
    }
}
else {
    $folder = "$PSScriptRoot/bin/net472"
    $loaded = 'XhsPowerShell.DependencyLoader' -as [type]
    if ($loaded -and $loaded.Assembly.GetName().Version -ne [System.Reflection.AssemblyName]::GetAssemblyName("$folder/XhsPowerShell.dll").Version) {
        # .NET would refuse the second one. .NET Framework would take it and go on with the first.
        throw $another
    }
}

try {
    # Not Add-Type: it brings the whole compiler into the process.
    $null = [System.Reflection.Assembly]::LoadFrom("$folder/XhsPowerShell.dll")
    [XhsPowerShell.DependencyLoader]::Register("$folder/dependencies")
}
catch {
    if ($PSVersionTable.PSEdition -eq 'Core' -and $PSVersionTable.PSVersion -lt [version]'7.4') {
        throw "XhsPowerShell needs PowerShell 7.4 or later, or Windows PowerShell 5.1. This is PowerShell $($PSVersionTable.PSVersion)."
    }

    if ('XhsPowerShell.DependencyLoader' -as [type]) {
        throw $another
    }

    throw
}

Import-Module -Name "$folder/XhsPowerShell.Commands.dll"

# Objects that come back from a job, a remote session or a file are the module's own types again.
[XhsPowerShell.Commands.Travel.TravelingTypes]::Register()
