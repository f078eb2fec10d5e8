interface News {
  date: string;
  ru: string;
  en: string;
}

/** What is new, the latest first: one line for each change that a person can see. */
export const news: readonly News[] = [
  {
    date: '2026-12-01',
    ru: 'Поле «Сегодня» готово раньше, строка появляется сразу после записи на диск, поиск и первая правка в саммари отвечают быстрее, импорт не задерживает клавиши.',
    en: 'The field of Today is there sooner, a line shows as soon as it is on the disk, the search and the first edit of a review answer faster, an import does not hold the keys up.',
  },
  {
    date: '2026-12-01',
    ru: 'Проверка строже: число, которое лишь следует из двух других, засчитывается только как разница («на 4 дня»), а не вместо них. Цель, где модель ничего не меняла, так и подписана.',
    en: 'A stricter check: a number that only follows from two others counts as a difference (“by 4 days”), never in their place. A goal in which the model has changed nothing says so.',
  },
  {
    date: '2026-11-29',
    ru: 'В одном пункте черновика реже стоят рядом непохожие записи.',
    en: 'A line of the draft seldom joins notes that are unlike.',
  },
  {
    date: '2026-11-29',
    ru: 'Названия предложенных целей: без «слабее», «вовремя» и номеров задач, и без случайного второго слова после «и».',
    en: 'Titles of proposed goals: no comparatives, adverbs or ticket numbers, and no stray second word after “and”.',
  },
  {
    date: '2026-11-29',
    ru: 'Личное — семья, здоровье, «ушёл раньше» — больше не попадает в результаты, а стоит с рутиной; причины, дела и результаты различаются точнее.',
    en: 'Life beside work (family, health, leaving early) is no longer told as a result, it stands with the routine; reasons, deeds and results are told apart better.',
  },
  {
    date: '2026-11-29',
    ru: 'Проверка строже: «12 сервисов» больше не сходят за «12 минут», а слова, которых в записях нет совсем, не числятся подтверждёнными. Быстрый набор сразу после Enter не сбивает курсор.',
    en: 'A stricter check: “12 services” no longer pass for “12 minutes”, and words that no entry has are not shown as proved. Fast typing right after Enter keeps its caret.',
  },
  {
    date: '2026-11-29',
    ru: 'Черновик точнее: вакансия, оффер и собес теперь одно дело и на русском, и на английском; рутина, причины и результаты реже путаются; названия целей реже из одного слова.',
    en: 'A truer draft: a vacancy, an offer and an interview are one piece of work now, in Russian and in English; routine, reasons and results are mixed up less; titles of goals are seldom one word.',
  },
  {
    date: '2026-11-29',
    ru: 'Саммари: шаги всегда на одном месте, до текста меньше кнопок; на вопросы к цели можно ответить прямо под ней; забрать готовое — и с «Проверки».',
    en: 'The review: its steps keep their place, fewer buttons stand before the text; a goal’s questions are answered right under it; take it away from Check too.',
  },
  {
    date: '2026-11-29',
    ru: '«Версии» сравнивают с тем, что сейчас, слово за словом: раньше казалось, будто убрано всё. «Предложить заново» без ваших новых ответов ничего не перекладывает между целями.',
    en: 'Versions are compared with what is now, word by word: before, all seemed removed. A new draft moves nothing between goals unless you have said something new.',
  },
  {
    date: '2026-11-29',
    ru: 'Вступление ревью можно набросать из проверенных предложений, за каждым видны записи. Своё, если оно есть, остаётся как было.',
    en: 'The opening of a review can be drafted from its proved sentences, with the entries behind each. Your own, if there is one, stays as it was.',
  },
  {
    date: '2026-11-29',
    ru: 'Слова модели проверяются строже: обсудили — не сделали, часть — не целое, чужое — не своё, одна запись — не причина другой. Хорошие пересказы при этом проходят чаще.',
    en: 'A model’s words are checked more strictly: discussed is not done, a part is not the whole, the work of others is not yours, one entry is not the cause of another. Good rewordings pass more often.',
  },
  {
    date: '2026-11-29',
    ru: 'Поле «Сегодня» ждёт вас сразу, ещё до загрузки приложения: начинайте писать, ни одна буква не пропадёт.',
    en: 'The field of Today is there at once, before the app itself: start typing, no letter is lost.',
  },
  {
    date: '2026-11-29',
    ru: 'Поиск знает гораздо больше форм русских слов: «снять» находит «сниму» и «снят», «ответить» — «отвечу», «палец» — «пальцев».',
    en: 'Search knows far more forms of Russian words.',
  },
  {
    date: '2026-11-29',
    ru: 'Лента листается через годы и переходит к любой дате по карте года; записи выбираются по несколько — клавишей X, с Shift или долгим касанием — и вместе получают цель, вид, день или уходят в корзину.',
    en: 'The Feed scrolls through years and goes to any date by a map of the year; entries are picked several at a time, by X, with Shift or by a long touch, and get a goal, a kind or a day together, or go to the trash.',
  },
  {
    date: '2026-11-29',
    ru: 'Импорт показывает, сколько сделано, и останавливается кнопкой: тогда не записано ничего.',
    en: 'An import shows how far it is and can be stopped; then nothing was written.',
  },
  {
    date: '2026-11-24',
    ru: 'Записи без цели: под черновиком видно, куда их, похоже, отнести; модель подскажет остальное. Одно касание — и запись у цели.',
    en: 'Entries without a goal: under the draft you see where they seem to belong, and a model can suggest the rest. One tap puts an entry under its goal.',
  },
  {
    date: '2026-11-24',
    ru: 'Итоги не только недели, но и дня: в Ленте, у дня с тремя фактами и больше.',
    en: 'A digest not only of a week but of a day too: in the Feed, for a day with three facts or more.',
  },
  {
    date: '2026-11-24',
    ru: 'Модель видит и то, что точно относится к цели, но не поместилось в черновик: пункты выходят полнее. Вступление ревью теперь пустое, пока вы не напишете его сами.',
    en: 'A model now sees what surely belongs to a goal but found no place in the draft, so that bullets tell more. The opening of a review stays empty until you write it yourself.',
  },
  {
    date: '2026-11-24',
    ru: 'Неделя за три минуты: записи, открытые планы, итоги, кандидаты в цели и вопросы по шагам. Ждёт по пятницам внизу «Сегодня», в Ленте и в поиске команд.',
    en: 'The week in three minutes: notes, open plans, the week in short, candidate goals and questions, step by step. It waits on Fridays at the foot of Today, in the Feed and among the commands.',
  },
  {
    date: '2026-11-24',
    ru: 'Напоминания в свой час: файл для календаря или уведомление, пока приложение открыто. Без сервера рассылки.',
    en: 'Reminders at your hour: a file for the calendar, or a notification while the app is open. No push server.',
  },
  {
    date: '2026-11-24',
    ru: 'Повторяющиеся записи: в свои дни ждут внизу «Сегодня» и делаются одним касанием.',
    en: 'Recurring notes: on their days they wait at the foot of Today, one tap writes them down.',
  },
  {
    date: '2026-11-24',
    ru: 'Саммари пишется рядом с записями: слова, которые подтверждают предложение, отмечены, а если запись потом изменилась или удалена, об этом сказано. Пункты делятся, соединяются и переставляются клавишами и касанием, запись добавляется в раздел одной клавишей.',
    en: 'The review is written beside its entries: the words that prove a sentence are marked, and when an entry changed or was deleted later, that is said. Bullets are split, joined and moved by keys and touch; an entry goes into a section by one key.',
  },
  {
    date: '2026-11-24',
    ru: 'Новый черновик только предлагает, пункт за пунктом, и ваши не трогает. Все версии хранятся: их можно сравнить по словам и вернуть. Взгляд роли переключается на месте.',
    en: 'A new draft only suggests, bullet by bullet, and leaves yours alone. Every version is kept: compare by words, bring any back. The role’s view is switched in place.',
  },
  {
    date: '2026-11-24',
    ru: 'Роль меняет порядок: руководителю сначала самое весомое, инженеру — ход работы; факты те же. Если для черновика мало записей, это сказано прямо.',
    en: 'The role sets the order: the weightiest first for a manager, the course of the work for an engineer; the facts are the same. Where there is too little for a draft, that is said.',
  },
  {
    date: '2026-11-24',
    ru: 'Под фактом без результата — тихий вопрос «Что изменилось?»: ответить, отложить до выбранного дня или не спрашивать. Ответ связан с этим фактом.',
    en: 'Under a fact without a result, a quiet “What changed?”: answer, put it off to a day, or never be asked. The answer is tied to the fact.',
  },
  {
    date: '2026-11-24',
    ru: '«Поделиться» на телефоне и ссылка /?text=… кладут текст в поле новой записи. Ctrl+Z в пустом поле отменяет сохранённое.',
    en: 'Share on the phone and a /?text=… link put text into the field of a new note. Ctrl+Z in the empty field takes back what was saved.',
  },
  {
    date: '2026-11-24',
    ru: 'Черновик читается как текст: названия целей — фразы в именительном падеже, в одном пункте только похожие записи, повторы сложены. О плане, исход которого виден из записей, больше не спрашивают.',
    en: 'A draft reads as a text: goals are named by a phrase of your log, a bullet joins only lines that are alike, repeats are merged. A plan whose end the log tells is no longer asked about.',
  },
  {
    date: '2026-11-24',
    ru: 'Обзор периода до черновика: дни и недели, цели по неделям, тихие недели, рутина, планы. Записи и цели можно исключить из саммари и вернуть, а на вопросы — ответить фактом.',
    en: 'A look at the period before any draft: days and weeks, goals over the weeks, silent weeks, routine, plans. Leave entries and goals out of the review, take them back in, and answer open questions with a fact.',
  },
  {
    date: '2026-11-23',
    ru: 'Черновик с моделью: цели переписываются на месте, каждое предложение проверено по записям. Сначала видно, что именно уйдёт с устройства; имена, деньги и свои слова можно скрыть, а запись — запретить отправлять.',
    en: 'A draft with a model: goals are worded in place, every sentence checked against its entries. First you see what leaves the device; names, money and your own words can be hidden, and an entry can be kept from being sent.',
  },
  {
    date: '2026-11-23',
    ru: 'Шлифовка пунктов с показом каждого изменённого слова: принять или оставить как было.',
    en: 'Bullets polished with every changed word shown: accept it or keep it as it was.',
  },
  {
    date: '2026-11-23',
    ru: 'Итоги недели в Ленте: несколько строк и кандидаты в цели, которые создаются одним касанием. Работает и без модели.',
    en: 'The week in short, in the Feed: a few lines, and candidate goals made in one tap. Works without a model too.',
  },
  {
    date: '2026-11-23',
    ru: 'Форма компании: вставьте её вопросы с лимитами или возьмите готовую, предложения разложатся по полям; каждое можно переставить, поле — скопировать.',
    en: 'Company form: paste its questions with limits or take a ready one; sentences are fitted into the fields, any can be moved, each field copied.',
  },
  {
    date: '2026-11-23',
    ru: 'Проверка: чистая страница, как её прочтут, что может вызвать вопрос и переход к этому месту, кто подтвердит, объём против лимита.',
    en: 'Check: the clean page as it will be read, what may raise a question with a jump to it, who could confirm it, length against limits.',
  },
  {
    date: '2026-11-23',
    ru: '«Забрать» умеет больше: документ Word, печать и PDF, и к любому виду можно приложить записи, на которых всё держится.',
    en: 'Take away does more: a Word document, print and PDF, and the entries it rests on can be added to any of them.',
  },
  {
    date: '2026-11-23',
    ru: 'Выгрузка записей в Markdown по месяцам, CSV и JSON: всех или отобранных в Ленте.',
    en: 'Export of entries as Markdown by month, CSV and JSON: all, or what the Feed shows.',
  },
  {
    date: '2026-11-23',
    ru: 'Загрузка дневников (Markdown, Obsidian, Logseq, jrnl), CSV, JSON, git log и .ics: с просмотром и выбором строк.',
    en: 'Import of diaries (Markdown, Obsidian, Logseq, jrnl), CSV, JSON, git log and .ics, with a preview and a choice of lines.',
  },
  {
    date: '2026-11-23',
    ru: 'Черновик говорит почти обо всём сделанном: мелкое собрано вместе, остальное в разделе «Также».',
    en: 'A draft tells almost all that was done: small things together, the rest under “Also”.',
  },
  {
    date: '2026-11-23',
    ru: 'Свой сервер под паролем: вход с телефона и ноутбука, список вошедших устройств, отключить одно или все.',
    en: 'Your server under a password: sign in from phone and laptop, see the devices, sign out one or all.',
  },
  {
    date: '2026-11-23',
    ru: 'Поиск по «/» или Ctrl+K: записи, цели, перф-саммари и команды; все формы слов, опечатки, фильтры.',
    en: 'Search by “/” or Ctrl+K: entries, goals, reviews and commands; all word forms, typos, filters.',
  },
  {
    date: '2026-11-23',
    ru: 'Пометки прямо в строке: «вчера:», «15.10:», «план на завтра:», «+», #цель. Вставленные строки — отдельные записи.',
    en: 'Marks in the line itself: “yesterday:”, “oct 15:”, “plan for friday:”, “+”, #goal. Pasted lines become entries.',
  },
  {
    date: '2026-11-23',
    ru: 'Новая запись подсказывает свою цель: стрелка вправо или касание — да, Escape — нет и больше не предлагать.',
    en: 'A new entry suggests its goal: right arrow or a tap takes it, Escape declines it for good.',
  },
  {
    date: '2026-11-23',
    ru: 'Вопросы перед черновиком и после него: «похоже на одно дело» — один ответ называет сразу несколько записей.',
    en: 'Questions before and after a draft: “these look like one thing” — one answer names several entries.',
  },
  {
    date: '2026-11-23',
    ru: 'Пункт саммари можно поправить одним касанием: это контекст, результат, рутина; похожие записи потом пойдут туда же.',
    en: 'Tell a review bullet what it is — context, outcome, routine — in one tap; entries like it follow later.',
  },
  {
    date: '2026-11-23',
    ru: 'Правленые предложения сверяются с записями: чего в них нет, о том сказано сразу, и в готовый текст это не попадёт без вашего слова.',
    en: 'Edited sentences are checked against the entries: what they do not say is told at once and stays out of the finished text unless you stand by it.',
  },
  {
    date: '2026-11-23',
    ru: 'Цели сливаются и делятся, всё переезжает и отменяется одним действием.',
    en: 'Goals merge and split; everything moves along, and one undo takes it back.',
  },
  {
    date: '2026-11-22',
    ru: 'Черновик перф-саммари за любой период: цели, контекст, что сделано, что это дало; за каждым пунктом — записи.',
    en: 'A draft review of any period: goals, context, outputs, outcomes; entries stand behind every bullet.',
  },
  {
    date: '2026-11-22',
    ru: 'Сегодня, Лента и Цели: планы и факты одной строкой, отмена, корзина, копия в один файл, работа без сети.',
    en: 'Today, Feed and Goals: plans and facts a line at a time, undo, trash, a one-file backup, all of it offline.',
  },
];
