<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi">
<context>
    <name>AboutCard</name>
    <message>
        <source>About this program</source>
        <translation>Giới thiệu chương trình</translation>
    </message>
    <message>
        <source>Fonts: Noto Sans CJK and Hanazono, changed and renamed, SIL Open Font License 1.1. Window: Qt for Python, LGPL 3. All notices lie in {folder}.</source>
        <translation>Phông chữ: Noto Sans CJK và Hanazono, đã sửa và đổi tên, SIL Open Font License 1.1. Cửa sổ: Qt for Python, LGPL 3. Mọi thông báo nằm trong {folder}.</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>{name} is on the staff list.</source>
        <translation>{name} đã có trong danh sách nhân viên.</translation>
    </message>
    <message>
        <source>New recovery sheets</source>
        <translation>Phiếu khôi phục khóa mới</translation>
    </message>
    <message>
        <source>New sealed envelope</source>
        <translation>Phong bì niêm phong mới</translation>
    </message>
    <message>
        <source>This folder belongs to the record itself. Choose another one, best on a stick.</source>
        <translation>Thư mục này thuộc về chính hồ sơ. Hãy chọn thư mục khác, tốt nhất trên USB.</translation>
    </message>
    <message>
        <source>Start slip of {name}</source>
        <translation>Mảnh mật khẩu đầu tiên của {name}</translation>
    </message>
</context>
<context>
    <name>AskSheet</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Still missing: {what}</source>
        <translation>Còn thiếu: {what}</translation>
    </message>
</context>
<context>
    <name>AuditStation</name>
    <message>
        <source>Only the site lead and an auditor look here. Nothing was shown, and nothing was changed.</source>
        <translation>Chỉ người phụ trách và kiểm toán viên được xem trang này. Không hiển thị và không thay đổi gì.</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>Nội dung xem</translation>
    </message>
    <message>
        <source>Is the record whole?</source>
        <translation>Hồ sơ có nguyên vẹn?</translation>
    </message>
    <message>
        <source>Who looked at whom?</source>
        <translation>Ai đã xem ai?</translation>
    </message>
    <message>
        <source>Could it be lost?</source>
        <translation>Có thể mất không?</translation>
    </message>
    <message>
        <source>Who has to be erased?</source>
        <translation>Phải xóa ai?</translation>
    </message>
</context>
<context>
    <name>BackupsPart</name>
    <message>
        <source>Backup of this computer</source>
        <translation>Sao lưu của máy này</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Nơi thứ hai</translation>
    </message>
    <message>
        <source>Trial of a restore</source>
        <translation>Thử khôi phục</translation>
    </message>
    <message>
        <source>All backups in this computer</source>
        <translation>Mọi bản sao lưu trong máy này</translation>
    </message>
    <message>
        <source>Making a backup is for the site lead. The program makes one every 15 minutes.</source>
        <translation>Việc sao lưu là của người phụ trách. Chương trình tự sao lưu mỗi 15 phút.</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Đang sao lưu…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Đang thử…</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>Thử khôi phục</translation>
    </message>
    <message>
        <source>Backed up, opened and checked.</source>
        <translation>Đã sao lưu, mở và kiểm tra.</translation>
    </message>
</context>
<context>
    <name>CameraSheet</name>
    <message>
        <source>Show the slip to the camera</source>
        <translation>Đưa phiếu trước máy ảnh</translation>
    </message>
    <message>
        <source>Hold the code flat and still, so large that it fills half of the picture.</source>
        <translation>Giữ mã phẳng và yên, chiếm nửa khung hình.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Another camera</source>
        <translation>Máy ảnh khác</translation>
    </message>
    <message>
        <source>The part of the program for cameras cannot be loaded on this computer.</source>
        <translation>Máy này không tải được phần dùng cho máy ảnh.</translation>
    </message>
    <message>
        <source>There is no camera at this computer.</source>
        <translation>Máy này không có máy ảnh.</translation>
    </message>
    <message>
        <source>The camera gives no picture. Another program may be using it.</source>
        <translation>Máy ảnh không cho hình. Có thể chương trình khác đang dùng.</translation>
    </message>
    <message>
        <source>Scan the slip, or choose a picture or a PDF of it.</source>
        <translation>Hãy quét phiếu, hoặc chọn ảnh hay PDF của nó.</translation>
    </message>
</context>
<context>
    <name>CheckPart</name>
    <message>
        <source>Scan a slip, paste its text, or choose a picture or a PDF.</source>
        <translation>Quét phiếu, dán nội dung, hoặc chọn ảnh hay PDF.</translation>
    </message>
    <message>
        <source>The file cannot be read. Is the stick still there?</source>
        <translation>Không đọc được tệp. USB còn cắm không?</translation>
    </message>
    <message>
        <source>Text of the code</source>
        <translation>Nội dung mã</translation>
    </message>
    <message>
        <source>Scan the code of a slip, paste its text, or drop a picture or a PDF here. Nothing leaves this room.</source>
        <translation>Quét mã trên phiếu, dán nội dung, hoặc thả ảnh hay PDF vào đây. Không gì rời khỏi máy này.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Picture or PDF…</source>
        <translation>Ảnh hoặc PDF…</translation>
    </message>
    <message>
        <source>Camera…</source>
        <translation>Máy ảnh…</translation>
    </message>
    <message>
        <source>Empty the page</source>
        <translation>Xóa trang</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>The check failed. Nothing is proved; try again.</source>
        <translation>Kiểm tra không thành. Chưa chứng minh được gì; hãy thử lại.</translation>
    </message>
    <message>
        <source>Several cards: the worst answer counts. It stands first.</source>
        <translation>Nhiều thẻ: kết quả xấu nhất được tính và đứng đầu.</translation>
    </message>
    <message>
        <source>What the card says</source>
        <translation>Nội dung trên thẻ</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>Căn cứ của kết quả</translation>
    </message>
    <message>
        <source>A card does not say who holds it: compare name and birth date with the person and a document.</source>
        <translation>Thẻ không cho biết ai đang cầm: hãy so tên và ngày sinh với người đó và giấy tờ.</translation>
    </message>
    <message>
        <source>A list that this rests on is older than 30 days: ask for a newer one.</source>
        <translation>Danh sách làm căn cứ đã quá 30 ngày: hãy xin bản mới hơn.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Liều</translation>
    </message>
    <message>
        <source>lot</source>
        <translation>số lô</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Nơi cấp</translation>
    </message>
    <message>
        <source>{issuer} (as the card says; the list does not name its issuer)</source>
        <translation>{issuer} (theo thẻ; danh sách không nêu nơi cấp)</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ngày cấp</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Hết hạn</translation>
    </message>
    <message>
        <source>Proved</source>
        <translation>Đã chứng minh</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>Danh sách khóa</translation>
    </message>
    <message>
        <source>Cards taken back</source>
        <translation>Thẻ bị thu hồi</translation>
    </message>
    <message>
        <source>{day}, {days} days old</source>
        <translation>{day}, {days} ngày trước</translation>
    </message>
    <message>
        <source>{day}, of today</source>
        <translation>{day}, của hôm nay</translation>
    </message>
    <message>
        <source>of an unknown day</source>
        <translation>không rõ ngày</translation>
    </message>
    <message>
        <source>{day}, in the future: compare the clocks</source>
        <translation>{day}, ở tương lai: hãy so lại đồng hồ</translation>
    </message>
    <message>
        <source>Other entries</source>
        <translation>Mục khác</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Which file shows the slip?</source>
        <translation>Tệp nào là phiếu?</translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Three checks, seven matches, one verification</source>
        <translation>Kiểm tra – đối chiếu – xác nhận trước tiêm</translation>
    </message>
    <message>
        <source>All three checked</source>
        <translation>Đã kiểm tra cả ba mục</translation>
    </message>
</context>
<context>
    <name>ClockSheet</name>
    <message>
        <source>Is this the right time?</source>
        <translation>Giờ này có đúng không?</translation>
    </message>
    <message>
        <source>The computer was restarted, or its clock was set. Compare date and time with another clock. If they are wrong, set the system clock first; confirm only what you have seen. Your name is recorded.</source>
        <translation>Máy tính đã khởi động lại, hoặc đồng hồ đã bị chỉnh. Hãy so ngày giờ với một đồng hồ khác. Nếu sai, hãy chỉnh đồng hồ hệ thống trước; chỉ xác nhận điều bạn đã nhìn thấy. Tên của bạn được ghi lại.</translation>
    </message>
    <message>
        <source>Compared with which clock (telephone, wall clock…)</source>
        <translation>So với đồng hồ nào (điện thoại, đồng hồ treo tường…)</translation>
    </message>
    <message>
        <source>Date and time are right</source>
        <translation>Ngày giờ đúng</translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message>
        <source>Somebody else is not finished here.</source>
        <translation>Có người khác chưa làm xong ở đây.</translation>
    </message>
    <message>
        <source>People are under observation here. Close once more, and nobody sees their time.</source>
        <translation>Có người đang được theo dõi. Đóng lần nữa thì không ai thấy thời gian của họ.</translation>
    </message>
    <message>
        <source>Not saved yet: something that {names} began. They, or whoever signs in, can close.</source>
        <translation>Chưa lưu: nội dung {names} đã bắt đầu. Người đó hoặc người khác đăng nhập mới đóng được.</translation>
    </message>
    <message>
        <source>Something is not saved yet. Sign in to close.</source>
        <translation>Còn nội dung chưa lưu. Hãy đăng nhập để đóng.</translation>
    </message>
    <message>
        <source>Close the program?</source>
        <translation>Đóng chương trình?</translation>
    </message>
    <message>
        <source>Still going on here</source>
        <translation>Ở đây vẫn còn việc đang diễn ra</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ở lại</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>ConcludeSheet</name>
    <message>
        <source>Doctor&apos;s conclusion</source>
        <translation>Kết luận của bác sĩ</translation>
    </message>
    <message>
        <source>How the reaction ended</source>
        <translation>Kết quả của phản ứng</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Conclude as a screening doctor</source>
        <translation>Kết luận với vai trò bác sĩ khám sàng lọc</translation>
    </message>
</context>
<context>
    <name>Deliveries</name>
    <message>
        <source>Deliveries of the chosen lot</source>
        <translation>Các lần nhập của lô đã chọn</translation>
    </message>
    <message>
        <source>Choose a lot at the left.</source>
        <translation>Chọn một lô ở bên trái.</translation>
    </message>
    <message>
        <source>{when} · {doses} doses · {supplier}</source>
        <translation>{when} · {doses} liều · {supplier}</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Strike…</source>
        <translation>Hủy…</translation>
    </message>
</context>
<context>
    <name>DoseCard</name>
    <message>
        <source>choose…</source>
        <translation>chọn…</translation>
    </message>
    <message>
        <source>Vaccine</source>
        <translation>Vắc xin</translation>
    </message>
    <message>
        <source>Trace code / GS1 code of the pack</source>
        <translation>Mã truy xuất / mã GS1 trên hộp</translation>
    </message>
    <message>
        <source>Lot · expiry (from stock)</source>
        <translation>Số lô · hạn dùng (từ kho)</translation>
    </message>
    <message>
        <source>Site (← left, → right)</source>
        <translation>Vị trí tiêm (← trái, → phải)</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Đường tiêm</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Liều lượng</translation>
    </message>
    <message>
        <source>Identity: how</source>
        <translation>Cách xác minh danh tính</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Người xác nhận</translation>
    </message>
    <message>
        <source>Name, relation</source>
        <translation>Họ tên, quan hệ</translation>
    </message>
</context>
<context>
    <name>Emergency</name>
    <message>
        <source>Emergency access: {reason} · everything is written down, the site lead is told</source>
        <translation>Truy cập khẩn cấp: {reason} · mọi thao tác đều được ghi lại, trưởng điểm tiêm được báo</translation>
    </message>
    <message>
        <source>Emergency access was used on {time}: {reason}</source>
        <translation>Truy cập khẩn cấp đã được dùng lúc {time}: {reason}</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>Tôi đã biết</translation>
    </message>
    <message>
        <source>No printer: the notice of this access is kept as a PDF file, {file}</source>
        <translation>Không có máy in: thông báo về lần truy cập này được lưu thành tệp PDF {file}</translation>
    </message>
</context>
<context>
    <name>EmergencyBanner</name>
    <message>
        <source>The sealed envelope was used: {time}</source>
        <translation>Phong bì niêm phong đã được dùng: {time}</translation>
    </message>
    <message>
        <source>Its secret has been seen: make a new envelope.</source>
        <translation>Mật khẩu trong đó đã bị xem: hãy làm phong bì mới.</translation>
    </message>
    <message>
        <source>I have taken note</source>
        <translation>Tôi đã ghi nhận</translation>
    </message>
</context>
<context>
    <name>EmergencyForm</name>
    <message>
        <source>Emergency access</source>
        <translation>Truy cập khẩn cấp</translation>
    </message>
    <message>
        <source>For when nobody who may sign in can be reached and people need care. It prints a notice, and the sign-in page shows it to everybody until the site lead has confirmed it.</source>
        <translation>Chỉ dùng khi không liên lạc được với ai có quyền đăng nhập mà có người cần được chăm sóc. Máy sẽ in thông báo, và trang đăng nhập hiện cho mọi người thấy đến khi trưởng điểm tiêm xác nhận.</translation>
    </message>
    <message>
        <source>Secret from the sealed envelope</source>
        <translation>Mật khẩu trong phong bì niêm phong</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tên của bạn</translation>
    </message>
    <message>
        <source>Why it has to be</source>
        <translation>Vì sao phải dùng</translation>
    </message>
    <message>
        <source>Open in an emergency</source>
        <translation>Mở khẩn cấp</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>This is not the secret of the envelope.</source>
        <translation>Đây không phải mật khẩu trong phong bì.</translation>
    </message>
</context>
<context>
    <name>ErasePart</name>
    <message>
        <source>Only the site lead erases somebody.</source>
        <translation>Chỉ trưởng điểm mới được xóa.</translation>
    </message>
    <message>
        <source>The right to be erased</source>
        <translation>Quyền được xóa</translation>
    </message>
    <message>
        <source>Everything that was written about a person and their visits goes: here, in the safety file, in the backups. That something was there stays, and doses count for their lots. What the law asks to be kept until a certain day is said before anything goes.</source>
        <translation>Mọi điều đã ghi về người này và các lần đến đều bị xóa: ở đây, trong tệp an toàn và trong các bản sao lưu. Chỉ còn lại việc đã từng có bản ghi, và các liều vẫn được tính cho lô của chúng. Điều luật yêu cầu lưu giữ đến một ngày nào đó sẽ được nói trước khi xóa.</translation>
    </message>
    <message>
        <source>Name, or number of the card, of whoever asked for it</source>
        <translation>Họ tên hoặc số giấy tờ của người yêu cầu</translation>
    </message>
    <message>
        <source>Persons found</source>
        <translation>Những người tìm thấy</translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation>Xóa người này…</translation>
    </message>
</context>
<context>
    <name>EraseSheet</name>
    <message>
        <source>Erase by law</source>
        <translation>Xóa theo luật</translation>
    </message>
    <message>
        <source>What would be erased</source>
        <translation>Những gì sẽ bị xóa</translation>
    </message>
    <message>
        <source>Reason, without saying who it is: it stays when everything else is gone</source>
        <translation>Lý do, không nêu đó là ai: lý do vẫn còn khi mọi thứ khác đã mất</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Xóa vĩnh viễn</translation>
    </message>
    <message>
        <source>Print the confirmation</source>
        <translation>In giấy xác nhận</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Entries: {entries}. Visits: {visits}. Doses: {doses}; they stay as numbers of their lots.</source>
        <translation>Mục: {entries}. Lượt khám: {visits}. Liều: {doses}; chỉ còn là số lượng của lô.</translation>
    </message>
    <message>
        <source>Backups at this site that hold them are deleted; a new one is made.</source>
        <translation>Các bản sao lưu tại điểm có nội dung này sẽ bị xóa; một bản mới được tạo.</translation>
    </message>
    <message>
        <source>Entries about others name this person; look at them yourself: {numbers}</source>
        <translation>Các mục về người khác có nêu tên người này; hãy tự xem: {numbers}</translation>
    </message>
    <message>
        <source>This cannot be undone, not even from a backup. Is it the right person, and does the law want it?</source>
        <translation>Không thể hoàn tác, kể cả từ bản sao lưu. Có đúng người không, và luật có yêu cầu không?</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Xác nhận lại</translation>
    </message>
    <message>
        <source>Erased by law</source>
        <translation>Đã xóa theo luật</translation>
    </message>
    <message>
        <source>Nothing can be written about this person any more. A new backup is being made, and those that hold them are deleted; then the confirmation can be printed. Closing this is safe: the work goes on, and what a power cut leaves is ended after the next start.</source>
        <translation>Không thể ghi thêm gì về người này. Đang tạo bản sao lưu mới và xóa các bản còn chứa họ; sau đó có thể in giấy xác nhận. Đóng trang này vẫn an toàn: việc vẫn tiếp tục, phần dở do mất điện sẽ được hoàn tất sau lần khởi động tới.</translation>
    </message>
    <message>
        <source>Erased from the record; the copies follow</source>
        <translation>Đã xóa khỏi hồ sơ; đang xử lý các bản sao</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>{entries} entries were erased.</source>
        <translation>Đã xóa {entries} mục.</translation>
    </message>
    <message>
        <source>The copies wait for the next backup: {why}</source>
        <translation>Các bản sao chờ lần sao lưu tới: {why}</translation>
    </message>
    <message>
        <source>These files could not be read; look at them yourself: {names}</source>
        <translation>Không đọc được các tệp này; hãy tự xem: {names}</translation>
    </message>
    <message>
        <source>Backups on sticks that are not here: destroy them by {day}.</source>
        <translation>Bản sao lưu trên thẻ nhớ không có ở đây: hãy hủy trước {day}.</translation>
    </message>
</context>
<context>
    <name>ExtendSheet</name>
    <message>
        <source>Watch longer</source>
        <translation>Kéo dài theo dõi</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} phút</translation>
    </message>
    <message>
        <source>How much longer</source>
        <translation>Thêm bao lâu</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Kéo dài</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
</context>
<context>
    <name>FormsStation</name>
    <message>
        <source>Paper forms</source>
        <translation>Phiếu giấy</translation>
    </message>
    <message>
        <source>Number at the top of the form, then Enter</source>
        <translation>Số ở đầu phiếu, rồi Enter</translation>
    </message>
    <message>
        <source>Forms by number</source>
        <translation>Phiếu theo số</translation>
    </message>
    <message>
        <source>Record this form</source>
        <translation>Lưu phiếu này</translation>
    </message>
    <message>
        <source>Another form</source>
        <translation>Phiếu khác</translation>
    </message>
    <message>
        <source>This form is void…</source>
        <translation>Hủy phiếu này…</translation>
    </message>
    <message>
        <source>Print 20 forms for today</source>
        <translation>In 20 phiếu cho hôm nay</translation>
    </message>
    <message>
        <source>… for tomorrow</source>
        <translation>… cho ngày mai</translation>
    </message>
    <message>
        <source>Paper forms were begun and are not recorded yet.</source>
        <translation>Có phiếu giấy nhập dở chưa lưu.</translation>
    </message>
    <message>
        <source>Typed in from paper form {number}</source>
        <translation>Nhập từ phiếu giấy {number}</translation>
    </message>
    <message>
        <source>Nobody&apos;s visit stands on this form: it was spoiled, lost or never used.</source>
        <translation>Phiếu này không có lượt của ai: bị hỏng, mất hoặc chưa dùng.</translation>
    </message>
    <message>
        <source>This form is void</source>
        <translation>Phiếu này bị hủy</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>This day has no more numbers.</source>
        <translation>Ngày này đã hết số.</translation>
    </message>
    <message>
        <source>Type the number of a form, or choose one in the list.</source>
        <translation>Nhập số phiếu, hoặc chọn trong danh sách.</translation>
    </message>
</context>
<context>
    <name>HeadsCard</name>
    <message>
        <source>Compare with the printed day sheet</source>
        <translation>Đối chiếu với phiếu tổng kết ngày đã in</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Bàn làm việc</translation>
    </message>
    <message>
        <source>Which log</source>
        <translation>Nhật ký nào</translation>
    </message>
    <message>
        <source>Number on the sheet</source>
        <translation>Số trên phiếu</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Nhật ký ghi chép</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Nhật ký truy cập</translation>
    </message>
    <message>
        <source>Show the head at this number</source>
        <translation>Hiện mã cuối tại số này</translation>
    </message>
    <message>
        <source>On a sheet that was printed this minute the heads are these. For an older sheet, type its number of entries: the head shown must be the one on the sheet. If it is another one, or there is none, the record was changed after printing.</source>
        <translation>Trên phiếu in lúc này, mã cuối là những mã này. Với phiếu cũ hơn, hãy gõ số mục trên phiếu: mã hiện ra phải giống mã trên phiếu. Nếu khác hoặc không có, hồ sơ đã bị thay đổi sau khi in.</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>Hãy gõ một số.</translation>
    </message>
    <message>
        <source>There is no number {number}: the record is shorter than that.</source>
        <translation>Không có số {number}: hồ sơ ngắn hơn thế.</translation>
    </message>
</context>
<context>
    <name>InjectionStation</name>
    <message>
        <source>Nobody here? Set aside in {left} s</source>
        <translation>Không có ai? Sẽ cất sau {left} giây</translation>
    </message>
    <message>
        <source>Not given…</source>
        <translation>Không tiêm…</translation>
    </message>
    <message>
        <source>Several people fit: choose one in the queue.</source>
        <translation>Có nhiều người phù hợp: hãy chọn trong hàng chờ.</translation>
    </message>
    <message>
        <source>{name} was set aside: scan the ticket again.</source>
        <translation>{name} đã được đưa ra khỏi trang: quét lại phiếu.</translation>
    </message>
    <message>
        <source>The injection of {name} is not recorded.</source>
        <translation>Mũi tiêm của {name} chưa được ghi.</translation>
    </message>
    <message>
        <source>{name} was set aside after a pause. Scan the ticket again.</source>
        <translation>{name} đã được cất do tạm dừng. Hãy quét lại phiếu.</translation>
    </message>
    <message>
        <source>Scan the visit ticket first, then the pack.</source>
        <translation>Quét phiếu trước, rồi quét hộp vắc xin.</translation>
    </message>
    <message>
        <source>{name}: given, observation has started.</source>
        <translation>{name}: đã tiêm, bắt đầu theo dõi.</translation>
    </message>
    <message>
        <source>Waiting for injection</source>
        <translation>Chờ tiêm</translation>
    </message>
    <message>
        <source>Scan a visit ticket, or choose somebody in the queue (Ctrl+↓).</source>
        <translation>Quét phiếu hoặc chọn người trong hàng chờ (Ctrl+↓).</translation>
    </message>
</context>
<context>
    <name>IssuerSheet</name>
    <message>
        <source>Sign as another issuer</source>
        <translation>Ký với tên khác</translation>
    </message>
    <message>
        <source>Every card names its issuer by a web address, on a domain that your organisation owns, even if nothing answers there. Cards of before stay good under the old one; a new key is made.</source>
        <translation>Mỗi thẻ nêu nơi ký bằng địa chỉ web, trên tên miền thuộc đơn vị, dù ở đó không có trang nào. Thẻ cũ vẫn còn giá trị với địa chỉ cũ; khóa mới được tạo.</translation>
    </message>
    <message>
        <source>Web address, beginning with https</source>
        <translation>Địa chỉ web, bắt đầu bằng https</translation>
    </message>
    <message>
        <source>Sign as this one</source>
        <translation>Ký với tên này</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>https, a host with a dot in small letters, no slash at the end</source>
        <translation>https, tên máy chữ thường có dấu chấm, cuối không có gạch chéo</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>No backup yet</source>
        <translation>Chưa có bản sao lưu</translation>
    </message>
    <message>
        <source>Backed up {time}</source>
        <translation>Đã sao lưu {time}</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>signs</source>
        <translation>đang ký</translation>
    </message>
    <message>
        <source>retired: its cards stay good</source>
        <translation>thôi dùng: thẻ vẫn còn giá trị</translation>
    </message>
    <message>
        <source>withdrawn: all its cards fail</source>
        <translation>đã thu hồi: mọi thẻ mất giá trị</translation>
    </message>
    <message>
        <source>this workstation</source>
        <translation>máy này</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Dấu vân khóa</translation>
    </message>
    <message>
        <source>Signs as</source>
        <translation>Ký với tên</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Tạo lúc</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Cards taken back</source>
        <translation>Thẻ bị thu hồi</translation>
    </message>
    <message>
        <source>Older than a year: make a new one.</source>
        <translation>Đã hơn một năm: hãy tạo khóa mới.</translation>
    </message>
    <message>
        <source>Let it sign no more…</source>
        <translation>Không ký bằng khóa này…</translation>
    </message>
    <message>
        <source>Lost or stolen…</source>
        <translation>Bị mất hoặc bị trộm…</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Trên trang này</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ở mọi trang</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Các vị trí</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>Keys on paper</source>
        <translation>Khóa trên giấy</translation>
    </message>
    <message>
        <source>The recovery sheets were used: {time}</source>
        <translation>Phiếu khôi phục đã được dùng: {time}</translation>
    </message>
    <message>
        <source>They still open this site. Make new ones, print them, and destroy the old ones.</source>
        <translation>Chúng vẫn mở được điểm tiêm này. Hãy tạo và in phiếu mới, rồi hủy phiếu cũ.</translation>
    </message>
    <message>
        <source>Not printed here: {papers}. Make new ones and print them, or say that you have them.</source>
        <translation>Chưa in tại đây: {papers}. Hãy làm mới và in ra, hoặc xác nhận là đã có.</translation>
    </message>
    <message>
        <source>Without them a forgotten secret can cost the whole record</source>
        <translation>Không có chúng, quên mật khẩu có thể làm mất toàn bộ hồ sơ</translation>
    </message>
    <message>
        <source>Two recovery sheets, kept by two people, open the site together when secrets are forgotten. The sealed envelope lets somebody in when nobody else can; each use is written down.</source>
        <translation>Hai phiếu khôi phục khóa do hai người giữ, khi quên mật khẩu thì ghép lại để mở điểm tiêm. Phong bì niêm phong cho vào khi không ai đăng nhập được; mỗi lần dùng đều được ghi lại.</translation>
    </message>
    <message>
        <source>New recovery sheets…</source>
        <translation>Phiếu khôi phục khóa mới…</translation>
    </message>
    <message>
        <source>New sealed envelope…</source>
        <translation>Phong bì niêm phong mới…</translation>
    </message>
    <message>
        <source>They are in safe places</source>
        <translation>Đã cất ở nơi an toàn</translation>
    </message>
</context>
<context>
    <name>KeysPart</name>
    <message>
        <source>Keys are kept by the site lead.</source>
        <translation>Khóa do người phụ trách quản lý.</translation>
    </message>
    <message>
        <source>This site signs as</source>
        <translation>Điểm này ký với tên</translation>
    </message>
    <message>
        <source>There is no key yet: the first signed slip makes one.</source>
        <translation>Chưa có khóa: phiếu ký đầu tiên sẽ tạo khóa.</translation>
    </message>
    <message>
        <source>This folder belongs to the record itself. Choose another one, best on a stick.</source>
        <translation>Thư mục này thuộc về chính hồ sơ. Hãy chọn thư mục khác, tốt nhất là trên USB.</translation>
    </message>
    <message>
        <source>Each workstation signs with a key of its own. Its private half never leaves this computer and is in no backup. Others check our slips with the public halves: give them the export, anew after a change.</source>
        <translation>Mỗi máy ký bằng khóa riêng. Phần bí mật không rời máy này và không nằm trong bản sao lưu. Nơi khác kiểm phiếu bằng phần công khai: hãy đưa họ bản xuất, đưa lại khi có thay đổi.</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Ai ký</translation>
    </message>
    <message>
        <source>A slip carries a signed card</source>
        <translation>Phiếu mang thẻ đã ký</translation>
    </message>
    <message>
        <source>when the observation has ended</source>
        <translation>khi theo dõi đã xong</translation>
    </message>
    <message>
        <source>as soon as the dose was given</source>
        <translation>ngay khi đã tiêm</translation>
    </message>
    <message>
        <source>Change the address…</source>
        <translation>Đổi địa chỉ…</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Khóa mới…</translation>
    </message>
    <message>
        <source>Export for others…</source>
        <translation>Xuất cho nơi khác…</translation>
    </message>
    <message>
        <source>New key for this workstation?</source>
        <translation>Tạo khóa mới cho máy này?</translation>
    </message>
    <message>
        <source>The key of before signs no more, and its private half is destroyed; cards that it signed stay good. Give the new export to everybody who checks our slips.</source>
        <translation>Khóa trước không ký nữa và phần bí mật bị hủy; thẻ nó đã ký vẫn còn giá trị. Hãy đưa bản xuất mới cho mọi nơi kiểm phiếu của ta.</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Tạo khóa mới</translation>
    </message>
    <message>
        <source>A new key signs from now on.</source>
        <translation>Từ nay khóa mới sẽ ký.</translation>
    </message>
    <message>
        <source>Let this key sign no more?</source>
        <translation>Không ký bằng khóa này nữa?</translation>
    </message>
    <message>
        <source>For a workstation that is given away in good order. Its cards stay good; its private half is destroyed where it lies here. The next slip makes a new key.</source>
        <translation>Dành cho máy thôi dùng theo lẽ thường. Thẻ đã ký vẫn còn giá trị; phần bí mật bị hủy nếu nằm ở đây. Phiếu tiếp theo sẽ tạo khóa mới.</translation>
    </message>
    <message>
        <source>Sign no more with it</source>
        <translation>Không ký bằng khóa này nữa</translation>
    </message>
    <message>
        <source>The key signs no more.</source>
        <translation>Khóa không ký nữa.</translation>
    </message>
    <message>
        <source>Withdraw this key?</source>
        <translation>Thu hồi khóa này?</translation>
    </message>
    <message>
        <source>For a computer that was lost or stolen. EVERY card that this key ever signed fails wherever the next export is known; nobody can take that back. Print the slips anew for whoever comes.</source>
        <translation>Dành cho máy bị mất hoặc bị trộm. MỌI thẻ khóa này từng ký sẽ mất giá trị ở nơi nào có bản xuất tiếp theo; không thể rút lại. Ai đến thì in phiếu mới.</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>Đã xảy ra chuyện gì</translation>
    </message>
    <message>
        <source>Withdraw it for good</source>
        <translation>Thu hồi vĩnh viễn</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>The key is withdrawn. Export the lists now.</source>
        <translation>Khóa đã thu hồi. Hãy xuất danh sách ngay.</translation>
    </message>
    <message>
        <source>This site signs as another issuer, with a new key.</source>
        <translation>Điểm này ký với tên khác và khóa mới.</translation>
    </message>
    <message>
        <source>It could not be written there. Is the stick still there, and is there room?</source>
        <translation>Không ghi được vào đó. USB còn cắm và còn chỗ không?</translation>
    </message>
    <message>
        <source>Written: {folder}</source>
        <translation>Đã ghi: {folder}</translation>
    </message>
    <message>
        <source>Where shall the lists be written?</source>
        <translation>Ghi danh sách vào đâu?</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language of the screen</source>
        <translation>Ngôn ngữ màn hình</translation>
    </message>
    <message>
        <source>A real site</source>
        <translation>Điểm tiêm thật</translation>
    </message>
    <message>
        <source>Four short pages: the site, its lead, the others, and a summary. Nothing is written before the end. Then a few sheets are printed: have a printer or a stick at hand.</source>
        <translation>Bốn trang ngắn: điểm tiêm, người phụ trách, những người khác và phần xem lại. Chưa ghi gì trước bước cuối. Sau đó in vài tờ giấy: hãy chuẩn bị máy in hoặc USB.</translation>
    </message>
    <message>
        <source>The practice site</source>
        <translation>Điểm tiêm thực hành</translation>
    </message>
    <message>
        <source>A morning full of invented people, to learn with. It is kept apart from any real site and marked everywhere.</source>
        <translation>Một buổi sáng với những người hư cấu để học. Được giữ tách khỏi mọi điểm tiêm thật và luôn có ghi chú thực hành.</translation>
    </message>
</context>
<context>
    <name>LeadPage</name>
    <message>
        <source>Name of the site lead</source>
        <translation>Tên người phụ trách điểm tiêm</translation>
    </message>
    <message>
        <source>Secret of the lead</source>
        <translation>Mật khẩu của người phụ trách</translation>
    </message>
    <message>
        <source>The same secret again</source>
        <translation>Nhập lại mật khẩu</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Hiện những gì tôi gõ</translation>
    </message>
    <message>
        <source>At least 8 characters, any you like; a few words in a row are easy to remember. Nobody can look it up later. The others get a secret for their first day on paper.</source>
        <translation>Ít nhất 8 ký tự, tùy ý; vài từ liền nhau là dễ nhớ. Sau này không ai tra lại được. Những người khác nhận mật khẩu cho ngày đầu trên giấy.</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Leaves early</source>
        <translation>Rời đi trước giờ</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>Được đưa đi</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>By whom, where to</source>
        <translation>Ai đưa đi, đến đâu</translation>
    </message>
    <message>
        <source>Advice on what to watch for, and whom to call, was given</source>
        <translation>Đã dặn dò cần theo dõi gì và gọi cho ai</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Who is with them, or signs for it (name)</source>
        <translation>Ai đi cùng hoặc ký nhận (họ tên)</translation>
    </message>
    <message>
        <source>Who accepts leaving early (name)</source>
        <translation>Ai chấp nhận rời đi sớm (họ tên)</translation>
    </message>
    <message>
        <source>Record: left early</source>
        <translation>Ghi: rời đi trước giờ</translation>
    </message>
    <message>
        <source>Record: taken away</source>
        <translation>Ghi lại: đã được đưa đi</translation>
    </message>
</context>
<context>
    <name>LettersCard</name>
    <message>
        <source>Nobody can be registered here: this workstation has no letters for tickets</source>
        <translation>Chưa thể đăng ký ai ở đây: máy này không có chữ cái số phiếu</translation>
    </message>
    <message>
        <source>It is a copy of another one. Let that one give it some letters, or take those that nobody has now.</source>
        <translation>Đây là bản sao của máy khác. Để máy kia giao chữ cái, hoặc nhận những chữ cái không ai còn giữ.</translation>
    </message>
    <message>
        <source>Letters of this workstation</source>
        <translation>Chữ cái của máy này</translation>
    </message>
    <message>
        <source>Its number, for another workstation</source>
        <translation>Số của máy này, để báo cho máy khác</translation>
    </message>
    <message>
        <source>Ticket letters</source>
        <translation>Chữ cái số phiếu</translation>
    </message>
    <message>
        <source>A097 is called out: the letter tells which laptop has issued the ticket. Two laptops with the same letter would issue the same ticket twice.</source>
        <translation>Số gọi như A097: chữ cái cho biết máy nào đã phát phiếu. Hai máy cùng một chữ cái sẽ phát trùng phiếu.</translation>
    </message>
    <message>
        <source>Give letters to another laptop…</source>
        <translation>Giao chữ cái cho máy khác…</translation>
    </message>
    <message>
        <source>Enter a code…</source>
        <translation>Nhập mã…</translation>
    </message>
    <message>
        <source>Take letters that nobody has…</source>
        <translation>Nhận chữ cái không ai giữ…</translation>
    </message>
    <message>
        <source>{letters} to {number}, code {code}</source>
        <translation>{letters} cho {number}, mã {code}</translation>
    </message>
    <message>
        <source>Given away on {day}</source>
        <translation>Giao ngày {day}</translation>
    </message>
    <message>
        <source>This workstation issues tickets with these letters from now on.</source>
        <translation>Từ nay máy này phát phiếu với các chữ cái này.</translation>
    </message>
</context>
<context>
    <name>LettersSheet</name>
    <message>
        <source>Give letters to another laptop</source>
        <translation>Giao chữ cái cho máy khác</translation>
    </message>
    <message>
        <source>Take letters by a code</source>
        <translation>Nhận chữ cái bằng mã</translation>
    </message>
    <message>
        <source>Take letters that nobody has</source>
        <translation>Nhận chữ cái không ai giữ</translation>
    </message>
    <message>
        <source>This laptop issues no tickets with these letters any more. The other one shows its number in Site and staff; letters that stand on tickets of today can be given tomorrow.</source>
        <translation>Máy này không phát phiếu với các chữ cái đó nữa. Số của máy kia nằm trong mục Điểm tiêm và nhân viên của nó; chữ cái đã có trên phiếu hôm nay thì ngày mai mới giao được.</translation>
    </message>
    <message>
        <source>On a laptop that has letters, choose Give letters to another laptop, enter the number of this one, and type here what it shows.</source>
        <translation>Trên máy có chữ cái, chọn Giao chữ cái cho máy khác, nhập số của máy này, rồi gõ vào đây mã hiện ra.</translation>
    </message>
    <message>
        <source>Only where no other laptop has them: it is broken or lost, or the folder was moved here. If it still issues tickets, two people get the same one.</source>
        <translation>Chỉ khi không còn máy nào giữ: máy kia hỏng, mất, hoặc dữ liệu đã chuyển sang đây. Nếu nó vẫn phát phiếu, hai người sẽ cầm cùng một phiếu.</translation>
    </message>
    <message>
        <source>Number of the other laptop</source>
        <translation>Số của máy kia</translation>
    </message>
    <message>
        <source>Code of sixteen digits</source>
        <translation>Mã mười sáu chữ số</translation>
    </message>
    <message>
        <source>Why nobody has them any more</source>
        <translation>Vì sao không còn ai giữ</translation>
    </message>
    <message>
        <source>Give them</source>
        <translation>Giao</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>Nhận</translation>
    </message>
    <message>
        <source>Which letters</source>
        <translation>Chữ cái nào</translation>
    </message>
    <message>
        <source>Type this on the other laptop, under Enter a code:</source>
        <translation>Gõ mã này trên máy kia, ở mục Nhập mã:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Choose letters.</source>
        <translation>Hãy chọn chữ cái.</translation>
    </message>
