# A PostgreSQL server of the tests' own: in a temporary folder, on loopback, with a password. It ends with this process,
# however that ends.

$script:Server = $null

function Find-TestDatabaseFolder {
    if (-not $IsWindows) { sh "$PSScriptRoot/../find-postgresql.sh" }
}

# False, with a loud warning, where there is no PostgreSQL.
function Test-TestDatabase {
    if (Find-TestDatabaseFolder) { return $true }
    Write-Warning 'NOT RUN: tests with a PostgreSQL server (package ''postgresql'' is not installed, or Windows).'
    $false
}

# A server refuses to run as root.
function Get-TestDatabaseCommand([string[]] $Command) {
    if ((id -u) -eq 0) { 'setpriv', '--reuid', 'nobody', '--clear-groups', '--regid', '65534' }
    $Command
}

function Invoke-TestProgram([string[]] $Command) {
    $all = @(Get-TestDatabaseCommand $Command)
    $text = & $all[0] $all[1..($all.Length - 1)] 2>&1
    if ($LASTEXITCODE) { throw "$($Command[0]): $text" }
    $text
}

# Starts the server once in this process. Returns an object with Address (without the password) and Password.
function Start-TestDatabase {
    if ($script:Server -and -not $script:Server.Process.HasExited) { return $script:Server }
    $bin = Find-TestDatabaseFolder
    $password = 'secret-' + [guid]::NewGuid().ToString('N')
    $folder = Join-Path ([IO.Path]::GetTempPath()) ('xhs-postgres-' + [guid]::NewGuid().ToString('N'))
    [void][IO.Directory]::CreateDirectory($folder)
    [IO.File]::WriteAllText("$folder/password", $password)
    if ((id -u) -eq 0) { chown -R nobody $folder }
    Push-Location /
    try {
        [void](Invoke-TestProgram "$bin/initdb", '-D', "$folder/data", '-U', 'xhs', '--pwfile', "$folder/password",
            '-A', 'scram-sha-256', '-E', 'UTF8', '--locale', 'C', '--no-sync')
        [IO.File]::Delete("$folder/password")
        $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
        $listener.Start()
        $port = $listener.LocalEndpoint.Port
        $listener.Stop()
        # It ends when nobody holds the other end of its input any more.
        $script = "`"`$@`" >/dev/null 2>&1 & server=`$!; cat >/dev/null; kill -QUIT `$server; wait `$server; " +
            "rm -rf '$folder'"
        $start = [Diagnostics.ProcessStartInfo]::new()
        $command = @(Get-TestDatabaseCommand 'sh', '-c', $script, 'sh', "$bin/postgres", '-D', "$folder/data",
            '-p', "$port", '-h', '127.0.0.1', '-k', '', '-c', 'fsync=off', '-c', 'max_connections=100')
        $start.FileName, $arguments = $command
        foreach ($argument in $arguments) { $start.ArgumentList.Add($argument) }
        $start.WorkingDirectory = '/'
        $start.RedirectStandardInput = $true
        $process = [Diagnostics.Process]::Start($start)
    }
    finally { Pop-Location }
    $script:Server = [pscustomobject]@{
        Address = "postgresql://xhs@127.0.0.1:$port/postgres"; Password = $password; Process = $process; Folder = $bin
    }
    $watch = [Diagnostics.Stopwatch]::StartNew()
    while ($true) {
        try { [void](Invoke-TestQuery 'SELECT 1'); return $script:Server }
        catch { if ($watch.Elapsed.TotalSeconds -gt 60) { throw } }
        Start-Sleep -Milliseconds 50
    }
}

# The rows of a statement, as text.
function Invoke-TestQuery([string] $Sql) {
    $before = $env:PGPASSWORD
    $env:PGPASSWORD = $script:Server.Password
    try {
        $text = & "$($script:Server.Folder)/psql" -X -A -t -q -v ON_ERROR_STOP=1 -d $script:Server.Address -c $Sql 2>&1
        if ($LASTEXITCODE) { throw "$text" }
        $text
    }
    finally { $env:PGPASSWORD = $before }
}

# The address of a store of its own.
function New-TestDatabaseStore {
    '{0}?schema=t_{1}' -f (Start-TestDatabase).Address, [guid]::NewGuid().ToString('N')
}

function Stop-TestDatabase {
    if (-not $script:Server) { return }
    $script:Server.Process.StandardInput.Close()
    if (-not $script:Server.Process.WaitForExit(20000)) { $script:Server.Process.Kill($true) }
    $script:Server = $null
}

Export-ModuleMember -Function Test-TestDatabase, Start-TestDatabase, Stop-TestDatabase, New-TestDatabaseStore,
    Invoke-TestQuery
