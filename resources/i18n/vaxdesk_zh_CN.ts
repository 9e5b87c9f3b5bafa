<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ClosingSheet</name>
    <message>
        <source>Close the program?</source>
        <translation>关闭程序?</translation>
    </message>
    <message>
        <source>Still going on here</source>
        <translation>这里还有事情未完成</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>不关闭</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>按键一览</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>所有页面</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>岗位</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings of this workstation</source>
        <translation>本工作站设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Station</name>
    <message>
        <source>Go on all the same?</source>
        <translation>仍要继续?</translation>
    </message>
    <message>
        <source>Reason (kept with the record)</source>
        <translation>原因(随记录保存)</translation>
    </message>
    <message>
        <source>Record with this reason</source>
        <translation>填写原因并记录</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Nobody and nothing here has this code.</source>
        <translation>没有人员或物品对应此码。</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Scan an ID card, a visit ticket or a vaccine pack…</source>
        <translation>扫身份证、接种小票或药品追溯码…</translation>
    </message>
    <message>
        <source>Finish or close what is open here, then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden. Press Shift+F12 to go on.</source>
        <translation>屏幕已遮挡,按 Shift+F12 继续。</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Who is working here?</source>
        <translation>谁在使用?</translation>
    </message>
</context>
<context>
    <name>body_site</name>
    <message>
        <source>Left deltoid</source>
        <translation>左上臂三角肌</translation>
    </message>
    <message>
        <source>Right deltoid</source>
        <translation>右上臂三角肌</translation>
    </message>
    <message>
        <source>Left thigh</source>
        <translation>左大腿</translation>
    </message>
    <message>
        <source>Right thigh</source>
        <translation>右大腿</translation>
    </message>
    <message>
        <source>Left arm</source>
        <translation>左上臂</translation>
    </message>
    <message>
        <source>Right arm</source>
        <translation>右上臂</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>口服</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>鼻腔</translation>
    </message>
</context>
<context>
    <name>conclusion</name>
    <message>
        <source>Recovered</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Improving</source>
        <translation>好转</translation>
    </message>
    <message>
        <source>Transferred to hospital</source>
        <translation>转送医院</translation>
    </message>
    <message>
        <source>Not a reaction</source>
        <translation>非反应</translation>
    </message>
</context>
<context>
    <name>consciousness</name>
    <message>
        <source>Alert</source>
        <translation>清醒</translation>
    </message>
    <message>
        <source>Responds to voice</source>
        <translation>呼之能应</translation>
    </message>
    <message>
        <source>Responds to pain</source>
        <translation>对疼痛有反应</translation>
    </message>
    <message>
        <source>Unresponsive</source>
        <translation>无反应</translation>
    </message>
</context>
<context>
    <name>document</name>
    <message>
        <source>Resident ID card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>CCCD</source>
        <translation>越南公民身份证(CCCD)</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>其他证件</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>无证件</translation>
    </message>
</context>
<context>
    <name>failure</name>
    <message>
        <source>The disk is full: nothing was saved, what you typed is still here. Free some space and try again.</source>
        <translation>磁盘已满:本次未保存,您输入的内容仍在屏幕上。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The data folder cannot be written to: nothing was saved, what you typed is still here.</source>
        <translation>数据文件夹无法写入:本次未保存,您输入的内容仍在屏幕上。</translation>
    </message>
    <message>
        <source>Another program is using the database: try again in a moment.</source>
        <translation>另一个程序正在使用数据库,请稍后重试。</translation>
    </message>
    <message>
        <source>The database is not where it should be: {detail}</source>
        <translation>数据库不在应有的位置:{detail}</translation>
    </message>
    <message>
        <source>A newer version of the program made this database: it can be read here, not changed.</source>
        <translation>该数据库由更新版本的程序建立:此处只能查看,不能修改。</translation>
    </message>
    <message>
        <source>The database does not open with the key of this workstation.</source>
        <translation>本工作站的密钥无法打开数据库。</translation>
    </message>
    <message>
        <source>The disk did not take it: nothing was saved. Go on with paper and call the person in charge.</source>
        <translation>磁盘写入失败:本次未保存。请改用纸质记录并联系负责人。</translation>
    </message>
    <message>
        <source>The printer did not print. The record is safe; print it again later.</source>
        <translation>打印机未打印。记录已保存,请稍后重新打印。</translation>
    </message>
