const HREF = { en: '/manifest.webmanifest', ru: '/manifest.ru.webmanifest' };

/** Names the app, its shortcuts and screenshots in `language` when the browser installs it. */
export function nameAppIn(language: keyof typeof HREF): void {
  document.querySelector('link[rel=manifest]')?.setAttribute('href', HREF[language]);
}
