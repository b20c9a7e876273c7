# Installing, starting and stopping. Sourced by `run`.

say() {
    printf '%s\n' "$*" >&2
}

# need COMMAND PACKAGE…: installs Debian's packages when the command is missing.
need() {
    local command=$1
    shift
    if command -v "$command" >/dev/null || [[ -x /usr/sbin/$command ]]; then return; fi
    local sudo=()
    ((EUID == 0)) || sudo=(sudo)
    say "Installing $* with apt"
    "${sudo[@]}" apt-get update -qq >&2 || true
    without_services "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

# Runs a command that installs packages, and keeps these from starting services.
without_services() {
    local policy=/usr/sbin/policy-rc.d status=0
    if [[ -e $policy ]] || ! ((EUID == 0)); then
        "$@"
        return
    fi
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
    "$@" || status=$?
    rm -f "$policy"
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

# until_answers URL PID LOG: waits at most 60 seconds for the server.
until_answers() {
    local tries
    for ((tries = 0; tries < 300; tries++)); do
        if curl -sf -o /dev/null "$1"; then return; fi
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
