<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutCard</name>
    <message>
        <source>About this program</source>
        <translation>关于本程序</translation>
    </message>
    <message>
        <source>Fonts: Noto Sans CJK and Hanazono, changed and renamed, SIL Open Font License 1.1. Window: Qt for Python, LGPL 3. All notices lie in {folder}.</source>
        <translation>字体：Noto Sans CJK 与 Hanazono，经修改并更名，SIL Open Font License 1.1。窗口：Qt for Python，LGPL 3。全部声明在 {folder}。</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>{name} is on the staff list.</source>
        <translation>{name}已列入工作人员名单。</translation>
    </message>
    <message>
        <source>New recovery sheets</source>
        <translation>新的密钥恢复单</translation>
    </message>
    <message>
        <source>New sealed envelope</source>
        <translation>新的应急信封</translation>
    </message>
    <message>
        <source>This folder belongs to the record itself. Choose another one, best on a stick.</source>
        <translation>这个文件夹属于记录本身。请另选一个，最好在U盘上。</translation>
    </message>
    <message>
        <source>Start slip of {name}</source>
        <translation>{name}的初始口令条</translation>
    </message>
</context>
<context>
    <name>AskSheet</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Still missing: {what}</source>
        <translation>还缺：{what}</translation>
    </message>
</context>
<context>
    <name>AuditStation</name>
    <message>
        <source>Only the site lead and an auditor look here. Nothing was shown, and nothing was changed.</source>
        <translation>只有站长和审核员可以查看此页。未显示任何内容，也未作任何更改。</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>Is the record whole?</source>
        <translation>记录完整吗？</translation>
    </message>
    <message>
        <source>Who looked at whom?</source>
        <translation>谁看了谁？</translation>
    </message>
    <message>
        <source>Could it be lost?</source>
        <translation>会丢失吗？</translation>
    </message>
    <message>
        <source>Who has to be erased?</source>
        <translation>要清除谁的信息？</translation>
    </message>
</context>
<context>
    <name>BackupsPart</name>
    <message>
        <source>Backup of this computer</source>
        <translation>本机备份</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>第二存放处</translation>
    </message>
    <message>
        <source>Trial of a restore</source>
        <translation>试恢复</translation>
    </message>
    <message>
        <source>All backups in this computer</source>
        <translation>本机全部备份</translation>
    </message>
    <message>
        <source>Making a backup is for the site lead. The program makes one every 15 minutes.</source>
        <translation>手动备份由站长进行。程序每 15 分钟自动备份。</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>正在试恢复…</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>试恢复</translation>
    </message>
    <message>
        <source>Backed up, opened and checked.</source>
        <translation>已备份，并已打开验证。</translation>
    </message>
</context>
<context>
    <name>CameraSheet</name>
    <message>
        <source>Show the slip to the camera</source>
        <translation>请把凭证对准摄像头</translation>
    </message>
    <message>
        <source>Hold the code flat and still, so large that it fills half of the picture.</source>
        <translation>把码放平、拿稳，占画面的一半。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Another camera</source>
        <translation>换一个摄像头</translation>
    </message>
    <message>
        <source>The part of the program for cameras cannot be loaded on this computer.</source>
        <translation>这台电脑无法加载摄像头组件。</translation>
    </message>
    <message>
        <source>There is no camera at this computer.</source>
        <translation>这台电脑没有摄像头。</translation>
    </message>
    <message>
        <source>The camera gives no picture. Another program may be using it.</source>
        <translation>摄像头没有画面。可能被其他程序占用。</translation>
    </message>
    <message>
        <source>Scan the slip, or choose a picture or a PDF of it.</source>
        <translation>请扫描凭证，或选择它的图片或 PDF。</translation>
    </message>
</context>
<context>
    <name>CheckPart</name>
    <message>
        <source>Scan a slip, paste its text, or choose a picture or a PDF.</source>
        <translation>请扫描凭证、粘贴内容，或选择图片或 PDF。</translation>
    </message>
    <message>
        <source>The file cannot be read. Is the stick still there?</source>
        <translation>文件无法读取。U 盘还插着吗？</translation>
    </message>
    <message>
        <source>Text of the code</source>
        <translation>码的内容</translation>
    </message>
    <message>
        <source>Scan the code of a slip, paste its text, or drop a picture or a PDF here. Nothing leaves this room.</source>
        <translation>扫描凭证上的码、粘贴内容，或把图片、PDF 拖到这里。内容不会传出本机。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Picture or PDF…</source>
        <translation>图片或 PDF…</translation>
    </message>
    <message>
        <source>Camera…</source>
        <translation>摄像头…</translation>
    </message>
    <message>
        <source>Empty the page</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>The check failed. Nothing is proved; try again.</source>
        <translation>核验失败。什么都没有证明；请重试。</translation>
    </message>
    <message>
        <source>Several cards: the worst answer counts. It stands first.</source>
        <translation>有多张凭证：以最差的结果为准，排在最前。</translation>
    </message>
    <message>
        <source>What the card says</source>
        <translation>凭证上写的</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>结论的依据</translation>
    </message>
    <message>
        <source>A card does not say who holds it: compare name and birth date with the person and a document.</source>
        <translation>凭证不能证明持有人是谁：请把姓名和出生日期与本人及证件核对。</translation>
    </message>
    <message>
        <source>A list that this rests on is older than 30 days: ask for a newer one.</source>
        <translation>所依据的名单已超过 30 天：请索取新的。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>剂次</translation>
    </message>
    <message>
        <source>lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>签发方</translation>
    </message>
    <message>
        <source>{issuer} (as the card says; the list does not name its issuer)</source>
        <translation>{issuer}（凭证自称；名单未写签发方）</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Proved</source>
        <translation>已证明</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>密钥名单</translation>
    </message>
    <message>
        <source>Cards taken back</source>
        <translation>撤销的凭证</translation>
    </message>
    <message>
        <source>{day}, {days} days old</source>
        <translation>{day}，{days} 天前</translation>
    </message>
    <message>
        <source>{day}, of today</source>
        <translation>{day}，今天的</translation>
    </message>
    <message>
        <source>of an unknown day</source>
        <translation>日期不明</translation>
    </message>
    <message>
        <source>{day}, in the future: compare the clocks</source>
        <translation>{day}，在将来：请核对时钟</translation>
    </message>
    <message>
        <source>Other entries</source>
        <translation>其他条目</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Which file shows the slip?</source>
        <translation>哪个文件是凭证？</translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Three checks, seven matches, one verification</source>
        <translation>三查七对一验证</translation>
    </message>
    <message>
        <source>All three checked</source>
        <translation>三项均已核对</translation>
    </message>
</context>
<context>
    <name>ClockSheet</name>
    <message>
        <source>Is this the right time?</source>
        <translation>时间是否正确？</translation>
    </message>
    <message>
        <source>The computer was restarted, or its clock was set. Compare date and time with another clock. If they are wrong, set the system clock first; confirm only what you have seen. Your name is recorded.</source>
        <translation>电脑重新启动过，或时钟被调整过。请与另一时钟核对日期和时间。如不正确，请先调整系统时间；只确认您亲眼核对过的。您的姓名将被记录。</translation>
    </message>
    <message>
        <source>Compared with which clock (telephone, wall clock…)</source>
        <translation>与哪个时钟核对(手机、挂钟…)</translation>
    </message>
    <message>
        <source>Date and time are right</source>
        <translation>日期和时间正确</translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message>
        <source>Somebody else is not finished here.</source>
        <translation>还有其他人的工作未完成。</translation>
    </message>
    <message>
        <source>People are under observation here. Close once more, and nobody sees their time.</source>
        <translation>这里有人正在留观。再次关闭后，将无人看到其计时。</translation>
    </message>
    <message>
        <source>Not saved yet: something that {names} began. They, or whoever signs in, can close.</source>
        <translation>{names} 开始的内容尚未保存。由其本人或其他人登录后才能关闭。</translation>
    </message>
    <message>
        <source>Something is not saved yet. Sign in to close.</source>
        <translation>有内容尚未保存。请登录后再关闭。</translation>
    </message>
    <message>
        <source>Close the program?</source>
        <translation>关闭程序？</translation>
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
    <name>ConcludeSheet</name>
    <message>
        <source>Doctor&apos;s conclusion</source>
        <translation>医生结论</translation>
    </message>
    <message>
        <source>How the reaction ended</source>
        <translation>反应的结局</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Conclude as a screening doctor</source>
        <translation>以预检医生身份作出结论</translation>
    </message>
</context>
<context>
    <name>Deliveries</name>
    <message>
        <source>Deliveries of the chosen lot</source>
        <translation>所选批号的入库记录</translation>
    </message>
    <message>
        <source>Choose a lot at the left.</source>
        <translation>请在左侧选择批号。</translation>
    </message>
    <message>
        <source>{when} · {doses} doses · {supplier}</source>
        <translation>{when} · {doses} 剂 · {supplier}</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Strike…</source>
        <translation>作废…</translation>
    </message>
</context>
<context>
    <name>DoseCard</name>
    <message>
        <source>choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Vaccine</source>
        <translation>疫苗</translation>
    </message>
    <message>
        <source>Trace code / GS1 code of the pack</source>
        <translation>药品追溯码 / GS1 条码</translation>
    </message>
    <message>
        <source>Lot · expiry (from stock)</source>
        <translation>批号 · 效期(来自库存)</translation>
    </message>
    <message>
        <source>Site (← left, → right)</source>
        <translation>部位(← 左,→ 右)</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>途径</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>剂量</translation>
    </message>
    <message>
        <source>Identity: how</source>
        <translation>身份核对方式</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Name, relation</source>
        <translation>姓名、关系</translation>
    </message>
</context>
<context>
    <name>Emergency</name>
    <message>
        <source>Emergency access: {reason} · everything is written down, the site lead is told</source>
        <translation>应急访问：{reason} · 一切操作均被记录，并通知站长</translation>
    </message>
    <message>
        <source>Emergency access was used on {time}: {reason}</source>
        <translation>{time} 使用过应急访问：{reason}</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>我已知悉</translation>
    </message>
    <message>
        <source>No printer: the notice of this access is kept as a PDF file, {file}</source>
        <translation>没有打印机：本次进入的告知单已存为 PDF 文件 {file}</translation>
    </message>
</context>
<context>
    <name>EmergencyBanner</name>
    <message>
        <source>The sealed envelope was used: {time}</source>
        <translation>应急信封已被使用：{time}</translation>
    </message>
    <message>
        <source>Its secret has been seen: make a new envelope.</source>
        <translation>其中的口令已被看过：请换新的应急信封。</translation>
    </message>
    <message>
        <source>I have taken note</source>
        <translation>我已知悉</translation>
    </message>
</context>
<context>
    <name>EmergencyForm</name>
    <message>
        <source>Emergency access</source>
        <translation>应急访问</translation>
    </message>
    <message>
        <source>For when nobody who may sign in can be reached and people need care. It prints a notice, and the sign-in page shows it to everybody until the site lead has confirmed it.</source>
        <translation>仅用于能登录的人都联系不上而有人需要处置时。系统会打印通知，并在登录页上向所有人显示，直到站长确认。</translation>
    </message>
    <message>
        <source>Secret from the sealed envelope</source>
        <translation>密封信封中的口令</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Why it has to be</source>
        <translation>为什么必须使用</translation>
    </message>
    <message>
        <source>Open in an emergency</source>
        <translation>应急打开</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>This is not the secret of the envelope.</source>
        <translation>这不是信封里的密码。</translation>
    </message>
</context>
<context>
    <name>ErasePart</name>
    <message>
        <source>Only the site lead erases somebody.</source>
        <translation>只有站长可以清除个人信息。</translation>
    </message>
    <message>
        <source>The right to be erased</source>
        <translation>被清除的权利</translation>
    </message>
    <message>
        <source>Everything that was written about a person and their visits goes: here, in the safety file, in the backups. That something was there stays, and doses count for their lots. What the law asks to be kept until a certain day is said before anything goes.</source>
        <translation>关于此人及其就诊的所有内容都会清除：此处、安全文件和备份。只保留曾有条目这一事实，剂次仍计入批号。法律要求保存到某一天的，清除前会先说明。</translation>
    </message>
    <message>
        <source>Name, or number of the card, of whoever asked for it</source>
        <translation>申请人的姓名或证件号</translation>
    </message>
    <message>
        <source>Persons found</source>
        <translation>查到的人</translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation>清除此人…</translation>
    </message>
</context>
<context>
    <name>EraseSheet</name>
    <message>
        <source>Erase by law</source>
        <translation>依法清除</translation>
    </message>
    <message>
        <source>What would be erased</source>
        <translation>将清除的内容</translation>
    </message>
    <message>
        <source>Reason, without saying who it is: it stays when everything else is gone</source>
        <translation>理由（不要写明是谁：其他内容清除后理由仍保留）</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>永久清除</translation>
    </message>
    <message>
        <source>Print the confirmation</source>
        <translation>打印证明</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Entries: {entries}. Visits: {visits}. Doses: {doses}; they stay as numbers of their lots.</source>
        <translation>条目：{entries}。就诊：{visits} 次。剂次：{doses}，仅作为批号数量保留。</translation>
    </message>
    <message>
        <source>Backups at this site that hold them are deleted; a new one is made.</source>
        <translation>本点含有这些内容的备份将删除，并新建一份备份。</translation>
    </message>
    <message>
        <source>Entries about others name this person; look at them yourself: {numbers}</source>
        <translation>他人的条目中提到此人，请自行查看：{numbers}</translation>
    </message>
    <message>
        <source>This cannot be undone, not even from a backup. Is it the right person, and does the law want it?</source>
        <translation>此操作无法撤销，也不能从备份恢复。人对吗？确实是法律要求的吗？</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>请再次确认</translation>
    </message>
    <message>
        <source>Erased by law</source>
        <translation>依法清除</translation>
    </message>
    <message>
        <source>Nothing can be written about this person any more. A new backup is being made, and those that hold them are deleted; then the confirmation can be printed. Closing this is safe: the work goes on, and what a power cut leaves is ended after the next start.</source>
        <translation>不能再为此人写入任何内容。正在生成新的备份，并清除仍含有此人的旧备份；完成后可打印确认单。可以关闭此页：处理会继续，若遇断电，下次启动后会完成。</translation>
    </message>
    <message>
        <source>Erased from the record; the copies follow</source>
        <translation>已从记录中清除，正在处理备份</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>{entries} entries were erased.</source>
        <translation>已清除 {entries} 条。</translation>
    </message>
    <message>
        <source>The copies wait for the next backup: {why}</source>
        <translation>副本将在下一次备份时处理：{why}</translation>
    </message>
    <message>
        <source>These files could not be read; look at them yourself: {names}</source>
        <translation>以下文件无法读取，请自行查看：{names}</translation>
    </message>
    <message>
        <source>Backups on sticks that are not here: destroy them by {day}.</source>
        <translation>不在此处的 U 盘备份：请于 {day} 前销毁。</translation>
    </message>
</context>
<context>
    <name>ExtendSheet</name>
    <message>
        <source>Watch longer</source>
        <translation>延长留观</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <source>How much longer</source>
        <translation>延长多久</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延长</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
</context>
<context>
    <name>FormsStation</name>
    <message>
        <source>Paper forms</source>
        <translation>纸单补录</translation>
    </message>
    <message>
        <source>Number at the top of the form, then Enter</source>
        <translation>纸单上方的编号，然后按回车</translation>
    </message>
    <message>
        <source>Forms by number</source>
        <translation>按编号排列的单据</translation>
    </message>
    <message>
        <source>Record this form</source>
        <translation>录入此单</translation>
    </message>
    <message>
        <source>Another form</source>
        <translation>换一张</translation>
    </message>
    <message>
        <source>This form is void…</source>
        <translation>此单作废…</translation>
    </message>
    <message>
        <source>Print 20 forms for today</source>
        <translation>打印今天用的20张空白单</translation>
    </message>
    <message>
        <source>… for tomorrow</source>
        <translation>打印明天用的</translation>
    </message>
    <message>
        <source>Paper forms were begun and are not recorded yet.</source>
        <translation>有纸单输入了一半，尚未入档。</translation>
    </message>
    <message>
        <source>Typed in from paper form {number}</source>
        <translation>由纸单 {number} 补录</translation>
    </message>
    <message>
        <source>Nobody&apos;s visit stands on this form: it was spoiled, lost or never used.</source>
        <translation>这张单上没有任何人的就诊记录：写坏、丢失或未使用。</translation>
    </message>
    <message>
        <source>This form is void</source>
        <translation>此单作废</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>This day has no more numbers.</source>
        <translation>这一天的编号已用完。</translation>
    </message>
    <message>
        <source>Type the number of a form, or choose one in the list.</source>
        <translation>输入单据编号，或在列表中选择。</translation>
    </message>
</context>
<context>
    <name>HeadsCard</name>
    <message>
        <source>Compare with the printed day sheet</source>
        <translation>与打印的日结单对照</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Which log</source>
        <translation>哪一种日志</translation>
    </message>
    <message>
        <source>Number on the sheet</source>
        <translation>单上的条数</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>记录日志</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>查阅日志</translation>
    </message>
    <message>
        <source>Show the head at this number</source>
        <translation>显示该条数处的链尾</translation>
    </message>
    <message>
        <source>On a sheet that was printed this minute the heads are these. For an older sheet, type its number of entries: the head shown must be the one on the sheet. If it is another one, or there is none, the record was changed after printing.</source>
        <translation>此刻打印的日结单上，链尾就是这些。对较早的日结单，请输入其条数：显示的链尾必须与单上相同。若不同或不存在，说明打印之后记录被改动过。</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>请输入数字。</translation>
    </message>
    <message>
        <source>There is no number {number}: the record is shorter than that.</source>
        <translation>没有第 {number} 条：记录没有这么长。</translation>
    </message>
</context>
<context>
    <name>InjectionStation</name>
    <message>
        <source>Nobody here? Set aside in {left} s</source>
        <translation>无人操作？{left} 秒后收起</translation>
    </message>
    <message>
        <source>Not given…</source>
        <translation>未接种…</translation>
    </message>
    <message>
        <source>Several people fit: choose one in the queue.</source>
        <translation>有多人符合：请在队列中选择。</translation>
    </message>
    <message>
        <source>{name} was set aside: scan the ticket again.</source>
        <translation>{name} 已退出当前页面：请重新扫描接种号。</translation>
    </message>
    <message>
        <source>The injection of {name} is not recorded.</source>
        <translation>{name} 的接种尚未记录。</translation>
    </message>
    <message>
        <source>{name} was set aside after a pause. Scan the ticket again.</source>
        <translation>{name} 因长时间无操作已收起，请重新扫小票。</translation>
    </message>
    <message>
        <source>Scan the visit ticket first, then the pack.</source>
        <translation>请先扫接种小票，再扫疫苗包装。</translation>
    </message>
    <message>
        <source>{name}: given, observation has started.</source>
        <translation>{name}：已接种，开始留观。</translation>
    </message>
    <message>
        <source>Waiting for injection</source>
        <translation>待接种</translation>
    </message>
    <message>
        <source>Scan a visit ticket, or choose somebody in the queue (Ctrl+↓).</source>
        <translation>请扫接种小票，或在队列中选择(Ctrl+↓)。</translation>
    </message>
</context>
<context>
    <name>IssuerSheet</name>
    <message>
        <source>Sign as another issuer</source>
        <translation>改用别的签发者</translation>
    </message>
    <message>
        <source>Every card names its issuer by a web address, on a domain that your organisation owns, even if nothing answers there. Cards of before stay good under the old one; a new key is made.</source>
        <translation>每张凭证用网址表示签发者，域名应属于本单位，即使那里没有网页。以前的凭证在旧地址下仍有效；同时生成新密钥。</translation>
    </message>
    <message>
        <source>Web address, beginning with https</source>
        <translation>网址，以 https 开头</translation>
    </message>
    <message>
        <source>Sign as this one</source>
        <translation>用此签发者</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>https, a host with a dot in small letters, no slash at the end</source>
        <translation>https，小写带点的域名，末尾不加斜杠</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>Backed up {time}</source>
        <translation>已备份 {time}</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>signs</source>
        <translation>正在签发</translation>
    </message>
    <message>
        <source>retired: its cards stay good</source>
        <translation>已停用：它签的凭证仍有效</translation>
    </message>
    <message>
        <source>withdrawn: all its cards fail</source>
        <translation>已作废：它签的凭证全部失效</translation>
    </message>
    <message>
        <source>this workstation</source>
        <translation>本工作站</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Signs as</source>
        <translation>签发者</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Cards taken back</source>
        <translation>撤销的凭证</translation>
    </message>
    <message>
        <source>Older than a year: make a new one.</source>
        <translation>已超过一年：请换新密钥。</translation>
    </message>
    <message>
        <source>Let it sign no more…</source>
        <translation>不再用它签发…</translation>
    </message>
    <message>
        <source>Lost or stolen…</source>
        <translation>丢失或被盗…</translation>
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
    <name>KeysCard</name>
    <message>
        <source>Keys on paper</source>
        <translation>纸质密钥</translation>
    </message>
    <message>
        <source>The recovery sheets were used: {time}</source>
        <translation>恢复单已使用：{time}</translation>
    </message>
    <message>
        <source>They still open this site. Make new ones, print them, and destroy the old ones.</source>
        <translation>它们仍能打开本接种点。请制作并打印新的恢复单，然后销毁旧单。</translation>
    </message>
    <message>
        <source>Not printed here: {papers}. Make new ones and print them, or say that you have them.</source>
        <translation>此处尚未打印：{papers}。请制作新的并打印，或确认已经妥善保管。</translation>
    </message>
    <message>
        <source>Without them a forgotten secret can cost the whole record</source>
        <translation>没有它们，忘记口令就可能失去全部记录</translation>
    </message>
    <message>
        <source>Two recovery sheets, kept by two people, open the site together when secrets are forgotten. The sealed envelope lets somebody in when nobody else can; each use is written down.</source>
        <translation>两张密钥恢复单由两人分别保管，忘记口令时合在一起可打开接种点。应急信封供无人能登录时使用；每次使用都会留下记录。</translation>
    </message>
    <message>
        <source>New recovery sheets…</source>
        <translation>新的密钥恢复单…</translation>
    </message>
    <message>
        <source>New sealed envelope…</source>
        <translation>新的应急信封…</translation>
    </message>
    <message>
        <source>They are in safe places</source>
        <translation>已妥善保管</translation>
    </message>
</context>
<context>
    <name>KeysPart</name>
    <message>
        <source>Keys are kept by the site lead.</source>
        <translation>密钥由站点负责人管理。</translation>
    </message>
    <message>
        <source>This site signs as</source>
        <translation>本站签发者</translation>
    </message>
    <message>
        <source>There is no key yet: the first signed slip makes one.</source>
        <translation>还没有密钥：签发第一张凭证时自动生成。</translation>
    </message>
    <message>
        <source>This folder belongs to the record itself. Choose another one, best on a stick.</source>
        <translation>这个文件夹属于记录本身。请另选一个，最好在 U 盘上。</translation>
    </message>
    <message>
        <source>Each workstation signs with a key of its own. Its private half never leaves this computer and is in no backup. Others check our slips with the public halves: give them the export, anew after a change.</source>
        <translation>每台工作站用自己的密钥签发。私钥不离开本机，也不在备份里。别人用公钥核验我们的凭证：请把导出的名单给他们，有变化时重新给。</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>由谁签发</translation>
    </message>
    <message>
        <source>A slip carries a signed card</source>
        <translation>纸质凭证上带签名二维码</translation>
    </message>
    <message>
        <source>when the observation has ended</source>
        <translation>留观结束后</translation>
    </message>
    <message>
        <source>as soon as the dose was given</source>
        <translation>接种后立即</translation>
    </message>
    <message>
        <source>Change the address…</source>
        <translation>更改签发地址…</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>新密钥…</translation>
    </message>
    <message>
        <source>Export for others…</source>
        <translation>导出给别人…</translation>
    </message>
    <message>
        <source>New key for this workstation?</source>
        <translation>给本工作站换新密钥？</translation>
    </message>
    <message>
        <source>The key of before signs no more, and its private half is destroyed; cards that it signed stay good. Give the new export to everybody who checks our slips.</source>
        <translation>原来的密钥不再签发，私钥即销毁；它签过的凭证仍然有效。请把新的导出名单给所有核验我们凭证的人。</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>生成新密钥</translation>
    </message>
    <message>
        <source>A new key signs from now on.</source>
        <translation>从现在起用新密钥签发。</translation>
    </message>
    <message>
        <source>Let this key sign no more?</source>
        <translation>让这把密钥不再签发？</translation>
    </message>
    <message>
        <source>For a workstation that is given away in good order. Its cards stay good; its private half is destroyed where it lies here. The next slip makes a new key.</source>
        <translation>用于正常停用的工作站。它签过的凭证仍然有效；私钥若在本机即销毁。下一张凭证会生成新密钥。</translation>
    </message>
    <message>
        <source>Sign no more with it</source>
        <translation>不再用它签发</translation>
    </message>
    <message>
        <source>The key signs no more.</source>
        <translation>这把密钥不再签发。</translation>
    </message>
    <message>
        <source>Withdraw this key?</source>
        <translation>作废这把密钥？</translation>
    </message>
    <message>
        <source>For a computer that was lost or stolen. EVERY card that this key ever signed fails wherever the next export is known; nobody can take that back. Print the slips anew for whoever comes.</source>
        <translation>用于电脑丢失或被盗。凡收到下一份导出名单的地方，这把密钥签过的所有凭证都会失效，无法撤回。有人来时请重新打印凭证。</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Withdraw it for good</source>
        <translation>永久作废</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The key is withdrawn. Export the lists now.</source>
        <translation>密钥已作废。请现在导出名单。</translation>
    </message>
    <message>
        <source>This site signs as another issuer, with a new key.</source>
        <translation>本站改用新的签发者和新密钥。</translation>
    </message>
    <message>
        <source>It could not be written there. Is the stick still there, and is there room?</source>
        <translation>无法写入。U 盘还插着吗？空间够吗？</translation>
    </message>
    <message>
        <source>Written: {folder}</source>
        <translation>已写入：{folder}</translation>
    </message>
    <message>
        <source>Where shall the lists be written?</source>
        <translation>名单写到哪里？</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language of the screen</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>A real site</source>
        <translation>正式接种点</translation>
    </message>
    <message>
        <source>Four short pages: the site, its lead, the others, and a summary. Nothing is written before the end. Then a few sheets are printed: have a printer or a stick at hand.</source>
        <translation>四个简短页面：接种点、站长、其他人员和核对。最后一步之前不写入任何内容。随后打印几张纸：请准备好打印机或U盘。</translation>
    </message>
    <message>
        <source>The practice site</source>
        <translation>练习接种点</translation>
    </message>
    <message>
        <source>A morning full of invented people, to learn with. It is kept apart from any real site and marked everywhere.</source>
        <translation>一个上午的虚构人员，供学习使用。与正式接种点分开存放，处处标明“练习”。</translation>
    </message>
</context>
<context>
    <name>LeadPage</name>
    <message>
        <source>Name of the site lead</source>
        <translation>站长姓名</translation>
    </message>
    <message>
        <source>Secret of the lead</source>
        <translation>站长口令</translation>
    </message>
    <message>
        <source>The same secret again</source>
        <translation>再输入一次口令</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>显示输入的内容</translation>
    </message>
    <message>
        <source>At least 8 characters, any you like; a few words in a row are easy to remember. Nobody can look it up later. The others get a secret for their first day on paper.</source>
        <translation>至少8个字符，内容不限；连着几个词容易记住。以后谁也查不到它。其他人会拿到印在纸上的初始口令。</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Leaves early</source>
        <translation>提前离开</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>遗体移走</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>By whom, where to</source>
        <translation>由谁接走，去往何处</translation>
    </message>
    <message>
        <source>Advice on what to watch for, and whom to call, was given</source>
        <translation>已告知注意事项和联系电话</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Who is with them, or signs for it (name)</source>
        <translation>谁陪同或签收（姓名）</translation>
    </message>
    <message>
        <source>Who accepts leaving early (name)</source>
        <translation>谁同意提前离开(姓名)</translation>
    </message>
    <message>
        <source>Record: left early</source>
        <translation>记录：提前离开</translation>
    </message>
    <message>
        <source>Record: taken away</source>
        <translation>记录：遗体移走</translation>
    </message>
</context>
<context>
    <name>LettersCard</name>
    <message>
        <source>Nobody can be registered here: this workstation has no letters for tickets</source>
        <translation>本机不能登记：这台工作站没有小票字母</translation>
    </message>
    <message>
        <source>It is a copy of another one. Let that one give it some letters, or take those that nobody has now.</source>
        <translation>它是另一台的副本。请让那台分给它字母，或取用现在没有人用的字母。</translation>
    </message>
    <message>
        <source>Letters of this workstation</source>
        <translation>本工作站的字母</translation>
    </message>
    <message>
        <source>Its number, for another workstation</source>
        <translation>本机编号（告诉另一台工作站）</translation>
    </message>
    <message>
        <source>Ticket letters</source>
        <translation>小票字母</translation>
    </message>
    <message>
        <source>A097 is called out: the letter tells which laptop has issued the ticket. Two laptops with the same letter would issue the same ticket twice.</source>
        <translation>叫号如 A097：字母表示小票由哪台电脑打出。两台电脑用同一个字母，会打出同样的小票。</translation>
    </message>
    <message>
        <source>Give letters to another laptop…</source>
        <translation>把字母分给另一台电脑…</translation>
    </message>
    <message>
        <source>Enter a code…</source>
        <translation>输入取用码…</translation>
    </message>
    <message>
        <source>Take letters that nobody has…</source>
        <translation>取用没有人用的字母…</translation>
    </message>
    <message>
        <source>{letters} to {number}, code {code}</source>
        <translation>{letters} 给 {number}，取用码 {code}</translation>
    </message>
    <message>
        <source>Given away on {day}</source>
        <translation>{day} 分出</translation>
    </message>
    <message>
        <source>This workstation issues tickets with these letters from now on.</source>
        <translation>本工作站从现在起用这些字母出小票。</translation>
    </message>
