import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { App } from './app.ts';
import { LOCALES } from './words.ts';
import type { Lang } from './words.ts';

const MESSAGES = new URL('../messages/', import.meta.url);

const keys = new Set(
  readdirSync(MESSAGES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('ru.json'))
    .flatMap((path) => Object.keys(JSON.parse(readFileSync(new URL(path, MESSAGES), 'utf8')) as object)),
);

/** Every piece of the interface's own words on the page, spoken labels included; not what the person wrote. */
const wordsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const OWN = ':not(html)[lang], .words, li .text, textarea, option:not([value=""])';
    const out = [document.title];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let at = walk.nextNode(); at; at = walk.nextNode()) {
      if (at instanceof HTMLElement)
        for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
          out.push(at.getAttribute(name) ?? '');
      else if (!at.parentElement?.closest(OWN)) out.push(at.textContent ?? '');
    }
    return out.map((text) => text.trim()).filter(Boolean);
  });

for (const lang of ['en', 'ru'] as const satisfies Lang[])
  test.describe(`every screen speaks ${lang}`, () => {
    test.use({ locale: LOCALES[lang] });

    test('and nothing else', async ({ page }) => {
      test.slow();
      const app = new App(page, lang);
      const check = async (name: string): Promise<void> => {
        const words = await wordsOf(page);
        expect(words.length, name).toBeGreaterThan(5);
        if (lang === 'en')
          expect
            .soft(
              words.filter((text) => /[а-яё]/i.test(text.replace('Русский', ''))),
              name,
            )
            .toEqual([]);
        const raw = words.filter((text) =>
          text.split(/\s/).some((word) => word.includes('_') && keys.has(word)),
        );
        expect.soft(raw, `${name}: untranslated`).toEqual([]);
        expect
          .soft(
            words.filter((text) => /undefined|null|NaN|Invalid|\{\w+\}/.test(text)),
            name,
          )
          .toEqual([]);
      };
      await page.goto('/');
      await expect(page.locator('.welcome')).toBeVisible();
      await check('welcome');
      await app.begin({ sample: true });
      await app.write(lang === 'en' ? 'sorted 40 alerts' : 'разобрал 40 алертов');
      await check('today');
      for (const path of ['/feed', '/goals', '/settings', '/help', '/nowhere', '/?day=1970-01-01']) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.waitForLoadState('networkidle');
        await check(path);
      }
      await app.go('nav_goals');
      await page.locator('main li a').first().click();
      await expect(page.locator('svg[role=img]')).toBeVisible();
      await check('goal');
      await app.go('nav_review');
      await expect(page.locator('.holds .soft')).toBeVisible();
      await check('reviews');
      await page.getByRole('button', { name: app.t('review_draft') }).click();
      await expect(page.locator('section.goal').first()).toBeVisible({ timeout: 30_000 });
      await page.locator('li.bullet .status').first().click();
      await check('review');
    });
  });
