import {
  applyDecorators,
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  type Type,
} from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiNotFoundResponse,
  ApiOperation,
  ApiServiceUnavailableResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { Permission } from '../../http/access/access';
import { Answers, problem } from '../../http/answers';
import { Asking, type Caller } from '../../http/caller';
import { Problem } from '../../http/problems/problem';
import { Identity } from '../identity';
import { AccountAnswer, AccountPage, AccountsQuery, LinkAnswer, MakeAccount, PlaceOfAccount } from './accounts.answers';

const DEFAULT_LIMIT = 50;

/** A route that changes an account: 201 with what it is now. */
const Changes = (path: string, summary: string, answer: Type<unknown> = AccountAnswer): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(201),
    Header('Cache-Control', 'no-store'),
    ApiOperation({ summary }),
    ApiExtraModels(Problem),
    ApiCreatedResponse({ type: answer }),
    ApiBadRequestResponse(problem('The input is malformed: `fields` says what and why.')),
    ApiNotFoundResponse(problem('There is no such account.')),
    ApiUnprocessableEntityResponse(problem('A rule says no; `code` names it. Nothing was changed.')),
    ApiServiceUnavailableResponse(problem('Not now; see Retry-After.')),
  );

@ApiTags('accounts')
@Controller('accounts')
@Permission('administer-accounts')
export class AccountsController {
  constructor(private readonly identity: Identity) {}

  @Get()
  @Answers('账号 Every account, by name.', AccountPage)
  async list(@Query() { limit = DEFAULT_LIMIT, cursor }: AccountsQuery): Promise<AccountPage> {
    const found = await this.identity.accounts.list(limit + 1, cursor);
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  @Changes('', '建立账号 Makes an account; its owner sets the password with the link.', LinkAnswer)
  make(@Asking() { actor }: Caller, @Body() { id, role, unit }: MakeAccount): Promise<LinkAnswer> {
    return this.identity.accounts.make(id, { role, unit }, actor);
  }

  @Changes(':account/place', '调整角色或单位 Gives the account another role or unit, at once.')
  async move(
    @Asking() { actor }: Caller,
    @Param('account') account: string,
    @Body() { role, unit }: PlaceOfAccount,
  ): Promise<AccountAnswer> {
    await this.identity.accounts.move(account, { role, unit }, actor);
    return this.identity.accounts.find(account);
  }

  @Changes(':account/disabling', '停用 Disables the account: every session of it is over at once.')
  async disable(@Asking() { actor }: Caller, @Param('account') account: string): Promise<AccountAnswer> {
    await this.identity.accounts.disable(account, actor);
    return this.identity.accounts.find(account);
  }

  @Changes(':account/enabling', '启用 Enables the account again.')
  async enable(@Asking() { actor }: Caller, @Param('account') account: string): Promise<AccountAnswer> {
    await this.identity.accounts.enable(account, actor);
    return this.identity.accounts.find(account);
  }

  @Changes(':account/set-up-link', '重置密码 Another set-up link; the one before is over.', LinkAnswer)
  giveLink(@Asking() { actor }: Caller, @Param('account') account: string): Promise<LinkAnswer> {
    return this.identity.accounts.giveLink(account, actor);
  }

  @Changes(':account/revocation', '注销会话 Ends every session of the account at once.')
  async revoke(@Asking() { actor }: Caller, @Param('account') account: string): Promise<AccountAnswer> {
    await this.identity.accounts.revoke(account, actor);
    return this.identity.accounts.find(account);
  }
}
