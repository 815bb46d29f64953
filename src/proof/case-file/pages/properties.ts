import type { Cosigned } from '../../notes/cosignature';
import type { CaseToPack, InBoth, PersonalState } from '../case-file.port';

/** 四性 of an electronic record (DA/T 70-2018). */
export type Property = 'authenticity' | 'integrity' | 'usability' | 'safety';

/** What was looked at when the file was packed, and what came of it. */
export interface Finding {
  readonly property: Property;
  readonly checked: InBoth;
  readonly found: InBoth;
  /** Undefined for what is told and cannot be right or wrong. */
  readonly holds?: boolean;
}

/** What a report is made from. */
export interface Looked {
  readonly it: CaseToPack;
  readonly origin: string;
  readonly size: number;
  readonly proved: number;
  readonly witnesses: readonly Cosigned[];
  readonly withActor: number;
  readonly readable: number;
  readonly versionsFollow: boolean;
  readonly attachments: {
    readonly named: number;
    readonly kinds: readonly string[];
    readonly missing: readonly string[];
    readonly withheld: boolean;
  };
}

const PERSONAL: Readonly<Record<PersonalState, InBoth>> = {
  sealed: { zh: '已封存（密文随事实附上，无密钥）', en: 'sealed: the ciphertext stands in the events, without a key' },
  opened: {
    zh: '已向申请人开启，并已登记查阅（opened.json、履历、文书）',
    en: 'opened for whoever asked, which was recorded (opened.json, history, documents)',
  },
  restricted: { zh: '已限制处理，未开启', en: 'their processing is restricted: not opened' },
  erased: {
    zh: '已删除：密钥已销毁，密文不能再开启',
    en: 'erased: the keys are destroyed, the ciphertext opens nowhere',
  },
};

const both = (zh: string, en: string): InBoth => ({ zh, en });
const outOf = (some: number, all: number): InBoth => both(`${all} 项中 ${some} 项相符`, `${some} of ${all}`);

/** The four properties, each with what was looked at. */
export function findingsOf(looked: Looked): readonly Finding[] {
  return [...authenticity(looked), ...integrity(looked), ...usability(looked), ...safety(looked)];
}

function authenticity({ it, origin, size, proved, witnesses, withActor }: Looked): Finding[] {
  const property = 'authenticity';
  const intact = it.documents.filter(({ intact: same }) => same).length;
  const confirmed = witnesses.map(({ witness, time }) => `${witness.name} ${new Date(time * 1000).toISOString()}`);
  return [
    {
      property,
      checked: both('每条事实为已签名检查点中的一片叶', 'each fact is a leaf under the signed checkpoint'),
      found: both(
        `${origin}，${size} 片叶：${it.versions} 条中 ${proved} 条`,
        `${origin}, ${size} leaves: ${proved} of ${it.versions}`,
      ),
      holds: proved === it.versions,
    },
    {
      property,
      checked: both('外部见证人对检查点的签名', 'what outside witnesses said of the checkpoint'),
      found: confirmed.length === 0 ? both('无', 'nothing') : both(confirmed.join('；'), confirmed.join('; ')),
    },
    {
      property,
      checked: both('每条事实载明何人、以何身份、何时', 'each fact says who acted, in what role, and when'),
      found: outOf(withActor, it.versions),
      holds: withActor === it.versions,
    },
    {
      property,
      checked: both('文书内容与签发时登记的摘要一致', 'documents say what had been issued, by the hash recorded then'),
      found: outOf(intact, it.documents.length),
      holds: intact === it.documents.length,
    },
  ];
}

function integrity({ it, versionsFollow, attachments: { named, missing, withheld } }: Looked): Finding[] {
  const property = 'integrity';
  const why = withheld
    ? both(
        '个人信息已删除、限制处理，或取得者不得取得附件：附件不附',
        'personal data erased or restricted, or not for whoever this was made for: none',
      )
    : both('未附', 'not enclosed');
  const isVoid = it.documents.filter(({ isVoid: cancelled }) => cancelled).length;
  return [
    {
      property,
      checked: both('事实序号自 1 起连续无缺', 'facts count from 1 without a gap'),
      found: both(`1 至 ${it.versions}`, `1 to ${it.versions}`),
      holds: versionsFollow,
    },
    {
      property,
      checked: both('已签发文书全部随附（作废者亦附）', 'every document that was issued is enclosed, void ones too'),
      found: both(
        `${it.documents.length} 件，其中作废 ${isVoid} 件`,
        `${it.documents.length}, of which void: ${isVoid}`,
      ),
    },
    {
      property,
      checked: both('事实所载附件全部随附', 'every attachment that a fact names is enclosed'),
      found: both(
        `${named} 件中 ${named - missing.length} 件${missing.length === 0 ? '' : `；${why.zh}：${missing.join('、')}`}`,
        `${named - missing.length} of ${named}${missing.length === 0 ? '' : `; ${why.en}: ${missing.join(', ')}`}`,
      ),
      // What must not be enclosed is not missed.
      holds: withheld ? undefined : missing.length === 0,
    },
  ];
}

function usability({ it, readable, attachments: { kinds } }: Looked): Finding[] {
  const property = 'usability';
  const formats = [...new Set(kinds)].sort().join(', ');
  return [
    {
      property,
      checked: both('事实均为可读的 JSON（UTF-8）', 'facts are JSON that can be read (UTF-8)'),
      found: outOf(readable, it.versions),
      holds: readable === it.versions,
    },
    {
      property,
      checked: both('履历、文书、附件的格式', 'formats of history, documents and attachments'),
      found: both(
        `HTML、DOCX${formats === '' ? '' : `；${formats}`}`,
        `HTML, DOCX${formats === '' ? '' : `; ${formats}`}`,
      ),
    },
    {
      property,
      checked: both('核验所需', 'what verifying needs'),
      found: both(
        'Node.js 20 或浏览器；无须联网，无须本系统',
        'Node.js 20 or a browser; no network, and not this system',
      ),
    },
  ];
}

function safety({ it }: Looked): Finding[] {
  const property = 'safety';
  return [
    { property, checked: both('个人信息', 'personal data'), found: PERSONAL[it.personal] },
    {
      property,
      checked: both('任何一个字节的改动均可发现', 'every byte that is changed is found'),
      found: both('全部文件的摘要列入清单，清单已签名', 'the manifest holds the hash of every file, and is signed'),
      holds: true,
    },
    {
      property,
      checked: both(
        '页面不含脚本、不联网；附件种类按内容核对，不含宏',
        'pages run and load nothing; kinds of attachments were told by content, none has macros',
      ),
      found: both('是（verify.html 除外：其脚本只做核验）', 'so it is (but for verify.html, whose script verifies)'),
      holds: true,
    },
    {
      property,
      checked: both('病毒检测', 'search for malware'),
      found: both('打包时未做', 'not done when this was packed'),
    },
    {
      property,
      checked: both('保管期限', 'to be kept until'),
      found: both(it.keptUntil ?? '尚未归档', it.keptUntil ?? 'not archived yet'),
    },
  ];
}
