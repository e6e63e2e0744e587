# ASCII and Windows PowerShell 5.1 syntax only: 5.1 reads this file, too. Every import pays for what stands here: for
# the first comparison, member or cmdlet of a kind in a process with milliseconds, even where it is only compiled. So
# there are few, and what is seldom needed is a script block, which is compiled when it runs.

# Not there on Windows PowerShell.
if ($IsCoreCLR) {
    # The same libraries with machine code in them, which start faster; not there for every platform.
    $folder = "$PSScriptRoot/bin/net8.0-$([System.Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier)"
    if (-not [System.IO.Directory]::Exists($folder)) {
        $folder = "$PSScriptRoot/bin/net8.0"
    }
}
else {
    $folder = "$PSScriptRoot/bin/net472"
}

try {
    # Not Add-Type: it brings the whole compiler into the process.
    $null = [System.Reflection.Assembly]::LoadFrom("$folder/XhsPowerShell.dll")
    [XhsPowerShell.DependencyLoader]::Register("$folder/dependencies")
}
catch {
    & {
        param($Failure)
        # The one reason why an older .NET cannot load them.
        if ($PSVersionTable.PSEdition -eq 'Core' -and $PSVersionTable.PSVersion -lt [version]'7.4') {
            if ([cultureinfo]::CurrentUICulture.TwoLetterISOLanguageName -eq 'zh') {
                throw [regex]::Unescape(
                    'XhsPowerShell \u9700\u8981 PowerShell 7.4 \u6216\u66f4\u9ad8\u7248\u672c\uff0c\u6216 Windows PowerShell 5.1\u3002\u5f53\u524d\u662f PowerShell {0}\u3002') -f $PSVersionTable.PSVersion
            }

            throw "XhsPowerShell needs PowerShell 7.4 or later, or Windows PowerShell 5.1. " +
                "This is PowerShell $($PSVersionTable.PSVersion)."
        }

        throw $Failure.GetBaseException()
    } $_.Exception
}

Import-Module -Name "$folder/XhsPowerShell.Commands.dll"

# What to show first of an object, that objects which come back from a job or a file are the module's own again, and
# the headings in the language of the session.
[XhsPowerShell.Commands.Serialization.XhsTypeData]::Register($PSScriptRoot)
