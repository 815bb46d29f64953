/** A line for the person at the terminal. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** A line about what is going on, kept apart from the result. */
export const note = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Ends the program for a word that names no command below this one. */
export function refuseWord(command: { error(text: string): never }, word: string | undefined): void {
  if (word !== undefined) command.error(`error: unknown command '${word}'`);
}