</context>
<context>
    <name>LogFilters</name>
    <message>
        <source>Everybody</source>
        <translation>Mọi người</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>Không tìm thấy ai.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Ai</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>About whom: name or number</source>
        <translation>Về ai: tên hoặc số</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>Người nào trong số đó</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Mọi việc</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Hiện tất cả</translation>
    </message>
    <message>
        <source>A date such as 2022-12-22.</source>
        <translation>Ngày như 2022-12-22.</translation>
    </message>
</context>
<context>
    <name>LogPart</name>
    <message>
        <source>Access log</source>
        <translation>Nhật ký truy cập</translation>
    </message>
    <message>
        <source>{number} lines, older ones below</source>
        <translation>{number} dòng, cũ hơn ở bên dưới</translation>
    </message>
    <message>
        <source>{number} lines</source>
        <translation>{number} dòng</translation>
    </message>
    <message>
        <source>No line is like this. Everybody who opens, searches, prints or signs in stands here.</source>
        <translation>Không có dòng nào như vậy. Ai mở hồ sơ, tìm kiếm, in hoặc đăng nhập đều được ghi ở đây.</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>và {number} mục nữa</translation>
    </message>
    <message>
        <source>More than 60 persons opened within an hour, in the last 7 days: does the work explain it?</source>
        <translation>Trong 7 ngày qua có người mở hơn 60 hồ sơ trong một giờ: công việc có cần vậy không?</translation>
    </message>
    <message>
        <source>Line {n} of {station}</source>
        <translation>Dòng {n} của {station}</translation>
    </message>
</context>
<context>
    <name>LookSheet</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Page {number} of {paper}</source>
        <translation>{paper}, trang {number}</translation>
    </message>
    <message>
        <source>Look for this person</source>
        <translation>Tìm người này</translation>
    </message>
    <message>
        <source>Telephone: {number}</source>
        <translation>Điện thoại: {number}</translation>
    </message>
    <message>
        <source>Relative: {number}</source>
        <translation>Người nhà: {number}</translation>
    </message>
    <message>
        <source>No telephone number is known: call aloud.</source>
        <translation>Không có số điện thoại: hãy gọi tại chỗ.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cách</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Record the call</source>
        <translation>Ghi cuộc gọi</translation>
    </message>
    <message>
        <source>Record: left without release</source>
        <translation>Ghi: tự rời đi</translation>
    </message>
</context>
<context>
    <name>NotGivenSheet</name>
    <message>
        <source>All of them</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Không tiêm</translation>
    </message>
    <message>
        <source>Which dose</source>
        <translation>Mũi nào</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Record: not given</source>
        <translation>Ghi: không tiêm</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>ObservationPage</name>
    <message>
        <source>Doctor&apos;s conclusion…</source>
        <translation>Kết luận của bác sĩ…</translation>
    </message>
    <message>
        <source>Watch longer…</source>
        <translation>Kéo dài theo dõi…</translation>
    </message>
    <message>
        <source>Leaves early…</source>
        <translation>Rời đi trước giờ…</translation>
    </message>
    <message>
        <source>Look for…</source>
        <translation>Tìm người…</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>Last releases…</source>
        <translation>Mới cho về…</translation>
    </message>
    <message>
        <source>Confirm the clock…</source>
        <translation>Xác nhận đồng hồ…</translation>
    </message>
    <message>
        <source>Taken away…</source>
        <translation>Được đưa đi…</translation>
    </message>
    <message>
        <source>Release by scanning</source>
        <translation>Cho về bằng quét</translation>
    </message>
    <message>
        <source>Stop releasing by scanning</source>
        <translation>Dừng cho về bằng quét</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Print slip and advice</source>
        <translation>In giấy xác nhận và tờ dặn dò</translation>
    </message>
</context>
<context>
    <name>ObservationStation</name>
    <message>
        <source>{name} is no longer chosen: scan again.</source>
        <translation>Không còn chọn {name}: hãy quét lại.</translation>
    </message>
    <message>
        <source>{count} people are under observation. Their time goes on; nobody will see it.</source>
        <translation>Còn {count} người đang theo dõi. Thời gian vẫn chạy nhưng không ai nhìn thấy.</translation>
    </message>
    <message>
        <source>{name} may go home.</source>
        <translation>{name} có thể về.</translation>
    </message>
    <message>
        <source>The reaction is recorded. A doctor ends the observation.</source>
        <translation>Đã ghi phản ứng. Bác sĩ kết thúc theo dõi.</translation>
    </message>
    <message>
        <source>The observation is longer now.</source>
        <translation>Đã kéo dài theo dõi.</translation>
    </message>
    <message>
        <source>Recorded: left early.</source>
        <translation>Đã ghi: rời đi trước giờ.</translation>
    </message>
    <message>
        <source>The conclusion is recorded.</source>
        <translation>Đã ghi kết luận.</translation>
    </message>
    <message>
        <source>The clock is confirmed.</source>
        <translation>Đồng hồ đã được xác nhận.</translation>
    </message>
    <message>
        <source>Recorded: taken away.</source>
        <translation>Đã ghi: được đưa đi.</translation>
    </message>
    <message>
        <source>The release is taken back: under observation again.</source>
        <translation>Đã rút lại việc cho về: tiếp tục theo dõi.</translation>
    </message>
    <message>
        <source>The call is recorded.</source>
        <translation>Đã ghi cuộc gọi.</translation>
    </message>
    <message>
        <source>Recorded: left without release.</source>
        <translation>Đã ghi: tự rời đi.</translation>
    </message>
</context>
<context>
    <name>OfferSheet</name>
    <message>
        <source>Believe this list?</source>
        <translation>Tin danh sách này?</translation>
    </message>
    <message>
        <source>Believe it</source>
        <translation>Tin</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>I have compared the fingerprints with their owner</source>
        <translation>Tôi đã so dấu vân tay với chủ nhân</translation>
    </message>
    <message>
        <source>Whoever holds one of these keys can sign slips that count here. Call the owner by a number that you know, and let them read the fingerprints to you.</source>
        <translation>Ai giữ một trong các khóa này đều ký được phiếu có giá trị ở đây. Hãy gọi chủ nhân bằng số bạn đã biết và để họ đọc dấu vân tay.</translation>
    </message>
    <message>
        <source>All of its keys are believed here already: this is a newer list of the same issuer.</source>
        <translation>Mọi khóa đã được tin ở đây: đây là danh sách mới hơn của cùng nơi cấp.</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>và {number} mục nữa</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Không có tên</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Khóa mới</translation>
    </message>
    <message>
        <source>Known key</source>
        <translation>Khóa đã biết</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Nơi cấp</translation>
    </message>
    <message>
        <source>The list does not name one: its keys vouch for any.</source>
        <translation>Danh sách không nêu: các khóa bảo đảm cho bất kỳ nơi nào.</translation>
    </message>
    <message>
        <source>No longer in it</source>
        <translation>Không còn trong đó</translation>
    </message>
    <message>
        <source>Cards taken back</source>
        <translation>Thẻ bị thu hồi</translation>
    </message>
</context>
<context>
    <name>OwnSecretForm</name>
    <message>
        <source>Choose a secret of your own</source>
        <translation>Hãy chọn mật khẩu của riêng bạn</translation>
    </message>
    <message>
        <source>The one on paper was for the first time only. A few words in a row are easy to remember.</source>
        <translation>Mật khẩu trên giấy chỉ dùng cho lần đầu. Vài từ liền nhau thì dễ nhớ.</translation>
    </message>
    <message>
        <source>New secret</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>The same secret again</source>
        <translation>Nhập lại mật khẩu đó</translation>
    </message>
    <message>
        <source>Use this secret</source>
        <translation>Dùng mật khẩu này</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>OwnSheet</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>PacksCard</name>
    <message>
        <source>Codes of packs</source>
        <translation>Mã trên bao bì</translation>
    </message>
    <message>
        <source>The first seven digits of a trace code tell the vaccine; box and vial have different ones. What deliveries in the stock say counts too; lot and expiry come from the stock alone.</source>
        <translation>Bảy chữ số đầu của mã truy xuất cho biết vắc xin; hộp và lọ có mã khác nhau. Các lần nhập kho cũng được tính; số lô và hạn dùng chỉ lấy từ kho.</translation>
    </message>
    <message>
        <source>Scan a pack, or type the first seven digits</source>
        <translation>Quét bao bì, hoặc gõ bảy chữ số đầu</translation>
    </message>
    <message>
        <source>Vaccine</source>
        <translation>Vắc xin</translation>
    </message>
    <message>
        <source>Add to the table</source>
        <translation>Thêm vào bảng</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Seven digits, or the whole code of a pack.</source>
        <translation>Bảy chữ số, hoặc toàn bộ mã bao bì.</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Lưu thành PDF…</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>Chưa in</translation>
    </message>
    <message>
        <source>Saved {time} in {folder}</source>
        <translation>Đã lưu lúc {time} vào {folder}</translation>
    </message>
    <message>
        <source>Sent to the printer {time}</source>
        <translation>Đã gửi tới máy in lúc {time}</translation>
    </message>
    <message>
        <source>Page {number} of {paper}</source>
        <translation>{paper}, trang {number}</translation>
    </message>
</context>
<context>
    <name>PapersSheet</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close without printing?</source>
        <translation>Đóng mà không in?</translation>
    </message>
    <message>
        <source>They can never be printed again, only made anew</source>
        <translation>Không bao giờ in lại được, chỉ có thể làm mới</translation>
    </message>
    <message>
        <source>Close without printing</source>
        <translation>Đóng, không in</translation>
    </message>
    <message>
        <source>Back to printing</source>
        <translation>Quay lại in</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>What they do here</source>
        <translation>Công việc ở đây</translation>
    </message>
    <message>
        <source>Sign-in: {state}</source>
        <translation>Đăng nhập: {state}</translation>
    </message>
    <message>
        <source>Let in with a start secret…</source>
        <translation>Cho vào bằng mật khẩu đầu tiên…</translation>
    </message>
    <message>
        <source>New start secret…</source>
        <translation>Mật khẩu đầu tiên mới…</translation>
    </message>
    <message>
        <source>End access…</source>
        <translation>Chấm dứt quyền vào…</translation>
    </message>
    <message>
        <source>Keep these roles</source>
        <translation>Giữ các vai trò này</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>A PIN for today</source>
        <translation>Mã PIN cho hôm nay</translation>
    </message>
    <message>
        <source>4 to 8 digits that let you back at this workstation. They are kept nowhere: after a restart, after twelve hours and after three wrong tries it takes your secret again.</source>
        <translation>4 đến 8 chữ số để bạn trở lại máy này. Không được lưu ở đâu cả: sau khi khởi động lại, sau mười hai giờ hoặc sau ba lần sai, phải nhập lại mật khẩu.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>Nhập lại mã PIN đó</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Đặt mã PIN</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Hai lần nhập không giống nhau.</translation>
    </message>
    <message>
        <source>Your PIN is set for today.</source>
        <translation>Đã đặt mã PIN cho hôm nay.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>Page {number} of {paper}</source>
        <translation>{paper}, trang {number}</translation>
    </message>
    <message>
        <source>Papers of this visit</source>
        <translation>Giấy tờ của lượt này</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Ngôn ngữ trên giấy</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Ngôn ngữ thứ hai</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Khổ giấy</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Keep as PDF…</source>
        <translation>Lưu PDF…</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Nhỏ hơn</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Lớn hơn</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>PrinterRow</name>
    <message>
        <source>Ask each time</source>
        <translation>Hỏi mỗi lần</translation>
    </message>
    <message>
        <source>PDF files in {folder}</source>
        <translation>Tệp PDF trong {folder}</translation>
    </message>
    <message>
        <source>{printer} (not there now)</source>
        <translation>{printer} (hiện không có)</translation>
    </message>
    <message>
        <source>PDF files in a folder…</source>
        <translation>Tệp PDF vào thư mục…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Khổ giấy</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Trang thử</translation>
    </message>
</context>
<context>
    <name>PrintersCard</name>
    <message>
        <source>This computer knows no printer now.</source>
        <translation>Máy tính này hiện không có máy in.</translation>
    </message>
    <message>
        <source>Printers of this workstation</source>
        <translation>Máy in của bàn làm việc này</translation>
    </message>
    <message>
        <source>Print the note by itself after a deferral, a contraindication or a referral</source>
        <translation>Tự in giấy báo sau khi hoãn tiêm, chống chỉ định hoặc chuyển viện</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cắ&amp;t</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Sao &amp;chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn tất cả</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Có</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Không</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cắ&amp;t</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Sao &amp;chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn tất cả</translation>
    </message>
</context>
<context>
    <name>RecordPart</name>
    <message>
        <source>Check the record now</source>
        <translation>Kiểm tra hồ sơ ngay</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>Dừng kiểm tra</translation>
    </message>
    <message>
        <source>Print what was found</source>
        <translation>In các điểm phát hiện</translation>
    </message>
    <message>
        <source>Print the day sheet</source>
        <translation>In phiếu tổng kết ngày</translation>
    </message>
    <message>
        <source>When this site was opened</source>
        <translation>Khi mở điểm tiêm này</translation>
    </message>
    <message>
        <source>{seconds} seconds so far. Work may go on meanwhile.</source>
        <translation>Đã {seconds} giây. Trong lúc đó vẫn có thể làm việc.</translation>
    </message>
    <message>
        <source>Checking every entry…</source>
        <translation>Đang kiểm tra từng mục…</translation>
    </message>
    <message>
        <source>and {number} more, all on the printed list</source>
        <translation>và {number} mục nữa, có đủ trong danh sách in</translation>
    </message>
    <message>
        <source>Waits for the answer of the site lead</source>
        <translation>Đang chờ trưởng điểm tiêm trả lời</translation>
    </message>
    <message>
        <source>Read by: ____________________   Date: ______________</source>
        <translation>Người đọc: ____________________   Ngày: ______________</translation>
    </message>
</context>
<context>
    <name>RecoveryForm</name>
    <message>
        <source>Nobody can sign in</source>
        <translation>Không ai đăng nhập được</translation>
    </message>
    <message>
        <source>Both recovery sheets together open this site and give one account a new secret. They stay valid until new ones are made.</source>
        <translation>Hai phiếu khôi phục cùng nhau mở điểm tiêm này và đặt mật khẩu mới cho một tài khoản. Phiếu còn hiệu lực cho đến khi làm phiếu mới.</translation>
    </message>
    <message>
        <source>Recovery sheet {number}</source>
        <translation>Phiếu khôi phục {number}</translation>
    </message>
    <message>
        <source>Whose new secret</source>
        <translation>Mật khẩu mới của ai</translation>
    </message>
    <message>
        <source>New secret</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>The same secret again</source>
        <translation>Nhập lại mật khẩu đó</translation>
    </message>
    <message>
        <source>Open and use this secret</source>
        <translation>Mở và dùng mật khẩu này</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Read.</source>
        <translation>Đã đọc được.</translation>
    </message>
</context>
<context>
    <name>ReleaseStrip</name>
    <message>
        <source>Released:</source>
        <translation>Đã cho về:</translation>
    </message>
</context>
<context>
    <name>RoomSettings</name>
    <message>
        <source>Sound of the alarms</source>
        <translation>Âm thanh báo động</translation>
    </message>
    <message>
        <source>Screen for the people who wait</source>
        <translation>Màn hình cho người chờ</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Tắt</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Bật</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Âm lượng</translation>
    </message>
    <message>
        <source>One soft tone when somebody&apos;s time is reached</source>
        <translation>Một tiếng nhẹ khi có người hết giờ</translation>
    </message>
    <message>
        <source>Show it, on the second monitor where there is one</source>
        <translation>Hiển thị, trên màn hình thứ hai nếu có</translation>
    </message>
    <message>
        <source>With masked names beside the numbers</source>
        <translation>Kèm tên đã che bên cạnh số</translation>
    </message>
    <message>
        <source>A voice calls the numbers of those who may go</source>
        <translation>Giọng nói gọi số những người được về</translation>
    </message>
    <message>
        <source>Test the sound</source>
        <translation>Thử âm thanh</translation>
    </message>
</context>
<context>
    <name>Router</name>
    <message>
        <source>Nobody and nothing here has this code.</source>
        <translation>Không có người hay vật nào mang mã này.</translation>
    </message>
    <message>
        <source>Finish or close what is open here, then search again.</source>
        <translation>Hãy hoàn tất hoặc đóng phần đang mở rồi tìm lại.</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>Không tìm thấy ai.</translation>
    </message>
    <message>
        <source>Finish or close what is open here, then scan again.</source>
        <translation>Hãy hoàn tất hoặc đóng trang đang mở rồi quét lại.</translation>
    </message>
</context>
<context>
    <name>SafetyCard</name>
    <message>
        <source>Safety of this workstation</source>
        <translation>An toàn của bàn làm việc này</translation>
    </message>
    <message>
        <source>Locks itself when nobody touches it</source>
        <translation>Tự khóa khi không ai chạm vào</translation>
    </message>
    <message>
        <source>after {number} min</source>
        <translation>sau {number} phút</translation>
    </message>
    <message>
        <source>Second place for the backups</source>
        <translation>Nơi thứ hai cho bản sao lưu</translation>
    </message>
    <message>
        <source>None: the backups lie on this disk alone.</source>
        <translation>Không có: bản sao lưu chỉ nằm trên đĩa này.</translation>
    </message>
    <message>
        <source>Choose a folder or a stick…</source>
        <translation>Chọn thư mục hoặc USB…</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>Không dùng nơi thứ hai</translation>
    </message>
</context>
<context>
    <name>ScannerPart</name>
    <message>
        <source>What does the scanner send?</source>
        <translation>Máy quét gửi gì?</translation>
    </message>
    <message>
        <source>Print the sheet, begin the test, and scan its four codes one after the other.</source>
        <translation>In tờ kiểm tra, bắt đầu và quét lần lượt bốn mã.</translation>
    </message>
    <message>
        <source>Scanners on a serial port</source>
        <translation>Máy quét qua cổng nối tiếp</translation>
    </message>
    <message>
        <source>Nothing on this computer changes what they send, and they are quick enough for slips.</source>
        <translation>Không gì trên máy này đổi được nội dung chúng gửi, và đủ nhanh cho phiếu.</translation>
    </message>
    <message>
        <source>Begin the test</source>
        <translation>Bắt đầu kiểm tra</translation>
    </message>
    <message>
        <source>End the test</source>
        <translation>Kết thúc kiểm tra</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>In tờ kiểm tra</translation>
    </message>
    <message>
        <source>Scan the codes of the sheet. Nothing else happens while the test is on.</source>
        <translation>Hãy quét các mã trên tờ. Trong lúc kiểm tra không có gì khác xảy ra.</translation>
    </message>
    <message>
        <source>No serial port is plugged in.</source>
        <translation>Chưa cắm cổng nối tiếp nào.</translation>
    </message>
</context>
<context>
    <name>SeatMenu</name>
    <message>
        <source>Somebody else, or lock (Ctrl+L)</source>
        <translation>Đổi người hoặc khóa (Ctrl+L)</translation>
    </message>
    <message>
        <source>Set a PIN for today…</source>
        <translation>Đặt mã PIN cho hôm nay…</translation>
    </message>
    <message>
        <source>Change my secret…</source>
        <translation>Đổi mật khẩu của tôi…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Đăng xuất</translation>
    </message>
    <message>
        <source>Not in an emergency access.</source>
        <translation>Không dùng được khi truy cập khẩn cấp.</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Show</source>
        <translation>Hiện</translation>
    </message>
</context>
<context>
    <name>SecretSheet</name>
    <message>
        <source>Change my secret</source>
        <translation>Đổi mật khẩu của tôi</translation>
    </message>
    <message>
        <source>A few words in a row are easy to remember. Nobody can look it up later.</source>
        <translation>Vài từ liền nhau thì dễ nhớ. Sau này không ai tra lại được.</translation>
    </message>
    <message>
        <source>Secret until now</source>
        <translation>Mật khẩu hiện tại</translation>
    </message>
    <message>
        <source>New secret</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>The same secret again</source>
        <translation>Nhập lại mật khẩu đó</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Đổi</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>Your secret is changed.</source>
        <translation>Đã đổi mật khẩu của bạn.</translation>
    </message>
    <message>
        <source>This was not your secret until now.</source>
        <translation>Đây không phải mật khẩu hiện tại của bạn.</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings of this workstation</source>
        <translation>Thiết lập của máy trạm này</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>SetupStation</name>
    <message>
        <source>Staff, keys and printers are set by the site lead.</source>
        <translation>Nhân viên, khóa và máy in do trưởng điểm tiêm đặt.</translation>
    </message>
    <message>
        <source>Site and staff</source>
        <translation>Điểm tiêm và nhân viên</translation>
    </message>
    <message>
        <source>Papers with new secrets are not printed.</source>
        <translation>Giấy có mật khẩu mới chưa được in.</translation>
    </message>
    <message>
        <source>New start secret?</source>
        <translation>Mật khẩu đầu tiên mới?</translation>
    </message>
    <message>
        <source>What they signed in with before opens nothing any more. They get a slip with a new start secret.</source>
        <translation>Mật khẩu trước đây không còn mở được gì. Họ nhận mảnh giấy có mật khẩu đầu tiên mới.</translation>
    </message>
    <message>
        <source>Make it and print the slip</source>
        <translation>Tạo và in mảnh giấy</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>End access?</source>
        <translation>Chấm dứt quyền vào?</translation>
    </message>
    <message>
        <source>They cannot sign in any more. What they recorded stays theirs; they can be let in again later.</source>
        <translation>Họ không đăng nhập được nữa. Những gì họ đã ghi vẫn là của họ; sau này có thể cho vào lại.</translation>
    </message>
    <message>
        <source>End access</source>
        <translation>Chấm dứt quyền vào</translation>
    </message>
    <message>
        <source>New recovery sheets?</source>
        <translation>Làm phiếu khôi phục khóa mới?</translation>
    </message>
    <message>
        <source>The two sheets that there are open nothing any more. Print the new ones at once.</source>
        <translation>Hai phiếu hiện có không còn mở được gì. Hãy in phiếu mới ngay.</translation>
    </message>
    <message>
        <source>Make new sheets</source>
        <translation>Làm phiếu mới</translation>
    </message>
    <message>
        <source>New sealed envelope?</source>
        <translation>Làm phong bì niêm phong mới?</translation>
    </message>
    <message>
        <source>The secret in the envelope that there is opens nothing any more. Print the new one at once.</source>
        <translation>Mật khẩu trong phong bì hiện có không còn mở được gì. Hãy in phiếu mới ngay.</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Làm phiếu mới</translation>
    </message>
    <message>
        <source>Where shall the backups be copied to?</source>
        <translation>Sao chép bản sao lưu vào đâu?</translation>
    </message>
    <message>
        <source>This folder lies on the same disk as the record: a stick is safer.</source>
        <translation>Thư mục này nằm cùng đĩa với hồ sơ: USB an toàn hơn.</translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message>
        <source>They are not kept in this computer. Print them now, or save them on a stick, print them elsewhere and delete the files.</source>
        <translation>Máy này không giữ lại chúng. Hãy in ngay, hoặc lưu vào USB, in ở nơi khác rồi xóa tệp.</translation>
    </message>
    <message>
        <source>Give the two recovery sheets to two people.</source>
        <translation>Hãy giao hai phiếu khôi phục khóa cho hai người.</translation>
    </message>
    <message>
        <source>Nobody can look these up later</source>
        <translation>Sau này không ai tra lại được</translation>
    </message>
    <message>
        <source>Print all…</source>
        <translation>In tất cả…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Save all as PDF…</source>
        <translation>Lưu tất cả thành PDF…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Lưu thành PDF…</translation>
    </message>
    <message>
        <source>Where shall these papers be saved?</source>
        <translation>Lưu các giấy này vào đâu?</translation>
    </message>
    <message>
        <source>Not beside the record: whoever takes it must not find them there.</source>
        <translation>Không để cạnh hồ sơ: ai lấy được hồ sơ không được tìm thấy chúng ở đó.</translation>
    </message>
    <message>
        <source>The printer did not print. Try again, or save as PDF.</source>
        <translation>Máy in không in. Hãy thử lại, hoặc lưu thành PDF.</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Somebody else</source>
        <translation>Người khác</translation>
    </message>
    <message>
        <source>PIN, or your secret</source>
        <translation>Mã PIN hoặc mật khẩu</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Wrong PIN. Tries left: {number}</source>
        <translation>Sai mã PIN. Còn {number} lần thử</translation>
    </message>
    <message>
        <source>Three wrong PINs: now it takes your secret.</source>
        <translation>Sai mã PIN ba lần: bây giờ phải nhập mật khẩu.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>Try again now.</source>
        <translation>Bây giờ có thể thử lại.</translation>
    </message>
    <message>
        <source>Wait {time}</source>
        <translation>Chờ {time}</translation>
    </message>
    <message>
        <source>What was typed has been removed: no key for a minute.</source>
        <translation>Đã xóa nội dung đã nhập: một phút không có phím nào.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Enter: {station}</source>
        <translation>Vào {station}</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>Account</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock đang bật.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Under observation: {number}</source>
        <translation>Đang theo dõi: {number}</translation>
    </message>
    <message>
        <source>For looking only until somebody signs in.</source>
        <translation>Chỉ để xem cho đến khi có người đăng nhập.</translation>
    </message>
    <message>
        <source>Others…</source>
        <translation>Khác…</translation>
    </message>
    <message>
        <source>by account</source>
        <translation>bằng tài khoản</translation>
    </message>
    <message>
        <source>This is not the code of a recovery sheet.</source>
        <translation>Đây không phải mã trên phiếu khôi phục.</translation>
    </message>
    <message>
        <source>This is a recovery sheet. Choose “Recovery sheets…” first, then scan it again.</source>
        <translation>Đây là phiếu khôi phục. Hãy chọn “Phiếu khôi phục…” trước, rồi quét lại.</translation>
    </message>
    <message>
        <source>Sign in first, then scan again.</source>
        <translation>Hãy đăng nhập trước rồi quét lại.</translation>
    </message>
    <message>
        <source>Emergency: help first. Then sign in here, and press F12 for the panel.</source>
        <translation>Cấp cứu: cứu người trước. Sau đó đăng nhập tại đây, bấm F12 để mở bảng.</translation>
    </message>
    <message>
        <source>Recovery sheets…</source>
        <translation>Phiếu khôi phục…</translation>
    </message>
    <message>
        <source>Who is using this workstation?</source>
        <translation>Ai đang dùng máy này?</translation>
    </message>
    <message>
        <source>Emergency access…</source>
        <translation>Truy cập khẩn cấp…</translation>
    </message>
</context>
<context>
    <name>SiteCard</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Bàn làm việc</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Múi giờ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Practice: nothing here is real</source>
        <translation>Thực hành: ở đây không có gì là thật</translation>
    </message>
    <message>
        <source>Real site</source>
        <translation>Điểm tiêm thật</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Điểm tiêm</translation>
    </message>
</context>
<context>
    <name>SitePage</name>
    <message>
        <source>Name of the site, as people know it</source>
        <translation>Tên điểm tiêm như người dân vẫn gọi</translation>
    </message>
    <message>
        <source>Name of this workstation</source>
        <translation>Tên bàn làm việc này</translation>
    </message>
    <message>
        <source>Telephone for questions at home (on the slip)</source>
        <translation>Điện thoại để hỏi khi về nhà (in trên phiếu)</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Múi giờ</translation>
    </message>
    <message>
        <source>The name and the telephone number are printed on what people take home.</source>
        <translation>Tên và số điện thoại được in trên giấy mang về nhà.</translation>
    </message>
</context>
<context>
    <name>SlipsStation</name>
    <message>
        <source>What is looked at</source>
        <translation>Nội dung xem</translation>
    </message>
    <message>
        <source>Is this slip genuine?</source>
        <translation>Phiếu này có thật không?</translation>
    </message>
    <message>
        <source>Whom do we believe?</source>
        <translation>Chúng ta tin ai?</translation>
    </message>
    <message>
        <source>Our keys</source>
        <translation>Khóa của chúng ta</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Máy quét</translation>
    </message>
</context>
<context>
    <name>StaffCard</name>
    <message>
        <source>Staff</source>
        <translation>Nhân viên</translation>
    </message>
    <message>
        <source>Somebody new: name as colleagues know it</source>
        <translation>Người mới: tên</translation>
    </message>
    <message>
        <source>Add to the staff</source>
        <translation>Thêm vào danh sách</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Thay đổi…</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Name of a colleague</source>
        <translation>Tên đồng nghiệp</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Working here beside the lead</source>
        <translation>Những người làm việc ngoài người phụ trách</translation>
    </message>
    <message>
        <source>Nobody yet. You can go on: people can be added later under Site and staff.</source>
        <translation>Chưa có ai. Có thể tiếp tục: thêm sau ở mục Điểm tiêm và nhân viên.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
</context>
<context>
    <name>Station</name>
    <message>
        <source>A text is longer than the record takes: shorten it. It is not saved yet.</source>
        <translation>Có đoạn chữ dài hơn mức hồ sơ nhận được: hãy rút ngắn. Phần đó chưa được lưu.</translation>
    </message>
    <message>
        <source>Go on all the same?</source>
        <translation>Vẫn tiếp tục?</translation>
    </message>
    <message>
        <source>Reason (kept with the record)</source>
        <translation>Lý do (lưu cùng hồ sơ)</translation>
    </message>
    <message>
        <source>Record with this reason</source>
        <translation>Ghi nhận với lý do này</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>StockForm</name>
    <message>
        <source>Vaccine</source>
        <translation>Vắc xin</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Số lô</translation>
    </message>
    <message>
        <source>Expiry (year-month-day)</source>
        <translation>Hạn dùng (năm-tháng-ngày)</translation>
    </message>
    <message>
        <source>Doses</source>
        <translation>Số liều</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Nơi cung cấp</translation>
    </message>
    <message>
        <source>Packs of this delivery begin with {prefix}.</source>
        <translation>Mã trên hộp của lần nhập này bắt đầu bằng {prefix}.</translation>
    </message>
    <message>
        <source>Scan a pack: it fills in lot and expiry where its code has them.</source>
        <translation>Quét hộp: số lô và hạn dùng được điền nếu mã có.</translation>
    </message>
</context>
<context>
    <name>StockStation</name>
    <message>
        <source>Lots and doses left</source>
        <translation>Lô và số liều còn lại</translation>
    </message>
    <message>
        <source>Correct the delivery</source>
        <translation>Sửa lần nhập</translation>
    </message>
    <message>
        <source>Put into stock</source>
        <translation>Nhập kho</translation>
    </message>
    <message>
        <source>Empty the form</source>
        <translation>Xóa trống</translation>
    </message>
    <message>
        <source>Correct a delivery</source>
        <translation>Sửa một lần nhập</translation>
    </message>
    <message>
        <source>Receive vaccine</source>
        <translation>Nhập vắc xin</translation>
    </message>
    <message>
        <source>Why is the delivery corrected?</source>
        <translation>Vì sao sửa lần nhập này?</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Why is the delivery struck?</source>
        <translation>Vì sao hủy lần nhập này?</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>The record keeps what was written before, with your reason.</source>
        <translation>Hồ sơ giữ lại nội dung cũ cùng lý do của bạn.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Struck.</source>
        <translation>Đã hủy.</translation>
    </message>
    <message>
        <source>Corrected.</source>
        <translation>Đã sửa.</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Site</source>
        <translation>Điểm tiêm</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Bàn làm việc</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Múi giờ</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Người phụ trách</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Người khác</translation>
    </message>
    <message>
        <source>This site will be made</source>
        <translation>Điểm tiêm sau sẽ được tạo</translation>
    </message>
    <message>
        <source>Nothing has been written yet</source>
        <translation>Chưa ghi gì cả</translation>
    </message>
    <message>
        <source>Go back to change anything. The record is encrypted: only the secrets of its staff and two printed recovery sheets open it. The sheets are printed next: have a printer or a stick at hand.</source>
        <translation>Quay lại để sửa bất cứ điều gì. Hồ sơ được mã hóa: chỉ mật khẩu của nhân viên và hai phiếu khôi phục khóa in ra mở được. Bước tiếp theo là in phiếu: hãy chuẩn bị máy in hoặc USB.</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>The site cannot be opened</source>
        <translation>Không mở được điểm tiêm</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Chuyện gì đã xảy ra</translation>
    </message>
    <message>
        <source>What is safe</source>
        <translation>Điều gì vẫn an toàn</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Bây giờ làm gì</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>TrustPart</name>
    <message>
        <source>Lists are brought in by the site lead.</source>
        <translation>Danh sách do người phụ trách đưa vào.</translation>
    </message>
    <message>
        <source>A slip counts when somebody in these lists has signed it. Lists do not come by themselves: bring newer ones on a stick.</source>
        <translation>Phiếu có giá trị khi một nơi cấp trong các danh sách này đã ký. Danh sách không tự đến: hãy mang bản mới bằng USB.</translation>
    </message>
    <message>
        <source>Whom this site believes</source>
        <translation>Điểm tiêm này tin ai</translation>
    </message>
    <message>
        <source>Bring a list in…</source>
        <translation>Đưa danh sách vào…</translation>
    </message>
    <message>
        <source>Bring a folder in…</source>
        <translation>Đưa thư mục vào…</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>và {number} mục nữa</translation>
    </message>
    <message>
        <source>Files in the trust folder that are not believed</source>
        <translation>Tệp trong thư mục tin cậy không được tin</translation>
    </message>
    <message>
        <source>This site</source>
        <translation>Điểm này</translation>
    </message>
    <message>
        <source>Another site</source>
        <translation>Điểm khác</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Không có tên</translation>
    </message>
    <message>
        <source>{keys} keys, {cards} cards taken back, list of {day}</source>
        <translation>{keys} khóa, {cards} thẻ bị thu hồi, danh sách ngày {day}</translation>
    </message>
    <message>
        <source>The list counts from now on.</source>
        <translation>Danh sách có hiệu lực từ bây giờ.</translation>
    </message>
    <message>
        <source>Which list?</source>
        <translation>Danh sách nào?</translation>
    </message>
    <message>
        <source>Which folder holds the list?</source>
        <translation>Thư mục nào chứa danh sách?</translation>
    </message>
</context>
<context>
    <name>UndoSheet</name>
    <message>
        <source>may be taken back</source>
        <translation>có thể rút lại</translation>
    </message>
    <message>
        <source>Last releases</source>
        <translation>Mới cho về</translation>
    </message>
    <message>
        <source>A release can be taken back for ten minutes.</source>
        <translation>Có thể rút lại trong mười phút.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Take the release back</source>
        <translation>Rút lại việc cho về</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>UnsavedSheet</name>
    <message>
        <source>A reaction is not saved</source>
        <translation>Có phản ứng chưa lưu</translation>
    </message>
    <message>
        <source>Somebody began to record a reaction of this person. Save it, or discard it if there was none.</source>
        <translation>Có người đã bắt đầu ghi phản ứng của người này. Hãy lưu lại, hoặc bỏ đi nếu không có phản ứng.</translation>
    </message>
    <message>
        <source>Look at it and save</source>
        <translation>Xem lại và lưu</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>Upgrade</name>
    <message>
        <source>This site gets accounts</source>
        <translation>Điểm tiêm này sẽ có tài khoản</translation>
    </message>
    <message>
        <source>Its key lies in the open beside it</source>
        <translation>Khóa của nó nằm công khai bên cạnh</translation>
    </message>
    <message>
        <source>From now on everybody signs in, and the record opens with a secret alone. Nothing in the record changes. Copies of older backups on sticks open with the old key: delete them afterwards. Everybody but the lead gets a start secret under Site and staff.</source>
        <translation>Từ nay ai cũng đăng nhập, hồ sơ chỉ mở bằng mật khẩu. Nội dung hồ sơ không đổi. Các bản sao lưu cũ trên USB mở được bằng khóa cũ: hãy xóa sau đó. Mọi người trừ trưởng điểm nhận mật khẩu ban đầu ở mục Điểm tiêm và nhân viên.</translation>
    </message>
    <message>
        <source>Secret of the lead, as until now</source>
        <translation>Mật khẩu của trưởng điểm, như từ trước đến nay</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>Mở điểm tiêm</translation>
    </message>
    <message>
        <source>Give it a new key</source>
        <translation>Đổi khóa mới</translation>
    </message>
    <message>
        <source>Go on without these papers?</source>
        <translation>Tiếp tục mà không in các giấy này?</translation>
    </message>
    <message>
        <source>Go on without them</source>
        <translation>Tiếp tục không cần chúng</translation>
    </message>
    <message>
        <source>Back to printing</source>
        <translation>Quay lại in</translation>
    </message>
    <message>
        <source>The record is copied under its new key and compared: this takes a moment…</source>
        <translation>Đang sao chép hồ sơ bằng khóa mới và đối chiếu: xin chờ…</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Papers that wait</source>
        <translation>Giấy đang chờ in</translation>
    </message>
    <message>
        <source>Print them now</source>
        <translation>In ngay</translation>
    </message>
    <message>
        <source>Do not print</source>
        <translation>Không in</translation>
    </message>
</context>
<context>
    <name>WhySheet</name>
    <message>
        <source>Why do you look at this person?</source>
        <translation>Vì sao bạn xem người này?</translation>
    </message>
    <message>
        <source>This page is not yours, and this person does not wait for you. Your reason is kept, once a day.</source>
        <translation>Đây không phải trang của bạn, và người này không chờ bạn. Lý do của bạn được lưu, mỗi ngày hỏi một lần.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Do not look</source>
        <translation>Không xem</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Scan an ID card, a visit ticket or a vaccine pack…</source>
        <translation>Quét thẻ căn cước, phiếu lượt tiêm hoặc hộp vắc xin…</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Luyện tập</translation>
    </message>
    <message>
        <source>To record here it needs: {roles}</source>
        <translation>Để ghi ở đây cần vai trò: {roles}</translation>
    </message>
    <message>
        <source>You may look here</source>
        <translation>Bạn được xem ở đây</translation>
    </message>
    <message>
        <source>Who is working here?</source>
        <translation>Ai đang làm việc?</translation>
    </message>
