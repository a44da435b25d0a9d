"""Every language says everything, in its own punctuation, and what it says can be read aloud."""

import re
import tomllib
from collections.abc import Iterator
from contextvars import copy_context
from string import Formatter

import pandas as pd
import pytest

from anachrony import schema, text, times
from anachrony.app import panels
from anachrony.charts import Canvas, hovering
from anachrony.export.labelling import label
from anachrony.findings import Finding
from anachrony.narrative import analysis, annotate
from anachrony.narrative.anachronic import OPEN_SPAN
from anachrony.narrative.anachronic.distinctions import ANACHRONY_KINDS
from anachrony.narrative.duration import PACES
from anachrony.narrative.frequency import FREQUENCIES
from anachrony.narrative.measuring import MEASURES
from anachrony.narrative.order import ORDERS
from anachrony.narrative.shapes import PATTERNS
from anachrony.reading import Sentence, reading
from anachrony.report import written
from anachrony.selection import Selection
from anachrony.views import VIEWS, View
from tests.films import film

Phrases = dict[tuple[str, str], str]

OTHERS = [language for language in text.LANGUAGES if language != "en"]

CODE = {
    "value": {
        *(*schema.TRACKS, *schema.MODES, *schema.CERTAINTIES, *ORDERS, *PACES, *FREQUENCIES),
        *("external", "internal", "mixed", OPEN_SPAN, "yes", "many", "pseudo", *ANACHRONY_KINDS),
    },
    "measures": {
        word for one in MEASURES for word in (one.name, one.zero, one.one, one.ignores, one.source)
    }
    - {"-"},
    "patterns": {word for one in PATTERNS for word in (one.definition, one.source)},
}
"""The English words of the data and of the code that a reader sees, by the section that translates
them.
"""

ALIKE = {
    "way.proposal_encoding",
    *(
        "date.dates",
        "date.days",
        "date.zone",
        "number.group",
        "column.note",
        "column.source",
        "measure.source",
    ),
    *("column.mode", "control.mode", "lanes.mode", "colour.mode"),
    *("value.image", "value.archive", "value.pause", "measures.Kendall 1945, tau-b"),
    *(
        "chart.rhythm_pause",
        "reading.kinds",
        "reading.whole",
        "chart.found_column",
        "play.image",
        "page.png",
        "chart.reach_named",
        "chart.often_analepsis",
        "chart.often_prolepsis",
        "play.pause",
        "reading.with_range",
        "reading.when",
        "of_kind.film",
        "of_reading.film",
        "value.subjective",
        "value.objective",
        "column.conventions",
        "take.other",
        "work_kind.film",
        "works.minutes",
    ),
}
"""What French says as English does."""


def locale(language: str) -> Phrases:
    """A language's phrases by section and name, apart from those for the singular."""
    sections = tomllib.loads((text.LOCALES / f"{language}.toml").read_text("utf-8"))
    return {
        (section, name): said for section, names in sections.items() for name, said in names.items()
    }


def plural(phrases: Phrases) -> Phrases:
    return {key: said for key, said in phrases.items() if not key[1].endswith("_one")}


def blanks(phrase: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}


@pytest.fixture
def french() -> Iterator[None]:
    text.speak("fr")
    yield
    text.speak("en")


def aloud(words: str) -> str:
    """What is heard: a space that keeps a line together is a space."""
    return words.replace("\u202f", " ").replace("\u00a0", " ")


# --- the phrases ----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", OTHERS)
def test_every_phrase_is_said_in_every_language(language: str) -> None:
    english, other = (set(plural(locale(one))) for one in ("en", language))
    assert english - other == set()
    assert {key for key in other - english if key[1] not in CODE.get(key[0], ())} == set()


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("section", CODE)
def test_every_word_of_the_data_is_said_in_every_language(language: str, section: str) -> None:
    said = {name for of, name in locale(language) if of == section}
    assert CODE[section] - said == set()


def test_every_measure_has_its_name_in_english() -> None:
    assert {("measures", one.name) for one in MEASURES} <= {*locale("en")}


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
def test_every_word_of_a_view_is_there(view: View) -> None:
    of_picture = {("chart", f"{view.name}{end}") for end in ("", "_short", "_aid")}
    chosen = {("view", view.name), ("question", view.name)}
    moved = {("control", control) for control in view.controls}
    scales = {("chart", f"scale_{scale}") for scale in (view.scale, *view.scales.values()) if scale}
    signs = {("key", sign) for sign in view.signs}
    assert of_picture | chosen | moved | scales | signs <= {*locale("en")}


