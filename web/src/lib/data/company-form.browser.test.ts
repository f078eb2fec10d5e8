import type { CompanyForm } from '@perf-assist/shared/model/company-form';
import { beforeEach, expect, test } from 'vitest';
import { exportBackup, importBackup } from './backup.ts';
import { companyForm, saveCompanyForm } from './company-form.ts';
import { saveSettings, settings } from './settings.ts';
import { undo } from './undo.ts';
import { wipe } from './wipe.ts';

const form: CompanyForm = {
  fields: [{ id: 'a', title: 'Что сделано?', kind: 'outputs', limit: { n: 500, unit: 'characters' } }],
};

beforeEach(wipe);

test('a form is kept beside the other choices, in the backup too, and can be taken back', async () => {
  expect(await companyForm()).toBeUndefined();
  await saveSettings({ theme: 'dark' });
  const saved = await saveCompanyForm(form);
  expect(await companyForm()).toEqual(form);
  expect((await settings()).theme).toBe('dark');
  const file = await (await exportBackup()).text();
  await wipe();
  await importBackup(file);
  expect(await companyForm()).toEqual(form);
  await saveCompanyForm(null);
  expect(await companyForm()).toBeUndefined();
  expect(saved.name).toBe('save-form');
});

test('the form before is back after an undo', async () => {
  await saveCompanyForm({ starter: 'star', fields: [] });
  await undo(await saveCompanyForm(form));
  expect(await companyForm()).toEqual({ starter: 'star', fields: [] });
});
