const LONGEST_BYTES = 1_000;
const NOT_STORABLE = /\0|\p{Surrogate}/u;

/** Whether the text can be the name of a stream or type: not empty, up to 1,000 bytes, without NUL or half a character. */
export const isName = (text: string): boolean =>
  text !== '' && Buffer.byteLength(text) <= LONGEST_BYTES && !NOT_STORABLE.test(text);
