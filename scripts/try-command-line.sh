#!/usr/bin/env bash
# Tries the command line as somebody meets it who installed the package.
set -eu
project=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm pack --silent --pack-destination . "$project" > /dev/null
npm init --yes > /dev/null
npm install --silent ./convograph-*.tgz
convograph=node_modules/.bin/convograph

expect() {
  local expected=$1 given=$2
  [ "$given" = "$expected" ] || { printf 'expected: %s\ngiven:    %s\n' "$expected" "$given"; exit 1; }
}

# The exit code, and one line of words.
expect_exit() {
  local expected=$1 status=0
  shift
  "$@" > /dev/null 2> errors < /dev/null || status=$?
  expect "$expected 1" "$status $(wc -l < errors)"
}

hello='{"text_message":{"text":"Hi"}}'
expect '[{"messaging_type":"RESPONSE","message":{"text":"Hi"}}]' "$(echo "$hello" | $convograph send | tr -d ' \n')"
echo '{"text_message":{}}' > refused.json
expect_exit 1 $convograph send refused.json
expect_exit 2 $convograph send missing.json
expect_exit 2 $convograph send
expect_exit 2 $convograph sned
expect_exit 2 $convograph verify --signature sha256= --secret hidden

expect "$(node -p 'require("convograph/package.json").version')" "$($convograph --version)"
for command in '' send receive preview verify rules demo; do
  $convograph $command --help | grep --quiet '^Usage: convograph'
done
$convograph rules | grep --quiet '^outbound  text_message '

# A stream: an answer to each line, in its place.
printf '%s\n\n{"a"\n%s\n' "$hello" "$hello" > messages.ndjson
status=0
$convograph send messages.ndjson > answers || status=$?
answer='"status":"ok","rule":"text_message","requests":[{"messaging_type":"RESPONSE","message":{"text":"Hi"}}],"notices":[]}'
expect 1 "$status"
expect "{\"line\":1,$answer
{\"line\":3,\"status\":\"unreadable\",\"reason\":\"not-json\"}
{\"line\":4,$answer" "$(cat answers)"

expect '╭────╮│ Hi │╰────╯' "$(echo "$hello" | $convograph preview | tr -d '\n' | sed 's/   *//g')"

header=sha256=88aab3ede8d3adf94d26ab90d3bafd4a2083070c3bcce9c014ee04a443847c0b
expect valid "$(printf hello | CONVOGRAPH_APP_SECRET=secret $convograph verify --signature $header)"
echo secret > secrets
expect 'invalid 1' "$(printf bye | $convograph verify --signature $header --secret-file secrets | tr '\n' ' '; echo "${PIPESTATUS[1]}")"

# A reader that has seen enough ends it quietly, be it of all at once or of a stream.
$convograph demo 2> errors | head -n 1 > /dev/null
[ ! -s errors ]
yes "$hello" | $convograph send --ndjson 2> errors | head -n 1 > /dev/null
[ ! -s errors ]

# What the README shows, as it stands there: its n-th block of a language, in the whole or after a heading.
readme=$project/README.md
block() {
  awk -v fence="\`\`\`$1" -v wanted="$2" -v from="${3:-.}" '$0 ~ from { found = 1 }
    /^```/ && on { exit } on
    found && $0 == fence && ++n == wanted { on = 1 }' "$readme"
}

# The quick start is for a folder as npm init makes it, which is CommonJS.
block js 1 > quick-start.mjs
expect "$(block text 1)" "$(node quick-start.mjs)"

# The command line, with the files that its commands read.
section='^## Command line'
block json 1 "$section" > message.json
tr -d '\n' < message.json > messages.ndjson
echo '{"object":"instagram","entry":[]}' > webhook.json
printf hello > body.json
echo secret > app-secret
[ -n "$(block sh 2 "$section")" ]
expect "$(block text 1 "$section")" "$(eval "$(block sh 1 "$section")")"
header=$header bash -eux -o pipefail -c "$(block sh 2 "$section")" > printed 2>&1 || { cat printed; exit 1; }
grep --quiet '"status":"ok"' results.ndjson
