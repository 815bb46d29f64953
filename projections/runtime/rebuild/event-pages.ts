/** The same items, with the next one being fetched while the last one is worked on. */
export async function* readAhead<Item>(source: AsyncIterable<Item>): AsyncGenerator<Item> {
  const iterator = source[Symbol.asyncIterator]();
  const fetch = (): Promise<IteratorResult<Item>> => {
    const next = Promise.resolve(iterator.next());
    // A failure is told when its item is due; until then nobody may be listening.
    next.catch(() => undefined);
    return next;
  };
  let next = fetch();
  try {
    for (let item = await next; item.done !== true; item = await next) {
      next = fetch();
      yield item.value;
    }
  } finally {
    await next.catch(() => undefined);
    await iterator.return?.();
  }
}
