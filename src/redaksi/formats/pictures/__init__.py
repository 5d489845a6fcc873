"""Pictures: told apart, rid of what cameras write into them, and made in the sizes of a page.

Only the process of `serve` imports Pillow; everybody else talks to it through `worker`.
"""
