#!/bin/bash
# An order that outlives its process: started, killed while it waits for a person, approved, and shipped two days later by another process.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
dotnet build -c Release "$here" --nologo -v q >/dev/null
program="$here/bin/Release/net10.0/DurableOrders.dll"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

echo "A process starts order A-1001; a person is asked."
dotnet "$program" order "$folder" A-1001 & child=$!
until [[ -s "$folder/A-1001.token" ]]; do sleep 0.2; done
sleep 0.5
echo "The process is killed."
kill -9 $child; wait $child 2>/dev/null || true

echo "While nothing runs, the person approves."
dotnet "$program" approve "$folder" A-1001
echo "Another process takes the answer, and is killed while the order waits its two days."
dotnet "$program" run "$folder" A-1001 & child=$!
until dotnet "$program" history "$folder" A-1001 | grep -q WaitStateEntered; do sleep 0.2; done
kill -9 $child; wait $child 2>/dev/null || true

echo "Two days later:"
dotnet "$program" days "$folder" 2
dotnet "$program" run "$folder" A-1001
echo "Its history:"
dotnet "$program" history "$folder" A-1001
