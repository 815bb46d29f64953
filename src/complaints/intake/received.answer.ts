import { ApiProperty } from '@nestjs/swagger';
import { Answer } from '../../http/answers';

/** What the receipt of a complaint is answered: where it stands, and the code by which the complainant follows it. */
export class ReceivedAnswer extends Answer {
  @ApiProperty({
    required: false,
    example: '7K3M-90QX-4D2T-HB5W-1C8R-VN6Z-G0JA',
    description:
      'Receipt code for the complainant (140 bits); only its hash is stored. Absent when it cannot be told again because the secret of the installation has changed.',
  })
  receiptCode?: string;

  @ApiProperty({
    required: false,
    example: '/api/public/complaints/7K3M-90QX-4D2T-HB5W-1C8R-VN6Z-G0JA/proof?after=pg-0000000000000000042',
    description:
      'Where the complainant fetches the proof that the complaint was received, and when; it holds offline and for good. There a second after the receipt.',
  })
  receiptProof?: string;
}
