#!/bin/sh
# Compares every answer of the sandbox with the provider's own description, through a proxy that knows it.
#
#   npm install --prefix /some/folder @stoplight/prism-cli@5.14.2
#   PRISM=/some/folder examples/src/it/shape.sh connect-openapi.json [port of the proxy] [port of the sandbox]
#
# Run by hand from the root of the checkout. Needs Node 20 and the provider's description as JSON, which is not part of
# this repository. The proxy listens on this machine alone and is stopped at the end.
set -eu

description=${1:?give the path of the description of the API}
port=${2:-4010}
sandbox=${3:-8651}
prism=${PRISM:?set PRISM to the folder in which @stoplight/prism-cli is installed}/node_modules/@stoplight/prism-cli/dist/index.js
log=examples/target/prism.log

mkdir -p examples/target
rm -f examples/target/shape.txt
node "$prism" proxy --host 127.0.0.1 --port "$port" "$description" "http://127.0.0.1:$sandbox/v1" > "$log" 2>&1 &
proxy=$!
trap 'kill "$proxy" 2> /dev/null || true' EXIT INT TERM

seconds=0
until grep -q 'Prism is listening' "$log"; do
  kill -0 "$proxy" 2> /dev/null || { cat "$log" >&2; exit 1; }
  seconds=$((seconds + 1))
  [ "$seconds" -le 180 ] || { echo "The proxy did not start; see $log" >&2; exit 1; }
  sleep 1
done

./mvnw -q -B test -pl examples -am -Dtest=DescriptionShapeTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Djacoco.skip=true -Dcontract.url="http://127.0.0.1:$port" -Dcontract.sandbox="$sandbox"
cat examples/target/shape.txt
