export interface MirrorRow { readonly no: number; readonly line_hash: Buffer }

/** The mirror rows, read along with the lines. */
export class Mirror {
  private row: MirrorRow | null = null;
  private ended = false;

  constructor(private readonly rows: AsyncIterator<MirrorRow>) {}

  /** Asked in ascending order; rows passed over belong to lines that were reported already. */
  async rowOf(no: number): Promise<MirrorRow | null> {
    while (!this.ended && (this.row?.no ?? 0) < no) await this.next();
    return this.row?.no === no ? this.row : null;
  }

  async lastNo(): Promise<number> {
    let last = this.row?.no ?? 0;
    while (!this.ended) {
      await this.next();
      last = this.row?.no ?? last;
    }
    return last;
  }

  private async next(): Promise<void> {
    const { value, done } = await this.rows.next();
    this.ended = done ?? false;
    this.row = done ? null : (value as MirrorRow);
  }
}
