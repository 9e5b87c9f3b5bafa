"""Make the sounds of the alarms in resources/sounds: `python tools/make_sounds.py resources/sounds`.

They follow the pattern that medical devices have in common (IEC 60601-1-8): three and two pulses, twice, for high
priority; three slower ones for medium; one soft one for low. Each pulse has a base tone between 150 and 1000 Hz with
four harmonics, so that it is heard through a wall and by ears that no longer hear high tones, and rises and falls
slowly enough not to crack. Nothing is recorded or taken from anybody: the same program always makes the same bytes.
"""

import argparse
import math
import wave
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

RATE = 16_000
"""Samples per second, of sixteen bits."""
HARMONICS = (1.0, 0.55, 0.4, 0.25, 0.15)
"""How loud the base tone is and each of its harmonics."""


@dataclass(frozen=True)
class Pulse:
    """A tone of `hertz` for `ms`, as loud as `level` (0 to 1), that takes `edge_ms` to come and to go."""

    hertz: float
    ms: int
    level: float = 1.0
    edge_ms: int = 20

    def samples(self) -> Iterator[float]:
        count, edge = RATE * self.ms // 1000, RATE * self.edge_ms // 1000
        whole = sum(HARMONICS)
        for place in range(count):
            swell = min(1.0, place / edge, (count - place) / edge)
            turn = 2 * math.pi * self.hertz * place / RATE
            tone = sum(loud * math.sin(turn * number) for number, loud in enumerate(HARMONICS, start=1))
            yield self.level * swell * tone / whole


FIVE: tuple[Pulse | int, ...] = (
    Pulse(523.25, 140), 110, Pulse(523.25, 140), 110, Pulse(523.25, 140), 330, Pulse(523.25, 140), 110,
    Pulse(523.25, 140),
)  # fmt: skip
SOUNDS: dict[str, tuple[Pulse | int, ...]] = {
    "high": (*FIVE, 700, *FIVE),
    "medium": (Pulse(392.0, 200, 0.85, 30), 200, Pulse(392.0, 200, 0.85, 30), 200, Pulse(392.0, 200, 0.85, 30)),
    "low": (Pulse(329.63, 260, 0.5, 60),),
    "test": (Pulse(392.0, 180, 0.6, 40), 90, Pulse(523.25, 260, 0.6, 60)),
}
"""Pulses and the milliseconds of silence between them. The last is what is heard when somebody signs in."""


def made(parts: tuple[Pulse | int, ...]) -> bytes:
    """The samples of one sound, little-endian."""
    found = array("h")
    for part in parts:
        if isinstance(part, int):
            found.extend([0] * (RATE * part // 1000))
        else:
            found.extend(round(sample * 30_000) for sample in part.samples())
    return found.tobytes()


def write(folder: Path) -> None:
    """Every sound as a file of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, parts in SOUNDS.items():
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(made(parts))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    write(parser.parse_args().folder)


if __name__ == "__main__":
    main()
