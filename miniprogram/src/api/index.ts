/** What capabilities need of the API. */
export { askOrLead } from './askOrLead';
export { client, newKey } from './client';
export { asFailure, Failure } from './failure';
export { addressOf, linkOf, pictureOf } from './origin';
export { photosLeft, videoLeft } from './photosLeft';
export { sendFile } from './sendFile';
export { session, useSignedIn } from './session';
export { useDocument } from './useDocument';
export { useDraft } from './useDraft';
export { type Pages, usePages } from './usePages';
export { type SendingPhoto, usePhotos } from './usePhotos';
export { type Loaded, useResource } from './useResource';
export { useSubmit } from './useSubmit';
export { useVideo } from './useVideo';
