# Measuring and telling. Sourced by `run`.

runs=5            # of wrk, each of
run_seconds=8     # after
warm_up_seconds=5 #
rate_runs=3       # at a constant rate, each of
rate_seconds=30   #
if $quick; then runs=1 run_seconds=1 warm_up_seconds=1 rate_runs=1 rate_seconds=2; fi
rows=()
declare -A median_rate

# measure NAME URL CONNECTIONS RATE PID…: all figures of one system, whose servers are PID… with their children.
measure() {
    local name=$1 url=$2 connections=$3 rate=$4
    shift 4
    say "$name: throughput ($runs runs of $run_seconds s)"
    throughput "$url" "$connections"
    local rates=$through bad=$failed
    say "$name: latency at $rate requests/s ($rate_runs runs of $rate_seconds s)"
    # Where it may, the generator goes before the server, so that what it measures is the server and not its own waiting.
    local answers first=()
    if chrt -r 1 true 2>/dev/null; then first=(chrt -r 1); fi
    answers=$(for ((i = 0; i < rate_runs; i++)); do
        "${first[@]}" python3 "$here/../shared/open_loop.py" "$url" "$rate" "$rate_seconds"
    done)
    say "$answers"
    local times late
    # The run with the median p99.
    read -r times late errors < <(python3 -c '
import json, sys
runs = sorted(map(json.loads, sys.stdin), key=lambda run: run["p99"] or 0)
middle = runs[len(runs) // 2]
print("{p50}/{p99}/{max} {late_p99}".format(**middle), sum(run["errors"] for run in runs))' <<<"$answers")
    median_rate[$name]=$(cut -d' ' -f1 <<<"$rates")
    rows+=("$name|$rates|${times//\// / } at $rate/s|$(memory "$@")|$((bad + errors))")
    say "$name: the load generator itself was late by $late ms at p99; load of the machine $(load)"
}

# The page as a browser gets it that says it can read gzip: throughput only.
measure_compressed() {
    say "Samhelse, compressed"
    throughput "$1" 32 -H 'Accept-Encoding: gzip'
    rows+=("Samhelse, gzip|$through|||$failed")
}

# throughput URL CONNECTIONS [OPTION…]: sets `through` to "median (lowest-highest)" and `failed` to the number of failed requests.
throughput() {
    local url=$1 connections=$2 all=() output per_second
    shift 2
    failed=0
    wrk -t2 -c "$connections" -d "${warm_up_seconds}s" "$@" "$url" >/dev/null
    for ((i = 0; i < runs; i++)); do
        output=$(wrk -t2 -c "$connections" -d "${run_seconds}s" "$@" "$url")
        per_second=$(awk '/^Requests\/sec:/ { printf "%.0f", $2 }' <<<"$output")
        all+=("$per_second")
        failed=$((failed + $(awk '/Non-2xx/ { n += $NF } /Socket errors/ { gsub(",", ""); n += $4 + $6 + $8 + $10 }
                                  END { print n + 0 }' <<<"$output")))
    done
    local sorted
    mapfile -t sorted < <(printf '%s\n' "${all[@]}" | sort -n)
    through="${sorted[runs / 2]} (${sorted[0]}-${sorted[-1]})"
    say "  requests/s: ${all[*]}"
}

# memory PID…: MB. One process: what is resident, and the most that ever was. Several that share pages: their
# proportional shares, summed with their children's.
memory() {
    if (($# == 1)); then
        awk '/^VmHWM/ { peak = $2 } /^VmRSS/ { now = $2 } END { printf "%d (peak %d)", now / 1024, peak / 1024 }' "/proc/$1/status"
        return
    fi
    local pid
    { printf '%s\n' "$@" && pgrep -P "$(IFS=, && echo "$*")"; } |
        while read -r pid; do awk '/^Pss:/ { print $2 }' "/proc/$pid/smaps_rollup"; done |
        awk '{ sum += $1 } END { printf "%d (shares)", sum / 1024 }'
}

print_table() {
    local row name rates times memory failed ratio ours=${median_rate[Samhelse]}
    echo
    line system 'requests/s (range)' 'p50 / p99 / max, ms' 'resident MB' failed ratio
    for row in "${rows[@]}"; do
        IFS='|' read -r name rates times memory failed <<<"$row"
        ratio=$(awk -v ours="$ours" -v theirs="${rates%% *}" 'BEGIN { printf "%.2f", theirs ? ours / theirs : 0 }')
        line "$name" "$rates" "$times" "$memory" "$failed" "$ratio"
    done
    printf '\nratio: how many times the requests/s of that row Samhelse on SQLite serves.\n'
}

line() {
    printf '%-22s | %-20s | %-30s | %-15s | %6s | %s\n' "$@"
}
