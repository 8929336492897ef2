// How far a long run has come, for somebody who watches: on a terminal, after the first second, in one
// line that is gone at the end.

const firstShown = 1_000;
const between = 100;

export interface Screen {
  readonly isTerminal: boolean;
  write(text: string): void;
  /** In milliseconds. */
  now(): number;
}

export class Progress {
  private readonly screen: Screen;
  private readonly begun: number;
  private shownAt: number | undefined;
  private isShown = false;

  constructor(screen: Screen) {
    this.screen = screen;
    this.begun = screen.now();
  }

  /** `done` of `all` files. */
  show(done: number, all: number): void {
    if (!this.screen.isTerminal) return;
    const now = this.screen.now();
    const next = this.shownAt === undefined ? this.begun + firstShown : this.shownAt + between;
    if (now < next) return;
    this.shownAt = now;
    this.isShown = true;
    this.screen.write(`\r\u001b[K${done} of ${all} files`);
  }

  /** Before anything else is written, and at the end. */
  clear(): void {
    if (this.isShown) this.screen.write("\r\u001b[K");
    this.isShown = false;
  }
}
