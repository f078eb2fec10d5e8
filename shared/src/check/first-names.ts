/** Given names, full and short, as people write them in work notes; the nominative alone. */
const RU =
  'Александр Саша Саня Шура Алексей Лёша Лёха Алёша Анатолий Толя Андрей Антон Антоха Аркадий Арсений Арсен Артём Тёма Артур Айдар Азат Алан Богдан Борис Боря Вадим Валентин Валерий Валера Василий Вася Виктор Витя Виталий Влад Владимир Вова Володя Владислав Слава Вячеслав Геннадий Гена Георгий Гоша Жора Герман Глеб Григорий Гриша Давид Дамир Даниил Данил Данила Даня Денис Дмитрий Дима Димон Евгений Женя Егор Ефим Захар Иван Ваня Игорь Ильдар Ильнур Илья Камиль Карен Кирилл Киря Константин Костя Лев Лёва Леонид Лёня Максим Марат Марк Матвей Михаил Миша Мурат Никита Николай Коля Олег Павел Паша Пётр Петя Радик Рамиль Ренат Ринат Родион Роман Рома Ростислав Руслан Рустам Рустем Савва Святослав Семён Сёма Сергей Серёжа Серёга Станислав Стас Степан Стёпа Тарас Тимофей Тимур Тигран Фёдор Федя Филипп Эдуард Эдик Эльдар Эмиль Юрий Юра Ян Яков Ярослав Азалия Айгуль Алевтина Александра Алёна Алина Алиса Алла Алсу Альбина Анастасия Настя Ангелина Анжелика Анна Аня Антонина Тоня Арина Валентина Валерия Лера Варвара Варя Вера Вероника Виктория Вика Галина Галя Гульнара Дарья Даша Диана Дина Динара Евгения Екатерина Катя Елена Лена Елизавета Лиза Жанна Зарина Злата Зоя Инга Инна Ирина Ира Камилла Карина Кира Клавдия Кристина Ксения Ксюша Лариса Лилия Лиля Любовь Люба Людмила Люда Майя Маргарита Рита Марина Мария Маша Милана Надежда Надя Наталья Наталия Наташа Нелли Ника Нина Оксана Олеся Ольга Оля Полина Поля Раиса Регина Римма Светлана Света Снежана Софья София Соня Таисия Тамара Татьяна Таня Ульяна Фарида Эльвира Эльмира Эмма Юлия Юля Яна Ярослава';
const EN =
  'Aaron Abby Abigail Adam Adrian Ahmed Aisha Alan Alex Alexander Alexandra Alexei Ali Alice Alicia Alison Amanda Amy Ana Andre Andrea Andrei Andrew Andy Angela Anita Anjali Ann Anna Anne Anthony Antonio Arjun Arthur Ashley Barbara Ben Benjamin Beth Brandon Brian Bruce Carla Carlos Carmen Carol Caroline Catherine Charles Charlie Charlotte Chen Chloe Chris Christian Christina Christopher Claire Clara Colin Connor Craig Cynthia Dan Dana Daniel Daniela Dave David Deborah Deepak Denis Dennis Derek Diana Diego Dmitri Dmitry Dominic Donna Doug Dylan Ed Eddie Edward Elena Eli Elijah Elizabeth Ellen Emily Emma Eric Erica Erik Erin Ethan Eugene Eva Evan Evelyn Fatima Felix Fiona Fran Francesca Francis Fred Gabriel Gary Gavin Geoff George Georgia Gloria Gordon Graham Greg Hannah Harry Hassan Heather Helen Henry Hiroshi Holly Howard Hugo Ian Igor Ingrid Irina Isaac Isabel Ivan Jackie Jacob Jake James Jamie Jan Jane Janet Jared Jasmine Jason Javier Jay Jeff Jen Jennifer Jenny Jeremy Jerry Jess Jessica Jill Jim Jing Joan Joanna Joe Joel John Jon Jonas Jonathan Jordan Jorge Jose Joseph Josh Joshua Juan Judy Julia Julian Julie Justin Karen Karl Kate Katherine Kathy Katie Keith Kelly Ken Kenji Kevin Kim Kyle Larry Laura Lauren Lee Leo Liam Lin Linda Lisa Liz Louis Louise Luca Lucas Lucy Luis Luke Lydia Maggie Marco Marcus Maria Marie Marina Mario Martha Martin Mary Matt Matthew Maya Megan Mei Melissa Michael Michelle Miguel Mike Mohammed Molly Monica Nadia Nancy Naomi Natalie Natasha Nathan Neil Nicholas Nick Nicola Nicole Nikhil Nina Noah Nora Oleg Olga Oliver Olivia Omar Oscar Owen Pablo Pamela Patricia Patrick Paul Paula Pavel Pedro Peter Phil Philip Pierre Priya Rachel Rahul Raj Ralph Ravi Ray Rebecca Ricardo Richard Rick Rita Robert Roberto Robin Roger Rohan Ron Rosa Ross Roy Russell Ruth Ryan Sally Sam Samantha Samir Samuel Sandra Sanjay Sara Sarah Sasha Scott Sean Sergei Sergey Shannon Sharon Sheila Simon Sofia Sonia Sophia Sophie Stacy Stan Stephanie Stephen Steve Steven Stuart Susan Suzanne Tanya Tara Ted Teresa Terry Theo Theresa Thomas Tim Timothy Tina Todd Tom Tomas Tony Tracy Travis Tyler Valentina Vanessa Vera Victor Victoria Vijay Vincent Vladimir Walter Wei Wendy William Yan Yuki Yuri Yusuf Zach Zoe';

const SOFT: Record<string, string> = { й: 'й я ю ем е и', ь: 'ь я ю ем е и' };
const FEMALE_SOFT = new Set(['Любовь', 'Айгуль']);
const FLEETING: Record<string, string> = { Павел: 'Павл', Лев: 'Льв', Пётр: 'Петр' };
const plain = (word: string): string => word.replaceAll('ё', 'е').replaceAll('Ё', 'Е');

const endingsOf = (name: string): [string, string] => {
  const last = name.at(-1) ?? '';
  const base = name.slice(0, -1);
  if (last === 'а') return [base, 'а ы и е у ой ою'];
  if (last === 'я') return [base, 'я и е ю ей ею ой'];
  if (FEMALE_SOFT.has(name)) return [base, 'ь и ью'];
  return last in SOFT ? [base, SOFT[last] ?? ''] : [FLEETING[name] ?? name, 'а у ом е ы'];
};

let known: ReadonlyMap<string, string> | undefined;

const build = (): ReadonlyMap<string, string> => {
  const forms = new Map<string, string>();
  for (const name of RU.split(' ')) {
    const [base, endings] = endingsOf(name);
    for (const ending of endings.split(' ')) forms.set(plain(base + ending), name);
  }
  for (const name of RU.split(' ')) forms.set(plain(name), name);
  for (const name of EN.split(' ')) forms.set(name, name);
  return forms;
};

/** The nominative of a given name in any case (`Лене` → `Лена`, `Nadia`), if the word is one; the capital letter counts. */
export const givenName = (word: string): string | undefined => (known ??= build()).get(plain(word));
