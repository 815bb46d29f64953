import { ReceiptCodes } from './complaints/public/receipt-codes';
import { RetentionWatch } from './complaints/archiving/retention/retention-watch';
import type { Config } from './config';
import { DeadlineWatch } from './complaints/clock/deadline-watch';
import type { Watch } from './complaints/clock/watch';
import { Identity } from './identity/identity';
import type { Installation } from './installation';
import { UndertakingWatch } from './complaints/leadership/undertakings/undertaking-watch';
import { RectificationWatch } from './supervision/rectification/rectification-watch';

/** Keeps the read models up, watches what becomes due, and listens. */
export async function beginServing({ app, runtime, integrator, logger }: Installation, config: Config): Promise<void> {
  await app.get(ReceiptCodes).ready();
  await runtime.start();
  integrator?.start();
  for (const watch of [DeadlineWatch, UndertakingWatch, RectificationWatch, RetentionWatch]) {
    app.get<Watch>(watch, { strict: false }).start(config.deadlineCheckMs);
  }
  await app.get(Identity).changes.tell();
  await app.listen(config.port, config.host);
  logger.info({ address: await app.getUrl() }, 'Casetrail 案迹 serves');
}
