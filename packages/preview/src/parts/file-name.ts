/** Gives the name of the file that a link leads to; the host, where the link has none. */
export function fileNameOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { pathname, hostname } = new URL(url);
  const last = pathname.slice(pathname.lastIndexOf('/') + 1);
  return last === '' ? hostname : decoded(last);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
