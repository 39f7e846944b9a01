"""The shape of a number over many lives."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.explore.spread import MOST_BINS, Spread


def test_quarters_and_rank_count_lives() -> None:
    spread = Spread({900: 1, 950: 2, 1000: 1})
    assert (spread.lowest, spread.quantile(0.5), spread.highest) == (900, 950, 1000)
    assert (spread.quantile(0.25), spread.quantile(0.76)) == (900, 1000)
    rank = spread.rank(950)
    assert (rank.below, rank.equal, rank.above) == (1, 2, 1)
    assert spread.rank(951).equal == 0


def test_bins_have_round_limits_and_reach_out_to_a_value_nobody_had() -> None:
    bins = Spread({901: 3, 985: 1}).bins(least=890, most=1003)
    assert [(bins[0].low, bins[0].high), bins[-1].high >= 1003] == [(890, 894), True]
    assert [found.lives for found in bins if found.lives] == [3, 1]


def test_nothing_has_no_spread() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Spread({})
    with pytest.raises(ValueError, match="at least one"):
        Spread({5: 0})


@given(
    st.dictionaries(st.integers(-5000, 200_000), st.integers(1, 50), min_size=1, max_size=40),
    st.integers(-5000, 200_000),
)
def test_every_life_is_in_exactly_one_bin(values: dict[int, int], here: int) -> None:
    spread = Spread(values)
    bins = spread.bins(least=here, most=here)
    assert len(bins) <= MOST_BINS
    assert sum(found.lives for found in bins) == spread.lives == sum(values.values())
    assert sum(found.low <= here <= found.high for found in bins) == 1
    assert all(one.high + 1 == two.low for one, two in pairwise(bins))
    rank = spread.rank(here)
    assert rank.lives == spread.lives
