import { sha256 } from '../../../../src/kernel/hash';
import type { Role } from '../../../../src/kernel/roles';
import { caseOf, given, type PastFact } from '../../../support/given';
import { judgeReply, reply, reportCompletion } from '../../words/acts';
import {
  accepted,
  acknowledged,
  assigned,
  completionReported,
  declined,
  found,
  HANDLED_HASH,
  received,
  replied,
  replyApproved,
  replySentBack,
  returned,
  transferred,
} from '../../words/facts';

const atRuyuan = [received(), transferred(), acknowledged({}, { by: 'ruyuan' }), accepted({}, { by: 'ruyuan' })];
const open = [received(), accepted()];
/** 篇十: 处理结果经负责人审核同意后书面答复信访人. */
const approvedAndWritten = {
  reply: { written: true, approvedBy: ['head', 'leader'], completionReport: true } as const,
};
const underApproval = (...facts: readonly PastFact[]) => given(...facts).under(approvedAndWritten);

describe('the completion report', () => {
  it('goes to the unit that passed the case on', () =>
    given(...atRuyuan)
      .when(reportCompletion({ by: 'ruyuan', attachments: ['0f'.repeat(32)] }))
      .thenRecorded([
        {
          type: 'CompletionReported',
          data: { to: 'shaoguan', summary: '经调查属实，已责令整改', attachments: ['0f'.repeat(32)] },
        },
      ]));

  it.each([
    ['was not passed on', open],
    ['came back', [received(), transferred(), returned({}, { by: 'ruyuan' }), accepted()]],
  ])('goes to nobody else when the case %s', (_which, facts) =>
    given(...facts)
      .when(reportCompletion())
      .thenRecorded([{ type: 'CompletionReported', data: { summary: '经调查属实，已责令整改', attachments: [] } }]),
  );
});

describe('the judgement on a draft of the reply', () => {
  it('keeps what was approved, with its hash and remark', () =>
    underApproval(...open)
      .when(judgeReply({ as: 'head', clerk: 'head-1', remark: '同意' }))
      .thenRecorded([{ type: 'ReplyApproved', data: { reply: '已处理', replyHash: HANDLED_HASH, remark: '同意' } }]));

  it('keeps what was sent back, and why', () => {
    underApproval(...open)
      .when(judgeReply({ as: 'head', clerk: 'head-1', approved: false, remark: '未说明依据' }))
      .thenRecorded([{ type: 'ReplySentBack', data: { reply: '已处理', reason: '未说明依据' } }]);
    underApproval(...open)
      .when(judgeReply({ as: 'head', clerk: 'head-1', approved: false }))
      .thenRefused('reason-missing');
  });

  const roles: Record<Role, boolean> = {
    complainant: false,
    intake: false,
    handler: false,
    head: true,
    leader: true,
    supervisor: false,
    auditor: false,
    reporter: false,
    admin: false,
    system: false,
  };
  it.each(Object.entries(roles))('by %s, where head and leader are named, is allowed: %s', (role, may) => {
    const attempt = underApproval(...open).when(judgeReply({ as: role as Role, clerk: 'somebody' }));
    if (may) attempt.thenRecordedOne('ReplyApproved', { reply: '已处理' });
    else attempt.thenRefused('not-an-approver', { role, roles: ['head', 'leader'] });
  });

  it('is open to every role where the regime names none', () =>
    given(...open)
      .when(judgeReply({ as: 'intake' }))
      .thenRecordedOne('ReplyApproved', { replyHash: HANDLED_HASH }));

  it.each([
    ['was made its handler', assigned({ handler: 'head-1' })],
    ['found something in it', found({}, { clerk: 'head-1' })],
    ['reported its completion', completionReported({}, { clerk: 'head-1' })],
  ])('is never that of who %s (invariant 8)', (_how, deed) => {
    const handled = [...open, deed];
    underApproval(...handled)
      .when(judgeReply({ as: 'head', clerk: 'head-1' }))
      .thenRefused('acted-in-another-line', { person: 'head-1', line: 'approving', other: 'handling' });
    underApproval(...handled)
      .when(judgeReply({ as: 'head', clerk: 'head-2' }))
      .thenRecordedOne('ReplyApproved', {});
  });

  it('is open to the unit that passed the case on and to those above the holder, to no other', () => {
    for (const by of ['ruyuan', 'shaoguan', 'guangdong'])
      underApproval(...atRuyuan)
        .when(judgeReply({ as: 'leader', clerk: 'leader-1', by }))
        .thenRecordedOne('ReplyApproved', {});
    for (const by of ['renhua', 'wuhan'])
      underApproval(...atRuyuan)
        .when(judgeReply({ as: 'leader', clerk: 'leader-1', by }))
        .thenRefused('not-the-holder', { holder: 'ruyuan', unit: by });
  });
});

describe('a reply that needs an approval and is to be written', () => {
  const letter = reply({ medium: 'letter', summary: '已处理' });

  it('is sent as it was approved', () =>
    underApproval(...open, replyApproved())
      .when(letter)
      .thenRecorded([
        { type: 'ReplySent', data: { medium: 'letter', written: true, summary: '已处理', likeness: sha256('已处理') } },
      ]));

  it.each([
    ['was never approved', []],
    ['was sent back', [replySentBack()]],
    ['was approved and then sent back', [replyApproved(), replySentBack()]],
    ['was approved for the reply before', [replyApproved(), replied({ medium: 'letter', written: true })]],
  ])('is refused when it %s', (_how, facts) =>
    underApproval(...open, ...facts)
      .when(letter)
      .thenRefused('reply-not-approved', { roles: ['head', 'leader'] }),
  );

  it('is refused with other words than those approved, also where no approval is needed', () => {
    const changed = reply({ medium: 'letter', summary: '已处理。' });
    underApproval(...open, replyApproved())
      .when(changed)
      .thenRefused('reply-differs-from-approved');
    given(...open, replyApproved())
      .when(changed)
      .thenRefused('reply-differs-from-approved');
  });

  it('is refused by telephone unless it is stated to be written', () => {
    underApproval(...open, replyApproved())
      .when(reply({ medium: 'telephone' }))
      .thenRefused('reply-not-written', { medium: 'telephone' });
    underApproval(...open, replyApproved())
      .when(reply({ medium: 'e-mail', written: true }))
      .thenRecordedOne('ReplySent', { written: true });
  });

  it('asks nothing of what is told about a declined case: there is no result to approve', () =>
    underApproval(received(), declined())
      .when(reply({ medium: 'telephone' }))
      .thenRecordedOne('ReplySent', { written: false }));
});

describe('what a case remembers of its reply', () => {
  it('is whether one was approved and one was written, until it is reopened', () => {
    expect(caseOf(...open, replied()).reply).toEqual({
      reported: false,
      asked: false,
      sent: { approved: false, written: false },
    });
    expect(caseOf(...open, replyApproved(), replied({ written: true }), replied()).reply.sent).toEqual({
      approved: true,
      written: true,
    });
  });
});
