import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { refuse } from './refusal.ts';
import type { Encoding, Site, SiteFile } from './site.ts';

const preferred: Encoding[] = ['br', 'gzip'];

/**
 * Serves the built app. Hashed files may be kept for a year; everything else is asked for anew each time (304 when
 * unchanged). An address without an extension is a screen of the app and gets the shell; any other is not found.
 */
export const serveSite = (site: Site) => async (c: Context) => {
  const file = site.files.get(c.req.path) ?? (isScreen(c.req.path) ? site.shell : undefined);
  if (!file) return refuse(c, 'not-found');

  const encoding = file.compressible ? chooseEncoding(c) : undefined;
  const etag = `"${encoding ? `${file.etag}-${encoding}` : file.etag}"`;
  c.header('ETag', etag);
  c.header('Cache-Control', isHashed(c.req.path) ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (file.compressible) c.header('Vary', 'Accept-Encoding');
  if (isKnown(c.req.header('If-None-Match'), etag)) return c.body(null, 304);

  c.header('Content-Type', file.type);
  return send(c, file, encoding);
};

async function send(c: Context, file: SiteFile, encoding: Encoding | undefined) {
  const body = encoding ? await file.encode(encoding) : file.body;
  if (encoding) c.header('Content-Encoding', encoding);
  c.header('Content-Length', String(body.length));
  return c.body(body);
}

const isScreen = (path: string) => !path.startsWith('/_app/') && !/\.[^/]*$/.test(path);

const isHashed = (path: string) => path.startsWith('/_app/immutable/');

function chooseEncoding(c: Context): Encoding | undefined {
  const chosen = accepts(c, {
    header: 'Accept-Encoding',
    supports: preferred,
    default: 'identity',
    match: (offers) =>
      preferred.find(
        (name) => (offers.find((o) => o.type === name) ?? offers.find((o) => o.type === '*'))?.q,
      ) ?? 'identity',
  });
  return preferred.find((name) => name === chosen);
}

const isKnown = (ifNoneMatch: string | undefined, etag: string) =>
  ifNoneMatch?.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag) ??
  false;
