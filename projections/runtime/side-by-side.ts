/**
 * Does the work for each item, so many at a time. After the first failure no more is begun; throws it when all that was begun
 * has come to its end.
 */
export async function sideBySide<Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const due = items.values();
  let failed = false;
  const worker = async (): Promise<void> => {
    for (const item of due) {
      if (failed) return;
      await work(item).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: most }, worker));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