SAID_IN = {"filter": "control", "lane": "lanes", "colour": "colour"}
"""The section that says a column's name where it has a role; for every other, `column` does."""


@pytest.mark.parametrize("role", schema.ROLES)
def test_every_word_of_a_role_is_there(role: str) -> None:
    columns = schema.bearing(role)
    section = SAID_IN.get(role)
    said = {(section, column.choice) for column in columns} if section else set()
    shown = {("column", column.name) for column in columns if role in ("table", "fact")}
    assert said | shown <= {*locale("en")}
    assert columns


@pytest.mark.parametrize("language", text.LANGUAGES)
def test_a_phrase_has_the_blanks_of_the_english_one(language: str) -> None:
    english, own = locale("en"), locale(language)
    for (section, name), phrase in own.items():
        column = section == "column" and name in schema.NAMES  # day_one is no singular
        base = section, name if column else name.removesuffix("_one")
        assert base in own, f"{section}.{name} is the singular of nothing"
        if name == base[1]:
            assert blanks(phrase) == blanks(english.get(base, "")), f"{section}.{name}"
        else:
            assert blanks(phrase) <= {*blanks(own[base]), "count"}, f"{section}.{name}"


def test_no_french_phrase_is_left_in_english() -> None:
    english = locale("en")
    same = {".".join(key) for key, said in locale("fr").items() if said == english.get(key, key[1])}
    assert same - ALIKE == set()


@pytest.mark.parametrize("language", text.LANGUAGES)
def test_no_phrase_has_two_spaces_in_a_row(language: str) -> None:
    assert [key for key, said in locale(language).items() if re.search(r"\s\s", said)] == []


NOTATION = re.compile(r"tcp://\S+|h:mm:ss|mm:ss|[\d}]:\d|\d\?")
"""Clock times and EDTF dates, as files write them."""

NO_PHRASES = [("number", "singular"), ("quotes", "open_inner"), ("quotes", "close_inner")]
"""A pattern, and the marks of a quotation within one, which are English."""


def test_french_marks_keep_to_their_line_behind_a_narrow_space() -> None:
    for key, phrase in locale("fr").items():
        said = "" if key in NO_PHRASES else NOTATION.sub("", phrase)
        assert re.findall("(?<!\u202f)[;:!?»]|«(?!\u202f)|(?<!\u00a0)%|['“”]", said) == [], key


# --- numbers, times, dates ------------------------------------------------------------------------

DATES = {
    "1944-08-01": "1er août 1944",
    "1944-08-02": "2 août 1944",
    "1944-08": "août 1944",
    "1944-24": "hiver 1944-45",
    "1944-22": "été 1944",
    "-0043-03-15": "15 mars 44 av. J.-C.",
    "-0480-24": "hiver 481-480 av. J.-C.",
    "-048X": "490 av. J.-C. – 481 av. J.-C.",
    "19XX": "1900-1999",
    "194X": "années 1940",
    "1944~": "1944 environ",
    "1944-08-02?": "2 août 1944, sans certitude",
    "1945-08/1956": "entre août 1945 et 1956",
    "1957-08-01/1957-08-13": "entre le 1er août 1957 et le 13 août 1957",
    "1957-08-15T16:00Z": "15 août 1957 à 16:00 (UTC)",
    "1957-08-15T16": "15 août 1957, entre 16 h et 17 h",
}


@pytest.mark.parametrize(("written", "said"), DATES.items())
@pytest.mark.usefixtures("french")
def test_a_date_in_french(written: str, said: str) -> None:
    assert times.date_bounds(written)
    assert aloud(text.date(written)) == said


@pytest.mark.usefixtures("french")
def test_an_axis_in_french() -> None:
    start, _, _, _ = times.date_bounds("1957-08-01")
    said = [text.story_tick(start, unit) for unit in ("hour", "day", "month", "year")]
    assert [aloud(one) for one in said] == ["1er août 1957", "1er août 1957", "août 1957", "1957"]


LENGTHS = {
    0: "0 seconde",
    1.5: "1,5 seconde",
    2.5: "2,5 secondes",
    60: "1 minute",
    36 * 3600: "36 heures",
}


