"""How likely a reading of bytes as letters is: by what words nobody writes, and by how often a
language writes the letters beyond ASCII.
"""

import re
import unicodedata
from collections import Counter
from itertools import pairwise

DAILY = {
    "shift-jis": ("euc_jp", 0xCF),
    "euc-jp": ("euc_jp", 0xCF),
    "gb18030": ("gb2312", 0xD7),
    "big5": ("big5", 0xC6),
    "euc-kr": ("euc_kr", 0xC8),
}
"""Where each has the characters of every day: the first bytes up to that one, in that encoding."""

_LETTERS = (
    "éàèêçùôâîûëïüœ",  # French
    "üäößé",  # German
    "óíáéñúü",  # Spanish
    "ãçéóáêíâúàõôü",  # Portuguese
    "èàòùìéó",  # Italian
    "äöåéøæü",  # the north
    "ëéïöüèê",  # Dutch
    "íðáþóéúýæö",  # Icelandic
    "äõüöšž",  # Estonian
    "éáöőóüíúű",  # Hungarian
    "íáéěřýčžšůúňóťď",  # Czech
    "áíéčýžšúľťňôóäďĺŕ",  # Slovak
    "łęąóżśćńź",  # Polish
    "čšžćđ",  # Slovene, Croatian, Serbian
    "ăîţşâșț",  # Romanian
    "ıüşğçöiâî",  # Turkish
    "оеаинтсрвлкмдпугяызбйьчхжцюшщэфъё",  # Russian
    "оаніирвтесклудмпзяьбгйчхцїжюєшщґф",  # Ukrainian
    "аоеинтрсвлкдпмзгяъубчцйжщхюшфь",  # Bulgarian
    "аиоенрсуткјвдмплгзбчшцжћхљњђфџ",  # Serbian
    "ατοιενσρκηπςυμλίόάγέδήωχθύφβξζώψ",  # Greek
    "יוהלרבתמאשנעםדקחפסכגטצןזךףץ",  # Hebrew
    "اليمونرتبةعدسفهكقأحجشطصىخإذضغءثئآزظؤپچگژ",  # Arabic
)
"""Letters beyond ASCII of a language, the most frequent first."""

_SIGNS = frozenset("«»“”„‘’‚–—…•°€§¿¡‹›·№ºª\N{NO-BREAK SPACE}")
"""Marks beyond ASCII of many languages."""

_SIGN, _NOBODYS = 0.5, 3.0
"""How unlikely a mark is, and a letter that a language doesn't write; its own lie from 0 to 1."""

_WORD = re.compile(r"[^\W\d_]{2,}")


def unlikeliness(text: str, name: str) -> tuple[bool, float, float]:
    """Return whether a reading is garbled, which part of its letters of many bytes are none of
    every day, and how seldom the likeliest language writes its letters; the likelier, the less.
    """
    how, last = DAILY.get(name, ("", 0))
    wide = [letter for letter in text if how and letter > "\u2fff"]
    daily = [letter for letter in wide if letter.encode(how, "replace")[0] in range(0xA1, last + 1)]
    return _garbled(text), 1 - len(daily) / len(wide) if wide else 0.0, _seldom(text)


def _seldom(text: str) -> float:
    """How unlikely what is beyond ASCII in a text is on the average, in the one language where that
    is least; a capital after a small letter is in none.
    """
    beyond = Counter(
        "\0" if before.islower() and letter.isupper() else letter.lower()
        for before, letter in pairwise(f" {text}")
        if letter > "\x7f"
    )
    return min(_standing(beyond, letters) for letters in _LETTERS)


def _standing(beyond: Counter[str], letters: str) -> float:
    costs = dict.fromkeys(_SIGNS, _SIGN)
    costs |= {letter: place / len(letters) for place, letter in enumerate(letters)}
    cost = sum(count * costs.get(letter, _NOBODYS) for letter, count in beyond.items())
    return round(cost / max(beyond.total(), 1), 1)


_SIGN_AT_A_LETTER = re.compile(
    r"[^\W\d_][¡-©¬-¯±-¶¸¹¼-¿×÷˘-˝∂-◊]|[¢-©¬-¯±-¶¸¹×÷˘-˝∂-◊][^\W\d_]"
    r"|[^\W\d_][«»“”„‚•€§¿¡‹›][^\W\d_]"
)


def _garbled(text: str) -> bool:
    """Whether a text has words that nobody writes: four accented Latin letters on end, letters
    of two scripts, a sign such as ¥ beside a letter.
    """
    own = any("\ue000" <= letter <= "\uf8ff" for letter in text)  # of no alphabet
    signs = _SIGN_AT_A_LETTER.search(text) is not None
    return own or signs or any(map(_of_nobody, {*_WORD.findall(text)}))


def _of_nobody(word: str) -> bool:
    latin = [unicodedata.name(letter, "").startswith("LATIN") for letter in word]
    accented = "".join("x" if one > "\x7f" else " " for one in word)
    return (any(latin) and not all(latin)) or (all(latin) and "xxxx" in accented)
