using System.Collections.Generic;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>The words that everything readable in the sandbox is put together from. No entry names a person.</summary>
internal static class SandboxWords
{
    /// <summary>A creator's topic is its index modulo the number of topics.</summary>
    public static readonly SandboxTopic[] Topics =
    {
        new("咖啡", "拿铁 手冲 coffee cafe latte " +
            "espresso", "美食", "手冲咖啡 咖啡探店 咖啡日常 在家做咖啡 咖啡豆推荐", "耶加雪菲 冰美式 燕麦拿铁 手冲壶 家用咖啡机 社区咖啡馆"),
        new("美妆", "彩妆 化妆 口红 beauty makeup lipstick " +
            "cosmetics", "美妆", "妆教 口红试色 新手化妆 通勤妆 底妆分享", "雾面口红 五分钟通勤妆 平价眼影盘 干皮粉底液 单眼皮眼妆 腮红"),
        new("穿搭", "时尚 fashion outfit outfits ootd style " +
            "clothes", "时尚", "每日穿搭 小个子穿搭 通勤穿搭 梨形身材穿搭 显瘦穿搭", "半身裙 西装外套 针织开衫 鱼尾裙 阔腿裤 帆布鞋"),
        new("母婴", "育儿 宝宝 baby mom kids parenting", "母婴", "母婴日常 萌娃 辅食 亲子游戏 新手妈妈", "宝宝辅食 婴儿推车 亲子绘本 哄睡方法 幼儿园书包 早教游戏"),
        new("旅行", "旅游 酒店 travel trip hotel citywalk", "出行", "旅行攻略 周末去哪儿 小众旅行地 城市漫步 民宿", "三天两夜行程 海边民宿 古镇夜景 火车旅行 山顶日出 " +
            "老城散步路线"),
        new("健身", "运动 瑜伽 减脂 fitness gym yoga workout " +
            "running", "运动健身", "居家健身 减脂 瑜伽 跑步日记 健身打卡", "十分钟燃脂操 瑜伽垫 晨跑 肩背训练 减脂餐 拉伸动作"),
        new("家居", "家装 装修 收纳 home decor furniture " +
            "interior", "家居家装", "家居好物 收纳 小户型 装修日记 软装搭配", "奶油风客厅 玄关收纳 小阳台改造 落地灯 横厅 厨房置物架"),
        new("美食", "菜谱 烘焙 烹饪 food recipe cooking baking " +
            "restaurant", "美食", "家常菜 探店 烘焙 一人食 早餐打卡", "番茄牛腩 空气炸锅鸡翅 戚风蛋糕 葱油拌面 火锅蘸料 早餐三明治"),
        new("数码", "手机 电脑 科技 tech digital phone laptop gadget " +
            "gadgets", "科技数码", "数码好物 桌面搭建 平板学习 手机摄影 开箱", "机械键盘 降噪耳机 显示器支架 平板笔记 充电宝 智能手表"),
        new("宠物", "猫 狗 pet pets cat cats dog dogs", "萌宠", "猫咪日常 狗狗日常 养猫新手 宠物好物 铲屎官", "猫砂盆 自动喂食器 布偶猫 柯基 宠物零食 遛狗路线"),
        new("护肤", "防晒 面膜 skincare sunscreen", "护肤", "敏感肌护肤 防晒 护肤心得 早晚护肤 成分党", "防晒霜 修护面霜 清洁面膜 早C晚A 保湿喷雾 温和洁面"),
        new("摄影", "拍照 photo photos photography camera", "摄影", "摄影教程 胶片 人像摄影 手机拍照 调色", "胶片相机 逆光人像 街头夜景 调色参数 构图技巧 定焦镜头"),
        new("读书", "阅读 书单 book books reading", "文化", "书单 阅读打卡 读书笔记 好书分享 睡前阅读", "历史小说 年度书单 读书角 推理小说 诗集 阅读手账"),
        new("职场", "工作 简历 career work office job", "职场", "职场干货 面试 时间管理 远程办公 副业", "周报模板 面试自我介绍 会议纪要 桌面午休枕 转行经历 年终总结"),
        new("手工", "编织 钩针 craft handmade diy knitting", "兴趣爱好", "手工教程 钩针编织 黏土 手账 刺绣", "钩针小包 黏土摆件 手账拼贴 毛线围巾 刺绣胸针 干花相框"),
        new("露营", "户外 徒步 camping outdoor hiking", "户外", "露营装备 周末露营 徒步路线 轻量化 野餐", "天幕 折叠椅 溪边营地 徒步鞋 户外炉具 帐篷"),
        new("汽车", "用车 新能源 car cars ev", "汽车", "新手开车 用车日记 新能源 自驾 洗车", "倒车入库 车内收纳 长途自驾 家用充电桩 行车记录仪 儿童座椅"),
        new("音乐", "吉他 钢琴 music guitar piano", "音乐", "吉他弹唱 钢琴 歌单 练琴打卡 现场", "深夜歌单 吉他新手曲 电子琴 和弦练习 黑胶唱机 尤克里里"),
        new("绘画", "画画 插画 art drawing painting " +
            "illustration", "兴趣爱好", "插画 水彩 板绘 速写 画画打卡", "水彩小风景 板绘笔刷 速写本 油画棒 人物线稿 色彩搭配"),
        new("学习", "英语 考研 study english exam learning", "教育", "学习打卡 英语学习 考研 自律 笔记方法", "英语听力 错题本 番茄钟 单词计划 图书馆自习 康奈尔笔记"),
    };

