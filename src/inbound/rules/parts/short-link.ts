import { isAbsent, own, stringOf, type Untrusted } from '../../untrusted.ts';

/** The sources of a referral that are `ig.me` links. */
const shortLinks: ReadonlySet<unknown> = new Set(['SHORTLINK', 'SHORTLINKS', 'IGME-SOURCE-LINK']);

/** Tells whether a referral is of an `ig.me` link: what somebody wrote behind `ref=` tells it where no source is named. */
export function isShortLink(referral: Untrusted): boolean {
  const source = own(referral, 'source');
  return isAbsent(source) ? stringOf(own(referral, 'ref')) !== undefined : shortLinks.has(source);
}
