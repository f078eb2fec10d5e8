interface News {
  date: string;
  ru: string;
  en: string;
}

/** What is new, the latest first: one line for each change that a person can see. */
export const news: readonly News[] = [
  {
    date: '2026-11-23',
    ru: 'Свой сервер под паролем: вход с телефона и ноутбука, список вошедших устройств, отключить одно или все.',
    en: 'Your server under a password: sign in from phone and laptop, see the devices, sign out one or all.',
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
