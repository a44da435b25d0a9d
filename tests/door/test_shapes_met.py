"""Shapes that tables of people have: titles over the events of each film, a line of units, ticks
under years, one thing a row, letters that became two each.
"""

import pytest

from anachrony.app.asked import all_found
from tests.tables import column, maps, opened, rules, taken

FILMS = (
    "Scene,Start,Year\nHiroshima,,\nBridge,0:00,1957\nCellar,4:10,1944\n"
    "Marienbad,,\nGarden,0:00,1961\nHall,4:10,1960\n"
)


def test_titles_over_events_that_begin_again_are_asked_to_be_works() -> None:
    (question,) = (one for one in opened(FILMS).findings if one.rule == "headed")
    assert (question.lines, question.values) == ((2, 5), ("Hiroshima", "Marienbad"))
    assert column(taken(FILMS), "work") == ["Hiroshima", "Hiroshima", "Marienbad", "Marienbad"]
    assert column(taken(FILMS), "event") == ["Bridge", "Cellar", "Garden", "Hall"]


def test_or_to_be_episodes_of_one() -> None:
    terms = {"mapping": {"event": "Scene", "screen_start": "Start"}}
    found = opened(FILMS, **terms, rewrite=frozenset({"episode"}))
    assert column(found, "episode") == ["Hiroshima", "Hiroshima", "Marienbad", "Marienbad"]
    assert column(found, "screen_start") == [0, 250, 250, 500]
    (ways,) = (one.takes for one in all_found(opened(FILMS)) if "stands alone" in one.said)
    assert [one.said for one in ways] == [
        "Each is a work of its own",
        "Each is an episode of one work",
    ]


def test_titles_over_events_that_count_on_are_headings() -> None:
    table = "Scene,Start,Year\nAct I,,\nBridge,0:00,1957\nAct II,,\nCellar,4:10,1944\n"
    assert {"headed", "alone"} & {*rules(opened(table))} == {"alone"}


def test_a_line_of_units_belongs_to_the_header() -> None:
    table = "Scene,Start,Length\n,(mm:ss),(min)\nBridge,00:00,4\nCellar,04:00,5\n"
    assert "two_headers" in rules(opened(table))
    assert column(taken(table), "screen_end") == [240, 540]


def test_ticks_under_years_date_the_events() -> None:
    table = "Scene,Start,1944,1957\nBridge,0:00,,x\nCellar,4:10,x,\n"
    assert "ticked_dates" in rules(opened(table))
    assert column(taken(table), "story_start_text") == ["1957", "1944"]
    twice = "Scene,Start,1944,1957\nBridge,0:00,x,x\nCellar,4:10,x,\n"
    assert {"ticked", "ticked_dates"}.isdisjoint(rules(opened(twice)))


def test_a_table_of_one_thing_a_row_is_told_how_it_is_turned() -> None:
    table = "Scene,Attribute,Value\nA,start,0:00\nA,year,1957\nB,start,4:10\nB,year,1944\n"
    (fault,) = opened(table).findings
    assert (fault.rule, fault.column) == ("tidy", "Attribute")


@pytest.mark.parametrize("letters", ["é", "ž", "я", "日", "’", "à", "Á"])
def test_letters_that_became_two_are_one_again(letters: str) -> None:
    table = f"Scene,Start\nCaf{letters},0:00\nB,4:10\n".encode()
    bytes_ = (bytes([one]) for one in table)
    twice = "".join(one.decode("cp1252" if one not in UNDEFINED else "latin-1") for one in bytes_)
    found = taken(twice)
    assert column(found, "event") == [f"Caf{letters}", "B"]
    assert "twice_encoded" in rules(found)


