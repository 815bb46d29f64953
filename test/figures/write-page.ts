import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOfDefinitions } from './page-of-definitions';

// npm run figures: writes the page of the figures anew from their definitions.
writeFileSync(join(__dirname, '../../docs/figures.md'), pageOfDefinitions());