@pytest.mark.parametrize(("seconds", "said"), LENGTHS.items())
@pytest.mark.usefixtures("french")
def test_a_length_in_french_is_plural_from_two(seconds: float, said: str) -> None:
    assert aloud(text.duration(seconds)) == said


@pytest.mark.usefixtures("french")
def test_hours_and_ranges_in_french() -> None:
    assert [aloud(text.hours(seconds)) for seconds in (5400, 7200, 1620)] == [
        "1 h 30 min",
        "2 heures",
        "27 minutes",
    ]
    assert aloud(text.between(12 * times.YEAR, 14 * times.YEAR)) == "12 à 14 ans"
    assert aloud(text.between(times.MONTH, 2 * times.YEAR)) == "1 à 24 mois"


@pytest.mark.usefixtures("french")
def test_numbers_and_lists_in_french() -> None:
    assert [text.number(-1 / 3, 2), text.number(-0.001, 2), text.number(16)] == [
        "−0,33",
        "0,00",
        "16",
    ]
    assert aloud(text.percent(0.264)) == "26 %"
    assert [text.listed(["a", "b", "c"]), text.listed(["a", "b"], "or")] == ["a, b et c", "a ou b"]


@pytest.mark.usefixtures("french")
def test_a_fault_in_french() -> None:
    fault = Finding("fault", "clock", (3,), "screen_start", ("0:60",))
    said = "Ligne 3, screen_start : « 0:60 » n’est pas un temps du film. Écrivez h:mm:ss, mm:ss ou des secondes"
    assert aloud(str(fault)).startswith(said)
    assert "‹" not in str(fault)


# --- a film read aloud ----------------------------------------------------------------------------

FILM = """
    event,     screen_start, screen_end, story_start, story_end,  strand,    track, times, certainty
    Le lit,    0:00,         1:00,       1957-08-15,  1957-08-15, Hiroshima, both,  ,      sourced
    La main,   1:00,         1:06,       1944-08-02,  1944-08-02, Nevers,    both,  ,      estimated
    Le thé,    1:06,         20:00,      1957-08-16,  1957-08-16, Hiroshima, image, 4,     sourced
    La voix,   1:06,         10:00,      1944-08-02,  1944-08-02, Nevers,    sound, ,      sourced
    La cave,   20:00,        25:00,      1944-24,     1944-24,    Nevers,    both,  ,      sourced
    Le quai,   25:00,        1:30:00,    1957-08-17,  1957-08-17, Hiroshima, both,  ,      sourced
    Le titre,  1:30:00,      1:30:30,    ,            ,           ,          both,  ,      sourced
    Le retour, ,             ,           1945,        1945,       ,            ,      ,
"""
# Seen: 5430 s, of which 5400 s are dated; of these Hiroshima takes 60 + 1134 + 3900 = 5094 s, 94 %.
# Two analepses, The hand (6 s) and the cellar (300 s), 306 s of 5430 s: 6 %. The voice is heard
# over the tea for 534 s, 9 minutes; the title has no date, so it may be more.

READ = """\
Le film dure 1 h 30 min et montre 6 événements, dans une histoire qui va de 1944 à 1957 ; un autre n’est qu’entendu.
Son récit premier (Hiroshima) ne recule jamais et occupe 94 % de ce qui est daté.
Vers 0:01:00, il recule de 13 ans jusqu’à « La main » (2 août 1944), pendant environ 6 secondes.
Il recule deux fois en tout, pendant environ 5 minutes, soit 6 % du film.
Pendant au moins 9 minutes sur 1 h 30 min, on entend un temps et on en voit un autre, d’un seul tenant.
« Le thé » raconte en une fois ce qui est arrivé 4 fois (récit itératif).
À partir d’environ 0:01:00, ce qui est interrompu est repris plus tard et se poursuit (analepse continuée).
Sur 7 événements vus ou entendus, un n’a pas de date dans l’histoire ; rien n’est affirmé de son ordre.
Un événement n’est pas montré, et rien ne dit qu’il soit raconté.
Sur 7 événements vus ou entendus, un a des temps de l’écran qui ne viennent pas d’une source : ils sont estimés, \
donnés de mémoire ou convertis."""


@pytest.mark.slow
@pytest.mark.usefixtures("french")
def test_a_film_read_aloud_in_french() -> None:
    said = reading(analysis(annotate(film(FILM))))
    assert aloud("\n".join(one.words for one in said)) == READ