</context>
<context>
    <name>LettersSheet</name>
    <message>
        <source>Give letters to another laptop</source>
        <translation>把字母分给另一台电脑</translation>
    </message>
    <message>
        <source>Take letters by a code</source>
        <translation>凭码取用字母</translation>
    </message>
    <message>
        <source>Take letters that nobody has</source>
        <translation>取用没有人用的字母</translation>
    </message>
    <message>
        <source>This laptop issues no tickets with these letters any more. The other one shows its number in Site and staff; letters that stand on tickets of today can be given tomorrow.</source>
        <translation>本机不再用这些字母出小票。另一台的编号见它的“接种点与人员”；今天小票上已用的字母，明天才能分出。</translation>
    </message>
    <message>
        <source>On a laptop that has letters, choose Give letters to another laptop, enter the number of this one, and type here what it shows.</source>
        <translation>在有字母的电脑上选“把字母分给另一台电脑”，输入本机编号，再把它显示的码输入这里。</translation>
    </message>
    <message>
        <source>Only where no other laptop has them: it is broken or lost, or the folder was moved here. If it still issues tickets, two people get the same one.</source>
        <translation>仅限没有别的电脑在用时：那台坏了、丢了，或数据是搬到本机来的。如果它还在出小票，会有两个人拿到同样的小票。</translation>
    </message>
    <message>
        <source>Number of the other laptop</source>
        <translation>另一台电脑的编号</translation>
    </message>
    <message>
        <source>Code of sixteen digits</source>
        <translation>十六位取用码</translation>
    </message>
    <message>
        <source>Why nobody has them any more</source>
        <translation>为什么没有人再用它们</translation>
    </message>
    <message>
        <source>Give them</source>
        <translation>分出</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>取用</translation>
    </message>
    <message>
        <source>Which letters</source>
        <translation>哪些字母</translation>
    </message>
    <message>
        <source>Type this on the other laptop, under Enter a code:</source>
        <translation>在另一台电脑的“输入取用码”里输入：</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose letters.</source>
        <translation>请选择字母。</translation>
    </message>
</context>
<context>
    <name>LogFilters</name>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>About whom: name or number</source>
        <translation>对象：姓名或号码</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>其中哪一位</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>A date such as 2022-12-22.</source>
        <translation>日期写法如 2022-12-22。</translation>
    </message>
</context>
<context>
    <name>LogPart</name>
    <message>
        <source>Access log</source>
        <translation>查阅日志</translation>
    </message>
    <message>
        <source>{number} lines, older ones below</source>
        <translation>{number} 行，下面还有更早的</translation>
    </message>
    <message>
        <source>{number} lines</source>
        <translation>{number} 行</translation>
    </message>
    <message>
        <source>No line is like this. Everybody who opens, searches, prints or signs in stands here.</source>
        <translation>没有符合的行。凡打开档案、搜索、打印或登录，都会记在这里。</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>另有 {number} 项</translation>
    </message>
    <message>
        <source>More than 60 persons opened within an hour, in the last 7 days: does the work explain it?</source>
        <translation>最近 7 天内有人一小时打开超过 60 人次：是工作需要吗？</translation>
    </message>
    <message>
        <source>Line {n} of {station}</source>
        <translation>{station} 第 {n} 行</translation>
    </message>
</context>
<context>
    <name>LookSheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Page {number} of {paper}</source>
        <translation>{paper}，第{number}页</translation>
    </message>
    <message>
        <source>Look for this person</source>
        <translation>寻找此人</translation>
    </message>
    <message>
        <source>Telephone: {number}</source>
        <translation>电话：{number}</translation>
    </message>
    <message>
        <source>Relative: {number}</source>
        <translation>家属：{number}</translation>
    </message>
    <message>
        <source>No telephone number is known: call aloud.</source>
        <translation>没有电话号码：请现场呼叫。</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Record the call</source>
        <translation>记录呼叫</translation>
    </message>
    <message>
        <source>Record: left without release</source>
        <translation>记录：未经放行离开</translation>
    </message>
</context>
<context>
    <name>NotGivenSheet</name>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未接种</translation>
    </message>
    <message>
        <source>Which dose</source>
        <translation>哪一剂</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Record: not given</source>
        <translation>记录：未接种</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>ObservationPage</name>
    <message>
        <source>Doctor&apos;s conclusion…</source>
        <translation>医生结论…</translation>
    </message>
    <message>
        <source>Watch longer…</source>
        <translation>延长留观…</translation>
    </message>
    <message>
        <source>Leaves early…</source>
        <translation>提前离开…</translation>
    </message>
    <message>
        <source>Look for…</source>
        <translation>寻找…</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Last releases…</source>
        <translation>最近放行…</translation>
    </message>
    <message>
        <source>Confirm the clock…</source>
        <translation>确认时钟…</translation>
    </message>
    <message>
        <source>Taken away…</source>
        <translation>遗体移走…</translation>
    </message>
    <message>
        <source>Release by scanning</source>
        <translation>扫码放行</translation>
    </message>
    <message>
        <source>Stop releasing by scanning</source>
        <translation>停止扫码放行</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Print slip and advice</source>
        <translation>打印凭证和注意事项</translation>
    </message>
</context>
<context>
    <name>ObservationStation</name>
    <message>
        <source>{name} is no longer chosen: scan again.</source>
        <translation>已取消选中 {name}：请重新扫描。</translation>
    </message>
    <message>
        <source>{count} people are under observation. Their time goes on; nobody will see it.</source>
        <translation>还有 {count} 人在留观。计时会继续，但无人看到。</translation>
    </message>
    <message>
        <source>{name} may go home.</source>
        <translation>{name} 可以离开。</translation>
    </message>
    <message>
        <source>The reaction is recorded. A doctor ends the observation.</source>
        <translation>反应已记录，须由医生结束观察。</translation>
    </message>
    <message>
        <source>The observation is longer now.</source>
        <translation>已延长留观。</translation>
    </message>
    <message>
        <source>Recorded: left early.</source>
        <translation>已记录：提前离开。</translation>
    </message>
    <message>
        <source>The conclusion is recorded.</source>
        <translation>结论已记录。</translation>
    </message>
    <message>
        <source>The clock is confirmed.</source>
        <translation>时钟已确认。</translation>
    </message>
    <message>
        <source>Recorded: taken away.</source>
        <translation>已记录：遗体移走。</translation>
    </message>
    <message>
        <source>The release is taken back: under observation again.</source>
        <translation>已撤回放行：继续留观。</translation>
    </message>
    <message>
        <source>The call is recorded.</source>
        <translation>已记录呼叫。</translation>
    </message>
    <message>
        <source>Recorded: left without release.</source>
        <translation>已记录：未经放行离开。</translation>
    </message>
</context>
<context>
    <name>OfferSheet</name>
    <message>
        <source>Believe this list?</source>
        <translation>信任这份名单？</translation>
    </message>
    <message>
        <source>Believe it</source>
        <translation>信任</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>I have compared the fingerprints with their owner</source>
        <translation>我已与所有者核对过指纹</translation>
    </message>
    <message>
        <source>Whoever holds one of these keys can sign slips that count here. Call the owner by a number that you know, and let them read the fingerprints to you.</source>
        <translation>持有这些密钥的人签发的凭证在这里都算数。请拨打你已知的号码，让对方把指纹念给你听。</translation>
    </message>
    <message>
        <source>All of its keys are believed here already: this is a newer list of the same issuer.</source>
        <translation>其中的密钥都已受信任：这是同一签发方的新名单。</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>另有 {number} 项</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>未写名称</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新密钥</translation>
    </message>
    <message>
        <source>Known key</source>
        <translation>已知密钥</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>签发方</translation>
    </message>
    <message>
        <source>The list does not name one: its keys vouch for any.</source>
        <translation>名单未写：其密钥可为任何签发方担保。</translation>
    </message>
    <message>
        <source>No longer in it</source>
        <translation>不再包含</translation>
    </message>
    <message>
        <source>Cards taken back</source>
        <translation>撤销的凭证</translation>
    </message>
</context>
<context>
    <name>OwnSecretForm</name>
    <message>
        <source>Choose a secret of your own</source>
        <translation>请设置您自己的口令</translation>
    </message>
    <message>
        <source>The one on paper was for the first time only. A few words in a row are easy to remember.</source>
        <translation>纸条上的口令只用于第一次。几个词连在一起容易记住。</translation>
    </message>
    <message>
        <source>New secret</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>The same secret again</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Use this secret</source>
        <translation>使用此口令</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>OwnSheet</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>PacksCard</name>
    <message>
        <source>Codes of packs</source>
        <translation>包装码</translation>
    </message>
    <message>
        <source>The first seven digits of a trace code tell the vaccine; box and vial have different ones. What deliveries in the stock say counts too; lot and expiry come from the stock alone.</source>
        <translation>药品追溯码的前七位表示疫苗；盒与支的前七位不同。库存里的入库记录也算；批号和效期只取自库存。</translation>
    </message>
    <message>
        <source>Scan a pack, or type the first seven digits</source>
        <translation>扫一个包装，或输入前七位</translation>
    </message>
    <message>
        <source>Vaccine</source>
        <translation>疫苗</translation>
    </message>
    <message>
        <source>Add to the table</source>
        <translation>加入对照表</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Seven digits, or the whole code of a pack.</source>
        <translation>七位数字，或整个包装码。</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为PDF…</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>尚未打印</translation>
    </message>
    <message>
        <source>Saved {time} in {folder}</source>
        <translation>{time} 已保存到 {folder}</translation>
    </message>
    <message>
        <source>Sent to the printer {time}</source>
        <translation>{time} 已发送到打印机</translation>
    </message>
    <message>
        <source>Page {number} of {paper}</source>
        <translation>{paper}，第{number}页</translation>
    </message>
</context>
<context>
    <name>PapersSheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close without printing?</source>
        <translation>不打印就关闭？</translation>
    </message>
    <message>
        <source>They can never be printed again, only made anew</source>
        <translation>以后不能再打印，只能重新制作</translation>
    </message>
    <message>
        <source>Close without printing</source>
        <translation>不打印，关闭</translation>
    </message>
    <message>
        <source>Back to printing</source>
        <translation>返回打印</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>What they do here</source>
        <translation>在这里的职责</translation>
    </message>
    <message>
        <source>Sign-in: {state}</source>
        <translation>登录：{state}</translation>
    </message>
    <message>
        <source>Let in with a start secret…</source>
        <translation>发初始口令，允许登录…</translation>
    </message>
    <message>
        <source>New start secret…</source>
        <translation>新的初始口令…</translation>
    </message>
    <message>
        <source>End access…</source>
        <translation>停用账号…</translation>
    </message>
    <message>
        <source>Keep these roles</source>
        <translation>保存这些职责</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>A PIN for today</source>
        <translation>今日 PIN</translation>
    </message>
    <message>
        <source>4 to 8 digits that let you back at this workstation. They are kept nowhere: after a restart, after twelve hours and after three wrong tries it takes your secret again.</source>
        <translation>4 至 8 位数字，用于在本工作站快速返回。不会保存在任何地方：重启后、十二小时后或输错三次后，需再次输入口令。</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>再输入一次 PIN</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>设置 PIN</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Your PIN is set for today.</source>
        <translation>今日 PIN 已设置。</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Page {number} of {paper}</source>
        <translation>{paper} 第 {number} 页</translation>
    </message>
    <message>
        <source>Papers of this visit</source>
        <translation>本次接种的单据</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>单据语言</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>第二种语言</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Keep as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PrinterRow</name>
    <message>
        <source>Ask each time</source>
        <translation>每次询问</translation>
    </message>
    <message>
        <source>PDF files in {folder}</source>
        <translation>PDF 文件存到 {folder}</translation>
    </message>
    <message>
        <source>{printer} (not there now)</source>
        <translation>{printer}（现在不可用）</translation>
    </message>
    <message>
        <source>PDF files in a folder…</source>
        <translation>存为 PDF 文件到文件夹…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>测试页</translation>
    </message>
</context>
<context>
    <name>PrintersCard</name>
    <message>
        <source>This computer knows no printer now.</source>
        <translation>这台电脑现在没有打印机。</translation>
    </message>
    <message>
        <source>Printers of this workstation</source>
        <translation>本工作台的打印机</translation>
    </message>
    <message>
        <source>Print the note by itself after a deferral, a contraindication or a referral</source>
        <translation>暂缓、禁忌或转诊后自动打印告知单</translation>
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
    <name>RecordPart</name>
    <message>
        <source>Check the record now</source>
        <translation>立即核查记录</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>停止核查</translation>
    </message>
    <message>
        <source>Print what was found</source>
        <translation>打印所发现的问题</translation>
    </message>
    <message>
        <source>Print the day sheet</source>
        <translation>打印日结单</translation>
    </message>
    <message>
        <source>When this site was opened</source>
        <translation>本次打开时</translation>
    </message>
    <message>
        <source>{seconds} seconds so far. Work may go on meanwhile.</source>
        <translation>已用 {seconds} 秒。其间可以继续工作。</translation>
    </message>
    <message>
        <source>Checking every entry…</source>
        <translation>正在逐条核查…</translation>
    </message>
    <message>
        <source>and {number} more, all on the printed list</source>
        <translation>另有 {number} 条，打印清单中全部列出</translation>
    </message>
    <message>
        <source>Waits for the answer of the site lead</source>
        <translation>等待站长答复</translation>
    </message>
    <message>
        <source>Read by: ____________________   Date: ______________</source>
        <translation>阅知人：____________________   日期：______________</translation>
    </message>
</context>
<context>
    <name>RecoveryForm</name>
    <message>
        <source>Nobody can sign in</source>
        <translation>没有人能登录</translation>
    </message>
    <message>
        <source>Both recovery sheets together open this site and give one account a new secret. They stay valid until new ones are made.</source>
        <translation>两张恢复单合在一起可打开本站点，并为一个账户设新密码。在制作新的恢复单之前一直有效。</translation>
    </message>
    <message>
        <source>Recovery sheet {number}</source>
        <translation>恢复单 {number}</translation>
    </message>
    <message>
        <source>Whose new secret</source>
        <translation>为谁设置新口令</translation>
    </message>
    <message>
        <source>New secret</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>The same secret again</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Open and use this secret</source>
        <translation>打开并使用此口令</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Read.</source>
        <translation>已识读。</translation>
    </message>
</context>
<context>
    <name>ReleaseStrip</name>
    <message>
        <source>Released:</source>
        <translation>已放行：</translation>
    </message>
</context>
<context>
    <name>RoomSettings</name>
    <message>
        <source>Sound of the alarms</source>
        <translation>报警声音</translation>
    </message>
    <message>
        <source>Screen for the people who wait</source>
        <translation>留观等候屏</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>One soft tone when somebody&apos;s time is reached</source>
        <translation>有人到时间时轻响一声</translation>
    </message>
    <message>
        <source>Show it, on the second monitor where there is one</source>
        <translation>显示；有第二台显示器时显示在上面</translation>
    </message>
    <message>
        <source>With masked names beside the numbers</source>
        <translation>号码旁显示脱敏姓名</translation>
    </message>
    <message>
        <source>A voice calls the numbers of those who may go</source>
        <translation>语音叫到时间者的号</translation>
    </message>
    <message>
        <source>Test the sound</source>
        <translation>试听</translation>
    </message>
</context>
<context>
    <name>Router</name>
    <message>
        <source>Nobody and nothing here has this code.</source>
        <translation>没有人员或物品对应此码。</translation>
    </message>
    <message>
        <source>Finish or close what is open here, then search again.</source>
        <translation>请先完成或关闭当前打开的内容，再查找。</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Finish or close what is open here, then scan again.</source>
        <translation>请先完成或关闭当前页面，再扫码。</translation>
    </message>
</context>
<context>
    <name>SafetyCard</name>
    <message>
        <source>Safety of this workstation</source>
        <translation>本工作台的安全</translation>
    </message>
    <message>
        <source>Locks itself when nobody touches it</source>
        <translation>无人操作时自动锁定</translation>
    </message>
    <message>
        <source>after {number} min</source>
        <translation>{number} 分钟后</translation>
    </message>
    <message>
        <source>Second place for the backups</source>
        <translation>备份的第二个位置</translation>
    </message>
    <message>
        <source>None: the backups lie on this disk alone.</source>
        <translation>没有：备份只在这块硬盘上。</translation>
    </message>
    <message>
        <source>Choose a folder or a stick…</source>
        <translation>选择文件夹或U盘…</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>不用第二个位置</translation>
    </message>
</context>
<context>
    <name>ScannerPart</name>
    <message>
        <source>What does the scanner send?</source>
        <translation>扫码枪发出了什么？</translation>
    </message>
    <message>
        <source>Print the sheet, begin the test, and scan its four codes one after the other.</source>
        <translation>打印测试页，开始测试，依次扫描页上的四个码。</translation>
    </message>
    <message>
        <source>Scanners on a serial port</source>
        <translation>串口扫码枪</translation>
    </message>
    <message>
        <source>Nothing on this computer changes what they send, and they are quick enough for slips.</source>
        <translation>电脑上的任何设置都改不了它们发出的内容，扫凭证也够快。</translation>
    </message>
    <message>
        <source>Begin the test</source>
        <translation>开始测试</translation>
    </message>
    <message>
        <source>End the test</source>
        <translation>结束测试</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印测试页</translation>
    </message>
    <message>
        <source>Scan the codes of the sheet. Nothing else happens while the test is on.</source>
        <translation>请扫描测试页上的码。测试期间不会做别的事。</translation>
    </message>
    <message>
        <source>No serial port is plugged in.</source>
        <translation>没有插入串口设备。</translation>
    </message>
</context>
<context>
    <name>SeatMenu</name>
    <message>
        <source>Somebody else, or lock (Ctrl+L)</source>
        <translation>换人或锁定（Ctrl+L）</translation>
    </message>
    <message>
        <source>Set a PIN for today…</source>
        <translation>设置今日 PIN…</translation>
    </message>
    <message>
        <source>Change my secret…</source>
        <translation>更改我的口令…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Not in an emergency access.</source>
        <translation>应急访问中不可用。</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>SecretSheet</name>
    <message>
        <source>Change my secret</source>
        <translation>更改我的口令</translation>
    </message>
    <message>
        <source>A few words in a row are easy to remember. Nobody can look it up later.</source>
        <translation>几个词连在一起容易记住。以后谁也无法查到它。</translation>
    </message>
    <message>
        <source>Secret until now</source>
        <translation>原口令</translation>
    </message>
    <message>
        <source>New secret</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>The same secret again</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Your secret is changed.</source>
        <translation>您的口令已更改。</translation>
    </message>
    <message>
        <source>This was not your secret until now.</source>
        <translation>原口令不对。</translation>
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
    <name>SetupStation</name>
    <message>
        <source>Staff, keys and printers are set by the site lead.</source>
        <translation>人员、密钥和打印机由站长设置。</translation>
    </message>
    <message>
        <source>Site and staff</source>
        <translation>接种点与人员</translation>
    </message>
    <message>
        <source>Papers with new secrets are not printed.</source>
        <translation>带有新口令的纸张尚未打印。</translation>
    </message>
    <message>
        <source>New start secret?</source>
        <translation>换新的初始口令？</translation>
    </message>
    <message>
        <source>What they signed in with before opens nothing any more. They get a slip with a new start secret.</source>
        <translation>之前的口令将不能再用。此人会拿到印有新初始口令的纸条。</translation>
    </message>
    <message>
        <source>Make it and print the slip</source>
        <translation>制作并打印</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>End access?</source>
        <translation>停用账号？</translation>
    </message>
    <message>
        <source>They cannot sign in any more. What they recorded stays theirs; they can be let in again later.</source>
        <translation>此人将不能再登录。其记录仍归其名下；以后可以再次允许登录。</translation>
    </message>
    <message>
        <source>End access</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>New recovery sheets?</source>
        <translation>制作新的密钥恢复单？</translation>
    </message>
    <message>
        <source>The two sheets that there are open nothing any more. Print the new ones at once.</source>
        <translation>现有的两张恢复单将失效。请立即打印新的。</translation>
    </message>
    <message>
        <source>Make new sheets</source>
        <translation>制作新的恢复单</translation>
    </message>
    <message>
        <source>New sealed envelope?</source>
        <translation>换新的应急信封？</translation>
    </message>
    <message>
        <source>The secret in the envelope that there is opens nothing any more. Print the new one at once.</source>
        <translation>现有信封里的口令将失效。请立即打印新的。</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>制作新的</translation>
    </message>
    <message>
        <source>Where shall the backups be copied to?</source>
        <translation>备份还要复制到哪里？</translation>
    </message>
    <message>
        <source>This folder lies on the same disk as the record: a stick is safer.</source>
        <translation>这个文件夹与记录在同一块硬盘上：用U盘更安全。</translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message>
        <source>They are not kept in this computer. Print them now, or save them on a stick, print them elsewhere and delete the files.</source>
        <translation>电脑里不保存这些内容。请现在打印；或保存到U盘，到别处打印，然后删除文件。</translation>
    </message>
    <message>
        <source>Give the two recovery sheets to two people.</source>
        <translation>两张密钥恢复单请交给两个人。</translation>
    </message>
    <message>
        <source>Nobody can look these up later</source>
        <translation>以后谁也查不到这些内容</translation>
    </message>
    <message>
        <source>Print all…</source>
        <translation>全部打印…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save all as PDF…</source>
        <translation>全部存为PDF…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为PDF…</translation>
    </message>
    <message>
        <source>Where shall these papers be saved?</source>
        <translation>这些纸张保存到哪里？</translation>
    </message>
    <message>
        <source>Not beside the record: whoever takes it must not find them there.</source>
        <translation>不要放在记录旁边：拿走记录的人不应同时找到它们。</translation>
    </message>
    <message>
        <source>The printer did not print. Try again, or save as PDF.</source>
        <translation>打印机没有打印。请重试，或存为PDF。</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Somebody else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>PIN, or your secret</source>
        <translation>PIN 或口令</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Wrong PIN. Tries left: {number}</source>
        <translation>PIN 不对。还可试 {number} 次</translation>
    </message>
    <message>
        <source>Three wrong PINs: now it takes your secret.</source>
        <translation>PIN 输错三次：现在需要输入口令。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Try again now.</source>
        <translation>现在可以再试。</translation>
    </message>
    <message>
        <source>Wait {time}</source>
        <translation>请等待 {time}</translation>
    </message>
    <message>
        <source>What was typed has been removed: no key for a minute.</source>
        <translation>已清除输入的内容：一分钟内没有按键。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Enter: {station}</source>
        <translation>进入{station}</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大写锁定已打开。</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Under observation: {number}</source>
        <translation>留观中：{number} 人</translation>
    </message>
    <message>
        <source>For looking only until somebody signs in.</source>
        <translation>登录前仅供查看。</translation>
    </message>
    <message>
        <source>Others…</source>
        <translation>其他人…</translation>
    </message>
    <message>
        <source>by account</source>
        <translation>用账户登录</translation>
    </message>
    <message>
        <source>This is not the code of a recovery sheet.</source>
        <translation>这不是恢复单上的二维码。</translation>
    </message>
    <message>
        <source>This is a recovery sheet. Choose “Recovery sheets…” first, then scan it again.</source>
        <translation>这是恢复单。请先选择“恢复单…”，再扫描一次。</translation>
    </message>
    <message>
        <source>Sign in first, then scan again.</source>
        <translation>请先登录，再扫描一次。</translation>
    </message>
    <message>
        <source>Emergency: help first. Then sign in here, and press F12 for the panel.</source>
        <translation>紧急情况：先救人。然后在这里登录，按 F12 打开面板。</translation>
    </message>
    <message>
        <source>Recovery sheets…</source>
        <translation>恢复单…</translation>
    </message>
    <message>
        <source>Who is using this workstation?</source>
        <translation>谁在使用这台工作站？</translation>
    </message>
    <message>
        <source>Emergency access…</source>
        <translation>应急访问…</translation>
    </message>
</context>
<context>
    <name>SiteCard</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Practice: nothing here is real</source>
        <translation>练习：此处内容均非真实</translation>
    </message>
    <message>
        <source>Real site</source>
        <translation>正式接种点</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
</context>
<context>
    <name>SitePage</name>
    <message>
        <source>Name of the site, as people know it</source>
        <translation>接种点名称（群众熟悉的名称）</translation>
    </message>
    <message>
        <source>Name of this workstation</source>
        <translation>本工作台名称</translation>
    </message>
    <message>
        <source>Telephone for questions at home (on the slip)</source>
        <translation>回家后咨询电话（印在凭条上）</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>The name and the telephone number are printed on what people take home.</source>
        <translation>名称和电话会印在群众带回家的单据上。</translation>
    </message>
</context>
<context>
    <name>SlipsStation</name>
    <message>
        <source>What is looked at</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>Is this slip genuine?</source>
        <translation>凭证是真的吗？</translation>
    </message>
    <message>
        <source>Whom do we believe?</source>
        <translation>我们信任谁？</translation>
    </message>
    <message>
        <source>Our keys</source>
        <translation>本站密钥</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫码枪</translation>
    </message>
</context>
<context>
    <name>StaffCard</name>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Somebody new: name as colleagues know it</source>
        <translation>新增人员：姓名</translation>
    </message>
    <message>
        <source>Add to the staff</source>
        <translation>加入人员名单</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Name of a colleague</source>
        <translation>同事姓名</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Working here beside the lead</source>
        <translation>除站长外的工作人员</translation>
    </message>
    <message>
        <source>Nobody yet. You can go on: people can be added later under Site and staff.</source>
        <translation>还没有人。可以继续：以后可在“接种点与人员”中添加。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Station</name>
    <message>
        <source>A text is longer than the record takes: shorten it. It is not saved yet.</source>
        <translation>有一段文字超出记录允许的长度：请缩短。它尚未保存。</translation>
    </message>
    <message>
        <source>Go on all the same?</source>
        <translation>仍要继续？</translation>
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
    <name>StockForm</name>
    <message>
        <source>Vaccine</source>
        <translation>疫苗</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Expiry (year-month-day)</source>
        <translation>有效期至（年-月-日）</translation>
    </message>
    <message>
        <source>Doses</source>
        <translation>剂数</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应单位</translation>
    </message>
    <message>
        <source>Packs of this delivery begin with {prefix}.</source>
        <translation>本批包装的追溯码以 {prefix} 开头。</translation>
    </message>
    <message>
        <source>Scan a pack: it fills in lot and expiry where its code has them.</source>
        <translation>可扫描包装：码中含批号、有效期时会自动填入。</translation>
    </message>
</context>
<context>
    <name>StockStation</name>
    <message>
        <source>Lots and doses left</source>
        <translation>批号与剩余剂数</translation>
    </message>
    <message>
        <source>Correct the delivery</source>
        <translation>更正入库</translation>
    </message>
    <message>
        <source>Put into stock</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Empty the form</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Correct a delivery</source>
        <translation>更正入库记录</translation>
    </message>
    <message>
        <source>Receive vaccine</source>
        <translation>疫苗入库</translation>
    </message>
    <message>
        <source>Why is the delivery corrected?</source>
        <translation>为什么更正这次入库？</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Why is the delivery struck?</source>
        <translation>为什么作废这次入库？</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>The record keeps what was written before, with your reason.</source>
        <translation>原记录保留，并附上您的理由。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Struck.</source>
        <translation>已作废。</translation>
    </message>
    <message>
        <source>Corrected.</source>
        <translation>已更正。</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>站长</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他人员</translation>
    </message>
    <message>
        <source>This site will be made</source>
        <translation>将建立以下接种点</translation>
    </message>
    <message>
        <source>Nothing has been written yet</source>
        <translation>尚未写入任何内容</translation>
    </message>
    <message>
        <source>Go back to change anything. The record is encrypted: only the secrets of its staff and two printed recovery sheets open it. The sheets are printed next: have a printer or a stick at hand.</source>
        <translation>要改动请返回。记录是加密的：只有工作人员的口令和两张打印的密钥恢复单能打开它。下一步打印恢复单：请准备好打印机或U盘。</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>The site cannot be opened</source>
        <translation>接种点无法打开</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>What is safe</source>
        <translation>哪些是安全的</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>现在怎么办</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>TrustPart</name>
    <message>
        <source>Lists are brought in by the site lead.</source>
        <translation>名单由负责人导入。</translation>
    </message>
    <message>
        <source>A slip counts when somebody in these lists has signed it. Lists do not come by themselves: bring newer ones on a stick.</source>
        <translation>由名单中的签发方签名的凭证才算数。名单不会自动更新：请用 U 盘带来新的。</translation>
    </message>
    <message>
        <source>Whom this site believes</source>
        <translation>本点信任的签发方</translation>
    </message>
    <message>
        <source>Bring a list in…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>Bring a folder in…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>另有 {number} 项</translation>
    </message>
    <message>
        <source>Files in the trust folder that are not believed</source>
        <translation>信任文件夹中未采信的文件</translation>
    </message>
    <message>
        <source>This site</source>
        <translation>本点</translation>
    </message>
    <message>
        <source>Another site</source>
        <translation>其他接种点</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>未写名称</translation>
    </message>
    <message>
        <source>{keys} keys, {cards} cards taken back, list of {day}</source>
        <translation>密钥 {keys} 个，撤销凭证 {cards} 张，名单日期 {day}</translation>
    </message>
    <message>
        <source>The list counts from now on.</source>
        <translation>名单已生效。</translation>
    </message>
    <message>
        <source>Which list?</source>
        <translation>哪份名单？</translation>
    </message>
    <message>
        <source>Which folder holds the list?</source>
        <translation>名单在哪个文件夹？</translation>
    </message>
</context>
<context>
    <name>UndoSheet</name>
    <message>
        <source>may be taken back</source>
        <translation>可撤回</translation>
    </message>
    <message>
        <source>Last releases</source>
        <translation>最近放行</translation>
    </message>
    <message>
        <source>A release can be taken back for ten minutes.</source>
        <translation>放行后十分钟内可撤回。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Take the release back</source>
        <translation>撤回放行</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>UnsavedSheet</name>
    <message>
        <source>A reaction is not saved</source>
        <translation>有反应记录未保存</translation>
    </message>
    <message>
        <source>Somebody began to record a reaction of this person. Save it, or discard it if there was none.</source>
        <translation>此人有一条反应记录尚未保存。请保存；如果没有反应，请放弃该记录。</translation>
    </message>
    <message>
        <source>Look at it and save</source>
        <translation>查看并保存</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>放弃记录</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>Upgrade</name>
    <message>
        <source>This site gets accounts</source>
        <translation>本站将启用账户</translation>
    </message>
    <message>
        <source>Its key lies in the open beside it</source>
        <translation>其密钥明文存放在旁边</translation>
    </message>
    <message>
        <source>From now on everybody signs in, and the record opens with a secret alone. Nothing in the record changes. Copies of older backups on sticks open with the old key: delete them afterwards. Everybody but the lead gets a start secret under Site and staff.</source>
        <translation>今后每个人都需登录，记录只能用口令打开。记录内容不变。U 盘上较早的备份可用旧密钥打开：请之后删除。站长以外的人员在“接种点与人员”中领取初始口令。</translation>
    </message>
    <message>
        <source>Secret of the lead, as until now</source>
        <translation>站长口令（沿用至今的）</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>打开站点</translation>
    </message>
    <message>
        <source>Give it a new key</source>
        <translation>更换密钥</translation>
    </message>
    <message>
        <source>Go on without these papers?</source>
        <translation>不打印这些单据就继续？</translation>
    </message>
    <message>
        <source>Go on without them</source>
        <translation>不打印，继续</translation>
    </message>
    <message>
        <source>Back to printing</source>
        <translation>返回打印</translation>
    </message>
    <message>
        <source>The record is copied under its new key and compared: this takes a moment…</source>
        <translation>正在用新密钥复制并比对记录，请稍候…</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Papers that wait</source>
        <translation>等待打印的单据</translation>
    </message>
    <message>
        <source>Print them now</source>
        <translation>现在打印</translation>
    </message>
    <message>
        <source>Do not print</source>
        <translation>不打印</translation>
    </message>
