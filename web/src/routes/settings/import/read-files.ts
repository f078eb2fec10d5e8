import IntakeWorker from './intake.worker.ts?worker';
import type { ReadReply, ReadRequest } from './wire.ts';

/** Reads foreign files beside the page, which stays responsive. Rejects when they cannot be read at all. */
export const readFiles = (request: ReadRequest): Promise<ReadReply> =>
  new Promise((resolve, reject) => {
    const worker = new IntakeWorker();
    const end = (): void => worker.terminate();
    worker.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => {
      end();
      resolve(data);
    });
    worker.addEventListener('error', () => {
      end();
      reject(new Error('The files could not be read'));
    });
    worker.postMessage(request);
  });
