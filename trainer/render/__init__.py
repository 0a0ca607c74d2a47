"""Floor 2: text going out, to the terminal, to a page, to other programs."""