</context>
<context>
    <name>WhySheet</name>
    <message>
        <source>Why do you look at this person?</source>
        <translation>为什么查看此人？</translation>
    </message>
    <message>
        <source>This page is not yours, and this person does not wait for you. Your reason is kept, once a day.</source>
        <translation>这不是您的岗位页面，此人也不在等您。您的理由会被记录，每天只问一次。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Do not look</source>
        <translation>不查看</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Scan an ID card, a visit ticket or a vaccine pack…</source>
        <translation>扫身份证、接种小票或药品追溯码…</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>To record here it needs: {roles}</source>
        <translation>在此记录需要：{roles}</translation>
    </message>
    <message>
        <source>You may look here</source>
        <translation>您可在此查看</translation>
    </message>
    <message>
        <source>Who is working here?</source>
        <translation>谁在使用？</translation>
    </message>
</context>
<context>
    <name>WindowHands</name>
    <message>
        <source>Hidden. Press Shift+F12 to go on.</source>
        <translation>屏幕已遮挡，按 Shift+F12 继续。</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Try the practice site</source>
        <translation>试用练习接种点</translation>
    </message>
    <message>
        <source>Open without them…</source>
        <translation>不打印，直接打开…</translation>
    </message>
    <message>
        <source>Set up a real site</source>
        <translation>建立正式接种点</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>打开接种点</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Making the site: for each of {people} people the key is locked up, about {seconds} seconds…</source>
        <translation>正在建立接种点：要为{people}个人分别锁好密钥，大约{seconds}秒…</translation>
    </message>
    <message>
        <source>Make the site</source>
        <translation>建立接种点</translation>
    </message>
    <message>
        <source>The site was not made</source>
        <translation>接种点未建立</translation>
    </message>
    <message>
        <source>Go on without these papers?</source>
        <translation>没有这些纸张也继续？</translation>
    </message>
    <message>
        <source>They can never be printed again, only made anew under Site and staff</source>
        <translation>以后不能再打印，只能在“接种点与人员”里重新制作</translation>
    </message>
    <message>
        <source>Go on without them</source>
        <translation>不打印，继续</translation>
    </message>
    <message>
        <source>Back to printing</source>
        <translation>返回打印</translation>
    </message>
    <message>
        <source>Inventing a morning full of people…</source>
        <translation>正在生成练习人员…</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Something went wrong in the program. What was recorded is safe; check your last step.</source>
        <translation>程序出错。已记录的内容是安全的；请检查刚才的一步。</translation>
    </message>
    <message>
        <source>Restored: everything that was saved is back.</source>
        <translation>已恢复：保存过的内容全部找回。</translation>
    </message>
    <message>
        <source>Restored, but something may be missing: compare the last entries with the papers.</source>
        <translation>已恢复，但可能有缺失：请把最后的记录与纸质材料核对。</translation>
    </message>
    <message>
        <source>Open again. Print new recovery sheets under Site: these were used.</source>
        <translation>已重新打开。请在“站点”中打印新的恢复单：这两张已用过。</translation>
    </message>
    <message>
        <source>The paper is on its way to the printer.</source>
        <translation>单据已送往打印机。</translation>
    </message>
    <message>
        <source>Where shall the PDF files be kept?</source>
        <translation>PDF 文件存放在哪里？</translation>
    </message>
    <message>
        <source>The test page is on its way: its ruler must be 50 mm long.</source>
        <translation>测试页已发出：标尺应为 50 毫米。</translation>
    </message>
    <message>
        <source>Where shall the PDF be kept?</source>
        <translation>PDF 存放在哪里？</translation>
    </message>
    <message>
        <source>Only looking</source>
        <translation>仅供查看</translation>
    </message>
    <message>
        <source>The last entry is not saved</source>
        <translation>最后一条未保存</translation>
    </message>
    <message>
        <source>Saved · {number}</source>
        <translation>已保存 · {number}</translation>
    </message>
    <message>
        <source>Papers waiting: {number}</source>
        <translation>待打印单据：{number} 份</translation>
    </message>
</context>
<context>
    <name>access</name>
    <message>
        <source>Opened a person</source>
        <translation>打开受种者档案</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Looked at a whole number</source>
        <translation>查看完整号码</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Printed a list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>登录失败</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Got in with the recovery sheets</source>
        <translation>用恢复单进入</translation>
    </message>
    <message>
        <source>Got in by a copy of the key file</source>
        <translation>使用密钥文件副本进入</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>应急访问</translation>
    </message>
    <message>
        <source>Took note of the emergency access</source>
        <translation>已知悉应急访问</translation>
    </message>
    <message>
        <source>Changed the staff list</source>
        <translation>更改人员名单</translation>
    </message>
    <message>
        <source>Chose a new secret</source>
        <translation>更换密码</translation>
    </message>
    <message>
        <source>Old secret or sheets ended</source>
        <translation>旧口令或旧恢复单已失效</translation>
    </message>
    <message>
        <source>Made new recovery sheets</source>
        <translation>制作新的恢复单</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>做备份</translation>
    </message>
    <message>
        <source>Tried a restore</source>
        <translation>试恢复</translation>
    </message>
    <message>
        <source>Restored a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Checked the record</source>
        <translation>核查记录</translation>
    </message>
    <message>
        <source>Found wrong by the program</source>
        <translation>程序发现问题</translation>
    </message>
    <message>
        <source>Answered what was found wrong</source>
        <translation>答复了发现的问题</translation>
    </message>
    <message>
        <source>Erased a person by law</source>
        <translation>依法清除了一人的信息</translation>
    </message>
    <message>
        <source>Read the access log</source>
        <translation>查看查阅日志</translation>
    </message>
    <message>
        <source>Changed the keys that sign cards</source>
        <translation>更改了签发凭证的密钥</translation>
    </message>
    <message>
        <source>Chose the rules of the screening</source>
        <translation>选择了预检规则</translation>
    </message>
    <message>
        <source>Brought in a list of keys to believe</source>
        <translation>导入了信任的密钥名单</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>About whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reason, name</source>
        <translation>原因、名称</translation>
    </message>
    <message>
        <source>no account of this site</source>
        <translation>非本点账号</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>{name}: {count} persons opened between {begin} and {end}</source>
        <translation>{name}：{begin} 至 {end} 打开 {count} 人次</translation>
    </message>
    <message>
        <source>many in one hour</source>
        <translation>一小时内很多</translation>
    </message>
</context>
<context>
    <name>alarm</name>
    <message>
        <source>Alarms</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Reaction: {number}</source>
        <translation>反应：{number}</translation>
    </message>
    <message>
        <source>Reactions: {numbers}</source>
        <translation>反应：{numbers}</translation>
    </message>
    <message>
        <source>After the medicine, look again now: {numbers}</source>
        <translation>用药后请立即再评估：{numbers}</translation>
    </message>
    <message>
        <source>Emergency {number}</source>
        <translation>急救 {number}</translation>
    </message>
    <message>
        <source>F12: tick what is done, note who was called</source>
        <translation>F12：勾选已做的处置，记录已呼叫的人</translation>
    </message>
    <message>
        <source>Not released: {numbers}</source>
        <translation>超时未离开：{numbers}</translation>
    </message>
    <message>
        <source>The program was started with {people} under observation: look at each of them</source>
        <translation>程序启动时有 {people} 人正在留观：请逐一查看</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>已 {time}</translation>
    </message>
    <message>
        <source>since before the restart</source>
        <translation>重启之前就有</translation>
    </message>
    <message>
        <source>nobody has answered: call out, call the doctor</source>
        <translation>无人应答：请大声呼叫，叫医生</translation>
    </message>
    <message>
        <source>{number} last seen {time}, {name}</source>
        <translation>{number} 最后由 {name} 于 {time} 看到</translation>
    </message>
    <message>
        <source>{name} has been there since {time}</source>
        <translation>{name} 于 {time} 到场</translation>
    </message>
    <message>
        <source>I am there: {number}</source>
        <translation>我已到场：{number}</translation>
    </message>
    <message>
        <source>I have looked at {number}</source>
        <translation>我已查看 {number}</translation>
    </message>
    <message>
        <source>I have looked at everybody</source>
        <translation>每个人我都看过了</translation>
    </message>
    <message>
        <source>You cannot answer this: call out, call {roles}</source>
        <translation>您不能在此应答：请大声呼叫，叫{roles}</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>另有 {number} 项</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Pause the sound</source>
        <translation>暂停声音</translation>
    </message>
    <message>
        <source>Sound paused: {time}</source>
        <translation>声音已暂停：{time}</translation>
    </message>
    <message>
        <source>Sign in to answer</source>
        <translation>登录后应答</translation>
    </message>
    <message>
        <source>No sound: the library for it is not installed</source>
        <translation>无声音：未安装声音组件</translation>
    </message>
    <message>
        <source>No sound: no loudspeaker</source>
        <translation>无声音：没有扬声器</translation>
    </message>
    <message>
        <source>No sound: the loudspeaker does not answer</source>
        <translation>无声音：扬声器无响应</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>声音开</translation>
    </message>
    <message>
        <source>This computer has no voice: no speech engine is installed</source>
        <translation>本机不能语音叫号：未安装语音引擎</translation>
    </message>
    <message>
        <source>This computer has no voice for Chinese, Vietnamese or English</source>
        <translation>本机没有中文、越南文或英文语音</translation>
    </message>
    <message>
        <source>Did you hear two tones? Otherwise look at the loudspeaker.</source>
        <translation>听到两声提示音了吗？没有请检查扬声器。</translation>
    </message>
</context>
<context>
    <name>answered_by</name>
    <message>
        <source>The person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家属</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Self-filled</source>
        <translation>本人自助填写</translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>Whole: {number} entries, checked at {time} by {name}</source>
        <translation>完整：共 {number} 条，{name} 于 {time} 核查</translation>
    </message>
    <message>
        <source>NOT WHOLE: the first bad entry is number {n}</source>
        <translation>不完整：第一条有问题的记录是第 {n} 条</translation>
    </message>
    <message>
        <source>NOT WHOLE</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>Every entry that is there is sound: {number}, checked at {time} by {name}. Others may be missing.</source>
        <translation>现有记录全部完好：{number} 条，{name} 于 {time} 核查。可能另有记录缺失。</translation>
    </message>
    <message>
        <source>What was found before waits for the answer of the site lead: {number}.</source>
        <translation>此前发现的问题等待站长答复：{number} 项。</translation>
    </message>
    <message>
        <source>{number} entries have been written since then. Check again to include them.</source>
        <translation>此后又写入 {number} 条。再核查一次即可包括在内。</translation>
    </message>
    <message>
        <source>{number} entries checked at {time} by {name}, {findings} findings.</source>
        <translation>{name} 于 {time} 核查 {number} 条，发现 {findings} 处问题。</translation>
    </message>
    <message>
        <source>Last checked {time} by {name}: nothing was found.</source>
        <translation>上次核查：{time}，{name}，未发现问题。</translation>
    </message>
    <message>
        <source>Last checked {time} by {name}: {findings} findings. Check again now.</source>
        <translation>上次核查：{time}，{name}，发现 {findings} 处问题。请立即再核查。</translation>
    </message>
    <message>
        <source>Nobody has checked this record here yet.</source>
        <translation>本记录在此尚未核查过。</translation>
    </message>
    <message>
        <source>A check reads every entry and finds whatever was changed, taken out, put in or rolled back.</source>
        <translation>核查会读取每一条记录，找出被改动、抽走、插入或回退之处。</translation>
    </message>
    <message>
        <source>Journal: {n} entries, head</source>
        <translation>记录日志：{n} 条，链尾</translation>
    </message>
    <message>
        <source>Access log: {n} entries, head</source>
        <translation>查阅日志：{n} 条，链尾</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>尚无记录。</translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message>
        <source>There is no backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>Newest backup: {time}</source>
        <translation>最新备份：{time}</translation>
    </message>
    <message>
        <source>{age}. It was opened and checked, and holds every entry.</source>
        <translation>{age}。已打开验证，包含全部记录。</translation>
    </message>
    <message>
        <source>{age}. It was opened and checked. {number} entries since then lie in the database and, sealed, in the safety file beside it.</source>
        <translation>{age}。已打开验证。此后的 {number} 条记录在数据库中，并封存于旁边的保险文件。</translation>
    </message>
    <message>
        <source>{number} entries lie in the database and, sealed, in the safety file beside it. The program makes a backup by itself every 15 minutes while it is open.</source>
        <translation>{number} 条记录在数据库中，并封存于旁边的保险文件。程序打开期间每 15 分钟自动备份。</translation>
    </message>
    <message>
        <source>less than a minute ago</source>
        <translation>不到一分钟前</translation>
    </message>
    <message>
        <source>{number} minutes ago</source>
        <translation>{number} 分钟前</translation>
    </message>
    <message>
        <source>{number} hours ago</source>
        <translation>{number} 小时前</translation>
    </message>
    <message>
        <source>{number} days ago</source>
        <translation>{number} 天前</translation>
    </message>
    <message>
        <source>There is no second place</source>
        <translation>没有第二存放处</translation>
    </message>
    <message>
        <source>If this computer is lost or its disk fails, the backups on it are gone too. The site lead chooses a stick or another disk under Site and staff.</source>
        <translation>若电脑遗失或磁盘损坏，其中的备份也会一起失去。请站长在“接种点与人员”中选择 U 盘或另一块磁盘。</translation>
    </message>
    <message>
        <source>Newest copy: {time}</source>
        <translation>最新副本：{time}</translation>
    </message>
    <message>
        <source>There is no copy in it yet</source>
        <translation>其中尚无副本</translation>
    </message>
    <message>
        <source>It is there, and takes the next backup.</source>
        <translation>已就位，将接收下一份备份。</translation>
    </message>
    <message>
        <source>It is not there now: plug the stick in, or choose another place.</source>
        <translation>现在不在：请插入 U 盘，或另选一处。</translation>
    </message>
    <message>
        <source>It keeps backups of another site: choose another place.</source>
        <translation>其中存放的是其他接种点的备份：请另选一处。</translation>
    </message>
    <message>
        <source>Its mark cannot be read: choose it again, or another one.</source>
        <translation>其标记无法读取：请重新选择，或另选一处。</translation>
    </message>
    <message>
        <source>Nobody has tried a restore yet</source>
        <translation>尚未试恢复过</translation>
    </message>
    <message>
        <source>A trial restores the newest backup and the safety file beside the site, compares every row with the record, and throws the copy away. Nothing in use is touched. Once a month is a good habit.</source>
        <translation>试恢复会在一旁用最新备份和保险文件恢复一份，逐行与记录比较，然后丢弃。不触动正在使用的数据。建议每月一次。</translation>
    </message>
    <message>
        <source>Tried {time} by {name}: everything came back</source>
        <translation>{name} 于 {time} 试恢复：全部恢复</translation>
    </message>
    <message>
        <source>Tried {time} by {name}: NOT everything came back</source>
        <translation>{name} 于 {time} 试恢复：未能全部恢复</translation>
    </message>
    <message>
        <source>{rows} rows compared, all the same.</source>
        <translation>比较了 {rows} 行，全部一致。</translation>
    </message>
    <message>
        <source>{number} tables came back different. Make a backup now and try again; if it stays so, check the record and call whoever looks after this program.</source>
        <translation>有 {number} 张表恢复后不一致。请立即备份后再试；若仍如此，请核查记录并联系本程序维护人员。</translation>
    </message>
    <message>
        <source>There is no backup to try. Make one first.</source>
        <translation>没有可试的备份。请先备份。</translation>
    </message>
    <message>
        <source>The newest backup could not be read back. Make a backup now and try again; if it stays so, the disk is failing: copy the folder of the site to another one.</source>
        <translation>最新备份无法读回。请立即备份后再试；若仍如此，说明磁盘将坏：请把站点文件夹复制到另一块磁盘。</translation>
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
    <name>call_answer</name>
    <message>
        <source>is here</source>
        <translation>在现场</translation>
    </message>
    <message>
        <source>well, elsewhere</source>
        <translation>情况良好，不在现场</translation>
    </message>
    <message>
        <source>unwell</source>
        <translation>不适</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无人应答</translation>
    </message>
</context>
<context>
    <name>call_outcome</name>
    <message>
        <source>Reached, well</source>
        <translation>已联系，良好</translation>
    </message>
    <message>
        <source>Reached, with a reaction</source>
        <translation>已联系，有反应</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未联系上</translation>
    </message>
    <message>
        <source>Wants no more calls</source>
        <translation>不愿再接电话</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>号码错误</translation>
    </message>
    <message>
        <source>Will come</source>
        <translation>会来</translation>
    </message>
    <message>
        <source>Vaccinated elsewhere</source>
        <translation>已在别处接种</translation>
    </message>
</context>
<context>
    <name>call_way</name>
    <message>
        <source>Called aloud</source>
        <translation>现场呼叫</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Relative&apos;s telephone</source>
        <translation>家属电话</translation>
    </message>
</context>
<context>
    <name>case</name>
    <message>
        <source>Case number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Pregnancy</source>
        <translation>妊娠/哺乳</translation>
    </message>
    <message>
        <source>Earlier illnesses, allergies, medicines</source>
        <translation>既往病史、过敏史、用药</translation>
    </message>
    <message>
        <source>Spec.</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>疫苗类别</translation>
    </message>
    <message>
        <source>Kind of session</source>
        <translation>接种组织形式</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Found or seen</source>
        <translation>发现/就诊时间</translation>
    </message>
    <message>
        <source>Health facility</source>
        <translation>就诊单位</translation>
    </message>
    <message>
        <source>Course of the event</source>
        <translation>主要临床经过</translation>
    </message>
    <message>
        <source>Fever (axillary)</source>
        <translation>发热（腋温）</translation>
    </message>
    <message>
        <source>Redness</source>
        <translation>局部红肿</translation>
    </message>
    <message>
        <source>Induration</source>
        <translation>局部硬结</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件类别</translation>
    </message>
    <message>
        <source>Serious because of</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>群体性</translation>
    </message>
    <message>
        <source>Major social impact</source>
        <translation>有重大社会影响</translation>
    </message>
    <message>
        <source>First diagnosis (by a clinician)</source>
        <translation>初步临床诊断（医生填写）</translation>
    </message>
    <message>
        <source>In hospital</source>
        <translation>是否住院</translation>
    </message>
    <message>
        <source>Hospital, referred to</source>
        <translation>住院/转诊医院</translation>
    </message>
    <message>
        <source>Referred at</source>
        <translation>转诊时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>转归</translation>
    </message>
    <message>
        <source>Date of death</source>
        <translation>死亡日期</translation>
    </message>
    <message>
        <source>Autopsy</source>
        <translation>尸检</translation>
    </message>
    <message>
        <source>First class</source>
        <translation>初步分类</translation>
    </message>
    <message>
        <source>Class by the panel</source>
        <translation>专家组分类</translation>
    </message>
    <message>
        <source>How it was learned of</source>
        <translation>报告方式</translation>
    </message>
    <message>
        <source>Inquiry needed</source>
        <translation>是否需要调查</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>报告人</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Which other</source>
        <translation>其他（说明）</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>妊娠期</translation>
    </message>
    <message>
        <source>Breastfeeding</source>
        <translation>哺乳期</translation>
    </message>
    <message>
        <source>Programme vaccine</source>
        <translation>免疫规划疫苗</translation>
    </message>
    <message>
        <source>Other vaccine</source>
        <translation>非免疫规划疫苗</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Temporary site</source>
        <translation>临时</translation>
    </message>
    <message>
        <source>Mass campaign</source>
        <translation>群体性</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>应急</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>37.1–37.5 ℃</source>
        <translation>37.1–37.5 ℃</translation>
    </message>
    <message>
        <source>37.6–38.5 ℃</source>
        <translation>37.6–38.5 ℃</translation>
    </message>
    <message>
        <source>≥ 38.6 ℃</source>
        <translation>≥ 38.6 ℃</translation>
    </message>
    <message>
        <source>≤ 2.5 cm</source>
        <translation>≤ 2.5 cm</translation>
    </message>
    <message>
        <source>2.6–5.0 cm</source>
        <translation>2.6–5.0 cm</translation>
    </message>
    <message>
        <source>&gt; 5.0 cm</source>
        <translation>&gt; 5.0 cm</translation>
    </message>
    <message>
        <source>Severe local reaction, over 3 days</source>
        <translation>严重局部反应，超过 3 天</translation>
    </message>
    <message>
        <source>Severe local reaction, beyond the nearest joint</source>
        <translation>严重局部反应，超过邻近关节</translation>
    </message>
    <message>
        <source>Seizure with fever</source>
        <translation>热性惊厥</translation>
    </message>
    <message>
        <source>Seizure without fever</source>
        <translation>无热惊厥</translation>
    </message>
    <message>
        <source>Abscess</source>
        <translation>脓肿</translation>
    </message>
    <message>
        <source>Sepsis</source>
        <translation>败血症</translation>
    </message>
    <message>
        <source>Encephalopathy</source>
        <translation>脑病</translation>
    </message>
    <message>
        <source>Toxic shock</source>
        <translation>中毒性休克</translation>
    </message>
    <message>
        <source>Thrombocytopenia</source>
        <translation>血小板减少</translation>
    </message>
    <message>
        <source>Anaphylaxis</source>
        <translation>过敏性反应</translation>
    </message>
    <message>
        <source>Fever ≥ 38 ℃</source>
        <translation>发热 ≥ 38 ℃</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>Life-threatening</source>
        <translation>危及生命</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>残疾</translation>
    </message>
    <message>
        <source>Hospital stay</source>
        <translation>住院</translation>
    </message>
    <message>
        <source>Congenital anomaly</source>
        <translation>先天异常</translation>
    </message>
    <message>
        <source>Other important event</source>
        <translation>其他重要事件</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>痊愈</translation>
    </message>
    <message>
        <source>Improving</source>
        <translation>好转</translation>
    </message>
    <message>
        <source>Recovered with sequelae</source>
        <translation>后遗症</translation>
    </message>
    <message>
        <source>Not recovered</source>
        <translation>未愈</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已做</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划做</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未做</translation>
    </message>
    <message>
        <source>Common reaction</source>
        <translation>一般反应</translation>
    </message>
    <message>
        <source>Rare reaction to the vaccine</source>
        <translation>异常反应</translation>
    </message>
    <message>
        <source>Vaccine quality</source>
        <translation>疫苗质量事故</translation>
    </message>
    <message>
        <source>Immunization error</source>
        <translation>实施差错事故</translation>
    </message>
    <message>
        <source>Coincidental</source>
        <translation>偶合症</translation>
    </message>
    <message>
        <source>Anxiety-related</source>
        <translation>心因性反应</translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation>不明原因</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Passive</source>
        <translation>被动监测</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>主动监测</translation>
    </message>
    <message>
        <source>Skin and mucosa</source>
        <translation>皮肤黏膜</translation>
    </message>
    <message>
        <source>Circulation</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Breathing</source>
        <translation>呼吸</translation>
    </message>
    <message>
        <source>Digestion</source>
        <translation>消化</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家属</translation>
    </message>
    <message>
        <source>Health worker</source>
        <translation>医务人员</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>纸质</translation>
    </message>
    <message>
        <source>By fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>By message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>By letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Nobody has had a reaction.</source>
        <translation>没有反应记录。</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>个案</translation>
    </message>
    <message>
        <source>{count} to be reported</source>
        <translation>{count} 例待报告</translation>
    </message>
    <message>
        <source>BP mmHg</source>
        <translation>血压 mmHg</translation>
    </message>
    <message>
        <source>Breaths/min</source>
        <translation>呼吸 次/分</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>体温 °C</translation>
    </message>
    <message>
        <source>Not confirmed by a doctor of this site: {title}. Write the dose that was really given.</source>
        <translation>未经本点医生确认：{title}。请填写实际给药剂量。</translation>
    </message>
    <message>
        <source>Look one by one</source>
        <translation>逐项查看</translation>
    </message>
    <message>
        <source>{count} cases fit “{words}”: choose one in the list.</source>
        <translation>有 {count} 例符合“{words}”：请在列表中选择。</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Case form</source>
        <translation>个案表</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Vital signs</source>
        <translation>生命体征</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>脉搏</translation>
    </message>
    <message>
        <source>SpO₂ %</source>
        <translation>血氧 %</translation>
    </message>
    <message>
        <source>Consciousness</source>
        <translation>意识</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>Save vital signs</source>
        <translation>保存生命体征</translation>
    </message>
    <message>
        <source>Save what was looked at</source>
        <translation>保存查看结果</translation>
    </message>
    <message>
        <source>Save the case form</source>
        <translation>保存个案表</translation>
    </message>
    <message>
        <source>Record: reported</source>
        <translation>记录：已报告</translation>
    </message>
    <message>
        <source>Nothing was measured: fill in at least one field.</source>
        <translation>没有测量值：请至少填写一项。</translation>
    </message>
    <message>
        <source>Nothing was looked at yet.</source>
        <translation>尚未查看任何项目。</translation>
    </message>
    <message>
        <source>A field marked in red cannot be read.</source>
        <translation>标红的字段无法识别。</translation>
    </message>
    <message>
        <source>Vital signs are recorded.</source>
        <translation>生命体征已记录。</translation>
    </message>
    <message>
        <source>What was looked at is recorded.</source>
        <translation>查看结果已记录。</translation>
    </message>
    <message>
        <source>The case form is recorded.</source>
        <translation>个案表已记录。</translation>
    </message>
    <message>
        <source>Recorded as reported.</source>
        <translation>已记录为已报告。</translation>
    </message>
    <message>
        <source>Recorded: {medicine}.</source>
        <translation>已记录：{medicine}。</translation>
    </message>
    <message>
        <source>Recorded: not to be reported.</source>
        <translation>已记录：无需报告。</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>用药</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>another…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>药名</translation>
    </message>
    <message>
        <source>Dose given</source>
        <translation>给药剂量</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>途径</translation>
    </message>
    <message>
        <source>Given now</source>
        <translation>现在给药</translation>
    </message>
    <message>
        <source>{title}, confirmed by {who}</source>
        <translation>{title}，{who} 已确认</translation>
    </message>
    <message>
        <source>The protocol says: {dose} {way}</source>
        <translation>方案内容：{dose} {way}</translation>
    </message>
    <message>
        <source>Say which medicine and what dose was given.</source>
        <translation>请填写药名和实际剂量。</translation>
    </message>
    <message>
        <source>{medicine} ({times}×): look again in {time}</source>
        <translation>{medicine}（第 {times} 次）：{time} 后再评估</translation>
    </message>
    <message>
        <source>{medicine} ({times}×): look again now, since {time}</source>
        <translation>{medicine}（第 {times} 次）：请立即再评估，已过 {time}</translation>
    </message>
    <message>
        <source>{what} cannot be read: {why}</source>
        <translation>{what}无法读取：{why}</translation>
    </message>
    <message>
        <source>The site&apos;s protocol</source>
        <translation>本点方案</translation>
    </message>
    <message>
        <source>The list of criteria</source>
        <translation>判定要点</translation>
    </message>
    <message>
        <source>The list of reporting times</source>
        <translation>报告时限表</translation>
    </message>
    <message>
        <source>This compares what was recorded with the criteria; it is no diagnosis. Look, then tick.</source>
        <translation>以上只是对照已记录内容，不作诊断。请查看后勾选。</translation>
    </message>
    <message>
        <source>{title}. Not compared with its source by a clinician of this site.</source>
        <translation>{title}。本点医生尚未与原文核对。</translation>
    </message>
    <message>
        <source>How the definition reads</source>
        <translation>定义原文</translation>
    </message>
    <message>
        <source>found</source>
        <translation>有</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>无</translation>
    </message>
    <message>
        <source>major</source>
        <translation>主要</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>次要</translation>
    </message>
    <message>
        <source>{count} not looked at</source>
        <translation>{count} 项未查看</translation>
    </message>
    <message>
        <source>all looked at</source>
        <translation>已全部查看</translation>
    </message>
    <message>
        <source>Quick card: {signs}</source>
        <translation>快速记录：{signs}</translation>
    </message>
    <message>
        <source>Sudden onset</source>
        <translation>突然发生</translation>
    </message>
    <message>
        <source>Rapid progression</source>
        <translation>进展迅速</translation>
    </message>
    <message>
        <source>{what} → {whom}</source>
        <translation>{what} → {whom}</translation>
    </message>
    <message>
        <source>{time} left, until {at}</source>
        <translation>剩余 {time}，截止 {at}</translation>
    </message>
    <message>
        <source>overdue by {time}, was due {at}</source>
        <translation>已超时 {time}，应于 {at} 前</translation>
    </message>
    <message>
        <source>reported {at}</source>
        <translation>{at} 已报告</translation>
    </message>
    <message>
        <source>reported {at}, after its time</source>
        <translation>{at} 已报告（超时）</translation>
    </message>
    <message>
        <source>not to be reported</source>
        <translation>无需报告</translation>
    </message>
    <message>
        <source>no reaction</source>
        <translation>不是反应</translation>
    </message>
    <message>
        <source>This time was not checked against its source: {source}</source>
        <translation>此时限未与原文核对：{source}</translation>
    </message>
    <message>
        <source>No reporting time is known.</source>
        <translation>没有可用的报告时限。</translation>
    </message>
    <message>
        <source>Mark as reported</source>
        <translation>标记为已报告</translation>
    </message>
    <message>
        <source>Reported to</source>
        <translation>报告对象</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Their number, or who took it</source>
        <translation>回执号或接收人</translation>
    </message>
    <message>
        <source>Say to whom it was reported, and how.</source>
        <translation>请填写报告对象和方式。</translation>
    </message>
    <message>
        <source>Not to be reported</source>
        <translation>无需报告</translation>
    </message>
    <message>
        <source>Why not (a clinician decides)</source>
        <translation>原因（由医生决定）</translation>
    </message>
    <message>
        <source>Say why it is not to be reported.</source>
        <translation>请填写无需报告的原因。</translation>
    </message>
    <message>
        <source>Print and export</source>
        <translation>打印与导出</translation>
    </message>
    <message>
        <source>Print case form</source>
        <translation>打印个案表</translation>
    </message>
    <message>
        <source>Save as FHIR (JSON)</source>
        <translation>导出 FHIR（JSON）</translation>
    </message>
    <message>
        <source>Save as table (CSV)</source>
        <translation>导出表格（CSV）</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Where shall the file be saved?</source>
        <translation>保存到哪里？</translation>
    </message>
    <message>
        <source>Everyone of lot {lot}…</source>
        <translation>批号 {lot} 全部受种者…</translation>
    </message>
    <message>
        <source>Everyone who got lot {lot}</source>
        <translation>批号 {lot} 受种者</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Since it came in</source>
        <translation>入库以来</translation>
    </message>
    <message>
        <source>{count} people, {reactions} with a reaction</source>
        <translation>共 {count} 人，{reactions} 人有反应</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印名单</translation>
    </message>
    <message>
        <source>{time} · {age} · dose {dose} · {phone}</source>
        <translation>{time} · {age} · 第 {dose} 剂 · {phone}</translation>
    </message>
    <message>
        <source>reaction</source>
        <translation>有反应</translation>
    </message>
    <message>
        <source>{count} cases hold something that is not recorded.</source>
        <translation>{count} 个个案有未保存的内容。</translation>
    </message>
    <message>
        <source>AEFI report by {time}</source>
        <translation>AEFI 报告截止 {time}</translation>
    </message>
    <message>
        <source>now / 09:15</source>
        <translation>现在 / 09:15</translation>
    </message>
    <message>
        <source>The time is hours:minutes, and not after now.</source>
        <translation>时间格式为 时:分，且不晚于现在。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>接种</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>{day}, time not known</source>
        <translation>{day}，时间不详</translation>
    </message>
    <message>
        <source>not known (told {time})</source>
        <translation>不详（{time} 得知）</translation>
    </message>
    <message>
        <source>{minutes} min after the dose</source>
        <translation>接种后 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>表现</translation>
    </message>
    <message>
        <source>doctor ends it</source>
        <translation>由医生结束</translation>
    </message>
    <message>
        <source>nothing to report</source>
        <translation>无待报告</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩 {time}</translation>
    </message>
    <message>
        <source>overdue {time}</source>
        <translation>超时 {time}</translation>
    </message>
    <message>
        <source>{time} told by {who}: {signs}</source>
        <translation>{time} {who}告知：{signs}</translation>
    </message>
    <message>
        <source>{time} {signs}</source>
        <translation>{time} {signs}</translation>
    </message>
    <message>
        <source>{time} {medicine} {dose}</source>
        <translation>{time} {medicine} {dose}</translation>
    </message>
    <message>
        <source>{time} {who}: {outcome}</source>
        <translation>{time} {who}：{outcome}</translation>
    </message>
    <message>
        <source>{time} reported to {whom}</source>
        <translation>{time} 已报告 {whom}</translation>
    </message>
    <message>
        <source>A doctor has not concluded on this reaction yet.</source>
        <translation>医生尚未对该反应作结论。</translation>
    </message>
    <message>
        <source>Vaccinated person</source>
        <translation>受种者</translation>
    </message>
    <message>
        <source>The event</source>
        <translation>反应情况</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Dose: {what}</source>
        <translation>剂次：{what}</translation>
    </message>
    <message>
        <source>Who reports</source>
        <translation>报告人</translation>
    </message>
    <message>
        <source>Diluent lot</source>
        <translation>稀释液批号</translation>
    </message>
    <message>
        <source>Diluent expiry</source>
        <translation>稀释液效期</translation>
    </message>
    <message>
        <source>Mixed at</source>
        <translation>复溶时间</translation>
    </message>
    <message>
        <source>year-month-day hours:minutes</source>
        <translation>年-月-日 时:分</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Nothing was measured yet.</source>
        <translation>尚无测量值。</translation>
    </message>
    <message>
        <source>BP</source>
        <translation>血压</translation>
    </message>
    <message>
        <source>SpO₂</source>
        <translation>SpO₂</translation>
    </message>
    <message>
        <source>{time}: BP {pressure}, pulse {pulse}, SpO₂ {spo2}</source>
        <translation>{time}：血压 {pressure}，脉搏 {pulse}，血氧 {spo2}</translation>
    </message>
    <message>
        <source>before</source>
        <translation>接种前</translation>
    </message>
    <message>
        <source>Case…</source>
        <translation>个案…</translation>
    </message>
