import { Module } from '@nestjs/common';
import { LintController } from './linter/lint.controller';

/** Reports: whether what they say holds together. */
@Module({ controllers: [LintController] })
export class ReportsModule {}
