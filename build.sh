#!/usr/bin/env bash
# ./build.sh build|test|demo|bench|package|clean
# Does it in PowerShell (build.ps1). On a machine without one, does what the .NET SDK alone can do, and says what not.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
cd "$root"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

task="${1:-build}"
case "$task" in
build | test | demo | bench | package | clean) ;;
*)
    echo "usage: ./build.sh build|test|demo|bench|package|clean" >&2
    exit 2
    ;;
esac

if ! command -v dotnet >/dev/null; then
    echo "The .NET SDK (8.0 or later) is needed: https://dotnet.microsoft.com/download" >&2
    exit 1
fi

# A PowerShell that can load the module: 7.4 or later.
usable() {
    "$1" -NoProfile -NonInteractive -Command 'exit [int]($PSVersionTable.PSVersion -lt [version]"7.4")' >/dev/null 2>&1 </dev/null
}

find_pwsh() {
    local candidate
    for candidate in "$(command -v pwsh || true)" "$root/.tools/pwsh"; do
        if [ -n "$candidate" ] && [ -x "$candidate" ] && usable "$candidate"; then
            echo "$candidate"
            return
        fi
    done

    # The newest one that runs on this SDK's own runtime.
    local version
    case "$(dotnet --version)" in
    8.*) version='7.4.*' ;;
    9.*) version='7.5.*' ;;
    *) version='*' ;;
    esac
    dotnet tool install powershell --version "$version" --tool-path "$root/.tools" >/dev/null 2>&1 </dev/null || true
    if [ -x "$root/.tools/pwsh" ] && usable "$root/.tools/pwsh"; then
        echo "$root/.tools/pwsh"
    fi
}

not_run() {
    echo
    echo "NOT RUN: $1 (no PowerShell 7.4 or later found)" >&2
}

build() {
    dotnet build XhsPowerShell.sln -c Release --nologo
}

run_tests() {
    build
    rm -rf out/test-results
    unset XHS_TOKEN XHS_REGION XHS_BASE_URI XHS_CONFIG_PATH
    local status=0
    # A test that hangs is named, and ends the run.
    dotnet test XhsPowerShell.sln -c Release --no-build --nologo --logger trx --results-directory out/test-results/xunit \
        --blame-hang-timeout 5m --blame-hang-dump-type none || status=$?
    # What tests have to say although they passed: the runner keeps that to its own report.
    find out/test-results -name '*.trx' -exec awk '
        /<\/Results>/ { exit }
        sub(/.*<StdOut>/, "") { text = 1 }
        text { ends = sub(/<\/StdOut>.*/, ""); print; if (ends) text = 0 }' {} \;
    not_run 'Pester: the cmdlets themselves are NOT tested'
    return "$status"
}

demo() {
    dotnet build src/XhsPowerShell.Cli -c Release --nologo -v quiet
    mkdir -p out
    local xhs=(dotnet src/XhsPowerShell.Cli/bin/Release/net8.0/xhs.dll) found count
    echo "xhs search 咖啡 --first 60 --region sandbox | xhs user - --region sandbox --out out/creators.csv"
    found="$("${xhs[@]}" search 咖啡 --first 60 --region sandbox)"
    "${xhs[@]}" user - --region sandbox --out out/creators.csv <<<"$found"
    head -n 10 <<<"$found" | "${xhs[@]}" user - --region sandbox --format table
    count="$("${xhs[@]}" user - --region sandbox <<<"$found" | wc -l)"
    echo "$((count)) creators in $root/out/creators.csv"
    not_run 'the same with the cmdlets'
    [ "$count" -ge 50 ]
}

clean() {
    rm -rf out src/*/bin src/*/obj tests/*/bin tests/*/obj benchmarks/*/bin benchmarks/*/obj
}

pwsh="$(find_pwsh)"
if [ -n "$pwsh" ]; then
    exec "$pwsh" -NoProfile -NonInteractive -File build.ps1 "$task"
fi

case "$task" in
build) build ;;
test) run_tests ;;
demo) demo ;;
clean) clean ;;
package)
    dotnet pack src/XhsPowerShell.Cli -c Release --nologo -o out/packages
    not_run 'the package of the module'
    exit 1
    ;;
bench)
    not_run 'the benchmarks'
    exit 1
    ;;
esac
