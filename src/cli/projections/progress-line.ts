import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../../../projections/runtime/rebuild/rebuild-progress';
import { note } from '../output';

/** A bar on a terminal, a line now and then elsewhere. */
export class ProgressLine {
  private readonly bar = process.stderr.isTTY
    ? new SingleBar(
        { format: '{state} {bar} {value}/{total} events  {rate}/s  {eta} s left', hideCursor: true },
        Presets.shades_classic,
      )
    : undefined;
  private begun = false;

  tell({ state, events, total, rate, etaSeconds }: Omit<Progress, 'state'> & { readonly state: string }): void {
    const facts = { state, rate: Math.round(rate ?? 0), eta: Math.ceil(etaSeconds ?? 0) };
    if (!this.bar)
      return note(`${state}: ${events} of about ${total ?? '?'} events, ${facts.rate}/s, ${facts.eta} s left`);
    if (this.begun) this.bar.update(events, facts);
    else this.bar.start(total ?? events, events, facts);
    this.begun = true;
  }

  end(): void {
    this.bar?.stop();
  }
}
