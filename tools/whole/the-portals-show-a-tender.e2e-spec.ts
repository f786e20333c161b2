// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '@samenspel/walkthrough';
import type { Page } from 'playwright-core';
import { startBrowser } from '../browser/chromium.mjs';
import { accessibilityProblems, overflows } from '../browser/checks.js';
import { clonedDatabase } from './databases.js';
import { playSteps } from './played.js';
import { startProduct, type Product } from './product.js';

const LONG = 300_000;
/** The narrowest phone that counts (WCAG 1.4.10). */
const PHONE = { width: 320, height: 640 };
const DESK = { width: 1240, height: 900 };
const TITLE = 'query ($id: ID!) { tender(id: $id) { title } }';

describe('the portals', () => {
  let product: Product;
  let world: World;
  let title: string;
  let chromium: Awaited<ReturnType<typeof startBrowser>>;
  let page: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    [product, chromium] = await Promise.all([startProduct(await clonedDatabase()), startBrowser()]);
    world = new World(product.origin);
    await playSteps(world, null, 'record-ted');
    ({ title } = (await world.person('linde').query<{ tender: { title: string } }>(TITLE, { id: world.tenderId })).tender);
    page = await chromium.browser.newPage({ viewport: DESK, locale: 'nl-NL' });
    page.on('pageerror', (error) => troubles.push(error.message));
    // The pages of the identity provider are not ours.
    page.on('console', (message) => message.type() === 'error' && message.location().url.startsWith(product.origin) && troubles.push(message.text()));
  }, LONG);
  afterAll(async () => {
    await chromium.close();
    await product.stop();
  }, LONG);

  it('X-07 a visitor finds the tender from the first page, in Dutch and English, on a desk and on a small phone', async () => {
    await page.goto(product.origin);
    await page.getByRole('link', { name: /oefent/ }).click();
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await overflows(page)).toBe(false);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'What bids are judged on' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await page.getByRole('button', { name: 'Nederlands' }).click();
    await page.setViewportSize(DESK);
  });

  it('X-07 every page can be reloaded at its address, and an address of nothing says so', async () => {
    const response = await page.reload();
    expect(response?.status()).toBe(200);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.goto(`${product.origin}/baarn-oefent/aanbestedingen/00000000-0000-7000-8000-000000000000`);
    await page.getByText('Hier is niets te zien').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('P-04 staff sign in and find their work, for the municipality that stands on the page', async () => {
    await page.goto(`${product.origin}/gemeente`);
    await page.getByRole('link', { name: 'Inloggen' }).click();
    await page.getByRole('button', { name: /Farida/ }).click();
    await page.getByLabel('Voor welke gemeente werkt u?').selectOption({ label: 'Baarn oefent' });
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByText('Gepubliceerd op TED').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await overflows(page)).toBe(false);
  });

  it('nothing went wrong in the browser meanwhile, under the strict content security policy', () => {
    expect(troubles).toEqual([]);
  });
});
