import { archiving } from './refusals/archiving';
import { clock } from './refusals/clock';
import { closing } from './refusals/closing';
import { documents } from './refusals/documents';
import { general } from './refusals/general';
import { handling } from './refusals/handling';
import { identity } from './refusals/identity';
import { imports } from './refusals/imports';
import { intake } from './refusals/intake';
import { leadership } from './refusals/leadership';
import { openData } from './refusals/open-data';
import { penalty } from './refusals/penalty';
import { proof } from './refusals/proof';
import { publicSide } from './refusals/public-side';
import { regimes } from './refusals/regimes';
import { reports } from './refusals/reports';
import { reply } from './refusals/reply';
import { routing } from './refusals/routing';
import { supervision } from './refusals/supervision';
import { units } from './refusals/units';

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
