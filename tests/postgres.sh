#!/usr/bin/env bash
# A PostgreSQL of its own for the tests: a new cluster in a temporary folder, on a free port of the loopback interface
# only, run by a user that is not root, gone afterwards whatever happens.
#
#   source tests/postgres.sh && start_postgres      exports INFERENCEDASH_TEST_POSTGRES; stops it when the shell ends
#   tests/postgres.sh COMMAND [ARGUMENT…]           runs one command with it
#
# Where PostgreSQL is missing it installs Debian's package, if it may (root, or sudo without a password). Where it
# cannot, it says why; the tests that need a server are then skipped, and say so too. Set INFERENCEDASH_TEST_POSTGRES
# yourself to use a server of your own.

_postgres_folder=""

# Newest first; empty where there is none.
_postgres_programs() {
  local initdb
  initdb=$(ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -t/ -k5 -Vr | head -n 1)
  [ -n "$initdb" ] || initdb=$(command -v initdb)
  [ -z "$initdb" ] || dirname "$initdb"
}

# The package makes and starts a cluster of the machine's own unless it is told not to; this one is not wanted.
_postgres_install() {
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || { echo "it is not installed, and this user may not install it" >&2; return 1; }
    root=(sudo -n)
  fi
  command -v apt-get >/dev/null || { echo "it is not installed, and there is no apt-get to install it with" >&2; return 1; }
  echo "PostgreSQL for the tests: installing Debian's package postgresql"
  "${root[@]}" mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] \
    || echo "create_main_cluster = false" | "${root[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
  { "${root[@]}" apt-get update -qq \
    && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql; } >/dev/null \
    || { echo "apt-get could not install the package postgresql" >&2; return 1; }
}

# PostgreSQL refuses to run as root: then it runs as the user that the package made.
_postgres_as_user() {
  if [ "$(id -u)" -ne 0 ]; then "$@"; else runuser -u postgres -- "$@"; fi
}

_postgres_free_port() {
  local port
  for _ in $(seq 50); do
    port=$((20000 + RANDOM % 20000))
    # Nobody answers there: the port is free, for all one can know before taking it.
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return 0; }
  done
  return 1
}

_postgres_start() {
  local programs port
  programs=$(_postgres_programs)
  if [ -z "$programs" ]; then
    _postgres_install || return 1
    programs=$(_postgres_programs)
  fi
  [ -x "$programs/pg_ctl" ] || { echo "its programs initdb and pg_ctl are not where they should be" >&2; return 1; }
  if [ "$(id -u)" -eq 0 ] && ! id postgres >/dev/null 2>&1; then
    echo "it does not run as root, and there is no user postgres to run it as" >&2
    return 1
  fi

  _postgres_folder=$(mktemp -d /tmp/inferencedash-postgres.XXXXXX) || return 1
  [ "$(id -u)" -ne 0 ] || chown postgres "$_postgres_folder"
  # From a folder that its user may read: it would complain of any other.
  cd "$_postgres_folder" || return 1
  # Nothing here outlives the tests, so nothing has to survive a power cut.
  _postgres_as_user "$programs/initdb" -D "$_postgres_folder/data" -U tests -A trust -E UTF8 --locale=C.UTF-8 --no-sync \
    >"$_postgres_folder/initdb.log" 2>&1 || { tail -n 5 "$_postgres_folder/initdb.log" >&2; return 1; }
  # Several times, because somebody may take the port between looking and starting.
  for _ in 1 2 3 4 5; do
    port=$(_postgres_free_port) || { echo "no free port was found" >&2; return 1; }
    if _postgres_as_user "$programs/pg_ctl" -D "$_postgres_folder/data" -l "$_postgres_folder/server.log" -w -t 60 \
      -o "-h 127.0.0.1 -p $port -k $_postgres_folder -c fsync=off -c max_connections=200" start >/dev/null 2>&1; then
      _postgres_port=$port
      return 0
    fi
  done
  tail -n 5 "$_postgres_folder/server.log" >&2
  return 1
}

stop_postgres() {
  local folder=$_postgres_folder programs
  _postgres_folder=""
  [ -n "$folder" ] || return 0
  programs=$(_postgres_programs)
  if [ -e "$folder/data/postmaster.pid" ]; then
    (cd "$folder" && _postgres_as_user "$programs/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1) || true
  fi
  rm -rf "$folder"
}

# Always succeeds: without a server the tests that need one are skipped.
start_postgres() {
  local here=$PWD started=0
  if [ -n "${INFERENCEDASH_TEST_POSTGRES:-}" ]; then
    echo "PostgreSQL for the tests: the server that INFERENCEDASH_TEST_POSTGRES names"
    return 0
  fi

  # What the shell would do at its end already is done as well, after this.
  local earlier
  earlier=$(trap -p EXIT | sed -E "s/^trap -- '(.*)' EXIT$/\1/")
  # shellcheck disable=SC2064
  trap "stop_postgres${earlier:+; $earlier}" EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  _postgres_start || started=$?
  cd "$here" || return
  if [ "$started" -eq 0 ]; then
    export INFERENCEDASH_TEST_POSTGRES="Host=127.0.0.1;Port=$_postgres_port;Database=postgres;Username=tests"
    echo "PostgreSQL for the tests: a private server at 127.0.0.1:$_postgres_port"
  else
    stop_postgres
    echo "PostgreSQL for the tests: none, for the reason above. The tests that need it are skipped."
  fi
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  [ $# -gt 0 ] || { echo "usage: $0 COMMAND [ARGUMENT…]" >&2; exit 2; }
  start_postgres
  "$@"
fi
