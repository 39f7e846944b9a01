"""Which key does what, and the keys a person chose instead."""

from collections.abc import Iterator

import pygame
import pytest

from game.ui import intents as i
from game.ui import keys
from game.ui.app import App
from game.ui.keys import ACTIONS, Bindings, can_be_chosen, cap, key_name, purpose
from game.ui.screens.pause import AskKey, PauseScreen, UsualKeys
from game.ui.settings import Settings
from tests.ui.screens import laid_out

LATER = 9.0


@pytest.fixture(autouse=True)
def _usual_keys_afterwards() -> Iterator[None]:
    yield
    keys.use(Bindings())


def test_no_two_actions_share_a_key() -> None:
    assert len({action.key for action in ACTIONS}) == len(ACTIONS)
    assert len({action.intent for action in ACTIONS}) == len(ACTIONS)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_says_what_it_does_and_its_key_can_be_chosen(action: keys.Action) -> None:
    assert purpose(action)
    assert can_be_chosen(action.key)
    assert Bindings().meaning(action.key) == action.intent


def test_a_chosen_key_replaces_the_usual_one() -> None:
    bindings = Bindings((("ledger", "g"),))
    assert bindings.meaning(pygame.K_g) == i.OpenLedger()
    assert bindings.meaning(pygame.K_l) is None


def test_two_actions_swap_when_one_is_given_the_key_of_the_other() -> None:
    bindings = Bindings((("ledger", "m"),))
    assert bindings.meaning(pygame.K_m) == i.OpenLedger()
    assert bindings.meaning(pygame.K_l) == i.OpenMenu()


@pytest.mark.parametrize(
    "nonsense", [("ledger", "return"), ("ledger", "no such key"), ("fly", "g"), ("ledger", "1")]
)
def test_a_pair_that_makes_no_sense_changes_nothing(nonsense: tuple[str, str]) -> None:
    bindings = Bindings((nonsense,))
    for action in ACTIONS:
        assert bindings.meaning(action.key) == action.intent


@pytest.mark.parametrize("key", [pygame.K_ESCAPE, pygame.K_RETURN, pygame.K_1, pygame.K_TAB])
def test_keys_that_lead_out_cannot_be_given_away(key: int) -> None:
    assert not can_be_chosen(key)


def test_what_was_chosen_comes_back_from_the_settings() -> None:
    kept = Bindings().with_key("history", pygame.K_l)
    assert dict(kept) == {"history": "l", "ledger": "h"}
    assert Bindings(kept).meaning(pygame.K_l) == i.OpenHistory()


def test_the_screen_names_the_key_that_holds() -> None:
    assert cap(i.OpenLedger()) == "L"
    keys.use(Bindings((("ledger", "f7"),)))
    assert cap(i.OpenLedger()) == "F7"


def test_two_keys_reach_and_take_everything() -> None:
    bindings = Bindings(two_buttons=True)
    for key in (pygame.K_SPACE, pygame.K_PAGEDOWN, pygame.K_RIGHT):
        assert bindings.meaning(key) == i.Advance(1)
    for key in (pygame.K_RETURN, pygame.K_PAGEUP, pygame.K_LEFT):
        assert bindings.meaning(key) == i.Confirm()
    assert bindings.meaning(pygame.K_ESCAPE) == i.Back()


def app_with(screen: PauseScreen) -> tuple[App, list[Settings]]:
    kept: list[Settings] = []
    app = App(screen, Settings(), kept.append)
    app.start(0.0)
    laid_out(screen)
    return app, kept


def test_the_pause_waits_for_the_new_key_and_keeps_it() -> None:
    screen = PauseScreen(in_run=True)
    app, kept = app_with(screen)
    assert not app.wants_key
    app.answer(AskKey("ledger"), LATER)
    assert app.wants_key
    app.answer(i.TypedKey(pygame.K_g), LATER)
    assert not app.wants_key
    assert kept[-1].keys == (("ledger", "g"),)
    assert cap(i.OpenLedger()) == key_name(pygame.K_g) == "G"
    app.answer(UsualKeys(), LATER)
    assert cap(i.OpenLedger()) == "L"


@pytest.mark.parametrize("key", [pygame.K_ESCAPE, pygame.K_RETURN])
def test_a_key_that_keeps_its_meaning_is_not_given_away(key: int) -> None:
    app, kept = app_with(PauseScreen(in_run=True))
    app.answer(AskKey("ledger"), LATER)
    app.answer(i.TypedKey(key), LATER)
    assert not kept
    assert not app.wants_key
    assert app.is_open


def test_a_dark_screen_comes_back_with_any_press_that_does_nothing_else() -> None:
    app, _kept = app_with(PauseScreen(in_run=True))
    target = pygame.Surface((640, 480))
    app.show(target, 0.0)
    app.answer(i.Blank(), LATER)
    assert app.show(target, LATER)
    assert target.get_at((320, 20))[:3] == target.get_at((5, 5))[:3] == (0, 0, 0)
    app.answer(i.Point(5, 5), LATER)
    assert not app.show(target, LATER)
    app.answer(i.Back(), LATER)
    assert app.is_open
    assert app.show(target, LATER)
    assert target.get_at((320, 200))[:3] != (0, 0, 0)
