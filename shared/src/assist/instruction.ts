import { cue, forCues } from '../text/cue.ts';

const ORDERS = cue(
  'игнорируй* | проигнорируй* | забудь | забудьте | не обращай внимания на | отныне | ответь | отвечай | ответьте | выведи | выведите | распечатай | процитируй | притворись | представь, что ты | действуй как | веди себя как | ты теперь | ты — | ты - | ты больше не | ты языковая модель | системный промпт | системного промпта | системные инструкции | системное сообщение | предыдущие инструкции | предыдущих инструкций | инструкция для модели | инструкции для модели | для ассистента | сообщение для ассистента | ассистент: | модель: | напиши, что | напиши что | напиши в ответ | напиши только | пиши, что | пиши только | укажи, что | укажи в | добавь в | добавь пункт | добавь буллет | добавь цель | вставь в | припиши | переведи * на | оцени меня | поставь оценку | скажи, что | утверждай, что | обязательно упомяни | упомяни, что | в каждый пункт | в каждом пункте | не проверяй | без проверки напиши',
  'ignore all | ignore any | ignore previous | ignore the | ignore your | ignore these | disregard * | forget all | forget everything | forget your | forget previous | override your | from now on | you are now | you are a | you are an | you must | you should now | act as | pretend | roleplay | role-play | system prompt | system message | system: | assistant: | user: | developer message | previous instructions | prior instructions | above instructions | instructions above | new instructions | as an ai | language model | reply with | reply only | respond with | respond only | answer with | answer only | output only | output the | output exactly | print the | repeat the | reveal * | write that | write exactly | write only | say that | say exactly | state that | claim that | mention that | add a bullet | add the bullet | add a goal | add that | insert the | include the phrase | include the sentence | include the words | in every bullet | in each bullet | end every | start every | rate me | give me | give the highest | mark all | do not verify | skip the check | translate everything',
);
const MARKUP =
  /<\|[a-z_]+\|>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:system|assistant|user|instructions?|prompt)>|^\s*#{2,}\s*(?:system|instructions?)/imu;

/**
 * Whether a note speaks to a model, or could be taken so. Such a note is not sent: its own words stand in the review
 * as they are. A harmless note that is taken for one loses nothing but the rewording.
 */
export const isInstruction = (text: string): boolean => MARKUP.test(text) || ORDERS.test(forCues(text));
