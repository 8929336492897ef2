// The edges of a tree whose nodes are numbers: which node a key leads to from a node. In a flat array with
// open addressing, as a search asks for one at nearly every name and must not wait for it.

const NONE = -1;
/** Parent, key and child stand together, so that one look into memory finds all of them. */
const SLOT = 4;

export class Edges {
  private slots = 1024;
  private table = new Int32Array(this.slots * SLOT).fill(NONE);
  private hasChildren = new Uint8Array(this.slots);
  private nodes = 1;

  /** The child of `parent` (0 is the root) by `key` (32 bits), or -1. */
  get(parent: number, key: number): number {
    const { table } = this;
    const mask = table.length - 1;
    let at = placeOf(parent, key) & mask;
    while (table[at] !== NONE) {
      if (table[at] === parent && table[at + 1] === key) return table[at + 2] ?? NONE;
      at = (at + SLOT) & mask;
    }
    return NONE;
  }

  isLeaf(node: number): boolean {
    return this.hasChildren[node] === 0;
  }

  /** The child of `parent` by `key`, a new node where there was none. */
  add(parent: number, key: number): number {
    const known = this.get(parent, key);
    if (known !== NONE) return known;
    const child = this.nodes++;
    // At most half full, so that a search soon meets an empty slot.
    if (this.nodes * 2 > this.slots) this.grow();
    this.put(parent, key, child);
    this.hasChildren[parent] = 1;
    return child;
  }

  private put(parent: number, key: number, child: number): void {
    const mask = this.table.length - 1;
    let at = placeOf(parent, key) & mask;
    while (this.table[at] !== NONE) at = (at + SLOT) & mask;
    this.table[at] = parent;
    this.table[at + 1] = key;
    this.table[at + 2] = child;
  }

  private grow(): void {
    const { table, hasChildren } = this;
    this.slots *= 2;
    this.table = new Int32Array(this.slots * SLOT).fill(NONE);
    this.hasChildren = new Uint8Array(this.slots);
    this.hasChildren.set(hasChildren);
    for (let at = 0; at < table.length; at += SLOT) {
      const parent = table[at] ?? NONE;
      if (parent !== NONE) this.put(parent, table[at + 1] ?? 0, table[at + 2] ?? 0);
    }
  }
}

function placeOf(parent: number, key: number): number {
  const mixed = Math.imul(key ^ Math.imul(parent, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) * SLOT;
}
