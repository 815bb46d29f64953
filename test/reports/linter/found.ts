import { loadRegimes } from '../../../src/regimes/loading/load-regimes';
import { lint, type ToldFinding } from '../../../src/reports/linter/lint';
import { finesOfPacks } from '../../../src/reports/linter/rules/cases/fines-of-packs';
import { textWithPlaces } from '../../../src/reports/linter/texts/linted-text';

const fines = finesOfPacks(loadRegimes().all);

/** Everything that is found in a text. */
export const allIn = (text: string): readonly ToldFinding[] => lint(textWithPlaces(text), fines);

/** What is found, in short: rule, weight and the words quoted. */
export const found = (text: string): readonly string[] =>
  allIn(text).map(({ rule, weight, quoted }) => `${rule} ${weight} ${quoted}`);

export const messagesIn = (text: string): readonly string[] => allIn(text).map(({ message }) => message.zh);
