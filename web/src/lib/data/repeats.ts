import type { Repeat } from '@perf-assist/shared/model/repeat';
import { db } from './db.ts';
import { newId } from './ids.ts';
import type { Written } from './write.ts';
import { write } from './write.ts';

const ID = 'settings';

/** The lines that the person writes again and again, in the order they were added. */
export const repeats = async (): Promise<Repeat[]> => (await db.settings.get(ID))?.repeats ?? [];

const change = (name: string, edit: (list: Repeat[]) => Repeat[]): Promise<Written> =>
  write(name, async () => {
    const list = edit(await repeats());
    return [{ kind: 'settings', id: ID, set: { repeats: list.length > 0 ? list : null } }];
  });

/** Adds a line that is offered on its days. One that says the same gets these days instead. */
export const addRepeat = (repeat: Omit<Repeat, 'id'>): Promise<Written> =>
  change('add-repeat', (list) => {
    const known = list.find(({ text, type }) => text === repeat.text && type === repeat.type);
    const made = { ...repeat, id: known?.id ?? newId() };
    return known ? list.map((one) => (one === known ? made : one)) : [...list, made];
  });

/** Changes the text, the kind or the days of such a line. */
export const saveRepeat = (id: string, partial: Partial<Omit<Repeat, 'id'>>): Promise<Written> =>
  change('save-repeat', (list) => list.map((one) => (one.id === id ? { ...one, ...partial } : one)));

/** Such a line is offered no more. */
export const removeRepeat = (id: string): Promise<Written> =>
  change('remove-repeat', (list) => list.filter((one) => one.id !== id));
