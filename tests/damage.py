"""Files as a failing disk leaves them."""


def one_bit_changed(data: bytes, place: int) -> bytes:
    """Never the same as before; a byte put there by name would be there already once in 256 times."""
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def damaged_in_the_middle(data: bytes) -> bytes:
    """In the middle of what was written: a file may be longer than that, filled up with zeros."""
    return one_bit_changed(data, len(data.rstrip(b"\0")) // 2)
