"""Why a person has a status: the facts that determine it, their records, and what would settle the rest."""

from martebe.explain.as_json import ExplanationJson
from martebe.explain.explanation import Explanation, UnknownPersonError, explain

__all__ = ["Explanation", "ExplanationJson", "UnknownPersonError", "explain"]
