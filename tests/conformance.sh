#!/usr/bin/env bash
# Runs the conformance corpora through the real generator, C# compiler and run time.
#   tests/conformance.sh [DIR] [--report FILE] [--minimums FILE]
# DIR, else ASL_CONFORMANCE_DIR, else ../shared/conformance beside the repository.
# The exit code is 0 although cases fail: the figures say how far we are. --minimums makes a sinking group an error.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
project="$root/tests/AslCompiler.Conformance"

folder=""
if [[ $# -gt 0 && "$1" != -* ]]; then
    folder="$1"
    shift
fi
if [[ -z "$folder" ]]; then
    folder="${ASL_CONFORMANCE_DIR:-$root/../shared/conformance}"
fi
if [[ ! -d "$folder" ]]; then
    echo "skipped: there are no conformance data at '$folder'; name a folder or set ASL_CONFORMANCE_DIR"
    echo "0 passed, 0 failed"
    exit 0
fi

if ! build_log="$(dotnet build "$project" --configuration Release --verbosity quiet --nologo 2>&1)"; then
    echo "$build_log" >&2
    exit 1
fi
exec dotnet "$project/bin/Release/net10.0/AslCompiler.Conformance.dll" "$folder" "$@"
