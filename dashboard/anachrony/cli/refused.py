"""What ends a command before its work is done."""


class Refused(Exception):
    """A sentence for the reader and the exit code it ends with: 1 the data is wrong, 2 the command
    is wrong.
    """

    def __init__(self, sentence: str, code: int = 2) -> None:
        super().__init__(sentence)
        self.code = code
