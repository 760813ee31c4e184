/** The scheme of a link with all slashes after it, what names its host, and the rest. Browsers take `\\` for a slash. */
const httpLink = /^(https?:\/\/[/\\]*)([^/\\?#]*)(.*)$/is;

/**
 * The link in ASCII, without the white space around it; `undefined` for what is no http(s) link. The host becomes punycode, and
 * other letters outside ASCII and spaces are percent-encoded as UTF-8. What is ASCII stays as given, a lone `%` too.
 */
export function encodedLink(given: string): string | undefined {
  const found = httpLink.exec(given.trim());
  if (found === null || /\p{Cc}/u.test(given)) return undefined;
  const [, scheme = '', authority = '', rest = ''] = found;
  const host = hostOf(scheme + authority);
  if (host === undefined) return undefined;
  return scheme + (isAscii(authority) ? authority : encodedAuthority(authority, host)) + percentEncoded(rest);
}

/** The host in ASCII, and its port; `undefined` for what can be no host. Nothing after it makes a link wrong. */
function hostOf(link: string): string | undefined {
  try {
    // Not `URL.canParse`: Node 20 gets it wrong for letters like ü once it was asked some thousand times.
    return new URL(link).host;
  } catch {
    return undefined;
  }
}

function encodedAuthority(authority: string, host: string): string {
  return percentEncoded(authority.slice(0, authority.lastIndexOf('@') + 1)) + host;
}

function isAscii(text: string): boolean {
  return /^[!-~]*$/.test(text);
}

function percentEncoded(text: string): string {
  return text.replace(/[^!-~]+/g, encodeURIComponent);
}
