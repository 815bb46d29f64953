import { stopTestServer } from './start-postgres';

export default stopTestServer;
