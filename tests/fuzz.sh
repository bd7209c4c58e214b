#!/usr/bin/env bash
# Mutates the expressions of the JSONata suite: none makes the compiler throw or go on for ever, what is emitted is C#, and what fails at run time fails as JSONata does.
#   tests/fuzz.sh [SECONDS] [SEED]      ends with "N passed, N failed"
# The suite is that of ASL_CONFORMANCE_DIR, else of ../shared/conformance beside the repository.
set -uo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
project="$root/tests/AslCompiler.Conformance"
folder="${ASL_CONFORMANCE_DIR:-$root/../shared/conformance}"
if [[ ! -d "$folder/jsonata" ]]; then
    echo "skipped: there are no conformance data at '$folder'"
    echo "0 passed, 0 failed"
    exit 0
fi

if ! build_log="$(dotnet build "$project" --configuration Release --verbosity quiet --nologo 2>&1)"; then
    echo "$build_log" >&2
    exit 1
fi

journal="$(mktemp)"
trap 'rm -f "$journal"' EXIT
dotnet "$project/bin/Release/net10.0/AslCompiler.Conformance.dll" --fuzz "$folder" "${1:-60}" "$journal" "${@:2}"
code=$?
# A stack that is used up ends the process before it can say anything.
if [[ "$code" -gt 2 ]]; then
    echo "the process ended with $code, at this expression:"
    iconv -f UTF-16LE -t UTF-8//TRANSLIT "$journal"
    echo
    echo "0 passed, 1 failed"
    exit 1
fi
exit "$code"