UNDEFINED = (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d")
"""What cp1252 has no letter for, programs read as latin-1 does."""


@pytest.mark.parametrize("words", ["Ãlvaro", "naïve “so”", "Ã©tude and Ѐ", "Â"])
def test_letters_that_are_meant_stay(words: str) -> None:
    table = f"event,screen_order\n{words},1\n"
    found = opened(table)
    assert column(found, "event") == [words]


def test_an_aligned_line_of_markdown_draws_only() -> None:
    table = "| Scene | Start |\n|:-:|--:|\n| Bridge | 0:00 |\n| Cellar | 4:10 |\n"
    assert column(taken(table), "event") == ["Bridge", "Cellar"]


def test_what_a_mark_at_a_cell_refers_to_is_no_event() -> None:
    table = "Scene,Start,Year\nBridge*,0:00,1957\nCellar†,4:10,1944\n* cut,,\n† long,,\n"
    assert column(taken(table), "event") == ["Bridge*", "Cellar†"]


def test_yes_and_no_name_no_event() -> None:
    table = "Scene,Start,Flashback?\nA,0:00,FALSCH\nB,4:10,WAHR\n"
    assert "event=Scene" in maps(table)


def test_chapters_alone_are_the_events_of_a_novel() -> None:
    assert "event=Chapter" in maps("Chapter,Pages,Date\n1,1,August 1957\n2,15,December 1944\n")
    assert "event=Summary" in maps("Chapter,Summary,Date\n1,they meet,1957\n2,they part,1944\n")


def test_a_bibliography_dates_no_story() -> None:
    table = "Item Type,Publication Year,Title,DOI,Date\nbook,1985,A,x,1985\nbook,1980,B,y,1980\n"
    assert not any("story_start" in one for one in maps(table))


# --- what a program made of it --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shown", "typed"), [("2-Mar", "2-3 or 3-2"), ("02 March", "2-3 or 3-2"), ("Mar-45", "3-45")]
)
def test_numbers_of_scenes_that_became_days_are_noted(shown: str, typed: str) -> None:
    table = f"Scene,Start,Event\n1-1,0:00,they meet\n{shown},4:10,they part\n"
    (note,) = (one for one in opened(table).findings if one.rule == "days_of_numbers")
    assert (note.column, note.values, note.rewrite) == ("Scene", (shown,), (typed,))


def test_days_beside_no_numbers_are_days() -> None:
    assert "days_of_numbers" not in rules(opened("Scene,Start\n2-Mar,0:00\n3-Mar,4:10\n"))


@pytest.mark.parametrize(
    "text",
    [
        "INSERT INTO scenes VALUES (1,'Hotel','0:00',1957);\n",
        "@book{a,\n title={X},\n year={1957}\n}\n",
        "TY  - BOOK\nTI  - X\nER  -\n",
        "\\begin{tabular}{ll}\nScene & Start\n\\end{tabular}\n",
        "- scene: Hotel\n  start: 0:00\n",
    ],
)
def test_texts_of_other_programs_are_refused_by_name(text: str) -> None:
    assert rules(opened(text)) == ["not_text"]


def test_a_header_that_begins_like_sql_is_none() -> None:
    assert "event=Scene" in maps("Set;Scene;Start\nroad;A;0:00\nriver;B;4:10\n")


# --- times and orders -----------------------------------------------------------------------------


def test_stretches_of_minutes_are_stretches() -> None:
    table = "Sequence;Minutes\n1;0-12\n2;12-19\n3;19-35.5\n"
    assert column(taken(table), "screen_start") == [0, 720, 1140]
    assert column(taken(table), "screen_end") == [720, 1140, 2130]


def test_moments_of_a_computer_under_start_are_no_times_of_a_film() -> None:
    table = "title,start\nA,1614938400000\nB,1583402400123\n"
    assert "epoch" in rules(opened(table))
    assert column(taken(table), "story_start_text")[0] == "2021-03-05T10:00:00"


@pytest.mark.parametrize("holder", ["Issue", "Act", "Kapitel", "Capítulo", "章"])
def test_pages_that_begin_again_with_a_part_are_asked_about(holder: str) -> None:
    table = f"{holder},Page,Event\n1,1,Birth\n1,5,War\n2,3,Return\n2,7,End\n"
    (fault,) = (one for one in opened(table).findings if one.rule == "restarts")
    assert fault.takes == (("map", f"work={holder}"), ("map", f"episode={holder}"))


@pytest.mark.parametrize(
    ("told", "happened"),
    [("Shown", "Happens"), ("Order in text", "Order in story"), ("Ordre dans le roman", "Chrono")],
)
def test_orders_of_texts_are_orders(told: str, happened: str) -> None:
    found = maps(f"Scene\t{told}\t{happened}\nA\t1\t2\nB\t2\t1\n")
    assert {f"screen_order={told}", f"story_order={happened}"} <= found


