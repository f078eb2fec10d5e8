import { isPast } from './verbs.ts';

const IRREGULAR = new Set(
  'wrote built ran set put led gave cut sent made took drew taught held got did went brought kept ran'.split(
    ' ',
  ),
);
const COMMIT = new Set(
  'add fix bump drop implement refactor remove migrate extract release wire move use support update upgrade rename create clean cleanup improve handle allow enable disable introduce replace rewrite split merge revert deprecate document test validate prepare import switch clarify retrieve correct translate integrate convert ship deploy configure setup simplify unify expose'.split(
    ' ',
  ),
);

const DONE = /^[а-я]{3,}(?:ан|ян|ен|ут|ыт|ят|ит)(?:а|о|ы)$|^[а-я]{4,}(?:[влмнржщйчшкстп]ен|[вкмнртсждл]ан)$/;
const NOUNS = new Set(
  'ребята девчата замена отмена смена цена цены страна страны охрана система арена домен обмен план экран карантин магазин мембрана измена перемена пользователен минуты маршруты монета ракета квота карта карты билеты пакеты секреты бюджеты отчеты советы анкета защита элита пицца институты таймауты лимиты аудиты кредиты реквизиты атрибуты дефицита визиты скриншоты экраны планы магазины домены океан роман туман ресторан канистра'.split(
    ' ',
  ),
);

/** Whether a lower-case word at the head of a line says that its author did something: `сделал`, `исправлены`, `shipped`, or a commit's `add`. */
export const isDeed = (word: string): boolean =>
  (isPast(word) && !/(?:лся|лась|лось|лись)$/.test(word)) ||
  (DONE.test(word) && !NOUNS.has(word)) ||
  IRREGULAR.has(word) ||
  COMMIT.has(word);
