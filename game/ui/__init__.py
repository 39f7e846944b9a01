"""The window: the only package that imports pygame.

Where things are: `app` holds the loop and the stack of screens, `window` the real window; `playing`
leads from screen to screen; `screens` has one module per screen and `widgets` what several of them
share; `views` are the values a screen shows and `view_models` makes them from a run; `layout`
measures and places (`page` is the result), `screen` keeps focus and scrolling over it (`focus` is
the geometry), `canvas` draws and caches (`shapes`, `pictures`, `fonts`, `paragraph`, `linebreak`);
`theme` has the tokens and sizes; `intents` are what input can mean and `input_map` says which key
means which; `cues` names what can be heard, `soundscape` lets it be heard (`sound`, `ambience`) and
read (`captions`, `caption_strip`); `speech` reads the screens aloud.

A new screen is a view model, a subclass of `Screen` with `build` (elements from the view) and `act`
(what an intent leads to), and a way to it in `playing`. Importing this package loads nothing.
"""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
os.environ.setdefault("SDL_VIDEO_X11_WMCLASS", "thousand-points")  # pygame would take the script's
# Windows would enlarge a window that says nothing about dense displays, and blur it.
os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
