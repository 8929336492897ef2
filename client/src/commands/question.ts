// The question about a mark: from the key that leads to its list until that is answered or closed. Who presses
// the next key before the list is there means the list with it. The context `statemark.isAsking` says for keys
// that there is a question, or that the words that it was about are selected still: Enter would replace them.

import * as vscode from "vscode";
import { forgetMarkedWords, keepMarkedWords } from "./marked-words.ts";

export class Question {
  private static current: Question | undefined;

  /** Whether Enter was pressed before the list was there: its first line is the answer. */
  isTaken = false;
  isClosed = false;
  /** Whether the list is closed, and the answer is being written. */
  isDecided = false;
  /** While the list is open. */
  list: { takeFirst(): void; close(): void } | undefined;
  private readonly ended: Promise<boolean>;
  private end: (isAnswered: boolean) => void = () => {};

  private constructor() {
    this.ended = new Promise((resolve) => {
      this.end = resolve;
    });
  }

  /** One that is there already is closed. */
  static begin(): Question {
    Question.close();
    forgetMarkedWords();
    const question = new Question();
    Question.current = question;
    tellKeys(true);
    return question;
  }

  static get isThere(): boolean {
    return Question.current !== undefined;
  }

  /** Takes the first line as soon as it is there. Whether there was a question, and it was answered. */
  static async takeFirst(): Promise<boolean> {
    const { current } = Question;
    if (!current) return false;
    // What writes it waits for its turn: it is not to be waited for in one.
    if (current.isDecided) return true;
    current.isTaken = true;
    current.list?.takeFirst();
    return current.ended;
  }

  /** Whether there was one. */
  static close(): boolean {
    const { current } = Question;
    if (!current) return false;
    current.isClosed = true;
    current.list?.close();
    current.done(false);
    return true;
  }

  done(isAnswered: boolean): void {
    if (Question.current === this) {
      Question.current = undefined;
      if (!keepMarkedWords(() => tellKeys(false))) tellKeys(false);
    }
    this.end(isAnswered);
  }

  /** Nothing was marked: what is selected is as it was before. */
  drop(): void {
    this.done(false);
    forgetMarkedWords();
    if (!Question.current) tellKeys(false);
  }
}

function tellKeys(isAsking: boolean): void {
  void vscode.commands.executeCommand("setContext", "statemark.isAsking", isAsking);
}
