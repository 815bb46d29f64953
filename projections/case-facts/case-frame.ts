import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Unavailable } from '../../src/kernel/refusal';
import { CaseFrame, type FrameLook, type FrameQuestion } from '../../src/supervision/rounds/case-frame.port';
import { DeadlinesRow } from '../deadlines/deadlines.row';
import { deadlines } from '../deadlines/deadlines.projection';
import { look } from '../reading/look';
import { TrailRow } from '../spot-check-trail/trail.row';
import { spotCheckTrail } from '../spot-check-trail/spot-check-trail.projection';
import { UnitParentRow } from '../unit-parents/unit-parent.row';
import { unitParents, unitsBelow } from '../unit-parents/unit-parents.projection';
import { caseFacts } from './case-facts.projection';
import { CaseFactsRow } from './case-facts.row';
import { frameSelect, type FrameSelect } from './frame-select.rules';

const ROWS = [CaseFactsRow, DeadlinesRow, TrailRow, UnitParentRow];
const MODELS = [caseFacts, deadlines, spotCheckTrail, unitParents].map(({ name }) => name);
const PAGE = 10_000;

/** The population of a spot check from the case facts and what is known beside them, in one snapshot. */
@Injectable()
export class CaseFactsFrame extends CaseFrame {
  constructor(private readonly database: DataSource) {
    super();
  }

  override look<Answer>(question: FrameQuestion, take: (look: FrameLook) => Promise<Answer>): Promise<Answer> {
    return look(this.database, caseFacts.name, ROWS, async (snapshot, position) => {
      await requireAllAt(snapshot, position);
      const select = frameSelect(question, position, unitsBelow);
      const strata = await snapshot.query<{ key: string[]; size: number }[]>(select.strata, [...select.values]);
      const excluded = await snapshot.query<{ id: string }[]>(select.excluded, [...select.values]);
      const ids = excluded.map(({ id }) => id);
      return take({ position, strata, excluded: ids, pages: () => pagesOf(snapshot, select) });
    });
  }
}

/** One cursor keeps the place in the database, so that the frame is never in memory as a whole. */
async function* pagesOf(snapshot: EntityManager, { frame, values }: FrameSelect): AsyncIterable<readonly string[]> {
  await snapshot.query('set local cursor_tuple_fraction = 1');
  await snapshot.query(`declare frame no scroll cursor for ${frame}`, [...values]);
  for (;;) {
    const rows = await snapshot.query<{ id: string }[]>(`fetch ${PAGE} from frame`);
    if (rows.length > 0) yield rows.map(({ id }) => id);
    if (rows.length < PAGE) break;
  }
  await snapshot.query('close frame');
}

/** A frame stands at one position: read models that are apart for a moment, while one is built, make none. */
async function requireAllAt(snapshot: EntityManager, position: string): Promise<void> {
  const behind = await snapshot.query<{ name: string }[]>(
    'select name from projection.checkpoint where name = any($1) and position <> $2',
    [MODELS, position],
  );
  const [first] = behind;
  if (first) throw new Unavailable('read-model-building', `${first.name} stands elsewhere than ${caseFacts.name}`, 1);
}