</context>
<context>
    <name>clock</name>
    <message>
        <source>The clock of this computer went back: it says {now} and should say {right}. Set it right: until then everything is recorded under a wrong time. Observation counts on, nobody may leave earlier. If {now} is right, confirm the clock.</source>
        <translation>这台电脑的时钟被调回了：显示 {now}，应为 {right}。请校正时钟：在此之前所有记录的时间都会有误。留观照常计时，任何人都不能提前离开。若 {now} 正确，请确认时钟。</translation>
    </message>
    <message>
        <source>The clock went back: it says {now} and should say {right}. Set it right.</source>
        <translation>时钟被调回：显示 {now}，应为 {right}。请校正。</translation>
    </message>
    <message>
        <source>Confirm the clock…</source>
        <translation>确认时钟…</translation>
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
        <source>Died</source>
        <translation>死亡</translation>
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
    <name>disk</name>
    <message>
        <source>The data folder cannot be written to any more: nothing is saved now. Go on with paper and call whoever looks after this computer.</source>
        <translation>数据文件夹现在无法写入：目前什么都不会保存。请改用纸质记录，并联系负责这台电脑的人。</translation>
    </message>
    <message>
        <source>The disk did not take the last entry: do not count on it. Go on with paper and call the person in charge. This stays here until something is saved again.</source>
        <translation>磁盘没有存下最后一条记录：不要当作已保存。请改用纸质记录，并联系负责人。重新保存成功之前，本提示一直显示。</translation>
    </message>
    <message>
        <source>The disk is full ({free} MB free): nothing is saved now, what you typed stays. Go on with paper or free some space; the program need not be started again.</source>
        <translation>磁盘已满（剩余 {free} MB）：目前什么都不会保存，您输入的内容还在。请改用纸质记录，或腾出空间；不需要重新启动程序。</translation>
    </message>
    <message>
        <source>Another program keeps the record busy: the last entry is not saved. Try again; if it stays so, close the other programs on this site.</source>
        <translation>另一个程序正占用记录：最后一条没有保存。请重试；如果一直这样，请关闭使用本接种点数据的其他程序。</translation>
    </message>
    <message>
        <source>Only looking: the data folder cannot be written to. Nothing can be recorded here, go on with paper. Make the folder writable, then try again.</source>
        <translation>仅供查看：数据文件夹无法写入。这里不能记录任何内容，请改用纸质记录。请将文件夹设为可写，然后重试。</translation>
    </message>
    <message>
        <source>Only looking: the disk is full ({free} MB free). Nothing can be recorded here, go on with paper. Free some space, then try again.</source>
        <translation>仅供查看：磁盘已满（剩余 {free} MB）。这里不能记录任何内容，请改用纸质记录。请腾出空间，然后重试。</translation>
    </message>
    <message>
        <source>Only looking: the disk was full and has room again. Nothing can be recorded here before you try again.</source>
        <translation>仅供查看：磁盘曾经已满，现在又有空间了。请按“重试”，之后才能记录。</translation>
    </message>
    <message>
        <source>Only {free} MB are free on the disk of the record. Free some space soon: on a full disk nothing is saved.</source>
        <translation>存放记录的磁盘只剩 {free} MB。请尽快腾出空间：磁盘满了就什么都不能保存。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
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
    <name>emergency_panel</name>
    <message>
        <source>Emergency</source>
        <translation>紧急处置</translation>
    </message>
    <message>
        <source>Emergency · over</source>
        <translation>紧急处置 · 已结束</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>{time} 开始</translation>
    </message>
    <message>
        <source>{began} to {ended}</source>
        <translation>{began} 至 {ended}</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>是谁？</translation>
    </message>
    <message>
        <source>Ticket number, name or pinyin, then Enter; or scan the ticket</source>
        <translation>小票号、姓名或拼音，回车；或扫小票</translation>
    </message>
    <message>
        <source>Nobody here today fits these words.</source>
        <translation>今天在场的人中没有符合的。</translation>
    </message>
    <message>
        <source>Somebody without a ticket</source>
        <translation>没有小票的人</translation>
    </message>
    <message>
        <source>Name or description, where known</source>
        <translation>姓名或特征（知道的话）</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>Vaccine recipient</source>
        <translation>受种者</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>陪同者</translation>
    </message>
    <message>
        <source>Passer-by</source>
        <translation>路人</translation>
    </message>
    <message>
        <source>Member of staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>换人…</translation>
    </message>
    <message>
        <source>Allergies: {text}</source>
        <translation>过敏：{text}</translation>
    </message>
    <message>
        <source>Chronic: {text}</source>
        <translation>慢性病：{text}</translation>
    </message>
    <message>
        <source>Medicines: {text}</source>
        <translation>用药：{text}</translation>
    </message>
    <message>
        <source>{vaccine} at {time}, lot {lot}</source>
        <translation>{time} 接种 {vaccine}，批号 {lot}</translation>
    </message>
    <message>
        <source>Relative: {text}</source>
        <translation>家属：{text}</translation>
    </message>
    <message>
        <source>Telephone: {text}</source>
        <translation>电话：{text}</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>在哪里？</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>其他地点</translation>
    </message>
    <message>
        <source>Who was called</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>Ambulance</source>
        <translation>救护车</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>医生</translation>
    </message>
    <message>
        <source>Site lead</source>
        <translation>现场负责人</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家属</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>医院</translation>
    </message>
    <message>
        <source>called</source>
        <translation>已呼叫</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>未接</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>{time} {state}</source>
        <translation>{time} {state}</translation>
    </message>
    <message>
        <source>At hand</source>
        <translation>急救物品</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>处置步骤</translation>
    </message>
    <message>
        <source>not confirmed by a doctor</source>
        <translation>未经医生核对</translation>
    </message>
    <message>
        <source>The list of this site cannot be read: {detail}</source>
        <translation>本站清单无法读取：{detail}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What else was seen or done, then Enter</source>
        <translation>其他情况或处置，回车记录</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Called for help</source>
        <translation>呼叫紧急处置</translation>
    </message>
    <message>
        <source>Ticked by mistake</source>
        <translation>误点</translation>
    </message>
    <message>
        <source>It is over…</source>
        <translation>结束处置…</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>结果如何？</translation>
    </message>
    <message>
        <source>Record the end</source>
        <translation>记录结束</translation>
    </message>
    <message>
        <source>Choose how it ended, and say who decided so.</source>
        <translation>请选择结果，并写明由谁决定。</translation>
    </message>
    <message>
        <source>A reaction is recorded with it: a doctor concludes on it, and nobody releases this person.</source>
        <translation>同时登记一次反应：由医生下结论，此人不得放行。</translation>
    </message>
    <message>
        <source>That this person has left is recorded with it.</source>
        <translation>同时登记此人已离开。</translation>
    </message>
    <message>
        <source>Emergency: {how}</source>
        <translation>急救：{how}</translation>
    </message>
    <message>
        <source>Who decides that it is over</source>
        <translation>由谁决定结束</translation>
    </message>
    <message>
        <source>Hospital, vehicle, handed over to whom</source>
        <translation>医院、车辆、交接给谁</translation>
    </message>
    <message>
        <source>Recovered here</source>
        <translation>现场恢复</translation>
    </message>
    <message>
        <source>Went home</source>
        <translation>回家</translation>
    </message>
    <message>
        <source>To hospital</source>
        <translation>送医院</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Another emergency</source>
        <translation>另一起</translation>
    </message>
    <message>
        <source>Record a reaction</source>
        <translation>记录反应</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Emergency since {time}: {whom} {place}</source>
        <translation>{time} 起紧急处置：{whom} {place}</translation>
    </message>
    <message>
        <source>{count} emergencies go on</source>
        <translation>共 {count} 起正在处置</translation>
    </message>
    <message>
        <source>An emergency was open when the program was closed: it goes on.</source>
        <translation>程序关闭时有一起紧急处置未结束：继续。</translation>
    </message>
    <message>
        <source>Not saved yet: {why} Write it on paper and click again.</source>
        <translation>尚未保存：{why} 请先写在纸上，再点一次。</translation>
    </message>
    <message>
        <source>Recorded: the emergency is over.</source>
        <translation>已记录：紧急处置结束。</translation>
    </message>
    <message>
        <source>The paper is on its way to the printer.</source>
        <translation>纸张已送往打印机。</translation>
    </message>
    <message>
        <source>Emergency: help first. Sign in here, and the panel opens with the time running since {time}: names may not be shown to whoever passes by.</source>
        <translation>紧急情况：先救人。在这里登录后，面板自动打开，从 {time} 起计时；未登录时不显示姓名。</translation>
    </message>
</context>
<context>
    <name>fact</name>
    <message>
        <source>Person enrolled</source>
        <translation>建档</translation>
    </message>
    <message>
        <source>Visit registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>知情同意</translation>
    </message>
    <message>
        <source>Consent refused</source>
        <translation>拒绝接种</translation>
    </message>
    <message>
        <source>Entry check</source>
        <translation>入口查验</translation>
    </message>
    <message>
        <source>Screened</source>
        <translation>预检</translation>
    </message>
    <message>
        <source>Identity checked</source>
        <translation>核对身份</translation>
    </message>
    <message>
        <source>Dose given</source>
        <translation>接种</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未接种</translation>
    </message>
    <message>
        <source>Reaction seen</source>
        <translation>记录反应</translation>
    </message>
    <message>
        <source>Observation extended</source>
        <translation>延长留观</translation>
    </message>
    <message>
        <source>Reaction concluded</source>
        <translation>反应结论</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Left early</source>
        <translation>提前离开</translation>
    </message>
    <message>
        <source>Seated</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Looked for</source>
        <translation>寻找</translation>
    </message>
    <message>
        <source>Left without release</source>
        <translation>未经放行离开</translation>
    </message>
    <message>
        <source>Alarm answered</source>
        <translation>应答报警</translation>
    </message>
    <message>
        <source>Room checked</source>
        <translation>已巡视留观区</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Erased by law</source>
        <translation>依法清除</translation>
    </message>
    <message>
        <source>Signed card issued</source>
        <translation>已签发签名卡</translation>
    </message>
    <message>
        <source>Key for signed cards made</source>
        <translation>已生成签名卡密钥</translation>
    </message>
    <message>
        <source>Key for signed cards ended</source>
        <translation>已停用签名卡密钥</translation>
    </message>
    <message>
        <source>Ticket letters given away</source>
        <translation>小票字母已分出</translation>
    </message>
    <message>
        <source>Ticket letters taken</source>
        <translation>小票字母已取得</translation>
    </message>
    <message>
        <source>Body examined</source>
        <translation>查体</translation>
    </message>
    <message>
        <source>Vital signs taken</source>
        <translation>测量生命体征</translation>
    </message>
    <message>
        <source>Medicine given</source>
        <translation>给药</translation>
    </message>
    <message>
        <source>Reaction told of later</source>
        <translation>事后告知的反应</translation>
    </message>
    <message>
        <source>Case form filled in</source>
        <translation>填写个案表</translation>
    </message>
    <message>
        <source>Reaction reported</source>
        <translation>反应已报告</translation>
    </message>
    <message>
        <source>Not to be reported</source>
        <translation>无需报告</translation>
    </message>
    <message>
        <source>Follow-up call</source>
        <translation>回访电话</translation>
    </message>
    <message>
        <source>Emergency begun</source>
        <translation>紧急处置开始</translation>
    </message>
    <message>
        <source>Emergency described</source>
        <translation>紧急处置：对象和地点</translation>
    </message>
    <message>
        <source>Emergency: done</source>
        <translation>紧急处置：已做</translation>
    </message>
    <message>
        <source>Emergency: call</source>
        <translation>紧急处置：呼叫</translation>
    </message>
    <message>
        <source>Emergency: note</source>
        <translation>紧急处置：备注</translation>
    </message>
    <message>
        <source>Emergency over</source>
        <translation>紧急处置结束</translation>
    </message>
    <message>
        <source>Blank forms printed</source>
        <translation>已打印空白登记单</translation>
    </message>
    <message>
        <source>Form void</source>
        <translation>单据作废</translation>
    </message>
    <message>
        <source>Struck</source>
        <translation>作废</translation>
    </message>
</context>
<context>
    <name>failure</name>
    <message>
        <source>The disk is full: nothing was saved, what you typed is still here. Free some space and try again.</source>
        <translation>磁盘已满：本次未保存，您输入的内容仍在屏幕上。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The data folder cannot be written to: nothing was saved, what you typed is still here.</source>
        <translation>数据文件夹无法写入：本次未保存，您输入的内容仍在屏幕上。</translation>
    </message>
    <message>
        <source>Another program is using the database: try again in a moment.</source>
        <translation>另一个程序正在使用数据库，请稍后重试。</translation>
    </message>
    <message>
        <source>The database is not where it should be: {detail}</source>
        <translation>数据库不在应有的位置：{detail}</translation>
    </message>
    <message>
        <source>The database does not open with the key of this workstation.</source>
        <translation>本工作站的密钥无法打开数据库。</translation>
    </message>
    <message>
        <source>This site is open in another window already.</source>
        <translation>该站点已在另一个窗口中打开。</translation>
    </message>
    <message>
        <source>The database cannot be opened.</source>
        <translation>数据库无法打开。</translation>
    </message>
    <message>
        <source>It cannot be written to: {detail}</source>
        <translation>无法写入：{detail}</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>数据库已损坏。</translation>
    </message>
    <message>
        <source>Something in the database acts by itself and is not of this program: {detail}.</source>
        <translation>数据库中有不属于本程序、会自行动作的内容：{detail}。</translation>
    </message>
    <message>
        <source>Another program has this site open: close every window and batch, then try again.</source>
        <translation>另一个程序正在使用本接种点的数据：请关闭所有窗口和批处理，再重试。</translation>
    </message>
    <message>
        <source>The database is older than its newest backup: it was put back from an old copy.</source>
        <translation>数据库比最新的备份还旧：它被换成了旧的副本。</translation>
    </message>
    <message>
        <source>The backup cannot be read back: {detail}</source>
        <translation>备份无法读取：{detail}</translation>
    </message>
    <message>
        <source>The backup is not there any more: {detail}</source>
        <translation>备份已不在原处：{detail}</translation>
    </message>
    <message>
        <source>A newer version of the program made this database: this one may not write to it.</source>
        <translation>该数据库由更新版本的程序建立：本程序不能写入。</translation>
    </message>
    <message>
        <source>The disk did not take it: do not count on it. Go on with paper and call the person in charge. After a restart look whether it is there before you type it in again.</source>
        <translation>磁盘未能写入：不要当作已保存。请改用纸质记录并联系负责人。重启后先查看是否已有这条记录，再决定是否补录。</translation>
    </message>
    <message>
        <source>Something else lies in the place of a file: {detail}. Have it taken out of the data folder.</source>
        <translation>本应是文件的位置被其他东西占用：{detail}。请让人把它移出数据文件夹。</translation>
    </message>
    <message>
        <source>The disk did not take it: do not count on it. Try again; if it stays so, go on with paper, and after a restart look whether it is there before you type it in again.</source>
        <translation>磁盘未能写入：不要当作已保存。请重试；若仍不行，请改用纸质记录，重启后先查看是否已有这条记录再补录。</translation>
    </message>
    <message>
        <source>The safety file beside the database was missing: nothing was saved. A new one is begun; try again.</source>
        <translation>数据库旁的保险文件不见了：没有保存。已新建一个，请重试。</translation>
    </message>
    <message>
        <source>The safety file beside the database was damaged: nothing was saved. A new one is begun; try again.</source>
        <translation>数据库旁的保险文件已损坏：没有保存。已新建一个，请重试。</translation>
    </message>
    <message>
        <source>The database and its safety file do not agree: nothing was saved. Start the program again.</source>
        <translation>数据库与保险文件不一致：没有保存。请重新启动程序。</translation>
    </message>
    <message>
        <source>The backup is made, its copy is not: the stick is not plugged in. {detail}</source>
        <translation>备份已完成，但没有复制到U盘：U盘未插入。{detail}</translation>
    </message>
    <message>
        <source>The backup is made, its copy is not: this stick belongs to another site. {detail}</source>
        <translation>备份已完成，但没有复制到U盘：该U盘属于另一个接种点。{detail}</translation>
    </message>
    <message>
        <source>The backup is made, its copy is not: the stick is full. {detail}</source>
        <translation>备份已完成，但没有复制到U盘：U盘已满。{detail}</translation>
    </message>
    <message>
        <source>The backup is made, its copy is not: the stick is write-protected. {detail}</source>
        <translation>备份已完成，但没有复制到U盘：U盘写保护。{detail}</translation>
    </message>
    <message>
        <source>The backup is made, its copy is not: the stick is too slow. {detail}</source>
        <translation>备份已完成，但没有复制到U盘：U盘太慢。{detail}</translation>
    </message>
    <message>
        <source>The backup is made, its copy is not: the stick cannot be read back. Use another. {detail}</source>
        <translation>备份已完成，但没有复制到U盘：U盘无法读回，请换一个。{detail}</translation>
    </message>
    <message>
        <source>An older version of the program made this database.</source>
        <translation>该数据库由旧版本程序建立。</translation>
    </message>
    <message>
        <source>A form of this site cannot be read: {detail}</source>
        <translation>本站的一份表单无法读取：{detail}</translation>
    </message>
    <message>
        <source>The key file beside the database cannot be read.</source>
        <translation>数据库旁的密钥文件无法读取。</translation>
    </message>
    <message>
        <source>There is a site in this folder already: {detail}</source>
        <translation>该文件夹中已有站点：{detail}</translation>
    </message>
    <message>
        <source>There is a database here, but not the key that opens it.</source>
        <translation>此处有数据库，但没有打开它的密钥。</translation>
    </message>
    <message>
        <source>There is no site in this folder.</source>
        <translation>此文件夹中没有站点。</translation>
    </message>
    <message>
        <source>A paper could not be drawn. The record is safe.</source>
        <translation>单据未能生成。记录是安全的。</translation>
    </message>
    <message>
        <source>This computer does not know the printer {detail} now. The papers wait; the record is safe.</source>
        <translation>这台电脑现在找不到打印机 {detail}。单据在等待；记录是安全的。</translation>
    </message>
    <message>
        <source>No printer is set up: the papers wait. Choose a printer or a folder under Site and staff.</source>
        <translation>未设置打印机：单据在等待。请在“接种点与人员”中选择打印机或文件夹。</translation>
    </message>
    <message>
        <source>Not printed: no printer is set up. Choose a printer or a folder under Site and staff, then print this again.</source>
        <translation>没有打印：未设置打印机。请在“接种点与人员”中选择打印机或文件夹，然后重新打印。</translation>
    </message>
    <message>
        <source>Not printed: this computer does not know the printer {detail} now. Print this again when the printer is back.</source>
        <translation>没有打印：这台电脑现在找不到打印机 {detail}。打印机恢复后请重新打印。</translation>
    </message>
    <message>
        <source>The printer did not print. The record is safe; print it again later.</source>
        <translation>打印机未打印。记录已保存，请稍后重新打印。</translation>
    </message>
    <message>
        <source>Account and secret do not fit together. Try again.</source>
        <translation>账户与口令不符，请再试。</translation>
    </message>
    <message>
        <source>Too many wrong secrets. Wait {detail}.</source>
        <translation>口令错误次数过多。请等待 {detail}。</translation>
    </message>
    <message>
        <source>This site opens with the secret of its staff: sign in.</source>
        <translation>本站需要工作人员的口令才能打开：请登录。</translation>
    </message>
    <message>
        <source>Too short: at least {detail} characters, any you like.</source>
        <translation>太短：至少 {detail} 个字符，任意字符均可。</translation>
    </message>
    <message>
        <source>Whoever guesses tries this one first: choose another.</source>
        <translation>猜口令的人会先试这个：请换一个。</translation>
    </message>
    <message>
        <source>This is the name, with or without a number: choose another.</source>
        <translation>这就是姓名（或加了数字）：请换一个。</translation>
    </message>
    <message>
        <source>This is the secret of until now: choose another.</source>
        <translation>这是目前使用的口令：请另选一个。</translation>
    </message>
    <message>
        <source>This site was made before it had accounts: its key lies in the open beside it.</source>
        <translation>本站建立时还没有账户：其密钥明文存放在旁边。</translation>
    </message>
    <message>
        <source>This record was opened in another place before. It goes on as another workstation: do not go on with the old copy too.</source>
        <translation>此记录以前在别处打开过。现在作为另一台工作站继续：请勿再使用旧副本。</translation>
    </message>
    <message>
        <source>Who is under observation cannot be read before somebody signs in: look at the room.</source>
        <translation>登录前无法读取谁在留观：请查看留观区。</translation>
    </message>
    <message>
        <source>The board before the sign-in was empty: its file was gone. The one you see now is right.</source>
        <translation>登录前的看板是空的：其文件缺失。现在看到的是正确的。</translation>
    </message>
    <message>
        <source>The board before the sign-in had been changed by somebody. The one you see now is right.</source>
        <translation>登录前的看板被人改动过。现在看到的是正确的。</translation>
    </message>
    <message>
        <source>The board before the sign-in did not show everybody. The one you see now does: look at the room.</source>
        <translation>登录前的看板没有显示所有人。现在的看板是全的：请查看留观区。</translation>
    </message>
    <message>
        <source>The file that lets the staff in is missing: {detail}</source>
        <translation>工作人员登录所需的文件缺失：{detail}</translation>
    </message>
    <message>
        <source>The file that lets the staff in is damaged: {detail}</source>
        <translation>工作人员登录所需的文件已损坏：{detail}</translation>
    </message>
    <message>
        <source>The file that lets the staff in was missing or damaged. A copy of it is in its place: tell the person in charge, and find out who was at this computer.</source>
        <translation>员工登录文件缺失或损坏，已用副本代替：请告知负责人，并查明谁动过这台电脑。</translation>
    </message>
    <message>
        <source>A newer version of the program made the file that lets the staff in.</source>
        <translation>工作人员登录所需的文件由更新版本的程序生成。</translation>
    </message>
    <message>
        <source>A sheet has 60 characters in 15 groups; here are {detail}.</source>
        <translation>一张恢复单有 15 组共 60 个字符；这里是 {detail} 个。</translation>
    </message>
    <message>
        <source>Group {detail} holds a character that no sheet has.</source>
        <translation>第 {detail} 组中有恢复单上没有的字符。</translation>
    </message>
    <message>
        <source>There is a mistake in it. Look at group {detail} again.</source>
        <translation>有错误。请再看第 {detail} 组。</translation>
    </message>
    <message>
        <source>There is a mistake in it. Compare every group again.</source>
        <translation>有错误。请逐组核对。</translation>
    </message>
    <message>
        <source>This is sheet {detail} twice: the other one is needed too.</source>
        <translation>两次都是第 {detail} 张：还需要另一张。</translation>
    </message>
    <message>
        <source>These two sheets are not of one set: compare their first groups.</source>
        <translation>这两张不是同一套：请比较它们的第一组。</translation>
    </message>
    <message>
        <source>These sheets were replaced by newer ones, which alone open this site.</source>
        <translation>这些恢复单已被新的取代，只有新的能打开本站。</translation>
    </message>
    <message>
        <source>A PIN has digits only.</source>
        <translation>PIN 只能是数字。</translation>
    </message>
    <message>
        <source>A PIN has 4 to 8 digits.</source>
        <translation>PIN 为 4 至 8 位数字。</translation>
    </message>
    <message>
        <source>This PIN is the first that anybody tries: choose another.</source>
        <translation>这是任何人最先尝试的 PIN，请换一个。</translation>
    </message>
    <message>
        <source>Your session is over: sign in with your secret first.</source>
        <translation>您的会话已结束：请先用口令登录。</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>Entry {n}: {meaning}</source>
        <translation>第 {n} 条：{meaning}</translation>
    </message>
    <message>
        <source>Entries {n} to {last}: {meaning}</source>
        <translation>第 {n} 至 {last} 条：{meaning}</translation>
    </message>
    <message>
        <source>{meaning} ({times} times)</source>
        <translation>{meaning}（{times} 处）</translation>
    </message>
    <message>
        <source>the database cannot be read</source>
        <translation>数据库无法读取</translation>
    </message>
    <message>
        <source>a page of the database file is damaged</source>
        <translation>数据库文件有一页已损坏</translation>
    </message>
    <message>
        <source>one or more entries before it are missing</source>
        <translation>此前缺少一条或多条记录</translation>
    </message>
    <message>
        <source>its content or its reason was changed</source>
        <translation>内容或原因被改动</translation>
    </message>
    <message>
        <source>who, when or what about was changed</source>
        <translation>操作人、时间或对象被改动</translation>
    </message>
    <message>
        <source>the count of its workstation has a gap before it</source>
        <translation>所属工作台的序号在此前中断</translation>
    </message>
    <message>
        <source>it does not follow the entry before it</source>
        <translation>与前一条记录不衔接</translation>
    </message>
    <message>
        <source>it is not in the form in which it was written</source>
        <translation>格式与写入时不同</translation>
    </message>
    <message>
        <source>it carries a signature that nobody can have made</source>
        <translation>带有不可能存在的签名</translation>
    </message>
    <message>
        <source>its content was taken away, and no erasure was written down</source>
        <translation>其内容已被取走，而没有清除记录</translation>
    </message>
    <message>
        <source>its person was erased by law, and it still has content</source>
        <translation>所涉人员已依法清除，但它仍有内容</translation>
    </message>
    <message>
        <source>the safety file holds another content of it</source>
        <translation>保险文件中的内容与此不同</translation>
    </message>
    <message>
        <source>the safety file holds it, the record does not</source>
        <translation>保险文件中有，记录中没有</translation>
    </message>
    <message>
        <source>the safety file does not hold it: another program wrote it</source>
        <translation>保险文件中没有：由其他程序写入</translation>
    </message>
    <message>
        <source>the record lacks what the newest backup held</source>
        <translation>记录缺少最新备份中已有的内容</translation>
    </message>
    <message>
        <source>another entry stands in its place</source>
        <translation>其位置上是另一条记录</translation>
    </message>
    <message>
        <source>the lock against changes of the record was taken off</source>
        <translation>防止改动记录的保护被取下</translation>
    </message>
    <message>
        <source>the database holds a part that this program did not make</source>
        <translation>数据库中有并非本程序建立的部分</translation>
    </message>
    <message>
        <source>the lock against changes of the access log was taken off</source>
        <translation>防止改动查阅日志的保护被取下</translation>
    </message>
    <message>
        <source>a list that the screens show is not what the record says</source>
        <translation>屏幕所用的一份列表与记录不符</translation>
    </message>
    <message>
        <source>what is noted of the time that this computer was on is not what the entries say</source>
        <translation>记下的本机开机时间与条目所示不符</translation>
    </message>
    <message>
        <source>the staff list or the settings are not what was saved last</source>
        <translation>人员名单或接种点设置与上次保存的不一致</translation>
    </message>
    <message>
        <source>the safety file is missing</source>
        <translation>保险文件缺失</translation>
    </message>
    <message>
        <source>the safety file cannot be read, or was written with another key</source>
        <translation>保险文件无法读取，或用其他密钥写成</translation>
    </message>
    <message>
        <source>the safety file does not say which backup it follows</source>
        <translation>保险文件未说明接续哪份备份</translation>
    </message>
    <message>
        <source>a part of the safety file cannot be read</source>
        <translation>保险文件有一部分无法读取</translation>
    </message>
    <message>
        <source>a part of the safety file was taken out, doubled or moved</source>
        <translation>保险文件有一部分被抽走、重复或移动</translation>
    </message>
    <message>
        <source>a part of the safety file comes from another copy of it</source>
        <translation>保险文件有一部分来自另一副本</translation>
    </message>
    <message>
        <source>the last part of the safety file was never finished</source>
        <translation>保险文件的最后一部分未写完</translation>
    </message>
    <message>
        <source>what was found when the record was opened waits for the answer of a lead</source>
        <translation>打开记录时发现的问题尚待站长答复</translation>
    </message>
    <message>
        <source>lines of the access log are missing</source>
        <translation>查阅日志缺少若干行</translation>
    </message>
    <message>
        <source>a line of the access log was changed</source>
        <translation>查阅日志有一行被改动</translation>
    </message>
    <message>
        <source>a line of the access log does not follow the one before it</source>
        <translation>查阅日志有一行与前一行不衔接</translation>
    </message>
    <message>
        <source>the safety file holds a line that the access log lacks</source>
        <translation>安全文件中有一行，访问日志里没有</translation>
    </message>
    <message>
        <source>The database file is damaged</source>
        <translation>数据库文件已损坏</translation>
    </message>
    <message>
        <source>Entries are not what was written</source>
        <translation>记录与当初写入的不一致</translation>
    </message>
    <message>
        <source>Another program has changed how the database protects itself</source>
        <translation>其他程序改动了数据库的自我保护</translation>
    </message>
    <message>
        <source>What the screens show differs from the record</source>
        <translation>屏幕所示与记录不符</translation>
    </message>
    <message>
        <source>Past this program somebody has changed what observation is timed by</source>
        <translation>有人绕过本程序改动了留观计时的依据</translation>
    </message>
    <message>
        <source>Somebody has changed the staff list or the settings past this program</source>
        <translation>有人绕过本程序改动了人员名单或接种点设置</translation>
    </message>
    <message>
        <source>The safety file beside the database is not whole</source>
        <translation>数据库旁的保险文件不完整</translation>
    </message>
    <message>
        <source>Something was found that nobody has answered</source>
        <translation>有发现的问题无人答复</translation>
    </message>
    <message>
        <source>The access log is not what was written</source>
        <translation>查阅日志与当初写入的不一致</translation>
    </message>
    <message>
        <source>Something else does not hold</source>
        <translation>另有不符之处</translation>
    </message>
    <message>
        <source>Safe: the backups, and with the safety file everything that was saved since the newest of them.</source>
        <translation>安全的：各份备份，以及保险文件中自最新备份以来保存的全部内容。</translation>
    </message>
    <message>
        <source>Safe: the entries before the first one named here, the backups from before, and what is on paper.</source>
        <translation>安全的：此处所列第一条之前的记录、此前的备份和纸质单据。</translation>
    </message>
    <message>
        <source>Safe: every entry that is not named on this page was checked and is as it was written.</source>
        <translation>安全的：本页未提到的每条记录都已核查，与写入时一致。</translation>
    </message>
    <message>
        <source>Safe: every entry that is there was checked; the lists can be made again from the entries.</source>
        <translation>安全的：现有的每条记录都已核查；列表可由记录重新生成。</translation>
    </message>
    <message>
        <source>Safe: every entry that is not named on this page was checked.</source>
        <translation>可靠：本页未列出的每条记录都已核对。</translation>
    </message>
    <message>
        <source>Safe: the entries in the database; this file is their second copy.</source>
        <translation>安全的：数据库中的记录；此文件是其第二份副本。</translation>
    </message>
    <message>
        <source>Do: what each line here asks for; then let the site lead answer the line above the page.</source>
        <translation>处理：照下面每一行的要求做，然后请站长答复页面上方的提示。</translation>
    </message>
    <message>
        <source>Safe: the record of people and visits, which is kept apart from this log.</source>
        <translation>安全的：受种者与接种记录，与此日志分开保存。</translation>
    </message>
    <message>
        <source>Safe: the backups, and what is on paper.</source>
        <translation>安全的：各份备份和纸质单据。</translation>
    </message>
    <message>
        <source>Do: go on with paper. Delete nothing. Close the program, copy the whole folder of the site to another disk, restore the newest backup, and call whoever looks after this computer.</source>
        <translation>请做：改用纸质登记。不要删除任何东西。关闭程序，把整个站点文件夹复制到另一块磁盘，恢复最新备份，并联系本机维护人员。</translation>
    </message>
    <message>
        <source>Do: go on with paper until the cause is known. Correct nothing and restore nothing. Print this list and the day sheet, take a copy of the backups out of the house, and call the person in charge of the record.</source>
        <translation>请做：查明原因之前改用纸质登记。不要更正，也不要恢复。打印本清单和日结单，把备份复制一份带离现场，并联系记录负责人。</translation>
    </message>
    <message>
        <source>Do: go on with paper until somebody who knows the program has looked at this database. Print this list.</source>
        <translation>请做：在熟悉本程序的人查看此数据库之前改用纸质登记。打印本清单。</translation>
    </message>
    <message>
        <source>Do: hold the number of entries against the newest day sheet. If the record is shorter than the sheet says, entries were cut off: go on with paper and call the person in charge. If not, close the program, let somebody run “vaxdesk rebuild”, and check again.</source>
        <translation>请做：将记录条数与最新日结单对照。若记录少于日结单所载，说明末尾记录被截去：改用纸质登记并联系负责人。否则关闭程序，请人运行“vaxdesk rebuild”，再核查一次。</translation>
    </message>
    <message>
        <source>Do: let people go by the time of the injection on paper and a clock that is right, not by this screen alone. Print this list and call the person in charge of the record.</source>
        <translation>请做：放行时以纸质单据上的接种时间和准确的钟表为准，不要只看本屏幕。打印本清单，并联系记录负责人。</translation>
    </message>
    <message>
        <source>Do: read on “Site and staff” who has which part here, take away what nobody gave, look at the rules in use, and tell the person in charge. Saving the staff list again writes down what it says then.</source>
        <translation>请：在“接种点与人员”中查看每个人的岗位，收回无人授予的岗位，检查正在使用的规则，并报告负责人。重新保存人员名单后，即以当时内容为准。</translation>
    </message>
    <message>
        <source>Do: make a backup now, which begins a new safety file, and check again. If this comes back, check the disk.</source>
        <translation>请做：立即备份（随即开始新的保险文件），再核查一次。若再次出现，请检查磁盘。</translation>
    </message>
    <message>
        <source>Do: print this list and tell whoever is responsible for data protection. Work may go on.</source>
        <translation>请做：打印本清单并告知数据保护负责人。工作可以继续。</translation>
    </message>
    <message>
        <source>Do: print this list and call whoever looks after this program.</source>
        <translation>请做：打印本清单并联系本程序维护人员。</translation>
    </message>
