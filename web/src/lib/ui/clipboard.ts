/** Copies plain text; false when the browser refuses. */
export const copyPlain = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

/** Copies formatted text with a plain fallback for editors that take no HTML; false when the browser refuses. */
export const copyRich = async (html: string, plain: string): Promise<boolean> => {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([plain], { type: 'text/plain' }),
      }),
    ]);
    return true;
  } catch {
    return copyPlain(plain);
  }
};
