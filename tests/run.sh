#!/usr/bin/env bash
# Builds everything, runs every test project, and says in its last line what really happened.
#
#   bash tests/run.sh
#
# CONFIGURATION   Release (default) or Debug
# CHROMIUM_PATH   a Chromium or Chrome to test with; without it, the one on the PATH, else Debian's package
set -uo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
exec </dev/null
configuration=${CONFIGURATION:-Release}
results=$PWD/TestResults
browser_tests=tests/InferenceDash.Browser.Tests/InferenceDash.Browser.Tests.csproj
beside="" # the process that tests beside this one
trap '[ -z "$beside" ] || kill "$beside" 2>/dev/null' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

say() { printf '%s\n' "$*" >&2; }
die() { say "run.sh: $*"; exit 1; }

need_tools() {
  command -v dotnet >/dev/null || die "the .NET 10 SDK is missing: there is no dotnet on the PATH."
  dotnet --list-sdks | grep -q '^10\.' || die "the .NET 10 SDK is missing. Installed: $(dotnet --list-sdks | cut -d' ' -f1 | paste -sd' ' -)"
  { command -v node && command -v npm; } >/dev/null \
    || die "Node.js with npm is missing: the build fetches the chart library with it (Debian: apt-get install nodejs npm)."
}

chromium_on_path() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable; do command -v "$name" && return; done
  return 1
}

# Sets chromium to an executable, or leaves it empty after saying what to do.
find_chromium() {
  chromium=${CHROMIUM_PATH:-}
  if [ -n "$chromium" ]; then
    [ -x "$chromium" ] || die "CHROMIUM_PATH names no executable: $chromium"
    return
  fi
  chromium=$(chromium_on_path) || { install_chromium && chromium=$(chromium_on_path); } ||
    say "No Chromium: the browser tests will be skipped. Install it (Debian, as root: apt-get install chromium), or name one in CHROMIUM_PATH."
}

install_chromium() {
  local as_root=()
  command -v apt-get >/dev/null || return
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null && sudo -n true 2>/dev/null || return
    as_root=(sudo -n)
  fi
  say "Installing Chromium from the distribution's packages."
  { "${as_root[@]}" apt-get -q update &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends chromium fonts-liberation; } >&2
}

# What a few tests ask for besides, installed like Chromium: name of the program, and the distribution's package that has it.
find_program() {
  local program=$1 package=$2 as_root=()
  [ -x "/usr/sbin/$program" ] || [ -x "/usr/bin/$program" ] || [ -x "/usr/local/sbin/$program" ] || [ -x "/usr/local/bin/$program" ] && return
  if [ "$(id -u)" -ne 0 ]; then as_root=(sudo -n); fi
  command -v apt-get >/dev/null && { [ ${#as_root[@]} -eq 0 ] || sudo -n true 2>/dev/null; } &&
    { say "Installing $package from the distribution's packages."
      "${as_root[@]}" apt-get -q update &&
      "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get -q install -y --no-install-recommends "$package"; } >&2 && return
  say "No $program: its tests will be skipped. Install it (Debian, as root: apt-get install $package)."
}

# Sums the counters of the result files: total, executed, passed.
count() {
  find "$results" -name '*.trx' -exec grep -ohE '<Counters [^>]*>' {} + |
    sed -E 's/.* total="([0-9]+)".* executed="([0-9]+)".* passed="([0-9]+)".*/\1 \2 \3/' |
    awk '{ total += $1; executed += $2; passed += $3 } END { print total + 0, executed + 0, passed + 0 }'
}

# Names the test projects of which no test is in the result files, or whose runner ended before its tests did.
crashed() {
  local project
  for project in tests/*.Tests/*.csproj; do
    project=$(basename "$project" .csproj)
    grep -rqsE --include='*.trx' "codeBase=\"[^\"]*[/\\\\]$project\.dll\"" "$results" || echo "$project (no results)"
  done
  grep -rlsE --include='*.trx' 'test run was aborted|Test host process crashed' "$results" | while read -r file; do
    echo "$(grep -ohE '[A-Za-z.]+\.Tests\.dll' "$file" | head -1) (aborted)"
  done
}

need_tools
find_chromium
[ -z "$chromium" ] || export CHROMIUM_PATH=$chromium

# Several servers are tested behind nginx, which is never started as a service; poppler reads what reports have on paper.
find_program nginx nginx-light
find_program pdftotext poppler-utils

# Build servers would outlive the script and hold its output open.
dotnet build InferenceDash.sln -c "$configuration" --disable-build-servers || die "the build failed; no test was run."

# The store's tests run against SQLite and against a PostgreSQL of their own.
# shellcheck source=tests/postgres.sh
source tests/postgres.sh && start_postgres >&2

# Processes of tests are over before the runtime could use what it would note down about them.
export DOTNET_TieredPGO=0

# Runs one test project; its result file has its name.
test_project() {
  dotnet test "$1" -c "$configuration" --no-build \
    --results-directory "$results" --logger "trx;LogFileName=$(basename "$1" .csproj).trx" --logger "console;verbosity=minimal" \
    --blame-hang-timeout 10m --blame-hang-dump-type none
}

# The browser tests follow each other and wait for their one browser most of the time: all others run beside them.
rm -rf "$results" && mkdir "$results"
status=0
test_project "$browser_tests" >"$results/browser.log" 2>&1 &
beside=$!
for project in tests/*.Tests/*.csproj; do
  [ "$project" = "$browser_tests" ] || test_project "$project" || status=$?
done
wait "$beside" || status=$?
beside=""
cat "$results/browser.log"

read -r total executed passed < <(count)
failed=$((executed - passed))
broken=$(crashed)
[ -z "$broken" ] || say "A test runner crashed: $(paste -sd, - <<<"$broken" | sed 's/,/, /g')."
[ "$executed" -gt 0 ] || say "No test was run."
[ "$status" -eq 0 ] || [ "$failed" -gt 0 ] || [ -n "$broken" ] || say "dotnet test ended with $status, though no test failed."
[ -n "$chromium" ] || say "The browser tests were skipped for want of a Chromium; see above."
echo "$passed passed, $failed failed, $((total - executed)) skipped"
[ "$status" -eq 0 ] && [ "$failed" -eq 0 ] && [ -z "$broken" ] && [ "$executed" -gt 0 ]
