import { actor, type Api, type Reply } from '../support/application/api';
import { expectRefused } from '../support/application/refused';

/**
 * Who asks (`unit` for its clerk, `unit/role` for somebody else), where to, with what, and the code it is refused with. The path
 * begins with the name of a case, or of a unit as `units/…`; `name=complaints` receives the case of that name.
 */
export type Step = readonly [who: string, path: string, body: object, refused?: string];

/** What the source says, and what was asked for on that day because of it. */
export interface Paragraph {
  readonly says: string;
  readonly on: string;
  readonly steps: readonly Step[];
}

/** A story as far as it was told: the ids of its cases by name. */
export class Telling {
  private readonly cases = new Map<string, string>();

  idOf(name: string): string {
    const id = this.cases.get(name);
    if (id === undefined) throw new Error(`the story has received no case ${name}`);
    return id;
  }

  /** Takes the steps of a paragraph one after the other; every one is answered as the table says. */
  async tell(api: Api, { on, steps }: Paragraph): Promise<void> {
    for (const [who, path, body, refused] of steps) {
      const [name, created] = path.split('=');
      const send = () => this.send(api, who, created ?? path, { ...body, at: `${on}T09:00:00+08:00` });
      if (refused !== undefined) {
        await expectRefused(api, send, { status: 422, code: refused });
        continue;
      }
      const { status, text, body: answer } = await send();
      expect({ who, path, status, problem: status === 201 ? '' : text }).toEqual({
        who,
        path,
        status: 201,
        problem: '',
      });
      if (created !== undefined) this.cases.set(name ?? '', (answer as { id: string }).id);
    }
  }

  private send(api: Api, who: string, path: string, body: object): Promise<Reply> {
    const [unit = '', role = 'handler'] = who.split('/');
    const [first = '', ...rest] = path.split('/');
    const target = ['units', 'complaints'].includes(first) ? path : ['complaints', this.idOf(first), ...rest].join('/');
    return api.post(`/api/${target}`, body, { headers: actor(unit, `${role}-${unit}`, role) });
  }
}
