/** The store of bytes that the configuration names: an object store, or a folder of the data directory. */
import type { Config } from '../infra/config';
import { type Blobs, folderBlobs } from './blobs';
import { s3Blobs } from './s3';

export const openBlobs = ({ s3, photoDir }: Pick<Config, 's3' | 'photoDir'>): Blobs =>
  s3 ? s3Blobs(s3) : folderBlobs(photoDir);
