// The edges of a tree whose nodes are numbers: which node a key leads to from a node. In flat arrays with
// open addressing, as a search asks for one at nearly every name and must not wait for it.

const EMPTY = -1;

/** Node 0 is the root. */
export class Edges {
  private capacity = 1024;
  private parents = new Int32Array(this.capacity).fill(EMPTY);
  private keys = new Int32Array(this.capacity);
  private children = new Int32Array(this.capacity);
  private count = 0;

  /** The child of `parent` by `key` (32 bits), or -1. */
  get(parent: number, key: number): number {
    const { parents, keys } = this;
    const mask = parents.length - 1;
    let slot = slotOf(parent, key) & mask;
    for (let at = parents[slot]; at !== EMPTY; at = parents[slot]) {
      if (at === parent && keys[slot] === key) return this.children[slot] ?? EMPTY;
      slot = (slot + 1) & mask;
    }
    return EMPTY;
  }

  /** The child of `parent` by `key`, a new node where there was none. */
  add(parent: number, key: number): number {
    const known = this.get(parent, key);
    if (known !== EMPTY) return known;
    this.count++;
    // At most half full, so that a search soon meets an empty slot.
    if (this.count * 2 > this.capacity) this.grow();
    this.put(parent, key, this.count);
    return this.count;
  }

  private put(parent: number, key: number, child: number): void {
    const mask = this.capacity - 1;
    let slot = slotOf(parent, key) & mask;
    while (this.parents[slot] !== EMPTY) slot = (slot + 1) & mask;
    this.parents[slot] = parent;
    this.keys[slot] = key;
    this.children[slot] = child;
  }

  private grow(): void {
    const { parents, keys, children } = this;
    this.capacity *= 4;
    this.parents = new Int32Array(this.capacity).fill(EMPTY);
    this.keys = new Int32Array(this.capacity);
    this.children = new Int32Array(this.capacity);
    parents.forEach((parent, slot) => {
      if (parent !== EMPTY) this.put(parent, keys[slot] ?? 0, children[slot] ?? 0);
    });
  }
}

function slotOf(parent: number, key: number): number {
  const mixed = Math.imul(key ^ Math.imul(parent, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
