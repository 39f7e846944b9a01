"""The window: the only package that imports pygame.

Where things are: `loop` runs the real `window`, `app` holds the stack of screens; `front_door`
leads from the title into a life, `playing` through it; `screens` has one module per screen and
`widgets` what several of them share; `views` are the values a screen shows and `view_models` makes
them from a run; `layout` measures and places (`page` is the result), `screen` keeps focus and
scrolling over it (`focus` is the geometry), `canvas` draws and caches (`shapes`, `pictures`,
`fonts`, `paragraph`, `linebreak`); `theme` has the tokens and sizes, `palettes` what they look like
in strong contrast; `intents` are what input can mean, `keys` says which key means which,
`input_map` and `gamepad` hear it; `settings` are what a person chose; `motion` shows what changes
changing; `cues` names what can be heard, `soundscape` lets it be heard (`sound`, `ambience`) and
read (`captions`, `caption_strip`); `speech` reads the screens aloud.

A new screen is a view model, a subclass of `Screen` with `build` (elements from the view) and `act`
(what an intent leads to), and a way to it in `front_door` or `playing`. Importing this package
loads nothing.
"""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
os.environ.setdefault("SDL_VIDEO_X11_WMCLASS", "thousand-points")  # pygame would take the script's
# Windows would enlarge a window that says nothing about dense displays, and blur it.
os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
