import { mount, unmount } from 'svelte';
import Palette from './Palette.svelte';

let open: ReturnType<typeof mount> | undefined;

/** Shows the palette over whatever screen is there; once. */
export const openPalette = (): void => {
  if (open) return;
  const shown = mount(Palette, {
    target: document.body,
    props: {
      onclose: () => {
        open = undefined;
        void unmount(shown);
      },
    },
  });
  open = shown;
};
