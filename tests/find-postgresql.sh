#!/bin/sh
# Prints the folder of PostgreSQL's server programs, or nothing where there are none. XHS_POSTGRES_BIN names another one.
# The tests, the benchmarks and .ci/run all ask here. Few packages put a server's programs on the path.
exec </dev/null 2>/dev/null

use() {
    if [ -x "$1/initdb" ] && [ -x "$1/postgres" ]; then
        echo "$1"
        exit
    fi
}

use "${XHS_POSTGRES_BIN:-}"
use "$(pg_config --bindir)"
use "$(dirname "$(readlink -f "$(command -v initdb)")")"
for program in $(dpkg-query --search '*/bin/initdb' | sed 's/^[^/]*//' | sort -rV); do
    use "$(dirname "$program")"
done
for formula in $(brew list --formula | grep '^postgresql' | sort -rV); do
    use "$(brew --prefix "$formula")/bin"
done
