import type { Question } from '@perf-assist/shared/model/review';
import { m } from '#lib/i18n/messages.js';

/** What the log does not say, asked in words. */
export const questionWords = ({ kind, about }: Question): string => {
  switch (kind) {
    case 'no-outcome':
      return m.question_no_outcome();
    case 'no-number':
      return m.question_no_number();
    case 'no-context':
      return m.question_no_context();
    case 'model':
      return about;
    default:
      return m.question_open_plan();
  }
};
