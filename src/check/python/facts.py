"""Figures that age, for checks: `fact("h100_bf16_dense_tflops")` is the value that content/facts.yaml holds."""

import json
import os

_FACTS = json.loads(os.environ.get("STUDY_FACTS", "{}"))


def fact(name):
    """The number of the fact `name`, in the unit that facts.yaml states. Raises KeyError with the remedy."""
    if name not in _FACTS:
        raise KeyError(f"facts.yaml has no fact {name}. Add it there with unit, source and date, or correct the name.")
    return _FACTS[name]
