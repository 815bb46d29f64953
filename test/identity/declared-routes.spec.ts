import { Controller, Get, Module, Post } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Permission, Public } from '../../src/http/access/access';
import { requireDeclaredAccess, UndeclaredAccess } from '../../src/http/access/declared-routes';

@Controller('declared')
@Permission('read-cases')
class Declared {
  @Get()
  byItsController(): string {
    return '';
  }
}

@Controller('mixed')
class Mixed {
  @Get()
  @Public()
  open(): string {
    return '';
  }

  @Post()
  forgotten(): string {
    return this.noRoute();
  }

  noRoute(): string {
    return '';
  }
}

@Module({ controllers: [Declared] })
class Complete {}

@Module({ controllers: [Declared, Mixed] })
class Incomplete {}

async function checked(module: new () => object): Promise<unknown> {
  const testing = await Test.createTestingModule({ imports: [module] }).compile();
  const app = await testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter()).init();
  try {
    return requireDeclaredAccess(app);
  } catch (error) {
    return error;
  } finally {
    await app.close();
  }
}

describe('who may use a route', () => {
  it('is said by the route or by its controller', async () => {
    expect(await checked(Complete)).toBeUndefined();
  });

  it('that says nothing stops the start, with its name', async () => {
    const error = await checked(Incomplete);
    expect(error).toBeInstanceOf(UndeclaredAccess);
    expect((error as Error).message).toMatch(/: Mixed\.forgotten$/);
  });
});
