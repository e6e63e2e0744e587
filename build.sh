#!/usr/bin/env bash
# ./build.sh build|test [FILTER]|demo|bench|package|clean
# FILTER is a part of the name of xunit classes, xunit methods or Pester files: only these are built and run.
# Runs build.ps1 in PowerShell. On a machine without it, does what the .NET SDK alone can do and says what was not run.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
cd "$root"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

usage() {
    echo "usage: ./build.sh build|test [FILTER]|demo|bench|package|clean" >&2
    exit 2
}

task="${1:-build}"
filter="${2:-}"
case "$task" in
test) [ "$#" -le 2 ] || usage ;;
build | demo | bench | package | clean) [ "$#" -le 1 ] || usage ;;
*) usage ;;
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

prepare_tests() {
    rm -rf out/test-results
    unset XHS_TOKEN XHS_REGION XHS_BASE_URI XHS_CONFIG_PATH
}

run_filtered_tests() {
    local projects project status=0
    projects="$(grep -rliF --include='*.cs' --exclude-dir=obj -e "${filter##*.}" tests/*.Tests | cut -d/ -f1-2 | sort -u)"
    if find tests/Pester -iname "*$filter*" -name '*.Tests.ps1' | grep -q .; then
        not_run "the Pester files that '$filter' names"
        status=1
    elif [ -z "$projects" ]; then
        echo "No xunit class, xunit method or Pester file has '$filter' in its name." >&2
        return 1
    fi

    prepare_tests
    for project in $projects; do
        dotnet build "$project" -c Release --nologo -v quiet || return
        dotnet test "$project" -c Release --no-build --nologo --filter "FullyQualifiedName~$filter" \
            --logger trx --results-directory out/test-results/xunit || status=$?
    done
    return "$status"
}

run_tests() {
    build
    prepare_tests
    local status=0
    # A test that hangs is named, and ends the run.
    dotnet test XhsPowerShell.sln -c Release --no-build --nologo --logger trx --results-directory out/test-results/xunit \
        --blame-hang-timeout 5m --blame-hang-dump-type none || status=$?
    # Figures that passing tests printed: the runner writes them to its report only.
    find out/test-results -name '*.trx' -exec awk '
        /<\/Results>/ { exit }
        sub(/.*<StdOut>/, "") { text = 1 }
        text { ends = sub(/<\/StdOut>.*/, ""); print; if (ends) text = 0 }' {} \;
    not_run 'Pester: the cmdlets themselves are NOT tested'
    return "$status"
}

demo() {
    local project
    # The module and its help, too: the folder out/XhsPowerShell can be imported afterwards.
    for project in src/XhsPowerShell.Cli src/XhsPowerShell.Commands build/XhsPowerShell.Help; do
        dotnet build "$project" -c Release --nologo -v quiet
    done
    local xhs=(dotnet src/XhsPowerShell.Cli/bin/Release/net8.0/xhs.dll) found count
    echo "$ xhs search 咖啡 --first 60 --region sandbox | xhs user - --region sandbox --out out/creators.csv"
    found="$("${xhs[@]}" search 咖啡 --first 60 --region sandbox)"
    "${xhs[@]}" user - --region sandbox --out out/creators.csv <<<"$found"
    echo "$ xhs search 咖啡 --first 10 --region sandbox | xhs user - --region sandbox"
    head -n 10 <<<"$found" | "${xhs[@]}" user - --region sandbox --format table
    count="$(wc -l <<<"$found")"
    cat <<END

$((count)) creators are in out/creators.csv. They are made up: the sandbox is free and needs no token.

What to do next:
  ${xhs[*]} search 咖啡 --first 5 --region sandbox
  ${xhs[*]} --help
With PowerShell 7.4 or later, the module is in out/XhsPowerShell:
  Import-Module ./out/XhsPowerShell
README.md has recipes and says how to install both; docs/README.md is the index of all documents.
END
    not_run 'the same with the cmdlets'
    [ "$count" -ge 50 ]
}

clean() {
    rm -rf out src/*/bin src/*/obj build/*/bin build/*/obj tests/*/bin tests/*/obj benchmarks/*/bin benchmarks/*/obj
}

pwsh="$(find_pwsh)"
if [ -n "$pwsh" ]; then
    exec "$pwsh" -NoProfile -NonInteractive -File build.ps1 "$task" ${filter:+-Filter "$filter"}
fi

case "$task" in
build) build ;;
test) if [ -n "$filter" ]; then run_filtered_tests; else run_tests; fi ;;
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
