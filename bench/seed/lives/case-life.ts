import { AcceptComplaint } from '../../../src/complaints/intake/intake.commands';
import { AssignHandler } from '../../../src/complaints/routing/handlers/handlers.commands';
import type { Chance } from '../chance';
import { callBack, close, contact, ENDINGS, type Ending, find, grant, report, tell } from './handling';
import { classify, decline, passOn, receive } from './intake';
import { Life, type Step } from './life';
import { END, inOfficeHours, passedOnAfter } from './times';

/** The commands of one case that is received on this day, in order, up to the end of the seeded time. */
export function lifeOf(chance: Chance, ordinal: number, day: number): readonly Step[] {
  const life = new Life(chance, inOfficeHours(chance, day));
  const drawn = chance.weighted<Ending>(ENDINGS);
  const ending = drawn === 'penalised' && !life.trade.fined ? 'explained' : drawn;
  receive(life, ordinal);
  if (life.trade.classified) classify(life);
  if (ending === 'declined') decline(life);
  else handle(life, ending);
  tell(life, ending);
  callBack(life);
  close(life, ending);
  return life.steps.filter(({ moment }) => moment < END);
}

function handle(life: Life, ending: Ending): void {
  const { chance, trade } = life;
  const passedOn = life.office.below.length > 0 && chance.in(0.35);
  if (passedOn) passOn(life);
  life.act(passedOn ? 0 : passedOnAfter(chance), AcceptComplaint, {});
  life.act(0, AssignHandler, { handler: `clerk-${life.holder.code}-${chance.between(1, 5)}` });
  if (trade.classified || chance.in(0.4)) contact(life);
  find(life, ending);
  grant(life, ending);
  if (passedOn && trade.reported) report(life);
}
