/** The scheme of a link, what names its host, and the rest. Browsers take `\\` for a slash, and more of them for two. */
const httpLink = /^(https?:\/\/)[/\\]*([^/\\?#]*)(.*)$/is;

/**
 * White space, and what else nobody sees, at the ends of a link. Control characters stay: they make it wrong. The second half begins
 * where a run does: from each of its characters it would take the square of a run in the middle.
 */
export const unseenEnds: RegExp =
  /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]+|(?<![\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800])[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]+$/gu;

/**
 * The link as every reader takes it, without what nobody sees around it; `undefined` for what is no http(s) link. The host becomes
 * punycode, and what else no link may have is percent-encoded as UTF-8. All else stays as given, a lone `%` too.
 */
export function encodedLink(given: string): string | undefined {
  const trimmed = given.replace(unseenEnds, '');
  const found = httpLink.exec(trimmed);
  if (found === null || /\p{Cc}/u.test(trimmed)) return undefined;
  const [, scheme = '', authority = '', rest = ''] = found;
  const host = hostOf(scheme + authority);
  if (host === undefined) return undefined;
  return scheme + encodedAuthority(authority, host) + percentEncoded(slashed(rest));
}

/** The host in ASCII, and its port; `undefined` for what can be no host. Nothing after it makes a link wrong. */
function hostOf(link: string): string | undefined {
  try {
    // Not `URL.canParse`: Node 20 gets it wrong for letters like ü once it was asked some thousand times.
    const { host } = new URL(link);
    // Chromium encodes what no host can have, where others refuse it.
    return isPlain(host) && !host.includes('%') ? host : undefined;
  } catch {
    return undefined;
  }
}

/** A host that needs no other spelling stays as given, with its capitals and its port. */
function encodedAuthority(authority: string, host: string): string {
  const start = authority.lastIndexOf('@') + 1;
  const given = authority.slice(start);
  return percentEncoded(authority.slice(0, start)) + (isPlain(given) && !given.includes('%') ? given : host);
}

function isPlain(text: string): boolean {
  return percentEncoded(text) === text;
}

/** As browsers read it: a backslash is a slash, but not behind `?` or `#`. */
function slashed(text: string): string {
  return text.replace(/^[^?#]+/, (path) => path.replaceAll('\\', '/'));
}

/** Encodes what RFC 3986 has in no link. `[` and `]` stay: every reader takes them. */
function percentEncoded(text: string): string {
  return text.replace(/[^!#-;=?-[\]_a-z~]+/g, encodeURIComponent);
}
