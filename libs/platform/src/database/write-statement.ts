/** Puts one writing statement together from parts (CTEs) that see each other; values become parameters. */
export class WriteStatement {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  /** Adds a value, gives its placeholder. */
  param(value: unknown, cast = ''): string {
    this.values.push(value);
    return `$${this.values.length}${cast ? `::${cast}` : ''}`;
  }

  part(name: string, text: string): this {
    this.parts.push(`${name} as (${text})`);
    return this;
  }

  text(select: string): string {
    return `with ${this.parts.join(',\n')}\n${select}`;
  }
}
