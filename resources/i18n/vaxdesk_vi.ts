<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi">
<context>
    <name>ClosingSheet</name>
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
    <name>Station</name>
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
    <name>Window</name>
    <message>
        <source>Nobody and nothing here has this code.</source>
        <translation>Không có người hay vật nào mang mã này.</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>Không tìm thấy ai.</translation>
    </message>
    <message>
        <source>Scan an ID card, a visit ticket or a vaccine pack…</source>
        <translation>Quét thẻ căn cước, phiếu lượt tiêm hoặc hộp vắc xin…</translation>
    </message>
    <message>
        <source>Finish or close what is open here, then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden. Press Shift+F12 to go on.</source>
        <translation>Màn hình đang ẩn. Nhấn Shift+F12 để tiếp tục.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Luyện tập</translation>
    </message>
    <message>
        <source>Who is working here?</source>
        <translation>Ai đang làm việc?</translation>
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
        <source>A newer version of the program made this database: it can be read here, not changed.</source>
        <translation>Cơ sở dữ liệu này do phiên bản mới hơn tạo ra: ở đây chỉ đọc, không sửa được.</translation>
    </message>
    <message>
        <source>The database does not open with the key of this workstation.</source>
        <translation>Khóa của máy trạm này không mở được cơ sở dữ liệu.</translation>
    </message>
    <message>
        <source>The disk did not take it: nothing was saved. Go on with paper and call the person in charge.</source>
        <translation>Đĩa không ghi được: chưa lưu gì. Hãy ghi bằng giấy và báo người phụ trách.</translation>
    </message>
    <message>
        <source>The printer did not print. The record is safe; print it again later.</source>
        <translation>Máy in không in được. Hồ sơ vẫn an toàn; hãy in lại sau.</translation>
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
        <source>Find a person</source>
        <translation>Tìm người</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
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
        <translation type="unfinished">Chống chỉ định</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
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
        <source>The observation has not ended.</source>
        <translation>Chưa hết thời gian theo dõi.</translation>
    </message>
    <message>
        <source>The observation is over: release the person instead.</source>
        <translation>Đã hết thời gian theo dõi: hãy cho người này về.</translation>
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
        <translation type="unfinished"></translation>
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
        <source>All ticket numbers of today are used up.</source>
        <translation>Đã hết số phiếu của hôm nay.</translation>
    </message>
</context>
<context>
    <name>role</name>
    <message>
        <source>Registrar</source>
        <translation>Nhân viên đăng ký</translation>
    </message>
    <message>
        <source>Screening doctor</source>
        <translation>Bác sĩ khám sàng lọc</translation>
    </message>
    <message>
        <source>Vaccinator</source>
        <translation>Nhân viên tiêm chủng</translation>
    </message>
    <message>
        <source>Observation nurse</source>
        <translation>Điều dưỡng theo dõi</translation>
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
</TS>
