import { hash } from 'node:crypto';

/** RFC 6962: leaves and inner nodes are told apart. */
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);
const digest = (...parts: readonly Buffer[]): Buffer => Buffer.from(hash('sha256', Buffer.concat(parts), 'hex'), 'hex');

/** The same root as `merkleRoot` of the kernel, from leaves that come one by one: keeps one node a level, whatever their number. */
export class MerkleTower {
  private readonly nodes: { level: number; hash: Buffer }[] = [];
  private leaves = 0;

  get count(): number {
    return this.leaves;
  }

  add(leaf: Buffer): void {
    this.leaves += 1;
    let node = { level: 0, hash: digest(LEAF, leaf) };
    for (let left = this.nodes.at(-1); left?.level === node.level; left = this.nodes.at(-1)) {
      this.nodes.pop();
      node = { level: node.level + 1, hash: digest(NODE, left.hash, node.hash) };
    }
    this.nodes.push(node);
  }

  root(): Buffer {
    const [last, ...above] = [...this.nodes].reverse();
    return last ? above.reduce((right, left) => digest(NODE, left.hash, right), last.hash) : digest();
  }
}
