import type { CompanyForm } from '@perf-assist/shared/model/company-form';
import { db } from './db.ts';
import type { Written } from './write.ts';
import { write } from './write.ts';

const ID = 'settings';

/** The form that the person's company asks for; `undefined` until they have chosen one. */
export const companyForm = async (): Promise<CompanyForm | undefined> => (await db.settings.get(ID))?.form;

/** Keeps the form for this review and the next ones; null forgets it. */
export const saveCompanyForm = (form: CompanyForm | null): Promise<Written> =>
  write('save-form', [{ kind: 'settings', id: ID, set: { form } }]);
