import { stem } from '../text/stems.ts';

/** Forms that no rule of endings brings together: each line is one word. */
const ONE_WORD = `
человек человека человеку человеком человеке люди людей людям людьми людях человекам человеками человеках
ребенок дети детей детям
идти иду идем идемте идешь идет идете идут иди идите шел шла шло шли пойти пошел пошла пошли пойду
прийти пришел пришла пришли приду придет придут
зайти зашел зашла зашли зайду зайдет зайдем зайдут
выйти вышел вышла вышли выйду выйдет выйдем выйдут
найти нашел нашла нашли найду найдет найдем найдут
перейти перешел перешла перешли перейду перейдет перейдем перейдут
день дня дню днем дне дни дней дням днями днях
ехать ехал ехала ехало ехали еду едем едемте едешь едет едете едут езжай езжайте
быть был была было были буду будем будешь будет будете будут будь будьте
поехать поехал поехала поехало поехали поеду поедем поедемте поедешь поедет поедете поедут поезжай поезжайте
брать брал брала брало брали беру берем берешь берет берете берут бери берите
дать дал дала дало дали дам дашь даст дадим дадите дадут дай дайте
слать слал слала слало слали шлю шлем шлешь шлет шлете шлют шлите
написать написал написала напишу напишет
писать писал писала пишу пишет пишем
год года году годом годе годы лет годам годами годах
полгода полугода полугоду полугодом полугоде
полчаса получаса получасу получасом получасе получас получасы получасов получасам получасами получасах
полдень полудня полудню полуднем полудне полудни полудней полудням полуднями полуднях
хозяин хозяина хозяину хозяином хозяева хозяев хозяевам хозяевами хозяевах
письмо письма письму письмом письме писем письмам письмами письмах
write writes writing wrote written
build builds building built
send sends sending sent
find finds finding found
make makes making made
take takes taking took taken
give gives giving gave given
get gets getting got gotten
run runs running ran
begin begins beginning began begun
speak speaks speaking spoke spoken
break breaks breaking broke broken
choose chooses choosing chose chosen
draw draws drawing drew drawn
drive drives driving drove driven
fall falls falling fell fallen
go goes going went gone
grow grows growing grew grown
hold holds holding held
keep keeps keeping kept
know knows knowing knew known
lead leads leading led
leave leaves leaving left
lose loses losing lost
meet meets meeting met
pay pays paying paid
read reads reading
rebuild rebuilds rebuilding rebuilt
rewrite rewrites rewriting rewrote rewritten
say says saying said
see sees seeing saw seen
sell sells selling sold
show shows showing showed shown
split splits splitting
spend spends spending spent
stand stands standing stood
teach teaches teaching taught
tell tells telling told
think thinks thinking thought
understand understands understanding understood
win wins winning won
child children
person people persons
`;

const irregular = new Map(
  ONE_WORD.trim()
    .split('\n')
    .flatMap((line) => {
      const forms = line.split(' ');
      return forms.map((form) => [form, forms[0] ?? form] as const);
    }),
);

const VERB_IN_OVA = /(?<=.{3})(?:ова|ева|ован|еван|ованн|еванн)$/;
const FLEETING_VOWEL = /(?<=[бвгджзйклмнпрстфхцчшщь])[ое](?=[кцнлрмг]$)/;
const SOFT_BEFORE = /ь(?=[кцнлрмг]$)/;

const FINAL_O = /(?<=.{3}[бвгджзклмнпрстфхцчшщ])о$/;

const settle = (stemmed: string): string => {
  const bare = stemmed.replace(VERB_IN_OVA, '').replace(FINAL_O, '');
  return bare.length < 4 ? bare : bare.replace(FLEETING_VOWEL, '').replace(SOFT_BEFORE, '');
};

/**
 * What a form (lower case, е for ё) is found by: the same for all forms of a word. Snowball and Porter stems, where
 * fleeting vowels (`ошибка`, `ошибок`) and verbs in -овать (`тестирую`, `тестировал`) come together too; numbers and
 * names with numbers are their own.
 */
export const stemOf = (form: string): string => {
  if (/\p{N}/u.test(form)) return form;
  return irregular.get(form) ?? settle(stem(form));
};
