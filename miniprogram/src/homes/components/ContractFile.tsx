/** The contract as one PDF: picked, on its way, refused with the reason, or there and changed again. */
import type { DocumentView } from '@jiashu/shared/files/schema';
import { View } from '@tarojs/components';
import type { useDocument } from '../../api';
import { Link } from '../../ui';

interface Props {
  document: DocumentView | null;
  upload: ReturnType<typeof useDocument>;
  onRemove: () => void;
}

export function ContractFile({ document, upload, onRemove }: Props) {
  const { sending, pick, again } = upload;
  if (sending?.state === 'sending') return <View className="small num">正在传 {sending.percent}%</View>;
  if (sending)
    return (
      <View>
        <View className="field-error">{sending.reason}</View>
        <View className="row gap-2">
          <Link tone="strong" onTap={again}>
            再传一次
          </Link>
          <Link onTap={() => void pick()}>换一份</Link>
          <Link onTap={onRemove}>不传了</Link>
        </View>
      </View>
    );
  if (document)
    return (
      <View className="row wrap">
        <View>{document.name}</View>
        <Link onTap={() => void pick()}>换一份</Link>
        <Link onTap={onRemove}>去掉</Link>
      </View>
    );
  return <Link onTap={() => void pick()}>选一份 PDF</Link>;
}
