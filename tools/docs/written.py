"""The lines in which an example's rule is written, with what they refer to in the same file."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Sequence
from types import ModuleType

RULE_OF: dict[str, Callable[[ast.Call], ast.expr | None]] = {
    "answers": lambda call: call.args[2],
    "has_no_answer": lambda call: call.args[1],
    "refuses": lambda call: call.args[0].body if isinstance(call.args[0], ast.Lambda) else call.args[0],
    "decides": lambda call: next((word.value for word in call.keywords if word.arg == "by"), None),
}
"""The words of a specification, and where in each the rule stands."""
Definition = ast.Assign | ast.FunctionDef


class Written:
    """The source of a chapter."""

    def __init__(self, module: ModuleType) -> None:
        self.text = inspect.getsource(module)
        tree = ast.parse(self.text)
        self.functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
        self.module = _definitions(tree.body)

    def rules(self, function: str) -> list[str]:
        """The rule of each example in a test, in the order of the examples."""
        node = self.functions[function]
        known = self.module | _definitions(node.body)
        return [self._rule(call, known) for call in _examples(node)]

    def _rule(self, call: ast.Call, known: dict[str, Definition]) -> str:
        assert isinstance(call.func, ast.Name)
        rule = RULE_OF[call.func.id](call)
        if rule is None:
            return ""
        used: dict[str, Definition] = {}
        _gather(rule, known, used)
        definitions = sorted(used.values(), key=lambda each: each.lineno)
        alone = isinstance(rule, ast.Name) and rule.id in used
        return self._joined(definitions if alone else [*definitions, rule])

    def definitions(self, *names: str) -> str:
        """The lines that define some names; without names, all there are."""
        return self._joined([self.module[name] for name in names or self.module])

    def _joined(self, nodes: Sequence[ast.AST]) -> str:
        between = "\n\n" if any(isinstance(node, ast.FunctionDef) for node in nodes) else "\n"
        return between.join(self._source(node) for node in nodes)

    def _source(self, node: ast.AST) -> str:
        return textwrap.dedent(ast.get_source_segment(self.text, node, padded=True) or "")


def _definitions(body: list[ast.stmt]) -> dict[str, Definition]:
    """What is given a name, tests aside."""
    found: dict[str, Definition] = {}
    for node in body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            found[node.targets[0].id] = node
        elif isinstance(node, ast.FunctionDef) and not node.name.startswith("test_"):
            found[node.name] = node
    return found


def _examples(function: ast.FunctionDef) -> list[ast.Call]:
    calls = (node.value for node in function.body if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call))
    return [call for call in calls if isinstance(call.func, ast.Name) and call.func.id in RULE_OF]


def _gather(node: ast.AST, known: dict[str, Definition], used: dict[str, Definition]) -> None:
    """Everything that a node names, and what that names in turn."""
    for part in ast.walk(node):
        if isinstance(part, ast.Name) and part.id in known and part.id not in used:
            used[part.id] = known[part.id]
            _gather(known[part.id], known, used)
