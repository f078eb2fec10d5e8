import type { Role } from '@perf-assist/shared/model/user';
import { m } from '#lib/i18n/messages.js';

/** What a person may say of their own work. */
export const personRoles = (): { value: Role; label: string }[] => [
  { value: 'engineer', label: m.role_engineer() },
  { value: 'lead', label: m.role_lead() },
  { value: 'manager', label: m.role_manager() },
  { value: 'mixed', label: m.role_mixed() },
];
