import type { Plugin } from 'vite';

/** Nothing leaves the page. Styles are written by the editor and by the preview as they run. */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** While somebody develops, Vite tells the page by its socket what has changed, and waits for it in a worker. */
const whileDeveloping = { ...directives, 'connect-src': "'self'", 'worker-src': 'blob:' };

/** Puts the policy into the page. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    transformIndexHtml: (_, { server }) => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyOf(server ? whileDeveloping : directives) },
        // First of all: it holds for what comes after it.
        injectTo: 'head-prepend',
      },
    ],
  };
}

function policyOf(given: Readonly<Record<string, string>>): string {
  return Object.entries(given)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
