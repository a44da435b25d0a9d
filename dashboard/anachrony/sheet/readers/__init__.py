"""From the bytes of a file to its rows: text in whatever letters, and workbooks."""
