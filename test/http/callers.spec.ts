import type { FastifyRequest } from 'fastify';
import { callerOf, envelopeOf, pathId, putCaller, Unidentified } from '../../src/http/caller';
import { NotFound } from '../../src/kernel/refusal';

const request = (headers: Record<string, string | string[]>, params: object = {}): FastifyRequest =>
  ({ headers, params }) as unknown as FastifyRequest;
const WANG = { id: 'wang', role: 'handler', unit: 'shaoguan' };
const stated = (headers: Record<string, string | string[]>) => {
  const asked = request(headers);
  putCaller(asked, { actor: WANG });
  return envelopeOf(asked);
};

function thrownBy(ask: () => unknown): unknown {
  try {
    return { answered: ask() };
  } catch (error) {
    return error;
  }
}

describe('who acts', () => {
  it('is whom the guard found, whatever else the request says', () => {
    const asked = request({ 'casetrail-actor': 'id=li; role=admin; unit=guangdong' });
    putCaller(asked, { actor: WANG, session: 's' });
    expect(envelopeOf(asked).caller).toEqual(WANG);
    expect(callerOf(asked)).toEqual({ actor: WANG, session: 's' });
  });

  it('is nobody where no guard has found somebody', () => {
    expect(() => envelopeOf(request({ 'casetrail-actor': 'id=li; role=admin; unit=guangdong' }))).toThrow(Unidentified);
  });
});

describe('the idempotency key', () => {
  it('is left out when none is sent', () => {
    expect(stated({})).toEqual({ caller: { id: 'wang', role: 'handler', unit: 'shaoguan' } });
  });

  it.each([
    ['k-1', 'k-1'],
    ['"k-1"', 'k-1'],
    ['8e03978e-40d5-43e8-bc93-6894a57f9324', '8e03978e-40d5-43e8-bc93-6894a57f9324'],
    ['!~', '!~'],
    ['a"b', 'a"b'],
    ['x'.repeat(200), 'x'.repeat(200)],
  ])('%s is taken as %s', (header, key) => {
    expect(stated({ 'idempotency-key': header }).key).toBe(key);
  });

  it.each(['', '""', 'two words', '键', 'a\tb', 'x'.repeat(201), ' k'])('“%s” is malformed', (header) => {
    expect(thrownBy(() => stated({ 'idempotency-key': header }))).toMatchObject({
      name: 'Malformed',
      faults: [{ field: 'idempotency-key', reason: 'must be 1 to 200 printable ASCII characters without spaces' }],
    });
  });
});

describe('the version that was seen (If-Match)', () => {
  it.each([
    ['"3"', 3],
    ['3', 3],
    ['"0"', 0],
    ['"123456789"', 123456789],
    ['*', undefined],
  ])('%s is %s', (header, version) => {
    expect(stated({ 'if-match': header }).ifMatch).toBe(version);
  });

  it.each(['', 'W/"3"', '"3", "4"', '"three"', '-1', '1.0', '"1234567890"', '３', ' 3', '"3x'])(
    '“%s” is malformed',
    (header) => {
      expect(thrownBy(() => stated({ 'if-match': header }))).toMatchObject({
        name: 'Malformed',
        faults: [{ field: 'if-match', reason: 'must be the version of the case, as "3"' }],
      });
    },
  );
});

describe('the id in the path', () => {
  const id = '5f0c7c0e-3c1d-4a39-9f3b-0b6a5a2f1c11';

  it('is a UUID in lower case', () => {
    expect(pathId(request({}, { id }), 'complaint')).toBe(id);
  });

  it.each([id.toUpperCase(), '7', '', `${id}\n`, `${id}0`, '../etc', undefined])(
    '%j names nothing there is',
    (other) => {
      const failure = thrownBy(() => pathId(request({}, { id: other }), 'complaint'));
      expect(failure).toBeInstanceOf(NotFound);
      expect(failure).toMatchObject({ what: 'complaint', id: other ?? '' });
    },
  );
});
