import 'reflect-metadata';
import { Body, Controller, HttpCode, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

@Controller('api/complaints')
class EmptyController {
  @Post()
  @HttpCode(201)
  take(@Body() _body: object): { id: string } {
    return { id: 'none' };
  }
}

@Module({ controllers: [EmptyController] })
class EmptyModule {}

/** The peer of P2: a Nest-Fastify POST that does nothing. Tells its address to the parent process. */
async function main(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(EmptyModule, new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  process.send?.(await app.getUrl());
}

void main();
