import { expect, test } from '@playwright/test';
import { App } from './app.ts';
import { LOCALES } from './words.ts';

const OUT = new URL('../../test-results/screenshots/', import.meta.url).pathname;
const STATIC = new URL('../static/screenshots/', import.meta.url).pathname;

const WIDTHS = [
  { width: 390, height: 844 },
  { width: 1280, height: 840 },
] as const;

const SUGGESTED = {
  ru: 'PAY-318: сверка больше не теряет возвраты',
  en: 'FLD-91: offline photos now survive a restart',
};

const LINE = { ru: 'разобрал 40 алертов, 31 выключил', en: 'sorted 40 alerts, switched off 31' };

for (const lang of ['ru', 'en'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    for (const viewport of WIDTHS)
      test.describe(`${lang} ${colorScheme} ${viewport.width}`, () => {
        const phone = viewport.width < 800;
        test.use({
          locale: LOCALES[lang],
          colorScheme,
          viewport,
          deviceScaleFactor: phone ? 2 : 1,
          hasTouch: phone,
          isMobile: phone,
        });

        test('every screen', async ({ page }) => {
          const app = new App(page, lang);
          await page.clock.setFixedTime(new Date('2026-11-13T15:00:00'));
          const shot = async (name: string): Promise<void> => {
            await page.evaluate(() => document.fonts.ready);
            await page.screenshot({ path: `${OUT}${lang}-${colorScheme}-${viewport.width}-${name}.png` });
          };
          const ship = async (name: string): Promise<void> => {
            if (lang === 'ru' && colorScheme === 'light')
              await page.screenshot({ path: `${STATIC}${name}.png` });
          };
          await page.goto('/');
          await expect(page.locator('.welcome')).toBeVisible();
          await shot('welcome');
          await app.begin({ sample: true });
          await app.field.fill(LINE[lang]);
          await shot('today');
          if (phone) await ship('today-narrow');
          await app.field.press('Enter');
          await app.entry(LINE[lang]).locator('.words').click();
          await shot('today-edit');
          await page.keyboard.press('Escape');
          await app.write(SUGGESTED[lang]);
          await expect(
            app.entry(SUGGESTED[lang]).getByRole('status').getByRole('button').first(),
          ).toBeVisible();
          await shot('today-suggestion');
          await page.goto('/feed');
          await expect(page.locator('.week').first()).toBeVisible();
          await shot('feed');
          for (const step of ['entries', 'digest', 'questions']) {
            await page.goto(`/week?step=${step}`);
            await expect(page.locator('#week-step')).toBeFocused();
            await page.waitForTimeout(1500);
            await shot(`week-${step}`);
          }
          await page.goto('/review');
          await expect(page.locator('.holds .soft')).toBeVisible();
          await shot('reviews');
          await page.getByRole('button', { name: app.t('review_reflect') }).click();
          await expect(page.locator('[data-owner]').first()).toBeVisible({ timeout: 60_000 });
          await shot('reflect');
          await page.screenshot({
            path: `${OUT}${lang}-${colorScheme}-${viewport.width}-reflect-whole.png`,
            fullPage: true,
          });
          await page.locator('[data-owner] .name').first().click();
          await shot('reflect-goal');
          await page.getByRole('button', { name: app.t('close'), exact: true }).click();
          await page.getByRole('button', { name: /^(Ответить: \d|Answer )/ }).click({ timeout: 60_000 });
          await expect(page.locator('#question')).toBeVisible();
          await page.locator('#questions-title').evaluate((node) => node.scrollIntoView({ block: 'start' }));
          await shot('reviews-question');
          await page.keyboard.press('s');
          await expect(page.getByRole('list', { name: app.t('ask_answers') })).toBeVisible();
          await page.getByRole('button', { name: app.t('review_draft') }).click();
          await expect(page.locator('section.goal').first()).toBeVisible({ timeout: 60_000 });
          await shot('review');
          await page.getByRole('link', { name: app.t('step_reflect'), exact: true }).click();
          await expect(page.locator('#shares-title')).toBeVisible({ timeout: 60_000 });
          await page.locator('#shares-title').evaluate((node) => node.scrollIntoView({ block: 'center' }));
          await shot('reflect-drafted');
          await page.goBack();
          await expect(page.locator('section.goal').first()).toBeVisible();
          await page.locator('section.goal').first().scrollIntoViewIfNeeded();
          await page
            .locator('section.goal')
            .first()
            .evaluate((node) => node.scrollIntoView({ block: 'start' }));
          await page.locator('section.goal [data-slot=outputs] .status').first().click();
          await page.waitForTimeout(300);
          await shot('review-goal');
          if (!phone) await ship('review-wide');
          await page.keyboard.press('Escape');
          const field = page.locator('section.goal [data-slot=outputs] textarea').first();
          await field.fill(
            `${await field.inputValue()} ${lang === 'ru' ? 'Благодаря этому на 99 % быстрее.' : 'This resulted in 99 % faster work.'}`,
          );
          await expect(page.locator('.verdict .hard').first()).toBeVisible();
          await page.waitForTimeout(900);
          await shot('review-checked');
          await page.evaluate(() => scrollTo(0, 0));
          await page.getByRole('button', { name: app.t('assist_word'), exact: true }).click();
          await expect(page.getByRole('button', { name: app.t('leaves_send'), exact: true })).toBeVisible();
          await shot('model-leaves');
          await page.getByRole('button', { name: app.t('leaves_send'), exact: true }).click();
          await expect(page.locator('[data-run=going]')).toBeVisible();
          await shot('model-writing');
          await expect(page.locator('[data-run]')).toBeHidden({ timeout: 60_000 });
          await shot('model-worded');
          await page.getByRole('button', { name: app.t('take_away'), exact: true }).click();
          await expect(page.getByRole('dialog', { name: app.t('take_away') })).toBeVisible();
          await shot('review-take-away');
          await page.keyboard.press('Escape');
          await page.getByRole('link', { name: app.t('step_check'), exact: true }).click();
          await expect(page.locator('.paper')).toBeVisible();
          await shot('review-check');
          await page.getByRole('link', { name: app.t('step_form'), exact: true }).click();
          await expect(page.getByRole('textbox', { name: app.t('form_paste') })).toBeVisible();
          await shot('review-form-empty');
          await page.getByRole('button', { name: app.t('form_starter_star') }).click();
          await expect(page.locator('section[data-field]').first()).toBeVisible();
          await shot('review-form');
          await page.goto('/feed');
          await page
            .getByRole('button', { name: app.t('digest_make') })
            .nth(1)
            .click();
          await expect(page.locator('section.digest')).toBeVisible({ timeout: 30_000 });
          await page.locator('section.digest').evaluate((node) => node.scrollIntoView({ block: 'center' }));
          await shot('model-digest');
          await page.goto('/goals');
          await expect(page.locator('main li').first()).toBeVisible();
          await shot('goals');
          await page.locator('main li a').first().click();
          await expect(page.locator('svg[role=img]')).toBeVisible();
          await shot('goal');
          await page.getByRole('button', { name: app.t('goal_split') }).click();
          await page.getByRole('checkbox').first().check();
          await page.getByRole('checkbox').nth(2).check();
          await page
            .getByRole('textbox', { name: app.t('goal_split_title') })
            .evaluate((node) => node.scrollIntoView({ block: 'center' }));
          await shot('goal-split');
          await page.getByRole('button', { name: app.t('goal_merge') }).click();
          await expect(page.getByRole('textbox', { name: app.t('goal_find_known') })).toBeVisible();
          await page.waitForTimeout(200);
          await shot('goal-merge');
          await page.goto('/settings');
          await expect(page.getByRole('button', { name: app.t('export_backup') })).toBeVisible();
          await shot('settings');
          await page.locator('#model').evaluate((node) => node.scrollIntoView());
          await shot('model-settings');
          await page.goto('/help');
          await shot('help');
        });
      });
