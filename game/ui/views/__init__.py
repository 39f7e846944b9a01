"""View models: what each screen shows, in words and shares, ready to be laid out.

Plain frozen values, one module per group of screens so that the first picture loads only its own.
Nothing here computes: a screen that would need a comparison gets its result instead.
`view_models` fills them from a run; tests and pictures may fill them by hand.
"""
