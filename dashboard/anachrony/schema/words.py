"""The words that cells of certain columns may hold, and what some of these have in common."""

TRACKS = ("image", "sound", "music", "both")
MODES = (
    "present",
    "memory",
    "archive",
    "reenactment",
    "film-within-film",
    "imagined",
    "told",
    "title",
    "between",
)
DEEPER = ("memory", "archive", "reenactment", "film-within-film", "imagined", "told")
"""The modes of what lies one level deeper than the present: somebody tells, remembers, imagines or
shows it.
"""
PAST = ("memory", "told", "archive", "reenactment")
"""The modes of what is past, whatever its dates leave open."""
UNCOUNTED = ("title", "between")
"""The modes of what is shown and is no event: titles, and what lies between two marks and nobody
describes.
"""
KINDS = ("film", "series", "play", "novel", "comic", "game")
"""What a work can be; a film, where nothing is said."""
CONVENTIONS = ("events", "times", "tellings")
"""The counts that a table can call a convention of its own: how many events it has, how often
something happened, how often it is told.
"""
CERTAINTIES = ("measured", "sourced", "script", "converted", "recalled", "estimated")
