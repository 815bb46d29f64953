import { sha256 } from '../../kernel/hash';
import { RegisterUnit } from '../../units/units.commands';
import { validated } from '../../validation/validated';

const LONGEST_SLUG = 60;

/** The bureau that receives the complaints. */
export const BUREAU = validated(RegisterUnit, {
  code: 'cfpb',
  name: 'Consumer Financial Protection Bureau',
  level: 'department',
});

/** The unit of a company; the digits of the name's hash keep names apart that look the same in small ASCII letters. */
export function companyUnit(name: string): RegisterUnit {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-|-$/g, '');
  const code = [BUREAU.code, slug, sha256(name).slice(0, 6)].filter((part) => part !== '').join('-');
  return validated(RegisterUnit, { code, name, level: 'company', parent: BUREAU.code });
}
