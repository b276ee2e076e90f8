// Draws www/screenshot.png, the picture of the README: the sample report, answered.
import { fileURLToPath } from 'node:url';
import { openPage, settled, startBrowser } from './browser.mjs';

const ends = [];
const browser = await startBrowser();
const { page } = await openPage({ after: (end) => ends.push(end) }, browser);
await page.click('#sample');
await settled(page);
await page.waitForTimeout(400);
await page.screenshot({ path: fileURLToPath(new URL('../../www/screenshot.png', import.meta.url)) });
for (const end of ends) await end();
await browser.close();
