"""Which program speaks, how it is asked to, and that no text can ask it for anything else."""

import subprocess
import sys
import wave
from pathlib import Path

import pytest

from game.ui.speech import voices
from game.ui.speech.voices import Kind, Voice, find_voice, order, own_voice, speaker_of

EVERY = [
    Voice(Kind.ESPEAK, "/usr/bin/espeak-ng"),
    Voice(Kind.DISPATCHER, "/usr/bin/spd-say"),
    Voice(Kind.MAC, "/usr/bin/say"),
    Voice(Kind.WINDOWS, "powershell.exe"),
]
HOSTILE = (
    "-w evil.wav",
    "--help",
    "; rm -rf /",
    "$(touch evil)",
    "`touch evil`",
    "'); Start-Process calc; ('",
    '"; Start-Process calc; "',
    "<speak><audio src='file:///etc/passwd'/></speak>",
    "[[volm 0]] [[inpt PHON]]",
    "!-! SET SELF PRIORITY important",
    "a\r\n.\r\nQUIT",
    "\x01200S\x1b[2J\x00\u202e\ud800",
)
espeak = pytest.mark.skipif(
    (own_voice() or EVERY[1]).kind is not Kind.ESPEAK, reason="espeak-ng is not installed"
)


def there(*names: str) -> dict[str, str]:
    return {name: f"/usr/bin/{name}" for name in names}


def test_of_two_programs_the_one_that_falls_silent_at_once_speaks() -> None:
    assert find_voice("linux", there("espeak-ng", "spd-say").get) == EVERY[0]
    assert find_voice("linux", there("spd-say").get) == EVERY[1]


def test_a_mac_speaks_by_itself() -> None:
    assert find_voice("darwin", there("say", "espeak-ng").get) == EVERY[2]


def test_windows_speaks_through_its_own_powershell_and_no_other(tmp_path: Path) -> None:
    program = tmp_path.joinpath("System32", "WindowsPowerShell", "v1.0", "powershell.exe")
    assert find_voice("win32", there("powershell").get, {"SYSTEMROOT": str(tmp_path)}) is None
    program.parent.mkdir(parents=True)
    program.touch()
    found = find_voice("win32", there().get, {"SYSTEMROOT": str(tmp_path)})
    assert found == Voice(Kind.WINDOWS, str(program))


@pytest.mark.parametrize("platform", ["linux", "darwin", "freebsd14"])
def test_where_nothing_speaks_there_is_no_voice(platform: str) -> None:
    assert find_voice(platform, there().get) is None


@pytest.mark.parametrize("voice", EVERY, ids=lambda voice: voice.kind.value)
def test_the_text_is_fed_in_or_stands_behind_the_end_of_the_options(voice: Voice) -> None:
    given = order(voice, "The swans are back.", "en", 170)
    fed = given.fed.decode()
    if voice.kind is Kind.DISPATCHER:
        assert given.command[-2:] == ("--", "The swans are back.")
        assert not fed
    else:
        assert fed == "The swans are back."
        assert not any("swans" in word for word in given.command)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("voice", EVERY, ids=lambda voice: voice.kind.value)
def test_no_text_changes_the_command(voice: Voice, text: str) -> None:
    plain, hostile = (order(voice, said, "en", 170) for said in ("swans", text))
    if voice.kind is Kind.DISPATCHER:
        assert hostile.command[:-1] == plain.command[:-1]
        assert hostile.command[-2] == "--"
        said = hostile.command[-1]
    else:
        assert hostile.command == plain.command
        said = hostile.fed.decode()
    assert said.isprintable()
    assert not set("[]<>{}\\") & set(said)


def test_an_endless_text_is_cut_off() -> None:
    assert len(order(EVERY[0], "swan " * 100_000, "en", 170).fed) == voices.LONGEST


def test_chinese_is_spoken_with_a_chinese_voice() -> None:
    espeak_ng, dispatcher, mac, windows = (
        order(voice, "天鹅", "zh_CN", 170, "Tingting").command for voice in EVERY
    )
    assert "cmn" in espeak_ng
    assert dispatcher[dispatcher.index("-l") + 1] == "zh"
    assert mac[mac.index("-v") + 1] == "Tingting"
    assert "'zh-CN'" in windows[-1]