</context>
<context>
    <name>WindowHands</name>
    <message>
        <source>Hidden. Press Shift+F12 to go on.</source>
        <translation>Màn hình đang ẩn. Nhấn Shift+F12 để tiếp tục.</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Try the practice site</source>
        <translation>Dùng thử điểm tiêm thực hành</translation>
    </message>
    <message>
        <source>Open without them…</source>
        <translation>Mở mà không có chúng…</translation>
    </message>
    <message>
        <source>Set up a real site</source>
        <translation>Lập điểm tiêm thật</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>Mở điểm tiêm</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Making the site: for each of {people} people the key is locked up, about {seconds} seconds…</source>
        <translation>Đang tạo điểm tiêm: khóa được niêm riêng cho từng người trong {people} người, khoảng {seconds} giây…</translation>
    </message>
    <message>
        <source>Make the site</source>
        <translation>Tạo điểm tiêm</translation>
    </message>
    <message>
        <source>The site was not made</source>
        <translation>Chưa tạo được điểm tiêm</translation>
    </message>
    <message>
        <source>Go on without these papers?</source>
        <translation>Tiếp tục mà không có các giấy này?</translation>
    </message>
    <message>
        <source>They can never be printed again, only made anew under Site and staff</source>
        <translation>Không bao giờ in lại được, chỉ có thể làm mới ở “Điểm tiêm và nhân viên”</translation>
    </message>
    <message>
        <source>Go on without them</source>
        <translation>Tiếp tục không có chúng</translation>
    </message>
    <message>
        <source>Back to printing</source>
        <translation>Quay lại in</translation>
    </message>
    <message>
        <source>Inventing a morning full of people…</source>
        <translation>Đang tạo một buổi sáng với người hư cấu…</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Something went wrong in the program. What was recorded is safe; check your last step.</source>
        <translation>Chương trình gặp lỗi. Những gì đã ghi vẫn an toàn; hãy kiểm tra bước vừa làm.</translation>
    </message>
    <message>
        <source>Restored: everything that was saved is back.</source>
        <translation>Đã khôi phục: mọi thứ đã lưu đều trở lại.</translation>
    </message>
    <message>
        <source>Restored, but something may be missing: compare the last entries with the papers.</source>
        <translation>Đã khôi phục nhưng có thể còn thiếu: hãy đối chiếu các mục cuối với giấy tờ.</translation>
    </message>
    <message>
        <source>Open again. Print new recovery sheets under Site: these were used.</source>
        <translation>Đã mở lại. Hãy in phiếu khôi phục mới ở mục Điểm tiêm: hai phiếu này đã dùng.</translation>
    </message>
    <message>
        <source>The paper is on its way to the printer.</source>
        <translation>Giấy đang được đưa tới máy in.</translation>
    </message>
    <message>
        <source>Where shall the PDF files be kept?</source>
        <translation>Lưu các tệp PDF ở đâu?</translation>
    </message>
    <message>
        <source>The test page is on its way: its ruler must be 50 mm long.</source>
        <translation>Trang thử đang in: thước phải dài 50 mm.</translation>
    </message>
    <message>
        <source>Where shall the PDF be kept?</source>
        <translation>Lưu PDF ở đâu?</translation>
    </message>
    <message>
        <source>Only looking</source>
        <translation>Chỉ xem</translation>
    </message>
    <message>
        <source>The last entry is not saved</source>
        <translation>Mục cuối chưa được lưu</translation>
    </message>
    <message>
        <source>Saved · {number}</source>
        <translation>Đã lưu · {number}</translation>
    </message>
    <message>
        <source>Papers waiting: {number}</source>
        <translation>Giấy chờ in: {number}</translation>
    </message>
</context>
<context>
    <name>access</name>
    <message>
        <source>Opened a person</source>
        <translation>Mở hồ sơ một người</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Looked at a whole number</source>
        <translation>Xem số đầy đủ</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Xuất dữ liệu</translation>
    </message>
    <message>
        <source>Printed a list</source>
        <translation>In danh sách</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Đăng nhập thất bại</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Đăng xuất</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Mở khóa</translation>
    </message>
    <message>
        <source>Got in with the recovery sheets</source>
        <translation>Vào bằng phiếu khôi phục</translation>
    </message>
    <message>
        <source>Got in by a copy of the key file</source>
        <translation>Vào bằng bản sao tệp khóa</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Truy cập khẩn cấp</translation>
    </message>
    <message>
        <source>Took note of the emergency access</source>
        <translation>Đã ghi nhận truy cập khẩn cấp</translation>
    </message>
    <message>
        <source>Changed the staff list</source>
        <translation>Sửa danh sách nhân viên</translation>
    </message>
    <message>
        <source>Chose a new secret</source>
        <translation>Đổi mật khẩu</translation>
    </message>
    <message>
        <source>Old secret or sheets ended</source>
        <translation>Mật khẩu, giấy cũ hết hiệu lực</translation>
    </message>
    <message>
        <source>Made new recovery sheets</source>
        <translation>Tạo phiếu khôi phục mới</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Tried a restore</source>
        <translation>Thử khôi phục</translation>
    </message>
    <message>
        <source>Restored a backup</source>
        <translation>Khôi phục bản sao lưu</translation>
    </message>
    <message>
        <source>Checked the record</source>
        <translation>Kiểm tra hồ sơ</translation>
    </message>
    <message>
        <source>Found wrong by the program</source>
        <translation>Chương trình phát hiện sai lệch</translation>
    </message>
    <message>
        <source>Answered what was found wrong</source>
        <translation>Đã trả lời về sai lệch được phát hiện</translation>
    </message>
    <message>
        <source>Erased a person by law</source>
        <translation>Đã xóa một người theo luật</translation>
    </message>
    <message>
        <source>Read the access log</source>
        <translation>Đọc nhật ký truy cập</translation>
    </message>
    <message>
        <source>Changed the keys that sign cards</source>
        <translation>Đổi khóa ký phiếu</translation>
    </message>
    <message>
        <source>Chose the rules of the screening</source>
        <translation>Đã chọn quy tắc khám sàng lọc</translation>
    </message>
    <message>
        <source>Brought in a list of keys to believe</source>
        <translation>Đưa vào danh sách khóa được tin</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Ai</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>About whom</source>
        <translation>Về ai</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Reason, name</source>
        <translation>Lý do, tên</translation>
    </message>
    <message>
        <source>no account of this site</source>
        <translation>không phải tài khoản ở đây</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>chương trình</translation>
    </message>
    <message>
        <source>{name}: {count} persons opened between {begin} and {end}</source>
        <translation>{name}: mở {count} hồ sơ từ {begin} đến {end}</translation>
    </message>
    <message>
        <source>many in one hour</source>
        <translation>nhiều trong một giờ</translation>
    </message>
</context>
<context>
    <name>alarm</name>
    <message>
        <source>Alarms</source>
        <translation>Báo động</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Khẩn cấp</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Chú ý</translation>
    </message>
    <message>
        <source>Reaction: {number}</source>
        <translation>Phản ứng: {number}</translation>
    </message>
    <message>
        <source>Reactions: {numbers}</source>
        <translation>Phản ứng: {numbers}</translation>
    </message>
    <message>
        <source>After the medicine, look again now: {numbers}</source>
        <translation>Sau khi dùng thuốc, hãy đánh giá lại ngay: {numbers}</translation>
    </message>
    <message>
        <source>Emergency {number}</source>
        <translation>Cấp cứu {number}</translation>
    </message>
    <message>
        <source>F12: tick what is done, note who was called</source>
        <translation>F12: đánh dấu việc đã làm, ghi đã gọi ai</translation>
    </message>
    <message>
        <source>Not released: {numbers}</source>
        <translation>Quá giờ chưa cho về: {numbers}</translation>
    </message>
    <message>
        <source>The program was started with {people} under observation: look at each of them</source>
        <translation>Khi chương trình khởi động có {people} người đang được theo dõi: hãy xem từng người</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>đã {time}</translation>
    </message>
    <message>
        <source>since before the restart</source>
        <translation>từ trước khi khởi động lại</translation>
    </message>
    <message>
        <source>nobody has answered: call out, call the doctor</source>
        <translation>chưa ai trả lời: hãy gọi to, gọi bác sĩ</translation>
    </message>
    <message>
        <source>{number} last seen {time}, {name}</source>
        <translation>{number}: {name} thấy lần cuối lúc {time}</translation>
    </message>
    <message>
        <source>{name} has been there since {time}</source>
        <translation>{name} có mặt từ {time}</translation>
    </message>
    <message>
        <source>I am there: {number}</source>
        <translation>Tôi đã có mặt: {number}</translation>
    </message>
    <message>
        <source>I have looked at {number}</source>
        <translation>Tôi đã xem {number}</translation>
    </message>
    <message>
        <source>I have looked at everybody</source>
        <translation>Tôi đã xem từng người</translation>
    </message>
    <message>
        <source>You cannot answer this: call out, call {roles}</source>
        <translation>Bạn không được trả lời cảnh báo này: hãy gọi to, gọi {roles}</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>và {number} mục nữa</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Pause the sound</source>
        <translation>Tạm dừng âm thanh</translation>
    </message>
    <message>
        <source>Sound paused: {time}</source>
        <translation>Âm thanh tạm dừng: {time}</translation>
    </message>
    <message>
        <source>Sign in to answer</source>
        <translation>Đăng nhập để trả lời</translation>
    </message>
    <message>
        <source>No sound: the library for it is not installed</source>
        <translation>Không có tiếng: chưa cài thư viện âm thanh</translation>
    </message>
    <message>
        <source>No sound: no loudspeaker</source>
        <translation>Không có tiếng: không có loa</translation>
    </message>
    <message>
        <source>No sound: the loudspeaker does not answer</source>
        <translation>Không có tiếng: loa không phản hồi</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Có tiếng</translation>
    </message>
    <message>
        <source>This computer has no voice: no speech engine is installed</source>
        <translation>Máy này không có giọng nói: chưa cài bộ đọc</translation>
    </message>
    <message>
        <source>This computer has no voice for Chinese, Vietnamese or English</source>
        <translation>Máy này không có giọng tiếng Trung, Việt hay Anh</translation>
    </message>
    <message>
        <source>Did you hear two tones? Otherwise look at the loudspeaker.</source>
        <translation>Bạn có nghe hai tiếng không? Nếu không, hãy kiểm tra loa.</translation>
    </message>
</context>
<context>
    <name>answered_by</name>
    <message>
        <source>The person</source>
        <translation>Bản thân</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Người nhà</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Người giám hộ</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>Tình nguyện viên</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Nhân viên</translation>
    </message>
    <message>
        <source>Self-filled</source>
        <translation>Tự khai</translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>Whole: {number} entries, checked at {time} by {name}</source>
        <translation>Nguyên vẹn: {number} mục, {name} kiểm tra lúc {time}</translation>
    </message>
    <message>
        <source>NOT WHOLE: the first bad entry is number {n}</source>
        <translation>KHÔNG NGUYÊN VẸN: mục sai đầu tiên là số {n}</translation>
    </message>
    <message>
        <source>NOT WHOLE</source>
        <translation>KHÔNG NGUYÊN VẸN</translation>
    </message>
    <message>
        <source>Every entry that is there is sound: {number}, checked at {time} by {name}. Others may be missing.</source>
        <translation>Mọi mục hiện có đều nguyên vẹn: {number}, {name} kiểm tra lúc {time}. Có thể thiếu mục khác.</translation>
    </message>
    <message>
        <source>What was found before waits for the answer of the site lead: {number}.</source>
        <translation>Điều đã phát hiện trước đó đang chờ trưởng điểm trả lời: {number}.</translation>
    </message>
    <message>
        <source>{number} entries have been written since then. Check again to include them.</source>
        <translation>Đã ghi thêm {number} mục sau đó. Hãy kiểm tra lại để bao gồm chúng.</translation>
    </message>
    <message>
        <source>{number} entries checked at {time} by {name}, {findings} findings.</source>
        <translation>{name} kiểm tra {number} mục lúc {time}, phát hiện {findings} điểm.</translation>
    </message>
    <message>
        <source>Last checked {time} by {name}: nothing was found.</source>
        <translation>Kiểm tra gần nhất {time}, {name}: không phát hiện gì.</translation>
    </message>
    <message>
        <source>Last checked {time} by {name}: {findings} findings. Check again now.</source>
        <translation>Kiểm tra gần nhất {time}, {name}: {findings} điểm. Hãy kiểm tra lại ngay.</translation>
    </message>
    <message>
        <source>Nobody has checked this record here yet.</source>
        <translation>Chưa ai kiểm tra hồ sơ này tại đây.</translation>
    </message>
    <message>
        <source>A check reads every entry and finds whatever was changed, taken out, put in or rolled back.</source>
        <translation>Việc kiểm tra đọc từng mục và tìm ra mọi chỗ bị sửa, lấy đi, chèn vào hoặc quay lui.</translation>
    </message>
    <message>
        <source>Journal: {n} entries, head</source>
        <translation>Nhật ký ghi chép: {n} mục, mã cuối</translation>
    </message>
    <message>
        <source>Access log: {n} entries, head</source>
        <translation>Nhật ký truy cập: {n} mục, mã cuối</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>Chưa ghi gì.</translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message>
        <source>There is no backup yet</source>
        <translation>Chưa có bản sao lưu</translation>
    </message>
    <message>
        <source>Newest backup: {time}</source>
        <translation>Bản sao lưu mới nhất: {time}</translation>
    </message>
    <message>
        <source>{age}. It was opened and checked, and holds every entry.</source>
        <translation>{age}. Đã mở và kiểm tra, có đủ mọi mục.</translation>
    </message>
    <message>
        <source>{age}. It was opened and checked. {number} entries since then lie in the database and, sealed, in the safety file beside it.</source>
        <translation>{age}. Đã mở và kiểm tra. {number} mục sau đó nằm trong cơ sở dữ liệu và được niêm phong trong tệp an toàn bên cạnh.</translation>
    </message>
    <message>
        <source>{number} entries lie in the database and, sealed, in the safety file beside it. The program makes a backup by itself every 15 minutes while it is open.</source>
        <translation>{number} mục nằm trong cơ sở dữ liệu và được niêm phong trong tệp an toàn bên cạnh. Khi đang mở, chương trình tự sao lưu mỗi 15 phút.</translation>
    </message>
    <message>
        <source>less than a minute ago</source>
        <translation>chưa đầy một phút trước</translation>
    </message>
    <message>
        <source>{number} minutes ago</source>
        <translation>{number} phút trước</translation>
    </message>
    <message>
        <source>{number} hours ago</source>
        <translation>{number} giờ trước</translation>
    </message>
    <message>
        <source>{number} days ago</source>
        <translation>{number} ngày trước</translation>
    </message>
    <message>
        <source>There is no second place</source>
        <translation>Chưa có nơi thứ hai</translation>
    </message>
    <message>
        <source>If this computer is lost or its disk fails, the backups on it are gone too. The site lead chooses a stick or another disk under Site and staff.</source>
        <translation>Nếu máy này mất hoặc đĩa hỏng, các bản sao lưu trên đó cũng mất. Người phụ trách chọn USB hoặc đĩa khác trong “Điểm tiêm và nhân viên”.</translation>
    </message>
    <message>
        <source>Newest copy: {time}</source>
        <translation>Bản chép mới nhất: {time}</translation>
    </message>
    <message>
        <source>There is no copy in it yet</source>
        <translation>Chưa có bản chép nào</translation>
    </message>
    <message>
        <source>It is there, and takes the next backup.</source>
        <translation>Đã sẵn sàng, sẽ nhận bản sao lưu tiếp theo.</translation>
    </message>
    <message>
        <source>It is not there now: plug the stick in, or choose another place.</source>
        <translation>Hiện không có: hãy cắm USB, hoặc chọn nơi khác.</translation>
    </message>
    <message>
        <source>It keeps backups of another site: choose another place.</source>
        <translation>Nơi này giữ bản sao lưu của điểm tiêm khác: hãy chọn nơi khác.</translation>
    </message>
    <message>
        <source>Its mark cannot be read: choose it again, or another one.</source>
        <translation>Không đọc được dấu nhận biết: hãy chọn lại, hoặc chọn nơi khác.</translation>
    </message>
    <message>
        <source>Nobody has tried a restore yet</source>
        <translation>Chưa ai thử khôi phục</translation>
    </message>
    <message>
        <source>A trial restores the newest backup and the safety file beside the site, compares every row with the record, and throws the copy away. Nothing in use is touched. Once a month is a good habit.</source>
        <translation>Bản thử khôi phục bản sao lưu mới nhất và tệp an toàn ở chỗ riêng, so từng dòng với hồ sơ rồi bỏ đi. Không đụng đến dữ liệu đang dùng. Nên làm mỗi tháng một lần.</translation>
    </message>
    <message>
        <source>Tried {time} by {name}: everything came back</source>
        <translation>{name} thử lúc {time}: khôi phục được tất cả</translation>
    </message>
    <message>
        <source>Tried {time} by {name}: NOT everything came back</source>
        <translation>{name} thử lúc {time}: KHÔNG khôi phục được tất cả</translation>
    </message>
    <message>
        <source>{rows} rows compared, all the same.</source>
        <translation>Đã so {rows} dòng, tất cả giống nhau.</translation>
    </message>
    <message>
        <source>{number} tables came back different. Make a backup now and try again; if it stays so, check the record and call whoever looks after this program.</source>
        <translation>{number} bảng khôi phục không giống. Hãy sao lưu ngay rồi thử lại; nếu vẫn vậy, hãy kiểm tra hồ sơ và gọi người phụ trách chương trình.</translation>
    </message>
    <message>
        <source>There is no backup to try. Make one first.</source>
        <translation>Không có bản sao lưu để thử. Hãy sao lưu trước.</translation>
    </message>
    <message>
        <source>The newest backup could not be read back. Make a backup now and try again; if it stays so, the disk is failing: copy the folder of the site to another one.</source>
        <translation>Không đọc lại được bản sao lưu mới nhất. Hãy sao lưu ngay rồi thử lại; nếu vẫn vậy, đĩa sắp hỏng: hãy chép thư mục điểm tiêm sang đĩa khác.</translation>
    </message>
</context>
<context>
    <name>body_site</name>
    <message>
        <source>Left deltoid</source>
        <translation>Cơ delta tay trái</translation>
    </message>
    <message>
        <source>Right deltoid</source>
        <translation>Cơ delta tay phải</translation>
    </message>
    <message>
        <source>Left thigh</source>
        <translation>Đùi trái</translation>
    </message>
    <message>
        <source>Right thigh</source>
        <translation>Đùi phải</translation>
    </message>
    <message>
        <source>Left arm</source>
        <translation>Cánh tay trái</translation>
    </message>
    <message>
        <source>Right arm</source>
        <translation>Cánh tay phải</translation>
    </message>
    <message>
        <source>Mouth</source>
        <translation>Miệng</translation>
    </message>
    <message>
        <source>Nose</source>
        <translation>Mũi</translation>
    </message>
</context>
<context>
    <name>call_answer</name>
    <message>
        <source>is here</source>
        <translation>có mặt</translation>
    </message>
    <message>
        <source>well, elsewhere</source>
        <translation>khỏe, ở nơi khác</translation>
    </message>
    <message>
        <source>unwell</source>
        <translation>không khỏe</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>không trả lời</translation>
    </message>
</context>
<context>
    <name>call_outcome</name>
    <message>
        <source>Reached, well</source>
        <translation>Gọi được, khỏe</translation>
    </message>
    <message>
        <source>Reached, with a reaction</source>
        <translation>Gọi được, có phản ứng</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Không gọi được</translation>
    </message>
    <message>
        <source>Wants no more calls</source>
        <translation>Không muốn gọi nữa</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Sai số</translation>
    </message>
    <message>
        <source>Will come</source>
        <translation>Sẽ đến</translation>
    </message>
    <message>
        <source>Vaccinated elsewhere</source>
        <translation>Đã tiêm nơi khác</translation>
    </message>
</context>
<context>
    <name>call_way</name>
    <message>
        <source>Called aloud</source>
        <translation>Gọi tại chỗ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Relative&apos;s telephone</source>
        <translation>Điện thoại người nhà</translation>
    </message>
</context>
<context>
    <name>case</name>
    <message>
        <source>Case number</source>
        <translation>Số phiếu</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Nghề nghiệp</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Người giám hộ</translation>
    </message>
    <message>
        <source>Pregnancy</source>
        <translation>Mang thai/cho con bú</translation>
    </message>
    <message>
        <source>Earlier illnesses, allergies, medicines</source>
        <translation>Tiền sử bệnh, dị ứng, thuốc</translation>
    </message>
    <message>
        <source>Spec.</source>
        <translation>Quy cách</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Loại vắc xin</translation>
    </message>
    <message>
        <source>Kind of session</source>
        <translation>Hình thức tổ chức</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>Giờ xảy ra</translation>
    </message>
    <message>
        <source>Found or seen</source>
        <translation>Giờ phát hiện</translation>
    </message>
    <message>
        <source>Health facility</source>
        <translation>Cơ sở y tế</translation>
    </message>
    <message>
        <source>Course of the event</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>Fever (axillary)</source>
        <translation>Sốt (nách)</translation>
    </message>
    <message>
        <source>Redness</source>
        <translation>Quầng đỏ</translation>
    </message>
    <message>
        <source>Induration</source>
        <translation>Nốt cứng</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Loại sự cố</translation>
    </message>
    <message>
        <source>Serious because of</source>
        <translation>Nghiêm trọng vì</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Chùm ca</translation>
    </message>
    <message>
        <source>Major social impact</source>
        <translation>Ảnh hưởng xã hội lớn</translation>
    </message>
    <message>
        <source>First diagnosis (by a clinician)</source>
        <translation>Chẩn đoán ban đầu (bác sĩ ghi)</translation>
    </message>
    <message>
        <source>In hospital</source>
        <translation>Nhập viện</translation>
    </message>
    <message>
        <source>Hospital, referred to</source>
        <translation>Bệnh viện, nơi chuyển</translation>
    </message>
    <message>
        <source>Referred at</source>
        <translation>Giờ chuyển</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Date of death</source>
        <translation>Ngày tử vong</translation>
    </message>
    <message>
        <source>Autopsy</source>
        <translation>Khám nghiệm</translation>
    </message>
    <message>
        <source>First class</source>
        <translation>Phân loại ban đầu</translation>
    </message>
    <message>
        <source>Class by the panel</source>
        <translation>Phân loại của hội đồng</translation>
    </message>
    <message>
        <source>How it was learned of</source>
        <translation>Cách phát hiện</translation>
    </message>
    <message>
        <source>Inquiry needed</source>
        <translation>Cần điều tra</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Người báo cáo</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Which other</source>
        <translation>Khác (ghi rõ)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Không rõ</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>Mang thai</translation>
    </message>
    <message>
        <source>Breastfeeding</source>
        <translation>Cho con bú</translation>
    </message>
    <message>
        <source>Programme vaccine</source>
        <translation>Vắc xin TCMR</translation>
    </message>
    <message>
        <source>Other vaccine</source>
        <translation>Vắc xin dịch vụ</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>Thường xuyên</translation>
    </message>
    <message>
        <source>Temporary site</source>
        <translation>Điểm lưu động</translation>
    </message>
    <message>
        <source>Mass campaign</source>
        <translation>Chiến dịch</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Khẩn cấp</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không</translation>
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
        <translation>Phản ứng tại chỗ nặng, trên 3 ngày</translation>
    </message>
    <message>
        <source>Severe local reaction, beyond the nearest joint</source>
        <translation>Phản ứng tại chỗ nặng, quá khớp gần nhất</translation>
    </message>
    <message>
        <source>Seizure with fever</source>
        <translation>Co giật có sốt</translation>
    </message>
    <message>
        <source>Seizure without fever</source>
        <translation>Co giật không sốt</translation>
    </message>
    <message>
        <source>Abscess</source>
        <translation>Áp xe</translation>
    </message>
    <message>
        <source>Sepsis</source>
        <translation>Nhiễm khuẩn huyết</translation>
    </message>
    <message>
        <source>Encephalopathy</source>
        <translation>Bệnh não</translation>
    </message>
    <message>
        <source>Toxic shock</source>
        <translation>Sốc nhiễm độc</translation>
    </message>
    <message>
        <source>Thrombocytopenia</source>
        <translation>Giảm tiểu cầu</translation>
    </message>
    <message>
        <source>Anaphylaxis</source>
        <translation>Phản vệ</translation>
    </message>
    <message>
        <source>Fever ≥ 38 ℃</source>
        <translation>Sốt ≥ 38 ℃</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>Tử vong</translation>
    </message>
    <message>
        <source>Life-threatening</source>
        <translation>Đe dọa tính mạng</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>Tàn tật</translation>
    </message>
    <message>
        <source>Hospital stay</source>
        <translation>Nhập viện</translation>
    </message>
    <message>
        <source>Congenital anomaly</source>
        <translation>Dị tật bẩm sinh</translation>
    </message>
    <message>
        <source>Other important event</source>
        <translation>Sự kiện quan trọng khác</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Hồi phục</translation>
    </message>
    <message>
        <source>Improving</source>
        <translation>Đang hồi phục</translation>
    </message>
    <message>
        <source>Recovered with sequelae</source>
        <translation>Hồi phục có di chứng</translation>
    </message>
    <message>
        <source>Not recovered</source>
        <translation>Chưa hồi phục</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Tử vong</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã làm</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Dự kiến</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Không làm</translation>
    </message>
    <message>
        <source>Common reaction</source>
        <translation>Phản ứng thông thường</translation>
    </message>
    <message>
        <source>Rare reaction to the vaccine</source>
        <translation>Phản ứng bất thường do vắc xin</translation>
    </message>
    <message>
        <source>Vaccine quality</source>
        <translation>Chất lượng vắc xin</translation>
    </message>
    <message>
        <source>Immunization error</source>
        <translation>Sai sót tiêm chủng</translation>
    </message>
    <message>
        <source>Coincidental</source>
        <translation>Trùng hợp ngẫu nhiên</translation>
    </message>
    <message>
        <source>Anxiety-related</source>
        <translation>Do tâm lý lo sợ</translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation>Không rõ nguyên nhân</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Chờ xác định</translation>
    </message>
    <message>
        <source>Passive</source>
        <translation>Thụ động</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Chủ động</translation>
    </message>
    <message>
        <source>Skin and mucosa</source>
        <translation>Da và niêm mạc</translation>
    </message>
    <message>
        <source>Circulation</source>
        <translation>Tuần hoàn</translation>
    </message>
    <message>
        <source>Breathing</source>
        <translation>Hô hấp</translation>
    </message>
    <message>
        <source>Digestion</source>
        <translation>Tiêu hóa</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>Người được tiêm</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Gia đình</translation>
    </message>
    <message>
        <source>Health worker</source>
        <translation>Nhân viên y tế</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Người khác</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Qua điện thoại</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Bằng giấy</translation>
    </message>
    <message>
        <source>By fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Cách khác</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>By message</source>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>By letter</source>
        <translation>Thư</translation>
    </message>
    <message>
        <source>Nobody has had a reaction.</source>
        <translation>Chưa có phản ứng nào.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Ca bệnh</translation>
    </message>
    <message>
        <source>{count} to be reported</source>
        <translation>{count} ca cần báo cáo</translation>
    </message>
    <message>
        <source>BP mmHg</source>
        <translation>HA mmHg</translation>
    </message>
    <message>
        <source>Breaths/min</source>
        <translation>Nhịp thở</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>Not confirmed by a doctor of this site: {title}. Write the dose that was really given.</source>
        <translation>Chưa được bác sĩ của điểm tiêm xác nhận: {title}. Hãy ghi liều thực dùng.</translation>
    </message>
    <message>
        <source>Look one by one</source>
        <translation>Xem từng mục</translation>
    </message>
    <message>
        <source>{count} cases fit “{words}”: choose one in the list.</source>
        <translation>{count} ca khớp “{words}”: hãy chọn trong danh sách.</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Xử trí</translation>
    </message>
    <message>
        <source>Case form</source>
        <translation>Phiếu ca bệnh</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Vital signs</source>
        <translation>Dấu hiệu sinh tồn</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Mạch</translation>
    </message>
    <message>
        <source>SpO₂ %</source>
        <translation>SpO₂ %</translation>
    </message>
    <message>
        <source>Consciousness</source>
        <translation>Ý thức</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>chưa ghi</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>không đọc được</translation>
    </message>
    <message>
        <source>Save vital signs</source>
        <translation>Lưu dấu hiệu sinh tồn</translation>
    </message>
    <message>
        <source>Save what was looked at</source>
        <translation>Lưu kết quả xem</translation>
    </message>
    <message>
        <source>Save the case form</source>
        <translation>Lưu phiếu ca bệnh</translation>
    </message>
    <message>
        <source>Record: reported</source>
        <translation>Ghi: đã báo cáo</translation>
    </message>
    <message>
        <source>Nothing was measured: fill in at least one field.</source>
        <translation>Chưa có số đo: hãy điền ít nhất một ô.</translation>
    </message>
    <message>
        <source>Nothing was looked at yet.</source>
        <translation>Chưa xem mục nào.</translation>
    </message>
    <message>
        <source>A field marked in red cannot be read.</source>
        <translation>Ô đánh dấu đỏ không đọc được.</translation>
    </message>
    <message>
        <source>Vital signs are recorded.</source>
        <translation>Đã ghi dấu hiệu sinh tồn.</translation>
    </message>
    <message>
        <source>What was looked at is recorded.</source>
        <translation>Đã ghi kết quả xem.</translation>
    </message>
    <message>
        <source>The case form is recorded.</source>
        <translation>Đã ghi phiếu ca bệnh.</translation>
    </message>
    <message>
        <source>Recorded as reported.</source>
        <translation>Đã ghi là đã báo cáo.</translation>
    </message>
    <message>
        <source>Recorded: {medicine}.</source>
        <translation>Đã ghi: {medicine}.</translation>
    </message>
    <message>
        <source>Recorded: not to be reported.</source>
        <translation>Đã ghi: không phải báo cáo.</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Thuốc</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Thuốc</translation>
    </message>
    <message>
        <source>another…</source>
        <translation>khác…</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Tên thuốc</translation>
    </message>
    <message>
        <source>Dose given</source>
        <translation>Liều đã dùng</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Đường dùng</translation>
    </message>
    <message>
        <source>Given now</source>
        <translation>Đã dùng bây giờ</translation>
    </message>
    <message>
        <source>{title}, confirmed by {who}</source>
        <translation>{title}, {who} đã xác nhận</translation>
    </message>
    <message>
        <source>The protocol says: {dose} {way}</source>
        <translation>Phác đồ ghi: {dose} {way}</translation>
    </message>
    <message>
        <source>Say which medicine and what dose was given.</source>
        <translation>Hãy ghi tên thuốc và liều.</translation>
    </message>
    <message>
        <source>{medicine} ({times}×): look again in {time}</source>
        <translation>{medicine} ({times} lần): xem lại sau {time}</translation>
    </message>
    <message>
        <source>{medicine} ({times}×): look again now, since {time}</source>
        <translation>{medicine} ({times} lần): xem lại ngay, đã quá {time}</translation>
    </message>
    <message>
        <source>{what} cannot be read: {why}</source>
        <translation>Không đọc được {what}: {why}</translation>
    </message>
    <message>
        <source>The site&apos;s protocol</source>
        <translation>Phác đồ của điểm tiêm</translation>
    </message>
    <message>
        <source>The list of criteria</source>
        <translation>Danh mục tiêu chí</translation>
    </message>
    <message>
        <source>The list of reporting times</source>
        <translation>Bảng thời hạn báo cáo</translation>
    </message>
    <message>
        <source>This compares what was recorded with the criteria; it is no diagnosis. Look, then tick.</source>
        <translation>Phần này chỉ đối chiếu những gì đã ghi; không phải chẩn đoán. Hãy xem rồi đánh dấu.</translation>
    </message>
    <message>
        <source>{title}. Not compared with its source by a clinician of this site.</source>
        <translation>{title}. Chưa được bác sĩ của điểm tiêm đối chiếu với nguồn.</translation>
    </message>
    <message>
        <source>How the definition reads</source>
        <translation>Nội dung định nghĩa</translation>
    </message>
    <message>
        <source>found</source>
        <translation>có</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>major</source>
        <translation>chính</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>phụ</translation>
    </message>
    <message>
        <source>{count} not looked at</source>
        <translation>{count} mục chưa xem</translation>
    </message>
    <message>
        <source>all looked at</source>
        <translation>đã xem hết</translation>
    </message>
    <message>
        <source>Quick card: {signs}</source>
        <translation>Phiếu nhanh: {signs}</translation>
    </message>
    <message>
        <source>Sudden onset</source>
        <translation>Khởi phát đột ngột</translation>
    </message>
    <message>
        <source>Rapid progression</source>
        <translation>Tiến triển nhanh</translation>
    </message>
    <message>
        <source>{what} → {whom}</source>
        <translation>{what} → {whom}</translation>
    </message>
    <message>
        <source>{time} left, until {at}</source>
        <translation>còn {time}, đến {at}</translation>
    </message>
    <message>
        <source>overdue by {time}, was due {at}</source>
        <translation>quá hạn {time}, hạn {at}</translation>
    </message>
    <message>
        <source>reported {at}</source>
        <translation>đã báo cáo {at}</translation>
    </message>
    <message>
        <source>reported {at}, after its time</source>
        <translation>đã báo cáo {at}, quá hạn</translation>
    </message>
    <message>
        <source>not to be reported</source>
        <translation>không phải báo cáo</translation>
    </message>
    <message>
        <source>no reaction</source>
        <translation>không phải phản ứng</translation>
    </message>
    <message>
        <source>This time was not checked against its source: {source}</source>
        <translation>Thời hạn này chưa đối chiếu với nguồn: {source}</translation>
    </message>
    <message>
        <source>No reporting time is known.</source>
        <translation>Không có thời hạn báo cáo.</translation>
    </message>
    <message>
        <source>Mark as reported</source>
        <translation>Đánh dấu đã báo cáo</translation>
    </message>
    <message>
        <source>Reported to</source>
        <translation>Báo cáo cho</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cách</translation>
    </message>
    <message>
        <source>Their number, or who took it</source>
        <translation>Số tiếp nhận hoặc người nhận</translation>
    </message>
    <message>
        <source>Say to whom it was reported, and how.</source>
        <translation>Hãy ghi báo cáo cho ai và bằng cách nào.</translation>
    </message>
    <message>
        <source>Not to be reported</source>
        <translation>Không phải báo cáo</translation>
    </message>
    <message>
        <source>Why not (a clinician decides)</source>
        <translation>Lý do (bác sĩ quyết định)</translation>
    </message>
    <message>
        <source>Say why it is not to be reported.</source>
        <translation>Hãy ghi lý do không báo cáo.</translation>
    </message>
    <message>
        <source>Print and export</source>
        <translation>In và xuất</translation>
    </message>
    <message>
        <source>Print case form</source>
        <translation>In phiếu ca bệnh</translation>
    </message>
    <message>
        <source>Save as FHIR (JSON)</source>
        <translation>Lưu FHIR (JSON)</translation>
    </message>
    <message>
        <source>Save as table (CSV)</source>
        <translation>Lưu bảng (CSV)</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Đã lưu: {name}</translation>
    </message>
    <message>
        <source>Where shall the file be saved?</source>
        <translation>Lưu vào đâu?</translation>
    </message>
    <message>
        <source>Everyone of lot {lot}…</source>
        <translation>Mọi người tiêm lô {lot}…</translation>
    </message>
    <message>
        <source>Everyone who got lot {lot}</source>
        <translation>Người tiêm lô {lot}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Since it came in</source>
        <translation>Từ khi nhập</translation>
    </message>
    <message>
        <source>{count} people, {reactions} with a reaction</source>
        <translation>{count} người, {reactions} có phản ứng</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>In danh sách</translation>
    </message>
    <message>
        <source>{time} · {age} · dose {dose} · {phone}</source>
        <translation>{time} · {age} · mũi {dose} · {phone}</translation>
    </message>
    <message>
        <source>reaction</source>
        <translation>phản ứng</translation>
    </message>
    <message>
        <source>{count} cases hold something that is not recorded.</source>
        <translation>{count} ca có nội dung chưa lưu.</translation>
    </message>
    <message>
        <source>AEFI report by {time}</source>
        <translation>Báo cáo AEFI trước {time}</translation>
    </message>
    <message>
        <source>now / 09:15</source>
        <translation>bây giờ / 09:15</translation>
    </message>
    <message>
        <source>The time is hours:minutes, and not after now.</source>
        <translation>Giờ ghi dạng giờ:phút và không sau bây giờ.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Đã tiêm</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Số lô</translation>
    </message>
    <message>
        <source>{day}, time not known</source>
        <translation>{day}, không rõ giờ</translation>
    </message>
    <message>
        <source>not known (told {time})</source>
        <translation>không rõ (được báo {time})</translation>
    </message>
    <message>
        <source>{minutes} min after the dose</source>
        <translation>{minutes} phút sau tiêm</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Biểu hiện</translation>
    </message>
    <message>
        <source>doctor ends it</source>
        <translation>bác sĩ kết thúc</translation>
    </message>
    <message>
        <source>nothing to report</source>
        <translation>không cần báo cáo</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>còn {time}</translation>
    </message>
    <message>
        <source>overdue {time}</source>
        <translation>quá {time}</translation>
    </message>
    <message>
        <source>{time} told by {who}: {signs}</source>
        <translation>{time} {who} báo: {signs}</translation>
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
        <translation>{time} {who}: {outcome}</translation>
    </message>
    <message>
        <source>{time} reported to {whom}</source>
        <translation>{time} đã báo cáo {whom}</translation>
    </message>
    <message>
        <source>A doctor has not concluded on this reaction yet.</source>
        <translation>Bác sĩ chưa kết luận phản ứng này.</translation>
    </message>
    <message>
        <source>Vaccinated person</source>
        <translation>Người được tiêm</translation>
    </message>
    <message>
        <source>The event</source>
        <translation>Sự cố</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Dose: {what}</source>
        <translation>Mũi: {what}</translation>
    </message>
    <message>
        <source>Who reports</source>
        <translation>Người báo cáo</translation>
    </message>
    <message>
        <source>Diluent lot</source>
        <translation>Số lô dung môi</translation>
    </message>
    <message>
        <source>Diluent expiry</source>
        <translation>Hạn dung môi</translation>
    </message>
    <message>
        <source>Mixed at</source>
        <translation>Giờ pha</translation>
    </message>
    <message>
        <source>year-month-day hours:minutes</source>
        <translation>năm-tháng-ngày giờ:phút</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>năm-tháng-ngày</translation>
    </message>
    <message>
        <source>Nothing was measured yet.</source>
        <translation>Chưa có số đo.</translation>
    </message>
    <message>
        <source>BP</source>
        <translation>HA</translation>
    </message>
    <message>
        <source>SpO₂</source>
        <translation>SpO₂</translation>
    </message>
    <message>
        <source>{time}: BP {pressure}, pulse {pulse}, SpO₂ {spo2}</source>
        <translation>{time}: HA {pressure}, mạch {pulse}, SpO₂ {spo2}</translation>
    </message>
    <message>
        <source>before</source>
        <translation>trước tiêm</translation>
    </message>
    <message>
        <source>Case…</source>
        <translation>Hồ sơ…</translation>
    </message>
