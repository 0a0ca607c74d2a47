"""What the program is measured by: speed as ratios inside one run, and agreement with marked replies."""