def test_a_mac_is_asked_who_speaks_chinese() -> None:
    listed = (
        "Alex                en_US    # Most people recognise me by my voice.\n"
        "Bad News            en_US    # The light you see at the end\n"
        "Tingting            zh_CN    # 你好！我叫婷婷。\n"
        "Eddy (Chinese (China mainland)) zh_CN # 你好！\n"
    )
    assert speaker_of(listed, "zh_CN") == "Tingting"
    assert speaker_of(listed, "en") == "Alex"
    assert speaker_of(listed, "fr") == ""
    assert speaker_of("", "zh_CN") == ""


def test_no_mac_reads_with_the_joke_that_comes_first_in_its_list() -> None:
    listed = (
        "Albert              en_US    # Hello! My name is Albert.\n"
        "Bad News            en_US    # Hello! My name is Bad News.\n"
        "Eddy (Chinese (China mainland)) zh_CN # 你好！我叫Eddy。\n"
        "Samantha            en_US    # Hello! My name is Samantha.\n"
        "Tingting            zh_CN    # 你好！我叫婷婷。\n"
    )
    assert speaker_of(listed, "en") == "Samantha"
    assert speaker_of(listed, "zh_CN") == "Tingting"


def test_powershell_leaves_its_input_to_the_script() -> None:
    command = order(EVERY[3], "swans", "en", 170).command
    assert command[command.index("-InputFormat") + 1] == "None"
    assert command[-2] == "-Command"


def rate(voice: Voice, speed: int) -> int:
    command = order(voice, "swans", "en", speed).command
    if voice.kind is Kind.WINDOWS:
        return int(command[-1].partition("$voice.Rate = ")[2].split()[0])
    option = "-s" if voice.kind is Kind.ESPEAK else "-r"
    return int(command[command.index(option) + 1])


@pytest.mark.parametrize("voice", EVERY, ids=lambda voice: voice.kind.value)
def test_every_voice_is_told_to_go_faster_in_its_own_numbers(voice: Voice) -> None:
    rates = [rate(voice, speed) for speed in (110, 140, 170, 210, 260)]
    assert rates == sorted(set(rates))
    usual = 170 if voice.kind in (Kind.ESPEAK, Kind.MAC) else 0
    assert rates[2] == usual


def test_only_a_service_has_to_be_told_to_be_silent() -> None:
    orders = [voices.silencing(voice) for voice in EVERY]
    assert [given.command if given else None for given in orders] == [
        None,
        ("/usr/bin/spd-say", "--cancel"),
        None,
        None,
    ]


def test_a_long_text_is_given_more_time_and_a_slow_voice_too() -> None:
    short = voices.longest_time("Begin.", "en", 170)
    assert 10 < short < 15
    assert voices.longest_time("Begin. " * 100, "en", 170) > 100
    assert voices.longest_time("Begin. " * 100, "en", 260) < 150
    assert voices.longest_time("开始。" * 100, "zh_CN", 170) > 200


def spoken_into(file: Path, text: str, language: str) -> float:
    """Let espeak-ng write what it says into a file; its length in seconds."""
    voice = own_voice()
    assert voice is not None
    program, *options = order(voice, text, language, 170).command
    fed = order(voice, text, language, 170).fed
    command = [program, "-w", str(file), *options]
    subprocess.run(command, input=fed, check=True, timeout=30, cwd=file.parent)
    with wave.open(str(file)) as sound:
        return sound.getnframes() / sound.getframerate()


@espeak
@pytest.mark.parametrize(
    ("text", "language"),
    [("You have nine hundred points.", "en"), ("你有九百分。", "zh_CN")],
)
def test_espeak_says_it(tmp_path: Path, text: str, language: str) -> None:
    assert 0.5 < spoken_into(tmp_path / "said.wav", text, language) < 10


@espeak
def test_espeak_takes_its_time_for_every_chinese_character(
    tmp_path: Path,
) -> None:
    short = spoken_into(tmp_path / "short.wav", "好。", "zh_CN")
    assert spoken_into(tmp_path / "long.wav", "天鹅回到了海港。" * 3, "zh_CN") > 3 * short


@espeak
@pytest.mark.parametrize("text", HOSTILE)
def test_espeak_only_speaks_hostile_text(tmp_path: Path, text: str) -> None:
    spoken_into(tmp_path / "said.wav", text, "en")
    assert [path.name for path in tmp_path.iterdir()] == ["said.wav"]


def test_looking_for_a_voice_loads_no_window() -> None:
    question = "import sys, game.ui.speech.voices; print('pygame' in sys.modules)"
    answer = subprocess.run(
        [sys.executable, "-c", question], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "False"
