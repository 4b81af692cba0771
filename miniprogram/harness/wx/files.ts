/** The phone's camera and album: pictures prepared by the test, handed out as temporary files. */
import { ApiFailure, type Options } from './callbackApi.js';

/** `type` is a MIME type. */
export interface PreparedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

export interface Files {
  get(tempFilePath: string): PreparedFile | undefined;
  /** Lays more pictures into the album; every choosing takes from the front. */
  prepare(...files: PreparedFile[]): void;
  choose(options: Options): { tempFilePath: string; size: number; fileType: string }[];
}

export function createFiles(album: PreparedFile[]): Files {
  const waiting = [...album];
  const temporary = new Map<string, PreparedFile>();
  return {
    get: (tempFilePath) => temporary.get(tempFilePath),
    prepare: (...files) => void waiting.push(...files),
    choose(options) {
      const chosen = waiting.splice(0, Number(options.count ?? 9));
      if (!chosen.length) throw new ApiFailure('cancel');
      return chosen.map((file) => {
        const tempFilePath = `wxfile://tmp_${temporary.size}_${file.name}`;
        temporary.set(tempFilePath, file);
        return {
          tempFilePath,
          size: file.bytes.byteLength,
          fileType: file.type.startsWith('video') ? 'video' : 'image',
        };
      });
    },
  };
}

/** An empty album behaves like a person who taps cancel. */
export function fileApis(files: Files, adopt: <T>(value: T) => T) {
  const size = (options: Options) => {
    const file = files.get(String(options.filePath ?? options.src));
    if (!file) throw new ApiFailure('no such file or directory');
    return { size: file.bytes.byteLength };
  };
  return {
    chooseMedia: (options: Options) => ({ tempFiles: adopt(files.choose(options)), type: 'image' }),
    chooseImage: (options: Options) => {
      const tempFiles = files.choose(options).map(({ tempFilePath, size }) => ({ path: tempFilePath, size }));
      return { tempFiles: adopt(tempFiles), tempFilePaths: adopt(tempFiles.map(({ path }) => path)) };
    },
    compressImage: (options: Options) => ({ tempFilePath: options.src }),
    getFileInfo: size,
  };
}
