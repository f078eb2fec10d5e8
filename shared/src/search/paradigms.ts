/**
 * How Russian words change: each paradigm is a list of endings after the part that all forms share; `_` is none. Written
 * after the grammar by the type of stem (fleeting vowels, consonants that alternate), not taken from a dictionary; what
 * changes as no other word does stands in `stem-of.ts`.
 */
const NOUNS = `
_ а у ом ем е ы и ов ев ей ам ами ах ою
ь я ю ем е и ей ям ями ях ью ам ами ах
й я ю ем е и ев ей ям ями ях
а ы и е у ой ей _ ам ами ах
я и е ю ей ь й ям ями ях
о а у ом е _ ам ами ах и ья ьев ьям ьями ьях
е а у ем _ ам ами ах
е я ю ем и й ь ей ям ями ях
ья ьи ье ью ьей ей ий ьем ьев ьям ьями ьях ь
_ а у ом е ья ьев ьям ьями ьях
мя мени менем мена мен менам менами менах
анин анина анину анином анине ане ан анам анами анах
янин янина янину янином янине яне ян янам янами янах
ьги ег ьгам ьгами ьгах
ем йма йму ймом йме ймы ймов ймам ймами ймах
ьмо ьма ьму ьмом ьме ем ьмам ьмами ьмах
ьба ьбы ьбе ьбу ьбой еб ьбам ьбами ьбах
`;

/** What stands in a stem where a vowel comes and goes, with and without it. */
const FLEETING =
  'ок:к ек:к ек:ьк ек:йк ец:ц ец:ьц ец:йц он:н ен:н ень:н ел:л ол:л ер:р ор:р ем:м ен:йн ег:г ень:йн оть:т ель:л оль:л ор:ьр ен:ьн ет:т';

/** Cases of a noun whose stem has lost its vowel; the form that keeps it has no ending. */
const LOST = 'а у ом ем е ы и ов ев ей ой ам ами ах о я ю ям ями ях'.split(' ');

const FULL = 'ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ой ей ою ую юю ых их ыми ими'.split(' ');
const SHORT = ['', 'а', 'о', 'ы', 'и'];

const PAST = ['л', 'ла', 'ло', 'ли'];
const FIRST = 'ем ешь ете ет емте'.split(' ');
const SECOND = 'им ишь ите ит имте'.split(' ');

/** Adds a beginning to every ending. */
const after = (beginning: string, endings: readonly string[]): string[] =>
  endings.map((ending) => beginning + ending);

const adjective = (stem: string): string[] => after(stem, [...FULL, ...SHORT, 'ее']);
/** The passive participle in `нн` or `т`, full and short. */
const passive = (stem: string, mark: 'н' | 'т'): string[] => [
  ...after(stem + (mark === 'н' ? 'нн' : 'т'), FULL),
  ...after(stem + mark, ['', 'а', 'о', 'ы']),
];
const past = (theme: string): string[] => [theme + 'ть', theme + 'в', ...after(theme, PAST)];
/** Present or future of the first conjugation; `plural` is the vowel of `они`. */
const first = (stem: string, plural: 'у' | 'ю'): string[] => after(stem, [plural, plural + 'т', ...FIRST]);
const second = (own: string, stem: string): string[] => [
  ...after(own, ['ю', 'у']),
  ...after(stem, [...SECOND, 'ят', 'ат', 'и', 'ь', 'ьте']),
];
const order = (stem: string): string[] => after(stem, ['и', 'ите', 'ь', 'ьте']);

/** Consonants at the end of a stem: as in the infinitive, and before `ю` (платить, плачу). */
const SOFTENED = 'т:ч т:щ д:ж с:ш з:ж ст:щ б:бл п:пл в:вл м:мл ф:фл'
  .split(' ')
  .map((pair) => pair.split(':') as [string, string]);
const CHANGED = 'с:ш з:ж к:ч ск:щ ст:щ т:ч т:щ х:ш г:ж п:пл м:мл б:бл сл:шл д:ж'
  .split(' ')
  .map((pair) => pair.split(':') as [string, string]);