</context>
<context>
    <name>identity_way</name>
    <message>
        <source>visit ticket</source>
        <translation>接种小票</translation>
    </message>
    <message>
        <source>identity document</source>
        <translation>身份证件</translation>
    </message>
    <message>
        <source>said the name</source>
        <translation>自述姓名</translation>
    </message>
    <message>
        <source>said the birth date</source>
        <translation>自述出生日期</translation>
    </message>
    <message>
        <source>known in person</source>
        <translation>本人熟识</translation>
    </message>
</context>
<context>
    <name>key</name>
    <message>
        <source>The main action of this page</source>
        <translation>本页的主要操作</translation>
    </message>
    <message>
        <source>Back, close</source>
        <translation>返回、关闭</translation>
    </message>
    <message>
        <source>This list of keys</source>
        <translation>按键一览</translation>
    </message>
    <message>
        <source>Scan box</source>
        <translation>扫码框</translation>
    </message>
    <message>
        <source>What the button with this key says</source>
        <translation>标有此键的按钮</translation>
    </message>
    <message>
        <source>Record a reaction</source>
        <translation>记录反应</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>紧急处置</translation>
    </message>
    <message>
        <source>Hide the screen from other eyes</source>
        <translation>遮挡屏幕</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>查找人员</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>重新打印</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Next person in the queue</source>
        <translation>队列中下一人</translation>
    </message>
    <message>
        <source>Previous person in the queue</source>
        <translation>队列中上一人</translation>
    </message>
    <message>
        <source>Go to a station</source>
        <translation>切换岗位</translation>
    </message>
</context>
<context>
    <name>measure</name>
    <message>
        <source>Laid flat</source>
        <translation>平卧</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>吸氧</translation>
    </message>
    <message>
        <source>Doctor called</source>
        <translation>呼叫医生</translation>
    </message>
    <message>
        <source>Medicine by the site&apos;s protocol</source>
        <translation>按站点方案用药</translation>
    </message>
    <message>
        <source>Emergency transfer</source>
        <translation>转急诊</translation>
    </message>
</context>
<context>
    <name>mode</name>
    <message>
        <source>Walk-in</source>
        <translation>临时到场</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation>上门</translation>
    </message>
