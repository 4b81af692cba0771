/** The 服务 tab: two doors, the danger line, what is being done, what waits for a score. */
import { View } from '@tarojs/components';
import { SignInFirst } from '../../accounts';
import { useSignedIn } from '../../api';
import { openFiling, useOpenComplaints } from '../../complaints';
import { HomeSwitch, useHomes } from '../../homes';
import { OpenRatings, useOpenRatings } from '../../ratings';
import { openNewRepair, useOpenRepairs } from '../../repairs';
import { Door, Doors, Screen } from '../../ui';
import { DangerLine } from '../components/DangerLine';
import { OpenCases } from '../components/OpenCases';

export default function ServicesTab() {
  const signedIn = useSignedIn();
  const homes = useHomes();
  const repairs = useOpenRepairs(homes.home?.id ?? null);
  const complaints = useOpenComplaints();
  const ratings = useOpenRatings();
  const reload = () => Promise.all([repairs.reload(), complaints.reload(), ratings.reload()]);
  return (
    <Screen tab="services" title="服务" onPullDown={reload}>
      {homes.home && (
        <View className="services-home">
          <HomeSwitch homes={homes} />
        </View>
      )}
      <Doors>
        <Door
          first={signedIn}
          icon="faucet-44"
          title="报修"
          note={<TwoLines first="一分钟填完" second="1 小时内回复" />}
          onTap={() => openNewRepair()}
        />
        <Door
          icon="note-44"
          title="投诉与建议"
          note={<TwoLines first="客户关系中心" second="每一件都盯着" />}
          onTap={openFiling}
        />
      </Doors>
      <DangerLine hotline={homes.home?.hotline ?? null} />
      {signedIn ? (
        <>
          <OpenCases home={homes.home} repairs={repairs} complaints={complaints} />
          <OpenRatings ratings={ratings} />
        </>
      ) : (
        <SignInFirst title="登录后，看得到每一件办到哪了">
          谁来办、什么时候办、办得怎样，一件件写着名字；办完了，您来打分。
        </SignInFirst>
      )}
    </Screen>
  );
}

const TwoLines = ({ first, second }: { first: string; second: string }) => (
  <View>
    <View>{first}</View>
    <View>{second}</View>
  </View>
);
