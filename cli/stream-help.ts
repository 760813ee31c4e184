/** What the help says of streams, with the fields that a good line has. */
export function linesInHelp(fields: string): string {
  return `With --ndjson each line is a JSON document of its own, and gives one line:
  {"line":1,"status":"ok",${fields}}
  {"line":2,"status":"refused","issues":[…]}
  {"line":3,"status":"unreadable","reason":"not-json"}
"line" is the number of the line that was read. Order is kept, empty lines are
skipped. A line that is no JSON (not-json), no UTF-8 text (not-utf-8), longer
than 16 MiB (too-long) or nested too deep (too-deep) is unreadable; it spoils no
other. The exit code is 1 where a line was refused or unreadable, after all.`;
}
