import { compact } from './journal/compact.ts';
import { LogFile } from './journal/files.ts';
import type { Reply, Task } from './journal/tasks.ts';

let dir: FileSystemDirectoryHandle | undefined;
const logs = new Map<string, LogFile>();

const journalDir = (): FileSystemDirectoryHandle => {
  if (!dir) throw new Error('the journal is not open');
  return dir;
};

const logOf = async (sid: string): Promise<LogFile> => {
  const log = logs.get(sid) ?? (await LogFile.open(journalDir(), `${sid}.log`));
  logs.set(sid, log);
  return log;
};

const close = (sid: string): void => {
  logs.get(sid)?.close();
  logs.delete(sid);
};

const wipe = async (): Promise<void> => {
  for (const sid of logs.keys()) close(sid);
  const names: string[] = [];
  for await (const name of journalDir().keys()) names.push(name);
  for (const name of names)
    await journalDir()
      .removeEntry(name)
      .catch(() => undefined);
};

const open = async (name: string): Promise<void> => {
  dir = await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
  const probe = `probe-${crypto.randomUUID()}`;
  (await LogFile.open(dir, probe)).close();
  await dir.removeEntry(probe);
};

const run = async (task: Task): Promise<number | undefined> => {
  if (task.do === 'open') await open(task.dir);
  if (task.do === 'append') return (await logOf(task.sid)).append(task.lines);
  if (task.do === 'truncate') (await logOf(task.sid)).truncate(task.size);
  if (task.do === 'close') close(task.sid);
  if (task.do === 'compact') await compact(journalDir(), task.now);
  if (task.do === 'wipe') await wipe();
  return undefined;
};

const answer = async (task: Task): Promise<Reply> => {
  try {
    const size = await run(task);
    return size === undefined ? { ok: true } : { ok: true, size };
  } catch (error) {
    return { ok: false, full: error instanceof DOMException && error.name === 'QuotaExceededError' };
  }
};

let queue: Promise<void> = Promise.resolve();

self.onmessage = ({ data: { id, task } }: MessageEvent<{ id: number; task: Task }>) => {
  const reply = async () => self.postMessage({ id, reply: await answer(task) });
  if (task.do === 'compact') void reply();
  else queue = queue.then(reply);
};