@pytest.mark.slow
@pytest.mark.usefixtures("french")
def test_the_report_in_french() -> None:
    work, line, *said = aloud(written(annotate(film(FILM)), "image", "text")).splitlines()
    assert (work, line) == ("W", "=")
    assert "\n".join(said).startswith(READ)
    figures = dict(re.split(r"  +", one.strip(), maxsplit=1) for one in said[said.index("") + 1 :])
    assert figures["part des analepses"] == "0,06"
    assert figures["flash médian"] == "6,0 s"
    assert figures["portée maximale"] == "13 ans"
    assert len(figures) == len(MEASURES)


@pytest.mark.usefixtures("french")
def test_what_hovering_says_in_french() -> None:
    events = annotate(film(FILM))
    assert aloud(hovering.hover(events).iloc[1]).split("<br>") == [
        "<b>La main</b>",
        "Temps de l’écran : 0:01:00–0:01:06 (6 secondes)",
        "Temps de l’histoire : 2 août 1944",
        "image et son · estimé",
    ]
    runs = pd.DataFrame({"order": ["analepsis"], "span": "external", "kinds": "", "returns": True})
    (said,) = hovering.anachrony_hover(runs, ["13 ans"], ["1 jour"])
    assert aloud(said).startswith(
        "<b>Analepse</b>, externe<br>Portée : 13 ans<br>Amplitude : 1 jour<br>"
    )


@pytest.mark.usefixtures("french")
def test_the_measures_and_the_rules_of_the_page_in_french() -> None:
    found = analysis(annotate(film(FILM)))
    first, *_ = panels.measures_table(found, found).split("</tr>")
    assert aloud(", ".join(re.findall("<td>(.*?)</td>", first))) == (
        "ordre gardé (tau de Kendall), 0,40, aucun ordre gardé, raconté comme c’est arrivé (−1 : à rebours), "
        "jusqu’où et combien de temps, Kendall 1945, tau-b"
    )
    assert "racontés en alternance" in panels.reading_panel([Sentence("", (), "pattern_zigzag")])


@pytest.mark.usefixtures("french")
def test_what_stands_under_a_picture_in_french() -> None:
    events, canvas = annotate(film(FILM)), Canvas(source="film.csv", date="aujourd’hui")
    about = label(events, Selection(view="story-curve"), canvas).description
    assert "l’échelle\u202f; temps de l’histoire" in about
    assert about.startswith("W\u202f: ")


def test_what_a_file_says_is_no_markup_of_the_page() -> None:
    odd = annotate(film(FILM).assign(event="<img src=x onerror=alert(1)>"))
    said = panels.details(odd, (0,)) + panels.reading_panel([Sentence("<img>", (0,), "certainty")])
    assert "<img" not in said


@pytest.mark.slow
@pytest.mark.usefixtures("french")
def test_data_keep_their_words_in_every_language() -> None:
    events = annotate(film(FILM))
    found = [written(events, "image", form) for form in ("json", "csv")]
    text.speak("en")
    assert [written(events, "image", form) for form in ("json", "csv")] == found


# --- who speaks what ------------------------------------------------------------------------------


def test_english_is_spoken_until_another_language_is() -> None:
    assert text.language() == "en"
    assert text.percent(0.26) == "26%"


def test_a_word_without_a_translation_stays_as_it_is() -> None:
    assert [text.named("value", word) for word in ("both", "analepsis", "dream")] == [
        *("image and sound", "analepsis", "dream")
    ]


def test_one_is_said_in_the_singular() -> None:
    said = [text.say("reading.events", count=count) for count in (0, 1, "1", 2)]
    assert said == ["0 events", "1 event", "1 event", "2 events"]
    text.speak("fr")
    said = [text.say("reading.events", count=count) for count in (0, 1, 2, 10)]
    text.speak("en")
    assert said == ["0 événement", "1 événement", "2 événements", "10 événements"]


def test_a_language_is_spoken_in_its_own_context_only() -> None:
    copy_context().run(text.speak, "fr")
    assert text.language() == "en"


@pytest.mark.parametrize("language", ["xx", "FR", "../locale/fr"])
def test_a_language_without_phrases_cannot_be_spoken(language: str) -> None:
    with pytest.raises(ValueError, match=re.escape(language)):
        text.speak(language)


@pytest.mark.parametrize("language", text.LANGUAGES)
def test_every_column_has_a_word(language: str) -> None:
    text.speak(language)
    assert {column.name for column in schema.COLUMNS} <= text.phrases("column").keys()
