const RU =
  'и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о об из ему теперь когда даже ну ли если уже или ни быть был была были будет него до вас опять уж вам ведь там потом себя ничего ей может они тут где есть надо ней для мы тебя их чем сам чтоб чтобы без будто чего раз тоже себе под ж тогда кто этот эта эти это того потому этого какой совсем ним здесь этом один одна одно почти мой моя мои тем нее при над про всех весь вся между через после перед около который которые которая которое также сейчас свой своей свои своего нас наш наши наша нам вообще пока просто очень более менее лишь либо плюс минус т.к т.д типа короче кстати вроде мб оч пр др итд тд тк';
const EN =
  'the a an and or of to in on for with by from at as is are was were be been being it its this that these those not no do does did done has have had we our us i me my he she his her they them their you your can could will would should may might must into onto than then when which who whom what where why how all any some each other more most such only also so if but after before about over under up down out off via per vs etc now just very too here there both few own same again once while during between through against because until';

const STOPWORDS = new Set(`${RU} ${EN}`.split(' ').map((word) => word.replaceAll('ё', 'е')));

/** Whether a lower-case word carries no subject of its own: prepositions, pronouns, auxiliaries of ru and en. */
export const isStopword = (word: string): boolean => STOPWORDS.has(word.replaceAll('ё', 'е'));
