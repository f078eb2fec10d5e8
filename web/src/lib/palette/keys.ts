import { mount, unmount } from 'svelte';
import KeysDialog from './KeysDialog.svelte';

let open: ReturnType<typeof mount> | undefined;

/** Shows the list of keys over whatever screen is there; once. */
export const showKeys = (): void => {
  if (open) return;
  const shown = mount(KeysDialog, {
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
