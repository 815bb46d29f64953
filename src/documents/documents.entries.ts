import { on } from '../complaints/command-entry';
import { CancelDocument, IssueDocument } from './documents.commands';
import { cancelDocument, issueDocument } from './documents.rules';

export const documentCommands = [
  on(IssueDocument, 'issueDocument', issueDocument, {
    units: ({ addressee }, { holder, file }, caller) => [
      holder,
      caller.unit,
      ...(addressee === undefined ? [] : [addressee]),
      ...file.handOvers.flatMap(({ from, to }) => [from, to]),
    ],
  }),
  on(CancelDocument, 'cancelDocument', cancelDocument),
];
