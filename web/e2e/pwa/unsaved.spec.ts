import { expect, test } from '@playwright/test';
import {
  acceptButton,
  expectBuild,
  field,
  lookForUpdate,
  openBrowser,
  start,
  waitUntilStored,
  writeFact,
} from './app.ts';
import { makeBuild } from './builds.ts';
import { Origin } from './origin.ts';

test('an update reloads every tab and keeps what is being typed in each', async () => {
  const origin = new Origin();
  const [old, next] = [await makeBuild('alpha'), await makeBuild('bravo')];
  await origin.deploy(old.dir);
  const browser = await openBrowser();
  const one = await browser.newPage();
  await one.goto(origin.url);
  await start(one);
  await waitUntilStored(one);
  await writeFact(one, 'Перевёл 12 сервисов на новый логгер');

  const two = await browser.newPage();
  await two.goto(origin.url);
  await expect(field(two)).toHaveValue('');
  const three = await browser.newPage();
  await three.goto(`${origin.url}/feed`);
  await field(one).pressSequentially('не дописано в первой');
  await field(two).pressSequentially('не дописано во второй');
  await three.getByRole('button', { name: 'Перевёл 12 сервисов' }).click();
  await three.getByRole('textbox', { name: 'Текст записи' }).pressSequentially(', осталось 5');

  await origin.deploy(next.dir);
  expect(await lookForUpdate(one)).toBe('installed');
  await acceptButton(one).click();
  for (const page of [one, two, three]) await expectBuild(page, 'bravo');

  await expect.soft(field(one)).toHaveValue('не дописано в первой');
  await expect.soft(field(two)).toHaveValue('не дописано во второй');
  await three.goto(`${origin.url}/feed`);
  await expect.soft(three.getByText('Перевёл 12 сервисов на новый логгер, осталось 5')).toBeVisible();

  await browser.close();
  await origin.close();
});