</context>
<context>
    <name>clock</name>
    <message>
        <source>The clock of this computer went back: it says {now} and should say {right}. Set it right: until then everything is recorded under a wrong time. Observation counts on, nobody may leave earlier. If {now} is right, confirm the clock.</source>
        <translation>Đồng hồ của máy tính này bị lùi lại: đang báo {now}, lẽ ra phải là {right}. Hãy chỉnh lại: trước khi chỉnh, mọi nội dung đều được ghi sai giờ. Việc theo dõi vẫn tính giờ như thường, không ai được về sớm. Nếu {now} là đúng, hãy xác nhận đồng hồ.</translation>
    </message>
    <message>
        <source>The clock went back: it says {now} and should say {right}. Set it right.</source>
        <translation>Đồng hồ bị lùi lại: đang báo {now}, lẽ ra phải là {right}. Hãy chỉnh lại.</translation>
    </message>
    <message>
        <source>Confirm the clock…</source>
        <translation>Xác nhận đồng hồ…</translation>
    </message>
</context>
<context>
    <name>conclusion</name>
    <message>
        <source>Recovered</source>
        <translation>Đã hồi phục</translation>
    </message>
    <message>
        <source>Improving</source>
        <translation>Đang tiến triển tốt</translation>
    </message>
    <message>
        <source>Transferred to hospital</source>
        <translation>Đã chuyển bệnh viện</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Tử vong</translation>
    </message>
    <message>
        <source>Not a reaction</source>
        <translation>Không phải phản ứng</translation>
    </message>
</context>
<context>
    <name>consciousness</name>
    <message>
        <source>Alert</source>
        <translation>Tỉnh</translation>
    </message>
    <message>
        <source>Responds to voice</source>
        <translation>Đáp ứng với lời nói</translation>
    </message>
    <message>
        <source>Responds to pain</source>
        <translation>Đáp ứng với đau</translation>
    </message>
    <message>
        <source>Unresponsive</source>
        <translation>Không đáp ứng</translation>
    </message>
</context>
<context>
    <name>disk</name>
    <message>
        <source>The data folder cannot be written to any more: nothing is saved now. Go on with paper and call whoever looks after this computer.</source>
        <translation>Thư mục dữ liệu hiện không ghi được nữa: lúc này không có gì được lưu. Hãy tiếp tục bằng giấy và gọi người phụ trách máy tính này.</translation>
    </message>
    <message>
        <source>The disk did not take the last entry: do not count on it. Go on with paper and call the person in charge. This stays here until something is saved again.</source>
        <translation>Đĩa không nhận mục vừa ghi: đừng coi là đã lưu. Hãy tiếp tục bằng giấy và gọi người phụ trách. Dòng này còn ở đây cho đến khi lưu lại được.</translation>
    </message>
    <message>
        <source>The disk is full ({free} MB free): nothing is saved now, what you typed stays. Go on with paper or free some space; the program need not be started again.</source>
        <translation>Đĩa đã đầy (còn {free} MB): lúc này không có gì được lưu, những gì đã gõ vẫn còn. Hãy tiếp tục bằng giấy hoặc giải phóng chỗ trống; không cần khởi động lại chương trình.</translation>
    </message>
    <message>
        <source>Another program keeps the record busy: the last entry is not saved. Try again; if it stays so, close the other programs on this site.</source>
        <translation>Một chương trình khác đang chiếm hồ sơ: mục vừa ghi chưa được lưu. Hãy thử lại; nếu vẫn vậy, hãy đóng các chương trình khác đang dùng điểm tiêm này.</translation>
    </message>
    <message>
        <source>Only looking: the data folder cannot be written to. Nothing can be recorded here, go on with paper. Make the folder writable, then try again.</source>
        <translation>Chỉ xem: thư mục dữ liệu không ghi được. Không thể ghi nhận gì ở đây, hãy tiếp tục bằng giấy. Hãy cho phép ghi vào thư mục rồi thử lại.</translation>
    </message>
    <message>
        <source>Only looking: the disk is full ({free} MB free). Nothing can be recorded here, go on with paper. Free some space, then try again.</source>
        <translation>Chỉ xem: đĩa đã đầy (còn {free} MB). Không thể ghi nhận gì ở đây, hãy tiếp tục bằng giấy. Hãy giải phóng chỗ trống rồi thử lại.</translation>
    </message>
    <message>
        <source>Only looking: the disk was full and has room again. Nothing can be recorded here before you try again.</source>
        <translation>Chỉ xem: đĩa đã từng đầy và nay lại có chỗ. Hãy bấm “Thử lại” thì mới ghi nhận được.</translation>
    </message>
    <message>
        <source>Only {free} MB are free on the disk of the record. Free some space soon: on a full disk nothing is saved.</source>
        <translation>Đĩa chứa hồ sơ chỉ còn {free} MB. Hãy sớm giải phóng chỗ trống: khi đĩa đầy thì không lưu được gì.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
</context>
<context>
    <name>document</name>
    <message>
        <source>Resident ID card</source>
        <translation>Thẻ cư dân Trung Quốc</translation>
    </message>
    <message>
        <source>CCCD</source>
        <translation>Căn cước công dân (CCCD)</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Hộ chiếu</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>Giấy tờ khác</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>Không có giấy tờ</translation>
    </message>
</context>
<context>
    <name>emergency_panel</name>
    <message>
        <source>Emergency</source>
        <translation>Cấp cứu</translation>
    </message>
    <message>
        <source>Emergency · over</source>
        <translation>Cấp cứu · đã kết thúc</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>từ {time}</translation>
    </message>
    <message>
        <source>{began} to {ended}</source>
        <translation>{began} đến {ended}</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Ai gặp nạn?</translation>
    </message>
    <message>
        <source>Ticket number, name or pinyin, then Enter; or scan the ticket</source>
        <translation>Số phiếu, tên, rồi Enter; hoặc quét phiếu</translation>
    </message>
    <message>
        <source>Nobody here today fits these words.</source>
        <translation>Hôm nay không có ai ở đây khớp.</translation>
    </message>
    <message>
        <source>Somebody without a ticket</source>
        <translation>Người không có phiếu</translation>
    </message>
    <message>
        <source>Name or description, where known</source>
        <translation>Tên hoặc đặc điểm, nếu biết</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Ghi lại</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Vaccine recipient</source>
        <translation>Người được tiêm</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Người đi cùng</translation>
    </message>
    <message>
        <source>Passer-by</source>
        <translation>Người qua đường</translation>
    </message>
    <message>
        <source>Member of staff</source>
        <translation>Nhân viên</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Người khác…</translation>
    </message>
    <message>
        <source>Allergies: {text}</source>
        <translation>Dị ứng: {text}</translation>
    </message>
    <message>
        <source>Chronic: {text}</source>
        <translation>Bệnh nền: {text}</translation>
    </message>
    <message>
        <source>Medicines: {text}</source>
        <translation>Thuốc: {text}</translation>
    </message>
    <message>
        <source>{vaccine} at {time}, lot {lot}</source>
        <translation>{time} tiêm {vaccine}, lô {lot}</translation>
    </message>
    <message>
        <source>Relative: {text}</source>
        <translation>Người nhà: {text}</translation>
    </message>
    <message>
        <source>Telephone: {text}</source>
        <translation>Điện thoại: {text}</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Ở đâu?</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>Nơi khác</translation>
    </message>
    <message>
        <source>Who was called</source>
        <translation>Đã gọi ai</translation>
    </message>
    <message>
        <source>Ambulance</source>
        <translation>Xe cấp cứu</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Bác sĩ</translation>
    </message>
    <message>
        <source>Site lead</source>
        <translation>Phụ trách điểm</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Người nhà</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Bệnh viện</translation>
    </message>
    <message>
        <source>called</source>
        <translation>đã gọi</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>nghe máy</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>không nghe</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>đã đến</translation>
    </message>
    <message>
        <source>{time} {state}</source>
        <translation>{time} {state}</translation>
    </message>
    <message>
        <source>At hand</source>
        <translation>Phương tiện</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Việc đã làm</translation>
    </message>
    <message>
        <source>not confirmed by a doctor</source>
        <translation>chưa được bác sĩ xác nhận</translation>
    </message>
    <message>
        <source>The list of this site cannot be read: {detail}</source>
        <translation>Không đọc được danh mục của điểm: {detail}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>What else was seen or done, then Enter</source>
        <translation>Ghi thêm việc thấy hoặc đã làm, rồi Enter</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>Called for help</source>
        <translation>Gọi cấp cứu</translation>
    </message>
    <message>
        <source>Ticked by mistake</source>
        <translation>Đánh dấu nhầm</translation>
    </message>
    <message>
        <source>It is over…</source>
        <translation>Kết thúc…</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>Kết quả thế nào?</translation>
    </message>
    <message>
        <source>Record the end</source>
        <translation>Ghi kết thúc</translation>
    </message>
    <message>
        <source>Choose how it ended, and say who decided so.</source>
        <translation>Chọn kết quả và ghi ai quyết định.</translation>
    </message>
    <message>
        <source>A reaction is recorded with it: a doctor concludes on it, and nobody releases this person.</source>
        <translation>Đồng thời ghi một phản ứng: bác sĩ kết luận, và không ai cho người này về.</translation>
    </message>
    <message>
        <source>That this person has left is recorded with it.</source>
        <translation>Đồng thời ghi rằng người này đã rời đi.</translation>
    </message>
    <message>
        <source>Emergency: {how}</source>
        <translation>Cấp cứu: {how}</translation>
    </message>
    <message>
        <source>Who decides that it is over</source>
        <translation>Ai quyết định kết thúc</translation>
    </message>
    <message>
        <source>Hospital, vehicle, handed over to whom</source>
        <translation>Bệnh viện, xe, bàn giao cho ai</translation>
    </message>
    <message>
        <source>Recovered here</source>
        <translation>Hồi phục tại chỗ</translation>
    </message>
    <message>
        <source>Went home</source>
        <translation>Về nhà</translation>
    </message>
    <message>
        <source>To hospital</source>
        <translation>Chuyển viện</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Tử vong</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Báo nhầm</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ẩn</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Another emergency</source>
        <translation>Ca khác</translation>
    </message>
    <message>
        <source>Record a reaction</source>
        <translation>Ghi phản ứng</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Emergency since {time}: {whom} {place}</source>
        <translation>Cấp cứu từ {time}: {whom} {place}</translation>
    </message>
    <message>
        <source>{count} emergencies go on</source>
        <translation>{count} ca đang xử trí</translation>
    </message>
    <message>
        <source>An emergency was open when the program was closed: it goes on.</source>
        <translation>Khi đóng chương trình còn một ca cấp cứu chưa xong: tiếp tục.</translation>
    </message>
    <message>
        <source>Not saved yet: {why} Write it on paper and click again.</source>
        <translation>Chưa lưu: {why} Ghi ra giấy rồi bấm lại.</translation>
    </message>
    <message>
        <source>Recorded: the emergency is over.</source>
        <translation>Đã ghi: ca cấp cứu kết thúc.</translation>
    </message>
    <message>
        <source>The paper is on its way to the printer.</source>
        <translation>Đã gửi giấy đến máy in.</translation>
    </message>
    <message>
        <source>Emergency: help first. Sign in here, and the panel opens with the time running since {time}: names may not be shown to whoever passes by.</source>
        <translation>Cấp cứu: cứu người trước. Đăng nhập tại đây, bảng cấp cứu sẽ mở và tính giờ từ {time}; khi chưa đăng nhập không hiện tên.</translation>
    </message>
</context>
<context>
    <name>fact</name>
    <message>
        <source>Person enrolled</source>
        <translation>Lập hồ sơ</translation>
    </message>
    <message>
        <source>Visit registered</source>
        <translation>Đăng ký lượt tiêm</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Đồng ý tiêm</translation>
    </message>
    <message>
        <source>Consent refused</source>
        <translation>Từ chối tiêm</translation>
    </message>
    <message>
        <source>Entry check</source>
        <translation>Kiểm tra tại cửa</translation>
    </message>
    <message>
        <source>Screened</source>
        <translation>Khám sàng lọc</translation>
    </message>
    <message>
        <source>Identity checked</source>
        <translation>Kiểm tra danh tính</translation>
    </message>
    <message>
        <source>Dose given</source>
        <translation>Đã tiêm</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Không tiêm</translation>
    </message>
    <message>
        <source>Reaction seen</source>
        <translation>Ghi nhận phản ứng</translation>
    </message>
    <message>
        <source>Observation extended</source>
        <translation>Kéo dài theo dõi</translation>
    </message>
    <message>
        <source>Reaction concluded</source>
        <translation>Kết luận phản ứng</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Cho về</translation>
    </message>
    <message>
        <source>Left early</source>
        <translation>Về sớm</translation>
    </message>
    <message>
        <source>Seated</source>
        <translation>Chỗ ngồi</translation>
    </message>
    <message>
        <source>Looked for</source>
        <translation>Tìm người</translation>
    </message>
    <message>
        <source>Left without release</source>
        <translation>Tự rời đi</translation>
    </message>
    <message>
        <source>Alarm answered</source>
        <translation>Trả lời báo động</translation>
    </message>
    <message>
        <source>Room checked</source>
        <translation>Đã kiểm tra phòng</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Đã in</translation>
    </message>
    <message>
        <source>Erased by law</source>
        <translation>Đã xóa theo luật</translation>
    </message>
    <message>
        <source>Signed card issued</source>
        <translation>Đã cấp thẻ có chữ ký</translation>
    </message>
    <message>
        <source>Key for signed cards made</source>
        <translation>Đã tạo khóa ký thẻ</translation>
    </message>
    <message>
        <source>Key for signed cards ended</source>
        <translation>Đã ngừng khóa ký thẻ</translation>
    </message>
    <message>
        <source>Ticket letters given away</source>
        <translation>Đã giao chữ cái số phiếu</translation>
    </message>
    <message>
        <source>Ticket letters taken</source>
        <translation>Đã nhận chữ cái số phiếu</translation>
    </message>
    <message>
        <source>Body examined</source>
        <translation>Đã khám</translation>
    </message>
    <message>
        <source>Vital signs taken</source>
        <translation>Đã đo dấu hiệu sinh tồn</translation>
    </message>
    <message>
        <source>Medicine given</source>
        <translation>Đã dùng thuốc</translation>
    </message>
    <message>
        <source>Reaction told of later</source>
        <translation>Phản ứng được báo lại sau</translation>
    </message>
    <message>
        <source>Case form filled in</source>
        <translation>Đã điền phiếu ca bệnh</translation>
    </message>
    <message>
        <source>Reaction reported</source>
        <translation>Đã báo cáo phản ứng</translation>
    </message>
    <message>
        <source>Not to be reported</source>
        <translation>Không phải báo cáo</translation>
    </message>
    <message>
        <source>Follow-up call</source>
        <translation>Gọi theo dõi</translation>
    </message>
    <message>
        <source>Emergency begun</source>
        <translation>Bắt đầu cấp cứu</translation>
    </message>
    <message>
        <source>Emergency described</source>
        <translation>Cấp cứu: ai và ở đâu</translation>
    </message>
    <message>
        <source>Emergency: done</source>
        <translation>Cấp cứu: đã làm</translation>
    </message>
    <message>
        <source>Emergency: call</source>
        <translation>Cấp cứu: gọi</translation>
    </message>
    <message>
        <source>Emergency: note</source>
        <translation>Cấp cứu: ghi chú</translation>
    </message>
    <message>
        <source>Emergency over</source>
        <translation>Kết thúc cấp cứu</translation>
    </message>
    <message>
        <source>Blank forms printed</source>
        <translation>Đã in phiếu trắng</translation>
    </message>
    <message>
        <source>Form void</source>
        <translation>Phiếu đã hủy</translation>
    </message>
    <message>
        <source>Struck</source>
        <translation>Gạch bỏ</translation>
    </message>
</context>
<context>
    <name>failure</name>
    <message>
        <source>The disk is full: nothing was saved, what you typed is still here. Free some space and try again.</source>
        <translation>Đĩa đã đầy: chưa lưu gì, nội dung bạn nhập vẫn còn. Hãy giải phóng dung lượng rồi thử lại.</translation>
    </message>
    <message>
        <source>The data folder cannot be written to: nothing was saved, what you typed is still here.</source>
        <translation>Không ghi được vào thư mục dữ liệu: chưa lưu gì, nội dung bạn nhập vẫn còn.</translation>
    </message>
    <message>
        <source>Another program is using the database: try again in a moment.</source>
        <translation>Một chương trình khác đang dùng cơ sở dữ liệu: hãy thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>The database is not where it should be: {detail}</source>
        <translation>Không thấy cơ sở dữ liệu ở đúng chỗ: {detail}</translation>
    </message>
    <message>
        <source>The database does not open with the key of this workstation.</source>
        <translation>Khóa của máy trạm này không mở được cơ sở dữ liệu.</translation>
    </message>
    <message>
        <source>This site is open in another window already.</source>
        <translation>Điểm tiêm này đang mở ở một cửa sổ khác.</translation>
    </message>
    <message>
        <source>The database cannot be opened.</source>
        <translation>Không mở được cơ sở dữ liệu.</translation>
    </message>
    <message>
        <source>It cannot be written to: {detail}</source>
        <translation>Không ghi được: {detail}</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>Cơ sở dữ liệu bị hỏng.</translation>
    </message>
    <message>
        <source>Something in the database acts by itself and is not of this program: {detail}.</source>
        <translation>Trong cơ sở dữ liệu có phần tự hoạt động không thuộc chương trình này: {detail}.</translation>
    </message>
    <message>
        <source>Another program has this site open: close every window and batch, then try again.</source>
        <translation>Một chương trình khác đang mở dữ liệu của điểm tiêm: hãy đóng mọi cửa sổ và lệnh chạy hàng loạt rồi thử lại.</translation>
    </message>
    <message>
        <source>The database is older than its newest backup: it was put back from an old copy.</source>
        <translation>Cơ sở dữ liệu cũ hơn bản sao lưu mới nhất: nó đã bị thay bằng một bản cũ.</translation>
    </message>
    <message>
        <source>The backup cannot be read back: {detail}</source>
        <translation>Không đọc lại được bản sao lưu: {detail}</translation>
    </message>
    <message>
        <source>The backup is not there any more: {detail}</source>
        <translation>Bản sao lưu không còn ở đó nữa: {detail}</translation>
    </message>
    <message>
        <source>A newer version of the program made this database: this one may not write to it.</source>
        <translation>Cơ sở dữ liệu này do phiên bản mới hơn tạo ra: phiên bản này không được ghi vào.</translation>
    </message>
    <message>
        <source>The disk did not take it: do not count on it. Go on with paper and call the person in charge. After a restart look whether it is there before you type it in again.</source>
        <translation>Đĩa không ghi được: đừng coi là đã lưu. Hãy ghi trên giấy và gọi người phụ trách. Sau khi khởi động lại, xem đã có chưa rồi mới nhập lại.</translation>
    </message>
    <message>
        <source>Something else lies in the place of a file: {detail}. Have it taken out of the data folder.</source>
        <translation>Có thứ khác nằm ở chỗ của một tệp: {detail}. Hãy nhờ người lấy nó ra khỏi thư mục dữ liệu.</translation>
    </message>
    <message>
        <source>The disk did not take it: do not count on it. Try again; if it stays so, go on with paper, and after a restart look whether it is there before you type it in again.</source>
        <translation>Đĩa không ghi được: đừng coi là đã lưu. Hãy thử lại; nếu vẫn vậy, ghi trên giấy, và sau khi khởi động lại xem đã có chưa rồi mới nhập lại.</translation>
    </message>
    <message>
        <source>The safety file beside the database was missing: nothing was saved. A new one is begun; try again.</source>
        <translation>Tệp an toàn cạnh cơ sở dữ liệu bị thiếu: chưa lưu gì cả. Đã bắt đầu tệp mới; hãy thử lại.</translation>
    </message>
    <message>
        <source>The safety file beside the database was damaged: nothing was saved. A new one is begun; try again.</source>
        <translation>Tệp an toàn cạnh cơ sở dữ liệu bị hỏng: chưa lưu gì cả. Đã bắt đầu tệp mới; hãy thử lại.</translation>
    </message>
    <message>
        <source>The database and its safety file do not agree: nothing was saved. Start the program again.</source>
        <translation>Cơ sở dữ liệu và tệp an toàn không khớp: chưa lưu gì cả. Hãy khởi động lại chương trình.</translation>
    </message>
    <message>
        <source>The backup is made, its copy is not: the stick is not plugged in. {detail}</source>
        <translation>Đã sao lưu nhưng chưa chép được sang USB: USB chưa được cắm. {detail}</translation>
    </message>
    <message>
        <source>The backup is made, its copy is not: this stick belongs to another site. {detail}</source>
        <translation>Đã sao lưu nhưng chưa chép được sang USB: USB này thuộc điểm tiêm khác. {detail}</translation>
    </message>
    <message>
        <source>The backup is made, its copy is not: the stick is full. {detail}</source>
        <translation>Đã sao lưu nhưng chưa chép được sang USB: USB đã đầy. {detail}</translation>
    </message>
    <message>
        <source>The backup is made, its copy is not: the stick is write-protected. {detail}</source>
        <translation>Đã sao lưu nhưng chưa chép được sang USB: USB bị chống ghi. {detail}</translation>
    </message>
    <message>
        <source>The backup is made, its copy is not: the stick is too slow. {detail}</source>
        <translation>Đã sao lưu nhưng chưa chép được sang USB: USB quá chậm. {detail}</translation>
    </message>
    <message>
        <source>The backup is made, its copy is not: the stick cannot be read back. Use another. {detail}</source>
        <translation>Đã sao lưu nhưng chưa chép được sang USB: không đọc lại được USB. Hãy dùng USB khác. {detail}</translation>
    </message>
    <message>
        <source>An older version of the program made this database.</source>
        <translation>Cơ sở dữ liệu này do phiên bản cũ hơn tạo ra.</translation>
    </message>
    <message>
        <source>A form of this site cannot be read: {detail}</source>
        <translation>Không đọc được một biểu mẫu của điểm tiêm: {detail}</translation>
    </message>
    <message>
        <source>The key file beside the database cannot be read.</source>
        <translation>Không đọc được tệp khóa bên cạnh cơ sở dữ liệu.</translation>
    </message>
    <message>
        <source>There is a site in this folder already: {detail}</source>
        <translation>Thư mục này đã có một điểm tiêm: {detail}</translation>
    </message>
    <message>
        <source>There is a database here, but not the key that opens it.</source>
        <translation>Ở đây có cơ sở dữ liệu nhưng không có khóa để mở.</translation>
    </message>
    <message>
        <source>There is no site in this folder.</source>
        <translation>Thư mục này chưa có điểm tiêm chủng nào.</translation>
    </message>
    <message>
        <source>A paper could not be drawn. The record is safe.</source>
        <translation>Không tạo được giấy. Hồ sơ vẫn an toàn.</translation>
    </message>
    <message>
        <source>This computer does not know the printer {detail} now. The papers wait; the record is safe.</source>
        <translation>Máy tính hiện không thấy máy in {detail}. Giấy đang chờ; hồ sơ vẫn an toàn.</translation>
    </message>
    <message>
        <source>No printer is set up: the papers wait. Choose a printer or a folder under Site and staff.</source>
        <translation>Chưa đặt máy in: giấy đang chờ. Chọn máy in hoặc thư mục ở mục Điểm tiêm và nhân viên.</translation>
    </message>
    <message>
        <source>Not printed: no printer is set up. Choose a printer or a folder under Site and staff, then print this again.</source>
        <translation>Chưa in: chưa cài đặt máy in. Hãy chọn máy in hoặc thư mục trong mục Điểm tiêm và nhân viên, rồi in lại.</translation>
    </message>
    <message>
        <source>Not printed: this computer does not know the printer {detail} now. Print this again when the printer is back.</source>
        <translation>Chưa in: máy tính này hiện không tìm thấy máy in {detail}. Hãy in lại khi có máy in.</translation>
    </message>
    <message>
        <source>The printer did not print. The record is safe; print it again later.</source>
        <translation>Máy in không in được. Hồ sơ vẫn an toàn; hãy in lại sau.</translation>
    </message>
    <message>
        <source>Account and secret do not fit together. Try again.</source>
        <translation>Tài khoản và mật khẩu không khớp. Hãy thử lại.</translation>
    </message>
    <message>
        <source>Too many wrong secrets. Wait {detail}.</source>
        <translation>Sai mật khẩu quá nhiều lần. Chờ {detail}.</translation>
    </message>
    <message>
        <source>This site opens with the secret of its staff: sign in.</source>
        <translation>Điểm tiêm này mở bằng mật khẩu của nhân viên: hãy đăng nhập.</translation>
    </message>
    <message>
        <source>Too short: at least {detail} characters, any you like.</source>
        <translation>Quá ngắn: ít nhất {detail} ký tự, ký tự nào cũng được.</translation>
    </message>
    <message>
        <source>Whoever guesses tries this one first: choose another.</source>
        <translation>Ai đoán cũng thử cái này trước: hãy chọn cái khác.</translation>
    </message>
    <message>
        <source>This is the name, with or without a number: choose another.</source>
        <translation>Đây là tên, có hoặc không có số: hãy chọn cái khác.</translation>
    </message>
    <message>
        <source>This is the secret of until now: choose another.</source>
        <translation>Đây là mật khẩu đang dùng: hãy chọn mật khẩu khác.</translation>
    </message>
    <message>
        <source>This site was made before it had accounts: its key lies in the open beside it.</source>
        <translation>Điểm tiêm này được lập khi chưa có tài khoản: khóa của nó nằm công khai bên cạnh.</translation>
    </message>
    <message>
        <source>This record was opened in another place before. It goes on as another workstation: do not go on with the old copy too.</source>
        <translation>Hồ sơ này trước đây được mở ở nơi khác. Nó tiếp tục như một máy khác: đừng dùng tiếp bản cũ nữa.</translation>
    </message>
    <message>
        <source>Who is under observation cannot be read before somebody signs in: look at the room.</source>
        <translation>Chưa đăng nhập thì không đọc được ai đang theo dõi: hãy nhìn phòng theo dõi.</translation>
    </message>
    <message>
        <source>The board before the sign-in was empty: its file was gone. The one you see now is right.</source>
        <translation>Bảng trước khi đăng nhập trống: tệp của nó đã mất. Bảng bạn thấy bây giờ là đúng.</translation>
    </message>
    <message>
        <source>The board before the sign-in had been changed by somebody. The one you see now is right.</source>
        <translation>Bảng trước khi đăng nhập đã bị ai đó sửa. Bảng bạn thấy bây giờ là đúng.</translation>
    </message>
    <message>
        <source>The board before the sign-in did not show everybody. The one you see now does: look at the room.</source>
        <translation>Bảng trước khi đăng nhập không hiện đủ mọi người. Bảng bây giờ thì đủ: hãy nhìn phòng theo dõi.</translation>
    </message>
    <message>
        <source>The file that lets the staff in is missing: {detail}</source>
        <translation>Thiếu tệp cho phép nhân viên vào: {detail}</translation>
    </message>
    <message>
        <source>The file that lets the staff in is damaged: {detail}</source>
        <translation>Tệp cho phép nhân viên vào bị hỏng: {detail}</translation>
    </message>
    <message>
        <source>The file that lets the staff in was missing or damaged. A copy of it is in its place: tell the person in charge, and find out who was at this computer.</source>
        <translation>Tệp cho nhân viên đăng nhập bị mất hoặc hỏng. Đã thay bằng bản sao: hãy báo người phụ trách và tìm hiểu ai đã dùng máy này.</translation>
    </message>
    <message>
        <source>A newer version of the program made the file that lets the staff in.</source>
        <translation>Tệp cho phép nhân viên vào do phiên bản mới hơn của chương trình tạo ra.</translation>
    </message>
    <message>
        <source>A sheet has 60 characters in 15 groups; here are {detail}.</source>
        <translation>Một phiếu có 60 ký tự trong 15 nhóm; ở đây là {detail}.</translation>
    </message>
    <message>
        <source>Group {detail} holds a character that no sheet has.</source>
        <translation>Nhóm {detail} có ký tự mà không phiếu nào có.</translation>
    </message>
    <message>
        <source>There is a mistake in it. Look at group {detail} again.</source>
        <translation>Có lỗi. Hãy xem lại nhóm {detail}.</translation>
    </message>
    <message>
        <source>There is a mistake in it. Compare every group again.</source>
        <translation>Có lỗi. Hãy so lại từng nhóm.</translation>
    </message>
    <message>
        <source>This is sheet {detail} twice: the other one is needed too.</source>
        <translation>Đây là phiếu {detail} hai lần: cần cả phiếu kia.</translation>
    </message>
    <message>
        <source>These two sheets are not of one set: compare their first groups.</source>
        <translation>Hai phiếu này không cùng một bộ: hãy so nhóm đầu tiên.</translation>
    </message>
    <message>
        <source>These sheets were replaced by newer ones, which alone open this site.</source>
        <translation>Các phiếu này đã được thay bằng phiếu mới; chỉ phiếu mới mở được điểm tiêm.</translation>
    </message>
    <message>
        <source>A PIN has digits only.</source>
        <translation>Mã PIN chỉ gồm chữ số.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 8 digits.</source>
        <translation>Mã PIN có 4 đến 8 chữ số.</translation>
    </message>
    <message>
        <source>This PIN is the first that anybody tries: choose another.</source>
        <translation>Đây là mã PIN ai cũng thử đầu tiên: hãy chọn mã khác.</translation>
    </message>
    <message>
        <source>Your session is over: sign in with your secret first.</source>
        <translation>Phiên của bạn đã hết: hãy đăng nhập bằng mật khẩu trước.</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>Entry {n}: {meaning}</source>
        <translation>Mục {n}: {meaning}</translation>
    </message>
    <message>
        <source>Entries {n} to {last}: {meaning}</source>
        <translation>Mục {n} đến {last}: {meaning}</translation>
    </message>
    <message>
        <source>{meaning} ({times} times)</source>
        <translation>{meaning} ({times} lần)</translation>
    </message>
    <message>
        <source>the database cannot be read</source>
        <translation>không đọc được cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>a page of the database file is damaged</source>
        <translation>một trang của tệp cơ sở dữ liệu bị hỏng</translation>
    </message>
    <message>
        <source>one or more entries before it are missing</source>
        <translation>thiếu một hoặc nhiều mục trước nó</translation>
    </message>
    <message>
        <source>its content or its reason was changed</source>
        <translation>nội dung hoặc lý do đã bị sửa</translation>
    </message>
    <message>
        <source>who, when or what about was changed</source>
        <translation>người làm, thời điểm hoặc đối tượng đã bị sửa</translation>
    </message>
    <message>
        <source>the count of its workstation has a gap before it</source>
        <translation>số thứ tự của bàn làm việc bị đứt quãng trước nó</translation>
    </message>
    <message>
        <source>it does not follow the entry before it</source>
        <translation>không nối tiếp mục đứng trước</translation>
    </message>
    <message>
        <source>it is not in the form in which it was written</source>
        <translation>không còn đúng dạng lúc ghi</translation>
    </message>
    <message>
        <source>it carries a signature that nobody can have made</source>
        <translation>mang một chữ ký không ai có thể tạo ra</translation>
    </message>
    <message>
        <source>its content was taken away, and no erasure was written down</source>
        <translation>nội dung của nó đã bị lấy đi mà không có ghi chép xóa</translation>
    </message>
    <message>
        <source>its person was erased by law, and it still has content</source>
        <translation>người liên quan đã được xóa theo luật mà nó vẫn còn nội dung</translation>
    </message>
    <message>
        <source>the safety file holds another content of it</source>
        <translation>tệp an toàn giữ nội dung khác</translation>
    </message>
    <message>
        <source>the safety file holds it, the record does not</source>
        <translation>có trong tệp an toàn, không có trong hồ sơ</translation>
    </message>
    <message>
        <source>the safety file does not hold it: another program wrote it</source>
        <translation>không có trong tệp an toàn: chương trình khác đã ghi</translation>
    </message>
    <message>
        <source>the record lacks what the newest backup held</source>
        <translation>hồ sơ thiếu phần mà bản sao lưu mới nhất có</translation>
    </message>
    <message>
        <source>another entry stands in its place</source>
        <translation>chỗ của nó là một mục khác</translation>
    </message>
    <message>
        <source>the lock against changes of the record was taken off</source>
        <translation>khóa chống sửa hồ sơ đã bị gỡ</translation>
    </message>
    <message>
        <source>the database holds a part that this program did not make</source>
        <translation>cơ sở dữ liệu có phần không do chương trình này tạo</translation>
    </message>
    <message>
        <source>the lock against changes of the access log was taken off</source>
        <translation>khóa chống sửa nhật ký truy cập đã bị gỡ</translation>
    </message>
    <message>
        <source>a list that the screens show is not what the record says</source>
        <translation>một danh sách trên màn hình không khớp với hồ sơ</translation>
    </message>
    <message>
        <source>what is noted of the time that this computer was on is not what the entries say</source>
        <translation>thời gian máy này bật được ghi lại không khớp với các mục</translation>
    </message>
    <message>
        <source>the staff list or the settings are not what was saved last</source>
        <translation>danh sách nhân viên hoặc cài đặt không còn như lần lưu cuối</translation>
    </message>
    <message>
        <source>the safety file is missing</source>
        <translation>thiếu tệp an toàn</translation>
    </message>
    <message>
        <source>the safety file cannot be read, or was written with another key</source>
        <translation>không đọc được tệp an toàn, hoặc nó được ghi bằng khóa khác</translation>
    </message>
    <message>
        <source>the safety file does not say which backup it follows</source>
        <translation>tệp an toàn không cho biết nối tiếp bản sao lưu nào</translation>
    </message>
    <message>
        <source>a part of the safety file cannot be read</source>
        <translation>một phần của tệp an toàn không đọc được</translation>
    </message>
    <message>
        <source>a part of the safety file was taken out, doubled or moved</source>
        <translation>một phần của tệp an toàn bị lấy đi, lặp lại hoặc dời chỗ</translation>
    </message>
    <message>
        <source>a part of the safety file comes from another copy of it</source>
        <translation>một phần của tệp an toàn đến từ bản khác của nó</translation>
    </message>
    <message>
        <source>the last part of the safety file was never finished</source>
        <translation>phần cuối của tệp an toàn chưa được ghi xong</translation>
    </message>
    <message>
        <source>what was found when the record was opened waits for the answer of a lead</source>
        <translation>điều phát hiện khi mở hồ sơ đang chờ trưởng điểm tiêm trả lời</translation>
    </message>
    <message>
        <source>lines of the access log are missing</source>
        <translation>nhật ký truy cập thiếu một số dòng</translation>
    </message>
    <message>
        <source>a line of the access log was changed</source>
        <translation>một dòng của nhật ký truy cập đã bị sửa</translation>
    </message>
    <message>
        <source>a line of the access log does not follow the one before it</source>
        <translation>một dòng của nhật ký truy cập không nối tiếp dòng trước</translation>
    </message>
    <message>
        <source>the safety file holds a line that the access log lacks</source>
        <translation>tệp an toàn có một dòng mà nhật ký truy cập không có</translation>
    </message>
    <message>
        <source>The database file is damaged</source>
        <translation>Tệp cơ sở dữ liệu bị hỏng</translation>
    </message>
    <message>
        <source>Entries are not what was written</source>
        <translation>Có mục không còn như lúc ghi</translation>
    </message>
    <message>
        <source>Another program has changed how the database protects itself</source>
        <translation>Chương trình khác đã thay đổi phần tự bảo vệ của cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>What the screens show differs from the record</source>
        <translation>Những gì màn hình hiển thị khác với hồ sơ</translation>
    </message>
    <message>
        <source>Past this program somebody has changed what observation is timed by</source>
        <translation>Có người đã thay đổi căn cứ tính thời gian theo dõi mà không qua chương trình này</translation>
    </message>
    <message>
        <source>Somebody has changed the staff list or the settings past this program</source>
        <translation>Có người đã thay đổi danh sách nhân viên hoặc cài đặt mà không qua chương trình này</translation>
    </message>
    <message>
        <source>The safety file beside the database is not whole</source>
        <translation>Tệp an toàn cạnh cơ sở dữ liệu không nguyên vẹn</translation>
    </message>
    <message>
        <source>Something was found that nobody has answered</source>
        <translation>Có điều đã phát hiện mà chưa ai trả lời</translation>
    </message>
    <message>
        <source>The access log is not what was written</source>
        <translation>Nhật ký truy cập không còn như lúc ghi</translation>
    </message>
    <message>
        <source>Something else does not hold</source>
        <translation>Có điều khác không đúng</translation>
    </message>
    <message>
        <source>Safe: the backups, and with the safety file everything that was saved since the newest of them.</source>
        <translation>An toàn: các bản sao lưu, và nhờ tệp an toàn, mọi thứ đã lưu sau bản mới nhất.</translation>
    </message>
    <message>
        <source>Safe: the entries before the first one named here, the backups from before, and what is on paper.</source>
        <translation>An toàn: các mục trước mục đầu tiên nêu ở đây, các bản sao lưu trước đó và giấy tờ đã in.</translation>
    </message>
    <message>
        <source>Safe: every entry that is not named on this page was checked and is as it was written.</source>
        <translation>An toàn: mọi mục không nêu ở trang này đã được kiểm tra và đúng như lúc ghi.</translation>
    </message>
    <message>
        <source>Safe: every entry that is there was checked; the lists can be made again from the entries.</source>
        <translation>An toàn: mọi mục hiện có đã được kiểm tra; danh sách có thể lập lại từ các mục đó.</translation>
    </message>
    <message>
        <source>Safe: every entry that is not named on this page was checked.</source>
        <translation>An toàn: mọi mục không nêu trên trang này đều đã được kiểm tra.</translation>
    </message>
    <message>
        <source>Safe: the entries in the database; this file is their second copy.</source>
        <translation>An toàn: các mục trong cơ sở dữ liệu; tệp này là bản thứ hai của chúng.</translation>
    </message>
    <message>
        <source>Do: what each line here asks for; then let the site lead answer the line above the page.</source>
        <translation>Việc cần làm: làm theo từng dòng ở đây, rồi để trưởng điểm trả lời dòng ở đầu trang.</translation>
    </message>
    <message>
        <source>Safe: the record of people and visits, which is kept apart from this log.</source>
        <translation>An toàn: hồ sơ về người tiêm và lượt tiêm, được giữ riêng với nhật ký này.</translation>
    </message>
    <message>
        <source>Safe: the backups, and what is on paper.</source>
        <translation>An toàn: các bản sao lưu và giấy tờ đã in.</translation>
    </message>
    <message>
        <source>Do: go on with paper. Delete nothing. Close the program, copy the whole folder of the site to another disk, restore the newest backup, and call whoever looks after this computer.</source>
        <translation>Cần làm: chuyển sang ghi giấy. Không xóa gì. Đóng chương trình, chép cả thư mục điểm tiêm sang đĩa khác, khôi phục bản sao lưu mới nhất và gọi người phụ trách máy.</translation>
    </message>
    <message>
        <source>Do: go on with paper until the cause is known. Correct nothing and restore nothing. Print this list and the day sheet, take a copy of the backups out of the house, and call the person in charge of the record.</source>
        <translation>Cần làm: ghi giấy cho đến khi rõ nguyên nhân. Không sửa và không khôi phục gì. In danh sách này và phiếu tổng kết ngày, mang một bản sao các bản sao lưu ra ngoài và gọi người phụ trách hồ sơ.</translation>
    </message>
    <message>
        <source>Do: go on with paper until somebody who knows the program has looked at this database. Print this list.</source>
        <translation>Cần làm: ghi giấy cho đến khi người hiểu chương trình đã xem cơ sở dữ liệu này. In danh sách này.</translation>
    </message>
    <message>
        <source>Do: hold the number of entries against the newest day sheet. If the record is shorter than the sheet says, entries were cut off: go on with paper and call the person in charge. If not, close the program, let somebody run “vaxdesk rebuild”, and check again.</source>
        <translation>Cần làm: đối chiếu số mục với phiếu tổng kết ngày mới nhất. Nếu hồ sơ ngắn hơn số trên phiếu, phần cuối đã bị cắt: ghi giấy và gọi người phụ trách. Nếu không, đóng chương trình, nhờ người chạy “vaxdesk rebuild” rồi kiểm tra lại.</translation>
    </message>
    <message>
        <source>Do: let people go by the time of the injection on paper and a clock that is right, not by this screen alone. Print this list and call the person in charge of the record.</source>
        <translation>Cần làm: cho về theo giờ tiêm ghi trên giấy và một đồng hồ đúng, không chỉ theo màn hình này. In danh sách này và gọi người phụ trách hồ sơ.</translation>
    </message>
    <message>
        <source>Do: read on “Site and staff” who has which part here, take away what nobody gave, look at the rules in use, and tell the person in charge. Saving the staff list again writes down what it says then.</source>
        <translation>Hãy: xem ở “Điểm tiêm và nhân viên” ai có phần việc nào, thu hồi những gì không ai giao, xem các quy tắc đang dùng, và báo người phụ trách. Lưu lại danh sách nhân viên sẽ ghi nhận nội dung lúc đó.</translation>
    </message>
    <message>
        <source>Do: make a backup now, which begins a new safety file, and check again. If this comes back, check the disk.</source>
        <translation>Cần làm: sao lưu ngay, tệp an toàn mới sẽ bắt đầu, rồi kiểm tra lại. Nếu lặp lại, hãy kiểm tra đĩa.</translation>
    </message>
    <message>
        <source>Do: print this list and tell whoever is responsible for data protection. Work may go on.</source>
        <translation>Cần làm: in danh sách này và báo người phụ trách bảo vệ dữ liệu. Công việc có thể tiếp tục.</translation>
    </message>
    <message>
        <source>Do: print this list and call whoever looks after this program.</source>
        <translation>Cần làm: in danh sách này và gọi người phụ trách chương trình.</translation>
    </message>
