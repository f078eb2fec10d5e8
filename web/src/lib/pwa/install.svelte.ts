interface InstallPrompt extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** Putting the app on the home screen or the desktop, where the browser has a way to do so. */
class Install {
  /** The app runs in a window of its own. */
  isStandalone = $state(isStandalone());
  /** An iPhone or iPad: no prompt exists there, only "Share, Add to Home Screen", so give a hint. */
  readonly isIos = isIos();
  #prompt = $state.raw<InstallPrompt>();

  constructor() {
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.#prompt = event as InstallPrompt;
    });
    addEventListener('appinstalled', () => (this.#prompt = undefined));
    matchMedia(STANDALONE).addEventListener('change', () => (this.isStandalone = isStandalone()));
  }

  /** The browser offers to install the app: show a button that calls `install()`. */
  get canInstall(): boolean {
    return this.#prompt !== undefined && !this.isStandalone;
  }

  /** Shows the browser's own question; call it from a click. True if the person agreed. */
  async install(): Promise<boolean> {
    const prompt = this.#prompt;
    this.#prompt = undefined;
    return (await prompt?.prompt())?.outcome === 'accepted';
  }
}

const STANDALONE = '(display-mode: standalone)';

const isStandalone = () =>
  matchMedia(STANDALONE).matches || ('standalone' in navigator && navigator.standalone === true);

/** iPadOS calls itself a Mac, but Macs have no touch screen. */
const isIos = () =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1);

export const install = new Install();
