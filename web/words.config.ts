import { compile } from '@inlang/paraglide-js';
import type { CompilerOptions } from '@inlang/paraglide-js';

/** How messages become functions; the dev server compiles them by the same options as they change. */
export const words: CompilerOptions = {
  project: './project.inlang',
  outdir: './src/lib/i18n',
  strategy: ['globalVariable', 'baseLocale'],
  emitGitIgnore: false,
};

// Run as a program: compile once. The compiler leaves timers behind that would keep the process for half a minute.
if (import.meta.main) {
  await compile(words);
  process.exit(0);
}