@pytest.mark.parametrize("text", ["0:20ish", "0:20-ish", "0:20 or so"])
def test_about_a_clock_is_told_how_it_is_written(text: str) -> None:
    assert rules(opened(f"event,screen_start\nA,{text}\n")) == ["about"]


@pytest.mark.parametrize(
    ("clocks", "seconds"),
    [
        (("0分0秒", "4分10秒", "1小时2分5秒"), [0, 250, 3725]),
        (("0分00秒", "4分10秒", "1時間2分5秒"), [0, 250, 3725]),
        (("0 Min", "4 Min 10 Sek", "1 Std 2 Min"), [0, 250, 3720]),
        (("0 мин", "4 мин 10 с", "1 ч 2 мин"), [0, 250, 3720]),
        (("0초", "4분 10초", "1시간 2분"), [0, 250, 3720]),
        (("1899-12-30 00:00:00", "1899-12-30 00:04:10", "1899-12-30T01:02:05Z"), [0, 250, 3725]),
        (("1900-01-00 00:00:00", "1900-01-00 00:04:10.5"), [0, 250.5]),
    ],
)
def test_clocks_of_many_tongues_and_programs(clocks: tuple[str, ...], seconds: list[float]) -> None:
    rows = "".join(f"E{at}\t{clock}\t19{57 - at}\n" for at, clock in enumerate(clocks))
    found = taken(f"Scene\tStart\tYear\n{rows}")
    assert column(found, "screen_start") == seconds


def test_timecodes_with_points_count_frames() -> None:
    table = "event,screen_start\nA,00.00.00.00\nB,00.04.10.12\n"
    assert rules(opened(table)) == ["frames"]
    assert column(opened(table, rate="25"), "screen_start") == [0, 250.48]


def test_eighths_of_pages_are_no_lengths_of_a_film() -> None:
    table = "Sc#,Length,Description\n12,1 3/8,Bridge\n13,4/8,Hotel\n14,2,Nevers\n"
    assert maps(table) == {"event=Description"}


def test_letters_of_cards_are_the_events_of_a_table_that_names_no_other() -> None:
    table = "Card;Order in film;Chronological order\nA;3;1\nB;1;3\nC;2;2\n"
    assert "event=Card" in maps(table)
    assert rules(opened("Card,Start\n")) == ["no_rows", "missing_column"]


def test_a_season_in_words_belongs_to_its_year() -> None:
    table = "Event,Year,Season\nMeet,1957,summer\nNevers,1944,winter\n"
    assert column(taken(table), "story_start_text") == ["1957-22", "1944-24"]
    assert column(taken("Event,Year,Season\nA,1957,1\nB,1944,2\n"), "story_start_text") == [
        "1957",
        "1944",
    ]


SERIES = """Staffel;Folge;Szene;Start;Ende
1;1;Am Fluss;0:00;5:00
1;1;Im Zug;5:00;10:00
1;2;Im Hof;0:00;5:00
1;2;Am See;5:00;9:00
2;{};Im Tal;0:00;5:00
2;{};Am Berg;5:00;10:00
"""


@pytest.mark.parametrize("first", ["1", "2"])  # the season's first, and one that goes on
def test_episodes_that_count_anew_in_a_season_are_told_apart_by_it(first: str) -> None:
    table = SERIES.format(first, first)
    (asked,) = (one for one in opened(table).findings if one.rule == "restarts")
    assert [take[1] for take in asked.takes] == ["work=Folge", "episode=Folge"]
    works = column(taken(table, mapping={"work": "Folge"}), "work")
    assert works[::2] == ["Staffel 1, Folge 1", "Staffel 1, Folge 2", f"Staffel 2, Folge {first}"]
    joined = column(taken(table, mapping={"episode": "Folge"}), "screen_start")
    assert joined == [0, 300, 600, 900, 1140, 1440]


