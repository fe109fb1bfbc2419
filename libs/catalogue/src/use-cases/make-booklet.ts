import { Injectable, Logger } from '@nestjs/common';
import { FAULTS, faultText, Refusal } from '@onecounter/contracts';
import { FileStore } from '@onecounter/platform';
import { Booklets, type BookletRow } from '../data/booklets';
import { BookletPress } from './booklet-press';
import { ItemTexts } from './item-texts';

const MOST_ATTEMPTS = 3;
const LOOK_EVERY_MS = 500;
/** Of the whole, in per cent: what is read, what is filled in. */
const READ = 30;
const FILLED = 50;

class Cancelled extends Error {}

/** Makes one booklet, told step by step; whoever cancels it stops it within a second. */
@Injectable()
export class MakeBooklet {
  private readonly log = new Logger('Booklets');
  constructor(private readonly booklets: Booklets, private readonly texts: ItemTexts, private readonly press: BookletPress, private readonly store: FileStore) {}

  /** The oldest that waits. False when there is none. */
  async next(): Promise<boolean> {
    const booklet = await this.booklets.takeNext();
    if (!booklet) return false;
    const stop = new AbortController();
    const watch = setInterval(() => void this.booklets.isWanted(booklet.id).then((wanted) => { if (!wanted) stop.abort(new Cancelled()); }, () => undefined), LOOK_EVERY_MS);
    try {
      if (booklet.attempts > MOST_ATTEMPTS) throw new Error(`做了 ${MOST_ATTEMPTS} 次都没有做成，请少选一些事项`);
      await this.make(booklet, stop.signal);
    } catch (error) {
      if (!stop.signal.aborted && !(error instanceof Cancelled)) await this.note(booklet, error);
    } finally {
      clearInterval(watch);
    }
    return true;
  }

  private async make({ id, item_codes: codes, on_day: on, format }: BookletRow, signal: AbortSignal): Promise<void> {
    const reach = async (state: 'reading' | 'filling' | 'drawing', percent: number): Promise<void> => {
      if (!(await this.booklets.note(id, state, percent))) throw new Cancelled();
    };
    const { items, day, unitName } = await this.texts.of(codes, on, (read) => reach('reading', Math.floor((read / codes.length) * READ)));
    await reach('filling', READ);
    const { name, bytes } = await this.press.press({ items, day, unitName, format }, signal, () => reach('drawing', FILLED));
    if (await this.booklets.isWanted(id)) await this.booklets.finish(id, { hash: await this.store.put(bytes), name, sizeBytes: bytes.length });
  }

  private async note({ id }: BookletRow, error: unknown): Promise<void> {
    const why = error instanceof Refusal ? faultText(FAULTS[error.code].zh, error.facts) : String((error as Error).message);
    this.log.warn(`booklet ${id}: ${why}`);
    await this.booklets.fail(id, why);
  }
}
