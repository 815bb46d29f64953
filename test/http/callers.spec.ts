import type { FastifyRequest } from 'fastify';
import { actorOf, envelopeOf, pathId, Unidentified } from '../../src/http/caller';
import { Malformed, NotFound } from '../../src/kernel/refusal';

const request = (headers: Record<string, string | string[]>, params: object = {}): FastifyRequest =>
  ({ headers, params }) as unknown as FastifyRequest;
const WANG = 'id=wang; role=handler; unit=shaoguan';
const stated = (headers: Record<string, string | string[]>) =>
  envelopeOf(request({ 'casetrail-actor': WANG, ...headers }));

function thrownBy(ask: () => unknown): unknown {
  try {
    return { answered: ask() };
  } catch (error) {
    return error;
  }
}

describe('who acts', () => {
  it.each([
    ['as it is usually sent', WANG],
    ['without spaces', 'id=wang;role=handler;unit=shaoguan'],
    ['in another order, with more spaces', ' unit = shaoguan ;  id = wang; role = handler '],
  ])('is read %s', (_how, header) => {
    expect(actorOf(header)).toEqual({ id: 'wang', role: 'handler', unit: 'shaoguan' });
  });

  it('may be percent-encoded where it must be', () => {
    expect(actorOf('id=%E5%88%98%E6%9F%90; role=handler; unit=a%3Bb%20c')).toEqual({
      id: '刘某',
      role: 'handler',
      unit: 'a;b c',
    });
    expect(actorOf('id=wang@example.org; role=unit-head; unit=a.b_c~d-e')).toMatchObject({ unit: 'a.b_c~d-e' });
  });

  it('that is not stated is unidentified', () => {
    expect(() => actorOf(undefined)).toThrow(Unidentified);
    expect(() => envelopeOf(request({}))).toThrow(Unidentified);
  });

  it.each([
    ['nothing', ''],
    ['no unit', 'id=wang; role=handler'],
    ['an empty id', 'id=; role=handler; unit=shaoguan'],
    ['an id twice', 'id=wang; id=li; role=handler; unit=shaoguan'],
    ['an id instead of a role', 'id=wang; id=li; unit=shaoguan'],
    ['something more', `${WANG}; admin=true`],
    ['a separator too many', `${WANG};`],
    ['a name without a value', 'id; role=handler; unit=shaoguan'],
    ['a word in capitals', 'ID=wang; role=handler; unit=shaoguan'],
    ['letters that are not encoded', 'id=刘某; role=handler; unit=shaoguan'],
    ['a space inside a value', 'id=wang li; role=handler; unit=shaoguan'],
    ['a value that is too long', `id=${'x'.repeat(201)}; role=handler; unit=shaoguan`],
    ['a quoted value', 'id="wang"; role=handler; unit=shaoguan'],
  ])('is malformed with %s', (_what, header) => {
    expect(thrownBy(() => actorOf(header))).toMatchObject({
      name: 'Malformed',
      faults: [{ field: 'casetrail-actor', reason: 'must be “id=…; role=…; unit=…”' }],
    });
  });

  it.each(['%', '%4', '%zz', '%E5%88', '%ff', '%C0%80'])('is malformed with the encoding %s', (id) => {
    const failure = thrownBy(() => actorOf(`id=${id}; role=handler; unit=shaoguan`));
    expect(failure).toBeInstanceOf(Malformed);
    expect(failure).toMatchObject({
      faults: [{ field: 'casetrail-actor', reason: `“${id}” is not percent-encoded UTF-8` }],
    });
  });

  it('is taken from the first header when it is sent twice', () => {
    const twice = request({ 'casetrail-actor': [WANG, 'id=li; role=admin; unit=guangdong'] });
    expect(envelopeOf(twice).caller.id).toBe('wang');
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
