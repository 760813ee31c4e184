/** Starts the playground with a command, and looks whether a card is drawn. */
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { chromium } from 'playwright-core';

const [command] = process.argv.slice(2);
const server = spawn(command, { shell: true, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const address = await addressOf(server.stdout);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto(address);
  await page.getByText('This is the card title').first().waitFor({ timeout: 60_000 });
  await browser.close();
  console.log(`A card is drawn at ${address}`);
} finally {
  process.kill(-server.pid);
}

/** The server prints where it listens. */
async function addressOf(output) {
  let printed = '';
  for await (const chunk of output) {
    printed += stripVTControlCharacters(String(chunk));
    const [address] = printed.match(/http:\/\/localhost:\S+/) ?? [];
    if (address) return address;
  }
  throw new Error(`The playground did not start:\n${printed}`);
}
