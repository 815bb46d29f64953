import { createCipheriv } from 'node:crypto';
import { searchable, SECRET_SIGNS, termsOf } from '../../kernel/texts/search-terms';

const BLOCK = 16;
/** As many of a block's bytes as tell terms apart. */
const SHOWN = 9;
/**
 * Terms that sealed texts are found by: each pair of neighbours and each single letter is one block, enciphered with a key of
 * the installation. Equal pairs give equal terms, so that whoever reads the index sees which texts have pairs in common and how
 * often, and nothing of what they say.
 */
export class TermKey {
  constructor(private readonly key: Buffer) {}

  /** Sorted, so that nothing is told of the order within the text. */
  ofText(text: string): readonly string[] {
    const pairs = termsOf(searchable(text));
    const singles = pairs.map((pair) => Array.from(pair)[0] ?? '');
    return [...this.of([...new Set([...pairs, ...singles])])].sort();
  }

  /** The terms of these pairs and single letters, in their order. */
  of(texts: readonly string[]): readonly string[] {
    if (texts.length === 0) return [];
    const blocks = Buffer.alloc(texts.length * BLOCK);
    // Two characters are eight bytes at most: each has a block of its own.
    texts.forEach((text, index) => blocks.write(text, index * BLOCK, BLOCK));
    // One block a term, and no two terms alike: the mode that shows equal blocks is what is wanted.
    const cipher = createCipheriv('aes-256-ecb', this.key, null).setAutoPadding(false);
    const enciphered = Buffer.concat([cipher.update(blocks), cipher.final()]);
    return texts.map(
      (_text, index) => SECRET_SIGNS.narrative + enciphered.toString('base64url', index * BLOCK, index * BLOCK + SHOWN),
    );
  }
}