</context>
<context>
    <name>not_given</name>
    <message>
        <source>Unwell today</source>
        <translation>今日身体不适</translation>
    </message>
    <message>
        <source>Medical precaution</source>
        <translation>医学上需慎重</translation>
    </message>
    <message>
        <source>Contraindicated</source>
        <translation type="unfinished">禁忌</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already vaccinated elsewhere</source>
        <translation>已在别处接种</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>缺货</translation>
    </message>
    <message>
        <source>Left the site</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>outcome</name>
    <message>
        <source>Eligible</source>
        <translation>可以接种</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>慎用</translation>
    </message>
    <message>
        <source>Defer</source>
        <translation>暂缓接种</translation>
    </message>
    <message>
        <source>Contraindicated</source>
        <translation>禁忌</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>转诊</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>This visit is registered already.</source>
        <translation>本次接种已登记。</translation>
    </message>
    <message>
        <source>This visit is not registered yet.</source>
        <translation>本次接种尚未登记。</translation>
    </message>
    <message>
        <source>This visit has ended.</source>
        <translation>本次接种流程已结束。</translation>
    </message>
    <message>
        <source>This person has another open visit today.</source>
        <translation>该受种者今天另有未结束的接种流程。</translation>
    </message>
    <message>
        <source>The time given lies before the registration.</source>
        <translation>所填时间早于登记时间。</translation>
    </message>
    <message>
        <source>This vaccine was not planned for this visit.</source>
        <translation>本次未计划接种该疫苗。</translation>
    </message>
    <message>
        <source>This vaccine is not in the catalogue.</source>
        <translation>疫苗目录中没有该疫苗。</translation>
    </message>
    <message>
        <source>This vaccine has been given in this visit.</source>
        <translation>本次已接种过该疫苗。</translation>
    </message>
    <message>
        <source>This person has had this vaccine today already.</source>
        <translation>该受种者今天已接种过该疫苗。</translation>
    </message>
    <message>
        <source>Consent is missing.</source>
        <translation>尚未知情同意。</translation>
    </message>
    <message>
        <source>Screening is missing.</source>
        <translation>尚未预检。</translation>
    </message>
    <message>
        <source>The screening was done on another day.</source>
        <translation>预检不是今天做的。</translation>
    </message>
    <message>
        <source>The screening did not clear this person for vaccination.</source>
        <translation>预检结论不允许接种。</translation>
    </message>
    <message>
        <source>Only a screening doctor may decide this.</source>
        <translation>只能由预检医生决定。</translation>
    </message>
    <message>
        <source>The identity has not been checked.</source>
        <translation>尚未核对身份。</translation>
    </message>
    <message>
        <source>The age is outside the approved range of this vaccine.</source>
        <translation>年龄不在该疫苗的批准范围内。</translation>
    </message>
    <message>
        <source>An age above 120 years is unlikely: check the birth date.</source>
        <translation>年龄超过 120 岁不大可能,请核对出生日期。</translation>
    </message>
    <message>
        <source>The interval since the last dose is short by {detail} days.</source>
        <translation>距上一剂的间隔还差 {detail} 天。</translation>
    </message>
    <message>
        <source>By the records this would be dose {detail}.</source>
        <translation>按记录应为第 {detail} 剂。</translation>
    </message>
    <message>
        <source>No dose has been given in this visit.</source>
        <translation>本次尚未接种。</translation>
    </message>
    <message>
        <source>A planned dose has not been given yet.</source>
        <translation>还有计划的剂次未接种。</translation>
    </message>
    <message>
        <source>This lot is not in stock here.</source>
        <translation>本站库存中没有该批号。</translation>
    </message>
    <message>
        <source>This lot belongs to another vaccine.</source>
        <translation>该批号属于另一种疫苗。</translation>
    </message>
    <message>
        <source>This lot expired on {detail}.</source>
        <translation>该批号已于 {detail} 过期。</translation>
    </message>
    <message>
        <source>By the records nothing is left of this lot.</source>
        <translation>按记录该批号已用完。</translation>
    </message>
    <message>
        <source>This route is not the one approved for this vaccine.</source>
        <translation>接种途径与该疫苗的规定不符。</translation>
    </message>
    <message>
        <source>This volume is not the one approved for this vaccine.</source>
        <translation>接种剂量与该疫苗的规定不符。</translation>
    </message>
    <message>
        <source>This vaccine is usually given at another site of the body.</source>
        <translation>该疫苗通常接种在其他部位。</translation>
    </message>
    <message>
        <source>The observation has not ended.</source>
        <translation>留观时间未到。</translation>
    </message>
    <message>
        <source>The observation is over: release the person instead.</source>
        <translation>留观已结束,请直接放行。</translation>
    </message>
    <message>
        <source>This computer was restarted: somebody must confirm its clock before anybody is released.</source>
        <translation>电脑重启过:放行前须有人核对时钟。</translation>
    </message>
    <message>
        <source>A reaction is open: a doctor must conclude it first.</source>
        <translation>有未结束的反应:须先由医生作出结论。</translation>
    </message>
    <message>
        <source>There is no open reaction.</source>
        <translation>没有未结束的反应。</translation>
    </message>
    <message>
        <source>The dose was typed in afterwards: confirm that the time is right.</source>
        <translation>该剂次为事后补录:请确认时间正确。</translation>
    </message>
    <message>
        <source>With this correction the release was too early.</source>
        <translation>更正后,放行时间过早。</translation>
    </message>
    <message>
        <source>The time lies in the future.</source>
        <translation>时间在将来。</translation>
    </message>
    <message>
        <source>The birth date lies in the future.</source>
        <translation>出生日期在将来。</translation>
    </message>
    <message>
        <source>Another person is enrolled with this identity number.</source>
        <translation>该证件号已登记在另一人名下。</translation>
    </message>
    <message>
        <source>The identity number has the wrong number of characters.</source>
        <translation>证件号位数不对。</translation>
    </message>
    <message>
        <source>The identity number has characters that cannot be in it.</source>
        <translation>证件号含有不应出现的字符。</translation>
    </message>
    <message>
        <source>The check character of the identity number does not fit.</source>
        <translation>证件号校验码不符。</translation>
    </message>
    <message>
        <source>The identity number holds an impossible birth date.</source>
        <translation>证件号中的出生日期不可能存在。</translation>
    </message>
    <message>
        <source>The identity number says another birth date.</source>
        <translation>证件号中的出生日期与所填不同。</translation>
    </message>
    <message>
        <source>The identity number says another sex.</source>
        <translation>证件号中的性别与所填不同。</translation>
    </message>
    <message>
        <source>The text holds characters that cannot be seen ({detail}): remove them.</source>
        <translation>文字中有看不见的字符({detail}),请删除。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>请填写原因。</translation>
    </message>
    <message>
        <source>This record number is in use for something else.</source>
        <translation>该记录编号已用于其他内容。</translation>
    </message>
    <message>
        <source>The entry to be corrected is not there.</source>
        <translation>找不到要更正的记录。</translation>
    </message>
    <message>
        <source>This person is not enrolled.</source>
        <translation>该人员尚未建档。</translation>
    </message>
    <message>
        <source>Nobody of this name works here: {detail}</source>
        <translation>本站没有此工作人员:{detail}</translation>
    </message>
    <message>
        <source>This is no visit ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket was read wrongly: scan it again.</source>
        <translation>小票读取有误,请重新扫描。</translation>
    </message>
    <message>
        <source>This ticket was not issued by this site.</source>
        <translation>这张小票不是本站发出的。</translation>
    </message>
    <message>
        <source>This ticket is of another day.</source>
        <translation>这张小票是另一天的。</translation>
    </message>
    <message>
        <source>All ticket numbers of today are used up.</source>
        <translation>今天的小票号已用完。</translation>
    </message>
