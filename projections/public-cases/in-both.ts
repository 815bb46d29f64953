/** The same in Chinese and in English. */
export interface InBoth {
  readonly zh: string;
  readonly en: string;
}
