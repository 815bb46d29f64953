import { ApiProperty } from '@nestjs/swagger';

export class ProblemField {
  @ApiProperty({ description: 'Path of the field, as `respondents.0.name`.' }) field!: string;
  @ApiProperty({ description: 'Why it cannot be taken.' }) reason!: string;
}

/** RFC 9457 problem details: what went wrong, why, and what to do. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly fields?: readonly { readonly field: string; readonly reason: string }[];
}

/** The same as a class, for OpenAPI. */
export class Problem implements ProblemDetails {
  @ApiProperty({ description: 'Stable address of this kind of problem.', example: '/api/problems/not-the-holder' })
  type!: string;
  @ApiProperty({ description: 'What kind of problem, in the language asked for (zh-CN or en).' }) title!: string;
  @ApiProperty({ type: 'integer', example: 422 }) status!: number;
  @ApiProperty({ description: 'This very case, in words.' }) detail!: string;
  @ApiProperty({ description: 'Stable code.', example: 'not-the-holder' }) code!: string;
  @ApiProperty({ type: [ProblemField], required: false, description: 'The faults of the input, field by field.' })
  fields?: ProblemField[];
}
