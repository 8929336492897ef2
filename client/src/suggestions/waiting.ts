// What takes longer than a second shows that it is under way, and can be called back.

import * as vscode from "vscode";

const untilShown = 1_000;

/** `undefined` where it was called back. */
export async function withProgress<T>(
  title: string,
  run: (token: vscode.CancellationToken) => Promise<T>,
): Promise<T | undefined> {
  const source = new vscode.CancellationTokenSource();
  const { token } = source;
  const running = run(token).catch((error: unknown) => {
    if (token.isCancellationRequested) return undefined;
    throw error;
  });
  let timer: NodeJS.Timeout | undefined;
  const isSlow = new Promise<true>((resolve) => {
    timer = setTimeout(() => resolve(true), untilShown);
  });
  try {
    const first = await Promise.race([running.then(() => false), isSlow]);
    if (!first) return await running;
    const location = vscode.ProgressLocation.Notification;
    return await vscode.window.withProgress({ location, title, cancellable: true }, (_, stop) => {
      stop.onCancellationRequested(() => source.cancel());
      return running;
    });
  } finally {
    clearTimeout(timer);
    source.dispose();
  }
}
