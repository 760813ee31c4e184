import type { Plugin } from 'vite';

/** Nothing leaves the page. The editor and the preview write styles while they run. */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** During development Vite tells the page by a socket what has changed, and waits for the server in a worker. */
const whileDeveloping = { ...directives, 'connect-src': "'self'", 'worker-src': 'blob:' };

/** Writes the policy into the page. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    transformIndexHtml: (_, { server }) => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyOf(server ? whileDeveloping : directives) },
        // First of all: the policy holds only for what comes after it.
        injectTo: 'head-prepend',
      },
    ],
  };
}

function policyOf(sourcesOf: Readonly<Record<string, string>>): string {
  return Object.entries(sourcesOf)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
