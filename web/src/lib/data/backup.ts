// Placeholder while the real module is being written; safe to overwrite.
export type ImportPreview = {
  changes: number;
  skipped: number;
  kinds: { kind: 'entry'; added: number; changed: number; same: number; deleted: number }[];
};
export type ImportError = { ok: false; error: 'not-json' | 'foreign' | 'newer' | 'broken'; detail: string };
export const exportBackup = async (): Promise<Blob> => new Blob([]);
export const previewImport = async (
  _: string,
): Promise<{ ok: true; preview: ImportPreview } | ImportError> => ({
  ok: false,
  error: 'broken',
  detail: '',
});
export const importBackup = async (_: string, _p: (done: number, total: number) => void): Promise<void> =>
  undefined;
