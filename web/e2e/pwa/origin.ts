import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

export interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

const MAIN = fileURLToPath(new URL('../../../proxy/src/main.ts', import.meta.url));

/**
 * One address on this machine, as a browser knows a deployed app. Behind it stands the real server of one build; it
 * can be taken away (offline), replaced by the server of another build (a deploy), or have single answers spoiled.
 */
export class Origin {
  /** Changes the server's answer to a path, as a half-copied deploy or a proxy in between would. */
  readonly spoiled = new Map<string, (answer: Answer) => Answer>();
  /** The paths asked for since the last deploy. */
  asked: string[] = [];
  readonly #servers: ChildProcess[] = [];
  #gate: Server | undefined;
  #port = 0;
  #target = '';

  get url(): string {
    return `http://localhost:${this.#port}`;
  }

  /** Starts the real server over the build in `dir` and lets this address lead to it. */
  async deploy(dir: string): Promise<void> {
    const env = { ...process.env, PORT: '0', WEB_DIR: dir, LOG_LEVEL: 'error' };
    const server = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.#servers.push(server);
    process.once('exit', () => server.kill());
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    this.#target = line.toString().trim().replace('localhost', '127.0.0.1');
    this.asked = [];
    await this.goOnline();
  }

  async goOnline(): Promise<void> {
    if (this.#gate) return;
    this.#gate = createServer((incoming, outgoing) => this.#pass(incoming, outgoing));
    this.#gate.listen(this.#port);
    await once(this.#gate, 'listening');
    this.#port = (this.#gate.address() as AddressInfo).port;
  }

  /** From here on nothing listens at this address. */
  async goOffline(): Promise<void> {
    const gate = this.#gate;
    if (!gate) return;
    this.#gate = undefined;
    gate.closeAllConnections();
    await new Promise((resolve) => gate.close(resolve));
  }

  async close(): Promise<void> {
    await this.goOffline();
    for (const server of this.#servers) server.kill();
  }

  #pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    this.asked.push(incoming.url ?? '');
    const headers = { ...incoming.headers, 'accept-encoding': 'identity' };
    const onward = request(this.#target + incoming.url, { method: incoming.method, headers }, (answer) => {
      void answer.toArray().then((chunks: Buffer[]) => {
        const body = Buffer.concat(chunks);
        const { statusCode: status = 502, headers } = answer;
        const spoil = this.spoiled.get(incoming.url ?? '') ?? ((as: Answer) => as);
        const sent = spoil({ status, headers, body });
        delete sent.headers['content-length'];
        outgoing.writeHead(sent.status, sent.headers).end(sent.body);
      });
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  }
}
