"""Figures that age, for checks: `fact("h100_bf16_dense_tflops")` is the value that content/facts.yaml holds."""

import json
import os


def fact(name):
    """The number of the fact `name`, in the unit that facts.yaml states. Raises KeyError or RuntimeError with the remedy."""
    if "STUDY_FACTS" not in os.environ:
        raise RuntimeError("Run this check through `study check <topic id>`, which hands the facts over.")
    facts = json.loads(os.environ["STUDY_FACTS"])
    if name not in facts:
        raise KeyError(f"facts.yaml has no fact {name}. Add it there with unit, source and date, or correct the name.")
    return facts[name]
