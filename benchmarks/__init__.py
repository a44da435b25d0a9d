"""Every figure of speed that is quoted, measured anew: `python -m benchmarks`, which is what `make
bench` runs.

`films` are what is measured on; `in_python`, `in_browser` and `corpus` measure; `bare` is the
floor: the same rows in as plain a page and chart as there can be. Row counts are asserted, times
never are.
"""
