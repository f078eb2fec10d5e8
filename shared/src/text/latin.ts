const LETTERS: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'z',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'c',
  ш: 's',
  щ: 's',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};

const SPELT: [RegExp, string][] = [
  [/shch|sch|sh/g, 's'],
  [/zh/g, 'z'],
  [/kh/g, 'h'],
  [/ts|tch|ch/g, 'c'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
  [/q/g, 'k'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
];

const skeleton = (word: string): string => {
  const latin = word
    .toLowerCase()
    .replace(/['’]s$|['’]/g, '')
    .replace(/[а-яё]/g, (letter) => LETTERS[letter] ?? letter);
  const plain = /[а-яё]/i.test(word)
    ? latin
    : SPELT.reduce((text, [from, to]) => text.replace(from, to), latin);
  return plain
    .replace(/c/g, 'k')
    .replace(/i+/g, 'i')
    .replace(/ie|ia|iu/g, (two) => two[1] ?? '')
    .replace(/(.)\1/g, '$1');
};

const MOST_ENDING = 3;

/**
 * Whether a Latin and a Cyrillic word may be one name: `Lena` and `Леной`, `Kafka` and `кафку`. They have to begin alike and
 * may differ in their endings; two words of one script are never compared.
 */
export const isSameName = (latin: string, cyrillic: string): boolean => {
  const [a, b] = [skeleton(latin), skeleton(cyrillic)];
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  const least = a.length <= 4 ? a.length - 1 : a.length - 2;
  return shared >= 3 && shared >= least && b.length - shared <= MOST_ENDING;
};
