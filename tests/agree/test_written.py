"""A generated rule can be written down, and a generated example drawn, so that both come back the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from martebe import rules
from martebe.rules import Condition, Value
from spec.harness import engines, world
from tests.agree import toy
from tests.agree.draw import drawn
from tests.agree.example import Example, examples
from tests.agree.generated_rules import questions
from tests.agree.scopes import EMPLOYER, PERSON
from tests.agree.test_agree import generated
from tests.agree.written import written

NAMES = {**vars(rules), **vars(toy), **vars(world), **vars(engines)}


@settings(generated, max_examples=settings.default.max_examples * 4)
@given(question=st.sampled_from((PERSON, EMPLOYER)).flatmap(questions))
def test_what_is_written_is_the_rule(question: Condition | Value) -> None:
    assert eval(written(question.node), NAMES).node == question.node


@generated
@given(example=examples(most=3))
def test_what_is_drawn_is_the_example(answers: Callable[..., None], example: Example) -> None:
    """The drawn test passes on the engine whose answers it states, and on the others."""
    names: dict[str, Any] = dict(NAMES)
    exec(drawn(example), names)
    names["test_name_me"](answers)
