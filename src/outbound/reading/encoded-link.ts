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
  try {
    const link = scheme + encodedAuthority(scheme, authority) + percentEncoded(rest);
    // Not `URL.canParse`: Node 20 gets it wrong for letters like ü once it was asked some thousand times.
    new URL(link);
    return link;
  } catch {
    return undefined;
  }
}

/** @throws TypeError for what can be no host. */
function encodedAuthority(scheme: string, authority: string): string {
  if (isAscii(authority)) return authority;
  const host = authority.lastIndexOf('@') + 1;
  return percentEncoded(authority.slice(0, host)) + new URL(scheme + authority.slice(host)).host;
}

function isAscii(text: string): boolean {
  return /^[!-~]*$/.test(text);
}

function percentEncoded(text: string): string {
  return text.replace(/[^!-~]+/g, encodeURIComponent);
}