</context>
<context>
    <name>followup</name>
    <message>
        <source>Follow-up</source>
        <translation>Theo dõi lại</translation>
    </message>
    <message>
        <source>Calls {count}</source>
        <translation>Cần gọi {count}</translation>
    </message>
    <message>
        <source>Recalls {count}</source>
        <translation>Nhắc tiêm {count}</translation>
    </message>
    <message>
        <source>To be called today</source>
        <translation>Cần gọi hôm nay</translation>
    </message>
    <message>
        <source>Nobody is to be called about a dose today.</source>
        <translation>Hôm nay không có ai cần gọi theo dõi.</translation>
    </message>
    <message>
        <source>Nobody is to be asked to come.</source>
        <translation>Không có ai cần nhắc tiêm.</translation>
    </message>
    <message>
        <source>Choose somebody from the list with the arrow keys.</source>
        <translation>Chọn người trong danh sách bằng phím mũi tên.</translation>
    </message>
    <message>
        <source>The calls of this site cannot be read: {detail}</source>
        <translation>Không đọc được kế hoạch gọi: {detail}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>trễ {days} ngày</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>từ {day}</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Sớm nhất</translation>
    </message>
    <message>
        <source>{count} calls in vain</source>
        <translation>{count} lần không gặp</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Tạm hoãn</translation>
    </message>
    <message>
        <source>Dose {number}</source>
        <translation>Mũi {number}</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Đã tiêm</translation>
    </message>
    <message>
        <source>{day} {vaccine}, lot {lot}</source>
        <translation>{day} {vaccine}, lô {lot}</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Người nhà</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>Lần gọi trước</translation>
    </message>
    <message>
        <source>Why deferred</source>
        <translation>Lý do hoãn</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>Hiện số</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Lời thoại</translation>
    </message>
    <message>
        <source>What is said · not confirmed by a doctor</source>
        <translation>Lời thoại · chưa được bác sĩ xác nhận</translation>
    </message>
    <message>
        <source>What came of the call</source>
        <translation>Kết quả cuộc gọi</translation>
    </message>
    <message>
        <source>Who answered</source>
        <translation>Ai nghe máy</translation>
    </message>
    <message>
        <source>Call again on (date, or days from today)</source>
        <translation>Gọi lại ngày (hoặc số ngày nữa)</translation>
    </message>
    <message>
        <source>Comes on (date, or days from today)</source>
        <translation>Sẽ đến ngày (hoặc số ngày nữa)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>The reaction that was told of</source>
        <translation>Phản ứng được kể</translation>
    </message>
    <message>
        <source>Began on (empty: not known)</source>
        <translation>Bắt đầu ngày (trống: không rõ)</translation>
    </message>
    <message>
        <source>At (empty: only the day is known)</source>
        <translation>Lúc (trống: chỉ biết ngày)</translation>
    </message>
    <message>
        <source>Type a day since the dose, such as 2026-12-01, and the time where it is known; or leave both empty.</source>
        <translation>Nhập ngày kể từ khi tiêm, ví dụ 2026-12-01, và giờ nếu biết; hoặc để trống cả hai.</translation>
    </message>
    <message>
        <source>Record the call</source>
        <translation>Ghi cuộc gọi</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>In danh sách</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Lưu thành bảng…</translation>
    </message>
    <message>
        <source>Where is the table to be saved?</source>
        <translation>Lưu bảng vào đâu?</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
    <message>
        <source>Choose what came of the call.</source>
        <translation>Hãy chọn kết quả cuộc gọi.</translation>
    </message>
    <message>
        <source>Type a day from today on: 2026-12-01, or 7 for in seven days.</source>
        <translation>Nhập ngày từ hôm nay trở đi: 2026-12-01, hoặc 7 là sau bảy ngày.</translation>
    </message>
    <message>
        <source>Choose at least one sign, or write a note.</source>
        <translation>Chọn ít nhất một biểu hiện hoặc ghi chú.</translation>
    </message>
    <message>
        <source>Recorded: {outcome}.</source>
        <translation>Đã ghi: {outcome}.</translation>
    </message>
    <message>
        <source>The reaction is recorded with its dose. A doctor looks at the case.</source>
        <translation>Phản ứng đã ghi vào mũi tiêm. Bác sĩ sẽ xem.</translation>
    </message>
    <message>
        <source>The reaction could not be recorded: {why}</source>
        <translation>Không ghi được phản ứng: {why}</translation>
    </message>
    <message>
        <source>Emergencies</source>
        <translation>Cấp cứu</translation>
    </message>
    <message>
        <source>{when} {place}</source>
        <translation>{when} {place}</translation>
    </message>
    <message>
        <source>No emergency was written down here.</source>
        <translation>Chưa có ca cấp cứu nào được ghi.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
</context>
<context>
    <name>form_flaw</name>
    <message>
        <source>the file is not there</source>
        <translation>không có tệp</translation>
    </message>
    <message>
        <source>not JSON, {detail}</source>
        <translation>không phải JSON, {detail}</translation>
    </message>
    <message>
        <source>not TOML, {detail}</source>
        <translation>không phải TOML, {detail}</translation>
    </message>
    <message>
        <source>not UTF-8, {detail}</source>
        <translation>không phải UTF-8, {detail}</translation>
    </message>
    <message>
        <source>not a policy: {detail}</source>
        <translation>không phải quy tắc: {detail}</translation>
    </message>
    <message>
        <source>a field is missing or wrong: {detail}</source>
        <translation>thiếu trường hoặc trường sai: {detail}</translation>
    </message>
    <message>
        <source>not a FHIR R4 Questionnaire: {detail}</source>
        <translation>không phải FHIR R4 Questionnaire: {detail}</translation>
    </message>
    <message>
        <source>{detail} stands twice in one object</source>
        <translation>{detail} xuất hiện hai lần trong một đối tượng</translation>
    </message>
    <message>
        <source>this linkId stands there twice</source>
        <translation>linkId này xuất hiện hai lần</translation>
    </message>
    <message>
        <source>asked only after itself: {detail}</source>
        <translation>hỏi vòng quanh chính nó: {detail}</translation>
    </message>
    <message>
        <source>nested too deep</source>
        <translation>lồng quá sâu</translation>
    </message>
    <message>
        <source>an item of the type {detail} cannot be shown</source>
        <translation>không hiển thị được mục kiểu {detail}</translation>
    </message>
    <message>
        <source>cannot be asked as it is meant: {detail}</source>
        <translation>không thể hỏi đúng ý: {detail}</translation>
    </message>
    <message>
        <source>an extension that changes the meaning: {detail}</source>
        <translation>phần mở rộng làm đổi nghĩa: {detail}</translation>
    </message>
    <message>
        <source>the list of answers is not in the file, or not whole: {detail}</source>
        <translation>danh sách lựa chọn không có trong tệp hoặc không đầy đủ: {detail}</translation>
    </message>
    <message>
        <source>a choice with nothing to choose from</source>
        <translation>câu chọn không có lựa chọn nào</translation>
    </message>
    <message>
        <source>refers to a question that is not there: {detail}</source>
        <translation>tham chiếu câu hỏi không tồn tại: {detail}</translation>
    </message>
    <message>
        <source>asked only for an answer that {detail} can never have</source>
        <translation>chỉ hỏi khi {detail} có câu trả lời không thể có</translation>
    </message>
    <message>
        <source>FHIR R4 does not know the element {detail}</source>
        <translation>FHIR R4 không có phần tử {detail}</translation>
    </message>
    <message>
        <source>this page cannot show: {detail}</source>
        <translation>trang này không hiển thị được: {detail}</translation>
    </message>
    <message>
        <source>not calculated here: type it in, or leave it empty</source>
        <translation>không tính tự động ở đây: hãy tự nhập hoặc để trống</translation>
    </message>
    <message>
        <source>without the control {detail}</source>
        <translation>không có điều khiển {detail}</translation>
    </message>
    <message>
        <source>without {detail}</source>
        <translation>không có {detail}</translation>
    </message>
    <message>
        <source>{name} {detail}</source>
        <translation>{name} {detail}</translation>
    </message>
    <message>
        <source>no vaccine here is called {detail}: nobody comes for it, and what is said about it never counts</source>
        <translation>ở đây không có vắc xin nào tên {detail}: không ai đến tiêm loại này, và quy định về nó không bao giờ có hiệu lực</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>và {count} chỗ khác</translation>
    </message>
    <message>
        <source>Expired rules: {policy}, valid until {day}.</source>
        <translation>Quy tắc hết hiệu lực: {policy}, có giá trị đến {day}.</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>1  At the door</source>
        <translation>1  Tại cửa</translation>
    </message>
    <message>
        <source>2 and 3  Questions, measurements, conclusion</source>
        <translation>2 và 3  Câu hỏi, đo, kết luận</translation>
    </message>
    <message>
        <source>4  Consent</source>
        <translation>4  Đồng ý</translation>
    </message>
    <message>
        <source>5  Injection</source>
        <translation>5  Tiêm</translation>
    </message>
    <message>
        <source>6  Observation</source>
        <translation>6  Theo dõi</translation>
    </message>
    <message>
        <source>In the record: registered.</source>
        <translation>Đã lưu: đã đăng ký.</translation>
    </message>
    <message>
        <source>In the record: screened.</source>
        <translation>Đã lưu: đã khám sàng lọc.</translation>
    </message>
    <message>
        <source>In the record: consent.</source>
        <translation>Đã lưu: đồng ý.</translation>
    </message>
    <message>
        <source>In the record: injected.</source>
        <translation>Đã lưu: đã tiêm.</translation>
    </message>
    <message>
        <source>In the record: how the observation ended. A reaction that is still open is concluded on the page Observation.</source>
        <translation>Đã lưu: theo dõi đã kết thúc. Phản ứng còn mở thì kết luận ở trang “Theo dõi”.</translation>
    </message>
    <message>
        <source>Somebody with the right for it types this part in: they open the same number and go on.</source>
        <translation>Người có quyền sẽ nhập phần này: mở cùng số phiếu và nhập tiếp.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Somebody else of this name: enrol anew</source>
        <translation>Người khác trùng tên: lập hồ sơ mới</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Agrees, signed</source>
        <translation>Đồng ý, đã ký</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translation>Không đồng ý</translation>
    </message>
    <message>
        <source>ID document and name</source>
        <translation>Giấy tờ và họ tên</translation>
    </message>
    <message>
        <source>ID document and date of birth</source>
        <translation>Giấy tờ và ngày sinh</translation>
    </message>
    <message>
        <source>Name and date of birth</source>
        <translation>Họ tên và ngày sinh</translation>
    </message>
    <message>
        <source>All three</source>
        <translation>Cả ba</translation>
    </message>
    <message>
        <source>Went home well</source>
        <translation>Về nhà khỏe mạnh</translation>
    </message>
    <message>
        <source>Left early</source>
        <translation>Rời đi trước giờ</translation>
    </message>
    <message>
        <source>Not concluded yet</source>
        <translation>Chưa kết luận</translation>
    </message>
    <message>
        <source>question {number}: {answer}</source>
        <translation>câu {number}: {answer}</translation>
    </message>
    <message>
        <source>Please fill in.</source>
        <translation>Hãy điền.</translation>
    </message>
    <message>
        <source>A time such as 0915 or 9:15.</source>
        <translation>Giờ, ví dụ 0915 hoặc 9:15.</translation>
    </message>
    <message>
        <source>A date such as 2022-12-22, not in the future.</source>
        <translation>Ngày, ví dụ 2022-12-22, không ở tương lai.</translation>
    </message>
    <message>
        <source>A date after that day, or a number of days.</source>
        <translation>Một ngày sau hôm đó, hoặc số ngày.</translation>
    </message>
    <message>
        <source>This cannot be read. Look at the paper again.</source>
        <translation>Không đọc được. Hãy xem lại trên giấy.</translation>
    </message>
    <message>
        <source>Holds characters that cannot be seen: type it again.</source>
        <translation>Có ký tự không nhìn thấy được: hãy gõ lại.</translation>
    </message>
    <message>
        <source>Longer than the record takes: shorten it.</source>
        <translation>Dài hơn mức hồ sơ nhận được: hãy rút ngắn.</translation>
    </message>
    <message>
        <source>Somebody like this is on record. Choose who it is.</source>
        <translation>Đã có người giống vậy trong hồ sơ. Hãy chọn là ai.</translation>
    </message>
    <message>
        <source>Only for somebody who left early: choose it, or empty the line below.</source>
        <translation>Dòng dưới chỉ dành cho người rời đi trước giờ: hãy chọn mục đó hoặc xóa trống dòng dưới.</translation>
    </message>
    <message>
        <source>Nobody is released to a hospital: choose “Left early”, and write where to and who takes them.</source>
        <translation>Chuyển viện không phải là cho về: hãy chọn “Rời đi trước giờ”, ghi rõ đưa đi đâu và ai đưa đi.</translation>
    </message>
    <message>
        <source>A death is not typed in here. Leave this open and the time of leaving empty, and record the form: a doctor concludes it on the page Observation, and there stands who took the person away.</source>
        <translation>Trường hợp tử vong không nhập ở đây. Để mục này chưa kết luận, để trống giờ rời đi rồi ghi phiếu; sau đó bác sĩ kết luận ở trang “Theo dõi” và ghi ở đó ai đưa người mất đi.</translation>
    </message>
    <message>
        <source>Before the injection. Look at the paper again.</source>
        <translation>Sớm hơn giờ tiêm. Hãy xem lại phiếu giấy.</translation>
    </message>
    <message>
        <source>Before the reaction was seen. Look at the paper again.</source>
        <translation>Sớm hơn lúc thấy phản ứng. Hãy xem lại phiếu giấy.</translation>
    </message>
    <message>
        <source>Did they go before it ended? Then choose “Left early”.</source>
        <translation>Họ rời đi trước khi kết thúc theo dõi? Hãy chọn “Rời đi trước giờ”.</translation>
    </message>
    <message>
        <source>This is no number of a form. It looks like A221223-007-0 and stands at the top of the paper.</source>
        <translation>Đây không phải số phiếu. Số có dạng A221223-007-0, ở đầu tờ giấy.</translation>
    </message>
    <message>
        <source>Finish this page first, or leave it with Esc.</source>
        <translation>Hãy xong trang này trước, hoặc rời đi bằng Esc.</translation>
    </message>
    <message>
        <source>Form {number} is not typed in yet. Type the times as they stand on it.</source>
        <translation>Phiếu {number} chưa được nhập. Nhập giờ đúng như ghi trên phiếu.</translation>
    </message>
    <message>
        <source>Form {number} is on no pad that this site knows of. Is it a form of this site?</source>
        <translation>Điểm này không biết đã in phiếu {number}. Có phải phiếu của điểm này không?</translation>
    </message>
    <message>
        <source>Form {number} is in the record already: {name}, {stage}.</source>
        <translation>Phiếu {number} đã được nhập: {name}, {stage}.</translation>
    </message>
    <message>
        <source>Form {number} is in the record as far as it is shown here: {name}, {stage}. Go on below it.</source>
        <translation>Phiếu {number} đã lưu đến phần hiển thị dưới đây: {name}, {stage}. Hãy nhập tiếp.</translation>
    </message>
    <message>
        <source>Form {number} is void: {why}. Once typed in, it is void no more.</source>
        <translation>Phiếu {number} đã hủy: {why}. Khi nhập vào, phiếu không còn bị hủy.</translation>
    </message>
    <message>
        <source>Form {number} was begun here and is not in the record yet.</source>
        <translation>Phiếu {number} đã nhập dở ở đây và chưa được lưu.</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>đã nhập</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>còn tiếp</translation>
    </message>
    <message>
        <source>void</source>
        <translation>đã hủy</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>thiếu</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>trắng</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>nhập dở</translation>
    </message>
    <message>
        <source>{typed} typed in · {void} void · {missing} missing · {blank} blank</source>
        <translation>{typed} đã nhập · {void} hủy · {missing} thiếu · {blank} trắng</translation>
    </message>
    <message>
        <source>No forms are printed yet.</source>
        <translation>Chưa in phiếu nào.</translation>
    </message>
    <message>
        <source>Form {number} is in the record as far as it was filled in.</source>
        <translation>Phiếu {number} đã lưu đến phần được điền.</translation>
    </message>
    <message>
        <source>Form {number} is in the record.</source>
        <translation>Phiếu {number} đã được lưu.</translation>
    </message>
    <message>
        <source>Day of the visit</source>
        <translation>Ngày đến</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Là ai?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Số giấy tờ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Vaccine</source>
        <translation>Vắc xin</translation>
    </message>
    <message>
        <source>Arrived at</source>
        <translation>Đến lúc</translation>
    </message>
    <message>
        <source>Question 1</source>
        <translation>Câu 1</translation>
    </message>
    <message>
        <source>Question 2</source>
        <translation>Câu 2</translation>
    </message>
    <message>
        <source>Question 3</source>
        <translation>Câu 3</translation>
    </message>
    <message>
        <source>Question 4</source>
        <translation>Câu 4</translation>
    </message>
    <message>
        <source>Question 5</source>
        <translation>Câu 5</translation>
    </message>
    <message>
        <source>What is written beside the questions</source>
        <translation>Ghi chú cạnh câu hỏi</translation>
    </message>
    <message>
        <source>Temperature °C</source>
        <translation>Nhiệt độ °C</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Mạch</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>Huyết áp</translation>
    </message>
    <message>
        <source>Blood pressure again</source>
        <translation>Huyết áp lần 2</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Come back on</source>
        <translation>Hẹn lại ngày</translation>
    </message>
    <message>
        <source>Concluded at</source>
        <translation>Kết luận lúc</translation>
    </message>
    <message>
        <source>Signed by (doctor)</source>
        <translation>Người ký (bác sĩ)</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Lý do không</translation>
    </message>
    <message>
        <source>Said at</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Identity checked by</source>
        <translation>Kiểm tra danh tính bằng</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Số lô</translation>
    </message>
    <message>
        <source>Dose number</source>
        <translation>Mũi số</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Vị trí tiêm</translation>
    </message>
    <message>
        <source>Injected at</source>
        <translation>Tiêm lúc</translation>
    </message>
    <message>
        <source>Signed by (vaccinator)</source>
        <translation>Người ký (người tiêm)</translation>
    </message>
    <message>
        <source>Reaction, as written; empty where there was none</source>
        <translation>Phản ứng, như đã ghi; để trống nếu không có</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>Thấy lúc</translation>
    </message>
    <message>
        <source>What became of the reaction</source>
        <translation>Kết quả của phản ứng</translation>
    </message>
    <message>
        <source>How they went</source>
        <translation>Rời đi thế nào</translation>
    </message>
    <message>
        <source>Left at</source>
        <translation>Rời đi lúc</translation>
    </message>
    <message>
        <source>Left early: why, as written</source>
        <translation>Rời đi trước giờ: lý do (như trên phiếu)</translation>
    </message>
    <message>
        <source>Told what to watch for</source>
        <translation>Đã dặn cần theo dõi gì</translation>
    </message>
    <message>
        <source>Who accepts leaving early (name)</source>
        <translation>Người chấp nhận rời đi sớm (họ tên)</translation>
    </message>
</context>
<context>
    <name>found</name>
    <message>
        <source>Somebody was on the board who is not in the record.</source>
        <translation>Trên bảng từng có một người không có trong hồ sơ.</translation>
    </message>
    <message>
        <source>The safety file beside the database was missing.</source>
        <translation>Tệp an toàn bên cạnh cơ sở dữ liệu bị thiếu.</translation>
    </message>
    <message>
        <source>The safety file beside the database could not be read.</source>
        <translation>Không đọc được tệp an toàn bên cạnh cơ sở dữ liệu.</translation>
    </message>
    <message>
        <source>The safety file beside the database was damaged.</source>
        <translation>Tệp an toàn bên cạnh cơ sở dữ liệu bị hỏng.</translation>
    </message>
    <message>
        <source>Two copies of this database were worked on.</source>
        <translation>Đã có hai bản sao của cơ sở dữ liệu này được dùng để làm việc.</translation>
    </message>
    <message>
        <source>Somebody put an older copy in the place of the database.</source>
        <translation>Có người đã thay cơ sở dữ liệu bằng một bản sao cũ hơn.</translation>
    </message>
    <message>
        <source>A backup was restored without a complete safety file.</source>
        <translation>Bản sao lưu được khôi phục khi không có tệp an toàn đầy đủ.</translation>
    </message>
    <message>
        <source>Somebody has changed the staff list or the settings past this program.</source>
        <translation>Có người đã thay đổi danh sách nhân viên hoặc cài đặt mà không qua chương trình này.</translation>
    </message>
    <message>
        <source>An older copy of the database stood in its place; the safety file has put back what it lacked.</source>
        <translation>Một bản sao cũ đã nằm ở vị trí của cơ sở dữ liệu; tệp an toàn đã bổ sung lại phần còn thiếu.</translation>
    </message>
    <message>
        <source>An older copy of the safety file stood in its place; a new one was begun.</source>
        <translation>Một bản sao cũ đã nằm ở vị trí của tệp an toàn; một tệp mới đã được bắt đầu.</translation>
    </message>
    <message>
        <source>The log of who looked at whom was cut short or exchanged.</source>
        <translation>Nhật ký ai đã xem ai bị cắt bớt hoặc bị thay thế.</translation>
    </message>
    <message>
        <source>Fewer wrong secrets are counted than the access log holds.</source>
        <translation>Số lần nhập sai mật khẩu được đếm ít hơn trong nhật ký truy cập.</translation>
    </message>
    <message>
        <source>Somebody put back an older key file: a secret that was replaced opens this site again.</source>
        <translation>Có người đã đặt lại tệp khóa cũ: một mật khẩu đã thay nay lại mở được điểm tiêm này.</translation>
    </message>
    <message>
        <source>The file of who is under observation was changed: the board before the sign-in may have been wrong.</source>
        <translation>Tệp ghi ai đang theo dõi đã bị sửa: bảng trước khi đăng nhập có thể đã sai.</translation>
    </message>
    <message>
        <source>The file of who is under observation was gone: there was no board before the sign-in.</source>
        <translation>Tệp ghi ai đang theo dõi đã mất: trước khi đăng nhập không có bảng.</translation>
    </message>
    <message>
        <source>The file of who is under observation could not be read: there was no board before the sign-in.</source>
        <translation>Không đọc được tệp ghi ai đang theo dõi: trước khi đăng nhập không có bảng.</translation>
    </message>
    <message>
        <source>Somebody put back an older key file: a secret that was replaced opens this site again ({whose}).</source>
        <translation>Có người đã đặt lại tệp khóa cũ: một mật khẩu đã thay nay lại mở được điểm tiêm này ({whose}).</translation>
    </message>
    <message>
        <source>recovery sheets</source>
        <translation>giấy khôi phục</translation>
    </message>
    <message>
        <source>sealed envelope</source>
        <translation>phong bì niêm phong</translation>
    </message>
    <message>
        <source>Make a new secret: {whose}.</source>
        <translation>Hãy tạo mật khẩu mới: {whose}.</translation>
    </message>
    <message>
        <source>Make new recovery sheets.</source>
        <translation>Hãy làm bộ giấy khôi phục mới.</translation>
    </message>
    <message>
        <source>Put back: entries: {entries}, lines of the access log: {lines}.</source>
        <translation>Đã bổ sung lại: {entries} mục, {lines} dòng nhật ký truy cập.</translation>
    </message>
    <message>
        <source>Make a new secret for whoever is named in the access log, and new recovery sheets where those are.</source>
        <translation>Hãy tạo mật khẩu mới cho người được nêu trong nhật ký truy cập; nếu là giấy khôi phục, hãy làm bộ mới.</translation>
    </message>
    <message>
        <source>Look in the access log for wrong sign-ins, and who was here at the time.</source>
        <translation>Hãy xem nhật ký truy cập các lần đăng nhập sai và lúc đó ai có mặt ở đây.</translation>
    </message>
    <message>
        <source>Look into the room and count who waits there: the board has to show as many. Ask who was at this computer.</source>
        <translation>Hãy vào phòng theo dõi đếm số người đang chờ: bảng phải hiện đúng số đó. Hãy hỏi ai đã dùng máy này.</translation>
    </message>
    <message>
        <source>Read on “Site and staff” who has which part here and which rules are in use; put right what is wrong.</source>
        <translation>Hãy xem ở “Điểm tiêm và nhân viên” ai có phần việc nào và quy tắc nào đang dùng; sửa lại chỗ sai.</translation>
    </message>
    <message>
        <source>Nothing is missing. Ask who was at this computer; if nobody was, have its disk looked at.</source>
        <translation>Không thiếu gì. Hãy hỏi ai đã dùng máy này; nếu không có ai, hãy cho kiểm tra ổ đĩa.</translation>
    </message>
    <message>
        <source>Ask who was at this computer; who looked at whom since the newest backup may be missing.</source>
        <translation>Hãy hỏi ai đã dùng máy này; có thể thiếu thông tin ai đã xem ai kể từ bản sao lưu mới nhất.</translation>
    </message>
    <message>
        <source>Entries may be missing: compare the newest ones with the papers of the day, and add what is missing.</source>
        <translation>Có thể thiếu bản ghi: hãy đối chiếu các bản ghi mới nhất với giấy tờ trong ngày và bổ sung phần còn thiếu.</translation>
    </message>
    <message>
        <source>{number} was under observation from {since} to {until} and is not in the record.</source>
        <translation>{number} được theo dõi từ {since} đến {until} nhưng không có trong hồ sơ.</translation>
    </message>
    <message>
        <source>{number} was on the board and is not in the record.</source>
        <translation>{number} đã có trên bảng nhưng không có trong hồ sơ.</translation>
    </message>
    <message>
        <source>Look for this person in the room now, and write down again from the papers what is missing.</source>
        <translation>Hãy tìm người này trong phòng ngay và ghi lại phần còn thiếu theo giấy tờ.</translation>
    </message>
    <message>
        <source>Found {time}</source>
        <translation>Phát hiện lúc {time}</translation>
    </message>
    <message>
        <source>{number} more: see Record check.</source>
        <translation>Còn {number} mục: xem “Kiểm tra hồ sơ”.</translation>
    </message>
    <message>
        <source>The safety file beside the database was begun anew and a backup made. Tell the person in charge.</source>
        <translation>Tệp an toàn cạnh cơ sở dữ liệu đã được bắt đầu lại và đã sao lưu. Hãy báo cho người phụ trách.</translation>
    </message>
    <message>
        <source>{what} Tell the person in charge.</source>
        <translation>{what} Hãy báo người phụ trách.</translation>
    </message>
    <message>
        <source>This stays here until the site lead has answered it.</source>
        <translation>Thông báo này còn ở đây cho đến khi trưởng điểm tiêm trả lời.</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Trả lời…</translation>
    </message>
    <message>
        <source>What became of it?</source>
        <translation>Kết quả xử lý thế nào?</translation>
    </message>
    <message>
        <source>What was looked into, and what came of it</source>
        <translation>Đã kiểm tra những gì và kết quả ra sao</translation>
    </message>
    <message>
        <source>Answer it</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>What was recorded</source>
        <translation>Những gì đã ghi</translation>
    </message>
    <message>
        <source>Taken away after death</source>
        <translation>Được đưa đi sau khi mất</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Đã rời đi</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Correct an entry</source>
        <translation>Sửa một mục đã ghi</translation>
    </message>
    <message>
        <source>What was written before stays readable, with your reason.</source>
        <translation>Nội dung cũ vẫn được giữ lại, kèm lý do của bạn.</translation>
    </message>
    <message>
        <source>Why is this corrected?</source>
        <translation>Vì sao phải sửa?</translation>
    </message>
    <message>
        <source>Record the correction</source>
        <translation>Ghi phần sửa</translation>
    </message>
    <message>
        <source>Corrected.</source>
        <translation>Đã sửa.</translation>
    </message>
    <message>
        <source>Something is missing or cannot be read: a time is typed as 09:15.</source>
        <translation>Có mục còn thiếu hoặc không đọc được: giờ được gõ như 09:15.</translation>
    </message>
    <message>
        <source>This cannot be recorded</source>
        <translation>Không ghi được</translation>
    </message>
    <message>
        <source>This entry is corrected on the page where it was recorded.</source>
        <translation>Mục này được sửa ở trang đã ghi nó.</translation>
    </message>
    <message>
        <source>Strike this entry…</source>
        <translation>Hủy bản ghi này…</translation>
    </message>
    <message>
        <source>Strike this entry?</source>
        <translation>Hủy mục này?</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>It never happened: the entry stays readable, struck through.</source>
        <translation>Việc này không xảy ra: bản ghi vẫn đọc được, đánh dấu hủy.</translation>
    </message>
    <message>
        <source>Did this injection not happen?</source>
        <translation>Mũi tiêm này đã không diễn ra?</translation>
    </message>
    <message>
        <source>Strike only if the injection did not happen: the person then waits for it again. To correct lot, arm or time, go back and use Correct.</source>
        <translation>Chỉ hủy khi mũi tiêm không diễn ra: người này sẽ lại chờ tiêm. Để sửa số lô, vị trí hoặc giờ tiêm, hãy quay lại và dùng Sửa.</translation>
    </message>
    <message>
        <source>The entry was struck.</source>
        <translation>Bản ghi đã hủy.</translation>
    </message>
    <message>
        <source>The injection was struck. This person is now: {stage}.</source>
        <translation>Đã hủy mũi tiêm. Người này hiện: {stage}.</translation>
    </message>
    <message>
        <source>strike</source>
        <translation>hủy</translation>
    </message>
    <message>
        <source>struck</source>
        <translation>đã hủy</translation>
    </message>
    <message>
        <source>corrected later</source>
        <translation>đã sửa sau</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>sửa đổi</translation>
    </message>
    <message>
        <source>typed in afterwards, {written}</source>
        <translation>nhập bù lúc {written}</translation>
    </message>
    <message>
        <source>reason: {reason}</source>
        <translation>lý do: {reason}</translation>
    </message>
    <message>
        <source>in spite of: {problem}</source>
        <translation>bất chấp: {problem}</translation>
    </message>
    <message>
        <source>happened {at}, written {written}</source>
        <translation>diễn ra {at}, ghi lúc {written}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Số lô</translation>
    </message>
    <message>
        <source>Site of injection</source>
        <translation>Vị trí tiêm</translation>
    </message>
    <message>
        <source>Time of injection</source>
        <translation>Giờ tiêm</translation>
    </message>
    <message>
        <source>Who consented</source>
        <translation>Người đồng ý</translation>
    </message>
    <message>
        <source>Guardian&apos;s name</source>
        <translation>Tên người giám hộ</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Quan hệ</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Cách ký</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Người làm chứng</translation>
    </message>
    <message>
        <source>Why not given</source>
        <translation>Lý do không tiêm</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Reason that was recorded</source>
        <translation>Lý do đã ghi</translation>
    </message>
    <message>
        <source>More minutes</source>
        <translation>Số phút thêm</translation>
    </message>
    <message>
        <source>Who accepts it</source>
        <translation>Người chấp nhận</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>Chính người được tiêm</translation>
    </message>
    <message>
        <source>The guardian</source>
        <translation>Người giám hộ</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Chữ ký</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Điểm chỉ</translation>
    </message>
</context>
<context>
    <name>identity_way</name>
    <message>
        <source>visit ticket</source>
        <translation>phiếu lượt tiêm</translation>
    </message>
    <message>
        <source>identity document</source>
        <translation>giấy tờ tùy thân</translation>
    </message>
    <message>
        <source>said the name</source>
        <translation>tự nói họ tên</translation>
    </message>
    <message>
        <source>said the birth date</source>
        <translation>tự nói ngày sinh</translation>
    </message>
    <message>
        <source>known in person</source>
        <translation>quen biết trực tiếp</translation>
    </message>
