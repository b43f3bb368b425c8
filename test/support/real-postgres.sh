#!/usr/bin/env bash
# A real Postgres server for the tests, where the machine has one installed.
#   real-postgres.sh start   starts it in a temporary folder, on a free port, and prints its URL; status 1 where there is none
#   real-postgres.sh crash   kills it without a word and starts it again on what it left
#   real-postgres.sh stop    stops it and removes the folder
set -euo pipefail

# Where the checkout remembers the server that it started.
note="$(cd "$(dirname "$0")/../.." && pwd)/.data/real-postgres"

# The newest server among the places where distributions and installers put it.
find_programs() {
  local directory
  for directory in $(ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin 2>/dev/null | sort -rV) \
    "$(dirname "$(command -v initdb || echo /none/initdb)")"; do
    if [[ -x $directory/initdb && -x $directory/pg_ctl ]]; then echo "$directory"; return; fi
  done
  echo 'no Postgres server is installed here: the tests run on the embedded one alone' >&2
  return 1
}

# Postgres refuses to run as root.
as_server_user() {
  if [[ $(id -u) == 0 ]]; then (cd / && su postgres -s /bin/bash -c "$(printf '%q ' "$@")"); else "$@"; fi
}

run_server() {
  as_server_user "$1/pg_ctl" start -w -D "$2/data" -l "$2/log" \
    -o "-p $3 -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
}

start() {
  local programs folder port password
  programs=$(find_programs)
  stop
  folder=$(mktemp -d "${TMPDIR:-/tmp}/verity-postgres.XXXXXX")
  password=$(head -c 18 /dev/urandom | base64 | tr -d '+/=\n')
  port=$(node -e "const s = require('net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); })")
  echo "$password" >"$folder/password"
  if [[ $(id -u) == 0 ]]; then chown -R postgres "$folder"; fi
  mkdir -p "$(dirname "$note")"
  printf '%s\n%s\n%s\n' "$programs" "$folder" "$port" >"$note"
  {
    as_server_user "$programs/initdb" -D "$folder/data" -U postgres -A scram-sha-256 --pwfile="$folder/password" -E UTF8 --locale=C
    run_server "$programs" "$folder" "$port"
  } >&2
  echo "postgres://postgres:$password@127.0.0.1:$port/postgres"
}

crash() {
  local programs folder port pid
  { read -r programs; read -r folder; read -r port; } <"$note"
  pid=$(head -1 "$folder/data/postmaster.pid")
  kill -9 "$pid"
  # Its children notice that it is gone, and end; until then the folder is taken.
  while pgrep -P "$pid" >/dev/null || [[ -d /proc/$pid ]]; do sleep 0.05; done
  until run_server "$programs" "$folder" "$port" >&2; do sleep 0.2; done
}

stop() {
  if [[ ! -f $note ]]; then return; fi
  local programs folder
  { read -r programs; read -r folder; } <"$note"
  as_server_user "$programs/pg_ctl" stop -m immediate -D "$folder/data" >/dev/null 2>&1 || true
  rm -rf "$folder" "$note"
}

case "${1:-}" in
  start) start ;;
  crash) crash ;;
  stop) stop ;;
  *) echo "usage: $0 start | crash | stop" >&2; exit 2 ;;
esac
