import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '../http/access/access';
import { Answers } from '../http/answers';
import { NotFound } from '../kernel/refusal';
import { RegimePack } from './pack/regime-pack';
import { Regimes } from './regimes';

@ApiTags('regimes')
@Controller('regimes')
@Permission('read-organisation')
export class RegimesController {
  constructor(private readonly regimes: Regimes) {}

  @Get()
  @Answers('制度包 All rule packs, every version.', [RegimePack])
  all(): readonly RegimePack[] {
    return this.regimes.all as readonly RegimePack[];
  }

  @Get(':id')
  @Answers('制度包 All versions of one regime.', [RegimePack])
  versions(@Param('id') id: string): readonly RegimePack[] {
    const versions = this.all().filter((regime) => regime.id === id);
    if (versions.length === 0) throw new NotFound('regime', id);
    return versions;
  }
}
