/** The last files that were made, by their stamp; whoever asks for one that is being made waits for it. Held by one process. */
export class KeptFiles {
  private readonly files = new Map<string, Promise<Buffer>>();

  constructor(private readonly most: number) {}

  /** A file that failed is made anew by the next who asks. */
  get(stamp: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const kept = this.files.get(stamp);
    this.files.delete(stamp);
    const file = kept ?? make();
    this.files.set(stamp, file);
    if (!kept) file.catch(() => this.files.delete(stamp));
    for (const [oldest] of this.files) {
      if (this.files.size <= this.most) break;
      this.files.delete(oldest);
    }
    return file;
  }
}
