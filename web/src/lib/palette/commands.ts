import { goto } from '$app/navigation';
import type { Settings } from '@perf-assist/shared/model/settings';
import { formsOf, tokens } from '@perf-assist/shared/search/tokens';
import { saveSettings } from '#lib/data/settings.ts';
import { m } from '#lib/i18n/messages.js';
import { quietly } from '#lib/log/intents.ts';
import { showKeys } from './keys.ts';

/** Something to do from the palette. */
export interface Command {
  label: string;
  run: () => unknown;
  /** The keys that do the same. */
  keys?: string;
}

const to = (label: string, address: string, keys?: string): Command => ({
  label,
  run: () => goto(address),
  ...(keys ? { keys } : {}),
});

const theme = (name: Settings['theme'], label: string): Command => ({
  label: m.command_theme({ theme: label }),
  run: () => quietly(() => saveSettings({ theme: name })),
});

const language = (name: NonNullable<Settings['language']>, label: string): Command => ({
  label: m.command_language({ language: label }),
  run: () => quietly(() => saveSettings({ language: name })),
});

/** All commands, in the order in which they are offered. */
export const commands = (): Command[] => [
  to(m.command_new_fact(), '/?new=fact', 'N'),
  to(m.command_new_plan(), '/?new=plan'),
  to(m.nav_today(), '/', '1'),
  to(m.nav_feed(), '/feed', '2'),
  to(m.nav_goals(), '/goals', '3'),
  to(m.nav_review(), '/review', '4'),
  to(m.command_week(), '/week'),
  to(m.nav_settings(), '/settings', '5'),
  to(m.nav_help(), '/help'),
  { label: m.command_keys(), run: showKeys, keys: '?' },
  theme('light', m.theme_light()),
  theme('dark', m.theme_dark()),
  theme('system', m.theme_system()),
  language('ru', 'Русский'),
  language('en', 'English'),
];

/** The commands that hold all these words or their beginnings; those that begin with them apart, as `first`. */
export const commandsFor = (text: string): { first: Command[]; rest: Command[] } => {
  const asked = tokens(text).map(({ form }) => form);
  if (asked.length === 0) return { first: [], rest: [] };
  const start = asked.join(' ');
  const named = commands().filter(({ label }) => {
    const forms = [...formsOf(label)];
    return asked.every((word) => forms.some((form) => form.startsWith(word)));
  });
  const begins = ({ label }: Command): boolean =>
    tokens(label)
      .map(({ form }) => form)
      .join(' ')
      .startsWith(start);
  return { first: named.filter(begins), rest: named.filter((one) => !begins(one)) };
};
