import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { field } from '../../validation/field';
import { Text } from '../../validation/fields';
import { MAX_PASSWORD, MIN_PASSWORD } from '../accounts/password';
import { ACCOUNT_ROLES } from '../roles';

const ACCOUNT = /^[a-z0-9][a-z0-9._@-]{0,79}$/;

/** The name of an account: what somebody signs in with, and who acted in every fact of theirs. */
export const AccountName = (): PropertyDecorator =>
  field(
    {},
    { type: String, pattern: ACCOUNT.source, example: 'wang' },
    Matches(ACCOUNT, { message: 'must be of lower-case letters, digits, “.”, “_”, “@” and “-”, at most 80' }),
  );

const NewPassword = (): PropertyDecorator =>
  Text({ min: MIN_PASSWORD, max: MAX_PASSWORD, about: `${MIN_PASSWORD} characters or more.` });

export class SignInWithPassword {
  @AccountName() username!: string;
  @Text({ max: MAX_PASSWORD }) password!: string;
}

export class RefreshSession {
  @Text({ max: 200, about: 'The newest one; each can be exchanged once.' }) refreshToken!: string;
}

export class SetUpAccount {
  @Text({ max: 200, about: 'What the set-up link holds behind `#`.' }) token!: string;
  @NewPassword() password!: string;
}

export class ChangePassword {
  @Text({ max: MAX_PASSWORD }) current!: string;
  @NewPassword() password!: string;
}

export class SessionAnswer {
  @ApiProperty({ example: 'wang' }) account!: string;
  @ApiProperty({ description: 'To be sent as `Authorization: Bearer …`.' }) accessToken!: string;
  @ApiProperty({ enum: ['Bearer'] }) tokenType!: string;
  @ApiProperty({ type: 'integer', description: 'Seconds for which the access token is good.' }) expiresIn!: number;
  @ApiProperty({ description: 'For the next access token, once.' }) refreshToken!: string;
}

export class OwnerAnswer {
  @ApiProperty() account!: string;
}

export class OwnAccountAnswer {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: ACCOUNT_ROLES }) role!: string;
  @ApiProperty({ description: 'Code of the unit; `*`: the whole installation.' }) unit!: string;
  @ApiProperty({ type: [String], description: 'What the role may do.' }) permissions!: string[];
}
