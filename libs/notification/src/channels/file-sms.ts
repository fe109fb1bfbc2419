import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type { MachineClock, Outcome } from '@onecounter/platform';
import { Channel, type Dispatch } from './channel';

/** Without a gateway: each message is one line of JSON in DATA_DIR/sms/sent.jsonl (mode 0600: numbers stand there in clear), on the disk before it counts as sent. */
export class FileSms extends Channel {
  readonly name = 'sms';
  readonly off = null;
  private readonly file: string;
  private last: Promise<unknown> = Promise.resolve();

  constructor(dataDir: string, private readonly machine: MachineClock) {
    super();
    this.file = path.join(dataDir, 'sms', 'sent.jsonl');
  }

  /** One after the other, so that lines never mix. */
  send({ sendId, to, text }: Dispatch): Promise<Outcome> {
    const line = `${JSON.stringify({ id: sendId, at: this.machine.now().toISOString(), to, text })}\n`;
    const written = this.last.then(() => this.append(line)).then(() => ({ kind: 'sent', answer: '已写入短信文件' } as const), (error: Error) => ({ kind: 'later', answer: error.message } as const));
    this.last = written;
    return written;
  }

  private async append(line: string): Promise<void> {
    await mkdir(path.dirname(this.file), { recursive: true, mode: 0o700 });
    const file = await open(this.file, 'a', 0o600);
    try {
      await file.appendFile(line);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
