import { AnswersController } from './answers/answers.controller';
import { CorrectionsController } from './corrections/corrections.controller';
import { IntakeController } from './intake.controller';
import { LinksController } from './links/links.controller';
import { SupplementsController } from './supplements/supplements.controller';

export const intakeControllers = [
  IntakeController,
  SupplementsController,
  CorrectionsController,
  AnswersController,
  LinksController,
];
