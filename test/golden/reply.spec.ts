import { fold, sample, story } from './samples';

describe('the state of the reply after the golden samples', () => {
  it('is reported and called back to nobody once the case was reopened', () =>
    expect(fold(...story).reply).toEqual({ reported: false, asked: false }));

  it('knows the report, and the draft that was approved by its hash', () =>
    expect(fold(...story, 'CompletionReported', 'ReplySentBack', 'ReplyApproved').reply).toEqual({
      reported: true,
      approved: 'd4058b6be2f0843624a862bcb72c362b92ec12d65e688094c0a4fe5c3791812e',
      asked: false,
    }));

  it('knows no approval any more once a draft was sent back', () =>
    expect(fold(...story, 'ReplyApproved', 'ReplySentBack').reply.approved).toBeUndefined());

  it('knows that the reply was approved, written and asked about', () => {
    expect(sample('ReplySent').data).toMatchObject({ written: true });
    expect(fold(...story, 'ReplyApproved', 'ReplySent', 'FeedbackRecorded').reply).toEqual({
      reported: false,
      sent: { approved: true, written: true },
      asked: true,
    });
  });
});