</context>
<context>
    <name>injection</name>
    <message>
        <source>Recipient: ticket {short} scanned</source>
        <translation>Người tiêm: đã quét phiếu {short}</translation>
    </message>
    <message>
        <source>Recipient: identity document scanned</source>
        <translation>Người tiêm: đã quét giấy tờ</translation>
    </message>
    <message>
        <source>Recipient: chosen by hand, no ticket scanned</source>
        <translation>Người tiêm: chọn bằng tay, chưa quét phiếu</translation>
    </message>
    <message>
        <source>Identity checked {time} by {by}: {ways}</source>
        <translation>Đã xác minh {time} {by}: {ways}</translation>
    </message>
    <message>
        <source>Screening {time} {by}: {outcome}</source>
        <translation>Khám sàng lọc {time} {by}: {outcome}</translation>
    </message>
    <message>
        <source>Consent {time} by {signer}</source>
        <translation>Đồng ý {time}: {signer}</translation>
    </message>
    <message>
        <source>by mark, witness {witness}</source>
        <translation>điểm chỉ, người làm chứng {witness}</translation>
    </message>
    <message>
        <source>text version {version}</source>
        <translation>bản văn {version}</translation>
    </message>
    <message>
        <source>the recipient</source>
        <translation>người được tiêm</translation>
    </message>
    <message>
        <source>the guardian {name}</source>
        <translation>người giám hộ {name}</translation>
    </message>
    <message>
        <source>As registered: {product} {volume} mL</source>
        <translation>Như đăng ký: {product} {volume} mL</translation>
    </message>
    <message>
        <source>No vaccine is left to give</source>
        <translation>Không còn vắc xin nào cần tiêm</translation>
    </message>
    <message>
        <source>Lot {lot} · {expiry} · {left} left</source>
        <translation>Lô {lot} · {expiry} · còn {left}</translation>
    </message>
    <message>
        <source>Lot {lot} · only {days} days · {left} left</source>
        <translation>Lô {lot} · chỉ còn {days} ngày · còn {left}</translation>
    </message>
    <message>
        <source>Lot: scan the pack or choose one</source>
        <translation>Lô: quét hộp hoặc chọn</translation>
    </message>
    <message>
        <source>Lot: none in stock that may be used</source>
        <translation>Lô: kho không có lô dùng được</translation>
    </message>
    <message>
        <source>Dose {number} · age and interval fit</source>
        <translation>Mũi {number} · tuổi và khoảng cách phù hợp</translation>
    </message>
    <message>
        <source>Dose number and interval</source>
        <translation>Số mũi và khoảng cách</translation>
    </message>
    <message>
        <source>{ways}</source>
        <translation>{ways}</translation>
    </message>
    <message>
        <source>Vaccine, syringe, cold chain</source>
        <translation>Vắc xin, bơm tiêm, dây chuyền lạnh</translation>
    </message>
    <message>
        <source>Recipient saw vaccine and expiry</source>
        <translation>Người tiêm đã xem vắc xin và hạn dùng</translation>
    </message>
    <message>
        <source>Says the name</source>
        <translation>Tự nói họ tên</translation>
    </message>
    <message>
        <source>Says the birth date</source>
        <translation>Tự nói ngày sinh</translation>
    </message>
    <message>
        <source>Says name and birth date</source>
        <translation>Tự nói họ tên và ngày sinh</translation>
    </message>
    <message>
        <source>Shows the document</source>
        <translation>Xuất trình giấy tờ</translation>
    </message>
    <message>
        <source>Shows the document, says the name</source>
        <translation>Xuất trình giấy tờ, tự nói họ tên</translation>
    </message>
    <message>
        <source>Known, says the name</source>
        <translation>Người quen, tự nói họ tên</translation>
    </message>
    <message>
        <source>family</source>
        <translation>người nhà</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>người giám hộ</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>nhân viên</translation>
    </message>
    <message>
        <source>identity (F4)</source>
        <translation>danh tính (F4)</translation>
    </message>
    <message>
        <source>a second way of identity</source>
        <translation>cách xác minh thứ hai</translation>
    </message>
    <message>
        <source>vaccine and syringe (F5)</source>
        <translation>vắc xin và bơm tiêm (F5)</translation>
    </message>
    <message>
        <source>the look at the pack (F6)</source>
        <translation>người tiêm xem hộp (F6)</translation>
    </message>
    <message>
        <source>lot: scan the pack</source>
        <translation>lô: quét hộp</translation>
    </message>
    <message>
        <source>left or right (← →)</source>
        <translation>trái hay phải (← →)</translation>
    </message>
    <message>
        <source>what is marked in red</source>
        <translation>mục đánh dấu đỏ</translation>
    </message>
    <message>
        <source>Next: {what}</source>
        <translation>Tiếp theo: {what}</translation>
    </message>
    <message>
        <source>{count} checks left</source>
        <translation>Còn {count} mục</translation>
    </message>
    <message>
        <source>1 check left</source>
        <translation>Còn 1 mục</translation>
    </message>
    <message>
        <source>Given · start {minutes} min of observation</source>
        <translation>Đã tiêm · theo dõi {minutes} phút</translation>
    </message>
    <message>
        <source>Scan the next ticket</source>
        <translation>Quét phiếu tiếp theo</translation>
    </message>
    <message>
        <source>Somebody with a near name is here: {who}</source>
        <translation>Có người tên gần giống: {who}</translation>
    </message>
    <message>
        <source>Ask for name and birth date.</source>
        <translation>Hãy hỏi họ tên và ngày sinh.</translation>
    </message>
    <message>
        <source>The identity check is recorded, the dose is not yet.</source>
        <translation>Đã ghi xác minh danh tính, chưa ghi mũi tiêm.</translation>
    </message>
    <message>
        <source>Given {time}: {product}, {site}, lot {lot}. Observation until {until}.</source>
        <translation>Đã tiêm {time}: {product}, {site}, lô {lot}. Theo dõi đến {until}.</translation>
    </message>
    <message>
        <source>{age} years</source>
        <translation>{age} tuổi</translation>
    </message>
    <message>
        <source>about {date}</source>
        <translation>khoảng {date}</translation>
    </message>
    <message>
        <source>The pack code was read wrongly: scan it again.</source>
        <translation>Mã hộp đọc sai: hãy quét lại.</translation>
    </message>
    <message>
        <source>{ticket} {name}: {stage}</source>
        <translation>{ticket} {name}: {stage}</translation>
    </message>
    <message>
        <source>No delivery of this pack ({detail}) was entered in the stock.</source>
        <translation>Kho chưa nhập hộp này ({detail}).</translation>
    </message>
    <message>
        <source>Stop: nothing of {detail} is in stock here.</source>
        <translation>Dừng lại: ở đây không có {detail} trong kho.</translation>
    </message>
    <message>
        <source>Stop: this pack is {detail}, not due for this person.</source>
        <translation>Dừng: hộp này là {detail}, không phải mũi của người này.</translation>
    </message>
    <message>
        <source>Stop: lot {detail} is not in stock here.</source>
        <translation>Dừng: lô {detail} không có trong kho.</translation>
    </message>
    <message>
        <source>Stop: by the stock this lot expires on {detail}.</source>
        <translation>Dừng: theo kho, lô này hết hạn ngày {detail}.</translation>
    </message>
    <message>
        <source>Stop: this lot expired on {detail}.</source>
        <translation>Dừng: lô này đã hết hạn ngày {detail}.</translation>
    </message>
    <message>
        <source>In stock: choose the lot</source>
        <translation>Có trong kho: chọn lô</translation>
    </message>
    <message>
        <source>in stock</source>
        <translation>có trong kho</translation>
    </message>
    <message>
        <source>This pack was recorded for {detail} today.</source>
        <translation>Hộp này hôm nay đã ghi cho {detail}.</translation>
    </message>
    <message>
        <source>This is no code of a vaccine pack.</source>
        <translation>Đây không phải mã hộp vắc xin.</translation>
    </message>
</context>
<context>
    <name>injection_person</name>
    <message>
        <source>Health notes of the person appear here.</source>
        <translation>Thông tin sức khỏe hiện ở đây.</translation>
    </message>
    <message>
        <source>Allergies: {text}</source>
        <translation>Dị ứng: {text}</translation>
    </message>
    <message>
        <source>Screening: {text}</source>
        <translation>Khám sàng lọc: {text}</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Dị ứng</translation>
    </message>
    <message>
        <source>Chronic</source>
        <translation>Bệnh mạn tính</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Thuốc đang dùng</translation>
    </message>
    <message>
        <source>Earlier doses here</source>
        <translation>Mũi đã tiêm tại đây</translation>
    </message>
    <message>
        <source>{day} {product} · dose {number}</source>
        <translation>{day} {product} · mũi {number}</translation>
    </message>
    <message>
        <source>Lots of today</source>
        <translation>Lô hôm nay</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Số lô</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Trong kho</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Hạn dùng</translation>
    </message>
    <message>
        <source>{count} doses</source>
        <translation>{count} liều</translation>
    </message>
    <message>
        <source>{date} · {days} days left</source>
        <translation>{date} · còn {days} ngày</translation>
    </message>
    <message>
        <source>chosen with the first dose</source>
        <translation>chọn khi tiêm mũi đầu</translation>
    </message>
</context>
<context>
    <name>injection_queue</name>
    <message>
        <source>{sex} {age} · {minutes} min</source>
        <translation>{sex} {age} · {minutes} phút</translation>
    </message>
    <message>
        <source>near name</source>
        <translation>tên gần giống</translation>
    </message>
    <message>
        <source>another dose</source>
        <translation>còn mũi nữa</translation>
    </message>
    <message>
        <source>green channel</source>
        <translation>ưu tiên</translation>
    </message>
    <message>
        <source>screened</source>
        <translation>đã sàng lọc</translation>
    </message>
    <message>
        <source>caution</source>
        <translation>thận trọng</translation>
    </message>
</context>
<context>
    <name>key</name>
    <message>
        <source>The main action of this page</source>
        <translation>Thao tác chính của trang này</translation>
    </message>
    <message>
        <source>Back, close</source>
        <translation>Quay lại, đóng</translation>
    </message>
    <message>
        <source>This list of keys</source>
        <translation>Bảng phím tắt này</translation>
    </message>
    <message>
        <source>Scan box</source>
        <translation>Ô quét mã</translation>
    </message>
    <message>
        <source>What the button with this key says</source>
        <translation>Nút có ghi phím này</translation>
    </message>
    <message>
        <source>Record a reaction</source>
        <translation>Ghi nhận phản ứng</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Cấp cứu</translation>
    </message>
    <message>
        <source>Hide the screen from other eyes</source>
        <translation>Che màn hình</translation>
    </message>
    <message>
        <source>Answer the first alarm</source>
        <translation>Trả lời báo động đầu tiên</translation>
    </message>
    <message>
        <source>Pause the sound of the alarms</source>
        <translation>Tạm dừng âm thanh báo động</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Tìm người</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>History and corrections</source>
        <translation>Lịch sử và sửa đổi</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Next person in the queue</source>
        <translation>Người tiếp theo trong hàng</translation>
    </message>
    <message>
        <source>Previous person in the queue</source>
        <translation>Người trước đó trong hàng</translation>
    </message>
    <message>
        <source>Go to a station</source>
        <translation>Đến một vị trí</translation>
    </message>
</context>
<context>
    <name>looking</name>
    <message>
        <source>They feel unwell</source>
        <translation>Người này thấy không khỏe</translation>
    </message>
    <message>
        <source>They or their family ask</source>
        <translation>Họ hoặc gia đình hỏi</translation>
    </message>
    <message>
        <source>I help out at this station</source>
        <translation>Tôi giúp ở vị trí này</translation>
    </message>
    <message>
        <source>I check what was written</source>
        <translation>Tôi kiểm tra điều đã ghi</translation>
    </message>
</context>
<context>
    <name>measure</name>
    <message>
        <source>Laid flat</source>
        <translation>Cho nằm</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>Thở oxy</translation>
    </message>
    <message>
        <source>Doctor called</source>
        <translation>Đã gọi bác sĩ</translation>
    </message>
    <message>
        <source>Medicine by the site&apos;s protocol</source>
        <translation>Dùng thuốc theo phác đồ của điểm tiêm</translation>
    </message>
    <message>
        <source>Emergency transfer</source>
        <translation>Chuyển cấp cứu</translation>
    </message>
</context>
<context>
    <name>mode</name>
    <message>
        <source>Walk-in</source>
        <translation>Không hẹn trước</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Có hẹn</translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation>Tại nhà</translation>
    </message>
</context>
<context>
    <name>not_given</name>
    <message>
        <source>Unwell today</source>
        <translation>Hôm nay không khỏe</translation>
    </message>
    <message>
        <source>Medical precaution</source>
        <translation>Thận trọng y khoa</translation>
    </message>
    <message>
        <source>Contraindicated</source>
        <translation>Chống chỉ định</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Already vaccinated elsewhere</source>
        <translation>Đã tiêm ở nơi khác</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Hết vắc xin</translation>
    </message>
    <message>
        <source>Left the site</source>
        <translation>Đã rời điểm tiêm</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
</context>
<context>
    <name>notice</name>
    <message>
        <source>The safety file beside the database was missing. A backup was made and a new one begun. If nobody here deleted it, check the disk.</source>
        <translation>Tệp an toàn cạnh cơ sở dữ liệu đã mất. Đã sao lưu và bắt đầu tệp mới. Nếu không ai ở đây xóa nó, hãy kiểm tra đĩa.</translation>
    </message>
    <message>
        <source>The safety file beside the database could not be read. It was put aside, a backup was made and a new one begun. Check the disk.</source>
        <translation>Không đọc được tệp an toàn cạnh cơ sở dữ liệu. Đã để riêng nó, sao lưu và bắt đầu tệp mới. Hãy kiểm tra đĩa.</translation>
    </message>
    <message>
        <source>The safety file beside the database was damaged. What it held was put back, a backup was made and a new one begun. Check the disk.</source>
        <translation>Tệp an toàn cạnh cơ sở dữ liệu bị hỏng. Nội dung của nó đã được đưa lại, đã sao lưu và bắt đầu tệp mới. Hãy kiểm tra đĩa.</translation>
    </message>
    <message>
        <source>The safety file held an entry for which there was no room: two copies of this database were worked on. Compare the last entries with the papers of the day, and find the other copy.</source>
        <translation>Tệp an toàn có một mục không còn chỗ: hai bản của cơ sở dữ liệu này đã cùng được dùng. Hãy đối chiếu các mục cuối với giấy tờ trong ngày và tìm bản kia.</translation>
    </message>
    <message>
        <source>The database was older than its safety file: somebody put an older copy in its place. Compare the last entries with the papers of the day.</source>
        <translation>Cơ sở dữ liệu cũ hơn tệp an toàn: ai đó đã thay bằng bản cũ hơn. Hãy đối chiếu các mục cuối với giấy tờ trong ngày.</translation>
    </message>
    <message>
        <source>This database was opened in another place than before, and goes on as another workstation. If nobody here moved it, somebody may have a copy: tell the person in charge.</source>
        <translation>Cơ sở dữ liệu này được mở ở nơi khác trước đây và tiếp tục như một bàn làm việc khác. Nếu không ai ở đây di chuyển nó, có thể ai đó có bản sao: hãy báo người phụ trách.</translation>
    </message>
    <message>
        <source>The file that lets the staff in was missing or damaged, and the copy beside the newest backup was put in its place. If nobody here knows why, somebody was at the files: check the staff list and the access log.</source>
        <translation>Tệp cho nhân viên đăng nhập bị mất hoặc hỏng, và bản sao cạnh bản sao lưu mới nhất đã thay vào. Nếu không ai biết vì sao, có người đã động vào tệp: hãy kiểm tra danh sách nhân viên và nhật ký truy cập.</translation>
    </message>
    <message>
        <source>The file that counts wrong secrets knows of fewer than the access log: somebody took it away, or the site was restored on another computer. Wrong secrets may have been tried that nobody counted.</source>
        <translation>Tệp đếm số lần nhập sai mật khẩu ghi ít hơn nhật ký truy cập: có người đã lấy nó đi, hoặc điểm tiêm được khôi phục trên máy khác. Có thể đã có những lần thử sai không được đếm.</translation>
    </message>
    <message>
        <source>The file of observation times for the minutes before signing in could not be read. The board shows the record again; look whether anybody left too early.</source>
        <translation>Không đọc được tệp giờ theo dõi dùng trước khi đăng nhập. Bảng nay hiển thị theo hồ sơ; hãy xem có ai về quá sớm không.</translation>
    </message>
    <message>
        <source>The file of observation times for the minutes before signing in was gone. The board shows the record again; look whether anybody left too early.</source>
        <translation>Tệp thời gian theo dõi dùng trước khi đăng nhập đã mất. Bảng lại hiển thị theo hồ sơ; hãy xem có ai ra về quá sớm không.</translation>
    </message>
    <message>
        <source>Somebody changed the file of observation times for the minutes before signing in. The board shows the record again; look whether anybody left too early.</source>
        <translation>Ai đó đã sửa tệp giờ theo dõi dùng trước khi đăng nhập. Bảng nay hiển thị theo hồ sơ; hãy xem có ai về quá sớm không.</translation>
    </message>
    <message>
        <source>The board before signing in did not know of everybody under observation. The board shows the record again; look whether anybody left too early.</source>
        <translation>Bảng trước khi đăng nhập không biết hết những người đang theo dõi. Bảng nay hiển thị theo hồ sơ; hãy xem có ai về quá sớm không.</translation>
    </message>
</context>
<context>
    <name>observation</name>
    <message>
        <source>Scan a ticket, or choose a card with the arrow keys.</source>
        <translation>Quét phiếu hoặc chọn thẻ bằng phím mũi tên.</translation>
    </message>
    <message>
        <source>Nobody is under observation.</source>
        <translation>Không có ai đang theo dõi.</translation>
    </message>
    <message>
        <source>observing {count}</source>
        <translation>đang theo dõi {count}</translation>
    </message>
    <message>
        <source>may leave {count}</source>
        <translation>có thể về {count}</translation>
    </message>
    <message>
        <source>overdue {count}</source>
        <translation>quá giờ {count}</translation>
    </message>
    <message>
        <source>reaction {count}</source>
        <translation>phản ứng {count}</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Đã tiêm</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Số lô</translation>
    </message>
    <message>
        <source>May leave</source>
        <translation>Có thể về</translation>
    </message>
    <message>
        <source>At least until</source>
        <translation>Ít nhất đến</translation>
    </message>
    <message>
        <source>{time} ({minutes} min more)</source>
        <translation>{time} (thêm {minutes} phút)</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Đi cùng</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>{group}: {count} here, the last until {time}</source>
        <translation>{group}: {count} người, người cuối đến {time}</translation>
    </message>
    <message>
        <source>{count} not vaccinated yet</source>
        <translation>{count} người chưa tiêm</translation>
    </message>
    <message>
        <source>{count} of the same group still have to wait, until {time}.</source>
        <translation>Cùng đoàn còn {count} người phải chờ đến {time}.</translation>
    </message>
    <message>
        <source>group {time}</source>
        <translation>nhóm {time}</translation>
    </message>
    <message>
        <source>group complete</source>
        <translation>nhóm đủ giờ</translation>
    </message>
    <message>
        <source>group: reaction</source>
        <translation>nhóm có phản ứng</translation>
    </message>
    <message>
        <source>overdue · called {time}, {answer}</source>
        <translation>quá giờ · đã gọi {time}: {answer}</translation>
    </message>
    <message>
        <source>{count} fit “{words}”: choose a card (Esc: everybody).</source>
        <translation>{count} người khớp “{words}”: chọn thẻ (Esc: tất cả).</translation>
    </message>
    <message>
        <source>Seat or zone</source>
        <translation>Chỗ ngồi hoặc khu</translation>
    </message>
    <message>
        <source>{time} seat {text}</source>
        <translation>{time} chỗ ngồi {text}</translation>
    </message>
    <message>
        <source>{time} {way}: {text}</source>
        <translation>{time} {way}: {text}</translation>
    </message>
    <message>
        <source>{time} left without release</source>
        <translation>{time} tự rời đi</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Người thân</translation>
    </message>
    <message>
        <source>Allergies: {text}</source>
        <translation>Dị ứng: {text}</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Dị ứng</translation>
    </message>
    <message>
        <source>Chronic</source>
        <translation>Bệnh mạn tính</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Thuốc đang dùng</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>Khám sàng lọc</translation>
    </message>
    <message>
        <source>Not given yet: {products}</source>
        <translation>Chưa tiêm: {products}</translation>
    </message>
    <message>
        <source>Typed in afterwards: compare the time of the dose with the paper.</source>
        <translation>Nhập sau: hãy đối chiếu giờ tiêm với giấy.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>{time} reaction: {text}</source>
        <translation>{time} phản ứng: {text}</translation>
    </message>
    <message>
        <source>{time} {minutes} min more: {text}</source>
        <translation>{time} thêm {minutes} phút: {text}</translation>
    </message>
    <message>
        <source>{time} {by} concluded: {text}</source>
        <translation>{time} {by} kết luận: {text}</translation>
    </message>
    <message>
        <source>{time} went home</source>
        <translation>{time} đã về</translation>
    </message>
    <message>
        <source>{time} left early: {text}</source>
        <translation>{time} rời đi sớm: {text}</translation>
    </message>
    <message>
        <source>{time} left: {text}</source>
        <translation>{time} đã rời đi: {text}</translation>
    </message>
    <message>
        <source>{time} taken away: {text}</source>
        <translation>{time} đã được đưa đi: {text}</translation>
    </message>
    <message>
        <source>no sign chosen</source>
        <translation>chưa chọn dấu hiệu</translation>
    </message>
    <message>
        <source>Well? Then release.</source>
        <translation>Khỏe thì cho về.</translation>
    </message>
    <message>
        <source>{time} to go. Extend, or let leave early with a reason.</source>
        <translation>Còn {time}. Kéo dài, hoặc cho về sớm kèm lý do.</translation>
    </message>
    <message>
        <source>A doctor ends this observation (F5).</source>
        <translation>Bác sĩ kết thúc theo dõi (F5).</translation>
    </message>
    <message>
        <source>Goes to hospital: once they have left, record it (F8).</source>
        <translation>Chuyển bệnh viện: khi đã rời đi, hãy ghi lại (F8).</translation>
    </message>
    <message>
        <source>Died: nobody releases them. Once they have been taken away, record it (F8).</source>
        <translation>Đã tử vong: không ai cho về. Khi đã được đưa đi, hãy ghi lại (F8).</translation>
    </message>
    <message>
        <source>An emergency about this person goes on (F12).</source>
        <translation>Đang cấp cứu người này (F12).</translation>
    </message>
    <message>
        <source>Left in an emergency: nobody releases them. Record the reaction; a doctor ends it.</source>
        <translation>Đã rời đi do cấp cứu: không ai được cho về. Hãy ghi phản ứng; bác sĩ kết luận.</translation>
    </message>
    <message>
        <source>Confirm the clock first (F6): the computer was restarted.</source>
        <translation>Xác nhận đồng hồ trước (F6): máy đã khởi động lại.</translation>
    </message>
    <message>
        <source>Died; no longer here since {time}.</source>
        <translation>Đã mất; không còn ở đây từ {time}.</translation>
    </message>
    <message>
        <source>Gone home at {time}.</source>
        <translation>Đã về lúc {time}.</translation>
    </message>
    <message>
        <source>No dose has been given in this visit.</source>
        <translation>Lần này chưa tiêm mũi nào.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Cho về</translation>
    </message>
    <message>
        <source>Release in {time}</source>
        <translation>Cho về sau {time}</translation>
    </message>
    <message>
        <source>observing</source>
        <translation>theo dõi</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>sắp xong</translation>
    </message>
    <message>
        <source>may leave</source>
        <translation>có thể về</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>quá giờ</translation>
    </message>
    <message>
        <source>reaction</source>
        <translation>phản ứng</translation>
    </message>
    <message>
        <source>died · taken away: F8</source>
        <translation>đã mất · đưa đi: F8</translation>
    </message>
    <message>
        <source>died · doctor: F5</source>
        <translation>đã mất · bác sĩ: F5</translation>
    </message>
    <message>
        <source>died</source>
        <translation>đã mất</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>chưa lưu</translation>
    </message>
    <message>
        <source>Reaction not saved</source>
        <translation>Phản ứng chưa lưu</translation>
    </message>
    <message>
        <source>A reaction was begun and not saved: F9 shows it again.</source>
        <translation>Có phản ứng đang ghi dở chưa lưu: bấm F9 để xem lại.</translation>
    </message>
    <message>
        <source>The computer was restarted</source>
        <translation>Máy tính đã khởi động lại</translation>
    </message>
    <message>
        <source>{count} timers restored. Time while it was off counts only after a named person has confirmed the clock (F6).</source>
        <translation>Đã khôi phục {count} đồng hồ. Thời gian tắt máy chỉ được tính sau khi có người xác nhận đồng hồ (F6).</translation>
    </message>
    <message>
        <source>Doses recorded at another station</source>
        <translation>Mũi tiêm ghi ở trạm khác</translation>
    </message>
    <message>
        <source>Their time counts by that station&apos;s clock only after a named person has confirmed ours (F6).</source>
        <translation>Chỉ tính theo đồng hồ trạm đó sau khi một người có tên xác nhận đồng hồ máy này (F6).</translation>
    </message>
    <message>
        <source>Look at each person, then scan their ticket: whoever may leave is released. So far {count}.</source>
        <translation>Nhìn từng người rồi quét phiếu của họ: ai đủ giờ thì được cho về. Đã cho về {count} người.</translation>
    </message>
    <message>
        <source>Not released: {name}. {why}</source>
        <translation>Chưa cho về: {name}. {why}</translation>
    </message>
    <message>
        <source>Releasing by scanning has ended: {count} released.</source>
        <translation>Đã dừng cho về bằng quét phiếu: {count} người đã về.</translation>
    </message>
    <message>
        <source>Whose reaction? Scan the ticket or choose the card (Esc: back).</source>
        <translation>Ai bị phản ứng? Quét phiếu hoặc chọn thẻ (Esc: quay lại).</translation>
    </message>
    <message>
        <source>Emergency: who? Scan the ticket or choose the card. Call the doctor now. Esc: back.</source>
        <translation>Cấp cứu: ai? Quét phiếu hoặc chọn thẻ. Gọi bác sĩ ngay. Esc: quay lại.</translation>
    </message>
</context>
<context>
    <name>outcome</name>
    <message>
        <source>Eligible</source>
        <translation>Đủ điều kiện</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Thận trọng</translation>
    </message>
    <message>
        <source>Defer</source>
        <translation>Tạm hoãn</translation>
    </message>
    <message>
        <source>Contraindicated</source>
        <translation>Chống chỉ định</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Chuyển tuyến</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Consent form</source>
        <translation>Phiếu đồng ý</translation>
    </message>
    <message>
        <source>Triage sheet</source>
        <translation>Phiếu phân luồng, sàng lọc</translation>
    </message>
    <message>
        <source>Deferral or referral note</source>
        <translation>Thông báo trì hoãn hoặc chuyển viện</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Giấy cam kết, giấy xác nhận</translation>
    </message>
    <message>
        <source>Vaccination slip</source>
        <translation>Phiếu tiêm chủng</translation>
    </message>
    <message>
        <source>Advice sheet</source>
        <translation>Tờ dặn dò sau tiêm</translation>
    </message>
    <message>
        <source>Visit ticket</source>
        <translation>Phiếu lượt</translation>
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
        <translation>A4, chữ lớn</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>Cuộn 80 mm</translation>
    </message>
    <message>
        <source>58 mm roll</source>
        <translation>Cuộn 58 mm</translation>
    </message>
</context>
<context>
    <name>reaction</name>
    <message>
        <source>Record a reaction</source>
        <translation>Ghi phản ứng</translation>
    </message>
    <message>
        <source>EMERGENCY</source>
        <translation>CẤP CỨU</translation>
    </message>
    <message>
        <source>Emergency called</source>
        <translation>Đã gọi cấp cứu</translation>
    </message>
    <message>
        <source>Seen at {time}, {minutes} min after the injection</source>
        <translation>Lúc {time}, {minutes} phút sau tiêm</translation>
    </message>
    <message>
        <source>Signs (several; the digit chooses)</source>
        <translation>Dấu hiệu (chọn nhiều; bấm số)</translation>
    </message>
    <message>
        <source>Blood pressure mmHg</source>
        <translation>Huyết áp mmHg</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Mạch</translation>
    </message>
    <message>
        <source>SpO₂ %</source>
        <translation>SpO₂ %</translation>
    </message>
    <message>
        <source>Temperature °C</source>
        <translation>Nhiệt độ °C</translation>
    </message>
    <message>
        <source>Consciousness</source>
        <translation>Ý thức</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>chưa ghi</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Xử trí</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Watch longer (minutes)</source>
        <translation>Theo dõi thêm (phút)</translation>
    </message>
    <message>
        <source>reaction: {signs}</source>
        <translation>phản ứng: {signs}</translation>
    </message>
    <message>
        <source>Began at</source>
        <translation>Bắt đầu lúc</translation>
    </message>
    <message>
        <source>hours:minutes, between the injection and now</source>
        <translation>giờ:phút, từ lúc tiêm đến bây giờ</translation>
    </message>
    <message>
        <source>Choose at least one sign, or write a note.</source>
        <translation>Chọn ít nhất một dấu hiệu hoặc ghi chú.</translation>
    </message>
    <message>
        <source>A field marked in red cannot be read.</source>
        <translation>Có ô đánh dấu đỏ không đọc được.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>không đọc được</translation>
    </message>
    <message>
        <source>Recorded: {systems}.</source>
        <translation>Đã ghi: {systems}.</translation>
    </message>
    <message>
        <source>Not recorded: {systems}. Look, and tick or write.</source>
        <translation>Chưa ghi: {systems}. Hãy xem và đánh dấu.</translation>
    </message>
    <message>
        <source>This compares what was written down; it is no diagnosis.</source>
        <translation>Đây là đối chiếu sự kiện, không phải chẩn đoán.</translation>
    </message>
    <message>
        <source>skin and mucosa</source>
        <translation>da và niêm mạc</translation>
    </message>
    <message>
        <source>breathing</source>
        <translation>hô hấp</translation>
    </message>
    <message>
        <source>circulation</source>
        <translation>tuần hoàn</translation>
    </message>
    <message>
        <source>digestion</source>
        <translation>tiêu hóa</translation>
    </message>
    <message>
        <source>consciousness</source>
        <translation>ý thức</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Cấp cứu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>This visit is registered already.</source>
        <translation>Lượt này đã được đăng ký.</translation>
    </message>
    <message>
        <source>This visit is not registered yet.</source>
        <translation>Lượt này chưa được đăng ký.</translation>
    </message>
    <message>
        <source>This visit has ended.</source>
        <translation>Lượt này đã kết thúc.</translation>
    </message>
    <message>
        <source>This person has another open visit today.</source>
        <translation>Người này còn một lượt khác chưa kết thúc hôm nay.</translation>
    </message>
    <message>
        <source>The time given lies before the registration.</source>
        <translation>Thời gian đã nhập trước lúc đăng ký.</translation>
    </message>
    <message>
        <source>The time given lies before the injection.</source>
        <translation>Thời điểm đã nhập sớm hơn lúc tiêm.</translation>
    </message>
    <message>
        <source>This vaccine was not planned for this visit.</source>
        <translation>Vắc xin này không có trong kế hoạch của lượt này.</translation>
    </message>
    <message>
        <source>This vaccine is not in the catalogue.</source>
        <translation>Vắc xin này không có trong danh mục.</translation>
    </message>
    <message>
        <source>This vaccine has been given in this visit.</source>
        <translation>Vắc xin này đã được tiêm trong lượt này.</translation>
    </message>
    <message>
        <source>This person has had this vaccine today already.</source>
        <translation>Người này đã được tiêm vắc xin này hôm nay.</translation>
    </message>
    <message>
        <source>Consent is missing.</source>
        <translation>Chưa có phiếu đồng ý.</translation>
    </message>
    <message>
        <source>Screening is missing.</source>
        <translation>Chưa khám sàng lọc.</translation>
    </message>
    <message>
        <source>The screening was done on another day.</source>
        <translation>Việc khám sàng lọc được làm vào ngày khác.</translation>
    </message>
    <message>
        <source>The screening did not clear this person for vaccination.</source>
        <translation>Kết luận sàng lọc không cho phép tiêm.</translation>
    </message>
    <message>
        <source>Say who answered the questions.</source>
        <translation>Hãy ghi ai đã trả lời các câu hỏi.</translation>
    </message>
    <message>
        <source>Required questions are open: {detail}.</source>
        <translation>Câu hỏi bắt buộc chưa trả lời: {detail}.</translation>
    </message>
    <message>
        <source>The rules clear nobody without a measurement that is missing: say why in the note.</source>
        <translation>Thiếu số đo mà quy tắc yêu cầu nên không thể cho tiêm: hãy ghi lý do vào ghi chú.</translation>
    </message>
    <message>
        <source>The rules propose otherwise: say in the note why, for what they say now.</source>
        <translation>Quy tắc đề xuất khác: hãy ghi lý do vào ghi chú, cho đúng điều quy tắc đang nêu.</translation>
    </message>
    <message>
        <source>The rules find no ground for this outcome: say why in the note.</source>
        <translation>Quy tắc không thấy căn cứ cho kết luận này: hãy ghi lý do vào ghi chú.</translation>
    </message>
    <message>
        <source>A deferral goes until a day after the screening.</source>
        <translation>Ngày hoãn phải sau ngày khám sàng lọc.</translation>
    </message>
    <message>
        <source>The rules ask for a deferral until {detail}: say in the note why it ends earlier.</source>
        <translation>Quy tắc yêu cầu hoãn đến {detail}: hãy ghi chú vì sao kết thúc sớm hơn.</translation>
    </message>
    <message>
        <source>This deferral lasts {detail} days: is the day right?</source>
        <translation>Hoãn đến {detail} ngày: ngày này có đúng không?</translation>
    </message>
    <message>
        <source>No rule asks for a deferral as long as until {detail}.</source>
        <translation>Không quy tắc nào yêu cầu hoãn lâu đến {detail}.</translation>
    </message>
    <message>
        <source>Only a screening doctor may decide this.</source>
        <translation>Chỉ bác sĩ khám sàng lọc được quyết định việc này.</translation>
    </message>
    <message>
        <source>The identity has not been checked.</source>
        <translation>Chưa kiểm tra danh tính.</translation>
    </message>
    <message>
        <source>The age is outside the approved range of this vaccine.</source>
        <translation>Tuổi nằm ngoài phạm vi được phê duyệt của vắc xin này.</translation>
    </message>
    <message>
        <source>An age above 120 years is unlikely: check the birth date.</source>
        <translation>Tuổi trên 120 khó xảy ra: hãy kiểm tra ngày sinh.</translation>
    </message>
    <message>
        <source>The interval since the last dose is short by {detail} days.</source>
        <translation>Khoảng cách với mũi trước còn thiếu {detail} ngày.</translation>
    </message>
    <message>
        <source>By the records this would be dose {detail}.</source>
        <translation>Theo hồ sơ, đây là mũi thứ {detail}.</translation>
    </message>
    <message>
        <source>No dose has been given in this visit.</source>
        <translation>Chưa tiêm mũi nào trong lượt này.</translation>
    </message>
    <message>
        <source>A planned dose has not been given yet.</source>
        <translation>Còn mũi theo kế hoạch chưa tiêm.</translation>
    </message>
    <message>
        <source>This lot is not in stock here.</source>
        <translation>Lô này không có trong kho ở đây.</translation>
    </message>
    <message>
        <source>This lot belongs to another vaccine.</source>
        <translation>Lô này thuộc vắc xin khác.</translation>
    </message>
    <message>
        <source>This lot expired on {detail}.</source>
        <translation>Lô này đã hết hạn ngày {detail}.</translation>
    </message>
    <message>
        <source>This lot is in stock with another expiry date: {detail}.</source>
        <translation>Lô này trong kho có hạn sử dụng khác: {detail}.</translation>
    </message>
    <message>
        <source>By the records nothing is left of this lot.</source>
        <translation>Theo hồ sơ, lô này đã hết.</translation>
    </message>
    <message>
        <source>This route is not the one approved for this vaccine.</source>
        <translation>Đường tiêm không đúng quy định của vắc xin này.</translation>
    </message>
    <message>
        <source>This volume is not the one approved for this vaccine.</source>
        <translation>Liều lượng không đúng quy định của vắc xin này.</translation>
    </message>
    <message>
        <source>This vaccine is usually given at another site of the body.</source>
        <translation>Vắc xin này thường được tiêm ở vị trí khác.</translation>
    </message>
    <message>
        <source>The dose would stand before the consent, the screening or the identity check.</source>
        <translation>Mũi tiêm này có giờ sớm hơn phiếu đồng ý, khám sàng lọc hoặc đối chiếu người được tiêm.</translation>
    </message>
    <message>
        <source>With this birth date the person was too young or too old for a dose that was given: {detail}.</source>
        <translation>Với ngày sinh này, người được tiêm không đúng độ tuổi của mũi đã tiêm: {detail}.</translation>
    </message>
    <message>
        <source>Name, birth date, sex or document were corrected after the identity check: check the identity again.</source>
        <translation>Họ tên, ngày sinh, giới tính hoặc giấy tờ đã được sửa sau khi đối chiếu: hãy đối chiếu lại.</translation>
    </message>
    <message>
        <source>The observation of this vaccine is at least {detail} minutes.</source>
        <translation>Vắc xin này phải theo dõi ít nhất {detail} phút.</translation>
    </message>
    <message>
        <source>With this correction the observation is {detail} minutes shorter.</source>
        <translation>Sửa như vậy sẽ rút ngắn thời gian theo dõi {detail} phút.</translation>
    </message>
    <message>
        <source>The observation has not ended.</source>
        <translation>Chưa hết thời gian theo dõi.</translation>
    </message>
    <message>
        <source>The observation is over: release the person instead.</source>
        <translation>Đã hết thời gian theo dõi: hãy cho người này về.</translation>
    </message>
    <message>
        <source>Look for this person first, and record the call.</source>
        <translation>Hãy tìm người này trước và ghi lại cuộc gọi.</translation>
    </message>
    <message>
        <source>This computer was restarted: somebody must confirm its clock before anybody is released.</source>
        <translation>Máy đã khởi động lại: phải có người xác nhận đồng hồ trước khi cho ai về.</translation>
    </message>
    <message>
        <source>A reaction is open: a doctor must conclude it first.</source>
        <translation>Còn phản ứng chưa kết thúc: bác sĩ phải kết luận trước.</translation>
    </message>
    <message>
        <source>No reaction has been written down in this visit.</source>
        <translation>Lần tiêm này chưa ghi nhận phản ứng nào.</translation>
    </message>
    <message>
        <source>The dose named is not one of this visit.</source>
        <translation>Mũi tiêm nêu ra không thuộc lần tiêm này.</translation>
    </message>
    <message>
        <source>The event would have begun before the first dose of this visit.</source>
        <translation>Sự cố bắt đầu trước mũi tiêm đầu tiên của lần này.</translation>
    </message>
    <message>
        <source>The event would begin in the future.</source>
        <translation>Thời điểm bắt đầu nằm ở tương lai.</translation>
    </message>
    <message>
        <source>This emergency was begun already.</source>
        <translation>Ca cấp cứu này đã được bắt đầu.</translation>
    </message>
    <message>
        <source>An emergency about this person goes on: end it first (F12).</source>
        <translation>Việc cấp cứu người này chưa kết thúc: hãy kết thúc trước (F12).</translation>
    </message>
    <message>
        <source>Taken to hospital, or died, in an emergency: a doctor concludes on the reaction; nobody releases them.</source>
        <translation>Đã đi bệnh viện hoặc tử vong khi cấp cứu: bác sĩ kết luận về phản ứng; không ai được cho về.</translation>
    </message>
    <message>
        <source>This emergency has ended: begin another one.</source>
        <translation>Ca cấp cứu này đã kết thúc: hãy bắt đầu ca khác.</translation>
    </message>
    <message>
        <source>There is no such emergency.</source>
        <translation>Không có ca cấp cứu này.</translation>
    </message>
    <message>
        <source>The time given lies before the emergency began.</source>
        <translation>Thời điểm nằm trước khi ca cấp cứu bắt đầu.</translation>
    </message>
    <message>
        <source>There is no open reaction.</source>
        <translation>Không có phản ứng nào đang mở.</translation>
    </message>
    <message>
        <source>The dose was typed in afterwards: confirm that the time is right.</source>
        <translation>Mũi tiêm được nhập bổ sung sau: hãy xác nhận thời gian đúng.</translation>
    </message>
    <message>
        <source>With this correction the release was too early.</source>
        <translation>Với sửa đổi này, việc cho về là quá sớm.</translation>
    </message>
    <message>
        <source>The time lies in the future.</source>
        <translation>Thời gian nằm trong tương lai.</translation>
    </message>
    <message>
        <source>The birth date lies in the future.</source>
        <translation>Ngày sinh nằm trong tương lai.</translation>
    </message>
    <message>
        <source>Another person is enrolled with this identity number.</source>
        <translation>Một người khác đã đăng ký với số giấy tờ này.</translation>
    </message>
    <message>
        <source>The identity number has the wrong number of characters.</source>
        <translation>Số giấy tờ không đủ hoặc thừa ký tự.</translation>
    </message>
    <message>
        <source>The identity number has characters that cannot be in it.</source>
        <translation>Số giấy tờ có ký tự không hợp lệ.</translation>
    </message>
    <message>
        <source>The check character of the identity number does not fit.</source>
        <translation>Ký tự kiểm tra của số giấy tờ không khớp.</translation>
    </message>
    <message>
        <source>The identity number holds an impossible birth date.</source>
        <translation>Ngày sinh trong số giấy tờ không thể có.</translation>
    </message>
    <message>
        <source>The identity number says another birth date.</source>
        <translation>Số giấy tờ cho ngày sinh khác.</translation>
    </message>
    <message>
        <source>The identity number says another sex.</source>
        <translation>Số giấy tờ cho giới tính khác.</translation>
    </message>
    <message>
        <source>The text holds characters that cannot be seen ({detail}): remove them.</source>
        <translation>Văn bản có ký tự không nhìn thấy ({detail}): hãy xóa.</translation>
    </message>
    <message>
        <source>The identity number holds a birth date in the future.</source>
        <translation>Ngày sinh trong số giấy tờ nằm trong tương lai.</translation>
    </message>
    <message>
        <source>An identity number needs the type of its document.</source>
        <translation>Số giấy tờ phải kèm loại giấy tờ.</translation>
    </message>
    <message>
        <source>This person is enrolled already.</source>
        <translation>Người này đã có hồ sơ.</translation>
    </message>
    <message>
        <source>The reason says who it is: it stays when everything else is erased.</source>
        <translation>Lý do cho biết đó là ai: lý do vẫn còn lại khi mọi thứ khác đã bị xóa.</translation>
    </message>
    <message>
        <source>A visit of this person is of today, or has not ended: erase when the day is over.</source>
        <translation>Người này có lượt khám hôm nay hoặc chưa kết thúc: hãy xóa khi hết ngày.</translation>
    </message>
    <message>
        <source>This person was erased by law. Nothing more is written about them.</source>
        <translation>Người này đã được xóa theo luật. Không ghi thêm gì về họ nữa.</translation>
    </message>
    <message>
        <source>The law wants this record kept until {detail}.</source>
        <translation>Theo luật, hồ sơ này phải được giữ đến {detail}.</translation>
    </message>
    <message>
        <source>Other records rest on this entry: strike those first.</source>
        <translation>Có bản ghi khác dựa trên mục này: hãy gạch bỏ chúng trước.</translation>
    </message>
    <message>
        <source>The entry to be corrected was struck before.</source>
        <translation>Bản ghi cần sửa đã bị gạch bỏ trước đó.</translation>
    </message>
    <message>
        <source>A correction must be of the same kind as what it corrects.</source>
        <translation>Bản sửa phải cùng loại với bản ghi được sửa.</translation>
    </message>
    <message>
        <source>This visit belongs to another person.</source>
        <translation>Lượt này thuộc về người khác.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Hãy ghi lý do.</translation>
    </message>
    <message>
        <source>This record number is in use for something else.</source>
        <translation>Mã bản ghi này đã được dùng cho nội dung khác.</translation>
    </message>
    <message>
        <source>The entry to be corrected is not there.</source>
        <translation>Không có bản ghi cần sửa.</translation>
    </message>
    <message>
        <source>This person is not enrolled.</source>
        <translation>Người này chưa có hồ sơ.</translation>
    </message>
    <message>
        <source>Nobody of this name works here: {detail}</source>
        <translation>Không có nhân viên nào tên này: {detail}</translation>
    </message>
    <message>
        <source>This is no visit ticket.</source>
        <translation>Đây không phải phiếu lượt tiêm.</translation>
    </message>
    <message>
        <source>The ticket was read wrongly: scan it again.</source>
        <translation>Đọc phiếu bị sai: hãy quét lại.</translation>
    </message>
    <message>
        <source>This ticket was not issued by this site.</source>
        <translation>Phiếu này không do điểm tiêm này cấp.</translation>
    </message>
    <message>
        <source>This ticket is of another day.</source>
        <translation>Phiếu này của ngày khác.</translation>
    </message>
    <message>
        <source>This workstation has no letters for tickets yet: the site lead gives it some in Site and staff.</source>
        <translation>Máy này chưa có chữ cái số phiếu: người phụ trách cấp trong mục Điểm tiêm và nhân viên.</translation>
    </message>
    <message>
        <source>This code is mistyped, meant for another workstation, or was used before.</source>
        <translation>Mã này gõ sai, dành cho máy khác, hoặc đã được dùng.</translation>
    </message>
    <message>
        <source>This workstation does not have these letters, or they stand on tickets of today: {detail}</source>
        <translation>Máy này không có các chữ cái đó, hoặc chúng đã có trên phiếu hôm nay: {detail}</translation>
    </message>
    <message>
        <source>This is not the number of another workstation: read it there in Site and staff.</source>
        <translation>Đây không phải số của một máy khác: xem số đó trên máy kia, mục Điểm tiêm và nhân viên.</translation>
    </message>
    <message>
        <source>All ticket numbers of today are used up.</source>
        <translation>Đã hết số phiếu của hôm nay.</translation>
    </message>
    <message>
        <source>Somebody here has this account name already: {detail}</source>
        <translation>Ở đây đã có người dùng tên tài khoản này: {detail}</translation>
    </message>
    <message>
        <source>Nobody without a role signs in: choose a role first.</source>
        <translation>Không có vai trò thì không đăng nhập được: hãy chọn vai trò trước.</translation>
    </message>
    <message>
        <source>Somebody must lead the site: choose another lead first.</source>
        <translation>Điểm tiêm phải có trưởng điểm tiêm: hãy chọn trưởng khác trước.</translation>
    </message>
    <message>
        <source>Your account may not do this. It needs: {detail}</source>
        <translation>Tài khoản của bạn không được làm việc này. Cần: {detail}</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Hãy đăng nhập trước.</translation>
    </message>
