import { archiving } from './refusals/cases/archiving';
import { clock } from './refusals/cases/clock';
import { closing } from './refusals/cases/closing';
import { documents } from './refusals/cases/documents';
import { general } from './refusals/general';
import { handling } from './refusals/cases/handling';
import { identity } from './refusals/installation/identity';
import { imports } from './refusals/installation/imports';
import { intake } from './refusals/cases/intake';
import { leadership } from './refusals/oversight/leadership';
import { openData } from './refusals/oversight/open-data';
import { penalty } from './refusals/cases/penalty';
import { proof } from './refusals/oversight/proof';
import { publicSide } from './refusals/oversight/public-side';
import { regimes } from './refusals/installation/regimes';
import { reports } from './refusals/oversight/reports';
import { reply } from './refusals/cases/reply';
import { routing } from './refusals/cases/routing';
import { supervision } from './refusals/oversight/supervision';
import { units } from './refusals/installation/units';

/** Why a rule says no: stable codes with their words; `{name}` is filled from the refusal's facts. */
export const refusals = {
  ...general,
  ...units,
  ...regimes,
  ...intake,
  ...routing,
  ...handling,
  ...penalty,
  ...leadership,
  ...clock,
  ...reply,
  ...closing,
  ...documents,
  ...archiving,
  ...publicSide,
  ...supervision,
  ...imports,
  ...proof,
  ...reports,
  ...openData,
  ...identity,
} as const;

export type RefusalCode = keyof typeof refusals;
