/** The phone's camera, its album and the files in its chats: prepared by the test, handed out as temporary files. */
import { ApiFailure, type Options } from './callbackApi.js';

/** `type` is a MIME type. */
export interface PreparedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
  /** Of a film: the picture WeChat takes from it, a JPEG. */
  thumb?: Uint8Array;
}

interface Chosen {
  tempFilePath: string;
  size: number;
  file: PreparedFile;
}

export interface Files {
  get(tempFilePath: string): PreparedFile | undefined;
  /** Lays more files ready; every choosing takes from the front. */
  prepare(...files: PreparedFile[]): void;
  choose(options: Options): Chosen[];
  /** A temporary file that nobody chose. */
  keep(file: PreparedFile): string;
}

export function createFiles(album: PreparedFile[]): Files {
  const waiting = [...album];
  const temporary = new Map<string, PreparedFile>();
  const keep = (file: PreparedFile) => {
    const tempFilePath = `wxfile://tmp_${temporary.size}_${file.name}`;
    temporary.set(tempFilePath, file);
    return tempFilePath;
  };
  return {
    get: (tempFilePath) => temporary.get(tempFilePath),
    prepare: (...files) => void waiting.push(...files),
    keep,
    choose(options) {
      const chosen = waiting.splice(0, Number(options.count ?? 9));
      if (!chosen.length) throw new ApiFailure('cancel');
      return chosen.map((file) => ({ tempFilePath: keep(file), size: file.bytes.byteLength, file }));
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
  const thumbOf = ({ thumb }: PreparedFile) =>
    thumb ? { thumbTempFilePath: files.keep({ name: 'thumb.jpg', type: 'image/jpeg', bytes: thumb }) } : {};
  return {
    chooseMedia(options: Options) {
      const tempFiles = files.choose(options).map(({ tempFilePath, size, file }) => {
        const fileType = file.type.startsWith('video') ? 'video' : 'image';
        if (Array.isArray(options.mediaType) && !options.mediaType.includes(fileType))
          throw new Error(`a ${fileType} lies ready, chooseMedia asks for ${options.mediaType.join()}`);
        return { tempFilePath, size, fileType, ...thumbOf(file) };
      });
      return { tempFiles: adopt(tempFiles), type: tempFiles[0]!.fileType };
    },
    chooseImage(options: Options) {
      const tempFiles = files.choose(options).map(({ tempFilePath, size }) => ({ path: tempFilePath, size }));
      return { tempFiles: adopt(tempFiles), tempFilePaths: adopt(tempFiles.map(({ path }) => path)) };
    },
    chooseMessageFile(options: Options) {
      const tempFiles = files.choose(options).map(({ tempFilePath, size, file }) => {
        const endings = options.extension as string[] | undefined;
        if (endings && !endings.some((ending) => file.name.endsWith(ending)))
          throw new Error(`${file.name} lies ready, chooseMessageFile asks for ${endings.join()}`);
        return { path: tempFilePath, size, name: file.name, type: 'file', time: 1_700_000_000 };
      });
      return { tempFiles: adopt(tempFiles) };
    },
    compressImage: (options: Options) => ({ tempFilePath: options.src }),
    getFileInfo: size,
  };
}
