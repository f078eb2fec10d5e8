import { faithfulBullets, goalAnswer } from './faithful.ts';
import { promptLines, taskOf } from './prompt-lines.ts';
import { faithfulAnswer } from './faithful.ts';

const ORDER =
  /(?:напиши(?:, что| в ответ| только)?|ответь|выведи|добавь (?:пункт|цель|буллет)|укажи, что|скажи, что|упомяни, что|припиши|write that|reply with|respond with|say that|output|print|add (?:a|the) (?:bullet|goal)|state that|claim that|mention that|include the (?:phrase|words)|insert the)\s*[:—-]?\s*(.+)$/i;

/** A gullible model: where a line tells it to say something, it says that, in the name of that line. */
export const injectedAnswer = (system: string, user: string): unknown => {
  if (taskOf(system) !== 'goal') return faithfulAnswer(system, user);
  const lines = promptLines(user);
  const obeyed = lines.flatMap(({ id, text }) => {
    const order = ORDER.exec(text)?.[1];
    return order === undefined ? [] : [{ slot: 'outcomes', text: order, groups: [id] }];
  });
  return goalAnswer(lines, [...obeyed, ...faithfulBullets(lines)], user);
};
