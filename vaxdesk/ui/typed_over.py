"""Text fields as they were before a scanner typed into them."""

from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget


@dataclass(frozen=True, slots=True)
class Before:
    """A text field, its text, and where its cursor stood."""

    widget: QLineEdit | QPlainTextEdit
    text: str
    cursor: int

    def put_back(self) -> None:
        """Take what was typed since out of the field again."""
        if isinstance(self.widget, QLineEdit):
            self._put_line_back(self.widget)
        elif self.widget.toPlainText() != self.text:
            self.widget.setPlainText(self.text)
            cursor = self.widget.textCursor()
            cursor.setPosition(self.cursor)
            self.widget.setTextCursor(cursor)

    def _put_line_back(self, line: QLineEdit) -> None:
        if line.text() != self.text:
            line.setText(self.text)
            line.textEdited.emit(self.text)
        line.setCursorPosition(self.cursor)


def before(widget: QWidget) -> Before | None:
    """The text field that `widget` is, as it is now; None for what takes no text."""
    field = widget.lineEdit() if isinstance(widget, QComboBox) else widget
    if isinstance(field, QLineEdit) and not field.isReadOnly():
        return Before(field, field.text(), field.cursorPosition())
    if isinstance(field, QPlainTextEdit) and not field.isReadOnly():
        return Before(field, field.toPlainText(), field.textCursor().position())
    return None
