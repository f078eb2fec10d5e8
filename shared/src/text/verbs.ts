const NOT_VERBS = new Set(
  'стол канал портал журнал материал персонал сигнал протокол модул цикл отдел раздел предел файл тоннель панел бил фил идеал интервал терминал потенциал дедлайн список начал или если вокзал капитал квартал оригинал функционал скандал пул узел шаблон рубл школа сила дела цела числа мыла села пол угол тыл масштаб'.split(
    ' ',
  ),
);
const RUSSIAN_PAST =
  /^[а-я]{2,}(?:[аеиоуыяю]л|[аеиоуыяю]ла|[аеиоуыяю]ло|[аеиоуыяю]ли|лся|лась|лось|лись|вел|вела|вели|нес|несла|рез|мог|шел|шла|шли|шло)$/;
const ENGLISH_PAST = /^[a-z]{3,}(?:ed|lt)$/;

/** Whether a lower-case word looks like a verb in the past tense, in Russian (`сделал`) or English (`shipped`). */
export const isPast = (word: string): boolean =>
  (RUSSIAN_PAST.test(word) && !NOT_VERBS.has(word)) ||
  (ENGLISH_PAST.test(word) &&
    !/^(?:need|speed|feed|seed|embed|exceed|red|shared|unused|deprecated|failed|based)$/.test(word));
