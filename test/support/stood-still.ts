/** Lets the time of limits, `performance.now()` of this process, stand still until `goOn`; `by` moves it on, in milliseconds. */
export function standStill(): { by(milliseconds: number): void; goOn(): void } {
  let now = performance.now();
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
  return {
    by: (milliseconds) => (now += milliseconds),
    goOn: () => clock.mockRestore(),
  };
}
