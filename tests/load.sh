#!/bin/bash
# 100,000 executions that wait at once in one process, 10,000 of ten tasks started at once, and journals of up to 24,000 events to come back from, on SQLite; what they cost is printed.
# usage: tests/load.sh [WAITING] [RUNNING]      ends with "N passed, N failed"
set -uo pipefail
waiting=${1:-100000}; running=${2:-10000}; passed=0; failed=0
here=$(cd "$(dirname "$0")" && pwd)
dotnet build -c Release "$here/AslCompiler.Durable.Crash" --nologo -v q >/dev/null || { echo "0 passed, 3 failed"; exit 1; }
program="$here/AslCompiler.Durable.Crash/bin/Release/net10.0/AslCompiler.Durable.Crash.dll"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for load in "wait $waiting" "load $running" recover; do
    rm -rf "$folder"/*
    if timeout 900 dotnet "$program" ${load% *} "$folder" ${load#"${load% *}"}; then passed=$(( passed + 1 )); else failed=$(( failed + 1 )); fi
done
echo "$passed passed, $failed failed"
(( failed == 0 ))
