import 'reflect-metadata';
import { readConfig } from '../../src/config';
import { serve } from '../../src/main';
import { putHelpersBehind } from '../../src/processors/behind-others';

/** The application in a process of its own; tells its address to the parent process. */
async function main(): Promise<void> {
  const { app } = await serve(readConfig(process.env));
  process.send?.(await app.getUrl());
}

putHelpersBehind();
void main();