</context>
<context>
    <name>registration</name>
    <message>
        <source>Arrivals today</source>
        <translation>Người đến hôm nay</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} người chờ</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Đăng ký</translation>
    </message>
    <message>
        <source>Registration · {ticket}</source>
        <translation>Đăng ký · {ticket}</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Người mới</translation>
    </message>
    <message>
        <source>Enrolled here</source>
        <translation>Đã có hồ sơ tại đây</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Đã đăng ký</translation>
    </message>
    <message>
        <source>① Identity</source>
        <translation>① Nhân thân</translation>
    </message>
    <message>
        <source>② Vaccination today</source>
        <translation>② Tiêm chủng hôm nay</translation>
    </message>
    <message>
        <source>③ Informed consent</source>
        <translation>③ Đồng ý tiêm chủng</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Số giấy tờ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Birth date / age</source>
        <translation>Ngày sinh / tuổi</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Address / community</source>
        <translation>Địa chỉ / khu dân cư</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Người đi cùng</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Dị ứng</translation>
    </message>
    <message>
        <source>Chronic conditions</source>
        <translation>Bệnh mạn tính</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Thuốc đang dùng</translation>
    </message>
    <message>
        <source>Vaccine</source>
        <translation>Vắc xin</translation>
    </message>
    <message>
        <source>Dose · {product}</source>
        <translation>Mũi · {product}</translation>
    </message>
    <message>
        <source>Dose {number}</source>
        <translation>Mũi {number}</translation>
    </message>
    <message>
        <source>Dose {number} · by the records</source>
        <translation>Mũi {number} · theo hồ sơ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Booked for</source>
        <translation>Giờ hẹn</translation>
    </message>
    <message>
        <source>Place of the outreach visit</source>
        <translation>Nơi tiêm lưu động</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>Luồng ưu tiên</translation>
    </message>
    <message>
        <source>Group / bus</source>
        <translation>Nhóm / xe</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Người trả lời</translation>
    </message>
    <message>
        <source>Their name</source>
        <translation>Tên người trả lời</translation>
    </message>
    <message>
        <source>Recipient consents</source>
        <translation>Bản thân đồng ý</translation>
    </message>
    <message>
        <source>Guardian consents</source>
        <translation>Người giám hộ đồng ý</translation>
    </message>
    <message>
        <source>Refuses…</source>
        <translation>Từ chối…</translation>
    </message>
    <message>
        <source>Guardian&apos;s name</source>
        <translation>Tên người giám hộ</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Quan hệ với người tiêm</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Cách ký</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Ký tên</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Điểm chỉ</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Người chứng kiến</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Đã đọc cho nghe</translation>
    </message>
    <message>
        <source>Reason for refusing</source>
        <translation>Lý do từ chối</translation>
    </message>
    <message>
        <source>Form {form} · sign after printing; may be recorded later</source>
        <translation>Phiếu {form} · ký sau khi in, có thể ghi sau</translation>
    </message>
    <message>
        <source>Sign after printing; may be recorded later</source>
        <translation>Ký sau khi in, có thể ghi sau</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Liên hệ</translation>
    </message>
    <message>
        <source>{product} · as for the person before</source>
        <translation>{product} · như người trước</translation>
    </message>
    <message>
        <source>As in the address above</source>
        <translation>Như địa chỉ ở trên</translation>
    </message>
    <message>
        <source>signed here</source>
        <translation>đã ký</translation>
    </message>
    <message>
        <source>Register and print papers</source>
        <translation>Đăng ký và in phiếu</translation>
    </message>
    <message>
        <source>Register only</source>
        <translation>Chỉ đăng ký</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Not today…</source>
        <translation>Không tiêm hôm nay…</translation>
    </message>
    <message>
        <source>Unfinished: {count}</source>
        <translation>Chưa xong: {count}</translation>
    </message>
    <message>
        <source>Health notes…</source>
        <translation>Thông tin sức khỏe…</translation>
    </message>
    <message>
        <source>History and corrections…</source>
        <translation>Lịch sử và sửa đổi…</translation>
    </message>
    <message>
        <source>At the entrance (only where somebody looked)</source>
        <translation>Tại lối vào (chỉ điền nếu đã kiểm tra)</translation>
    </message>
    <message>
        <source>Temperature at the entrance, °C</source>
        <translation>Nhiệt độ tại lối vào, °C</translation>
    </message>
    <message>
        <source>Unwell</source>
        <translation>Không khỏe</translation>
    </message>
    <message>
        <source>Seen or said at the entrance</source>
        <translation>Điều thấy hoặc nghe tại lối vào</translation>
    </message>
    <message>
        <source>Entrance</source>
        <translation>Lối vào</translation>
    </message>
    <message>
        <source>{degrees} °C</source>
        <translation>{degrees} °C</translation>
    </message>
    <message>
        <source>Type the temperature as 36.5 or 365.</source>
        <translation>Nhập nhiệt độ dạng 36.5 hoặc 365.</translation>
    </message>
    <message>
        <source>required</source>
        <translation>bắt buộc</translation>
    </message>
    <message>
        <source>Choose at least one vaccine.</source>
        <translation>Chọn ít nhất một loại vắc-xin.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>⚠ Cannot be read, put it right: {file}</source>
        <translation>⚠ Không đọc được, hãy sửa: {file}</translation>
    </message>
    <message>
        <source>⚠ {form} does not say that it tells: {untold}</source>
        <translation>⚠ {form} không ghi rõ đã tư vấn: {untold}</translation>
    </message>
    <message>
        <source>I have told:</source>
        <translation>Tôi đã tư vấn:</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại vắc xin</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Tác dụng</translation>
    </message>
    <message>
        <source>Contraindications</source>
        <translation>Chống chỉ định</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Phản ứng</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Theo dõi tại chỗ</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>Bồi thường</translation>
    </message>
    <message>
        <source>Tell, sign here…</source>
        <translation>Tư vấn và ký…</translation>
    </message>
    <message>
        <source>told {count}/5</source>
        <translation>đã tư vấn {count}/5</translation>
    </message>
    <message>
        <source>Signature on the screen</source>
        <translation>Chữ ký trên màn hình</translation>
    </message>
    <message>
        <source>To be told, and signed</source>
        <translation>Tư vấn và ký</translation>
    </message>
    <message>
        <source>Last stroke back</source>
        <translation>Bỏ nét cuối</translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>Xóa, ký lại</translation>
    </message>
    <message>
        <source>Type at least two characters of the name.</source>
        <translation>Nhập ít nhất hai ký tự của tên.</translation>
    </message>
    <message>
        <source>Show number and telephone</source>
        <translation>Hiện số giấy tờ và điện thoại</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Scan an identity card (F2 for the scan box), or type a number, a name, two letters of pinyin.</source>
        <translation>Quét thẻ căn cước (F2 đến ô quét), hoặc gõ số, họ tên, hai chữ cái đầu.</translation>
    </message>
    <message>
        <source>Earlier doses</source>
        <translation>Các mũi đã tiêm</translation>
    </message>
    <message>
        <source>No dose on record here</source>
        <translation>Chưa có mũi nào tại đây</translation>
    </message>
    <message>
        <source>{day} {product} · dose {number}</source>
        <translation>{day} {product} · mũi {number}</translation>
    </message>
    <message>
        <source>Allergies: {text}</source>
        <translation>Dị ứng: {text}</translation>
    </message>
    <message>
        <source>{name} ({sex}, {age}){ticket}: may be the same person: please check.</source>
        <translation>{name} ({sex}, {age} tuổi){ticket}: có thể là cùng một người, hãy kiểm tra.</translation>
    </message>
    <message>
        <source>Perhaps enrolled already</source>
        <translation>Có thể đã có hồ sơ</translation>
    </message>
    <message>
        <source>The same person?</source>
        <translation>Có phải cùng một người?</translation>
    </message>
    <message>
        <source>Yes: open this record</source>
        <translation>Đúng: mở hồ sơ này</translation>
    </message>
    <message>
        <source>No: another person</source>
        <translation>Không: người khác, lập hồ sơ mới</translation>
    </message>
    <message>
        <source>Easily mistaken for</source>
        <translation>Dễ nhầm với</translation>
    </message>
    <message>
        <source>{name} ({sex}, {age}){ticket}: another person, not merged.</source>
        <translation>{name} ({sex}, {age} tuổi){ticket}: người khác, không gộp.</translation>
    </message>
    <message>
        <source>{count} more with a name like this: ask for the date of birth.</source>
        <translation>Còn {count} người có tên gần giống: hãy hỏi ngày sinh.</translation>
    </message>
    <message>
        <source>{age} years</source>
        <translation>{age} tuổi</translation>
    </message>
    <message>
        <source>about {year} (estimated)</source>
        <translation>khoảng {year} (ước tính)</translation>
    </message>
    <message>
        <source>about {age}</source>
        <translation>khoảng {age}</translation>
    </message>
    <message>
        <source>✓ check passed</source>
        <translation>✓ số hợp lệ</translation>
    </message>
    <message>
        <source>✓ format fits</source>
        <translation>✓ đúng định dạng</translation>
    </message>
    <message>
        <source>! check failed</source>
        <translation>! số có lỗi</translation>
    </message>
    <message>
        <source>! in use</source>
        <translation>! đã dùng</translation>
    </message>
    <message>
        <source>Type the date as 19440312 or 1944-03-12.</source>
        <translation>Gõ ngày như 19440312 hoặc 12/03/1944.</translation>
    </message>
    <message>
        <source>Fifteen digits: kept in the form of eighteen.</source>
        <translation>Số 15 chữ số: lưu theo dạng 18.</translation>
    </message>
    <message>
        <source>Unknown region: compare with the card.</source>
        <translation>Mã vùng lạ: hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>Old card of nine digits.</source>
        <translation>Chứng minh nhân dân 9 số.</translation>
    </message>
    <message>
        <source>{product}: {text}</source>
        <translation>{product}: {text}</translation>
    </message>
    <message>
        <source>the birth date is needed.</source>
        <translation>cần ngày sinh.</translation>
    </message>
    <message>
        <source>approved for ages {limits}; this person is {age}.</source>
        <translation>dùng cho tuổi {limits}; người này {age} tuổi.</translation>
    </message>
    <message>
        <source>may be registered: dose {number}, no earlier dose on record.</source>
        <translation>được đăng ký: mũi {number}, chưa có mũi trước.</translation>
    </message>
    <message>
        <source>may be registered: dose {number}, last dose {last}, {days} days ago.</source>
        <translation>được đăng ký: mũi {number}, mũi trước {last}, cách {days} ngày.</translation>
    </message>
    <message>
        <source>{days} days too early: last dose {last}, dose {number} from {day} on.</source>
        <translation>sớm {days} ngày: mũi trước {last}, mũi {number} từ {day}.</translation>
    </message>
    <message>
        <source>{product}: none in stock here.</source>
        <translation>{product}: hết tại đây.</translation>
    </message>
    <message>
        <source>This person is here already today: {ticket}.</source>
        <translation>Người này hôm nay đã có mặt: {ticket}.</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Là ai?</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>None of them: new person</source>
        <translation>Không ai: người mới</translation>
    </message>
    <message>
        <source>Still missing: {fields}</source>
        <translation>Còn thiếu: {fields}</translation>
    </message>
    <message>
        <source>Registered: {ticket} {name}</source>
        <translation>Đã đăng ký: {ticket} {name}</translation>
    </message>
    <message>
        <source>Saved: {ticket} {name}</source>
        <translation>Đã lưu: {ticket} {name}</translation>
    </message>
    <message>
        <source>Recorded: {name} refuses the vaccination.</source>
        <translation>Đã ghi: {name} từ chối tiêm.</translation>
    </message>
    <message>
        <source>Told at registration</source>
        <translation>Khai khi tiếp đón</translation>
    </message>
    <message>
        <source>Why is this corrected?</source>
        <translation>Vì sao sửa?</translation>
    </message>
    <message>
        <source>Recorded before. The old entry stays readable.</source>
        <translation>Đã ghi trước đó. Bản cũ vẫn đọc được.</translation>
    </message>
    <message>
        <source>{field}: {old} → {new}</source>
        <translation>{field}: {old} → {new}</translation>
    </message>
    <message>
        <source>Reason (kept with the record)</source>
        <translation>Lý do (lưu cùng hồ sơ)</translation>
    </message>
    <message>
        <source>Record the correction</source>
        <translation>Ghi sửa đổi</translation>
    </message>
    <message>
        <source>Not vaccinated today</source>
        <translation>Hôm nay không tiêm</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Note (what was said, when to come again)</source>
        <translation>Ghi chú (đã dặn gì, khi nào quay lại)</translation>
    </message>
    <message>
        <source>Record: not today</source>
        <translation>Ghi: không tiêm hôm nay</translation>
    </message>
    <message>
        <source>Only clear the form, record nothing</source>
        <translation>Chỉ xóa biểu mẫu, không ghi</translation>
    </message>
    <message>
        <source>Recorded: {name} is not vaccinated today.</source>
        <translation>Đã ghi: {name} hôm nay không tiêm.</translation>
    </message>
    <message>
        <source>Finish this page first, or leave it with Esc.</source>
        <translation>Hãy xong trang này trước, hoặc rời đi bằng Esc.</translation>
    </message>
    <message>
        <source>A registration is typed and not recorded.</source>
        <translation>Có một đăng ký đã gõ mà chưa ghi.</translation>
    </message>
    <message>
        <source>This registration was struck.</source>
        <translation>Đăng ký này đã bị hủy.</translation>
    </message>
</context>
<context>
    <name>role</name>
    <message>
        <source>Registrar</source>
        <translation>Đăng ký</translation>
    </message>
    <message>
        <source>Screening doctor</source>
        <translation>Khám sàng lọc</translation>
    </message>
    <message>
        <source>Vaccinator</source>
        <translation>Tiêm chủng</translation>
    </message>
    <message>
        <source>Observation nurse</source>
        <translation>Theo dõi</translation>
    </message>
    <message>
        <source>Site lead</source>
        <translation>Trưởng điểm tiêm</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Kiểm tra viên</translation>
    </message>
</context>
<context>
    <name>route</name>
    <message>
        <source>Intramuscular</source>
        <translation>Tiêm bắp</translation>
    </message>
    <message>
        <source>Subcutaneous</source>
        <translation>Tiêm dưới da</translation>
    </message>
    <message>
        <source>Intradermal</source>
        <translation>Tiêm trong da</translation>
    </message>
    <message>
        <source>Oral</source>
        <translation>Uống</translation>
    </message>
    <message>
        <source>Nasal</source>
        <translation>Xịt mũi</translation>
    </message>
    <message>
        <source>Inhaled</source>
        <translation>Hít khí dung</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>Questions and policies of this site</source>
        <translation>Bộ câu hỏi và quy tắc của điểm tiêm</translation>
    </message>
    <message>
        <source>Rules in use that no clinician has confirmed: {count}. Somebody who is responsible must hold them against their sources before real use.</source>
        <translation>Quy tắc đang dùng chưa được bác sĩ xác nhận: {count}. Người chịu trách nhiệm phải đối chiếu với nguồn trước khi dùng thật.</translation>
    </message>
    <message>
        <source>own file</source>
        <translation>tệp riêng</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>không dùng được</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>chưa xác nhận</translation>
    </message>
    <message>
        <source>For: {vaccines}, age {least} to {most} · {jurisdiction}</source>
        <translation>Dùng cho: {vaccines}, từ {least} đến {most} tuổi · {jurisdiction}</translation>
    </message>
    <message>
        <source>For: {vaccines}, age {least} and more · {jurisdiction}</source>
        <translation>Dùng cho: {vaccines}, từ {least} tuổi trở lên · {jurisdiction}</translation>
    </message>
    <message>
        <source>every vaccine</source>
        <translation>mọi vắc xin</translation>
    </message>
    <message>
        <source>Questions: {form}</source>
        <translation>Bộ câu hỏi: {form}</translation>
    </message>
    <message>
        <source>Source: {document}</source>
        <translation>Nguồn: {document}</translation>
    </message>
    <message>
        <source>Valid from {since} to {until}</source>
        <translation>Hiệu lực từ {since} đến {until}</translation>
    </message>
    <message>
        <source>Valid from {since} on; no end is known</source>
        <translation>Hiệu lực từ {since}; chưa rõ ngày hết</translation>
    </message>
    <message>
        <source>Expired: valid until {until}</source>
        <translation>Hết hiệu lực: đến {until}</translation>
    </message>
    <message>
        <source>Confirmed by a clinician: {confirmed} of {count} rules</source>
        <translation>Bác sĩ đã xác nhận: {confirmed} trong {count} quy tắc</translation>
    </message>
    <message>
        <source>Not confirmed yet ({count}):</source>
        <translation>Chưa xác nhận ({count}):</translation>
    </message>
    <message>
        <source>Go by the marked ones</source>
        <translation>Dùng các quy tắc đã đánh dấu</translation>
    </message>
    <message>
        <source>Read the files again</source>
        <translation>Đọc lại các tệp</translation>
    </message>
    <message>
        <source>From now on screenings go by these rules.</source>
        <translation>Từ nay khám sàng lọc theo các quy tắc này.</translation>
    </message>
    <message>
        <source>Mark one for every vaccine, too: otherwise some people could not be screened at all.</source>
        <translation>Hãy đánh dấu thêm một bộ cho mọi vắc xin: nếu không sẽ có người không khám được.</translation>
    </message>
    <message>
        <source>Questionnaires that cannot be used</source>
        <translation>Bộ câu hỏi không dùng được</translation>
    </message>
    <message>
        <source>Files of this site&apos;s own lie in {folder} (questionnaires, policies, consent, letters). One of the same name goes before the shipped one.</source>
        <translation>Tệp riêng của điểm tiêm nằm trong {folder} (questionnaires, policies, consent, letters). Tệp cùng tên được dùng trước tệp kèm chương trình.</translation>
    </message>
    <message>
        <source>Vaccines not yet confirmed by a clinician: {names}</source>
        <translation>Vắc xin chưa được bác sĩ xác nhận: {names}</translation>
    </message>
</context>
<context>
    <name>scanner</name>
    <message>
        <source>Every character arrives.</source>
        <translation>Mọi ký tự đều đến.</translation>
    </message>
    <message>
        <source>Enter comes after the code.</source>
        <translation>Sau mã có Enter.</translation>
    </message>
    <message>
        <source>Tab comes after the code; Enter would be better.</source>
        <translation>Sau mã là Tab; Enter thì tốt hơn.</translation>
    </message>
    <message>
        <source>Nothing comes after the code: set the scanner to send Enter.</source>
        <translation>Sau mã không có gì: hãy đặt máy quét gửi Enter.</translation>
    </message>
    <message>
        <source>The separator of vaccine packs (GS) is kept.</source>
        <translation>Dấu phân cách trên bao bì vắc-xin (GS) được giữ.</translation>
    </message>
    <message>
        <source>The separator arrives as {detail}. It is understood; better set the scanner to send GS.</source>
        <translation>Dấu phân cách đến dưới dạng {detail}. Vẫn hiểu được; nên đặt máy quét gửi GS.</translation>
    </message>
    <message>
        <source>The separator is lost: lot and serial number run together. Use a serial port.</source>
        <translation>Mất dấu phân cách: số lô và số sê-ri dính nhau. Hãy dùng cổng nối tiếp.</translation>
    </message>
    <message>
        <source>Something comes before the code: {detail}</source>
        <translation>Trước mã có thêm: {detail}</translation>
    </message>
    <message>
        <source>The kind of barcode is named before the code: {detail}</source>
        <translation>Trước mã có tên loại mã vạch: {detail}</translation>
    </message>
    <message>
        <source>Something comes after the code: {detail}</source>
        <translation>Sau mã có thêm: {detail}</translation>
    </message>
    <message>
        <source>Upper and lower case are turned round: is Caps Lock on?</source>
        <translation>Chữ hoa và chữ thường bị đảo: Caps Lock đang bật?</translation>
    </message>
    <message>
        <source>All letters become upper case: switch the conversion off in the scanner.</source>
        <translation>Mọi chữ thành chữ hoa: hãy tắt chuyển đổi trong máy quét.</translation>
    </message>
    <message>
        <source>All letters become lower case: switch the conversion off in the scanner.</source>
        <translation>Mọi chữ thành chữ thường: hãy tắt chuyển đổi trong máy quét.</translation>
    </message>
    <message>
        <source>An input method makes wide characters of it. They are understood.</source>
        <translation>Bộ gõ biến thành ký tự rộng. Vẫn hiểu được.</translation>
    </message>
    <message>
        <source>The keyboard layout of this computer changes it. It is understood by its keys.</source>
        <translation>Bố cục bàn phím của máy làm đổi nội dung. Vẫn hiểu được theo vị trí phím.</translation>
    </message>
    <message>
        <source>No letter or digit is left of it ({detail}): set the keyboard layout to US, or use a serial port.</source>
        <translation>Không còn chữ hay số nào ({detail}): hãy đặt bố cục bàn phím Hoa Kỳ hoặc dùng cổng nối tiếp.</translation>
    </message>
    <message>
        <source>It is slow, {detail} ms for each character: slips take long. Use a serial port.</source>
        <translation>Chậm, {detail} ms mỗi ký tự: quét phiếu sẽ lâu. Hãy dùng cổng nối tiếp.</translation>
    </message>
    <message>
        <source>The end of a long code is missing.</source>
        <translation>Thiếu phần cuối của mã dài.</translation>
    </message>
    <message>
        <source>This is no code of the test sheet: {detail}</source>
        <translation>Đây không phải mã của tờ kiểm tra: {detail}</translation>
    </message>
    <message>
        <source>1 Letters and signs</source>
        <translation>1 Chữ và dấu</translation>
    </message>
    <message>
        <source>2 Digits</source>
        <translation>2 Chữ số</translation>
    </message>
    <message>
        <source>3 The separator of vaccine packs</source>
        <translation>3 Dấu phân cách trên bao bì vắc-xin</translation>
    </message>
    <message>
        <source>4 A long code</source>
        <translation>4 Mã dài</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Mã khác</translation>
    </message>
    <message>
        <source>is heard</source>
        <translation>đang nhận</translation>
    </message>
    <message>
        <source>in use by another program, or not open to this account</source>
        <translation>chương trình khác đang dùng, hoặc tài khoản này không được phép</translation>
    </message>
    <message>
        <source>not plugged in; it is found again when it is</source>
        <translation>chưa cắm; khi cắm lại sẽ tự nhận</translation>
    </message>
    <message>
        <source>does not open</source>
        <translation>không mở được</translation>
    </message>
    <message>
        <source>serial ports cannot be used on this computer</source>
        <translation>máy này không dùng được cổng nối tiếp</translation>
    </message>
</context>
<context>
    <name>screening</name>
    <message>
        <source>Waiting for screening</source>
        <translation>Chờ khám sàng lọc</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>không có ai</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} phút</translation>
    </message>
    <message>
        <source>Screening · {ticket} {name}</source>
        <translation>Sàng lọc · {ticket} {name}</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>Sàng lọc</translation>
    </message>
    <message>
        <source>{product} dose {number}</source>
        <translation>{product} mũi {number}</translation>
    </message>
    <message>
        <source>Scan a visit ticket, or take the next person with Ctrl+Down.</source>
        <translation>Quét phiếu lượt, hoặc Ctrl+↓ để gọi người tiếp theo.</translation>
    </message>
    <message>
        <source>Temperature °C</source>
        <translation>Thân nhiệt °C</translation>
    </message>
    <message>
        <source>Blood pressure mmHg</source>
        <translation>Huyết áp mmHg</translation>
    </message>
    <message>
        <source>After 10 min of rest</source>
        <translation>Sau 10 phút nghỉ</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Mạch</translation>
    </message>
    <message>
        <source>Respiration</source>
        <translation>Nhịp thở</translation>
    </message>
    <message>
        <source>SpO₂ %</source>
        <translation>SpO₂ %</translation>
    </message>
    <message>
        <source>high</source>
        <translation>cao</translation>
    </message>
    <message>
        <source>low</source>
        <translation>thấp</translation>
    </message>
    <message>
        <source>Type 36.5 or 365.</source>
        <translation>Gõ 36,5 hoặc 365.</translation>
    </message>
    <message>
        <source>Type 128/80.</source>
        <translation>Gõ 128/80.</translation>
    </message>
    <message>
        <source>10 to 300 a minute.</source>
        <translation>10 đến 300 lần/phút.</translation>
    </message>
    <message>
        <source>2 to 100 a minute.</source>
        <translation>2 đến 100 lần/phút.</translation>
    </message>
    <message>
        <source>30 to 100 %.</source>
        <translation>30 đến 100 %.</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>thân nhiệt</translation>
    </message>
    <message>
        <source>blood pressure</source>
        <translation>huyết áp</translation>
    </message>
    <message>
        <source>pulse</source>
        <translation>mạch</translation>
    </message>
    <message>
        <source>respiration</source>
        <translation>nhịp thở</translation>
    </message>
    <message>
        <source>oxygen saturation</source>
        <translation>SpO₂</translation>
    </message>
    <message>
        <source>{form} v{version}</source>
        <translation>{form} v{version}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Người trả lời</translation>
    </message>
    <message>
        <source>Their name and relation</source>
        <translation>Họ tên, quan hệ</translation>
    </message>
    <message>
        <source>{question}: {why}</source>
        <translation>{question}: {why}</translation>
    </message>
    <message>
        <source>All answers no, eligible</source>
        <translation>Tất cả “Không”, đủ điều kiện</translation>
    </message>
    <message>
        <source>{count} waiting · {minutes} min on average</source>
        <translation>{count} người · TB {minutes} phút</translation>
    </message>
    <message>
        <source>Other answers no</source>
        <translation>Còn lại “Không”</translation>
    </message>
    <message>
        <source>Questions: {language}</source>
        <translation>Câu hỏi: {language}</translation>
    </message>
    <message>
        <source>What the rules say</source>
        <translation>Quy tắc gợi ý</translation>
    </message>
    <message>
        <source>Rules: {policy} v{version}</source>
        <translation>Căn cứ: {policy} v{version}</translation>
    </message>
    <message>
        <source>Conclusion (the doctor decides; nothing is preselected)</source>
        <translation>Kết luận (bác sĩ quyết định, không chọn sẵn)</translation>
    </message>
    <message>
        <source>Defer until…</source>
        <translation>Trì hoãn đến…</translation>
    </message>
    <message>
        <source>Not before (date, or days from today)</source>
        <translation>Không trước (ngày, hoặc số ngày)</translation>
    </message>
    <message>
        <source>Observe at least, min</source>
        <translation>Theo dõi ít nhất (phút)</translation>
    </message>
    <message>
        <source>proposed: {minutes}</source>
        <translation>đề xuất: {minutes}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>Record: {outcome}</source>
        <translation>Ghi: {outcome}</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>Đồng ý…</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Người tiếp theo</translation>
    </message>
    <message>
        <source>History and corrections…</source>
        <translation>Lịch sử và sửa đổi…</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Đã đồng ý</translation>
    </message>
    <message>
        <source>Consent missing</source>
        <translation>Chưa đồng ý</translation>
    </message>
    <message>
        <source>Consent refused</source>
        <translation>Đã từ chối</translation>
    </message>
    <message>
        <source>Consent is recorded.</source>
        <translation>Đã ghi sự đồng ý.</translation>
    </message>
    <message>
        <source>Not measured: {names}</source>
        <translation>Chưa đo: {names}</translation>
    </message>
    <message>
        <source>Not measured: {names}. Measure it, or say in a note why not.</source>
        <translation>Chưa đo: {names}. Hãy đo, hoặc ghi lý do vào phần ghi chú.</translation>
    </message>
    <message>
        <source>{count} answers without a finding</source>
        <translation>{count} câu trả lời không có gì bất thường</translation>
    </message>
    <message>
        <source>The rules find nothing against vaccination today.</source>
        <translation>Theo quy tắc, hôm nay không có gì cản trở tiêm chủng.</translation>
    </message>
    <message>
        <source>Rules unconfirmed</source>
        <translation>Quy tắc chưa xác nhận</translation>
    </message>
    <message>
        <source>Rules expired</source>
        <translation>Quy tắc hết hiệu lực</translation>
    </message>
    <message>
        <source>The rules were valid until {detail}.</source>
        <translation>Quy tắc có hiệu lực đến {detail}.</translation>
    </message>
    <message>
        <source>The rules are valid from {detail} on.</source>
        <translation>Quy tắc có hiệu lực từ {detail}.</translation>
    </message>
    <message>
        <source>The rules were written for other questions: no proposal.</source>
        <translation>Quy tắc dành cho bộ câu hỏi khác: không có đề xuất.</translation>
    </message>
    <message>
        <source>The rules do not cover this vaccine: no proposal. {detail}</source>
        <translation>Quy tắc không bao gồm vắc xin này: không có đề xuất. {detail}</translation>
    </message>
    <message>
        <source>The rules do not cover the age of {detail}: no proposal.</source>
        <translation>Quy tắc không bao gồm tuổi {detail}: không có đề xuất.</translation>
    </message>
    <message>
        <source>Read every question first: the list goes on below.</source>
        <translation>Hãy đọc hết câu hỏi trước: bên dưới còn nữa.</translation>
    </message>
    <message>
        <source>Choose a conclusion: F4 to F8.</source>
        <translation>Hãy chọn kết luận: F4 đến F8.</translation>
    </message>
    <message>
        <source>Not answered: {names}</source>
        <translation>Chưa trả lời: {names}</translation>
    </message>
    <message>
        <source>Until when? Type a date or a number of days.</source>
        <translation>Đến khi nào? Gõ ngày hoặc số ngày.</translation>
    </message>
    <message>
        <source>The rules propose “{proposed}”: say in a note why it differs.</source>
        <translation>Quy tắc đề xuất “{proposed}”: hãy ghi chú vì sao khác.</translation>
    </message>
    <message>
        <source>The rules propose “{proposed}”, and the note is older than that: add to it why it differs.</source>
        <translation>Quy tắc đề xuất “{proposed}”, còn ghi chú được viết trước đó: hãy bổ sung lý do khác đề xuất.</translation>
    </message>
    <message>
        <source>The rules ask for {day} or later.</source>
        <translation>Quy tắc yêu cầu {day} hoặc muộn hơn.</translation>
    </message>
    <message>
        <source>The rules ask for {day} or later: type that day, or say in a note why not.</source>
        <translation>Quy tắc yêu cầu {day} hoặc muộn hơn: hãy nhập ngày đó, hoặc ghi lý do vào phần ghi chú.</translation>
    </message>
    <message>
        <source>In {days} days. Is the year right?</source>
        <translation>Sau {days} ngày. Năm có đúng không?</translation>
    </message>
    <message>
        <source>{day} is more than ten years away. Check the year.</source>
        <translation>{day} cách đây hơn mười năm. Hãy kiểm tra lại năm.</translation>
    </message>
    <message>
        <source>Defer for more than a year?</source>
        <translation>Hoãn hơn một năm?</translation>
    </message>
    <message>
        <source>{name} is called back on {day}, in {days} days, and not before.</source>
        <translation>{name} sẽ chỉ được gọi lại vào {day}, sau {days} ngày nữa.</translation>
    </message>
    <message>
        <source>Defer until {day}</source>
        <translation>Hoãn đến {day}</translation>
    </message>
    <message>
        <source>Recorded: {ticket} {name} · {outcome}</source>
        <translation>Đã ghi: {ticket} {name} · {outcome}</translation>
    </message>
    <message>
        <source>Finish this page first, or leave it with Esc.</source>
        <translation>Hãy xong trang này trước, hoặc rời đi bằng Esc.</translation>
    </message>
    <message>
        <source>A screening is typed and not recorded.</source>
        <translation>Có một phiếu sàng lọc đã gõ mà chưa ghi.</translation>
    </message>
    <message>
        <source>{turned}? The first number is the higher one.</source>
        <translation>{turned}? Số đầu là số cao hơn.</translation>
    </message>
    <message>
        <source>Unusual. Measure again?</source>
        <translation>Số đo hiếm gặp. Đo lại?</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>khác</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Thêm một mục</translation>
    </message>
    <message>
        <source>One more: {what}</source>
        <translation>Thêm: {what}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>no. {turn}</source>
        <translation>số {turn}</translation>
    </message>
    <message>
        <source>Part {part} of {parts}</source>
        <translation>Phần {part}/{parts}</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>Phần trước</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Phần sau</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>năm-tháng-ngày</translation>
    </message>
    <message>
        <source>YYYY-MM-DD HH:MM</source>
        <translation>năm-tháng-ngày giờ:phút</translation>
    </message>
    <message>
        <source>HH:MM</source>
        <translation>giờ:phút</translation>
    </message>
    <message>
        <source>Shown more simply than this form asks: {names}</source>
        <translation>Hiển thị đơn giản hơn yêu cầu của phiếu: {names}</translation>
    </message>
    <message>
        <source>Type a whole number.</source>
        <translation>Nhập số nguyên.</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>Nhập một số.</translation>
    </message>
    <message>
        <source>Choose the unit.</source>
        <translation>Chọn đơn vị.</translation>
    </message>
    <message>
        <source>Type a day as 2022-12-22, a month as 2022-12 or a year.</source>
        <translation>Nhập ngày (2022-12-22), tháng (2022-12) hoặc năm.</translation>
    </message>
    <message>
        <source>Type day and time as 2022-12-22 09:15.</source>
        <translation>Nhập ngày giờ, ví dụ 2022-12-22 09:15.</translation>
    </message>
    <message>
        <source>Type a time as 09:15.</source>
        <translation>Nhập giờ, ví dụ 09:15.</translation>
    </message>
    <message>
        <source>This answer does not fit the question.</source>
        <translation>Câu trả lời không phù hợp với câu hỏi.</translation>
    </message>
    <message>
        <source>At least {detail}.</source>
        <translation>Ít nhất {detail}.</translation>
    </message>
    <message>
        <source>At most {detail}.</source>
        <translation>Nhiều nhất {detail}.</translation>
    </message>
    <message>
        <source>At most {detail} characters.</source>
        <translation>Tối đa {detail} ký tự.</translation>
    </message>
    <message>
        <source>At least {detail} characters.</source>
        <translation>Ít nhất {detail} ký tự.</translation>
    </message>
    <message>
        <source>At most {detail} digits after the point.</source>
        <translation>Tối đa {detail} chữ số thập phân.</translation>
    </message>
    <message>
        <source>At most {detail} answers.</source>
        <translation>Tối đa {detail} câu trả lời.</translation>
    </message>
    <message>
        <source>The same answer stands there twice.</source>
        <translation>Câu trả lời bị lặp lại.</translation>
    </message>
    <message>
        <source>One of these answers goes with no other.</source>
        <translation>Có một mục không thể chọn cùng mục khác.</translation>
    </message>
    <message>
        <source>Not one of the answers that can be chosen.</source>
        <translation>Không có trong các lựa chọn.</translation>
    </message>
    <message>
        <source>Only in {detail}.</source>
        <translation>Chỉ dùng đơn vị {detail}.</translation>
    </message>
    <message>
        <source>This cannot be changed.</source>
        <translation>Mục này không thể thay đổi.</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>chưa xác nhận</translation>
    </message>
    <message>
        <source>source: {source}</source>
        <translation>nguồn: {source}</translation>
    </message>
    <message>
        <source>Who answered? Type name and relation.</source>
        <translation>Ai trả lời? Nhập họ tên và quan hệ.</translation>
    </message>
    <message>
        <source>The rules do not propose this: say in a note why.</source>
        <translation>Quy tắc không đề nghị như vậy: ghi lý do vào ghi chú.</translation>
    </message>
    <message>
        <source>The rules do not propose this, and the note is older than what they say: add to it why.</source>
        <translation>Quy tắc không đề xuất điều này, còn ghi chú được viết trước đó: hãy bổ sung lý do.</translation>
    </message>
    <message>
        <source>{file} cannot be used. What is asked here comes from the next form that fits.</source>
        <translation>Không dùng được {file}. Ở đây dùng phiếu phù hợp tiếp theo.</translation>
    </message>
    <message>
        <source>{file} cannot be used.</source>
        <translation>Không dùng được {file}.</translation>
    </message>
    <message>
        <source>No form for this visit can be read</source>
        <translation>Không có phiếu nào dùng được cho lượt này</translation>
    </message>
    <message>
        <source>Nobody can be screened here until the files are put right. Everything else works.</source>
        <translation>Chưa thể khám sàng lọc cho đến khi sửa các tệp. Các phần khác vẫn hoạt động.</translation>
    </message>
    <message>
        <source>These rules set no limit for it: judge it yourself.</source>
        <translation>Quy tắc này không có ngưỡng cho chỉ số này: bác sĩ tự đánh giá.</translation>
    </message>
    <message>
        <source>Denied by whoever answered alone, and yes on this page</source>
        <translation>Người tự điền trả lời “không”, trang này ghi “có”</translation>
    </message>
    <message>
        <source>The rules speak against “{outcome}” now: conclude again.</source>
        <translation>Quy tắc nay không ủng hộ “{outcome}”: hãy kết luận lại.</translation>
    </message>
    <message>
        <source>Who this is or what they came for has changed: other questions and rules apply.</source>
        <translation>Thông tin người này hoặc vắc xin đã đổi: áp dụng câu hỏi và quy tắc khác.</translation>
    </message>
    <message>
        <source>Screened with another form before: answers to {form} are not shown here.</source>
        <translation>Trước đó đã sàng lọc bằng phiếu khác: câu trả lời cho {form} không hiện ở đây.</translation>
    </message>
    <message>
        <source>Earlier screenings</source>
        <translation>Các lần sàng lọc trước</translation>
    </message>
    <message>
        <source>Earlier reactions</source>
        <translation>Phản ứng trước đây</translation>
    </message>
    <message>
        <source>{day} {outcome}</source>
        <translation>{day} {outcome}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>đến {day}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>hôm nay {time}</translation>
    </message>
    <message>
        <source>Let them fill it in…</source>
        <translation>Người tiêm tự điền…</translation>
    </message>
    <message>
        <source>Discard self-filled answers…</source>
        <translation>Bỏ các câu tự khai…</translation>
    </message>
    <message>
        <source>Discard what was filled in?</source>
        <translation>Bỏ những gì đã tự điền?</translation>
    </message>
    <message>
        <source>What this person answered alone and you have not confirmed goes away. You can ask anew.</source>
        <translation>Những câu người này tự điền mà chưa xác nhận sẽ mất. Có thể hỏi lại.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>self-filled</source>
        <translation>tự khai</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>Self-filled to the end ({language})</source>
        <translation>Đã tự khai đến hết ({language})</translation>
    </message>
    <message>
        <source>Self-filled, not to the end ({language})</source>
        <translation>Tự khai, chưa hết ({language})</translation>
    </message>
    <message>
        <source>Answers to go through with the person: {count}</source>
        <translation>Câu cần xem lại cùng người tiêm: {count}</translation>
    </message>
    <message>
        <source>All of these answers are confirmed.</source>
        <translation>Tất cả câu trả lời này đã xác nhận.</translation>
    </message>
    <message>
        <source>Self-filled with another form ({form}): these answers are not shown here.</source>
        <translation>Đã tự khai bằng mẫu khác ({form}): không hiện ở đây.</translation>
    </message>
    <message>
        <source>Self-filled and not confirmed yet: {names}</source>
        <translation>Tự khai, chưa xác nhận: {names}</translation>
    </message>
    <message>
        <source>To hand over, sign in with a secret of your own.</source>
        <translation>Muốn giao máy, hãy đăng nhập bằng mật khẩu riêng.</translation>
    </message>
    <message>
        <source>{ticket} {name}: {stage}</source>
        <translation>{ticket} {name}: {stage}</translation>
    </message>
