#!/usr/bin/env bash
# Measures a release build on generated work and compares it with node, one RegExp a rule.
#
#   Benchmarks/run.sh [CCRULES]     the program; .build/release/ccrules by default
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
ccrules=${1:-$here/../.build/release/ccrules}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

measure() { # KIND RULES CALLS CWD
  local directory=$work/$1-$2
  python3 "$here/generate.py" "$1" "$2" "$3" "$directory"
  printf '%s %s rules: ' "$1" "$2"
  "$ccrules" bench --settings "$directory/settings.json" --calls "$directory/calls.ndjson" --cwd "$4" \
    --passes 3 --format json --decisions "$directory/decisions.txt"
}

for rules in 10 100 1000 10000 100000; do
  measure commands "$rules" 200000 /work/project
  if command -v node >/dev/null && [ "$rules" -le 10000 ]; then
    # What needs more than rules to decide is no work for a peer.
    grep -vE '"command": "(git|npm|yarn|pnpm|kubectl|poetry|bundle|make|eslint|deno|uvx)[ "]' \
      "$work/commands-$rules/calls.ndjson" >"$work/plain.ndjson"
    printf '  without commands that a table knows: '
    "$ccrules" bench --settings "$work/commands-$rules/settings.json" --calls "$work/plain.ndjson" \
      --cwd /work/project --passes 3 --format json --decisions "$work/plain.txt"
    printf '  node on the same: '
    node "$here/peer-node.mjs" "$work/commands-$rules/settings.json" "$work/plain.ndjson" "$work/plain.txt"
  fi
done
for rules in 100 1000 10000; do measure paths "$rules" 20000 /work; done
measure compound 1000 20000 /work/project
