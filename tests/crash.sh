#!/bin/bash
# Interrupts a process that runs 200 durable executions, ROUNDS times in all, on SQLite and on PostgreSQL; after a few interruptions a last process ends them, and they are looked at.
# A round is a kill at a random moment, a pause past the end of the lease while another process goes on, a full disk (SQLite), a crash of the server (PostgreSQL),
# or a process whose clock is an hour late or some seconds early, so that to the next one the clock was set.
# usage: tests/crash.sh [ROUNDS]      ends with "N passed, N failed"
set -uo pipefail
rounds=${1:-50}; executions=200; passed=0; failed=0; series=0
here=$(cd "$(dirname "$0")" && pwd)
dotnet build -c Release "$here/AslCompiler.Durable.Crash" --nologo -v q >/dev/null || { echo "0 passed, $rounds failed"; exit 1; }
program="$here/AslCompiler.Durable.Crash/bin/Release/net10.0/AslCompiler.Durable.Crash.dll"
folder=$(mktemp -d)
coproc server { exec dotnet "$program" serve; }
trap 'exec {server[1]}>&-; wait; rm -rf "$folder"' EXIT
read -r postgres <&"${server[0]}" || { echo "0 passed, $rounds failed"; exit 1; }

run() { exec dotnet "$program" run "$store" "$place" $executions "$1"; }
a_moment() { sleep "$(( RANDOM % $1 )).$(( RANDOM % 10 ))$(( RANDOM % 10 ))"; }
end() { kill -9 "$@" 2>/dev/null; wait "$@" 2>/dev/null; }

kill_it() { run first & local child=$!; a_moment 3; end $child; }

# It comes back while another process works on what was its own.
pause_it() {
    run first & local child=$!; a_moment 2; sleep 0.5
    kill -STOP $child 2>/dev/null
    run second & local other=$!; sleep 4; a_moment 1
    kill -CONT $child 2>/dev/null; a_moment 2
    end $child $other
}

# No file may grow any more; later it may again. The file of handlers' effects is small enough, and what .NET compiles is no file then.
fill_disk() {
    (trap '' XFSZ; ulimit -S -f 1000; DOTNET_EnableWriteXorExecute=0 run first) & local child=$!
    sleep 2; a_moment 2
    prlimit --pid $child --fsize=unlimited: 2>/dev/null; a_moment 2
    end $child
}

restart_server() { run first & local child=$!; a_moment 2; echo restart >&"${server[1]}"; sleep 1; a_moment 2; end $child; }

# What it leaves is another node's, whose lease has run out long ago, or holds longer than a lease can.
set_clock() {
    local ahead=-3600; (( RANDOM % 2 )) && ahead=4
    CLOCK_AHEAD=$ahead run second & local child=$!; a_moment 2; sleep 0.5
    end $child
}

while (( passed + failed < rounds )); do
    series=$(( series + 1 )); place="$folder/series$series"; mkdir "$place"; interruptions=0
    if (( series % 2 )); then store=sqlite; ways=(fill_disk kill_it set_clock pause_it kill_it); else store=$postgres; ways=(kill_it restart_server set_clock pause_it kill_it); fi
    for way in "${ways[@]}"; do
        (( passed + failed + interruptions < rounds )) || break
        $way; interruptions=$(( interruptions + 1 ))
    done
    if timeout 300 dotnet "$program" run "$store" "$place" $executions last && dotnet "$program" check "$store" "$place" $executions
    then passed=$(( passed + interruptions ))
    else failed=$(( failed + interruptions )); echo "series $series on ${store%%;*} failed"
    fi
done
echo "$passed passed, $failed failed"
(( failed == 0 ))