const VERBS: string[][] = [
  ...(['н', 'т'] as const).map((mark) => [...past(''), ...first('', 'ю'), 'й', 'йте', ...passive('', mark)]),
  [...past('и'), ...second('', ''), 'й', 'йте', ...passive('е', 'н')],
  [...past('е'), ...second('', ''), ...first('е', 'ю'), ...passive('е', 'н')],
  [...past('а'), ...second('', ''), ...passive('а', 'н')],
  [...past('я'), ...second('', ''), 'й', 'йте', ...first('', 'ю')],
  ...SOFTENED.flatMap(([hard, soft]) => [
    [
      ...past(`${hard}и`),
      ...second(soft, hard),
      ...passive(`${soft}е`, 'н'),
      ...(soft === 'ж' ? passive('жде', 'н') : []),
    ],
    [...past(`${hard}е`), ...second(soft, hard)],
    [...past(`${hard}а`), ...second(soft, hard)],
  ]),
  ...CHANGED.map(([hard, soft]) => [
    ...past(`${hard}а`),
    ...first(soft, 'у'),
    ...first(soft, 'ю'),
    ...order(soft),
    ...passive(`${hard}а`, 'н'),
  ]),
  ...['ова', 'ева'].map((theme) => [
    ...past(theme),
    ...first('у', 'ю'),
    ...first('ю', 'ю'),
    'уй',
    'уйте',
    'юй',
    'юйте',
    ...passive(theme, 'н'),
  ]),
  [...past('ва'), ...first('', 'ю'), 'вай', 'вайте'],
  [...past('у'), ...first('', 'у'), ...order(''), ...passive('у', 'т')],
  [
    'нуть',
    'нул',
    'нула',
    'нуло',
    'нули',
    '',
    'ла',
    'ло',
    'ли',
    ...first('н', 'у'),
    ...order('н'),
    ...passive('ну', 'т'),
  ],
  [...past(''), ...first('н', 'у'), ...order('н'), ...passive('', 'т')],
  [...past('а'), ...first('', 'у'), ...order(''), ...passive('а', 'н')],
  ...['н', 'м'].map((own) => [...past('а'), ...first(own, 'у'), ...order(own), ...passive('а', 'т')]),
  [...past('иня'), ...first('им', 'у'), ...order('им'), ...passive('иня', 'т')],
  ...[...'бвлпш'].map((own) => [
    ...past(`${own}и`),
    ...first(`о${own}ь`, 'ю'),
    `${own}ей`,
    `${own}ейте`,
    ...passive(`${own}и`, 'т'),
  ]),
  [...past('ы'), ...first('ыв', 'у'), ...order('ыв'), ...passive('ы', 'т')],
  [...past('и'), ...first('е', 'ю'), 'ей', 'ейте', ...passive('и', 'т')],
  [...past('е'), ...first('о', 'ю'), 'ой', 'ойте', ...passive('е', 'т')],
  [...past('о'), ...first('', 'ю'), ...order(''), ...passive('о', 'т')],
  ['ти', '', 'ла', 'ло', 'ли', ...first('', 'у'), ...order(''), ...passive('е', 'н')],
  ['ть', '', 'ла', 'ло', 'ли', ...first('', 'у'), ...order('')],
  ['сти', 'б', 'бла', 'бло', 'бли', ...first('б', 'у'), ...order('б'), ...passive('бе', 'н')],
  ['асти', 'ос', 'осла', 'осло', 'осли', ...first('аст', 'у'), ...order('аст')],
  ...['д', 'т'].flatMap((own) =>
    ['сти', 'сть'].map((infinitive) => [
      infinitive,
      ...PAST,
      ...first(own, 'у'),
      ...order(own),
      ...passive(`${own}е`, 'н'),
    ]),
  ),
  ['есть', 'ел', 'ла', 'ло', 'ли', ...first('т', 'у'), ...order('т'), ...passive('те', 'н')],
  ['чь', 'г', 'гла', 'гло', 'гли', 'гу', 'гут', ...after('ж', FIRST), ...order('г'), ...passive('же', 'н')],
  ['чь', 'к', 'кла', 'кло', 'кли', 'ку', 'кут', ...after('ч', FIRST), ...order('к'), ...passive('че', 'н')],
  [...past('те'), 'чу', 'чешь', 'чет', 'тим', 'тите', 'тят', 'ти'],
  [...past('жа'), 'гу', 'гут', ...after('ж', SECOND), ...order('г')],
];