</context>
<context>
    <name>role</name>
    <message>
        <source>Registrar</source>
        <translation>登记员</translation>
    </message>
    <message>
        <source>Screening doctor</source>
        <translation>预检医生</translation>
    </message>
    <message>
        <source>Vaccinator</source>
        <translation>接种护士</translation>
    </message>
    <message>
        <source>Observation nurse</source>
        <translation>留观护士</translation>
    </message>
    <message>
        <source>Site lead</source>
        <translation>站长</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审核员</translation>
    </message>
</context>
<context>
    <name>route</name>
    <message>
        <source>Intramuscular</source>
        <translation>肌内注射</translation>
    </message>
    <message>
        <source>Subcutaneous</source>
        <translation>皮下注射</translation>
    </message>
    <message>
        <source>Intradermal</source>
        <translation>皮内注射</translation>
    </message>
    <message>
        <source>Oral</source>
        <translation>口服</translation>
    </message>
    <message>
        <source>Nasal</source>
        <translation>鼻喷</translation>
    </message>
    <message>
        <source>Inhaled</source>
        <translation>雾化吸入</translation>
    </message>
</context>
<context>
    <name>sex</name>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>sign</name>
    <message>
        <source>Dizziness</source>
        <translation>头晕</translation>
    </message>
    <message>
        <source>Palpitations</source>
        <translation>心慌</translation>
    </message>
    <message>
        <source>Nausea, vomiting</source>
        <translation>恶心呕吐</translation>
    </message>
    <message>
        <source>Rash, urticaria</source>
        <translation>皮疹/荨麻疹</translation>
    </message>
    <message>
        <source>Swelling of face or throat</source>
        <translation>面部或咽喉肿胀</translation>
    </message>
    <message>
        <source>Breathing difficulty</source>
        <translation>呼吸困难</translation>
    </message>
    <message>
        <source>Fainting</source>
        <translation>晕厥</translation>
    </message>
    <message>
        <source>Local redness, swelling</source>
        <translation>局部红肿</translation>
    </message>
    <message>
        <source>Fever</source>
        <translation>发热</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>waiting for screening</source>
        <translation>待预检</translation>
    </message>
    <message>
        <source>consent missing</source>
        <translation>待知情同意</translation>
    </message>
    <message>
        <source>waiting for injection</source>
        <translation>待接种</translation>
    </message>
    <message>
        <source>identity checked</source>
        <translation>已核对身份</translation>
    </message>
    <message>
        <source>under observation</source>
        <translation>留观中</translation>
    </message>
    <message>
        <source>reaction</source>
        <translation>反应</translation>
    </message>
    <message>
        <source>released</source>
        <translation>已放行</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>提前离开</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝接种</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>暂缓接种</translation>
    </message>
    <message>
        <source>contraindicated</source>
        <translation>禁忌</translation>
    </message>
    <message>
        <source>referred</source>
        <translation>已转诊</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未接种</translation>
    </message>
</context>
<context>
    <name>station</name>
    <message>
        <source>Registration</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>预检</translation>
    </message>
    <message>
        <source>Injection</source>
        <translation>接种</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>留观</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Day report</source>
        <translation>日报</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>watch</name>
    <message>
        <source>observing</source>
        <translation>观察中</translation>
    </message>
    <message>
        <source>ending soon</source>
        <translation>即将结束</translation>
    </message>
    <message>
        <source>may leave · release</source>
        <translation>可离开 · 请核对放行</translation>
    </message>
    <message>
        <source>overdue · go and see</source>
        <translation>超时 · 请前去查看</translation>
    </message>
    <message>
        <source>reaction · doctor ends it</source>
        <translation>反应 · 由医生结束</translation>
    </message>
</context>
</TS>
