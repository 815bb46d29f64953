import { UnknownEvent } from '../definition/projection';
import { ProjectionFault } from '../projection-fault';

/** Whether it is something about one stream; of an event that nobody knows, it is the program that lacks something. */
export const isOfOneStream = ({ cause }: ProjectionFault): boolean => !(cause instanceof UnknownEvent);

/** What a read model that set aside as much as it may has to say. */
export const tooManyParked = ({ projection, message }: ProjectionFault, most: number): ProjectionFault =>
  ProjectionFault.told(projection, `${most} cases are set aside already, and one more cannot be taken: ${message}`);
