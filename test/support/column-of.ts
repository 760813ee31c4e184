/** The cells of one column of the table of a page whose head begins like this. */
export function columnOf(page: string, head: string, index = 0): readonly string[] {
  const lines = page
    .slice(page.indexOf(`\n${head}`))
    .trimStart()
    .split('\n');
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(2, end).map((row) => row.split(' | ')[index]?.replace(/^\| | \|$/g, '') ?? '');
}
