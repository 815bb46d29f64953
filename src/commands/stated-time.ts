import { momentOf } from '../kernel/day';
import { Refusal } from '../kernel/refusal';

/** Clocks differ a little between machines: a time stated so little ahead of ours is taken as now. */
const TOLERANCE_MS = 5 * 60 * 1000;

let told = { moment: NaN, text: '' };

/** A moment as text; most commands come in the millisecond of another. */
function textOf(moment: number): string {
  if (moment !== told.moment) told = { moment, text: new Date(moment).toISOString() };
  return told.text;
}

/** When a command happened: as stated, or now. Refuses a time that lies in the future. */
export function statedTime(at: string | undefined): string {
  const now = Date.now();
  if (at === undefined) return textOf(now);
  const ahead = momentOf(at) - now;
  if (ahead > TOLERANCE_MS) throw new Refusal('in-the-future', { at });
  return ahead > 0 ? textOf(now) : at;
}
