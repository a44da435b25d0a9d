"""The headers that scene lists, shot lists, subtitling and annotation tools give to what the
contract has columns for.

A header is compared in small letters without its unit; a column's likeliest header stands first.
"""

STORIES = (
    *("story", "histoire", "historia", "storia", "geschichte", "fabula", "fabel", "fábula"),
    *("фабула", "история"),
)
"""Headers of the story that do not say whether they rank it or date it."""

HEADERS: dict[str, tuple[str, ...]] = {
    "event": (
        *("scene name", "scene title", "scene heading", "heading", "slugline", "slug line"),
        *("event name", "marker name", "scene id", "shot id", "event id", "shot name"),
        *("shot description", "clip name", "annotation", "annotations", "action", "title"),
        *("headline",),
        *("description", "synopsis", "summary", "label", "dialogue", "dialog", "transcript"),
        *("subtitle", "text", "texte", "name", "segment", "sequence", "clip"),
        *("behavior", "behaviour", "comment", "commentaire", "content", "inhalt", "trial type"),
        *("value", "scene", "scene number", "scene no", "shot", "shot number", "marker", "desc"),
        *("utterance", "shot no", "événement", "évènement", "intitulé", "titre"),
        *("titre de la scène", "description du plan", "résumé", "libellé", "nom", "scène"),
        *("numéro de scène", "plan", "numéro de plan", "séquence", "ereignis", "titel"),
        *("beschreibung", "szene", "einstellung", "sequenz", "evento", "suceso", "título"),
        *("titulo", "descripción", "escena", "plano", "secuencia", "scena", "titolo"),
        *("descrizione", "inquadratura", "sequenza", "cena", "descrição", "acontecimento"),
        *("beschrijving", "gebeurtenis", "omschrijving", "tytuł", "opis", "wydarzenie", "ujęcie"),
        *("what", "what happens", "happening", "событие", "эпизод", "сцена", "название"),
        *("описание", "содержание", "план", "кадр", "händelse", "scen", "hændelse"),
        *("beskrivelse", "událost", "scéna", "popis", "olay", "sahne", "σκηνή", "γεγονός"),
        *("kohtaus", "tapahtuma", "otos", "otsikko", "kuvaus", "jelenet", "esemény", "leírás"),
        *("scenă", "eveniment", "المشهد", "مشهد", "الحدث", "סצנה", "אירוע", "cím", "beállítás"),
        *("подія", "епізод", "назва", "опис", "зміст", "hendelse", "タイトル", "題名", "シーン"),
        *("場面", "出来事", "内容", "事件", "标题", "標題", "情节", "제목", "내용", "사건"),
        *("장면", "シーン番号", "カット", "场景", "场次", "場次", "镜头", "镜号", "tag"),
        *("film", "movie", "film title", "episode", "sc", "scn", "sc number", "scn number"),
        *(
            "scenes",
            "shots",
            "events",
            "scene numbers",
            "séq",
            "seq",
            "sq",
            "esc",
            "bild",
            "passage",
        ),
    ),
    "screen_start": (
        *("start timecode", "start tc", "timecode in", "tc in", "record in", "rec in"),
        *("begin time", "start time", "time in", "in point", "onset", "onset time", "start"),
        *("begin", "in", "from", "timecode", "tc", "timestamp", "time", "film time", "begins"),
        *("starts", "time in film", "time in the film", "temps dans le film", "zeit im film"),
        *("tmin", "xmin", "t start", "time start", "discourse time", "minute", "minutes", "min"),
        *("mins", "mn"),
        *("seconds", "secs", "sec", "secondes", "début", "temps de début", "tc entrée", "entrée"),
        *("horodatage", "temps", "beginn", "anfang", "startzeit", "inicio", "comienzo"),
        *("tiempo inicial", "inizio", "início", "começo", "aanvang", "początek", "filmzeit"),
        *("zeitcode", "начало", "время начала", "таймкод", "тайм-код", "хронометраж начала"),
        *("время в фильме", "začátek", "başlangıç", "έναρξη", "αρχή", "time code", "t", "frame"),
        *("frame number", "început", "البداية", "התחלה", "alku", "alkuaika", "aikakoodi"),
        *("kezdete", "kezdet", "kezdés", "időkód", "початок", "час початку", "start tid"),
        *("starttid", "beginning", "minutage", "開始時間", "開始", "开始时间", "开始", "入点"),
        *("시작", "시작 시간", "タイムコード", "时间码", "開始時刻", "position", "first"),
        *(
            "minuto inicial",
            "minuto",
            "screen time",
            "screentime",
            "temps à l'écran",
            "temps écran",
            "timing",
        ),
        *(
            "time range",
            "location",
            "offset",
            "footage in",
            "in footage",
            "start footage",
            "footage start",
        ),
        *("footage", "feet", "ft"),
    ),
    "screen_end": (
        *("end timecode", "end tc", "timecode out", "tc out", "record out", "rec out"),
        *("end time", "time out", "out point", "stop time", "offset", "offset time", "end"),
        *("stop", "out", "to", "until", "fin", "temps de fin", "tc sortie", "sortie", "ende"),
        *("schluss", "endzeit", "final", "tiempo final", "ends", "stops", "tmax", "xmax"),
        *("t end", "time end", "footage out", "out footage", "end footage", "footage end"),
        *("fine", "fim", "einde", "koniec", "終了時間", "終了時刻", "終了", "last", "конец"),
        *("окончание", "время окончания", "konec", "slut", "bitiş", "λήξη", "τέλος", "sfârșit"),
        *("النهاية", "סוף", "kraj", "loppu", "loppuaika", "vége", "befejezés", "кінець"),
        *("закінчення", "час закінчення", "slutt", "sluttid", "结束时间", "结束", "出点", "종료"),
        *("종료 시간", "끝", "minuto final"),
    ),
    "screen_duration": (
        *("duration", "length", "dur", "screen duration", "scene duration", "shot length"),
        *("runtime", "durée", "durée du plan", "longueur", "dauer", "länge", "duración"),
        *("durata", "lunghezza", "duração", "duur", "lengte", "czas trwania", "długość"),
        *("est time", "est. time", "estimated time", "timing", "длительность"),
        *("vorstoppzeit", "vorstopp", "stoppzeit", "prémin", "préminutage", "minutaje"),
        *("продолжительность", "хронометраж", "längd", "varighed", "délka", "süre", "διάρκεια"),
        *("trt", "kesto", "hossz", "hossza", "időtartam", "тривалість", "lengde", "varighet"),
        *("running time", "run time", "playing time", "spieldauer", "laufzeit", "時長", "时长"),
        *("길이", "minutes", "seconds", "secs", "sec", "secondes", "長さ", "screen time"),
        *("screentime", "temps à l'écran", "temps écran", "frames"),
    ),
    "runtime": (
        *("runtime", "run time", "running time", "film length", "laufzeit", "filmlänge"),
        *("durée du film", "duración de la película", "durata del film", "total runtime"),
    ),
    "screen_order": (
        *("telling order", "discourse order", "screen rank", "film order", "syuzhet order"),
        *("discourse", "discours", "récit", "discurso", "relato", "racconto", "erzählung"),
        *("sujet", "sjuzet", "sjužet", "suzhet", "сюжет", "line", "line number", "ligne", "zeile"),
        *("syuzhet", "sjuzhet", "order in film", "order in the film", "order of telling"),
        *("ordre de projection", "plot order", "plot", "narrative order", "position in film"),
        *("ordre du récit", "ordre dans le film", "ordre à l'écran", "rang", "order", "ordre"),
        *("rank", "position", "telling", "reihenfolge im film", "orden", "ordine", "ordem"),
        *("volgorde", "kolejność", "порядок в фильме", "порядок", "järjestys", "sorrend", "page"),
        *("page number", "page no", "script page", "pages", "seite", "seiten", "página", "páginas"),
        *("film position", "place in film", "scene order", "shot order", "reihenfolge"),
        *("release order", "watch order", "watching order", "viewing order", "airing order"),
        *("no. overall", "no overall", "number overall", "overall no.", "overall number"),
        *("broadcast order", "publication order", "reading order", "order of release"),
        *("filmreihenfolge", "erzählreihenfolge", "ordre narratif", "ordre de diffusion"),
        *("ordre de sortie", "orden narrativo", "orden del relato", "orden en la película"),
        *("orden de estreno", "ordine narrativo", "ordine del racconto", "ordine nel film"),
        *("ordine di uscita", "ordem narrativa", "volgorde in de film"),
    ),
    "story_start": (
        *("story date", "story year", "story time", "diegetic date", "diegetic time"),
        *("fabula date", "in-universe date", "in universe date", "in-story date"),
        *("in-world date", "story when", "in-universe time", "in universe time", "in-story time"),
        *("in-world time", "temps diégétique", "year of story", "date in-universe"),
        *("date in universe", "日期", "時代", "年代", "故事时间", "年份", "날짜", "연도"),
        *("día de guion", "día de guión", "jour script", "jour de script", "jour scénario"),
        *("zeitpunkt", "handlungszeit", "erzählte zeit", "handlungstag", "zeit der handlung"),
        *("spieltag", "date in story", "story day", "script day", "shooting script day"),
        *("story start date", "date", "start date", "start year", "when", "year", "story week"),
        *("script week", "week", "semaine", "woche", "date de l'histoire", "temps de l'histoire"),
        *(
            "date dans l'histoire",
            "handlungsdatum",
            "date diégétique",
            "date de début",
            "jour",
            "année",
            "from",
            "datum",
            "jahr",
            "fecha",
        ),
        *("año", "tag", "día", "day", "date iso", "iso date", "data", "giorno", "anno", "dia"),
        *("ano", "dag", "jaar", "dzień", "rok", "kiedy", "wann", "quand", "cuándo", "quando"),
        *("époque", "época", "epoca", "epoche", "fecha de la historia", "data della storia"),
        *("物語の日付", "日付", "дата", "дата события", "время действия", "год", "день", "когда"),
        *("tarih", "ημερομηνία", "dato", "när", "hvornår", "kdy", "التاريخ", "السنة", "תאריך"),
        *("שנה", "godina", "päivä", "päivämäärä", "ajankohta", "vuosi", "milloin", "dátum", "év"),
        *("nap", "időpont", "mikor", "рік", "час дії", "коли", "år", "årstal", "årstall", "yıl"),
        *("έτος", "beginn", "anfang", "inicio", "comienzo", "start", "begin", "beginning"),
        *("début", "time", "time of day", "hour", "heure", "clock", "uhrzeit", "hora", "ora"),
        *(
            "date/time",
            "date time",
            "datetime",
            "date and time",
            "date & time",
            "datum/zeit",
            "date et heure",
            "fecha y hora",
            "日時",
            "date narrated",
            "narrated date",
            "date dans l'histoire",
            "handlungsdatum",
            "fecha en la historia",
        ),
        *("julian date", "julian day", "julian day number", "jdn", "jd"),
        *("set in", "year set", "date set", "in-universe year", "in universe year", "takes place"),
        *("from year", "dates", "years", *STORIES),
    ),
    "story_end": (
        *("story end date", "end date", "date end", "date de fin", "fin de l'histoire", "to"),
        *("end year", "to year", "end", "until", "fin", "ende", "schluss", "final"),
    ),
    "story_order": (
        *("order in story", "order in the story", "ordre dans l'histoire", "chronological order"),
        *("chron. number", "chron number", "chrono. number", "chrono number"),
        *("chron order", "chron. order", "chrono order", "chrono. order", "chron"),
        *("chronology", "story rank", "fabula order", "true order", "chronological position"),
        *("chronological no", "chronological number", "real order", "fabula", "story"),
        *STORIES,
        *("stardate", "ordre chronologique", "chronologie", "ordre de l'histoire"),
        *("хронологический порядок", "хронология", "chronologische reihenfolge"),
        *("handlungsreihenfolge", "reihenfolge der handlung", "orden cronológico"),
        *("orden de la historia", "ordine cronologico", "ordine della storia"),
        *("ordem cronológica", "chronologische volgorde", "kolejność chronologiczna"),
    ),
    "work": (
        *("film", "movie", "film title", "work title", "œuvre", "titre du film", "фильм"),
        *("фільм", "elokuva"),
    ),
    "strand": (
        *("storyline", "story line", "plotline", "plot line", "timeline", "thread", "tier"),
        *("arc", "story arc", "tier name", "fil", "fil narratif", "intrigue", "acteur"),
        *("ligne narrative",),
        *("сюжетная линия", "линия", "сюжетна лінія", "лінія", "juoni", "cselekményszál", "szál"),
    ),
    "city": (
        *("town", "ville", "stadt", "ciudad", "città", "cidade", "stad", "miasto", "город"),
        *("місто", "kaupunki", "város"),
    ),
    "place": (
        *("location", "set", "setting", "where", "lieu", "décor", "ort", "schauplatz", "lugar"),
        *("motiv", "spielort", "handlungsort", "localización", "locación", "ambientazione"),
        *("luogo", "local", "plaats", "場所", "地点", "地點", "场所", "장소", "место"),
        *("место действия", "локация", "объект", "plats", "sted", "místo", "yer", "المكان"),
        *("מקום", "mjesto", "mesto", "loc", "місце", "місце дії", "локація", "paikka"),
        *("tapahtumapaikka", "helyszín", "hely"),
    ),
    "characters": (
        *("character", "character names", "cast", "people", "persons", "participants", "who"),
        *("speaker", "subject", "personnages", "personnage", "qui", "figuren", "figur"),
        *("personen", "personajes", "personaggi", "personaggio", "personagens", "personagem"),
        *("personages", "postacie", "postać", "rollen", "darsteller", "登場人物", "人物", "角色"),
        *("등장인물", "персонажи", "персонаж", "герои", "действующие лица", "postavy", "kişiler"),
        *("personaje", "likovi", "الشخصيات", "דמויות", "персонажі", "герої", "дійові особи"),
        *("henkilöt", "henkilö", "hahmot", "szereplők", "szereplő", "karakterek", "personer"),
        *("karaktärer", "karakterer", "medverkande", "name"),
    ),
    "track": ("track type", "band", "tier", "tier name", "piste", "bande"),
    "teller": (
        *("narrator", "narrated by", "told by", "narrateur", "narratrice", "raconté par"),
        *("erzähler", "erzählerin", "erzählt von", "narrador", "narradora", "narratore"),
    ),
    "level": (
        *("narrative level", "diegetic level", "niveau narratif", "niveau diégétique"),
        *("erzählebene", "nivel narrativo", "livello narrativo"),
    ),
}

