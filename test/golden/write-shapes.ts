import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shapesFromTypes } from './shapes-from-types';

// npm run shapes: writes down what the types of the events declare, so that a log can be held against it without a compiler.
writeFileSync(join(__dirname, '../../projections/shapes/event-shapes.json'), `${JSON.stringify(shapesFromTypes(), null, 1)}\n`);
