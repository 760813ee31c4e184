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
answer='"status":"ok","rule":"text_message","requests":[{"messaging_type":"RESPONSE","message":{"text":"Hi"}}],"notices":[],"issues":[]}'
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

# The n-th block of a language in a page, in the whole or after a heading.
block() {
  awk -v fence="\`\`\`$2" -v wanted="$3" -v from="${4:-.}" '$0 ~ from { found = 1 }
    /^```/ && on { exit } on
    found && $0 == fence && ++n == wanted { on = 1 }' "$project/$1"
}

# The quick start is for a folder as npm init makes it, which is CommonJS.
block README.md ts 1 > quick-start.mjs
expect "$(block README.md text 1)" "$(node quick-start.mjs)"

# The page on the command line, with the files that it shows. One of its streams has lines that are refused.
page=docs/command-line.md
block $page json 1 > message.json
block $page json 2 > order.json
block $page json 3 > webhook.json
block $page text 1 > messages.ndjson
statuses=
for ((n = 1; ; n++)); do
  commands=$(block $page sh $n)
  [ -n "$commands" ] || break
  status=0
  bash -eux -c "$commands" > printed 2>&1 || status=$?
  [ "$status" -le 1 ] || { cat printed; exit 1; }
  statuses="$statuses$status"
done
expect 0000000010 "$statuses"
expect "$(block $page text 1 '^## preview')" "$(npx convograph preview message.json)"
expect "$(block $page text 1 '^## verify')" "$(eval "$(block $page sh 1 '^## verify')")"
