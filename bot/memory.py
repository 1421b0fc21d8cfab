"""Keep the memory of the process small: few heaps, and what loading needed for a moment given back."""

from __future__ import annotations

import ctypes
import gc
import sys

#: `M_ARENA_MAX` of glibc's malloc.h, for mallopt(3).
_MOST_HEAPS = -8


def keep_few_heaps() -> None:
    """Let threads share two heaps instead of eight a core, each of which keeps what a thread once needed.

    Before the first thread; 8 MB of 450 with sixteen people at once, and no slower (`make bench`).
    """
    if sys.platform == "linux":
        choose = getattr(ctypes.CDLL(None), "mallopt", None)
        if choose is not None:
            choose(_MOST_HEAPS, 2)


def give_back_memory() -> None:
    """Collect garbage and trim the heap: after loading the encoder this frees about 60 MB.

    glibc keeps what it once had; other systems' allocators have no such call and need none.
    """
    gc.collect()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