</context>
<context>
    <name>self_fill</name>
    <message>
        <source>Health questions · {ticket}</source>
        <translation>Câu hỏi sức khỏe · {ticket}</translation>
    </message>
    <message>
        <source>Please answer the questions one after the other.</source>
        <translation>Xin trả lời lần lượt từng câu hỏi.</translation>
    </message>
    <message>
        <source>Take all the time you need. You can go back and change an answer. What you are not sure about you may leave open: the doctor will go through everything with you.</source>
        <translation>Không giới hạn thời gian. Có thể quay lại để sửa câu trả lời. Câu nào không chắc có thể để trống: bác sĩ sẽ xem lại tất cả cùng quý vị.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp theo</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Câu {number} trong {count} câu</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Is there one more to add?</source>
        <translation>Còn mục nào cần thêm không?</translation>
    </message>
    <message>
        <source>Yes, add one more</source>
        <translation>Có, thêm một mục</translation>
    </message>
    <message>
        <source>This question needs an answer. If you do not know, press Next again: the staff will ask you.</source>
        <translation>Câu này cần trả lời. Nếu không biết, xin bấm “Tiếp theo” lần nữa: nhân viên sẽ hỏi quý vị.</translation>
    </message>
    <message>
        <source>{why} If you do not know how, press Next again: the staff will ask you.</source>
        <translation>{why} Nếu không biết cách điền, xin bấm “Tiếp theo” lần nữa: nhân viên sẽ hỏi quý vị.</translation>
    </message>
    <message>
        <source>Thank you. That was all.</source>
        <translation>Xin cảm ơn. Đã hết câu hỏi.</translation>
    </message>
    <message>
        <source>Please give the computer back to the staff. The doctor will go through your answers with you.</source>
        <translation>Xin trả máy cho nhân viên. Bác sĩ sẽ xem lại các câu trả lời cùng quý vị.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Nhân viên</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Quý vị còn ở đó không?</translation>
    </message>
    <message>
        <source>Your answers are kept. There is no hurry.</source>
        <translation>Câu trả lời đã được giữ lại. Không cần vội.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Your answer could not be saved. Please tell the staff before you go on.</source>
        <translation>Câu trả lời chưa lưu được. Xin báo nhân viên trước khi tiếp tục.</translation>
    </message>
    <message>
        <source>{name}: PIN or secret</source>
        <translation>{name}: mã PIN hoặc mật khẩu</translation>
    </message>
    <message>
        <source>{name}: practice site, no secret is needed</source>
        <translation>{name}: điểm thực hành, không cần mật khẩu</translation>
    </message>
    <message>
        <source>Back to the workstation</source>
        <translation>Về máy trạm</translation>
    </message>
    <message>
        <source>To the questions</source>
        <translation>Về các câu hỏi</translation>
    </message>
    <message>
        <source>Wrong. Nothing was opened.</source>
        <translation>Sai. Chưa mở gì cả.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message>
        <source>signs in with their own secret</source>
        <translation>đăng nhập bằng mật khẩu riêng</translation>
    </message>
    <message>
        <source>start secret not used yet</source>
        <translation>chưa dùng mật khẩu đầu tiên</translation>
    </message>
    <message>
        <source>cannot sign in</source>
        <translation>không đăng nhập được</translation>
    </message>
    <message>
        <source>This folder is not there. Plug the stick in, or choose another.</source>
        <translation>Không thấy thư mục này. Hãy cắm USB hoặc chọn thư mục khác.</translation>
    </message>
    <message>
        <source>This folder keeps the backups of another site. Choose another one.</source>
        <translation>Thư mục này giữ bản sao lưu của điểm tiêm khác. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>This folder cannot be written to. Choose another one.</source>
        <translation>Không ghi được vào thư mục này. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>There is no room left in this folder. Choose another one.</source>
        <translation>Thư mục này hết chỗ. Hãy chọn thư mục khác.</translation>
    </message>
</context>
<context>
    <name>sex</name>
    <message>
        <source>female</source>
        <translation>nữ</translation>
    </message>
    <message>
        <source>male</source>
        <translation>nam</translation>
    </message>
    <message>
        <source>other</source>
        <translation>khác</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>không rõ</translation>
    </message>
</context>
<context>
    <name>sheets</name>
    <message>
        <source>Recovery sheet 1 of 2</source>
        <translation>Phiếu khôi phục khóa 1/2</translation>
    </message>
    <message>
        <source>Recovery sheet 2 of 2</source>
        <translation>Phiếu khôi phục khóa 2/2</translation>
    </message>
    <message>
        <source>For the sealed envelope</source>
        <translation>Phiếu truy cập khẩn cấp (cho phong bì niêm phong)</translation>
    </message>
    <message>
        <source>Start slips</source>
        <translation>Mảnh mật khẩu đầu tiên</translation>
    </message>
    <message>
        <source>For one keeper. With the other sheet it opens everything when secrets are forgotten.</source>
        <translation>Cho một người giữ. Cùng với tờ kia, nó mở được mọi thứ khi quên mật khẩu.</translation>
    </message>
    <message>
        <source>For another keeper, in another place. Never keep the two together.</source>
        <translation>Cho người giữ khác, ở nơi khác. Không bao giờ để hai tờ chung.</translation>
    </message>
    <message>
        <source>Seal it and keep it where staff can reach it: it lets somebody in when nobody else can.</source>
        <translation>Niêm phong và để nơi nhân viên lấy được: nó cho vào khi không ai khác vào được.</translation>
    </message>
    <message>
        <source>Cut them apart and hand each to its owner, who chooses a secret of their own with it.</source>
        <translation>Cắt rời và giao cho từng người, họ dùng nó để tự đặt mật khẩu riêng.</translation>
    </message>
    <message>
        <source>Without both recovery sheets nobody can open the site any more once its secrets are forgotten.</source>
        <translation>Không có cả hai phiếu khôi phục khóa thì khi quên mật khẩu, không ai mở được điểm tiêm nữa.</translation>
    </message>
    <message>
        <source>Without the envelope nobody gets in when those who can sign in are not there.</source>
        <translation>Không có phong bì thì không ai vào được khi những người đăng nhập được vắng mặt.</translation>
    </message>
    <message>
        <source>Without the start slips their owners cannot sign in until they get new start secrets.</source>
        <translation>Không có mảnh mật khẩu thì họ không đăng nhập được cho đến khi nhận mật khẩu đầu tiên mới.</translation>
    </message>
</context>
<context>
    <name>sign</name>
    <message>
        <source>Dizziness</source>
        <translation>Chóng mặt</translation>
    </message>
    <message>
        <source>Palpitations</source>
        <translation>Hồi hộp</translation>
    </message>
    <message>
        <source>Nausea, vomiting</source>
        <translation>Buồn nôn, nôn</translation>
    </message>
    <message>
        <source>Rash, urticaria</source>
        <translation>Phát ban, mày đay</translation>
    </message>
    <message>
        <source>Swelling of face or throat</source>
        <translation>Sưng mặt hoặc họng</translation>
    </message>
    <message>
        <source>Breathing difficulty</source>
        <translation>Khó thở</translation>
    </message>
    <message>
        <source>Fainting</source>
        <translation>Ngất</translation>
    </message>
    <message>
        <source>Local redness, swelling</source>
        <translation>Sưng đỏ tại chỗ</translation>
    </message>
    <message>
        <source>Fever</source>
        <translation>Sốt</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
</context>
<context>
    <name>sign_in</name>
    <message>
        <source>No backup yet</source>
        <translation>Chưa có bản sao lưu</translation>
    </message>
    <message>
        <source>Backed up just now</source>
        <translation>Vừa sao lưu xong</translation>
    </message>
    <message>
        <source>Backed up {number} minutes ago</source>
        <translation>Sao lưu {number} phút trước</translation>
    </message>
    <message>
        <source>Backed up {number} hours ago</source>
        <translation>Sao lưu {number} giờ trước</translation>
    </message>
    <message>
        <source>Backed up {number} days ago</source>
        <translation>Sao lưu {number} ngày trước</translation>
    </message>
    <message>
        <source>{number} under observation: timers taken over</source>
        <translation>Đang theo dõi {number} người: đồng hồ đã tiếp tục</translation>
    </message>
    <message>
        <source>Nobody is under observation</source>
        <translation>Không có ai đang theo dõi</translation>
    </message>
    <message>
        <source>Reaction: {numbers}</source>
        <translation>Phản ứng: {numbers}</translation>
    </message>
    <message>
        <source>Overdue: {numbers}</source>
        <translation>Quá giờ: {numbers}</translation>
    </message>
    <message>
        <source>Restarted: somebody must confirm the clock after signing in</source>
        <translation>Đã khởi động lại: sau khi đăng nhập phải có người xác nhận đồng hồ</translation>
    </message>
    <message>
        <source>This computer says {now}, but something was saved here at {known}: set its clock.</source>
        <translation>Máy này báo {now}, nhưng đã có nội dung lưu lúc {known}: hãy chỉnh đồng hồ.</translation>
    </message>
    <message>
        <source>Locks after {number} minutes without a touch; the board stays in sight, without names.</source>
        <translation>Tự khóa sau {number} phút không thao tác; bảng theo dõi vẫn hiện, không có tên.</translation>
    </message>
    <message>
        <source>Emergency access was used on {time}. The site lead confirms it.</source>
        <translation>Truy cập khẩn cấp đã được dùng lúc {time}. Trưởng điểm tiêm xác nhận.</translation>
    </message>
    <message>
        <source>The data folder cannot be written to: the record cannot be opened. Make the folder writable, then try again.</source>
        <translation>Không ghi được vào thư mục dữ liệu: không mở được hồ sơ. Hãy cho phép ghi vào thư mục rồi thử lại.</translation>
    </message>
    <message>
        <source>The disk did not take it: the record cannot be opened. Try again; if it stays so, go on with paper.</source>
        <translation>Đĩa không ghi được: không mở được hồ sơ. Hãy thử lại; nếu vẫn vậy, làm tiếp trên giấy.</translation>
    </message>
    <message>
        <source>The disk is full: the record cannot be opened. Free some space, then try again.</source>
        <translation>Đĩa đã đầy: không mở được hồ sơ. Hãy giải phóng dung lượng rồi thử lại.</translation>
    </message>
    <message>
        <source>Another program is using the record. Wait a moment, then try again.</source>
        <translation>Một chương trình khác đang dùng hồ sơ. Hãy đợi một lát rồi thử lại.</translation>
    </message>
</context>
<context>
    <name>slip</name>
    <message>
        <source>Valid</source>
        <translation>Hợp lệ</translation>
    </message>
    <message>
        <source>Issuer unknown: nothing is proved</source>
        <translation>Không rõ nơi cấp: chưa chứng minh được gì</translation>
    </message>
    <message>
        <source>Taken back by its issuer</source>
        <translation>Đã bị nơi cấp thu hồi</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>Không trong thời hạn</translation>
    </message>
    <message>
        <source>Damaged or forged</source>
        <translation>Bị hỏng hoặc giả mạo</translation>
    </message>
    <message>
        <source>The card is genuine, and nothing in it was changed since it was issued.</source>
        <translation>Phiếu là thật và không bị sửa gì từ khi cấp.</translation>
    </message>
    <message>
        <source>Nobody in the lists here vouches for it. It may be genuine, it may be made up: ask for other proof.</source>
        <translation>Không ai trong các danh sách ở đây bảo đảm cho nó. Có thể thật, có thể bịa: hãy yêu cầu bằng chứng khác.</translation>
    </message>
    <message>
        <source>It counts no more. Ask for a newer one.</source>
        <translation>Phiếu không còn giá trị. Hãy yêu cầu phiếu mới hơn.</translation>
    </message>
    <message>
        <source>It was issued rightly, but does not count today.</source>
        <translation>Được cấp đúng, nhưng hôm nay không có hiệu lực.</translation>
    </message>
    <message>
        <source>Do not rely on it. Scan it once more; then ask for other proof.</source>
        <translation>Đừng dựa vào nó. Quét lại một lần; rồi yêu cầu bằng chứng khác.</translation>
    </message>
    <message>
        <source>Its content cannot be unpacked.</source>
        <translation>Không giải nén được nội dung.</translation>
    </message>
    <message>
        <source>Its content is not that of a health card.</source>
        <translation>Nội dung không phải của thẻ sức khỏe.</translation>
    </message>
    <message>
        <source>Its digits are not those of a health card.</source>
        <translation>Các chữ số không phải của thẻ sức khỏe.</translation>
    </message>
    <message>
        <source>It is not built like a health card.</source>
        <translation>Cấu trúc không giống thẻ sức khỏe.</translation>
    </message>
    <message>
        <source>Its header is not that of a health card.</source>
        <translation>Phần đầu không phải của thẻ sức khỏe.</translation>
    </message>
    <message>
        <source>This card is on its issuer&apos;s list of cards taken back.</source>
        <translation>Thẻ này nằm trong danh sách thu hồi của nơi cấp.</translation>
    </message>
    <message>
        <source>Its content is larger than a card may be.</source>
        <translation>Nội dung lớn hơn mức cho phép của thẻ.</translation>
    </message>
    <message>
        <source>It is longer than a card may be.</source>
        <translation>Dài hơn mức cho phép của thẻ.</translation>
    </message>
    <message>
        <source>It has expired.</source>
        <translation>Đã hết hạn.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Tệp quá lớn.</translation>
    </message>
    <message>
        <source>The file is no picture, page or text that can be read.</source>
        <translation>Tệp không phải ảnh, trang hay văn bản đọc được.</translation>
    </message>
    <message>
        <source>The key is known, but not as one of the issuer that the card names.</source>
        <translation>Khóa đã biết, nhưng không phải của nơi cấp ghi trên thẻ.</translation>
    </message>
    <message>
        <source>No list here holds the key that it names.</source>
        <translation>Không danh sách nào ở đây có khóa mà thẻ nêu.</translation>
    </message>
    <message>
        <source>The key that signed it was withdrawn: it may be in wrong hands.</source>
        <translation>Khóa ký thẻ đã bị rút: có thể đã rơi vào tay kẻ khác.</translation>
    </message>
    <message>
        <source>There is no health card in it.</source>
        <translation>Trong đó không có thẻ sức khỏe.</translation>
    </message>
    <message>
        <source>It is not the text of a health card.</source>
        <translation>Đây không phải nội dung của thẻ sức khỏe.</translation>
    </message>
    <message>
        <source>It is another kind of credential.</source>
        <translation>Đây là loại chứng nhận khác.</translation>
    </message>
    <message>
        <source>It begins in the future: compare the clocks.</source>
        <translation>Bắt đầu ở tương lai: hãy so lại đồng hồ.</translation>
    </message>
    <message>
        <source>It is one code of a card that is split over several.</source>
        <translation>Đây chỉ là một mã của thẻ bị tách thành nhiều mã.</translation>
    </message>
    <message>
        <source>The signature does not fit: something was changed after it was signed.</source>
        <translation>Chữ ký không khớp: có gì đó bị sửa sau khi ký.</translation>
    </message>
    <message>
        <source>not looked up</source>
        <translation>chưa tra</translation>
    </message>
    <message>
        <source>not taken back by the list of {day}</source>
        <translation>chưa bị thu hồi theo danh sách {day}</translation>
    </message>
    <message>
        <source>not known: there is no such list here</source>
        <translation>không rõ: ở đây không có danh sách này</translation>
    </message>
    <message>
        <source>not known: there is a newer list than the one of {day}</source>
        <translation>không rõ: có danh sách mới hơn bản {day}</translation>
    </message>
    <message>
        <source>cannot be: the card carries no name for that</source>
        <translation>không thể: thẻ không có mã để thu hồi</translation>
    </message>
    <message>
        <source>taken back by the list of {day}</source>
        <translation>đã bị thu hồi theo danh sách {day}</translation>
    </message>
    <message>
        <source>unchanged since it was signed</source>
        <translation>không đổi từ khi ký</translation>
    </message>
    <message>
        <source>signed by this issuer</source>
        <translation>do nơi cấp này ký</translation>
    </message>
    <message>
        <source>counts today</source>
        <translation>có hiệu lực hôm nay</translation>
    </message>
    <message>
        <source>a health card</source>
        <translation>là thẻ sức khỏe</translation>
    </message>
    <message>
        <source>not taken back</source>
        <translation>chưa bị thu hồi</translation>
    </message>
    <message>
        <source>it is no list of issuers, of keys or of cards taken back</source>
        <translation>không phải danh sách nơi cấp, khóa hay thẻ thu hồi</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>không phải tệp thường</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>quá lớn</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>không đọc được</translation>
    </message>
    <message>
        <source>it holds a private key, which only its owner may have: tell the issuer</source>
        <translation>có khóa riêng mà chỉ chủ nhân được giữ: hãy báo nơi cấp</translation>
    </message>
    <message>
        <source>a key in it has another name than its fingerprint</source>
        <translation>một khóa có tên khác với dấu vân tay của nó</translation>
    </message>
    <message>
        <source>a key in it is damaged</source>
        <translation>một khóa bị hỏng</translation>
    </message>
    <message>
        <source>no list beside it holds its key, so that it takes no card back</source>
        <translation>không danh sách nào bên cạnh chứa khóa của nó, nên nó không thu hồi thẻ nào</translation>
    </message>
    <message>
        <source>it names an issuer that no card may carry</source>
        <translation>nêu nơi cấp không được phép trên thẻ</translation>
    </message>
    <message>
        <source>This is no list of issuers, of keys or of cards taken back.</source>
        <translation>Đây không phải danh sách nơi cấp, khóa hay thẻ thu hồi.</translation>
    </message>
    <message>
        <source>This list is older than the one here: cards that were taken back would count again. Get the newest.</source>
        <translation>Danh sách này cũ hơn bản ở đây: thẻ đã thu hồi sẽ có giá trị lại. Hãy lấy bản mới nhất.</translation>
    </message>
    <message>
        <source>There is a private key in it, which only its owner may have. Nothing was taken; tell the issuer.</source>
        <translation>Trong đó có khóa riêng mà chỉ chủ nhân được giữ. Chưa nhận gì; hãy báo nơi cấp.</translation>
    </message>
    <message>
        <source>It cannot be read. Is the stick still there?</source>
        <translation>Không đọc được. USB còn cắm không?</translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>unknown</source>
        <translation>không rõ</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>đã đăng ký</translation>
    </message>
    <message>
        <source>waiting for screening</source>
        <translation>chờ khám sàng lọc</translation>
    </message>
    <message>
        <source>consent missing</source>
        <translation>chưa có phiếu đồng ý</translation>
    </message>
    <message>
        <source>waiting for injection</source>
        <translation>chờ tiêm</translation>
    </message>
    <message>
        <source>identity checked</source>
        <translation>đã kiểm tra danh tính</translation>
    </message>
    <message>
        <source>under observation</source>
        <translation>đang theo dõi</translation>
    </message>
    <message>
        <source>reaction</source>
        <translation>phản ứng</translation>
    </message>
    <message>
        <source>released</source>
        <translation>đã ra về</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>về sớm</translation>
    </message>
    <message>
        <source>left without release</source>
        <translation>tự rời đi</translation>
    </message>
    <message>
        <source>died</source>
        <translation>đã mất</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>từ chối tiêm</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>tạm hoãn</translation>
    </message>
    <message>
        <source>contraindicated</source>
        <translation>chống chỉ định</translation>
    </message>
    <message>
        <source>referred</source>
        <translation>đã chuyển tuyến</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>không tiêm</translation>
    </message>
</context>
<context>
    <name>standing</name>
    <message>
        <source>registered; screening and consent are due</source>
        <translation>đã đăng ký; còn phải khám sàng lọc và lấy đồng ý</translation>
    </message>
</context>
<context>
    <name>station</name>
    <message>
        <source>Registration</source>
        <translation>Đăng ký</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>Sàng lọc</translation>
    </message>
    <message>
        <source>Injection</source>
        <translation>Tiêm</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Theo dõi</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Phản ứng</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Kho</translation>
    </message>
    <message>
        <source>Day report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Xác minh</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Điểm tiêm</translation>
    </message>
    <message>
        <source>Slip check</source>
        <translation>Kiểm tra phiếu</translation>
    </message>
    <message>
        <source>Record check</source>
        <translation>Kiểm tra hồ sơ</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Theo dõi lại</translation>
    </message>
    <message>
        <source>Paper forms</source>
        <translation>Phiếu giấy</translation>
    </message>
</context>
<context>
    <name>stock</name>
    <message>
        <source>Choose the vaccine.</source>
        <translation>Chọn vắc xin.</translation>
    </message>
    <message>
        <source>Type the lot number as on the pack, at most 60 characters.</source>
        <translation>Nhập số lô như trên hộp, tối đa 60 ký tự.</translation>
    </message>
    <message>
        <source>Type the expiry date, such as 2027-06-30.</source>
        <translation>Nhập hạn dùng, ví dụ 2027-06-30.</translation>
    </message>
    <message>
        <source>This lot has expired: do not put it into stock.</source>
        <translation>Lô này đã hết hạn: không được nhập kho.</translation>
    </message>
    <message>
        <source>Type how many doses, 1 to 1,000,000.</source>
        <translation>Nhập số liều, từ 1 đến 1.000.000.</translation>
    </message>
    <message>
        <source>The check digit of this pack&apos;s code is wrong: nothing was taken from it. Scan again, or type lot and expiry from the pack.</source>
        <translation>Chữ số kiểm tra trên mã bao bì sai: không lấy dữ liệu nào. Hãy quét lại, hoặc gõ số lô và hạn dùng theo bao bì.</translation>
    </message>
    <message>
        <source>This pack is known here: the vaccine was changed to {product}.</source>
        <translation>Bao bì này đã biết: vắc xin được đổi thành {product}.</translation>
    </message>
    <message>
        <source>In stock: {product}, lot {lot}, {doses} doses.</source>
        <translation>Đã nhập kho: {product}, lô {lot}, {doses} liều.</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} ngày</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>đã hết hạn</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>đã hết</translation>
    </message>
    <message>
        <source>Lot {lot} · expiry {expiry}</source>
        <translation>Lô {lot} · hạn dùng {expiry}</translation>
    </message>
</context>
<context>
    <name>trouble</name>
    <message>
        <source>Everything that was recorded is still in the folder. Nothing was changed.</source>
        <translation>Mọi thứ đã ghi vẫn nằm trong thư mục. Không có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>The key is still there. Nothing was changed.</source>
        <translation>Khóa vẫn còn. Không có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>The backups and the safety file beside the database are still there. Nothing was changed.</source>
        <translation>Các bản sao lưu và tệp an toàn cạnh cơ sở dữ liệu vẫn còn. Chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Nothing was changed: the folder is as it was found.</source>
        <translation>Không có gì bị thay đổi: thư mục vẫn như cũ.</translation>
    </message>
    <message>
        <source>The record is still there, encrypted. Nothing was changed.</source>
        <translation>Hồ sơ vẫn còn, đã mã hóa. Không có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Nothing was lost: the other window has everything.</source>
        <translation>Không mất gì: cửa sổ kia có đủ mọi thứ.</translation>
    </message>
    <message>
        <source>Go on in the window that is open. If you cannot find it, end that program, then try again.</source>
        <translation>Hãy tiếp tục ở cửa sổ đang mở. Nếu không thấy, kết thúc chương trình đó rồi thử lại.</translation>
    </message>
    <message>
        <source>Install the newer version of the program on this computer, then try again. Until then use paper.</source>
        <translation>Cài phiên bản mới của chương trình trên máy này rồi thử lại. Trước đó hãy ghi trên giấy.</translation>
    </message>
    <message>
        <source>Go on with paper. Put the file vaxdesk.keys back: a copy lies beside every backup, also on the stick. Then try again.</source>
        <translation>Tiếp tục bằng giấy. Đặt lại tệp vaxdesk.keys: bên cạnh mỗi bản sao lưu, cả trên USB, đều có một bản. Rồi thử lại.</translation>
    </message>
    <message>
        <source>Go on with paper. Put a copy of the file vaxdesk.keys in its place: one lies beside every backup, also on the stick. Then try again.</source>
        <translation>Tiếp tục bằng giấy. Thay bằng một bản của tệp vaxdesk.keys: bên cạnh mỗi bản sao lưu, cả trên USB, đều có. Rồi thử lại.</translation>
    </message>
    <message>
        <source>Put the key file that belongs to this database back beside it, then try again.</source>
        <translation>Đặt lại tệp khóa của cơ sở dữ liệu này vào bên cạnh rồi thử lại.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer to make the key file readable for you, then try again.</source>
        <translation>Nhờ người quản lý máy cho bạn quyền đọc tệp khóa rồi thử lại.</translation>
    </message>
    <message>
        <source>Restore the newest backup.</source>
        <translation>Hãy khôi phục bản sao lưu mới nhất.</translation>
    </message>
    <message>
        <source>Close every other window and batch of this site, then try again.</source>
        <translation>Hãy đóng mọi cửa sổ và lệnh chạy hàng loạt khác của điểm tiêm này rồi thử lại.</translation>
    </message>
    <message>
        <source>Put the database back where it was, for example from the newest backup, then try again.</source>
        <translation>Đặt cơ sở dữ liệu về chỗ cũ, ví dụ từ bản sao lưu mới nhất, rồi thử lại.</translation>
    </message>
    <message>
        <source>Go on with paper. Copy the whole folder, then restore the newest backup.</source>
        <translation>Hãy ghi trên giấy. Sao chép toàn bộ thư mục rồi khôi phục bản sao lưu mới nhất.</translation>
    </message>
    <message>
        <source>Go on with paper, and call whoever looks after this computer: it must be taken out of the folder. Then try again.</source>
        <translation>Hãy tiếp tục bằng giấy và gọi người phụ trách máy tính này: phải lấy nó ra khỏi thư mục. Sau đó thử lại.</translation>
    </message>
    <message>
        <source>Free some space on the disk, then try again.</source>
        <translation>Giải phóng dung lượng đĩa rồi thử lại.</translation>
    </message>
    <message>
        <source>Make the folder writable for you, or take the disk out of its write protection, then try again.</source>
        <translation>Cho bạn quyền ghi vào thư mục, hoặc bỏ chống ghi của đĩa, rồi thử lại.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, then try again.</source>
        <translation>Chọn thư mục bạn được ghi rồi thử lại.</translation>
    </message>
    <message>
        <source>Make the folder readable and writable for you, then try again.</source>
        <translation>Cho bạn quyền đọc và ghi thư mục rồi thử lại.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Chờ một lát rồi thử lại.</translation>
    </message>
    <message>
        <source>Restore the newest backup, of {time}. What was saved after it comes back from the safety file beside it. The old files are put aside, nothing is deleted.</source>
        <translation>Khôi phục bản sao lưu mới nhất, lúc {time}. Những gì đã lưu sau đó được lấy lại từ tệp an toàn bên cạnh. Các tệp cũ được để riêng, không xóa gì cả.</translation>
    </message>
    <message>
        <source>There is a sound backup. Restoring it needs: {roles}. Let them start the program and sign in.</source>
        <translation>Có bản sao lưu tốt. Khôi phục cần: {roles}. Hãy để họ mở chương trình và đăng nhập.</translation>
    </message>
    <message>
        <source>Go on with paper, and call whoever looks after this computer.</source>
        <translation>Hãy ghi trên giấy và gọi người quản lý máy tính.</translation>
    </message>
    <message>
        <source>Under observation: {number}</source>
        <translation>Đang theo dõi: {number}</translation>
    </message>
    <message>
        <source>Observation goes on: with this board, and on paper.</source>
        <translation>Việc theo dõi vẫn tiếp tục: bằng bảng này và trên giấy.</translation>
    </message>
</context>
<context>
    <name>watch</name>
    <message>
        <source>observing</source>
        <translation>đang theo dõi</translation>
    </message>
    <message>
        <source>ending soon</source>
        <translation>sắp hết giờ</translation>
    </message>
    <message>
        <source>may leave · release</source>
        <translation>được về · làm thủ tục</translation>
    </message>
    <message>
        <source>overdue · go and see</source>
        <translation>quá giờ · đến xem</translation>
    </message>
    <message>
        <source>reaction · doctor ends it</source>
        <translation>phản ứng · chờ bác sĩ</translation>
    </message>
</context>
<context>
    <name>watch_words</name>
    <message>
        <source>emergency goes on</source>
        <translation>đang cấp cứu</translation>
    </message>
    <message>
        <source>left in an emergency</source>
        <translation>đã đi do cấp cứu</translation>
    </message>
</context>
<context>
    <name>wizard</name>
    <message>
        <source>Please fill this in.</source>
        <translation>Hãy điền mục này.</translation>
    </message>
    <message>
        <source>At most 100 characters fit here.</source>
        <translation>Tối đa 100 ký tự.</translation>
    </message>
    <message>
        <source>It holds characters that cannot be seen: type it again.</source>
        <translation>Có ký tự không nhìn thấy: hãy nhập lại.</translation>
    </message>
    <message>
        <source>Choose where the site is.</source>
        <translation>Chọn nơi đặt điểm tiêm.</translation>
    </message>
    <message>
        <source>Nobody can dial this: type a telephone number, or nothing.</source>
        <translation>Không thể gọi số này: hãy nhập số điện thoại hoặc để trống.</translation>
    </message>
    <message>
        <source>Too short: at least 8 characters, any you like.</source>
        <translation>Quá ngắn: ít nhất 8 ký tự bất kỳ.</translation>
    </message>
    <message>
        <source>Whoever guesses tries this one first: choose another.</source>
        <translation>Ai đoán cũng thử cái này trước: hãy chọn cái khác.</translation>
    </message>
    <message>
        <source>This is the name, with or without a number: choose another.</source>
        <translation>Đây là tên, có hoặc không có số: hãy chọn cái khác.</translation>
    </message>
    <message>
        <source>Long enough; longer is better. A few words in a row are fine.</source>
        <translation>Đủ dài; càng dài càng tốt. Vài từ nối nhau là được.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Tốt.</translation>
    </message>
    <message>
        <source>Very good.</source>
        <translation>Rất tốt.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Hai lần nhập không giống nhau.</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>Chọn ít nhất một vai trò.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>Điểm tiêm</translation>
    </message>
    <message>
        <source>Who leads it</source>
        <translation>Người phụ trách</translation>
    </message>
    <message>
        <source>Who else works here</source>
        <translation>Ai cùng làm việc</translation>
    </message>
    <message>
        <source>Everything right?</source>
        <translation>Mọi thứ đúng chưa?</translation>
    </message>
    <message>
        <source>Print this now</source>
        <translation>In ngay bây giờ</translation>
    </message>
</context>
</TS>
