# A PostgreSQL server of the benchmarks' own: in a temporary folder, on loopback, with a password. Dot-sourced.

# The folder of its programs, or nothing.
function Find-Database {
    if (-not $IsWindows) { sh (Join-Path $PSScriptRoot '../../tests/find-postgresql.sh') }
}

# Returns an object with Address, Password, Process and Folder.
function Start-Database([string] $Program, [string[]] $Option) {
    $folder = (New-Item -ItemType Directory -Path (
            Join-Path ([System.IO.Path]::GetTempPath()) "xhs-bench-$([guid]::NewGuid().ToString('N'))")).FullName
    $data, $secret = (Join-Path $folder 'data'), [guid]::NewGuid().ToString('N')
    Set-Content -LiteralPath (Join-Path $folder 'password') -Value $secret
    # A server refuses to run as root.
    $as = if ([Environment]::UserName -eq 'root') {
        chown -R nobody $folder
        'setpriv', '--reuid', 'nobody', '--clear-groups', '--regid', '65534'
    } else { , 'env' }
    $before = Get-Location
    try {
        Set-Location -LiteralPath /
        $text = & $as[0] $as[1..9] (Join-Path $Program 'initdb') -D $data -U xhs --pwfile (
            Join-Path $folder 'password') -A scram-sha-256 -E UTF8 --locale C 2>&1
        if ($LASTEXITCODE) { throw "initdb: $text" }
    }
    finally {
        Set-Location -LiteralPath $before
        Remove-Item -LiteralPath (Join-Path $folder 'password') -Force
    }
    $listener = [System.Net.Sockets.TcpListener]::new([ipaddress]::Loopback, 0)
    $listener.Start()
    $port = $listener.LocalEndpoint.Port
    $listener.Stop()
    # Ends when nobody holds the other end of its input any more.
    $start = [System.Diagnostics.ProcessStartInfo]::new($as[0])
    $script = "trap '' INT TERM HUP; `"`$@`" >/dev/null 2>&1 & server=`$!; cat >/dev/null; kill -QUIT `$server; " +
        "wait `$server; rm -rf '$folder'"
    $all = @($as | Select-Object -Skip 1) + 'sh', '-c', $script, 'sh', (Join-Path $Program 'postgres'), '-D', $data,
        '-p', $port, '-h', '127.0.0.1', '-k', '' + $Option
    foreach ($argument in $all) { $start.ArgumentList.Add("$argument") }
    $start.RedirectStandardInput = $true
    $start.WorkingDirectory = '/'
    $process = [System.Diagnostics.Process]::Start($start)
    for ($i = 0; $i -lt 300; $i++) {
        $client = [System.Net.Sockets.TcpClient]::new()
        try { $client.Connect('127.0.0.1', $port); break }
        catch { Start-Sleep -Milliseconds 100 }
        finally { $client.Dispose() }
    }
    Start-Sleep -Seconds 1
    [pscustomobject]@{
        Address = "postgresql://xhs@127.0.0.1:$port/postgres"; Password = $secret; Process = $process; Folder = $folder
        Data = $data
    }
}

function Stop-Database($Database) {
    $Database.Process.StandardInput.Close()
    $null = $Database.Process.WaitForExit(30000)
    Remove-Item -LiteralPath $Database.Folder -Recurse -Force -ErrorAction Ignore
}

# The processor time of a server and of all its processes, also of those that have ended (seconds). Linux only.
function Get-DatabaseTime($Database) {
    if (-not $IsLinux) { return [double]::NaN }
    $main = [int](Get-Content -LiteralPath (Join-Path $Database.Data 'postmaster.pid') -TotalCount 1)
    $ticks = 0
    $children = [System.IO.File]::ReadAllText("/proc/$main/task/$main/children").Trim() -split ' '
    foreach ($id in @($main) + $children) {
        $text = try { [System.IO.File]::ReadAllText("/proc/$id/stat") } catch { continue }
        # What the main process has waited for is in its own line.
        $fields = $text.Substring($text.LastIndexOf(')') + 2).Split(' ')
        foreach ($field in $fields[11..(($id -eq $main) ? 14 : 12)]) { $ticks += [long]$field }
    }
    $ticks / 100
}
