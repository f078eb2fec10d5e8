import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';

/** Words that the Snowball rules take apart or throw together, and the stem that they should have. */
const EXCEPTIONS: Record<string, string> = {
  дней: 'день',
  дня: 'день',
  дни: 'день',
  день: 'день',
  новости: 'новост',
  релизы: 'релиз',
  релизов: 'релиз',
  багов: 'баг',
  логи: 'лог',
  логов: 'лог',
  логах: 'лог',
  логика: 'логик',
  стенде: 'стенд',
  ноде: 'нод',
  ноды: 'нод',
  нода: 'нод',
  данные: 'данн',
  данных: 'данн',
  news: 'news',
  process: 'process',
  access: 'access',
  status: 'status',
  analysis: 'analysis',
  dns: 'dns',
  tls: 'tls',
  css: 'css',
  aws: 'aws',
  redis: 'redis',
  universal: 'universal',
  university: 'university',
  organization: 'organization',
  organic: 'organic',
  generic: 'generic',
  general: 'general',
  universe: 'universe',
  policy: 'policy',
  policies: 'policy',
  police: 'police',
};

const LIMIT = 50_000;
const known = new Map<string, string>();

const compute = (word: string): string => {
  const exception = Object.hasOwn(EXCEPTIONS, word) ? EXCEPTIONS[word] : undefined;
  if (exception !== undefined) return exception;
  if (word.length > 40) return word;
  if (/[а-я]/.test(word)) return russian(word);
  return word.length > 3 ? english(word) : word;
};

/** The stem of one word in Russian (Snowball) or English (Porter); ё counts as е, letter case is ignored. */
export const stem = (word: string): string => {
  const plain = word.toLowerCase().replaceAll('ё', 'е');
  const seen = known.get(plain);
  if (seen !== undefined) return seen;
  const result = compute(plain);
  if (known.size >= LIMIT) known.clear();
  known.set(plain, result);
  return result;
};
