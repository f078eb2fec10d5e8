import { createInterface } from 'node:readline/promises';
import { hashPassword } from '../src/access/password.ts';

/** Prints what to write into APP_PASSWORD_HASH for the password in the first line of the input. */
const lines = createInterface({ input: process.stdin });
if (process.stdin.isTTY) process.stderr.write('The password, then Enter (it shows as you type): ');
const { value = '' } = await lines[Symbol.asyncIterator]().next();
lines.close();
if (String(value).length < 8) {
  console.error('A password has 8 characters or more.');
  process.exitCode = 1;
} else console.log(await hashPassword(String(value)));
