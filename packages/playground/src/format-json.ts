/** What is no longer than this, with its indentation, stays on one line. */
const maxColumns = 62;

/** Turns a value into JSON for people: short objects and lists on one line each. */
export function formatJson(value: unknown, indentation = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const inner = `${indentation}  `;
  const parts = partsOf(value, inner);
  if (parts.length === 0) return `${open}${close}`;
  const line = Array.isArray(value) ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
  if (!line.includes('\n') && indentation.length + line.length <= maxColumns) return line;
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indentation}${close}`;
}

function partsOf(value: object, indentation: string): readonly string[] {
  if (Array.isArray(value)) return value.map((item) => formatJson(item, indentation));
  return Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${formatJson(item, indentation)}`);
}
