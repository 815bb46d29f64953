import * as fc from 'fast-check';
import * as acts from '../../words/acts';
import { few, plain, tries } from './trying';

/** The first of two channels is the one that there is already. */
const channel = fc.constantFrom('hotline', 'visit');

export const intake = [
  plain('ask for a supplement', 1, acts.requestSupplement),
  plain('supplement', 2, acts.supplement),
  tries('correct the channel', 1, channel, (value, by) => acts.correct({ field: 'channel', value, by })),
  tries('correct a respondent', 1, few, (ordinal, by) =>
    acts.correct({ field: 'respondent.name', ordinal, value: '黄某', by }),
  ),
  plain('answer the consultation', 1, acts.answerConsultation),
  plain('decide on the suggestion', 1, acts.decideSuggestion),
  plain('link', 2, acts.linkDuplicate),
  plain('unlink', 2, acts.unlinkDuplicate),
  plain('form a group', 1, acts.formGroup),
  plain('move to another regime', 1, acts.moveToRegime),
  plain('hand over in person', 1, acts.warmHandOver),
  plain('replace the handler', 3, acts.replaceHandler),
];
