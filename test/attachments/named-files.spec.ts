import { filesNamedIn } from '../../src/complaints/deciding/named-files.rules';
import { receive, reportCompletion, transfer } from '../complaints/words/acts';
import { accepted, received } from '../complaints/words/facts';
import { given, NO_FILE } from '../support/given';

const STORED = 'a'.repeat(64);

describe('a command that names files', () => {
  it('is refused with those that nobody handed in', () => {
    given()
      .when(receive({ attachments: [STORED, NO_FILE] }))
      .thenRefused('unknown-attachment', { hashes: [NO_FILE] });
    given(received(), accepted())
      .when(reportCompletion({ attachments: [NO_FILE] }))
      .thenRefused('unknown-attachment', { hashes: [NO_FILE] });
  });

  it('is taken with those that are stored', () =>
    given()
      .when(receive({ attachments: [STORED] }))
      .thenRecordedOne('ComplaintReceived', { attachments: [STORED] }));

  it('names them as a list or as one hash; a number of attachments names none', () => {
    expect(filesNamedIn({ attachments: [STORED], hash: NO_FILE })).toEqual([STORED, NO_FILE]);
    expect(filesNamedIn({ hash: STORED })).toEqual([STORED]);
    expect(filesNamedIn(transfer({ attachments: 3 }).command)).toEqual([]);
    expect(filesNamedIn({})).toEqual([]);
  });
});
