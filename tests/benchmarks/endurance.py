"""Random keys and resizes in a pseudo-terminal: what raises, what mark is lost, what memory grows to.

`python endurance.py [KEYS] [RESIZES] [SEED]`; 10,000, 500 and 13 unless told. The same keys every time, as fast as the
reader takes them. Where a key quits it, it is opened again. Exit status 1 if it raised, if it was silent for a minute,
or if a mark that it showed is not in its files.
"""

from __future__ import annotations

import faulthandler
import os
import random
import signal
import sys
import tempfile
import time
import traceback

from pressed import Pressed, home_of_its_own

KEYS = [*"jkgGhlJK/nN][yYsuwocbxXUQSTFCMPvtfrdiamp;?z1234567890aeth+-=*#ELRAB|,", "\r", "\x1b", "\t", "\x7f", "\x1b[A"]
KEYS += ["\x1b[B", "\x1b[Z", " ", "\x10", "\x03", "\x06", "\x04", "\x15"]
SCREENS = [key for screen in "/QSTFCM?" for key in (screen, "j", "\x1b")]
"""What is opened before memory is looked at: each screen is imported when it is first needed."""
STEP = 25
"""Keys after which the reader is waited for, so that no more are on their way than a terminal holds."""
LOST = 7
"""Exit status of a reader whose marks are not all in its files."""


def read_alone() -> int:
    """The reader as it is; when it ends, its marks are looked for in its files."""
    from summit_tui.system.marks import Marks
    from summit_tui.system.state import State
    from summit_tui.tui.app import SummitApp

    app = SummitApp()

    def tell(*_: object) -> None:
        print([type(screen).__name__ for screen in app.screen_stack], app.focused, app.told, list(app.workers))
        faulthandler.dump_traceback(all_threads=False)

    signal.signal(signal.SIGUSR1, tell)
    app.run()
    if app._exception:
        print("Traceback, plain:", *traceback.format_exception(app._exception))
    kept = Marks(State()).within(app.dossier)
    shown = {key: mark for key, mark in app.marked.items() if any(mark)}
    if shown != {key: mark for key, mark in kept.items() if any(mark)}:
        print("marks shown:", shown, "marks kept:", kept)
        return LOST
    print(len(shown), "marks kept")
    return app.return_code or 0


class Storm:
    """Keys and resizes by chance, in as many starts as they take."""

    def __init__(self, keys: int, resizes: int, seed: int) -> None:
        self._chance = random.Random(seed)
        self._keys, self._every = keys, max(1, keys // max(1, resizes))
        self.pressed = self.resized = self.starts = 0
        self.wrong = ""
        self.growths: list[str] = []
        self.slowest = 0.0
        """Seconds until the screen was quiet after some keys."""

    def blow(self, environment: dict[str, str]) -> None:
        """Until all keys are pressed or something is wrong."""
        while self.pressed < self._keys and not self.wrong:
            self.starts += 1
            reader = Pressed([sys.executable, __file__, "--reader"], environment)
            reader.wait_for("❝".encode())
            reader.go(SCREENS)
            before = reader.memory()
            written = self._press(reader)
            if reader.ended() is None and not self.wrong:
                after = self._settled(reader)
                self.growths.append(f"{after / before:.2f} ({before // 1024} → {after // 1024} MB)")
                written += self._quit(reader)
            status = reader.ended()
            if b"Traceback" in written or status != 0:
                self.wrong = self.wrong or f"status {status}: " + written[-2500:].decode(errors="replace")
            reader.close()

    def _press(self, reader: Pressed) -> bytes:
        written = b""
        while self.pressed < self._keys:
            self.pressed += 1
            key = self._chance.choice(KEYS)
            try:
                reader.write(key)
            except OSError:
                break
            if key == "\x1b":
                # Alone it is known only after a while, since other keys begin with it.
                written = (written + reader.read(0.12))[-9000:]
            if self.pressed % self._every == 0:
                self.resized += 1
                reader.resize(self._chance.randint(2, 220), self._chance.randint(1, 70))
            if self.pressed % STEP == 0:
                written = (written + self._wait(reader))[-9000:]
                if reader.ended() is not None or self.wrong:
                    break
        return written

    def _wait(self, reader: Pressed) -> bytes:
        began = time.monotonic()
        written = reader.read(0.03)
        self.slowest = max(self.slowest, time.monotonic() - began)
        return written

    def _settled(self, reader: Pressed) -> int:
        reader.resize(120, 40)
        reader.go(["\x1b"] * 4)
        reader.read(1.0)
        return reader.memory()

    def _quit(self, reader: Pressed) -> bytes:
        reader.go(["\x1b", "\x1b", "q"])
        written, deadline = b"", time.monotonic() + 20
        while reader.ended() is None and time.monotonic() < deadline:
            written += reader.read(0.2)
            time.sleep(0.1)
        if reader.ended() is None:
            os.kill(reader.pid, signal.SIGUSR1)
            self.wrong = "it does not quit: " + reader.read(1.0).decode(errors="replace")
        return written


def main(keys: int = 10_000, resizes: int = 500, seed: int = 13) -> int:
    began = time.monotonic()
    storm = Storm(keys, resizes, seed)
    with tempfile.TemporaryDirectory() as home:
        # What is exported by chance is written to where one is.
        os.chdir(home)
        storm.blow(home_of_its_own(home))
        os.chdir("/")
    said = storm.wrong or "no exception, no lost mark"
    took = time.monotonic() - began
    print(
        f"{storm.pressed} keys, {storm.resized} resizes, {storm.starts} starts, {took:.0f} s: {said}; "
        f"memory after / before {', '.join(storm.growths)}; longest wait for {STEP} keys {storm.slowest:.1f} s"
    )
    return int(bool(storm.wrong))


if __name__ == "__main__":
    sys.exit(read_alone() if "--reader" in sys.argv else main(*map(int, sys.argv[1:4])))
