# Starts and steers the test server. Scenario fields and counters: tests/XhsPowerShell.TestServer/README.md.
# Runs on Windows PowerShell 5.1 too: ASCII only, no newer syntax.

$script:Server = $null

function New-TestWebClient {
    $client = New-Object System.Net.WebClient
    $client.Proxy = $null
    $client.Encoding = [System.Text.Encoding]::UTF8
    $client
}

function Invoke-TestControl([string] $Space, [string] $Command, [string] $Json) {
    $client = New-TestWebClient
    try {
        $uri = "$Space/_control/$Command"
        if ($Json) { [void]$client.UploadData($uri, 'POST', [System.Text.Encoding]::UTF8.GetBytes($Json)) }
        else { $client.DownloadString($uri) | ConvertFrom-Json }
    }
    catch [System.Net.WebException] {
        $reason = $_.Exception.Message
        if ($_.Exception.Response) {
            $reader = New-Object System.IO.StreamReader $_.Exception.Response.GetResponseStream()
            $reason = $reader.ReadToEnd()
        }
        throw "The test server refused '$Command': $reason"
    }
    finally { $client.Dispose() }
}

function Find-TestServerDll {
    $bin = Join-Path (Split-Path $PSScriptRoot -Parent) 'XhsPowerShell.TestServer/bin'
    foreach ($configuration in 'Release', 'Debug') {
        $dll = Join-Path $bin "$configuration/net8.0/XhsPowerShell.TestServer.dll"
        if (Test-Path -LiteralPath $dll) { return $dll }
    }
    throw "The test server is not built: no XhsPowerShell.TestServer.dll below '$bin'."
}

# Starts the server once in this process. Returns an object with BaseUri, ProxyUri and TlsUri.
function Start-TestServer {
    if ($script:Server -and -not $script:Server.Process.HasExited) { return $script:Server }
    $start = New-Object System.Diagnostics.ProcessStartInfo 'dotnet'
    $start.Arguments = '"{0}" --parent-pid {1}' -f (Find-TestServerDll), $PID
    $start.UseShellExecute = $false
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $process = [System.Diagnostics.Process]::Start($start)
    $address = @{}
    foreach ($label in 'LISTENING', 'PROXY', 'TLS') {
        $line = $process.StandardOutput.ReadLine()
        if ("$line" -notmatch "^$label (\S+)$") {
            throw "The test server said '$line' where its $label address belongs."
        }
        $address[$label] = $Matches[1]
    }
    $script:Server = [pscustomobject]@{
        BaseUri = $address.LISTENING; ProxyUri = $address.PROXY; TlsUri = $address.TLS; Process = $process
    }
    $script:Server
}

function Stop-TestServer {
    if (-not $script:Server) { return }
    $script:Server.Process.StandardInput.Close()
    if (-not $script:Server.Process.WaitForExit(5000)) { $script:Server.Process.Kill() }
    $script:Server = $null
}

# Returns a base address with its own scenario and ledger, as text. -Name proxy is the proxy's.
function New-TestSpace([string] $Name = [guid]::NewGuid().ToString('N'), $Scenario) {
    $space = '{0}/s/{1}' -f (Start-TestServer).BaseUri, $Name
    if ($Scenario) { Set-TestScenario $space $Scenario }
    $space
}

# -Scenario takes JSON text or a hashtable.
function Set-TestScenario([string] $Space, $Scenario) {
    if ($Scenario -isnot [string]) { $Scenario = ConvertTo-Json -InputObject $Scenario -Depth 10 -Compress }
    Invoke-TestControl $Space 'scenario' $Scenario
}

function Reset-TestSpace([string] $Space) { Invoke-TestControl $Space 'reset' '{}' }

# Lets go what a fault 'hold' keeps waiting; first wait for the counter 'held'.
function Invoke-TestRelease([string] $Space) { Invoke-TestControl $Space 'release' '{}' }

function Get-TestLedger([string] $Space) { Invoke-TestControl $Space 'ledger' }

# The requests, oldest first.
function Get-TestLog([string] $Space) { Invoke-TestControl $Space 'log' | ForEach-Object { $_ } }

# Waits until a counter of the ledger has reached a value, and returns the ledger.
function Wait-TestLedger([string] $Space, [string] $Counter, [long] $AtLeast) {
    Invoke-TestControl $Space "wait?counter=$Counter&atLeast=$AtLeast"
}

Export-ModuleMember -Function Start-TestServer, Stop-TestServer, New-TestSpace, Set-TestScenario, Reset-TestSpace,
    Invoke-TestRelease, Get-TestLedger, Get-TestLog, Wait-TestLedger