@pytest.mark.parametrize(
    ("table", "mapped"),
    [
        # words that part what is shown at once, whatever they are called
        (
            "Bildteil;Was;von;bis\nlinks;Am See;0:00;5:00\nrechts;Im Zug;0:00;5:00\n"
            "links;Im Tal;5:00;7:00\nrechts;Am Berg;5:00;7:00\n",
            "strand=Bildteil",
        ),
        # dates name no event, and what stands for nothing among them is no other tongue
        (
            "Scène;Moment\nLe pont;Jour 2, 14h30\nLa gare;Nuit 2\nFin;J3, matin\n",
            "story_start=Moment",
        ),
        ("Titre;TC;Époque\nLe pont;1:02;2 août 1944\nFin;1:10;?\n", "story_start=Époque"),
        (
            "Titre;Écran;Quoi\nLe pont;1:02;2 août 1944\nFin;1:10;?\nA;2:00;1944\n",
            "story_start=Quoi",
        ),
        ("Scène;Commentaire\nLe pont;pluie\nLa gare;neige\n", "event=Scène"),
        # a start beside an end that is known
        ("event,In film,screen_end\nA b,0:00,4:00\nB c,4:00,9:00\n", "screen_start=In film"),
        # years to come that fall back
        ("Ereignis;Zeit\nBrücke;2266\nTal;2001\nPlan;2153\n", "story_start=Zeit"),
        ("Szenennummer;Start;Ende\n1;0:00;4:00\n2;4:00;9:00\n", "event=Szenennummer"),
        # the year of the film beside that of the story
        ("Jahr;Szene;Handlung\n1959;Dorf;1945\n1959;Schule;1944\n", "story_start=Handlung"),
        # clocks with seconds are no hours of a day
        (
            "Episode;Title;Time in it\n1;Crash;0:03:10\n1;Bar;0:12:00\n2;Cave;0:01:00\n",
            "event=Title",
        ),
        ("Title;Time in episode\nCrash;0:03:10\nBar;0:12:00\n", "screen_start=Time in episode"),
        # a start and an end of whatever, that hold dates
        (
            "Titel;Xanadu start;Xanadu end\nDorf;1957;1958\nSchule;1944;1944\n",
            "story_end=Xanadu end",
        ),
        ("SzenenTitel,StartZeit,EndZeit\nDorf,0:00,4:00\nSchule,4:00,9:00\n", "screen_end=EndZeit"),
        # what stands next to a start, and is later
        ("Szene;Start;Klappe\nDorf;0:00;4:00\nSchule;4:00;9:00\n", "screen_end=Klappe"),
        ("Ereignis;Start;Handlungsstrang\nTal;0:00;A\nSee;4:00;B\n", "strand=Handlungsstrang"),
        ("Szene;Zeitebene;Anfang\nTal;damals;0:00\nSee;heute;4:00\n", "strand=Zeitebene"),
        ("Szene;Zeitebene\nTal;damals (1944)\nSee;heute (1957)\n", "strand=Zeitebene"),
        ("Szene;Zeitebene\nTal;Vergangenheit (1944)\nSee;1957\n", "story_start=Zeitebene"),
        # times of day, sizes of shots and lengths name and date nothing
        ("scene;moment;décor\n1;MATIN;Rue\n2;NUIT;Gare\n", "event=scene"),
        ("Plan n°;Échelle;Durée (s)\n1;GP;4,2\n2;PM;3,1\n", "event=Plan n°"),
        (
            "Nom du marqueur,Description,In\nPont,elle dort,0:10\nFin,elle rit,0:41\n",
            "event=Nom du marqueur",
        ),
        (
            "évènement,jj/mm/aaaa,heure\nBain,15/08/1957,22h30\nCave,02/08/1944,\n",
            "story_start=jj/mm/aaaa",
        ),
        # the first to the last, in another order, are no seconds
        ("Title;Narrated In\nWedding;3\nArrest;1\nTrial;2\n", "screen_order=Narrated In"),
        # without their accents
        ("evenement;tc_debut;tc_fin\nPont;0:00;4:00\nCave;4:00;9:00\n", "screen_start=tc_debut"),
        ("Szene;Laenge\nTal;0:40\nSee;1:20\n", "screen_duration=Laenge"),
    ],
)
def test_a_column_is_what_its_cells_and_those_beside_it_make_it(table: str, mapped: str) -> None:
    assert mapped in maps(table)


def test_how_long_the_story_lasts_dates_it_not() -> None:
    table = "Titel,Erzählte Zeit\nAnkunft,3 Tage\nSturm,20 Jahre\nStreit,2 Stunden\nEnde,1 Tag\n"
    assert maps(table) == {"event=Titel"}
    assert "untimed" in rules(opened(table))


