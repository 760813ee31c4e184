import { expect, it } from 'vitest';
import { openBrowser } from '../../../test/browser/support/browser.ts';
import { bundleSnippet } from '../../../test/support/bundle-snippet.ts';
import { snippets } from '../../../test/support/snippets.ts';

it('should draw what the snippet of the README draws', async () => {
  const ours = snippets.filter(({ file }) => file === 'packages/preview/README.md');
  const browser = await openBrowser();
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));

  for (const { code } of ours) await page.addScriptTag({ type: 'module', content: await bundleSnippet(code) });

  await page.locator('convograph-preview').getByText('Good morning!').waitFor();
  expect(ours).toHaveLength(1);
  expect(problems).toStrictEqual([]);
  await browser.close();
});
