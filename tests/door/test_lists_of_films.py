"""Lists of films are no scenes: their years are of who released them, unless a header says that a
story is set in them.
"""

import pytest

from tests.tables import column, maps, opened, rules, taken

FILMS = (
    "Title,Director,Year\nRashomon,Akira Kurosawa,1950\nMemento,Christopher Nolan,2000\n",
    "#,Titre,Réalisateur,Année,Durée\n1,Rashomon,Kurosawa,1950,1h28\n2,Vertigo,Hitchcock,1958,2h08\n",
    "Film;Regie;Jahr;Länge\nRashomon;Kurosawa;1950;1:28\nVertigo;Hitchcock;1958;2:08\n",
)


@pytest.mark.parametrize("table", FILMS)
def test_a_list_of_films_with_their_directors_is_asked_no_times(table: str) -> None:
    assert not {"story_start", "screen_start", "screen_duration"} & {
        one.partition("=")[0] for one in _mapped(table)
    }


def _mapped(table: str) -> set[str]:
    return {said for one in opened(table).findings for name, said in one.takes if name == "map"}


def test_a_year_that_a_film_is_set_in_is_of_its_story() -> None:
    table = "Film,Director,Year,Set in,Release order\nAlien,Scott,1979,2122,1\nAliens,Cameron,1986,2179,2\n"
    found = taken(table)
    assert column(found, "story_start_text") == ["2122", "2179"]
    assert column(found, "screen_order") == [1.0, 2.0]
    assert "open_end" not in rules(found)


def test_a_header_that_is_known_is_not_parted_for_its_last_word() -> None:
    table = "Scene,Set in,Order in film\nA,1957,1\nB,1944,2\n"
    assert maps(table) == {"event=Scene", "story_start=Set in", "screen_order=Order in film"}


def test_a_table_of_scenes_of_several_films_stays_one() -> None:
    table = (
        "work,director,year,Title,screen_start,Year of story\n"
        "Hiroshima,Resnais,1959,Bridge,0:00,1957\nHiroshima,Resnais,1959,Cellar,4:00,1944\n"
    )
    assert column(taken(table), "story_start_text") == ["1957", "1944"]
