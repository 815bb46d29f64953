import { Code, Text } from '../../validation/fields';

/** 发布开放数据: a snapshot of a regime’s cases, for everybody and for ever. */
export class PublishOpenData {
  @Code({ about: 'The regime; its rule pack says what is told.', example: 'consumer-affairs' }) regime!: string;
  @Text({
    optional: true,
    max: 100,
    about: 'Position of the log, or a moment, that it is to stand at, as it was looked at before; now when left out.',
  })
  asOf?: string;
}
