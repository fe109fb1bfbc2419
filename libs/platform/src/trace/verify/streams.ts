import type { SealedHead } from './examine-subject';
import type { SealedHeadOfSubject } from './sealed-heads';

/** A stream read one ahead; null after its end. */
export class Ahead<T> {
  value: T | null = null;
  constructor(private readonly source: AsyncIterator<T>) {}

  async next(): Promise<void> {
    const { value, done } = await this.source.next();
    this.value = done ? null : (value as T);
  }
}

/** The sealed heads, taken subject by subject. */
export class SealedOfSubject {
  private head: SealedHeadOfSubject | null = null;

  constructor(private readonly heads: Iterator<SealedHeadOfSubject>) {
    this.next();
  }

  nextIdOf(kind: string): number {
    return this.head?.kind === kind ? this.head.id : Infinity;
  }

  take(kind: string, id: number): SealedHead[] {
    const taken: SealedHead[] = [];
    for (; this.head?.kind === kind && this.head.id === id; this.next()) taken.push(this.head);
    return taken;
  }

  *kindsLeft(): Generator<string> {
    for (; this.head; this.next()) yield this.head.kind;
  }

  private next(): void {
    const { value, done } = this.heads.next();
    this.head = done ? null : (value as SealedHeadOfSubject);
  }
}