GROUPS = {
    "screen": (
        *("film", "film time", "movie", "screen", "screen time", "timecode", "tc", "video"),
        *("temps du film", "temps de l'écran", "temps écran", "écran", "filmzeit"),
    ),
    "story": (
        *(
            "year",
            "année",
            "jahr",
            "año",
            "story",
            "story time",
            "story date",
            "date",
            "dates",
            "fabula",
            "diegesis",
        ),
        *("histoire", "temps de l'histoire", "temps histoire", "date de l'histoire", "handlung"),
    ),
}
_RANKS = {
    "screen": (
        *("film", "movie", "screen", "discourse", "syuzhet", "sjuzhet", "plot", "narrative"),
        *("telling", "presentation", "presented", "viewing", "shown", "told"),
    ),
    "story": (
        *("story", "fabula", "chronological", "chronology", "real", "true", "actual"),
        *("historical", "happened", "occurred", "timeline"),
    ),
}
"""Whose order, number or rank it is, before such a word or behind it."""

HEADERS |= {
    f"{axis}_order": (
        *HEADERS[f"{axis}_order"],
        *(f"{whose} {rank}" for whose in names for rank in ("order", "number", "rank", "position")),
        *(f"order {whose}" for whose in names),
    )
    for axis, names in _RANKS.items()
}

_FRENCH = {
    "screen": ("récit", "du récit", "film", "du film", "dans le film", "de la narration"),
    "story": ("histoire", "de l'histoire", "dans l'histoire", "diégétique", "chronologique"),
}
HEADERS |= {
    f"{axis}_order": (
        *HEADERS[f"{axis}_order"],
        *(f"{rank} {whose}" for whose in names for rank in ("ordre", "rang", "position")),
    )
    for axis, names in _FRENCH.items()
}

SIDES = {
    "start": ("start", "begin", "beginning", "from", "in", "début", "beginn", "inicio"),
    "end": ("end", "until", "to", "out", "stop", "fin", "ende"),
    "duration": ("duration", "length", "durée", "dauer", "duración"),
}
HEADERS |= {
    f"{axis}_{side}": (
        *HEADERS[f"{axis}_{side}"],
        *(f"{group} {word}" for group in groups for word in SIDES[side]),
    )
    for axis, groups in GROUPS.items()
    for side in SIDES
    if f"{axis}_{side}" in HEADERS
}
"""A header of two lines names an axis, and under it where an event begins and ends."""
