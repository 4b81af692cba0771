/** Picking a document and saving one: from the chat in WeChat, from the disk on the web. */
import Taro from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';

export interface PickedFile {
  /** A path in WeChat, a blob's address on the web. */
  readonly path: string;
  readonly name: string;
}

/** The person's choice; null when he changed his mind. `endings` without the dot. */
export function pickFile(endings: readonly string[]): Promise<PickedFile | null> {
  return process.env.TARO_ENV === 'weapp' ? fromChat(endings) : fromDisk(endings);
}

async function fromChat(endings: readonly string[]): Promise<PickedFile | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] });
    const [file] = tempFiles;
    return file ? { path: file.path, name: file.name } : null;
  } catch {
    return null;
  }
}

async function fromDisk(endings: readonly string[]): Promise<PickedFile | null> {
  const [file] = await filesFromDisk(endings.map((ending) => `.${ending}`).join(','));
  return ofFile(file);
}

/** Web only. `accept` as the file dialog takes it; it is a wish, not a promise. */
export function filesFromDisk(accept: string, several = false): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = several;
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => resolve(Array.from(input.files ?? [])));
    input.click();
  });
}

const ofFile = (file: File | undefined): PickedFile | null =>
  file ? { path: URL.createObjectURL(file), name: file.name } : null;

/** On the web a file may be dropped anywhere on the page; tells whether one is held over it. */
export function useDroppedFile(onFile: (file: PickedFile) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onFile);
  take.current = onFile;
  useEffect(() => {
    if (process.env.TARO_ENV === 'weapp') return;
    const hold = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = ofFile(event.dataTransfer?.files[0]);
      if (file) take.current(file);
    };
    document.addEventListener('dragover', hold);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', hold);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}

export interface SavedFile {
  readonly fileName: string;
  readonly type: string;
  readonly base64: string;
}

/** Saves a file: opens it with its menu in WeChat, downloads it on the web. */
export async function saveFile({ fileName, type, base64 }: SavedFile): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') {
    const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
    Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64');
    await Taro.openDocument({ filePath, showMenu: true });
    return;
  }
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A PDF: a download on the web, WeChat's own reader in WeChat, from which it can be sent on or printed. */
export async function openPdf(url: string): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') {
    const { tempFilePath } = await Taro.downloadFile({ url });
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true });
    return;
  }
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.click();
}
