# Installing, starting and stopping. Sourced by `run`.

say() {
    printf '%s\n' "$*" >&2
}

as_root() {
    if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

# need COMMAND PACKAGE…: installs Debian's packages when the command is missing. What they bring is kept from starting as
# a service of the machine.
need() {
    local command=$1 policy=/usr/sbin/policy-rc.d mine=false status=0
    shift
    if command -v "$command" >/dev/null || [[ -x /usr/sbin/$command ]]; then return; fi
    say "Installing $* with apt"
    if [[ ! -e $policy ]]; then
        mine=true
        printf '#!/bin/sh\nexit 101\n' | as_root install -m 755 /dev/stdin "$policy"
    fi
    {
        as_root apt-get update -qq || true
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" || status=$?
    } >&2
    if $mine; then as_root rm -f "$policy"; fi
    return "$status"
}

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

target_folder() {
    cd "$repository" && cargo metadata --no-deps --format-version 1 |
        python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])'
}

# The load average of the last minute.
load() {
    cut -d' ' -f1 /proc/loadavg
}

# until_answers URL PID LOG: waits at most 60 seconds for the server to answer with 200.
until_answers() {
    local tries
    for ((tries = 0; tries < 300; tries++)); do
        if [[ $(curl -s -o /dev/null -w '%{http_code}' "$1") == 200 ]]; then return; fi
        kill -0 "$2" 2>/dev/null || break
        sleep 0.2
    done
    say "The server did not come up at $1. Its last words:"
    tail -n 20 "$3" >&2
    exit 1
}

# Ends servers that `run` started, by their ids.
stop() {
    local pid
    for pid in "$@"; do
        kill "$pid" 2>/dev/null || true
    done
    for pid in "$@"; do
        wait "$pid" 2>/dev/null || true
    done
}

leave() {
    stop "${servers[@]}"
    rm -rf "$scratch"
}
