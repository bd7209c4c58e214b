#!/bin/bash
# Kills a process that runs 200 durable executions, at a random moment, ROUNDS times in all; after some kills a last process ends them, and they are looked at.
# usage: tests/crash.sh [ROUNDS]      ends with "N passed, N failed"
set -uo pipefail
rounds=${1:-50}; kills=5; executions=200; passed=0; failed=0
here=$(cd "$(dirname "$0")" && pwd)
dotnet build -c Release "$here/AslCompiler.Durable.Crash" --nologo -v q >/dev/null || { echo "0 passed, $rounds failed"; exit 1; }
program="$here/AslCompiler.Durable.Crash/bin/Release/net10.0/AslCompiler.Durable.Crash.dll"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
while (( passed + failed < rounds )); do
    rm -rf "$folder"/*; killed=0
    while (( killed < kills && passed + failed + killed < rounds )); do
        dotnet "$program" run "$folder" $executions & child=$!
        sleep "$(( RANDOM % 3 )).$(( RANDOM % 10 ))$(( RANDOM % 10 ))"
        kill -9 $child 2>/dev/null
        wait $child 2>/dev/null
        killed=$(( killed + 1 ))
    done
    if timeout 300 dotnet "$program" run "$folder" $executions && dotnet "$program" check "$folder" $executions
    then passed=$(( passed + killed )); else failed=$(( failed + killed )); fi
done
echo "$passed passed, $failed failed"
(( failed == 0 ))
