"""What a parsed message holds is said in one place."""

from __future__ import annotations

from bot import understood


def test_each_key_has_a_name_and_each_name_a_key() -> None:
    """A name without a key would be looked up in vain; a key without a name would be written as a bare word again."""
    names = {value for name, value in vars(understood).items() if name.isupper() and isinstance(value, str)}
    assert names == set(understood.Understood.__annotations__)
