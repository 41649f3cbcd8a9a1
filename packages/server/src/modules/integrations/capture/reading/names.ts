// prettier-ignore
const surnames = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝",
);
const doubles = new Set([
  "欧阳",
  "上官",
  "司马",
  "诸葛",
  "司徒",
  "东方",
  "皇甫",
  "尉迟",
  "公孙",
  "慕容",
  "令狐",
  "夏侯",
  "长孙",
  "宇文",
  "独孤",
  "南宫",
]);
const address = /(?:先生|女士|小姐|太太|老师|同学|师傅|医生|教授|经理|主任|总监|老板|总|哥|姐)$/;
/** Two to four characters that begin like a name and are another word. */
// prettier-ignore
const otherWords = new Set(
  ["谢谢", "马上", "明天", "方便", "安排", "时间", "明白", "和您", "和你", "成都", "广告", "石头", "金额", "包装", "华东", "江苏", "温州", "万元", "高级", "安全", "方案", "应该", "全部", "关于", "平时", "古城", "连锁", "成本", "成交", "严格", "康复", "常州", "路上", "沙发", "游戏", "易用", "文件", "全国", "明年", "明晚", "米粉", "白茶", "金融", "商务", "向您", "成功", "和平", "时候", "项目", "于是", "任何", "严重", "毛利", "车间", "高兴", "安装", "解决", "万一", "管理", "史上", "师傅", "盛会", "全新", "华为", "许多", "计划", "应急", "祝好"],
);

/** Whether a word looks like a person's name: "certain" where it begins with a family name or is addressed as people are. */
export function nameLikeness(word: string): "certain" | "maybe" | null {
  const name = word.trim();
  if (/^\p{Script=Han}+$/u.test(name.replace(/[·•・]/g, ""))) return chinese(name);
  return latin(name) ? "maybe" : null;
}

function chinese(name: string): "certain" | "maybe" | null {
  const length = [...name].length;
  if (otherWords.has(name) || length < 2) return null;
  if (/^[小老阿大]\p{Script=Han}$/u.test(name)) return "maybe";
  const bare = name.replace(address, "");
  if (bare !== name && bare !== "") return isFamily(bare) || isFull(bare) ? "certain" : null;
  if (isFull(name)) return "certain";
  return /[·•・]/.test(name) && length <= 15 ? "certain" : null;
}

const isFamily = (word: string) => surnames.has(word) || doubles.has(word);
function isFull(word: string): boolean {
  const length = [...word].length;
  if (doubles.has(word.slice(0, 2))) return length >= 3 && length <= 4;
  return surnames.has(word.slice(0, 1)) && length >= 2 && length <= 3;
}

const particle = "(?:van|von|de|der|den|da|di|del|la|le|bin|al|ter|zu)";
const part = "(?:\\p{Lu}[\\p{L}’'-]*\\.?|\\p{Lu}\\p{Lu}+)";
const wholeName = new RegExp(
  `^(?:(?:Dr|Prof|Mr|Mrs|Ms|Mx|Herr|Frau)\\.?\\s+)*${part}(?:\\s+(?:${particle}\\s+)*${part}){1,3}$`,
  "u",
);
// prettier-ignore
const noName = /\b(regards|wishes|thanks|thank|dear|hello|hi|hey|best|kind|sincerely|cheers|street|road|avenue|company|group|sales|marketing|manager|director|head|officer|engineer|consultant|founder|owner|president|partner|team|office|department|gmbh|ltd|inc|llc|limited|university|school|tel|phone|mobile|email|website|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

function latin(name: string): boolean {
  return name.length <= 40 && wholeName.test(name) && !noName.test(name);
}
