import { expect, test } from '@playwright/test';
import { App } from './app.ts';
import { draftSample, everywhere } from './assist/draft.ts';

everywhere('an opening', (lang) => {
  test('is offered out of proved sentences, shows its entries, and never replaces the person’s own', async ({
    page,
  }) => {
    const app = new App(page, lang);
    await draftSample(app);
    const field = page.getByRole('textbox', { name: app.t('summary_intro'), exact: true });
    const offer = page.getByRole('button', { name: app.t('summary_intro_offer'), exact: true });
    await expect(field).toHaveValue('');
    await offer.click();
    await expect(field).toHaveValue(lang === 'ru' ? /^«.+»: / : /^“.+”: /);
    await expect(offer).toBeHidden();

    const proof = page.locator('.intro details');
    await proof.locator('summary').click();
    const count = await proof.locator('li').count();
    expect(count).toBeGreaterThan(1);
    const second = proof.locator('li button').nth(1);
    const said = (await second.innerText()).trim();
    await second.click();
    const evidence =
      page.viewportSize()?.width === 390
        ? page.getByRole('dialog', { name: app.t('evidence_title') })
        : page.getByRole('complementary', { name: app.t('evidence_title') });
    await expect(evidence.locator('li').first()).toBeVisible();
    await expect(evidence.locator('mark').first()).toBeVisible();
    if (page.viewportSize()?.width === 390) await page.keyboard.press('Escape');

    const own = (await field.inputValue()).replace(said, `${said.replace(/\.$/, '')} (!)`);
    await field.fill(own);
    await field.blur();
    await expect(proof.locator('li')).toHaveCount(count - 1);
    await page.reload();
    await expect(field).toHaveValue(own);
    await expect(offer).toBeHidden();
  });
});