</context>
<context>
    <name>followup</name>
    <message>
        <source>Follow-up</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Calls {count}</source>
        <translation>回访 {count}</translation>
    </message>
    <message>
        <source>Recalls {count}</source>
        <translation>通知接种 {count}</translation>
    </message>
    <message>
        <source>To be called today</source>
        <translation>今天要打的电话</translation>
    </message>
    <message>
        <source>Nobody is to be called about a dose today.</source>
        <translation>今天没有需要回访的人。</translation>
    </message>
    <message>
        <source>Nobody is to be asked to come.</source>
        <translation>没有需要通知接种的人。</translation>
    </message>
    <message>
        <source>Choose somebody from the list with the arrow keys.</source>
        <translation>用方向键从名单中选人。</translation>
    </message>
    <message>
        <source>The calls of this site cannot be read: {detail}</source>
        <translation>本站回访方案无法读取：{detail}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>逾期 {days} 天</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>最早日期</translation>
    </message>
    <message>
        <source>{count} calls in vain</source>
        <translation>{count} 次未联系上</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>Dose {number}</source>
        <translation>第 {number} 剂</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已接种</translation>
    </message>
    <message>
        <source>{day} {vaccine}, lot {lot}</source>
        <translation>{day} {vaccine}，批号 {lot}</translation>
    </message>
    <message>
        <source>About</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>家属</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>上次电话</translation>
    </message>
    <message>
        <source>Why deferred</source>
        <translation>暂缓原因</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>通话用语</translation>
    </message>
    <message>
        <source>What is said · not confirmed by a doctor</source>
        <translation>通话用语 · 未经医生核对</translation>
    </message>
    <message>
        <source>What came of the call</source>
        <translation>通话结果</translation>
    </message>
    <message>
        <source>Who answered</source>
        <translation>接听人</translation>
    </message>
    <message>
        <source>Call again on (date, or days from today)</source>
        <translation>再次拨打（日期或几天后）</translation>
    </message>
    <message>
        <source>Comes on (date, or days from today)</source>
        <translation>预约日期（日期或几天后）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The reaction that was told of</source>
        <translation>所述反应</translation>
    </message>
    <message>
        <source>Began on (empty: not known)</source>
        <translation>开始日期（空：不详）</translation>
    </message>
    <message>
        <source>At (empty: only the day is known)</source>
        <translation>时间（空：只知日期）</translation>
    </message>
    <message>
        <source>Type a day since the dose, such as 2026-12-01, and the time where it is known; or leave both empty.</source>
        <translation>请填接种当天起的日期，如 2026-12-01，知道时间的再填时间；都不知道则都留空。</translation>
    </message>
    <message>
        <source>Record the call</source>
        <translation>记录通话</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印名单</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>另存为表格…</translation>
    </message>
    <message>
        <source>Where is the table to be saved?</source>
        <translation>表格保存到哪里？</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Choose what came of the call.</source>
        <translation>请选择通话结果。</translation>
    </message>
    <message>
        <source>Type a day from today on: 2026-12-01, or 7 for in seven days.</source>
        <translation>请输入今天或以后的日期：2026-12-01，或 7 表示七天后。</translation>
    </message>
    <message>
        <source>Choose at least one sign, or write a note.</source>
        <translation>请至少选一项表现，或写备注。</translation>
    </message>
    <message>
        <source>Recorded: {outcome}.</source>
        <translation>已记录：{outcome}。</translation>
    </message>
    <message>
        <source>The reaction is recorded with its dose. A doctor looks at the case.</source>
        <translation>反应已记到对应剂次，由医生查看。</translation>
    </message>
    <message>
        <source>The reaction could not be recorded: {why}</source>
        <translation>反应未能记录：{why}</translation>
    </message>
    <message>
        <source>Emergencies</source>
        <translation>紧急处置</translation>
    </message>
    <message>
        <source>{when} {place}</source>
        <translation>{when} {place}</translation>
    </message>
    <message>
        <source>No emergency was written down here.</source>
        <translation>没有紧急处置记录。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>form_flaw</name>
    <message>
        <source>the file is not there</source>
        <translation>找不到文件</translation>
    </message>
    <message>
        <source>not JSON, {detail}</source>
        <translation>不是 JSON，{detail}</translation>
    </message>
    <message>
        <source>not TOML, {detail}</source>
        <translation>不是 TOML，{detail}</translation>
    </message>
    <message>
        <source>not UTF-8, {detail}</source>
        <translation>不是 UTF-8，{detail}</translation>
    </message>
    <message>
        <source>not a policy: {detail}</source>
        <translation>不是筛查规则：{detail}</translation>
    </message>
    <message>
        <source>a field is missing or wrong: {detail}</source>
        <translation>缺少字段或字段有误：{detail}</translation>
    </message>
    <message>
        <source>not a FHIR R4 Questionnaire: {detail}</source>
        <translation>不是 FHIR R4 Questionnaire：{detail}</translation>
    </message>
    <message>
        <source>{detail} stands twice in one object</source>
        <translation>同一对象中 {detail} 出现两次</translation>
    </message>
    <message>
        <source>this linkId stands there twice</source>
        <translation>此 linkId 出现两次</translation>
    </message>
    <message>
        <source>asked only after itself: {detail}</source>
        <translation>循环依赖：{detail}</translation>
    </message>
    <message>
        <source>nested too deep</source>
        <translation>嵌套太深</translation>
    </message>
    <message>
        <source>an item of the type {detail} cannot be shown</source>
        <translation>不能显示类型 {detail} 的项目</translation>
    </message>
    <message>
        <source>cannot be asked as it is meant: {detail}</source>
        <translation>不能按原意提问：{detail}</translation>
    </message>
    <message>
        <source>an extension that changes the meaning: {detail}</source>
        <translation>有改变含义的扩展：{detail}</translation>
    </message>
    <message>
        <source>the list of answers is not in the file, or not whole: {detail}</source>
        <translation>选项列表不在文件内或不完整：{detail}</translation>
    </message>
    <message>
        <source>a choice with nothing to choose from</source>
        <translation>选择题没有选项</translation>
    </message>
    <message>
        <source>refers to a question that is not there: {detail}</source>
        <translation>引用了不存在的问题：{detail}</translation>
    </message>
    <message>
        <source>asked only for an answer that {detail} can never have</source>
        <translation>触发条件是 {detail} 不可能有的回答</translation>
    </message>
    <message>
        <source>FHIR R4 does not know the element {detail}</source>
        <translation>FHIR R4 中没有元素 {detail}</translation>
    </message>
    <message>
        <source>this page cannot show: {detail}</source>
        <translation>本页不能显示：{detail}</translation>
    </message>
    <message>
        <source>not calculated here: type it in, or leave it empty</source>
        <translation>此处不自动计算：请手工填写，或留空</translation>
    </message>
    <message>
        <source>without the control {detail}</source>
        <translation>不含控件 {detail}</translation>
    </message>
    <message>
        <source>without {detail}</source>
        <translation>不含 {detail}</translation>
    </message>
    <message>
        <source>{name} {detail}</source>
        <translation>{name} {detail}</translation>
    </message>
    <message>
        <source>no vaccine here is called {detail}: nobody comes for it, and what is said about it never counts</source>
        <translation>这里没有名为 {detail} 的疫苗：没有人来接种它，针对它的规定也不会生效</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 处</translation>
    </message>
    <message>
        <source>Expired rules: {policy}, valid until {day}.</source>
        <translation>规则已过期：{policy}，有效期至 {day}。</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>1  At the door</source>
        <translation>1  登记</translation>
    </message>
    <message>
        <source>2 and 3  Questions, measurements, conclusion</source>
        <translation>2、3  健康询问、测量与结论</translation>
    </message>
    <message>
        <source>4  Consent</source>
        <translation>4  知情同意</translation>
    </message>
    <message>
        <source>5  Injection</source>
        <translation>5  接种</translation>
    </message>
    <message>
        <source>6  Observation</source>
        <translation>6  留观</translation>
    </message>
    <message>
        <source>In the record: registered.</source>
        <translation>已入档：已登记。</translation>
    </message>
    <message>
        <source>In the record: screened.</source>
        <translation>已入档：已预检。</translation>
    </message>
    <message>
        <source>In the record: consent.</source>
        <translation>已入档：知情同意。</translation>
    </message>
    <message>
        <source>In the record: injected.</source>
        <translation>已入档：已接种。</translation>
    </message>
    <message>
        <source>In the record: how the observation ended. A reaction that is still open is concluded on the page Observation.</source>
        <translation>已入档：留观已结束。尚未处理完的反应在“留观”页作结论。</translation>
    </message>
    <message>
        <source>Somebody with the right for it types this part in: they open the same number and go on.</source>
        <translation>这一部分由有权限的人补录：打开同一编号继续。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Somebody else of this name: enrol anew</source>
        <translation>同名的另一人：新建档案</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Agrees, signed</source>
        <translation>同意，已签名</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>ID document and name</source>
        <translation>证件和姓名</translation>
    </message>
    <message>
        <source>ID document and date of birth</source>
        <translation>证件和出生日期</translation>
    </message>
    <message>
        <source>Name and date of birth</source>
        <translation>姓名和出生日期</translation>
    </message>
    <message>
        <source>All three</source>
        <translation>三项都核对</translation>
    </message>
    <message>
        <source>Went home well</source>
        <translation>状况良好，离开</translation>
    </message>
    <message>
        <source>Left early</source>
        <translation>提前离开</translation>
    </message>
    <message>
        <source>Not concluded yet</source>
        <translation>尚未处理完</translation>
    </message>
    <message>
        <source>question {number}: {answer}</source>
        <translation>第{number}问：{answer}</translation>
    </message>
    <message>
        <source>Please fill in.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>A time such as 0915 or 9:15.</source>
        <translation>时间，如 0915 或 9:15。</translation>
    </message>
    <message>
        <source>A date such as 2022-12-22, not in the future.</source>
        <translation>日期，如 2022-12-22，不能晚于今天。</translation>
    </message>
    <message>
        <source>A date after that day, or a number of days.</source>
        <translation>该日之后的日期，或天数。</translation>
    </message>
    <message>
        <source>This cannot be read. Look at the paper again.</source>
        <translation>无法识别，请再看一下纸上的内容。</translation>
    </message>
    <message>
        <source>Holds characters that cannot be seen: type it again.</source>
        <translation>含有看不见的字符：请重新输入。</translation>
    </message>
    <message>
        <source>Longer than the record takes: shorten it.</source>
        <translation>超出记录允许的长度：请缩短。</translation>
    </message>
    <message>
        <source>Somebody like this is on record. Choose who it is.</source>
        <translation>档案中有相符的人，请选择是谁。</translation>
    </message>
    <message>
        <source>Only for somebody who left early: choose it, or empty the line below.</source>
        <translation>下一行只用于提前离开的人：请选“提前离开”，或清空下一行。</translation>
    </message>
    <message>
        <source>Nobody is released to a hospital: choose “Left early”, and write where to and who takes them.</source>
        <translation>转送医院不算正常离开：请选“提前离开”，写明送往何处、由谁接走。</translation>
    </message>
    <message>
        <source>A death is not typed in here. Leave this open and the time of leaving empty, and record the form: a doctor concludes it on the page Observation, and there stands who took the person away.</source>
        <translation>死亡不在此补录。此项保留“尚未处理完”，不填离开时间，先录入本单；再由医生在“留观”页作结论，并在那里记录遗体由谁移走。</translation>
    </message>
    <message>
        <source>Before the injection. Look at the paper again.</source>
        <translation>早于接种时间。请再看一下纸单。</translation>
    </message>
    <message>
        <source>Before the reaction was seen. Look at the paper again.</source>
        <translation>早于发现反应的时间。请再看一下纸单。</translation>
    </message>
    <message>
        <source>Did they go before it ended? Then choose “Left early”.</source>
        <translation>是留观结束前离开的吗？请选“提前离开”。</translation>
    </message>
    <message>
        <source>This is no number of a form. It looks like A221223-007-0 and stands at the top of the paper.</source>
        <translation>这不是单据编号。编号形如 A221223-007-0，印在纸的上方。</translation>
    </message>
    <message>
        <source>Finish this page first, or leave it with Esc.</source>
        <translation>请先完成此页，或按 Esc 离开。</translation>
    </message>
    <message>
        <source>Form {number} is not typed in yet. Type the times as they stand on it.</source>
        <translation>单据 {number} 尚未补录。时间照纸上所写输入。</translation>
    </message>
    <message>
        <source>Form {number} is on no pad that this site knows of. Is it a form of this site?</source>
        <translation>本站没有打印过单据 {number}。这是本站的单据吗？</translation>
    </message>
    <message>
        <source>Form {number} is in the record already: {name}, {stage}.</source>
        <translation>单据 {number} 已补录：{name}，{stage}。</translation>
    </message>
    <message>
        <source>Form {number} is in the record as far as it is shown here: {name}, {stage}. Go on below it.</source>
        <translation>单据 {number} 已补录到下面所示之处：{name}，{stage}。请接着补录。</translation>
    </message>
    <message>
        <source>Form {number} is void: {why}. Once typed in, it is void no more.</source>
        <translation>单据 {number} 已作废：{why}。补录后即不再作废。</translation>
    </message>
    <message>
        <source>Form {number} was begun here and is not in the record yet.</source>
        <translation>单据 {number} 已开始输入，尚未入档。</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>已补录</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>未完</translation>
    </message>
    <message>
        <source>void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>未入档</translation>
    </message>
    <message>
        <source>{typed} typed in · {void} void · {missing} missing · {blank} blank</source>
        <translation>已补录 {typed} · 作废 {void} · 缺失 {missing} · 空白 {blank}</translation>
    </message>
    <message>
        <source>No forms are printed yet.</source>
        <translation>还没有打印过空白单据。</translation>
    </message>
    <message>
        <source>Form {number} is in the record as far as it was filled in.</source>
        <translation>单据 {number} 填写的部分已入档。</translation>
    </message>
    <message>
        <source>Form {number} is in the record.</source>
        <translation>单据 {number} 已入档。</translation>
    </message>
    <message>
        <source>Day of the visit</source>
        <translation>就诊日期</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>是谁？</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Vaccine</source>
        <translation>疫苗</translation>
    </message>
    <message>
        <source>Arrived at</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>Question 1</source>
        <translation>第1问</translation>
    </message>
    <message>
        <source>Question 2</source>
        <translation>第2问</translation>
    </message>
    <message>
        <source>Question 3</source>
        <translation>第3问</translation>
    </message>
    <message>
        <source>Question 4</source>
        <translation>第4问</translation>
    </message>
    <message>
        <source>Question 5</source>
        <translation>第5问</translation>
    </message>
    <message>
        <source>What is written beside the questions</source>
        <translation>询问旁的手写说明</translation>
    </message>
    <message>
        <source>Temperature °C</source>
        <translation>体温 ℃</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>脉搏</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>血压</translation>
    </message>
    <message>
        <source>Blood pressure again</source>
        <translation>复测血压</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Come back on</source>
        <translation>再来日期</translation>
    </message>
    <message>
        <source>Concluded at</source>
        <translation>结论时间</translation>
    </message>
    <message>
        <source>Signed by (doctor)</source>
        <translation>签名(预检医生)</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>知情同意</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不同意的原因</translation>
    </message>
    <message>
        <source>Said at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Identity checked by</source>
        <translation>身份核对方式</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Dose number</source>
        <translation>剂次</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>接种部位</translation>
    </message>
    <message>
        <source>Injected at</source>
        <translation>接种时间</translation>
    </message>
    <message>
        <source>Signed by (vaccinator)</source>
        <translation>签名(接种人员)</translation>
    </message>
    <message>
        <source>Reaction, as written; empty where there was none</source>
        <translation>反应(照纸上所写；没有则留空)</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>What became of the reaction</source>
        <translation>反应的转归</translation>
    </message>
    <message>
        <source>How they went</source>
        <translation>如何离开</translation>
    </message>
    <message>
        <source>Left at</source>
        <translation>离开时间</translation>
    </message>
    <message>
        <source>Left early: why, as written</source>
        <translation>提前离开原因（照纸单）</translation>
    </message>
    <message>
        <source>Told what to watch for</source>
        <translation>已告知注意事项</translation>
    </message>
    <message>
        <source>Who accepts leaving early (name)</source>
        <translation>同意提前离开者（姓名）</translation>
    </message>
