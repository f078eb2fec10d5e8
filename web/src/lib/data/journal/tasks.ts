/** What the page asks of the journal's worker. Sizes are bytes. */
export type Task =
  | { do: 'open'; dir: string }
  | { do: 'append'; sid: string; lines: string }
  | { do: 'truncate'; sid: string; size: number }
  | { do: 'close'; sid: string }
  | { do: 'compact'; now: boolean }
  | { do: 'wipe' };

/** `full`: there was no room on the device. */
export type Reply = { ok: true; size?: number } | { ok: false; full: boolean };
