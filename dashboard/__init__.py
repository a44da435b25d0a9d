"""anachrony: how a film folds its times into each other.

Read in this order: schema, times, events.read, narrative.annotate, Selection.apply, charts.draw, app.
"""
