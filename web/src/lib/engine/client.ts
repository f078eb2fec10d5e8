import { draftEntryOf, draftGoalOf, draftLinkOf } from '@perf-assist/shared/draft/from-rows';
import type { LogMark, LogNews } from '#lib/data/log-news.ts';
import { logNews } from '#lib/data/log-news.ts';
import EngineWorker from './engine.worker.ts?worker';
import { Line } from './line.ts';
import type { News } from './wire.ts';

const toNews = ({ mark, whole, entries, goals, links, gone }: LogNews, known?: LogMark): News => ({
  ...(whole || !known ? {} : { since: known.writes }),
  writes: mark.writes,
  entries: entries.map(draftEntryOf),
  goals: goals.map(draftGoalOf),
  links: links.map(draftLinkOf),
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