</context>
<context>
    <name>found</name>
    <message>
        <source>Somebody was on the board who is not in the record.</source>
        <translation>看板上曾有一人，记录中没有此人。</translation>
    </message>
    <message>
        <source>The safety file beside the database was missing.</source>
        <translation>数据库旁的保险文件缺失。</translation>
    </message>
    <message>
        <source>The safety file beside the database could not be read.</source>
        <translation>数据库旁的保险文件无法读取。</translation>
    </message>
    <message>
        <source>The safety file beside the database was damaged.</source>
        <translation>数据库旁的保险文件已损坏。</translation>
    </message>
    <message>
        <source>Two copies of this database were worked on.</source>
        <translation>此数据库有两份副本都被使用过。</translation>
    </message>
    <message>
        <source>Somebody put an older copy in the place of the database.</source>
        <translation>有人用较旧的副本替换了数据库。</translation>
    </message>
    <message>
        <source>A backup was restored without a complete safety file.</source>
        <translation>恢复备份时没有完整的保险文件。</translation>
    </message>
    <message>
        <source>Somebody has changed the staff list or the settings past this program.</source>
        <translation>有人绕过本程序改动了人员名单或设置。</translation>
    </message>
    <message>
        <source>An older copy of the database stood in its place; the safety file has put back what it lacked.</source>
        <translation>数据库的位置上曾是一份旧副本；缺少的内容已由安全文件补回。</translation>
    </message>
    <message>
        <source>An older copy of the safety file stood in its place; a new one was begun.</source>
        <translation>保险文件的位置上曾是一份旧副本；已重新建立。</translation>
    </message>
    <message>
        <source>The log of who looked at whom was cut short or exchanged.</source>
        <translation>访问日志（谁查看过谁）被截短或被替换。</translation>
    </message>
    <message>
        <source>Fewer wrong secrets are counted than the access log holds.</source>
        <translation>口令错误的计数比访问日志里的少。</translation>
    </message>
    <message>
        <source>Somebody put back an older key file: a secret that was replaced opens this site again.</source>
        <translation>有人放回了较旧的密钥文件：已更换的口令又能打开本接种点。</translation>
    </message>
    <message>
        <source>The file of who is under observation was changed: the board before the sign-in may have been wrong.</source>
        <translation>记录留观人员的文件被人改动过：登录前的看板可能有误。</translation>
    </message>
    <message>
        <source>The file of who is under observation was gone: there was no board before the sign-in.</source>
        <translation>记录留观人员的文件缺失：登录前没有看板。</translation>
    </message>
    <message>
        <source>The file of who is under observation could not be read: there was no board before the sign-in.</source>
        <translation>记录留观人员的文件无法读取：登录前没有看板。</translation>
    </message>
    <message>
        <source>Somebody put back an older key file: a secret that was replaced opens this site again ({whose}).</source>
        <translation>有人放回了较旧的密钥文件：已更换的口令又能打开本接种点（{whose}）。</translation>
    </message>
    <message>
        <source>recovery sheets</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>sealed envelope</source>
        <translation>密封信封</translation>
    </message>
    <message>
        <source>Make a new secret: {whose}.</source>
        <translation>请更换口令：{whose}。</translation>
    </message>
    <message>
        <source>Make new recovery sheets.</source>
        <translation>请重新制作恢复单。</translation>
    </message>
    <message>
        <source>Put back: entries: {entries}, lines of the access log: {lines}.</source>
        <translation>已放回：记录 {entries} 条，访问日志 {lines} 行。</translation>
    </message>
    <message>
        <source>Make a new secret for whoever is named in the access log, and new recovery sheets where those are.</source>
        <translation>请为访问日志中列出的人更换口令；若列出的是恢复单，请重新制作。</translation>
    </message>
    <message>
        <source>Look in the access log for wrong sign-ins, and who was here at the time.</source>
        <translation>请在访问日志中查看错误登录，以及当时谁在这里。</translation>
    </message>
    <message>
        <source>Look into the room and count who waits there: the board has to show as many. Ask who was at this computer.</source>
        <translation>请到留观区清点人数：看板显示的人数应与之相同。请查问谁动过这台电脑。</translation>
    </message>
    <message>
        <source>Read on “Site and staff” who has which part here and which rules are in use; put right what is wrong.</source>
        <translation>请在“接种点与人员”中核对每个人的岗位和正在使用的规则，有误即改正。</translation>
    </message>
    <message>
        <source>Nothing is missing. Ask who was at this computer; if nobody was, have its disk looked at.</source>
        <translation>没有缺失任何内容。请查问谁动过这台电脑；若没有人动过，请检查硬盘。</translation>
    </message>
    <message>
        <source>Ask who was at this computer; who looked at whom since the newest backup may be missing.</source>
        <translation>请查问谁动过这台电脑；最近一次备份之后谁查看过谁，可能有缺失。</translation>
    </message>
    <message>
        <source>Entries may be missing: compare the newest ones with the papers of the day, and add what is missing.</source>
        <translation>可能有记录丢失：请将最新的记录与当天的纸质单据核对，并补录缺少的内容。</translation>
    </message>
    <message>
        <source>{number} was under observation from {since} to {until} and is not in the record.</source>
        <translation>{number} 号留观时间为 {since} 至 {until}，但记录中没有此人。</translation>
    </message>
    <message>
        <source>{number} was on the board and is not in the record.</source>
        <translation>{number} 号曾在看板上，但记录中没有此人。</translation>
    </message>
    <message>
        <source>Look for this person in the room now, and write down again from the papers what is missing.</source>
        <translation>请立即在留观区寻找此人，并根据纸质单据补录缺少的内容。</translation>
    </message>
    <message>
        <source>Found {time}</source>
        <translation>发现于 {time}</translation>
    </message>
    <message>
        <source>{number} more: see Record check.</source>
        <translation>还有 {number} 项：见“记录与核查”。</translation>
    </message>
    <message>
        <source>The safety file beside the database was begun anew and a backup made. Tell the person in charge.</source>
        <translation>数据库旁的保险文件已重新建立，并做了备份。请告知负责人。</translation>
    </message>
    <message>
        <source>{what} Tell the person in charge.</source>
        <translation>{what}请告知负责人。</translation>
    </message>
    <message>
        <source>This stays here until the site lead has answered it.</source>
        <translation>站长答复之前，此提示一直保留。</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>答复…</translation>
    </message>
    <message>
        <source>What became of it?</source>
        <translation>处理结果如何？</translation>
    </message>
    <message>
        <source>What was looked into, and what came of it</source>
        <translation>查了什么，结果如何</translation>
    </message>
    <message>
        <source>Answer it</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不答复</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>What was recorded</source>
        <translation>已记录的内容</translation>
    </message>
    <message>
        <source>Taken away after death</source>
        <translation>去世后遗体移走</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Correct an entry</source>
        <translation>更正记录</translation>
    </message>
    <message>
        <source>What was written before stays readable, with your reason.</source>
        <translation>原记录保留可查，并附上您填写的原因。</translation>
    </message>
    <message>
        <source>Why is this corrected?</source>
        <translation>为什么更正？</translation>
    </message>
    <message>
        <source>Record the correction</source>
        <translation>保存更正</translation>
    </message>
    <message>
        <source>Corrected.</source>
        <translation>已更正。</translation>
    </message>
    <message>
        <source>Something is missing or cannot be read: a time is typed as 09:15.</source>
        <translation>有内容缺失或无法识别：时间请按 09:15 的格式填写。</translation>
    </message>
    <message>
        <source>This cannot be recorded</source>
        <translation>无法保存</translation>
    </message>
    <message>
        <source>This entry is corrected on the page where it was recorded.</source>
        <translation>此记录请在原录入页面更正。</translation>
    </message>
    <message>
        <source>Strike this entry…</source>
        <translation>作废这条记录…</translation>
    </message>
    <message>
        <source>Strike this entry?</source>
        <translation>作废此记录？</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>It never happened: the entry stays readable, struck through.</source>
        <translation>此事并未发生：记录保留可查，标为作废。</translation>
    </message>
    <message>
        <source>Did this injection not happen?</source>
        <translation>这一针确实没有打吗？</translation>
    </message>
    <message>
        <source>Strike only if the injection did not happen: the person then waits for it again. To correct lot, arm or time, go back and use Correct.</source>
        <translation>只有确实没有接种时才作废：作废后此人会重新排队等待接种。如需更改批号、部位或时间，请返回使用“更正”。</translation>
    </message>
    <message>
        <source>The entry was struck.</source>
        <translation>记录已作废。</translation>
    </message>
    <message>
        <source>The injection was struck. This person is now: {stage}.</source>
        <translation>接种记录已作废。此人当前状态：{stage}。</translation>
    </message>
    <message>
        <source>strike</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>struck</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>corrected later</source>
        <translation>已被更正</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>typed in afterwards, {written}</source>
        <translation>补录于 {written}</translation>
    </message>
    <message>
        <source>reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>in spite of: {problem}</source>
        <translation>仍然继续：{problem}</translation>
    </message>
    <message>
        <source>happened {at}, written {written}</source>
        <translation>发生于 {at}，录入于 {written}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Site of injection</source>
        <translation>接种部位</translation>
    </message>
    <message>
        <source>Time of injection</source>
        <translation>接种时间</translation>
    </message>
    <message>
        <source>Who consented</source>
        <translation>同意人</translation>
    </message>
    <message>
        <source>Guardian&apos;s name</source>
        <translation>监护人姓名</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>与受种者关系</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署方式</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Why not given</source>
        <translation>未接种原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reason that was recorded</source>
        <translation>原记录的原因</translation>
    </message>
    <message>
        <source>More minutes</source>
        <translation>延长分钟数</translation>
    </message>
    <message>
        <source>Who accepts it</source>
        <translation>承担人</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>The guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>按手印</translation>
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
    <name>injection</name>
    <message>
        <source>Recipient: ticket {short} scanned</source>
        <translation>受种者：小票 {short} 已扫</translation>
    </message>
    <message>
        <source>Recipient: identity document scanned</source>
        <translation>受种者：身份证件已扫</translation>
    </message>
    <message>
        <source>Recipient: chosen by hand, no ticket scanned</source>
        <translation>受种者：手工选择，未扫小票</translation>
    </message>
    <message>
        <source>Identity checked {time} by {by}: {ways}</source>
        <translation>身份已核对：{time} {by} · {ways}</translation>
    </message>
    <message>
        <source>Screening {time} {by}: {outcome}</source>
        <translation>预检：{time} {by} · {outcome}</translation>
    </message>
    <message>
        <source>Consent {time} by {signer}</source>
        <translation>知情同意：{time} {signer}签署</translation>
    </message>
    <message>
        <source>by mark, witness {witness}</source>
        <translation>按手印，见证人 {witness}</translation>
    </message>
    <message>
        <source>text version {version}</source>
        <translation>告知书版本 {version}</translation>
    </message>
    <message>
        <source>the recipient</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>the guardian {name}</source>
        <translation>监护人 {name} </translation>
    </message>
    <message>
        <source>As registered: {product} {volume} mL</source>
        <translation>疫苗：{product} {volume} mL(与登记一致)</translation>
    </message>
    <message>
        <source>No vaccine is left to give</source>
        <translation>没有待接种的疫苗</translation>
    </message>
    <message>
        <source>Lot {lot} · {expiry} · {left} left</source>
        <translation>批号 {lot} · {expiry} · 余 {left}</translation>
    </message>
    <message>
        <source>Lot {lot} · only {days} days · {left} left</source>
        <translation>批号 {lot} · 仅剩 {days} 天 · 余 {left}</translation>
    </message>
    <message>
        <source>Lot: scan the pack or choose one</source>
        <translation>批号：请扫包装或选择</translation>
    </message>
    <message>
        <source>Lot: none in stock that may be used</source>
        <translation>批号：库存中无可用批次</translation>
    </message>
    <message>
        <source>Dose {number} · age and interval fit</source>
        <translation>第 {number} 剂 · 年龄和间隔满足</translation>
    </message>
    <message>
        <source>Dose number and interval</source>
        <translation>剂次和间隔</translation>
    </message>
    <message>
        <source>{ways}</source>
        <translation>{ways}</translation>
    </message>
    <message>
        <source>Vaccine, syringe, cold chain</source>
        <translation>外观、注射器、冷链标识</translation>
    </message>
    <message>
        <source>Recipient saw vaccine and expiry</source>
        <translation>受种者确认疫苗与有效期</translation>
    </message>
    <message>
        <source>Says the name</source>
        <translation>自述姓名</translation>
    </message>
    <message>
        <source>Says the birth date</source>
        <translation>自述出生日期</translation>
    </message>
    <message>
        <source>Says name and birth date</source>
        <translation>自述姓名和出生日期</translation>
    </message>
    <message>
        <source>Shows the document</source>
        <translation>出示证件</translation>
    </message>
    <message>
        <source>Shows the document, says the name</source>
        <translation>出示证件、自述姓名</translation>
    </message>
    <message>
        <source>Known, says the name</source>
        <translation>本人熟识、自述姓名</translation>
    </message>
    <message>
        <source>family</source>
        <translation>家属</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>identity (F4)</source>
        <translation>身份核对(F4)</translation>
    </message>
    <message>
        <source>a second way of identity</source>
        <translation>第二种身份核对方式</translation>
    </message>
    <message>
        <source>vaccine and syringe (F5)</source>
        <translation>疫苗与注射器(F5)</translation>
    </message>
    <message>
        <source>the look at the pack (F6)</source>
        <translation>受种者查看包装(F6)</translation>
    </message>
    <message>
        <source>lot: scan the pack</source>
        <translation>批号：请扫包装</translation>
    </message>
    <message>
        <source>left or right (← →)</source>
        <translation>左或右(← →)</translation>
    </message>
    <message>
        <source>what is marked in red</source>
        <translation>红色标记的项目</translation>
    </message>
    <message>
        <source>Next: {what}</source>
        <translation>下一步：{what}</translation>
    </message>
    <message>
        <source>{count} checks left</source>
        <translation>还差 {count} 项核对</translation>
    </message>
    <message>
        <source>1 check left</source>
        <translation>还差 1 项核对</translation>
    </message>
    <message>
        <source>Given · start {minutes} min of observation</source>
        <translation>已接种 · 开始留观 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Scan the next ticket</source>
        <translation>请扫下一位的小票</translation>
    </message>
    <message>
        <source>Somebody with a near name is here: {who}</source>
        <translation>现场有姓名相近者：{who}。</translation>
    </message>
    <message>
        <source>Ask for name and birth date.</source>
        <translation>请受种者自述姓名与出生日期。</translation>
    </message>
    <message>
        <source>The identity check is recorded, the dose is not yet.</source>
        <translation>身份核对已记录，接种尚未记录。</translation>
    </message>
    <message>
        <source>Given {time}: {product}, {site}, lot {lot}. Observation until {until}.</source>
        <translation>{time} 已接种：{product}，{site}，批号 {lot}。留观至 {until}。</translation>
    </message>
    <message>
        <source>{age} years</source>
        <translation>{age} 岁</translation>
    </message>
    <message>
        <source>about {date}</source>
        <translation>约 {date}</translation>
    </message>
    <message>
        <source>The pack code was read wrongly: scan it again.</source>
        <translation>包装条码读取有误，请重新扫描。</translation>
    </message>
    <message>
        <source>{ticket} {name}: {stage}</source>
        <translation>{ticket} {name}：{stage}</translation>
    </message>
    <message>
        <source>No delivery of this pack ({detail}) was entered in the stock.</source>
        <translation>库存中没有登记过该包装({detail})。</translation>
    </message>
    <message>
        <source>Stop: nothing of {detail} is in stock here.</source>
        <translation>停止：本站没有 {detail} 的库存。</translation>
    </message>
    <message>
        <source>Stop: this pack is {detail}, not due for this person.</source>
        <translation>停止：该包装是{detail}，不是此人应接种的疫苗。</translation>
    </message>
    <message>
        <source>Stop: lot {detail} is not in stock here.</source>
        <translation>停止：批号 {detail} 不在本点库存中。</translation>
    </message>
    <message>
        <source>Stop: by the stock this lot expires on {detail}.</source>
        <translation>停止：按库存记录该批次有效期至 {detail}，与条码不符。</translation>
    </message>
    <message>
        <source>Stop: this lot expired on {detail}.</source>
        <translation>停止：该批次已于 {detail} 过期。</translation>
    </message>
    <message>
        <source>In stock: choose the lot</source>
        <translation>在库：请选择批号</translation>
    </message>
    <message>
        <source>in stock</source>
        <translation>✓ 在库</translation>
    </message>
    <message>
        <source>This pack was recorded for {detail} today.</source>
        <translation>该包装今天已用于 {detail}。</translation>
    </message>
    <message>
        <source>This is no code of a vaccine pack.</source>
        <translation>这不是疫苗包装条码。</translation>
    </message>
</context>
<context>
    <name>injection_person</name>
    <message>
        <source>Health notes of the person appear here.</source>
        <translation>这里显示受种者的健康信息。</translation>
    </message>
    <message>
        <source>Allergies: {text}</source>
        <translation>过敏：{text}</translation>
    </message>
    <message>
        <source>Screening: {text}</source>
        <translation>预检：{text}</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>过敏史</translation>
    </message>
    <message>
        <source>Chronic</source>
        <translation>慢性病</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>用药</translation>
    </message>
    <message>
        <source>Earlier doses here</source>
        <translation>本点既往接种</translation>
    </message>
    <message>
        <source>{day} {product} · dose {number}</source>
        <translation>{day} {product} · 第 {number} 剂</translation>
    </message>
    <message>
        <source>Lots of today</source>
        <translation>今日批次</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>效期</translation>
    </message>
    <message>
        <source>{count} doses</source>
        <translation>{count} 支</translation>
    </message>
    <message>
        <source>{date} · {days} days left</source>
        <translation>{date} · 剩 {days} 天</translation>
    </message>
    <message>
        <source>chosen with the first dose</source>
        <translation>首剂时选定</translation>
    </message>
</context>
<context>
    <name>injection_queue</name>
    <message>
        <source>{sex} {age} · {minutes} min</source>
        <translation>{sex} {age} 岁 · 候 {minutes} 分</translation>
    </message>
    <message>
        <source>near name</source>
        <translation>姓名相近</translation>
    </message>
    <message>
        <source>another dose</source>
        <translation>还有一剂</translation>
    </message>
    <message>
        <source>green channel</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>screened</source>
        <translation>预检通过</translation>
    </message>
    <message>
        <source>caution</source>
        <translation>慎用</translation>
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
        <source>Answer the first alarm</source>
        <translation>应答第一个报警</translation>
    </message>
    <message>
        <source>Pause the sound of the alarms</source>
        <translation>暂停报警声音</translation>
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
        <source>History and corrections</source>
        <translation>记录与更正</translation>
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
    <name>looking</name>
    <message>
        <source>They feel unwell</source>
        <translation>此人身体不适</translation>
    </message>
    <message>
        <source>They or their family ask</source>
        <translation>本人或家属询问</translation>
    </message>
    <message>
        <source>I help out at this station</source>
        <translation>我在这个岗位帮忙</translation>
    </message>
    <message>
        <source>I check what was written</source>
        <translation>我核对记录</translation>
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
        <translation>禁忌</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
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
    <name>notice</name>
    <message>
        <source>The safety file beside the database was missing. A backup was made and a new one begun. If nobody here deleted it, check the disk.</source>
        <translation>数据库旁的保险文件曾缺失。已做备份并开始新的保险文件。若此处无人删除过它，请检查磁盘。</translation>
    </message>
    <message>
        <source>The safety file beside the database could not be read. It was put aside, a backup was made and a new one begun. Check the disk.</source>
        <translation>数据库旁的保险文件曾无法读取。已将其另存，做了备份并开始新的保险文件。请检查磁盘。</translation>
    </message>
    <message>
        <source>The safety file beside the database was damaged. What it held was put back, a backup was made and a new one begun. Check the disk.</source>
        <translation>数据库旁的保险文件曾损坏。其中内容已放回，做了备份并开始新的保险文件。请检查磁盘。</translation>
    </message>
    <message>
        <source>The safety file held an entry for which there was no room: two copies of this database were worked on. Compare the last entries with the papers of the day, and find the other copy.</source>
        <translation>保险文件中有一条记录无处可放：曾有两份数据库副本同时使用。请将最后的记录与当日纸质单据核对，并找到另一副本。</translation>
    </message>
    <message>
        <source>The database was older than its safety file: somebody put an older copy in its place. Compare the last entries with the papers of the day.</source>
        <translation>数据库比保险文件更旧：有人换入了旧副本。请将最后的记录与当日纸质单据核对。</translation>
    </message>
    <message>
        <source>This database was opened in another place than before, and goes on as another workstation. If nobody here moved it, somebody may have a copy: tell the person in charge.</source>
        <translation>此数据库在与以前不同的位置打开，今后作为另一工作台继续。若此处无人移动过它，可能有人持有副本：请告知负责人。</translation>
    </message>
    <message>
        <source>The file that lets the staff in was missing or damaged, and the copy beside the newest backup was put in its place. If nobody here knows why, somebody was at the files: check the staff list and the access log.</source>
        <translation>员工登录文件缺失或损坏，已换上最新备份旁的副本。若无人知道原因，说明有人动过文件：请核对员工名单和查阅日志。</translation>
    </message>
    <message>
        <source>The file that counts wrong secrets knows of fewer than the access log: somebody took it away, or the site was restored on another computer. Wrong secrets may have been tried that nobody counted.</source>
        <translation>记录口令错误次数的文件所记少于查阅日志：有人移走了它，或本接种点是在另一台电脑上恢复的。可能有人试过口令而未被计数。</translation>
    </message>
    <message>
        <source>The file of observation times for the minutes before signing in could not be read. The board shows the record again; look whether anybody left too early.</source>
        <translation>登录前所用的留观计时文件曾无法读取。看板现已按记录显示；请查看是否有人过早离开。</translation>
    </message>
    <message>
        <source>The file of observation times for the minutes before signing in was gone. The board shows the record again; look whether anybody left too early.</source>
        <translation>登录前几分钟所用的留观计时文件缺失。看板已重新按记录显示；请查看是否有人提前离开。</translation>
    </message>
    <message>
        <source>Somebody changed the file of observation times for the minutes before signing in. The board shows the record again; look whether anybody left too early.</source>
        <translation>有人改动了登录前所用的留观计时文件。看板现已按记录显示；请查看是否有人过早离开。</translation>
    </message>
    <message>
        <source>The board before signing in did not know of everybody under observation. The board shows the record again; look whether anybody left too early.</source>
        <translation>登录前的看板未包括全部留观者。看板现已按记录显示；请查看是否有人过早离开。</translation>
    </message>
</context>
<context>
    <name>observation</name>
    <message>
        <source>Scan a ticket, or choose a card with the arrow keys.</source>
        <translation>请扫小票，或用方向键选择卡片。</translation>
    </message>
    <message>
        <source>Nobody is under observation.</source>
        <translation>没有人在留观。</translation>
    </message>
    <message>
        <source>observing {count}</source>
        <translation>观察中 {count}</translation>
    </message>
    <message>
        <source>may leave {count}</source>
        <translation>可离开 {count}</translation>
    </message>
    <message>
        <source>overdue {count}</source>
        <translation>超时 {count}</translation>
    </message>
    <message>
        <source>reaction {count}</source>
        <translation>反应 {count}</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>接种</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>May leave</source>
        <translation>应离开</translation>
    </message>
    <message>
        <source>At least until</source>
        <translation>至少留观到</translation>
    </message>
    <message>
        <source>{time} ({minutes} min more)</source>
        <translation>{time}(延长 {minutes} 分)</translation>
    </message>
    <message>
        <source>With</source>
        <translation>陪同</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>同行</translation>
    </message>
    <message>
        <source>{group}: {count} here, the last until {time}</source>
        <translation>{group}：在留观 {count} 人，最晚至 {time}</translation>
    </message>
    <message>
        <source>{count} not vaccinated yet</source>
        <translation>{count} 人尚未接种</translation>
    </message>
    <message>
        <source>{count} of the same group still have to wait, until {time}.</source>
        <translation>同组还有 {count} 人须留观至 {time}。</translation>
    </message>
    <message>
        <source>group {time}</source>
        <translation>同组 {time}</translation>
    </message>
    <message>
        <source>group complete</source>
        <translation>同组到齐</translation>
    </message>
    <message>
        <source>group: reaction</source>
        <translation>同组有反应</translation>
    </message>
    <message>
        <source>overdue · called {time}, {answer}</source>
        <translation>超时 · {time} 已呼叫：{answer}</translation>
    </message>
    <message>
        <source>{count} fit “{words}”: choose a card (Esc: everybody).</source>
        <translation>“{words}”符合 {count} 人：请选卡片（Esc 显示全部）。</translation>
    </message>
    <message>
        <source>Seat or zone</source>
        <translation>座位或区域</translation>
    </message>
    <message>
        <source>{time} seat {text}</source>
        <translation>{time} 座位 {text}</translation>
    </message>
    <message>
        <source>{time} {way}: {text}</source>
        <translation>{time} {way}：{text}</translation>
    </message>
    <message>
        <source>{time} left without release</source>
        <translation>{time} 未经放行离开</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Allergies: {text}</source>
        <translation>过敏：{text}</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>过敏史</translation>
    </message>
    <message>
        <source>Chronic</source>
        <translation>慢性病</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>用药</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>预检</translation>
    </message>
    <message>
        <source>Not given yet: {products}</source>
        <translation>尚未接种：{products}</translation>
    </message>
    <message>
        <source>Typed in afterwards: compare the time of the dose with the paper.</source>
        <translation>事后补录：请与纸质记录核对接种时间。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>{time} reaction: {text}</source>
        <translation>{time} 反应：{text}</translation>
    </message>
    <message>
        <source>{time} {minutes} min more: {text}</source>
        <translation>{time} 延长 {minutes} 分钟：{text}</translation>
    </message>
    <message>
        <source>{time} {by} concluded: {text}</source>
        <translation>{time} {by} 结论：{text}</translation>
    </message>
    <message>
        <source>{time} went home</source>
        <translation>{time} 已离开</translation>
    </message>
    <message>
        <source>{time} left early: {text}</source>
        <translation>{time} 提前离开：{text}</translation>
    </message>
    <message>
        <source>{time} left: {text}</source>
        <translation>{time} 离开：{text}</translation>
    </message>
    <message>
        <source>{time} taken away: {text}</source>
        <translation>{time} 遗体移走：{text}</translation>
    </message>
    <message>
        <source>no sign chosen</source>
        <translation>未选表现</translation>
    </message>
    <message>
        <source>Well? Then release.</source>
        <translation>情况良好即可放行。</translation>
    </message>
    <message>
        <source>{time} to go. Extend, or let leave early with a reason.</source>
        <translation>还需 {time}。可延长，或说明原因后提前离开。</translation>
    </message>
    <message>
        <source>A doctor ends this observation (F5).</source>
        <translation>须由医生结束观察(F5)。</translation>
    </message>
    <message>
        <source>Goes to hospital: once they have left, record it (F8).</source>
        <translation>转送医院：离开后请登记（F8）。</translation>
    </message>
    <message>
        <source>Died: nobody releases them. Once they have been taken away, record it (F8).</source>
        <translation>已死亡：任何人不得放行。遗体移走后请记录（F8）。</translation>
    </message>
    <message>
        <source>An emergency about this person goes on (F12).</source>
        <translation>此人正在急救中（F12）。</translation>
    </message>
    <message>
        <source>Left in an emergency: nobody releases them. Record the reaction; a doctor ends it.</source>
        <translation>急救后已送走：不得放行。请登记反应，由医生下结论。</translation>
    </message>
    <message>
        <source>Confirm the clock first (F6): the computer was restarted.</source>
        <translation>请先确认时钟(F6):电脑重新启动过。</translation>
    </message>
    <message>
        <source>Died; no longer here since {time}.</source>
        <translation>已去世；{time} 起已不在此处。</translation>
    </message>
    <message>
        <source>Gone home at {time}.</source>
        <translation>已于 {time} 离开。</translation>
    </message>
    <message>
        <source>No dose has been given in this visit.</source>
        <translation>本次尚未接种。</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>核对放行</translation>
    </message>
    <message>
        <source>Release in {time}</source>
        <translation>{time} 后可放行</translation>
    </message>
    <message>
        <source>observing</source>
        <translation>观察中</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>即将结束</translation>
    </message>
    <message>
        <source>may leave</source>
        <translation>可离开</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>reaction</source>
        <translation>反应</translation>
    </message>
    <message>
        <source>died · taken away: F8</source>
        <translation>已去世 · 移走后按 F8</translation>
    </message>
    <message>
        <source>died · doctor: F5</source>
        <translation>已去世 · 医生结论 F5</translation>
    </message>
    <message>
        <source>died</source>
        <translation>已去世</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Reaction not saved</source>
        <translation>反应未保存</translation>
    </message>
    <message>
        <source>A reaction was begun and not saved: F9 shows it again.</source>
        <translation>有一条反应记录尚未保存：按 F9 再次打开。</translation>
    </message>
    <message>
        <source>The computer was restarted</source>
        <translation>电脑重新启动过</translation>
    </message>
    <message>
        <source>{count} timers restored. Time while it was off counts only after a named person has confirmed the clock (F6).</source>
        <translation>已恢复 {count} 个计时。关机期间的时间须由专人确认时钟后才计入(F6)。</translation>
    </message>
    <message>
        <source>Doses recorded at another station</source>
        <translation>其他工作站记录的接种</translation>
    </message>
    <message>
        <source>Their time counts by that station&apos;s clock only after a named person has confirmed ours (F6).</source>
        <translation>须由具名人员确认本机时钟(F6)后，才能按那台工作站的时钟计时。</translation>
    </message>
    <message>
        <source>Look at each person, then scan their ticket: whoever may leave is released. So far {count}.</source>
        <translation>请逐一查看本人，再扫其小票：时间已到者即放行。已放行 {count} 人。</translation>
    </message>
    <message>
        <source>Not released: {name}. {why}</source>
        <translation>未放行：{name}。{why}</translation>
    </message>
    <message>
        <source>Releasing by scanning has ended: {count} released.</source>
        <translation>扫码放行已结束：共放行 {count} 人。</translation>
    </message>
    <message>
        <source>Whose reaction? Scan the ticket or choose the card (Esc: back).</source>
        <translation>谁出现反应？请扫小票或选择卡片(Esc 返回)。</translation>
    </message>
    <message>
        <source>Emergency: who? Scan the ticket or choose the card. Call the doctor now. Esc: back.</source>
        <translation>紧急处置：是谁？请扫小票或选择卡片。立即呼叫医生。Esc 返回。</translation>
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
    <name>paper</name>
    <message>
        <source>Consent form</source>
        <translation>知情同意书</translation>
    </message>
    <message>
        <source>Triage sheet</source>
        <translation>预检分诊单</translation>
    </message>
    <message>
        <source>Deferral or referral note</source>
        <translation>推迟、不宜接种或转诊告知</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>承诺书、证明</translation>
    </message>
    <message>
        <source>Vaccination slip</source>
        <translation>接种凭条</translation>
    </message>
    <message>
        <source>Advice sheet</source>
        <translation>接种后注意事项</translation>
    </message>
    <message>
        <source>Visit ticket</source>
        <translation>就诊小票</translation>
    </message>
</context>
<context>
    <name>paper_size</name>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A4, large print</source>
        <translation>A4 大字</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>80 毫米卷纸</translation>
    </message>
    <message>
        <source>58 mm roll</source>
        <translation>58 毫米卷纸</translation>
    </message>
</context>
<context>
    <name>reaction</name>
    <message>
        <source>Record a reaction</source>
        <translation>记录反应</translation>
    </message>
    <message>
        <source>EMERGENCY</source>
        <translation>紧急处置</translation>
    </message>
    <message>
        <source>Emergency called</source>
        <translation>已启动紧急处置</translation>
    </message>
    <message>
        <source>Seen at {time}, {minutes} min after the injection</source>
        <translation>发生时间 {time}(接种后 {minutes} 分钟)</translation>
    </message>
    <message>
        <source>Signs (several; the digit chooses)</source>
        <translation>表现(可多选，数字键直接选)</translation>
    </message>
    <message>
        <source>Blood pressure mmHg</source>
        <translation>血压 mmHg</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>脉搏</translation>
    </message>
    <message>
        <source>SpO₂ %</source>
        <translation>血氧 %</translation>
    </message>
    <message>
        <source>Temperature °C</source>
        <translation>体温 °C</translation>
    </message>
    <message>
        <source>Consciousness</source>
        <translation>意识</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Watch longer (minutes)</source>
        <translation>延长留观(分钟)</translation>
    </message>
    <message>
        <source>reaction: {signs}</source>
        <translation>反应：{signs}</translation>
    </message>
    <message>
        <source>Began at</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>hours:minutes, between the injection and now</source>
        <translation>时:分，须在接种之后、现在之前</translation>
    </message>
    <message>
        <source>Choose at least one sign, or write a note.</source>
        <translation>请至少选择一项表现，或填写备注。</translation>
    </message>
    <message>
        <source>A field marked in red cannot be read.</source>
        <translation>红色标记的栏目无法识别。</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>Recorded: {systems}.</source>
        <translation>已记录：{systems}。</translation>
    </message>
    <message>
        <source>Not recorded: {systems}. Look, and tick or write.</source>
        <translation>未记录：{systems}，请查看并勾选。</translation>
    </message>
    <message>
        <source>This compares what was written down; it is no diagnosis.</source>
        <translation>以上为事实对照，不作诊断。</translation>
    </message>
    <message>
        <source>skin and mucosa</source>
        <translation>皮肤黏膜</translation>
    </message>
    <message>
        <source>breathing</source>
        <translation>呼吸</translation>
    </message>
    <message>
        <source>circulation</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>digestion</source>
        <translation>消化</translation>
    </message>
    <message>
        <source>consciousness</source>
        <translation>意识</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>紧急处置</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
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
        <source>The time given lies before the injection.</source>
        <translation>所填时间早于接种时间。</translation>
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
        <source>Say who answered the questions.</source>
        <translation>请写明由谁回答问题。</translation>
    </message>
    <message>
        <source>Required questions are open: {detail}.</source>
        <translation>必答问题未答：{detail}。</translation>
    </message>
    <message>
        <source>The rules clear nobody without a measurement that is missing: say why in the note.</source>
        <translation>缺少规则要求的测量，不能判为可接种：请在备注中说明原因。</translation>
    </message>
    <message>
        <source>The rules propose otherwise: say in the note why, for what they say now.</source>
        <translation>规则的建议不同：请在备注中针对当前提示说明理由。</translation>
    </message>
    <message>
        <source>The rules find no ground for this outcome: say why in the note.</source>
        <translation>规则未发现此结论的依据：请在备注中说明原因。</translation>
    </message>
    <message>
        <source>A deferral goes until a day after the screening.</source>
        <translation>推迟日期须晚于筛查当天。</translation>
    </message>
    <message>
        <source>The rules ask for a deferral until {detail}: say in the note why it ends earlier.</source>
        <translation>规则要求推迟至 {detail}：如提前，请在备注中说明原因。</translation>
    </message>
    <message>
        <source>This deferral lasts {detail} days: is the day right?</source>
        <translation>推迟长达 {detail} 天：日期是否正确？</translation>
    </message>
    <message>
        <source>No rule asks for a deferral as long as until {detail}.</source>
        <translation>没有规则要求推迟到 {detail} 这么久。</translation>
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
        <translation>年龄超过 120 岁不大可能，请核对出生日期。</translation>
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
        <source>This lot is in stock with another expiry date: {detail}.</source>
        <translation>库存中该批号的有效期不同：{detail}。</translation>
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
        <source>The dose would stand before the consent, the screening or the identity check.</source>
        <translation>这一剂的时间早于知情同意、预检或身份核对。</translation>
    </message>
    <message>
        <source>With this birth date the person was too young or too old for a dose that was given: {detail}.</source>
        <translation>按此出生日期，已接种的疫苗当时不在适用年龄内：{detail}。</translation>
    </message>
    <message>
        <source>Name, birth date, sex or document were corrected after the identity check: check the identity again.</source>
        <translation>身份核对后姓名、出生日期、性别或证件被更正：请重新核对身份。</translation>
    </message>
    <message>
        <source>The observation of this vaccine is at least {detail} minutes.</source>
        <translation>该疫苗留观时间至少 {detail} 分钟。</translation>
    </message>
    <message>
        <source>With this correction the observation is {detail} minutes shorter.</source>
        <translation>此更正会使留观缩短 {detail} 分钟。</translation>
    </message>
    <message>
        <source>The observation has not ended.</source>
        <translation>留观时间未到。</translation>
    </message>
    <message>
        <source>The observation is over: release the person instead.</source>
        <translation>留观已结束，请直接放行。</translation>
    </message>
    <message>
        <source>Look for this person first, and record the call.</source>
        <translation>请先寻找此人并记录呼叫结果。</translation>
    </message>
    <message>
        <source>This computer was restarted: somebody must confirm its clock before anybody is released.</source>
        <translation>电脑重启过：放行前须有人核对时钟。</translation>
    </message>
    <message>
        <source>A reaction is open: a doctor must conclude it first.</source>
        <translation>有未结束的反应：须先由医生作出结论。</translation>
    </message>
    <message>
        <source>No reaction has been written down in this visit.</source>
        <translation>本次接种没有记录过反应。</translation>
    </message>
    <message>
        <source>The dose named is not one of this visit.</source>
        <translation>所填剂次不属于本次接种。</translation>
    </message>
    <message>
        <source>The event would have begun before the first dose of this visit.</source>
        <translation>发生时间早于本次接种的第一剂。</translation>
    </message>
    <message>
        <source>The event would begin in the future.</source>
        <translation>发生时间在未来。</translation>
    </message>
    <message>
        <source>This emergency was begun already.</source>
        <translation>这起紧急处置已经开始。</translation>
    </message>
    <message>
        <source>An emergency about this person goes on: end it first (F12).</source>
        <translation>此人的紧急处置尚未结束：请先结束（F12）。</translation>
    </message>
    <message>
        <source>Taken to hospital, or died, in an emergency: a doctor concludes on the reaction; nobody releases them.</source>
        <translation>急救后送医院或死亡：由医生对反应下结论，不得放行。</translation>
    </message>
    <message>
        <source>This emergency has ended: begin another one.</source>
        <translation>这起紧急处置已结束：请另起一次。</translation>
    </message>
    <message>
        <source>There is no such emergency.</source>
        <translation>没有这起紧急处置。</translation>
    </message>
    <message>
        <source>The time given lies before the emergency began.</source>
        <translation>时间早于紧急处置开始。</translation>
    </message>
    <message>
        <source>There is no open reaction.</source>
        <translation>没有未结束的反应。</translation>
    </message>
    <message>
        <source>The dose was typed in afterwards: confirm that the time is right.</source>
        <translation>该剂次为事后补录：请确认时间正确。</translation>
    </message>
    <message>
        <source>With this correction the release was too early.</source>
        <translation>更正后，放行时间过早。</translation>
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
        <source>The identity number holds a birth date in the future.</source>
        <translation>证件号中的出生日期在将来。</translation>
    </message>
    <message>
        <source>An identity number needs the type of its document.</source>
        <translation>填写证件号时须选择证件类型。</translation>
    </message>
    <message>
        <source>This person is enrolled already.</source>
        <translation>该人员已建档。</translation>
    </message>
    <message>
        <source>The reason says who it is: it stays when everything else is erased.</source>
        <translation>理由中写明了是谁：其他内容清除后，理由仍会保留。</translation>
    </message>
    <message>
        <source>A visit of this person is of today, or has not ended: erase when the day is over.</source>
        <translation>此人有今天的或未结束的就诊：请在当日结束后再清除。</translation>
    </message>
    <message>
        <source>This person was erased by law. Nothing more is written about them.</source>
        <translation>此人的信息已依法清除，不再写入任何记录。</translation>
    </message>
    <message>
        <source>The law wants this record kept until {detail}.</source>
        <translation>按法律规定，此记录须保存至 {detail}。</translation>
    </message>
    <message>
        <source>Other records rest on this entry: strike those first.</source>
        <translation>有其他记录以此为依据：请先作废那些记录。</translation>
    </message>
    <message>
        <source>The entry to be corrected was struck before.</source>
        <translation>要更正的记录此前已作废。</translation>
    </message>
    <message>
        <source>A correction must be of the same kind as what it corrects.</source>
        <translation>更正须与原记录为同一类型。</translation>
    </message>
    <message>
        <source>This visit belongs to another person.</source>
        <translation>本次接种属于另一人。</translation>
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
        <translation>本站没有此工作人员：{detail}</translation>
    </message>
    <message>
        <source>This is no visit ticket.</source>
        <translation>这不是接种小票。</translation>
    </message>
    <message>
        <source>The ticket was read wrongly: scan it again.</source>
        <translation>小票读取有误，请重新扫描。</translation>
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
        <source>This workstation has no letters for tickets yet: the site lead gives it some in Site and staff.</source>
        <translation>本工作站还没有小票字母：请站点负责人在“接种点与人员”里分配。</translation>
    </message>
    <message>
        <source>This code is mistyped, meant for another workstation, or was used before.</source>
        <translation>这个码输入有误、是给别的工作站的，或已经用过。</translation>
    </message>
    <message>
        <source>This workstation does not have these letters, or they stand on tickets of today: {detail}</source>
        <translation>本工作站没有这些字母，或今天的小票上已经用了：{detail}</translation>
    </message>
    <message>
        <source>This is not the number of another workstation: read it there in Site and staff.</source>
        <translation>这不是另一台工作站的编号：请在那台的“接种点与人员”里查看。</translation>
    </message>
    <message>
        <source>All ticket numbers of today are used up.</source>
        <translation>今天的小票号已用完。</translation>
    </message>
    <message>
        <source>Somebody here has this account name already: {detail}</source>
        <translation>此处已有人使用该账户名：{detail}</translation>
    </message>
    <message>
        <source>Nobody without a role signs in: choose a role first.</source>
        <translation>没有角色不能登录：请先选择角色。</translation>
    </message>
    <message>
        <source>Somebody must lead the site: choose another lead first.</source>
        <translation>接种点必须有站长：请先另选一位站长。</translation>
    </message>
    <message>
        <source>Your account may not do this. It needs: {detail}</source>
        <translation>您的账户无权执行此操作。需要：{detail}</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>请先登录。</translation>
    </message>
