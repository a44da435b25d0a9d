"""Rows that are no events, or say less than they mean: headings, sums, blanks to be filled."""
