import IntakeWorker from './intake.worker.ts?worker';
import type { ReadReply, ReadRequest } from './wire.ts';

/**
 * Reads foreign files beside the page, which stays responsive. `progress` hears the share that is read, 0 to 1. Rejects when
 * they cannot be read at all, or with the signal's reason.
 */
export const readFiles = (
  request: ReadRequest,
  { signal, progress }: { signal: AbortSignal; progress: (share: number) => void },
): Promise<ReadReply> =>
  new Promise((resolve, reject) => {
    const worker = new IntakeWorker();
    const end = (): void => worker.terminate();
    worker.addEventListener('message', ({ data }: MessageEvent<ReadReply | number>) => {
      if (typeof data === 'number') return progress(data);
      end();
      resolve(data);
    });
    worker.addEventListener('error', () => {
      end();
      reject(new Error('The files could not be read'));
    });
    signal.addEventListener('abort', () => {
      end();
      reject(signal.reason as Error);
    });
    worker.postMessage(request);
  });
