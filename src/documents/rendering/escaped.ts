const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that neither XML nor HTML can hold, lone halves of a character, and marks that turn the order of others round. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

/** The text without characters that a document cannot hold or be trusted with: each becomes the replacement character. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '\ufffd');

/** The text as content or quoted attribute of HTML or XML. */
export const escaped = (text: string): string =>
  printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
