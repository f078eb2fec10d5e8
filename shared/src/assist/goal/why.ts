import type { Language } from '../../model/settings.ts';

/** What is wrong with a sentence, as a model is told it; several codes may come to the same. */
const WHY: Record<Language, Record<string, string>> = {
  ru: {
    'no-evidence': 'не названы строки',
    'missing-entry': 'такой строки нет',
    'only-plans': 'это лишь план',
    number: 'число сказано не так, как в строках',
    'number-elsewhere': 'число из другой строки',
    derived: 'число сказано не так, как в строках',
    direction: 'изменение идёт не в ту сторону',
    ticket: 'такого номера задачи в строках нет',
    name: 'такого имени или названия в строках нет',
    quote: 'таких слов в кавычках в строках нет',
    ownership: 'сказано больше, чем в строках, или это сделал другой',
    negation: 'в строках этого не сделали, не закончили или лишь хотели',
    cause: 'строки не называют этого причиной',
    novelty: 'этого в строках нет',
    language: 'не тот язык',
    mark: 'знака [[…]] с таким именем нет',
    form: 'не одно простое предложение',
  },
  en: {
    'no-evidence': 'no lines are named',
    'missing-entry': 'there is no such line',
    'only-plans': 'this is only a plan',
    number: 'the number is not as in the lines',
    'number-elsewhere': 'the number is of another line',
    derived: 'the number is not as in the lines',
    direction: 'the change goes the other way',
    ticket: 'no line has this ticket',
    name: 'no line has this name',
    quote: 'no line has these quoted words',
    ownership: 'it says more than the lines, or somebody else did it',
    negation: 'the lines say that it was not done, not finished or only wished',
    cause: 'the lines do not call this the cause',
    novelty: 'the lines do not say this',
    language: 'not the language asked for',
    mark: 'there is no mark [[…]] of this name',
    form: 'not one plain sentence',
  },
};

/** The words for a code; one that is not known is shown as it is. */
export const whyIn = (language: Language, code: string): string => WHY[language][code] ?? code;
