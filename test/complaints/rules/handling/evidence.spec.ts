import { caseOf, given } from '../../../support/given';
import {
  addEvidence,
  declineExamination,
  offerExamination,
  orderExamination,
  reportExamination,
} from '../../words/acts';
import {
  accepted,
  evidenceAdded,
  examinationDeclined,
  examinationOffered,
  examinationOrdered,
  examinationReported,
  received,
} from '../../words/facts';

const open = [received(), accepted()];

describe('a piece of evidence', () => {
  it('has its ordinal, the state it is in (篇三), its hash, and who keeps it', () => {
    const box = {
      kind: 'object',
      description: '“晨光”酸牛奶盒',
      state: '盒子已被撕开，不是只插了吸管',
      hash: 'a'.repeat(64),
      custody: '顾客服务中心',
    } as const;
    given(received())
      .when(addEvidence(box))
      .thenRecorded([{ type: 'EvidenceAdded', data: { ...box, evidence: 1 } }]);
    given(received(), evidenceAdded(), evidenceAdded({ evidence: 2 }))
      .when(addEvidence())
      .thenRecordedOne('EvidenceAdded', { evidence: 3 });
  });
});

describe('an examination that is offered (篇三: 如果顾客要求)', () => {
  it('is recorded with what it would find out, and orders nothing', () => {
    given(...open)
      .when(offerExamination({ question: '苍蝇的死亡时间' }))
      .thenRecorded([{ type: 'ExaminationOffered', data: { offer: 1, question: '苍蝇的死亡时间' } }]);
    given(...open, examinationOffered())
      .when(offerExamination())
      .thenRecordedOne('ExaminationOffered', { offer: 2 });
    expect(caseOf(...open, examinationOffered()).examinations).toEqual([]);
  });

  it('is not taken up, or it is ordered: once', () => {
    const offered = given(...open, examinationOffered());
    offered
      .when(declineExamination({ opinion: '不必鉴定了' }))
      .thenRecorded([{ type: 'ExaminationDeclined', data: { offer: 1, opinion: '不必鉴定了' } }]);
    offered.when(orderExamination({ offer: 1 })).thenRecordedOne('ExaminationOrdered', { examination: 1, offer: 1 });
    for (const answer of [examinationDeclined(), examinationOrdered({ offer: 1 })]) {
      for (const again of [declineExamination(), orderExamination({ offer: 1 })])
        given(...open, examinationOffered(), answer)
          .when(again)
          .thenRefused('examination-offer-answered', { offer: 1 });
      given(...open, examinationOffered(), answer)
        .when(orderExamination())
        .thenRecordedOne('ExaminationOrdered', {});
    }
  });

  it('is one that was offered', () => {
    for (const attempt of [declineExamination({ offer: 2 }), orderExamination({ offer: 2 })])
      given(...open, examinationOffered())
        .when(attempt)
        .thenRefused('unknown-examination-offer', { offer: 2, count: 1 });
  });
});

describe('an examination', () => {
  it('is ordered from a body, of a piece of evidence that is there', () => {
    given(...open, evidenceAdded())
      .when(orderExamination({ body: '市质检所', question: '苍蝇的死亡时间', evidence: 1, expectedBy: '2026-03-20' }))
      .thenRecorded([
        {
          type: 'ExaminationOrdered',
          data: { examination: 1, by: '市质检所', question: '苍蝇的死亡时间', evidence: 1, expectedBy: '2026-03-20' },
        },
      ]);
    given(...open, evidenceAdded())
      .when(orderExamination({ evidence: 2 }))
      .thenRefused('unknown-evidence', { evidence: 2, count: 1 });
  });

  it('may be one of several at a time', () =>
    given(...open, examinationOrdered())
      .when(orderExamination())
      .thenRecorded([
        { type: 'ExaminationOrdered', data: { examination: 2, by: '市质检所', question: '异物的死亡时间' } },
      ]));

  it.each([
    ['the only one', [examinationOrdered()], 1, false],
    ['one of two, the other under way', [examinationOrdered(), examinationOrdered({ examination: 2 })], 2, true],
    [
      'the second one, the first reported',
      [examinationOrdered(), examinationOrdered({ examination: 2 }), examinationReported({ othersUnderWay: true })],
      2,
      false,
    ],
  ] as const)('reports and says whether the clock goes on: %s', (_which, before, examination, othersUnderWay) =>
    given(...open, ...before)
      .when(reportExamination({ examination, conclusion: '开封之后落入', hash: 'b'.repeat(64) }))
      .thenRecorded([
        {
          type: 'ExaminationReported',
          data: { examination, conclusion: '开封之后落入', hash: 'b'.repeat(64), othersUnderWay },
        },
      ]),
  );

  it('reports once, and not before it was ordered', () => {
    given(...open)
      .when(reportExamination())
      .thenRefused('unknown-examination', { examination: 1, count: 0 });
    given(...open, examinationOrdered(), examinationReported())
      .when(reportExamination())
      .thenRefused('examination-already-reported', { examination: 1 });
  });
});
