import { Catalogue } from './catalogue.ts';
import { find } from './find.ts';
import type { Found, SearchAsk, SearchReply, SearchRequest } from './wire.ts';

const catalogue = new Catalogue();

const answer = async (ask: SearchAsk): Promise<Found | undefined> => {
  const index = await catalogue.current(ask.do === 'follow');
  return ask.do === 'find' ? find(index, ask.text, ask.today, ask.limit) : undefined;
};

addEventListener('message', async ({ data: { id, ask } }: MessageEvent<SearchRequest>) => {
  let reply: SearchReply;
  try {
    const found = await answer(ask);
    reply = found ? { id, found } : { id };
  } catch (error) {
    reply = { id, error: String(error) };
  }
  postMessage(reply);
});
