import { Apologize } from '../../../../src/complaints/apology/apology.commands';
import type { Attempt } from '../../../support/given';
import { act, type Giver } from './giving';

type Apology = Giver & { apologisedBy?: string; respondent?: number; accepted?: boolean; at?: string };
/** `apologisedBy` is who apologised. */
export const apologize = ({ apologisedBy = '景区负责人', ...said }: Apology = {}): Attempt =>
  act(Apologize, { by: apologisedBy, onBehalfOf: '某景区', reason: '服务态度不好', form: 'telephone' })(said);