def test_a_header_states_the_order_of_day_and_month() -> None:
    found = taken("event,Date (jj/mm/aaaa)\nA,02/08/1944\nB,03/05/1943\n")
    assert column(found, "story_start_text") == ["1944-08-02", "1943-05-03"]
    assert "day_month_header" in rules(found)
    american = taken("event,mm/dd/yyyy\nA,02/08/1944\nB,03/05/1943\n")
    assert column(american, "story_start_text") == ["1944-02-08", "1943-03-05"]


@pytest.mark.parametrize(
    ("day", "hour", "days", "clocks"),
    [
        ("Día de guion", "Hora", ("D1", "D-10"), ("14:30", "21:00")),
        ("Giorno", "Ora", ("Giorno 1", "Giorno 2"), ("14.30", "")),
        ("Spieltag", "Uhrzeit", ("1", "-3650"), ("14:30", "")),
    ],
)
def test_an_hour_beside_a_day_of_the_story_is_of_that_day(
    day: str, hour: str, days: tuple[str, str], clocks: tuple[str, str]
) -> None:
    rows = "".join(f"{one};{clock};Im Tal {one}\n" for one, clock in zip(days, clocks, strict=True))
    found = taken(f"{day};{hour};Szene\n{rows}")
    first, last = column(found, "story_start_text")
    assert first == "D1 14:30"
    assert str(last).partition(" ")[0] in ("D-10", "D2", "D-3650")


def test_episodes_whose_clocks_fall_back_are_not_one_film() -> None:
    table = "Folge;Szene;TC\n1;See;1:10\n1;Tal;10:10\n2;Hof;0:30\n"  # before the first of all
    assert "restarts" in rules(opened(table))


@pytest.mark.parametrize(
    ("called", "takes"),
    [
        ("Ordre d'apparition", ["screen_order"]),
        ("Reihenfolge des Auftretens", ["screen_order"]),
        ("Nr.", ["screen_order", "story_order"]),
        ("Rang im Ganzen", ["screen_order", "story_order"]),
        ("n° racconto", ["screen_order"]),
        ("Erzählung Nr.", ["screen_order"]),
        ("Voto", []),
    ],
)
def test_numbers_that_the_rows_do_not_follow_are_an_order(called: str, takes: list[str]) -> None:
    table = f"Anno;Avvenimento;{called}\n1931;Infanzia;3\n1944;Cantina;2\n1957;Ponte;1\n"
    asked = [take for one in opened(table).findings for take in one.takes if take[0] == "map"]
    assert [said.partition("=")[0] for _, said in asked if said.endswith(called)] == takes


def test_two_shares_of_a_day_are_no_film_of_some_milliseconds() -> None:
    table = "event,screen_start,screen_end\nA,0,0.00289352\nB,0.00289352,0.00659722\n"
    assert column(taken(table), "screen_end") == [250.0, 570.0]


def test_whole_hours_beside_a_day_are_as_long_as_they_are() -> None:
    found = taken("Ereignis;Tag;Stunde\nFlucht;1;8\nAnkunft;2;23\n")
    assert column(found, "story_start_text") == ["D1 8h", "D2 23h"]
    found = taken("event,day,hour,minute\nFlight,1,8,30\nArrival,2,23,5\n")  # no film of 30 min
    assert column(found, "story_start_text") == ["D1 8:30", "D2 23:05"]


@pytest.mark.parametrize("called", ["quando", "Story", "When"])
def test_a_time_that_is_said_by_others_is_told_to_date_nothing(called: str) -> None:
    table = (
        f"evento,inizio,fine,{called}\nIl mare,0:00,4:00,oggi\nIl bar,4:00,9:00,il giorno dopo\n"
    )
    assert "leaning" in rules(opened(table)) or "now" in rules(opened(table))


def test_a_month_in_a_column_of_its_own_is_its_years() -> None:
    found = taken("Scena;Mese;Anno\nPonte;agosto;1957\nCantina;dicembre;1944\n")
    assert column(found, "story_start_text") == ["1957-08", "1944-12"]


def test_lengths_next_to_a_start_are_no_ends() -> None:
    table = "Szene;Start;Umfang\nDorf;0:00;4:10\nSee;4:10;5:20\nTal;9:30;10:00\n"
    assert not [said for said in maps(table) if said.endswith("Umfang")]
