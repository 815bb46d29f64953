import type { DisclosureShapes } from '../../src/vault/disclosures/disclosure.events';

type Opened = DisclosureShapes['PersonalDataOpened'];

/** A look at personal data in words, as it stands among the facts of the case. */
export const lookInWords = ({ fields, reason }: Opened): { readonly zh: string; readonly en: string } => ({
  zh: `查阅个人信息：${fields.join('、')}${reason === undefined ? '' : `（理由：${reason}）`}`,
  en: `Personal data looked at: ${fields.join(', ')}${reason === undefined ? '' : ` (reason: ${reason})`}`,
});
