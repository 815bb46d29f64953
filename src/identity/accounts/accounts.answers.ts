import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { Matches } from 'class-validator';
import { field } from '../../validation/field';
import { Count, OneOf, Text } from '../../validation/fields';
import { ACCOUNT_ROLES, type AccountRole } from '../roles';
import { AccountName } from '../sessions/session.answers';

const UNIT = /^(\*|[a-z0-9][a-z0-9._-]{0,79})$/;

export class PlaceOfAccount {
  @OneOf(ACCOUNT_ROLES) role!: AccountRole;
  @field(
    { about: 'Code of the unit; `*`: the whole installation.' },
    { type: String, pattern: UNIT.source, example: 'shaoguan' },
    Matches(UNIT, { message: 'must be the code of a unit, or “*”' }),
  )
  unit!: string;
}

export class MakeAccount extends PlaceOfAccount {
  @AccountName() id!: string;
}

export class AccountsQuery {
  @Type(() => Number)
  @Count({ optional: true, min: 1, max: 200, about: 'Items of a page; 50 when left out.' })
  limit?: number;
  @Text({ optional: true, max: 80, about: '`next` of the page before.' }) cursor?: string;
}

export class AccountAnswer {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: ACCOUNT_ROLES }) role!: string;
  @ApiProperty({ description: 'Code of the unit; `*`: the whole installation.' }) unit!: string;
  @ApiProperty() disabled!: boolean;
  @ApiProperty({ description: 'Whether a password was set.' }) canSignIn!: boolean;
}

export class AccountPage {
  @ApiProperty({ type: [AccountAnswer] }) items!: AccountAnswer[];
  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the next page; null: this was the last.' })
  next!: string | null;
}

export class LinkAnswer {
  @ApiProperty() account!: string;
  @ApiProperty({ description: 'What `POST /api/session/set-up` takes, once; told here and nowhere else.' })
  token!: string;
}