    /// <summary>What creators call themselves.</summary>
    public static readonly IReadOnlyList<string> Names = Split(
        "小满 阿柚 青禾 米粒 晚风 南枝 木木 橙子 糯米 芒果 栗子 苏打 云朵 奶盖 拾光 浅夏 半糖 七月 小鹿 阿圆 北屿 麦芽 松果 " +
        "桃桃 海盐 豆沙 西柚 山茶 星野 不晚 一颗梨 小熊 阿布 月牙 薄荷 葡萄 布丁 团子 荔枝 知夏");

    /// <summary>{0} name, {1} topic, {2} city.</summary>
    public static readonly IReadOnlyList<string> Nicknames = Split(
        "{0}的{1}日记 {0}爱{1} {1}{0} {0}{1}研究所 {0}在{2} {0}今天{1}了吗 {0}不焦虑 一只{0} {0}同学 {2}{0} {0}碎碎念 {0}的小日子 {1}达人{0} " +
            "{0}呀~ {0}的{1}笔记☀");

    /// <summary>How a chosen red_id begins.</summary>
    public static readonly IReadOnlyList<string> Handles = Split("xiao yu mian tang guo");

    /// <summary>Province and city as the platform writes them, a space between.</summary>
    public static readonly IReadOnlyList<string> Places =
        ("广东 广州|广东 深圳|广东 东莞|广东 佛山|上海 徐汇|上海 静安|北京 朝阳|北京 海淀|浙江 杭州|浙江 宁波|江苏 南京|江苏 苏州|四川 成都|" +
        "重庆 渝中|湖北 武汉|湖南 长沙|福建 厦门|福建 福州|山东 青岛|山东 济南|陕西 西安|天津 和平|河南 郑州|安徽 合肥|辽宁 大连|" +
        "云南 昆明|云南 大理|广西 南宁|河北 廊坊|江西 南昌|黑龙江 哈尔滨|海南 三亚|贵州 贵阳|山西 太原|吉林 长春").Split('|');

    /// <summary>{0} thing, {1} number, {2} city.</summary>
    public static readonly IReadOnlyList<string> Titles =
        ("终于！让我找到真正好用的{0}|{1}块钱搞定{0}|新手必看·{0}避坑指南|一周{0}打卡|关于{0}，我想说的{1}件事|在{2}发现了宝藏{0}|" +
        "{0}测评：用了{1}天的真实感受|谁懂啊！这个{0}真的绝了|不踩雷的{0}清单|“被问了{1}次”的{0}|普通人的{0}, \"真香\"|{2}周末·{0}|" +
        "后悔没早点知道的{0}|{0}怎么选？看这一篇就够了|我的{0}，第{1}次更新|把{0}安排上啦|真的不用买贵的{0}|{1}个{0}小技巧|" +
        "懒人版{0}|{0}翻车实录|从不懂到会选：{0}|{2}人私藏的{0}|{0}，越用越喜欢|年度最爱{0}").Split('|');

    /// <summary>{0} thing, {1} number, {2} city.</summary>
    public static readonly IReadOnlyList<string> Texts =
        ("最近一直在研究{0}，把自己的心得整理出来了，希望对你有用。|坐标{2}。{0}用了{1}天，优点和缺点都写在图里了。|姐妹们问了好多次的{0}，今天一次说清楚！|" +
        "周末在家和{0}待了一整天，治愈。\n有问题评论区见~|从零开始的第{1}天。{0}比想象中简单，慢慢来就好。|本期是{0}！记得先收藏再看🌟").Split('|');

    /// <summary>{0} topic, {1} number, {2} city.</summary>
    public static readonly IReadOnlyList<string> Bios =
        ("🌈 {0}爱好者，在{2}慢慢生活|☀ 分享真实的{0}日常|🧡 {0}第{1}年，还在路上|🌻 记录一点点小确幸|🐰 不定时更新，喜欢就留下吧|📮 合作请私信|" +
        "✨ 普通人的{0}笔记|🏠 两个人一只猫的小家").Split('|');

    /// <summary>What people write under a note: {0} thing.</summary>
    public static readonly IReadOnlyList<string> Comments =
        ("{0}是在哪里买的呀[笑哭R]|收藏了，周末就去试试|求{0}的链接！|太实用了，谢谢分享🌟|我也在用，确实不错|第一次见这样的{0}|会不会很贵呀|" +
        "新手适合吗？|已经按这个做了，成功！|期待下一期|图片拍得真好看|蹲一个{0}的后续|说得太真实了|踩过坑的人来了，认真看完").Split('|');

    /// <summary>What people reply to a comment: {0} thing.</summary>
    public static readonly IReadOnlyList<string> Replies =
        ("在图里写了哦|谢谢！|同问|我也想知道|姐妹快去试试|适合的，慢慢来|没有很贵，可以看看|{0}真的可以|下期会写{0}|收到，马上安排").Split('|');

    /// <summary>What agencies are called.</summary>
    public static readonly IReadOnlyList<string> Agencies = Split("星河文化 青橙传媒 一米内容 鲸跃传媒 半岛创作社 麦浪文化");

    /// <summary>Brands that pay for notes.</summary>
    public static readonly IReadOnlyList<string> Brands = Split("白桃研究所 青禾家居 北纬食品 拾野户外 云杉日化");

    private static string[] Split(string words) => words.Split(' ');
}
