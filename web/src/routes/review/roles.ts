import type { RoleView } from '@perf-assist/shared/model/review';
import type { Role } from '@perf-assist/shared/model/user';
import { m } from '#lib/i18n/messages.js';

/** The view that a person of this role starts with. */
export const roleViewOf = (role: Role): RoleView => (role === 'mixed' ? 'generic' : role);

export const roleOptions = (): { value: RoleView; label: string }[] => [
  { value: 'engineer', label: m.role_engineer() },
  { value: 'lead', label: m.role_lead() },
  { value: 'manager', label: m.role_manager() },
  { value: 'generic', label: m.role_generic() },
];
