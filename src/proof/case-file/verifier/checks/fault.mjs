/** Something is not as it was packed: where, and what, in both languages. */
export class Fault extends Error {
  constructor(place, zh, en) {
    super(en);
    this.told = { place, zh, en };
  }
}
