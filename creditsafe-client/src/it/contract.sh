#!/bin/sh
# Sends every typed operation to a mock server that checks each request against the provider's own description.
#
#   npm install --prefix /some/folder @stoplight/prism-cli@5.14.2
#   PRISM=/some/folder creditsafe-client/src/it/contract.sh connect-openapi.json [port]
#
# Run by hand from the root of the checkout. Needs Node 20 and the provider's description as JSON, which is not part of
# this repository. The mock server listens on this machine alone and is stopped at the end.
set -eu

description=${1:?give the path of the description of the API}
port=${2:-4010}
prism=${PRISM:?set PRISM to the folder in which @stoplight/prism-cli is installed}/node_modules/@stoplight/prism-cli/dist/index.js
log=creditsafe-client/target/prism.log

mkdir -p creditsafe-client/target
rm -f creditsafe-client/target/contract.txt
node "$prism" mock --errors --host 127.0.0.1 --port "$port" "$description" > "$log" 2>&1 &
server=$!
trap 'kill "$server" 2> /dev/null || true' EXIT INT TERM

seconds=0
until grep -q 'Prism is listening' "$log"; do
  kill -0 "$server" 2> /dev/null || { cat "$log" >&2; exit 1; }
  seconds=$((seconds + 1))
  [ "$seconds" -le 180 ] || { echo "The mock server did not start; see $log" >&2; exit 1; }
  sleep 1
done

./mvnw -q -B test -pl creditsafe-client -am -Dtest=DescriptionContractTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Djacoco.skip=true -Dcontract.url="http://127.0.0.1:$port" \
  -Dcontract.description="$(cd "$(dirname "$description")" && pwd)/$(basename "$description")"
cat creditsafe-client/target/contract.txt