</context>
<context>
    <name>registration</name>
    <message>
        <source>Arrivals today</source>
        <translation>今日到场</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} 人等候</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Registration · {ticket}</source>
        <translation>登记 · {ticket}</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新登记</translation>
    </message>
    <message>
        <source>Enrolled here</source>
        <translation>本点已建档</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>① Identity</source>
        <translation>① 身份</translation>
    </message>
    <message>
        <source>② Vaccination today</source>
        <translation>② 本次接种</translation>
    </message>
    <message>
        <source>③ Informed consent</source>
        <translation>③ 知情同意</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Birth date / age</source>
        <translation>出生 / 年龄</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address / community</source>
        <translation>住址 / 社区网格</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>陪同人</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>过敏史</translation>
    </message>
    <message>
        <source>Chronic conditions</source>
        <translation>慢性病</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>用药</translation>
    </message>
    <message>
        <source>Vaccine</source>
        <translation>疫苗</translation>
    </message>
    <message>
        <source>Dose · {product}</source>
        <translation>剂次 · {product}</translation>
    </message>
    <message>
        <source>Dose {number}</source>
        <translation>第 {number} 剂</translation>
    </message>
    <message>
        <source>Dose {number} · by the records</source>
        <translation>第 {number} 剂 · 按记录推荐</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Booked for</source>
        <translation>预约时间</translation>
    </message>
    <message>
        <source>Place of the outreach visit</source>
        <translation>上门地点</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>Group / bus</source>
        <translation>分组 / 专车</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>回答人</translation>
    </message>
    <message>
        <source>Their name</source>
        <translation>回答人姓名</translation>
    </message>
    <message>
        <source>Recipient consents</source>
        <translation>本人同意</translation>
    </message>
    <message>
        <source>Guardian consents</source>
        <translation>监护人同意</translation>
    </message>
    <message>
        <source>Refuses…</source>
        <translation>拒绝…</translation>
    </message>
    <message>
        <source>Guardian&apos;s name</source>
        <translation>监护人姓名</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>与受种者关系</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署方式</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>按手印</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>已朗读告知</translation>
    </message>
    <message>
        <source>Reason for refusing</source>
        <translation>拒绝原因</translation>
    </message>
    <message>
        <source>Form {form} · sign after printing; may be recorded later</source>
        <translation>同意书 {form} · 打印后签字，可稍后记录</translation>
    </message>
    <message>
        <source>Sign after printing; may be recorded later</source>
        <translation>打印后签字，可稍后记录</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>{product} · as for the person before</source>
        <translation>{product} · 同上一位</translation>
    </message>
    <message>
        <source>As in the address above</source>
        <translation>同上方地址</translation>
    </message>
    <message>
        <source>signed here</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Register and print papers</source>
        <translation>登记并打印同意书、小票</translation>
    </message>
    <message>
        <source>Register only</source>
        <translation>仅登记</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>重新打印</translation>
    </message>
    <message>
        <source>Not today…</source>
        <translation>暂不接种…</translation>
    </message>
    <message>
        <source>Unfinished: {count}</source>
        <translation>未完成 {count} 份</translation>
    </message>
    <message>
        <source>Health notes…</source>
        <translation>健康信息…</translation>
    </message>
    <message>
        <source>History and corrections…</source>
        <translation>记录与更正…</translation>
    </message>
    <message>
        <source>At the entrance (only where somebody looked)</source>
        <translation>入口检查(查过才填)</translation>
    </message>
    <message>
        <source>Temperature at the entrance, °C</source>
        <translation>入口体温 ℃</translation>
    </message>
    <message>
        <source>Unwell</source>
        <translation>身体不适</translation>
    </message>
    <message>
        <source>Seen or said at the entrance</source>
        <translation>入口所见或所述</translation>
    </message>
    <message>
        <source>Entrance</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>{degrees} °C</source>
        <translation>{degrees} ℃</translation>
    </message>
    <message>
        <source>Type the temperature as 36.5 or 365.</source>
        <translation>体温请输入 36.5 或 365。</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Choose at least one vaccine.</source>
        <translation>请至少选择一种疫苗。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>⚠ Cannot be read, put it right: {file}</source>
        <translation>⚠ 无法读取，请改正：{file}</translation>
    </message>
    <message>
        <source>⚠ {form} does not say that it tells: {untold}</source>
        <translation>⚠ {form} 没有注明已告知：{untold}</translation>
    </message>
    <message>
        <source>I have told:</source>
        <translation>我已告知：</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>疫苗品种</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Contraindications</source>
        <translation>禁忌</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>不良反应</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>现场留观</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>异常反应补偿</translation>
    </message>
    <message>
        <source>Tell, sign here…</source>
        <translation>告知、屏幕签名…</translation>
    </message>
    <message>
        <source>told {count}/5</source>
        <translation>已告知 {count}/5</translation>
    </message>
    <message>
        <source>Signature on the screen</source>
        <translation>屏幕签名</translation>
    </message>
    <message>
        <source>To be told, and signed</source>
        <translation>告知与签名</translation>
    </message>
    <message>
        <source>Last stroke back</source>
        <translation>撤销一笔</translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>清空重签</translation>
    </message>
    <message>
        <source>Type at least two characters of the name.</source>
        <translation>请至少输入姓名中的两个字。</translation>
    </message>
    <message>
        <source>Show number and telephone</source>
        <translation>显示证件号和电话</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Scan an identity card (F2 for the scan box), or type a number, a name, two letters of pinyin.</source>
        <translation>请扫描身份证(F2 到扫码框),或输入号码、姓名、拼音首字母。</translation>
    </message>
    <message>
        <source>Earlier doses</source>
        <translation>既往接种</translation>
    </message>
    <message>
        <source>No dose on record here</source>
        <translation>本点无接种记录</translation>
    </message>
    <message>
        <source>{day} {product} · dose {number}</source>
        <translation>{day} {product} · 第 {number} 剂</translation>
    </message>
    <message>
        <source>Allergies: {text}</source>
        <translation>过敏：{text}</translation>
    </message>
    <message>
        <source>{name} ({sex}, {age}){ticket}: may be the same person: please check.</source>
        <translation>{name}（{sex}，{age} 岁）{ticket}：可能是同一人，请核对。</translation>
    </message>
    <message>
        <source>Perhaps enrolled already</source>
        <translation>可能已有档案</translation>
    </message>
    <message>
        <source>The same person?</source>
        <translation>是同一个人吗？</translation>
    </message>
    <message>
        <source>Yes: open this record</source>
        <translation>是：打开该档案</translation>
    </message>
    <message>
        <source>No: another person</source>
        <translation>不是：另一人，新建档案</translation>
    </message>
    <message>
        <source>Easily mistaken for</source>
        <translation>排除疑似重复</translation>
    </message>
    <message>
        <source>{name} ({sex}, {age}){ticket}: another person, not merged.</source>
        <translation>{name}({sex}，{age} 岁){ticket}：另一人，不合并。</translation>
    </message>
    <message>
        <source>{count} more with a name like this: ask for the date of birth.</source>
        <translation>另有 {count} 人姓名相近：请核对出生日期。</translation>
    </message>
    <message>
        <source>{age} years</source>
        <translation>{age}岁</translation>
    </message>
    <message>
        <source>about {year} (estimated)</source>
        <translation>约 {year} 年（估计）</translation>
    </message>
    <message>
        <source>about {age}</source>
        <translation>约{age}</translation>
    </message>
    <message>
        <source>✓ check passed</source>
        <translation>✓ 校验通过</translation>
    </message>
    <message>
        <source>✓ format fits</source>
        <translation>✓ 格式相符</translation>
    </message>
    <message>
        <source>! check failed</source>
        <translation>! 校验未通过</translation>
    </message>
    <message>
        <source>! in use</source>
        <translation>! 已被登记</translation>
    </message>
    <message>
        <source>Type the date as 19440312 or 1944-03-12.</source>
        <translation>请输入 19440312 或 1944-03-12。</translation>
    </message>
    <message>
        <source>Fifteen digits: kept in the form of eighteen.</source>
        <translation>15 位旧号：按 18 位保存。</translation>
    </message>
    <message>
        <source>Unknown region: compare with the card.</source>
        <translation>地区码不认识，请核对证件。</translation>
    </message>
    <message>
        <source>Old card of nine digits.</source>
        <translation>9 位旧证。</translation>
    </message>
    <message>
        <source>{product}: {text}</source>
        <translation>{product}：{text}</translation>
    </message>
    <message>
        <source>the birth date is needed.</source>
        <translation>需要出生日期。</translation>
    </message>
    <message>
        <source>approved for ages {limits}; this person is {age}.</source>
        <translation>适用年龄 {limits} 岁，此人 {age} 岁。</translation>
    </message>
    <message>
        <source>may be registered: dose {number}, no earlier dose on record.</source>
        <translation>可登记：第 {number} 剂，本点无既往记录。</translation>
    </message>
    <message>
        <source>may be registered: dose {number}, last dose {last}, {days} days ago.</source>
        <translation>可登记：第 {number} 剂，距上次 {last} 已 {days} 天，间隔满足。</translation>
    </message>
    <message>
        <source>{days} days too early: last dose {last}, dose {number} from {day} on.</source>
        <translation>间隔还差 {days} 天：上次 {last}，第 {number} 剂自 {day} 起。</translation>
    </message>
    <message>
        <source>{product}: none in stock here.</source>
        <translation>{product}：本点无库存。</translation>
    </message>
    <message>
        <source>This person is here already today: {ticket}.</source>
        <translation>此人今日已登记：{ticket}。</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>是哪一位？</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选定</translation>
    </message>
    <message>
        <source>None of them: new person</source>
        <translation>都不是：新登记</translation>
    </message>
    <message>
        <source>Still missing: {fields}</source>
        <translation>还缺：{fields}</translation>
    </message>
    <message>
        <source>Registered: {ticket} {name}</source>
        <translation>已登记 {ticket} {name}</translation>
    </message>
    <message>
        <source>Saved: {ticket} {name}</source>
        <translation>已保存：{ticket} {name}</translation>
    </message>
    <message>
        <source>Recorded: {name} refuses the vaccination.</source>
        <translation>已记录：{name} 拒绝接种。</translation>
    </message>
    <message>
        <source>Told at registration</source>
        <translation>登记时告知</translation>
    </message>
    <message>
        <source>Why is this corrected?</source>
        <translation>为什么更正？</translation>
    </message>
    <message>
        <source>Recorded before. The old entry stays readable.</source>
        <translation>此前已记录。旧记录保留可查。</translation>
    </message>
    <message>
        <source>{field}: {old} → {new}</source>
        <translation>{field}：{old} → {new}</translation>
    </message>
    <message>
        <source>Reason (kept with the record)</source>
        <translation>原因(随记录保存)</translation>
    </message>
    <message>
        <source>Record the correction</source>
        <translation>记录更正</translation>
    </message>
    <message>
        <source>Not vaccinated today</source>
        <translation>今日不接种</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Note (what was said, when to come again)</source>
        <translation>备注(如何告知、何时再来)</translation>
    </message>
    <message>
        <source>Record: not today</source>
        <translation>记录：今日不接种</translation>
    </message>
    <message>
        <source>Only clear the form, record nothing</source>
        <translation>只清空表单，不作记录</translation>
    </message>
    <message>
        <source>Recorded: {name} is not vaccinated today.</source>
        <translation>已记录：{name} 今日不接种。</translation>
    </message>
    <message>
        <source>Finish this page first, or leave it with Esc.</source>
        <translation>请先完成此页，或按 Esc 离开。</translation>
    </message>
    <message>
        <source>A registration is typed and not recorded.</source>
        <translation>有一份登记已填写但未记录。</translation>
    </message>
    <message>
        <source>This registration was struck.</source>
        <translation>这次登记已作废。</translation>
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
    <name>rules</name>
    <message>
        <source>Questions and policies of this site</source>
        <translation>本站的问卷和规则</translation>
    </message>
    <message>
        <source>Rules in use that no clinician has confirmed: {count}. Somebody who is responsible must hold them against their sources before real use.</source>
        <translation>正在使用、尚未经医务人员核对的规则：{count} 条。正式使用前须由负责人对照来源核对。</translation>
    </message>
    <message>
        <source>own file</source>
        <translation>本站文件</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>For: {vaccines}, age {least} to {most} · {jurisdiction}</source>
        <translation>适用：{vaccines}，{least} 至 {most} 岁 · {jurisdiction}</translation>
    </message>
    <message>
        <source>For: {vaccines}, age {least} and more · {jurisdiction}</source>
        <translation>适用：{vaccines}，{least} 岁及以上 · {jurisdiction}</translation>
    </message>
    <message>
        <source>every vaccine</source>
        <translation>所有疫苗</translation>
    </message>
    <message>
        <source>Questions: {form}</source>
        <translation>问卷：{form}</translation>
    </message>
    <message>
        <source>Source: {document}</source>
        <translation>来源：{document}</translation>
    </message>
    <message>
        <source>Valid from {since} to {until}</source>
        <translation>有效期 {since} 至 {until}</translation>
    </message>
    <message>
        <source>Valid from {since} on; no end is known</source>
        <translation>自 {since} 起有效，未见截止日期</translation>
    </message>
    <message>
        <source>Expired: valid until {until}</source>
        <translation>已过期：有效期至 {until}</translation>
    </message>
    <message>
        <source>Confirmed by a clinician: {confirmed} of {count} rules</source>
        <translation>经医务人员确认：{count} 条中的 {confirmed} 条</translation>
    </message>
    <message>
        <source>Not confirmed yet ({count}):</source>
        <translation>尚未确认（{count} 条）：</translation>
    </message>
    <message>
        <source>Go by the marked ones</source>
        <translation>使用勾选的规则</translation>
    </message>
    <message>
        <source>Read the files again</source>
        <translation>重新读取文件</translation>
    </message>
    <message>
        <source>From now on screenings go by these rules.</source>
        <translation>今后的预检按这些规则进行。</translation>
    </message>
    <message>
        <source>Mark one for every vaccine, too: otherwise some people could not be screened at all.</source>
        <translation>还须勾选一份适用于所有疫苗的规则，否则有些人无法预检。</translation>
    </message>
    <message>
        <source>Questionnaires that cannot be used</source>
        <translation>无法使用的问卷</translation>
    </message>
    <message>
        <source>Files of this site&apos;s own lie in {folder} (questionnaires, policies, consent, letters). One of the same name goes before the shipped one.</source>
        <translation>本站自己的文件放在 {folder}（questionnaires、policies、consent、letters）。同名文件优先于随程序附带的文件。</translation>
    </message>
    <message>
        <source>Vaccines not yet confirmed by a clinician: {names}</source>
        <translation>尚未经医务人员确认的疫苗：{names}</translation>
    </message>
</context>
<context>
    <name>scanner</name>
    <message>
        <source>Every character arrives.</source>
        <translation>每个字符都收到了。</translation>
    </message>
    <message>
        <source>Enter comes after the code.</source>
        <translation>码后面有回车。</translation>
    </message>
    <message>
        <source>Tab comes after the code; Enter would be better.</source>
        <translation>码后面是 Tab；改成回车更好。</translation>
    </message>
    <message>
        <source>Nothing comes after the code: set the scanner to send Enter.</source>
        <translation>码后面什么都没有：请把扫码枪设成发送回车。</translation>
    </message>
    <message>
        <source>The separator of vaccine packs (GS) is kept.</source>
        <translation>疫苗包装码的分隔符（GS）完好。</translation>
    </message>
    <message>
        <source>The separator arrives as {detail}. It is understood; better set the scanner to send GS.</source>
        <translation>分隔符收到的是 {detail}。能识别；最好把扫码枪设成发送 GS。</translation>
    </message>
    <message>
        <source>The separator is lost: lot and serial number run together. Use a serial port.</source>
        <translation>分隔符丢失：批号和序列号会连在一起。请改用串口。</translation>
    </message>
    <message>
        <source>Something comes before the code: {detail}</source>
        <translation>码前面多了内容：{detail}</translation>
    </message>
    <message>
        <source>The kind of barcode is named before the code: {detail}</source>
        <translation>码前面标了码制：{detail}</translation>
    </message>
    <message>
        <source>Something comes after the code: {detail}</source>
        <translation>码后面多了内容：{detail}</translation>
    </message>
    <message>
        <source>Upper and lower case are turned round: is Caps Lock on?</source>
        <translation>大小写颠倒了：是不是开着大写锁定？</translation>
    </message>
    <message>
        <source>All letters become upper case: switch the conversion off in the scanner.</source>
        <translation>字母都变成大写：请关闭扫码枪的大小写转换。</translation>
    </message>
    <message>
        <source>All letters become lower case: switch the conversion off in the scanner.</source>
        <translation>字母都变成小写：请关闭扫码枪的大小写转换。</translation>
    </message>
    <message>
        <source>An input method makes wide characters of it. They are understood.</source>
        <translation>输入法把它变成了全角字符。能识别。</translation>
    </message>
    <message>
        <source>The keyboard layout of this computer changes it. It is understood by its keys.</source>
        <translation>这台电脑的键盘布局改了内容。可按键位识别。</translation>
    </message>
    <message>
        <source>No letter or digit is left of it ({detail}): set the keyboard layout to US, or use a serial port.</source>
        <translation>字母和数字都没了（{detail}）：请把键盘布局设成美国，或改用串口。</translation>
    </message>
    <message>
        <source>It is slow, {detail} ms for each character: slips take long. Use a serial port.</source>
        <translation>太慢，每个字符 {detail} 毫秒：扫凭证会很久。请改用串口。</translation>
    </message>
    <message>
        <source>The end of a long code is missing.</source>
        <translation>长码的末尾缺失。</translation>
    </message>
    <message>
        <source>This is no code of the test sheet: {detail}</source>
        <translation>这不是测试页上的码：{detail}</translation>
    </message>
    <message>
        <source>1 Letters and signs</source>
        <translation>1 字母和符号</translation>
    </message>
    <message>
        <source>2 Digits</source>
        <translation>2 数字</translation>
    </message>
    <message>
        <source>3 The separator of vaccine packs</source>
        <translation>3 疫苗包装码的分隔符</translation>
    </message>
    <message>
        <source>4 A long code</source>
        <translation>4 长码</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>其他码</translation>
    </message>
    <message>
        <source>is heard</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>in use by another program, or not open to this account</source>
        <translation>被其他程序占用，或此账户无权使用</translation>
    </message>
    <message>
        <source>not plugged in; it is found again when it is</source>
        <translation>未插入；插上后会自动接通</translation>
    </message>
    <message>
        <source>does not open</source>
        <translation>打不开</translation>
    </message>
    <message>
        <source>serial ports cannot be used on this computer</source>
        <translation>这台电脑不能使用串口</translation>
    </message>
