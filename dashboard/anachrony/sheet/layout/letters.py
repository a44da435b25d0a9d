"""What a column without a name is called."""


def letter(at: int) -> str:
    """Return a column's letter in a spreadsheet: A, B … Z, AA …"""
    letters = ""
    while at >= 0:
        at, rest = divmod(at, 26)
        letters, at = chr(65 + rest) + letters, at - 1
    return letters
