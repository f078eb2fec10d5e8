/** Attachment: a textarea as tall as its text, also where `field-sizing` is missing. */
export const grow = (node: HTMLTextAreaElement): (() => void) | undefined => {
  if (CSS.supports('field-sizing', 'content')) return undefined;
  const fit = (): void => {
    node.style.blockSize = 'auto';
    node.style.blockSize = `${node.scrollHeight + 2}px`;
  };
  fit();
  node.addEventListener('input', fit);
  return () => node.removeEventListener('input', fit);
};
