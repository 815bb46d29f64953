/** What the asking throws; nothing when it answers. */
export function refusalOf(ask: () => unknown): unknown {
  try {
    ask();
    return undefined;
  } catch (error) {
    return error;
  }
}
