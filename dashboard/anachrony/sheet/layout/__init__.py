"""Where in a file its table lies: what stands before it, beside it and under it."""
