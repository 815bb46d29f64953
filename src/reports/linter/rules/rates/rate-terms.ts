/** A rate that reports name, with what it divides (domain §6). Several denominators: offices differ in their definition. */
export interface RateTerm {
  readonly id: string;
  /** The name of the rate, directly before its figure. */
  readonly name: RegExp;
  /** Words of the clause that states the numerator, and of one that states a denominator. */
  readonly numerator: RegExp;
  readonly denominators: readonly RegExp[];
  /** Nobody can be counted in it before their case is closed. */
  readonly needsClosing: boolean;
}

const RECEIVED = /接收|接到|接诉|收到|共接|我所?接|\breceived\b/i;
const ACCEPTED = /(?<!不予|不)受理(?!率)|\baccepted\b/i;
const CLOSED = /(?<!未)办结(?!率)|结案(?!率)|\bclosed\b/i;
const TRANSFERRED = /转办(?!率)|\btransferred\b/i;
const REACHED = /回访(?!率)|\breached\b/i;
const SATISFIED = /(?<!不)满意(?!率|度)|\bsatisfied\b/i;
const RATED = /评价|回访|有效答复|\brated\b|\banswers?\b/i;

export const RATE_TERMS: readonly RateTerm[] = [
  {
    id: 'acceptance-share',
    name: /受理率|acceptance (?:rate|share)/i,
    numerator: ACCEPTED,
    denominators: [RECEIVED],
    needsClosing: false,
  },
  {
    id: 'transfer-share',
    name: /转办占比|transfer share/i,
    numerator: TRANSFERRED,
    denominators: [RECEIVED],
    needsClosing: false,
  },
  {
    id: 'closing-rate',
    name: /(?<!按期|按时|及时)(?:办结率|结案率)|closing rate/i,
    numerator: CLOSED,
    denominators: [ACCEPTED, RECEIVED],
    needsClosing: true,
  },
  { id: 'reach-rate', name: /回访率|reach rate/i, numerator: REACHED, denominators: [CLOSED], needsClosing: true },
  { id: 'satisfaction', name: /满意率|satisfaction/i, numerator: SATISFIED, denominators: [RATED], needsClosing: true },
];

/** 依法按时受理率 and 按期办结率 divide by what was due, which the other numbers of a report do not say. */
export const BY_DUE = /(?:依法|按时|按期|及时|限期)[^，、。]{0,4}$/;
