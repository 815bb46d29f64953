import { newId } from '../../src/kernel/ids';
import { BODIES } from '../case-load';

/** What a case goes through next, in the stream of that case. */
export interface NextFact {
  readonly stream: string;
  readonly type: string;
  readonly body: object;
}

/** One case after the other, fact by fact, as a client of ours lives through them. */
export function lives(): () => NextFact {
  let stream = '';
  let step = BODIES.length;
  return () => {
    if (step === BODIES.length) {
      step = 0;
      stream = `complaint-${newId()}`;
    }
    const [type, body] = BODIES[step++] ?? ['', {}];
    return { stream, type, body };
  };
}
