/** Stable codes with their words; `{name}` is filled from the refusal's facts. */
export type RefusalWords = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
