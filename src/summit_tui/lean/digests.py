"""BLAKE2 by itself: `hashlib` loads all of OpenSSL with it, which takes as long as reading an article."""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # another Python than CPython
    from hashlib import blake2b

__all__ = ["blake2b"]
