import type { ImportError } from '#lib/data/backup.ts';
import { m } from '#lib/i18n/messages.js';

/** Why a file cannot be imported, in the person's words. */
export const sayImportError = ({ error, detail }: ImportError): string => {
  switch (error) {
    case 'not-json':
      return m.import_not_json();
    case 'foreign':
      return m.import_foreign();
    case 'newer':
      return m.import_newer();
    case 'broken':
      return m.import_broken({ detail });
  }
};
