/** What stands where content would: nothing yet, went wrong, or shown from what was kept while offline. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { Button } from './Button';
import { Icon, type IconName } from './Icon';

interface QuietProps {
  icon: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

function Quiet({ icon, title, children, action }: QuietProps) {
  return (
    <View className="quiet">
      <View className="center">
        <Icon name={icon} className="quiet-icon" />
      </View>
      <View className="h2">{title}</View>
      {children && <View className="small gap-2">{children}</View>}
      {action && <View className="quiet-act">{action}</View>}
    </View>
  );
}

export interface EmptyProps {
  title: string;
  icon?: IconName | undefined;
  /** What will appear here and when. */
  children?: ReactNode;
  action?: ReactNode;
}

export function Empty({ icon = 'letter', ...rest }: EmptyProps) {
  return <Quiet icon={icon} {...rest} />;
}

export interface FailedProps {
  /** What happened and that nothing was lost. */
  message: string;
  offline?: boolean | undefined;
  onRetry?: (() => void) | undefined;
}

export function Failed({ message, offline, onRetry }: FailedProps) {
  const retry = onRetry && (
    <Button kind="line" slim icon="refresh" onTap={onRetry}>
      再试一次
    </Button>
  );
  return (
    <View {...aria({ role: 'alert' })}>
      <Quiet icon={offline ? 'offline' : 'alert'} title={offline ? '现在没有网络' : '没有取到内容'} action={retry}>
        {message}
      </Quiet>
    </View>
  );
}

export interface OfflineProps {
  /** 离线，3 条记录待上传 */
  title?: string | undefined;
  /** What is still readable, what waits to be sent. */
  children?: ReactNode;
}

export function Offline({ title = '现在没有网络', children }: OfflineProps) {
  return (
    <View className="offline" {...aria({ role: 'status' })}>
      <View className="strong">{title}</View>
      <View>{children ?? '下面是上次存下的内容'}</View>
    </View>
  );
}
