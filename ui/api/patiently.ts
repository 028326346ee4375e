const TRIES = 5;
const PAUSE_MS = 1_000;

/**
 * Loads a part of the program. Without a network it waits for one, and what fails is tried again after 1, 2, 3 … s: a page that is open and
 * half filled in does not break because a further part of it cannot come now.
 * @throws what the last of five tries threw
 */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    await networkThere();
    try {
      return await load();
    } catch (error) {
      if (tried === TRIES) throw error;
      await new Promise((resolve) => { setTimeout(resolve, tried * PAUSE_MS); });
    }
  }
}

async function networkThere(): Promise<void> {
  if (navigator.onLine) return;
  await new Promise<void>((resolve) => { window.addEventListener('online', () => resolve(), { once: true }); });
}
