import type { LogMark, LogNews } from '#lib/data/log-news.ts';
import { logNews } from '#lib/data/log-news.ts';
import EngineWorker from './engine.worker.ts?worker';
import { Line } from './line.ts';
import type { News } from './wire.ts';

const toNews = ({ mark, whole, entries, goals, links, gone }: LogNews, known?: LogMark): News => ({
  ...(whole || !known ? {} : { since: known.writes }),
  writes: mark.writes,
  entries: entries.map(({ id, date, type, rawText, planId, dropped, slot }) => ({
    id,
    date,
    type,
    text: rawText,
    ...(planId === undefined ? {} : { planId }),
    ...(dropped === undefined ? {} : { dropped }),
    ...(slot === undefined ? {} : { slot }),
  })),
  goals: goals.map(({ id, title, aliases, status }) => ({ id, title, aliases, status })),
  links: links.map(({ goalId, entryId, by, removed }) => ({
    goalId,
    entryId,
    by,
    ...(removed === undefined ? {} : { removed }),
  })),
  gone,
});

/** The engine of this tab: it works beside the page, which stays responsive, and never touches the log. */
export const engine = new Line<LogMark>(
  () => new EngineWorker(),
  async (known) => {
    const news = await logNews(known);
    return { mark: news.mark, news: toNews(news, known) };
  },
);
