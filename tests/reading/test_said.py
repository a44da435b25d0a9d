"""What is read of a telling in words: what it quotes, whom it names, and what it can't know."""

from collections.abc import Iterator

import pytest

from anachrony import text
from tests.studied import studied, words


@pytest.fixture
def french() -> Iterator[None]:
    text.speak("fr")
    yield
    text.speak("en")


def leaving(event: str, teller: str = "", mode: str = "memory") -> str:
    """What is read of a minute, one a year before it that is told then, and the minute after."""
    return words(
        studied(f"""
        event,   screen_start, screen_end, story_start,      mode,   teller
        Now,     0:00,         1:00,       1957-06-01T12:00, ,
        {event}, 1:00,         1:30,       1956-06-01T12:00, {mode}, {teller}
        Later,   1:30,         2:30,       1957-06-01T12:01, ,
        """)
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Prelude to “Vincent”", "“Prelude to ‘Vincent’”"),
        ("Marsellus’s “Wife", "“Marsellus’s ‘Wife”"),
        ("Prélude à « Vincent »", "“Prélude à « Vincent »”"),
    ],
)
def test_a_quotation_within_one_has_the_inner_marks(name: str, said: str) -> None:
    assert f"to {said} (" in leaving(name)
    assert text.say("fault.value", value=name) == said
    assert text.say("list.label", name="A", value=name).endswith(name)  # which quotes nothing


@pytest.mark.parametrize(
    "name", ["Prélude à « Vincent »", "Prélude à «\u202fVincent\u202f»", "Prélude à «Vincent»"]
)
def test_in_french_a_quotation_within_one_is_in_english_marks(name: str, french: None) -> None:
    assert "«\u202fPrélude à “Vincent”\u202f» (" in leaving(name)


@pytest.mark.slow
def test_a_teller_who_is_a_pronoun_is_quoted() -> None:
    assert ", imagined by “I”" in leaving("Then", "I", "imagined")
    assert ", remembered by “me” and the clerk" in leaving("Then", "me; The clerk")
    assert ", told by Ian" in leaving("Then", "Ian", "told")


def test_what_is_dated_and_never_shown_is_not_said_to_have_no_date() -> None:
    hidden = "event, screen_start, screen_end, story_start\nA, , , 1944\n"
    said = words(studied(hidden))
    assert "The file dates events in the story, but the film shows none of these" in said
    assert "The file dates no event" not in said
    assert "The file dates no event" in words(studied(hidden.replace("1944", "")))


def test_where_only_what_is_heard_is_dated_the_file_is_not_said_to_have_ranks() -> None:
    said = words(
        studied("""
        event, screen_start, screen_end, story_start, track
        Sea,   0:00,         1:00,       ,            image
        Voice, 0:00,         1:00,       1944,        sound
        """)
    )
    assert "The file dates events in the story, but the film shows none of these" in said
    assert "known only in its order" not in said


def test_image_and_sound_apart_are_said_in_the_lengths_of_everything_else() -> None:
    said = words(
        studied("""
        event, screen_start, screen_end, story_start, track
        Sea,   0:00:00,      2:20:00,    1957,        image
        Voice, 0:00:00,      0:09:00,    1944,        sound
        """)
    )
    assert "For 9 minutes of its 2 hours 20 minutes you hear one time and see another" in said
