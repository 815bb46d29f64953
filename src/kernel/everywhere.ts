/** The unit of whoever belongs to the whole installation. */
export const EVERYWHERE = '*';