</context>
<context>
    <name>screening</name>
    <message>
        <source>Waiting for screening</source>
        <translation>待预检</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>等{minutes}分</translation>
    </message>
    <message>
        <source>Screening · {ticket} {name}</source>
        <translation>预检 · {ticket} {name}</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>预检</translation>
    </message>
    <message>
        <source>{product} dose {number}</source>
        <translation>{product} 第{number}剂</translation>
    </message>
    <message>
        <source>Scan a visit ticket, or take the next person with Ctrl+Down.</source>
        <translation>请扫描接种小票，或按 Ctrl+↓ 叫下一位。</translation>
    </message>
    <message>
        <source>Temperature °C</source>
        <translation>体温 ℃</translation>
    </message>
    <message>
        <source>Blood pressure mmHg</source>
        <translation>血压 mmHg</translation>
    </message>
    <message>
        <source>After 10 min of rest</source>
        <translation>静坐 10 分钟后</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>脉搏</translation>
    </message>
    <message>
        <source>Respiration</source>
        <translation>呼吸</translation>
    </message>
    <message>
        <source>SpO₂ %</source>
        <translation>血氧 %</translation>
    </message>
    <message>
        <source>high</source>
        <translation>偏高</translation>
    </message>
    <message>
        <source>low</source>
        <translation>偏低</translation>
    </message>
    <message>
        <source>Type 36.5 or 365.</source>
        <translation>请输入 36.5 或 365。</translation>
    </message>
    <message>
        <source>Type 128/80.</source>
        <translation>请输入 128/80。</translation>
    </message>
    <message>
        <source>10 to 300 a minute.</source>
        <translation>每分钟 10~300。</translation>
    </message>
    <message>
        <source>2 to 100 a minute.</source>
        <translation>每分钟 2~100。</translation>
    </message>
    <message>
        <source>30 to 100 %.</source>
        <translation>30~100 %。</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>体温</translation>
    </message>
    <message>
        <source>blood pressure</source>
        <translation>血压</translation>
    </message>
    <message>
        <source>pulse</source>
        <translation>脉搏</translation>
    </message>
    <message>
        <source>respiration</source>
        <translation>呼吸</translation>
    </message>
    <message>
        <source>oxygen saturation</source>
        <translation>血氧</translation>
    </message>
    <message>
        <source>{form} v{version}</source>
        <translation>{form} v{version}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>回答人</translation>
    </message>
    <message>
        <source>Their name and relation</source>
        <translation>回答人姓名、关系</translation>
    </message>
    <message>
        <source>{question}: {why}</source>
        <translation>{question}：{why}</translation>
    </message>
    <message>
        <source>All answers no, eligible</source>
        <translation>全部为“否”，可以接种</translation>
    </message>
    <message>
        <source>{count} waiting · {minutes} min on average</source>
        <translation>{count} 人 · 平均 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Other answers no</source>
        <translation>其余为“否”</translation>
    </message>
    <message>
        <source>Questions: {language}</source>
        <translation>询问语言：{language}</translation>
    </message>
    <message>
        <source>What the rules say</source>
        <translation>系统提示</translation>
    </message>
    <message>
        <source>Rules: {policy} v{version}</source>
        <translation>依据：{policy} v{version}</translation>
    </message>
    <message>
        <source>Conclusion (the doctor decides; nothing is preselected)</source>
        <translation>结论(由医生决定，系统不预选)</translation>
    </message>
    <message>
        <source>Defer until…</source>
        <translation>暂缓至…</translation>
    </message>
    <message>
        <source>Not before (date, or days from today)</source>
        <translation>不早于(日期，或几天后)</translation>
    </message>
    <message>
        <source>Observe at least, min</source>
        <translation>至少留观(分钟)</translation>
    </message>
    <message>
        <source>proposed: {minutes}</source>
        <translation>建议 {minutes}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Record: {outcome}</source>
        <translation>记录：{outcome}</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>知情同意…</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>History and corrections…</source>
        <translation>记录与更正…</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Consent missing</source>
        <translation>未签同意书</translation>
    </message>
    <message>
        <source>Consent refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Consent is recorded.</source>
        <translation>已记录知情同意。</translation>
    </message>
    <message>
        <source>Not measured: {names}</source>
        <translation>未测量：{names}</translation>
    </message>
    <message>
        <source>Not measured: {names}. Measure it, or say in a note why not.</source>
        <translation>未测量：{names}。请测量，或在备注中说明原因。</translation>
    </message>
    <message>
        <source>{count} answers without a finding</source>
        <translation>{count} 项回答无异常</translation>
    </message>
    <message>
        <source>The rules find nothing against vaccination today.</source>
        <translation>按规则未发现今日不宜接种的情况。</translation>
    </message>
    <message>
        <source>Rules unconfirmed</source>
        <translation>规则待确认</translation>
    </message>
    <message>
        <source>Rules expired</source>
        <translation>规则已过期</translation>
    </message>
    <message>
        <source>The rules were valid until {detail}.</source>
        <translation>规则有效期至 {detail}。</translation>
    </message>
    <message>
        <source>The rules are valid from {detail} on.</source>
        <translation>规则自 {detail} 起有效。</translation>
    </message>
    <message>
        <source>The rules were written for other questions: no proposal.</source>
        <translation>规则不适用于这份问卷：不给出建议。</translation>
    </message>
    <message>
        <source>The rules do not cover this vaccine: no proposal. {detail}</source>
        <translation>规则不含此疫苗：不给出建议。{detail}</translation>
    </message>
    <message>
        <source>The rules do not cover the age of {detail}: no proposal.</source>
        <translation>规则不含 {detail} 岁：不给出建议。</translation>
    </message>
    <message>
        <source>Read every question first: the list goes on below.</source>
        <translation>请先看完所有问题：下面还有。</translation>
    </message>
    <message>
        <source>Choose a conclusion: F4 to F8.</source>
        <translation>请选择结论:F4 至 F8。</translation>
    </message>
    <message>
        <source>Not answered: {names}</source>
        <translation>未回答：{names}</translation>
    </message>
    <message>
        <source>Until when? Type a date or a number of days.</source>
        <translation>暂缓到什么时候？请输入日期或天数。</translation>
    </message>
    <message>
        <source>The rules propose “{proposed}”: say in a note why it differs.</source>
        <translation>规则建议“{proposed}”：请在备注中说明不同的原因。</translation>
    </message>
    <message>
        <source>The rules propose “{proposed}”, and the note is older than that: add to it why it differs.</source>
        <translation>规则建议“{proposed}”，而备注写在此之前：请在备注中补充不同的原因。</translation>
    </message>
    <message>
        <source>The rules ask for {day} or later.</source>
        <translation>规则要求 {day} 或更晚。</translation>
    </message>
    <message>
        <source>The rules ask for {day} or later: type that day, or say in a note why not.</source>
        <translation>规则要求 {day} 或更晚：请填该日期，或在备注中说明原因。</translation>
    </message>
    <message>
        <source>In {days} days. Is the year right?</source>
        <translation>{days} 天之后。年份对吗？</translation>
    </message>
    <message>
        <source>{day} is more than ten years away. Check the year.</source>
        <translation>{day} 在十年以后。请核对年份。</translation>
    </message>
    <message>
        <source>Defer for more than a year?</source>
        <translation>推迟一年以上吗？</translation>
    </message>
    <message>
        <source>{name} is called back on {day}, in {days} days, and not before.</source>
        <translation>{name} 将在 {day}（{days} 天之后）才会被召回，此前不会。</translation>
    </message>
    <message>
        <source>Defer until {day}</source>
        <translation>推迟至 {day}</translation>
    </message>
    <message>
        <source>Recorded: {ticket} {name} · {outcome}</source>
        <translation>已记录 {ticket} {name} · {outcome}</translation>
    </message>
    <message>
        <source>Finish this page first, or leave it with Esc.</source>
        <translation>请先完成此页，或按 Esc 离开。</translation>
    </message>
    <message>
        <source>A screening is typed and not recorded.</source>
        <translation>有一份预检已填写但未记录。</translation>
    </message>
    <message>
        <source>{turned}? The first number is the higher one.</source>
        <translation>是 {turned} 吗？先填收缩压（较高的数）。</translation>
    </message>
    <message>
        <source>Unusual. Measure again?</source>
        <translation>数值少见，请复测？</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>再加一项</translation>
    </message>
    <message>
        <source>One more: {what}</source>
        <translation>再加一组：{what}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>no. {turn}</source>
        <translation>第 {turn} 组</translation>
    </message>
    <message>
        <source>Part {part} of {parts}</source>
        <translation>第 {part} 部分，共 {parts} 部分</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>上一部分</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>下一部分</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>YYYY-MM-DD HH:MM</source>
        <translation>年-月-日 时:分</translation>
    </message>
    <message>
        <source>HH:MM</source>
        <translation>时:分</translation>
    </message>
    <message>
        <source>Shown more simply than this form asks: {names}</source>
        <translation>本表以下要求以简化方式显示：{names}</translation>
    </message>
    <message>
        <source>Type a whole number.</source>
        <translation>请填整数。</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>请填数字。</translation>
    </message>
    <message>
        <source>Choose the unit.</source>
        <translation>请选择单位。</translation>
    </message>
    <message>
        <source>Type a day as 2022-12-22, a month as 2022-12 or a year.</source>
        <translation>请填日期（2022-12-22）、年月（2022-12）或年份。</translation>
    </message>
    <message>
        <source>Type day and time as 2022-12-22 09:15.</source>
        <translation>请填日期和时间，如 2022-12-22 09:15。</translation>
    </message>
    <message>
        <source>Type a time as 09:15.</source>
        <translation>请填时间，如 09:15。</translation>
    </message>
    <message>
        <source>This answer does not fit the question.</source>
        <translation>这个回答与问题不符。</translation>
    </message>
    <message>
        <source>At least {detail}.</source>
        <translation>不小于 {detail}。</translation>
    </message>
    <message>
        <source>At most {detail}.</source>
        <translation>不大于 {detail}。</translation>
    </message>
    <message>
        <source>At most {detail} characters.</source>
        <translation>最多 {detail} 个字。</translation>
    </message>
    <message>
        <source>At least {detail} characters.</source>
        <translation>至少 {detail} 个字。</translation>
    </message>
    <message>
        <source>At most {detail} digits after the point.</source>
        <translation>小数点后最多 {detail} 位。</translation>
    </message>
    <message>
        <source>At most {detail} answers.</source>
        <translation>最多 {detail} 个回答。</translation>
    </message>
    <message>
        <source>The same answer stands there twice.</source>
        <translation>同一回答出现了两次。</translation>
    </message>
    <message>
        <source>One of these answers goes with no other.</source>
        <translation>其中一项不能与其他项同时选择。</translation>
    </message>
    <message>
        <source>Not one of the answers that can be chosen.</source>
        <translation>不是可选的回答。</translation>
    </message>
    <message>
        <source>Only in {detail}.</source>
        <translation>单位只能是 {detail}。</translation>
    </message>
    <message>
        <source>This cannot be changed.</source>
        <translation>此项不能更改。</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>source: {source}</source>
        <translation>依据：{source}</translation>
    </message>
    <message>
        <source>Who answered? Type name and relation.</source>
        <translation>由谁回答？请填姓名和关系。</translation>
    </message>
    <message>
        <source>The rules do not propose this: say in a note why.</source>
        <translation>规则没有这样建议：请在备注中说明原因。</translation>
    </message>
    <message>
        <source>The rules do not propose this, and the note is older than what they say: add to it why.</source>
        <translation>规则没有这样建议，而备注写在此之前：请在备注中补充原因。</translation>
    </message>
    <message>
        <source>{file} cannot be used. What is asked here comes from the next form that fits.</source>
        <translation>{file} 无法使用。这里改用下一份适用的表单。</translation>
    </message>
    <message>
        <source>{file} cannot be used.</source>
        <translation>{file} 无法使用。</translation>
    </message>
    <message>
        <source>No form for this visit can be read</source>
        <translation>没有可用于本次接种的表单</translation>
    </message>
    <message>
        <source>Nobody can be screened here until the files are put right. Everything else works.</source>
        <translation>文件修好之前不能在此预检，其他功能照常使用。</translation>
    </message>
    <message>
        <source>These rules set no limit for it: judge it yourself.</source>
        <translation>所用规则没有该项界值，请医生自行判断。</translation>
    </message>
    <message>
        <source>Denied by whoever answered alone, and yes on this page</source>
        <translation>自填时答“否”，本页为“是”</translation>
    </message>
    <message>
        <source>The rules speak against “{outcome}” now: conclude again.</source>
        <translation>现有规则提示与“{outcome}”不符，请重新作出结论。</translation>
    </message>
    <message>
        <source>Who this is or what they came for has changed: other questions and rules apply.</source>
        <translation>此人信息或接种疫苗已更改：改用其他问题和规则。</translation>
    </message>
    <message>
        <source>Screened with another form before: answers to {form} are not shown here.</source>
        <translation>之前用另一份表单预检：对 {form} 的回答不在此显示。</translation>
    </message>
    <message>
        <source>Earlier screenings</source>
        <translation>既往预检</translation>
    </message>
    <message>
        <source>Earlier reactions</source>
        <translation>既往反应</translation>
    </message>
    <message>
        <source>{day} {outcome}</source>
        <translation>{day} {outcome}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>Let them fill it in…</source>
        <translation>让本人自助填写…</translation>
    </message>
    <message>
        <source>Discard self-filled answers…</source>
        <translation>丢弃自助填写的回答…</translation>
    </message>
    <message>
        <source>Discard what was filled in?</source>
        <translation>丢弃本人填写的回答？</translation>
    </message>
    <message>
        <source>What this person answered alone and you have not confirmed goes away. You can ask anew.</source>
        <translation>本人自助填写、您尚未确认的回答将被删除，可以重新询问。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>self-filled</source>
        <translation>自助填写</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Self-filled to the end ({language})</source>
        <translation>本人已自助填完（{language}）</translation>
    </message>
    <message>
        <source>Self-filled, not to the end ({language})</source>
        <translation>本人自助填写，未填完（{language}）</translation>
    </message>
    <message>
        <source>Answers to go through with the person: {count}</source>
        <translation>需与本人逐条核对：{count} 项</translation>
    </message>
    <message>
        <source>All of these answers are confirmed.</source>
        <translation>以上回答均已确认。</translation>
    </message>
    <message>
        <source>Self-filled with another form ({form}): these answers are not shown here.</source>
        <translation>自助填写用的是另一份表单（{form}），这里不显示。</translation>
    </message>
    <message>
        <source>Self-filled and not confirmed yet: {names}</source>
        <translation>自助填写，尚未确认：{names}</translation>
    </message>
    <message>
        <source>To hand over, sign in with a secret of your own.</source>
        <translation>交给本人填写前，请先用自己的口令登录。</translation>
    </message>
    <message>
        <source>{ticket} {name}: {stage}</source>
        <translation>{ticket} {name}：{stage}</translation>
    </message>
</context>
<context>
    <name>self_fill</name>
    <message>
        <source>Health questions · {ticket}</source>
        <translation>健康询问 · {ticket}</translation>
    </message>
    <message>
        <source>Please answer the questions one after the other.</source>
        <translation>请逐题回答。</translation>
    </message>
    <message>
        <source>Take all the time you need. You can go back and change an answer. What you are not sure about you may leave open: the doctor will go through everything with you.</source>
        <translation>不限时间，慢慢填。可以返回修改。不确定的可以先空着，医生会和您逐条核对。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一题</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一题</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>第 {number} 题，共 {count} 题</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Is there one more to add?</source>
        <translation>还有要补充的吗？</translation>
    </message>
    <message>
        <source>Yes, add one more</source>
        <translation>有，再加一项</translation>
    </message>
    <message>
        <source>This question needs an answer. If you do not know, press Next again: the staff will ask you.</source>
        <translation>这一题需要回答。如果不清楚，请再按一次“下一题”，工作人员会问您。</translation>
    </message>
    <message>
        <source>{why} If you do not know how, press Next again: the staff will ask you.</source>
        <translation>{why}如果不会填，请再按一次“下一题”，工作人员会问您。</translation>
    </message>
    <message>
        <source>Thank you. That was all.</source>
        <translation>谢谢，已全部填完。</translation>
    </message>
    <message>
        <source>Please give the computer back to the staff. The doctor will go through your answers with you.</source>
        <translation>请把电脑交还给工作人员，医生会和您逐条核对。</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>您还在吗？</translation>
    </message>
    <message>
        <source>Your answers are kept. There is no hurry.</source>
        <translation>您的回答已保存，不用着急。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Your answer could not be saved. Please tell the staff before you go on.</source>
        <translation>您的回答没有存上，请先告诉工作人员。</translation>
    </message>
    <message>
        <source>{name}: PIN or secret</source>
        <translation>{name}：PIN 或口令</translation>
    </message>
    <message>
        <source>{name}: practice site, no secret is needed</source>
        <translation>{name}：练习站点，无需口令</translation>
    </message>
    <message>
        <source>Back to the workstation</source>
        <translation>返回工作站</translation>
    </message>
    <message>
        <source>To the questions</source>
        <translation>回到题目</translation>
    </message>
    <message>
        <source>Wrong. Nothing was opened.</source>
        <translation>不正确，未打开。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message>
        <source>signs in with their own secret</source>
        <translation>用自己的口令登录</translation>
    </message>
    <message>
        <source>start secret not used yet</source>
        <translation>初始口令尚未使用</translation>
    </message>
    <message>
        <source>cannot sign in</source>
        <translation>不能登录</translation>
    </message>
    <message>
        <source>This folder is not there. Plug the stick in, or choose another.</source>
        <translation>找不到这个文件夹。请插入U盘，或另选一个。</translation>
    </message>
    <message>
        <source>This folder keeps the backups of another site. Choose another one.</source>
        <translation>这个文件夹存有另一个接种点的备份。请另选一个。</translation>
    </message>
    <message>
        <source>This folder cannot be written to. Choose another one.</source>
        <translation>这个文件夹不能写入。请另选一个。</translation>
    </message>
    <message>
        <source>There is no room left in this folder. Choose another one.</source>
        <translation>这个文件夹没有空间了。请另选一个。</translation>
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
    <name>sheets</name>
    <message>
        <source>Recovery sheet 1 of 2</source>
        <translation>密钥恢复单 第1张/共2张</translation>
    </message>
    <message>
        <source>Recovery sheet 2 of 2</source>
        <translation>密钥恢复单 第2张/共2张</translation>
    </message>
    <message>
        <source>For the sealed envelope</source>
        <translation>应急访问单（装入信封）</translation>
    </message>
    <message>
        <source>Start slips</source>
        <translation>初始口令条</translation>
    </message>
    <message>
        <source>For one keeper. With the other sheet it opens everything when secrets are forgotten.</source>
        <translation>交给一位保管人。忘记口令时，与另一张合在一起可打开全部内容。</translation>
    </message>
    <message>
        <source>For another keeper, in another place. Never keep the two together.</source>
        <translation>交给另一位保管人，放在另一处。两张绝不要放在一起。</translation>
    </message>
    <message>
        <source>Seal it and keep it where staff can reach it: it lets somebody in when nobody else can.</source>
        <translation>装入信封密封，放在工作人员拿得到的地方：没有人能登录时可用它进入。</translation>
    </message>
    <message>
        <source>Cut them apart and hand each to its owner, who chooses a secret of their own with it.</source>
        <translation>剪开后交给各人，由其本人用它设置自己的口令。</translation>
    </message>
    <message>
        <source>Without both recovery sheets nobody can open the site any more once its secrets are forgotten.</source>
        <translation>没有两张密钥恢复单，一旦忘记口令，谁也打不开这个接种点。</translation>
    </message>
    <message>
        <source>Without the envelope nobody gets in when those who can sign in are not there.</source>
        <translation>没有应急信封，能登录的人不在时，谁也进不去。</translation>
    </message>
    <message>
        <source>Without the start slips their owners cannot sign in until they get new start secrets.</source>
        <translation>没有初始口令条，这些人在拿到新的初始口令之前不能登录。</translation>
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
    <name>sign_in</name>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>Backed up just now</source>
        <translation>刚刚备份</translation>
    </message>
    <message>
        <source>Backed up {number} minutes ago</source>
        <translation>{number} 分钟前已备份</translation>
    </message>
    <message>
        <source>Backed up {number} hours ago</source>
        <translation>{number} 小时前已备份</translation>
    </message>
    <message>
        <source>Backed up {number} days ago</source>
        <translation>{number} 天前已备份</translation>
    </message>
    <message>
        <source>{number} under observation: timers taken over</source>
        <translation>{number} 个留观计时已恢复</translation>
    </message>
    <message>
        <source>Nobody is under observation</source>
        <translation>没有人在留观</translation>
    </message>
    <message>
        <source>Reaction: {numbers}</source>
        <translation>异常反应：{numbers}</translation>
    </message>
    <message>
        <source>Overdue: {numbers}</source>
        <translation>超时：{numbers}</translation>
    </message>
    <message>
        <source>Restarted: somebody must confirm the clock after signing in</source>
        <translation>已重启：登录后须有人核对时钟</translation>
    </message>
    <message>
        <source>This computer says {now}, but something was saved here at {known}: set its clock.</source>
        <translation>本机时间为 {now}，但此处 {known} 已保存过内容：请校正时钟。</translation>
    </message>
    <message>
        <source>Locks after {number} minutes without a touch; the board stays in sight, without names.</source>
        <translation>{number} 分钟无操作自动锁定；锁定时留观看板照常显示（隐去姓名）。</translation>
    </message>
    <message>
        <source>Emergency access was used on {time}. The site lead confirms it.</source>
        <translation>{time} 使用过应急访问，待站长确认。</translation>
    </message>
    <message>
        <source>The data folder cannot be written to: the record cannot be opened. Make the folder writable, then try again.</source>
        <translation>数据文件夹无法写入：记录打不开。请使文件夹可写，然后重试。</translation>
    </message>
    <message>
        <source>The disk did not take it: the record cannot be opened. Try again; if it stays so, go on with paper.</source>
        <translation>磁盘未能写入：记录打不开。请重试；若仍不行，请改用纸质记录。</translation>
    </message>
    <message>
        <source>The disk is full: the record cannot be opened. Free some space, then try again.</source>
        <translation>磁盘已满：记录打不开。请腾出空间，然后重试。</translation>
    </message>
    <message>
        <source>Another program is using the record. Wait a moment, then try again.</source>
        <translation>另一个程序正在使用记录。请稍等，然后重试。</translation>
    </message>
</context>
<context>
    <name>slip</name>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Issuer unknown: nothing is proved</source>
        <translation>签发方未知：什么都没有证明</translation>
    </message>
    <message>
        <source>Taken back by its issuer</source>
        <translation>已被签发方撤销</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>不在有效期内</translation>
    </message>
    <message>
        <source>Damaged or forged</source>
        <translation>损坏或伪造</translation>
    </message>
    <message>
        <source>The card is genuine, and nothing in it was changed since it was issued.</source>
        <translation>凭证是真的，签发后没有改动过。</translation>
    </message>
    <message>
        <source>Nobody in the lists here vouches for it. It may be genuine, it may be made up: ask for other proof.</source>
        <translation>这里的名单中没有人为它担保。可能是真的，也可能是编的：请对方出示其他证明。</translation>
    </message>
    <message>
        <source>It counts no more. Ask for a newer one.</source>
        <translation>它已经作废。请对方出示新的凭证。</translation>
    </message>
    <message>
        <source>It was issued rightly, but does not count today.</source>
        <translation>签发无误，但今天不在有效期内。</translation>
    </message>
    <message>
        <source>Do not rely on it. Scan it once more; then ask for other proof.</source>
        <translation>不能采信。再扫一次；仍不行就请对方出示其他证明。</translation>
    </message>
    <message>
        <source>Its content cannot be unpacked.</source>
        <translation>内容无法解开。</translation>
    </message>
    <message>
        <source>Its content is not that of a health card.</source>
        <translation>内容不是健康凭证的内容。</translation>
    </message>
    <message>
        <source>Its digits are not those of a health card.</source>
        <translation>其中的数字不是健康凭证的数字。</translation>
    </message>
    <message>
        <source>It is not built like a health card.</source>
        <translation>结构不像健康凭证。</translation>
    </message>
    <message>
        <source>Its header is not that of a health card.</source>
        <translation>标头不是健康凭证的标头。</translation>
    </message>
    <message>
        <source>This card is on its issuer&apos;s list of cards taken back.</source>
        <translation>这张凭证在签发方的撤销名单上。</translation>
    </message>
    <message>
        <source>Its content is larger than a card may be.</source>
        <translation>内容超过凭证允许的大小。</translation>
    </message>
    <message>
        <source>It is longer than a card may be.</source>
        <translation>长度超过凭证允许的长度。</translation>
    </message>
    <message>
        <source>It has expired.</source>
        <translation>已过期。</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>文件太大。</translation>
    </message>
    <message>
        <source>The file is no picture, page or text that can be read.</source>
        <translation>文件不是能读取的图片、页面或文本。</translation>
    </message>
    <message>
        <source>The key is known, but not as one of the issuer that the card names.</source>
        <translation>密钥是已知的，但不属于凭证上写的签发方。</translation>
    </message>
    <message>
        <source>No list here holds the key that it names.</source>
        <translation>这里的名单都没有它所用的密钥。</translation>
    </message>
    <message>
        <source>The key that signed it was withdrawn: it may be in wrong hands.</source>
        <translation>签发它的密钥已被收回：可能落入他人之手。</translation>
    </message>
    <message>
        <source>There is no health card in it.</source>
        <translation>里面没有健康凭证。</translation>
    </message>
    <message>
        <source>It is not the text of a health card.</source>
        <translation>这不是健康凭证的内容。</translation>
    </message>
    <message>
        <source>It is another kind of credential.</source>
        <translation>这是另一种凭证。</translation>
    </message>
    <message>
        <source>It begins in the future: compare the clocks.</source>
        <translation>起始时间在将来：请核对时钟。</translation>
    </message>
    <message>
        <source>It is one code of a card that is split over several.</source>
        <translation>这只是一张拆成多个码的凭证中的一个。</translation>
    </message>
    <message>
        <source>The signature does not fit: something was changed after it was signed.</source>
        <translation>签名不符：签发后内容被改动过。</translation>
    </message>
    <message>
        <source>not looked up</source>
        <translation>未查</translation>
    </message>
    <message>
        <source>not taken back by the list of {day}</source>
        <translation>未被撤销（名单日期 {day}）</translation>
    </message>
    <message>
        <source>not known: there is no such list here</source>
        <translation>不清楚：这里没有撤销名单</translation>
    </message>
    <message>
        <source>not known: there is a newer list than the one of {day}</source>
        <translation>不清楚：已有比 {day} 更新的名单</translation>
    </message>
    <message>
        <source>cannot be: the card carries no name for that</source>
        <translation>无法撤销：凭证上没有撤销用的编号</translation>
    </message>
    <message>
        <source>taken back by the list of {day}</source>
        <translation>已撤销（名单日期 {day}）</translation>
    </message>
    <message>
        <source>unchanged since it was signed</source>
        <translation>签发后未改动</translation>
    </message>
    <message>
        <source>signed by this issuer</source>
        <translation>由该签发方签发</translation>
    </message>
    <message>
        <source>counts today</source>
        <translation>今天有效</translation>
    </message>
    <message>
        <source>a health card</source>
        <translation>是健康凭证</translation>
    </message>
    <message>
        <source>not taken back</source>
        <translation>未被撤销</translation>
    </message>
    <message>
        <source>it is no list of issuers, of keys or of cards taken back</source>
        <translation>不是签发方、密钥或撤销名单</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>it holds a private key, which only its owner may have: tell the issuer</source>
        <translation>里面有私钥，只有所有者才可持有：请告知签发方</translation>
    </message>
    <message>
        <source>a key in it has another name than its fingerprint</source>
        <translation>其中一个密钥的名称与指纹不符</translation>
    </message>
    <message>
        <source>a key in it is damaged</source>
        <translation>其中一个密钥已损坏</translation>
    </message>
    <message>
        <source>no list beside it holds its key, so that it takes no card back</source>
        <translation>旁边没有任何列表包含它的密钥，因此它不会收回任何凭证</translation>
    </message>
    <message>
        <source>it names an issuer that no card may carry</source>
        <translation>其中的签发方不能出现在凭证上</translation>
    </message>
    <message>
        <source>This is no list of issuers, of keys or of cards taken back.</source>
        <translation>这不是签发方、密钥或撤销名单。</translation>
    </message>
    <message>
        <source>This list is older than the one here: cards that were taken back would count again. Get the newest.</source>
        <translation>这份名单比现有的旧：已撤销的凭证会重新算数。请取最新的。</translation>
    </message>
    <message>
        <source>There is a private key in it, which only its owner may have. Nothing was taken; tell the issuer.</source>
        <translation>里面有私钥，只有所有者才可持有。没有导入任何内容；请告知签发方。</translation>
    </message>
    <message>
        <source>It cannot be read. Is the stick still there?</source>
        <translation>无法读取。U 盘还插着吗？</translation>
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
        <source>left without release</source>
        <translation>未经放行离开</translation>
    </message>
    <message>
        <source>died</source>
        <translation>已去世</translation>
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
    <name>standing</name>
    <message>
        <source>registered; screening and consent are due</source>
        <translation>已登记；还需预检和知情同意</translation>
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
        <source>Reactions</source>
        <translation>反应</translation>
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
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Slip check</source>
        <translation>凭证核验</translation>
    </message>
    <message>
        <source>Record check</source>
        <translation>记录与核查</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Paper forms</source>
        <translation>纸单补录</translation>
    </message>
</context>
<context>
    <name>stock</name>
    <message>
        <source>Choose the vaccine.</source>
        <translation>请选择疫苗。</translation>
    </message>
    <message>
        <source>Type the lot number as on the pack, at most 60 characters.</source>
        <translation>请按包装填写批号，不超过 60 个字符。</translation>
    </message>
    <message>
        <source>Type the expiry date, such as 2027-06-30.</source>
        <translation>请填写有效期，如 2027-06-30。</translation>
    </message>
    <message>
        <source>This lot has expired: do not put it into stock.</source>
        <translation>该批号已过期：不得入库。</translation>
    </message>
    <message>
        <source>Type how many doses, 1 to 1,000,000.</source>
        <translation>请填写剂数，1 至 1,000,000。</translation>
    </message>
    <message>
        <source>The check digit of this pack&apos;s code is wrong: nothing was taken from it. Scan again, or type lot and expiry from the pack.</source>
        <translation>此包装条码校验位错误，未采用其内容。请重新扫描，或按包装手工录入批号和有效期。</translation>
    </message>
    <message>
        <source>This pack is known here: the vaccine was changed to {product}.</source>
        <translation>此包装在本点已有记录：疫苗已改为 {product}。</translation>
    </message>
    <message>
        <source>In stock: {product}, lot {lot}, {doses} doses.</source>
        <translation>已入库：{product}，批号 {lot}，{doses} 剂。</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} 天</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>Lot {lot} · expiry {expiry}</source>
        <translation>批号 {lot} · 有效期至 {expiry}</translation>
    </message>
</context>
<context>
    <name>trouble</name>
    <message>
        <source>Everything that was recorded is still in the folder. Nothing was changed.</source>
        <translation>已记录的内容都还在文件夹里，没有任何改动。</translation>
    </message>
    <message>
        <source>The key is still there. Nothing was changed.</source>
        <translation>密钥还在，没有任何改动。</translation>
    </message>
    <message>
        <source>The backups and the safety file beside the database are still there. Nothing was changed.</source>
        <translation>备份和数据库旁的保险文件都还在，没有任何改动。</translation>
    </message>
    <message>
        <source>Nothing was changed: the folder is as it was found.</source>
        <translation>没有任何改动：文件夹保持原样。</translation>
    </message>
    <message>
        <source>The record is still there, encrypted. Nothing was changed.</source>
        <translation>记录仍在，且已加密。没有改动任何内容。</translation>
    </message>
    <message>
        <source>Nothing was lost: the other window has everything.</source>
        <translation>没有丢失：另一个窗口里什么都有。</translation>
    </message>
    <message>
        <source>Go on in the window that is open. If you cannot find it, end that program, then try again.</source>
        <translation>请在已打开的窗口中继续。找不到时，先结束那个程序，再重试。</translation>
    </message>
    <message>
        <source>Install the newer version of the program on this computer, then try again. Until then use paper.</source>
        <translation>请在这台电脑上安装新版程序后重试。在此之前请使用纸质记录。</translation>
    </message>
    <message>
        <source>Go on with paper. Put the file vaxdesk.keys back: a copy lies beside every backup, also on the stick. Then try again.</source>
        <translation>请先用纸质继续。把文件 vaxdesk.keys 放回原处：每个备份旁边（包括 U 盘上）都有一份副本。然后重试。</translation>
    </message>
    <message>
        <source>Go on with paper. Put a copy of the file vaxdesk.keys in its place: one lies beside every backup, also on the stick. Then try again.</source>
        <translation>请先用纸质继续。用 vaxdesk.keys 的副本替换它：每个备份旁边（包括 U 盘上）都有一份。然后重试。</translation>
    </message>
    <message>
        <source>Put the key file that belongs to this database back beside it, then try again.</source>
        <translation>请把属于该数据库的密钥文件放回旁边，再重试。</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer to make the key file readable for you, then try again.</source>
        <translation>请电脑管理人员让您能读取密钥文件，再重试。</translation>
    </message>
    <message>
        <source>Restore the newest backup.</source>
        <translation>请恢复最新的备份。</translation>
    </message>
    <message>
        <source>Close every other window and batch of this site, then try again.</source>
        <translation>请关闭本接种点的其他窗口和批处理，再重试。</translation>
    </message>
    <message>
        <source>Put the database back where it was, for example from the newest backup, then try again.</source>
        <translation>请把数据库放回原处（例如用最新备份），再重试。</translation>
    </message>
    <message>
        <source>Go on with paper. Copy the whole folder, then restore the newest backup.</source>
        <translation>请先用纸质记录。复制整个文件夹，然后恢复最新备份。</translation>
    </message>
    <message>
        <source>Go on with paper, and call whoever looks after this computer: it must be taken out of the folder. Then try again.</source>
        <translation>请先用纸质记录，并联系负责这台电脑的人：须把它移出该文件夹，然后重试。</translation>
    </message>
    <message>
        <source>Free some space on the disk, then try again.</source>
        <translation>请腾出一些磁盘空间，再重试。</translation>
    </message>
    <message>
        <source>Make the folder writable for you, or take the disk out of its write protection, then try again.</source>
        <translation>请让您能写入该文件夹，或解除磁盘写保护，再重试。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, then try again.</source>
        <translation>请选择可写入的文件夹，再重试。</translation>
    </message>
    <message>
        <source>Make the folder readable and writable for you, then try again.</source>
        <translation>请让您能读写该文件夹，再重试。</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>请稍候再重试。</translation>
    </message>
    <message>
        <source>Restore the newest backup, of {time}. What was saved after it comes back from the safety file beside it. The old files are put aside, nothing is deleted.</source>
        <translation>恢复最新的备份（{time}）。此后保存的内容由旁边的保险文件补回。旧文件只会移到一边，不会删除。</translation>
    </message>
    <message>
        <source>There is a sound backup. Restoring it needs: {roles}. Let them start the program and sign in.</source>
        <translation>有完好的备份。恢复需要：{roles}。请他们启动程序并登录。</translation>
    </message>
    <message>
        <source>Go on with paper, and call whoever looks after this computer.</source>
        <translation>请先用纸质记录，并联系电脑管理人员。</translation>
    </message>
    <message>
        <source>Under observation: {number}</source>
        <translation>留观中：{number} 人</translation>
    </message>
    <message>
        <source>Observation goes on: with this board, and on paper.</source>
        <translation>留观继续：看本看板，并用纸质记录。</translation>
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
<context>
    <name>watch_words</name>
    <message>
        <source>emergency goes on</source>
        <translation>急救中</translation>
    </message>
    <message>
        <source>left in an emergency</source>
        <translation>急救送走</translation>
    </message>
</context>
<context>
    <name>wizard</name>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写此项。</translation>
    </message>
    <message>
        <source>At most 100 characters fit here.</source>
        <translation>最多 100 个字符。</translation>
    </message>
    <message>
        <source>It holds characters that cannot be seen: type it again.</source>
        <translation>含有看不见的字符：请重新输入。</translation>
    </message>
    <message>
        <source>Choose where the site is.</source>
        <translation>请选择接种点所在时区。</translation>
    </message>
    <message>
        <source>Nobody can dial this: type a telephone number, or nothing.</source>
        <translation>这不是可以拨打的电话：请输入电话号码，或留空。</translation>
    </message>
    <message>
        <source>Too short: at least 8 characters, any you like.</source>
        <translation>太短：至少 8 个字符，任意字符均可。</translation>
    </message>
    <message>
        <source>Whoever guesses tries this one first: choose another.</source>
        <translation>猜口令的人会先试这个：请换一个。</translation>
    </message>
    <message>
        <source>This is the name, with or without a number: choose another.</source>
        <translation>这就是姓名（或加了数字）：请换一个。</translation>
    </message>
    <message>
        <source>Long enough; longer is better. A few words in a row are fine.</source>
        <translation>长度够了；越长越好，几个词连在一起即可。</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>好。</translation>
    </message>
    <message>
        <source>Very good.</source>
        <translation>很好。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>请至少选择一个岗位。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>接种点</translation>
    </message>
    <message>
        <source>Who leads it</source>
        <translation>站长</translation>
    </message>
    <message>
        <source>Who else works here</source>
        <translation>其他工作人员</translation>
    </message>
    <message>
        <source>Everything right?</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Print this now</source>
        <translation>现在打印</translation>
    </message>
</context>
</TS>