/** Verbs whose root itself changes; before it a prefix of one letter is enough. */
const ROOTS: string[][] = [
  ['ереть', 'ер', 'ерла', 'ерло', 'ерли', ...first('р', 'у'), ...order('р'), ...passive('ер', 'т')],
  [...past('па'), ...second('пл', 'п')],
  ...['ним', 'йм'].map((own) => [...past('ня'), ...first(own, 'у'), ...order(own), ...passive('ня', 'т')]),
  [...past('зя'), ...first('озьм', 'у'), ...order('озьм'), ...passive('зя', 'т')],
  [...past('бра'), ...first('бер', 'у'), ...order('бер'), ...passive('бра', 'н')],
  [...past('обра'), ...first('бер', 'у'), ...order('бер'), ...passive('обра', 'н')],
  [...past('дра'), ...first('дер', 'у'), ...order('дер'), ...passive('дра', 'н')],
  [...past('зва'), ...first('зов', 'у'), ...order('зов'), ...passive('зва', 'н')],
  [...past('гна'), ...second('гон', 'гон'), ...passive('гна', 'н')],
  [...past('еха'), ...first('ед', 'у')],
  [
    ...past('да'),
    'дам',
    'дашь',
    'даст',
    'дадим',
    'дадите',
    'дадимте',
    'дадут',
    'дай',
    'дайте',
    ...passive('да', 'н'),
  ],
  [...past('бы'), ...first('буд', 'у'), 'будь', 'будьте', ...passive('бы', 'т')],
  [...past('ы'), ...first('о', 'ю'), 'ой', 'ойте', ...passive('ы', 'т')],
  [...past('и'), ...first('ь', 'ю'), 'ей', 'ейте', ...passive('и', 'т')],
  [...past('и'), ...first('ив', 'у'), ...order('ив'), ...passive('и', 'т')],
  ['есть', 'ел', 'ела', 'ело', 'ели', ...first('яд', 'у'), ...order('яд')],
  [
    'йти',
    'шел',
    'шла',
    'шло',
    'шли',
    ...first('йд', 'у'),
    ...first('д', 'у'),
    ...order('йд'),
    ...order('д'),
    ...passive('йде', 'н'),
  ],
  [...past('сла'), ...first('шл', 'ю'), ...order('шл')],
  [...past('ска'), ...first('щ', 'у'), ...order('щ')],
];

const nouns = NOUNS.trim()
  .split('\n')
  .map((line) => line.split(' ').map((ending) => (ending === '_' ? '' : ending)));

const fleeting = FLEETING.split(' ').map((pair) => {
  const [full = '', lost = ''] = pair.split(':');
  return [full, ...after(lost, LOST)];
});

const adjectives = [
  adjective(''),
  ...['н:ен', 'ьн:ен', 'йн:ен', 'енн:ен', 'к:ок', 'к:ек', 'ьк:ек', 'л:ел', 'ом:ем'].map((pair) => {
    const [stem = '', bare = ''] = pair.split(':');
    return [...adjective(stem), bare];
  }),
];

const unique = (lists: readonly (readonly string[])[]): string[][] => lists.map((list) => [...new Set(list)]);

/** Paradigms of nouns and adjectives, as endings. */
export const NOMINAL = unique([...nouns, ...fleeting, ...adjectives]);

/** Paradigms of verbs without the reflexive ending; those in `ROOTED` hold the root, before it stands a prefix. */
export const VERBAL = unique(VERBS);
export const ROOTED = unique(ROOTS);
