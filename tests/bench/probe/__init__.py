"""Looks at programs from outside, so that the same code measures all of them: X server, pixels, processes."""
