"""The network over the states of words: it knows by their meaning words that no example holds."""

from __future__ import annotations

import io

import numpy as np
import pytest

from bot.encoder.encoder import Encoder, shared_encoder
from bot.privacy.context.network import WordNetwork, fit_network
from bot.privacy.context.tagger import trained_tagger
from bot.privacy.reading import read

FIRMS = ("golden spoon", "blue door", "lucky fish", "green hill", "two brothers", "white horse")
SAYINGS = ("{} owes me wages", "i clean for {} now", "my boss at {} shouts")
EVERYDAY = ("the spoon is in the drawer", "a horse stands on the hill", "i eat fish with my brothers", "close the door")


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    """The one that is served."""
    found = shared_encoder()
    assert found is not None
    return found


@pytest.fixture(scope="module")
def network(encoder: Encoder) -> WordNetwork:
    """Trained on a few firms of common words, and on the same words elsewhere."""
    readings, classes = [], []
    for text, firm in [(saying.format(firm), firm) for firm in FIRMS for saying in SAYINGS] + [
        (t, "") for t in EVERYDAY
    ]:
        reading = read(text, "en")
        readings.append(reading)
        classes.append([int(token.text in firm.split()) for token in reading.tokens])
    return fit_network(readings * 4, classes * 4, encoder)


def test_it_tells_a_firm_that_it_never_saw(network: WordNetwork, encoder: Encoder) -> None:
    """By the place of the words and what they are, not by which they are."""
    firm, cutlery = (
        network.chances(read(text, "en"), encoder)[:, 1]
        for text in ("silver fork owes me wages", "put the fork on the table")
    )
    assert firm[:2].min() > 0.5 > cutlery.max()


def test_what_is_kept_says_the_same(network: WordNetwork, encoder: Encoder) -> None:
    """Plain arrays by name; without them there is no network."""
    kept = io.BytesIO()
    np.savez(kept, allow_pickle=False, **network.arrays())
    kept.seek(0)
    again = WordNetwork.from_arrays(dict(np.load(kept, allow_pickle=False)))
    assert again is not None
    reading = read("red river pays nobody", "en")
    assert np.array_equal(again.chances(reading, encoder), network.chances(reading, encoder))
    assert WordNetwork.from_arrays({}) is None


def test_a_long_message_is_judged_to_its_end() -> None:
    """Also beyond what the encoder reads at once."""
    reading = read("they took my passport and i want to go home. " * 60 + "golden spoon owes me three months", "en")
    doubts = trained_tagger().doubtful(reading, 0.7)
    assert any(reading.tokens[place].text == "spoon" for place in doubts)
