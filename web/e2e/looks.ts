import { LOCALES } from './words.ts';
import type { Lang } from './words.ts';

/** Both languages on both widths: what a journey runs through. */
export const LOOKS = (['ru', 'en'] as const).flatMap((lang) =>
  [
    { width: 1280, height: 840 },
    { width: 390, height: 844 },
  ].map((viewport): { lang: Lang; name: string; use: { viewport: typeof viewport; locale: string } } => ({
    lang,
    name: `${lang}, ${viewport.width} px`,
    use: { viewport, locale: LOCALES[lang] },
  })),
);
