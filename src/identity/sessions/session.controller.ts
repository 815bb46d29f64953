import { applyDecorators, Body, Controller, Delete, Get, Header, HttpCode, Ip, Post, type Type } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiOperation,
  ApiServiceUnavailableResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { Permission, Public } from '../../http/access/access';
import { Answers, problem } from '../../http/answers';
import { Asking, type Caller } from '../../http/caller';
import { AtMost } from '../../http/limits/limits.guard';
import { networkOf } from '../../http/limits/network';
import { Problem } from '../../http/problems/problem';
import { Identity } from '../identity';
import { permissionsOf } from '../roles';
import {
  ChangePassword,
  OwnAccountAnswer,
  RefreshSession,
  SessionAnswer,
  SetUpAccount,
  OwnerAnswer,
  SignInWithPassword,
} from './session.answers';

const Gives = (path: string, summary: string, answer: Type<unknown>): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(201),
    ApiOperation({ summary }),
    ApiExtraModels(Problem),
    Header('Cache-Control', 'no-store'),
    ApiCreatedResponse({ type: answer }),
    ApiBadRequestResponse(problem('The input is malformed: `fields` says what and why.')),
    ApiUnauthorizedResponse(problem('Whoever asks is not let in; why is not told.')),
    ApiUnprocessableEntityResponse(problem('A rule says no; `code` names it.')),
    ApiTooManyRequestsResponse(problem('Too many attempts; see Retry-After.')),
    ApiServiceUnavailableResponse(problem('Not now; see Retry-After.')),
  );

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(private readonly identity: Identity) {}

  @Public()
  @Gives('', '登录 Signs in; failed attempts are slowed by account and by address.', SessionAnswer)
  @AtMost('signingIn')
  signIn(@Body() { username, password }: SignInWithPassword, @Ip() ip: string): Promise<SessionAnswer> {
    return this.identity.signIn.withPassword(username, password, networkOf(ip));
  }

  @Public()
  @Gives(
    'refresh',
    '续期 The next access and refresh token; a refresh token that comes again ends the sessions.',
    SessionAnswer,
  )
  @AtMost('reading')
  refresh(@Body() { refreshToken }: RefreshSession): Promise<SessionAnswer> {
    return this.identity.signIn.withRefreshToken(refreshToken);
  }

  @Public()
  @Gives(
    'set-up',
    '设置密码 Sets the password of the account that a set-up link is for; the link is used up.',
    OwnerAnswer,
  )
  @AtMost('signingIn')
  async setUp(@Body() { token, password }: SetUpAccount): Promise<OwnerAnswer> {
    return { account: await this.identity.signIn.setUp(token, password) };
  }

  @Permission('use-own-account')
  @Gives('password', '修改密码 Changes the own password; every session of the account ends.', OwnerAnswer)
  @AtMost('signingIn')
  async changePassword(
    @Asking() { actor }: Caller,
    @Body() { current, password }: ChangePassword,
    @Ip() ip: string,
  ): Promise<OwnerAnswer> {
    await this.identity.signIn.changePassword(actor.id, current, password, networkOf(ip));
    return { account: actor.id };
  }

  @Permission('use-own-account')
  @Get()
  @Header('Cache-Control', 'no-store')
  @Answers('本人账号 Who one is here, and what one may do.', OwnAccountAnswer)
  own(@Asking() { actor }: Caller): OwnAccountAnswer {
    return { ...actor, permissions: permissionsOf(actor.role) };
  }

  @Permission('use-own-account')
  @Delete()
  @Answers('退出 Signs out: the session and every token of it are over.', OwnerAnswer)
  async signOut(@Asking() caller: Caller): Promise<OwnerAnswer> {
    await this.identity.signOut(caller);
    return { account: caller.actor.id };
  }
}
