"""The specification, which is also the manual: records drawn as tables, one sentence each, on every engine."""
